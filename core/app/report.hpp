// What a run says: diagnostics as lines on stderr, or everything as one JSON object on stdout.
#pragma once

#include "base/diagnostic.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace giayto::app {

/// Each diagnostic as a line on stderr.
void print(const Diagnostics& diagnostics);

/// A line on stdout.
void say(const std::string& line);

/// Columns padded to equal width (in letters), two spaces between, no trailing spaces; on stdout.
void say_table(const std::vector<std::vector<std::string>>& rows);

/// The diagnostics as the `diagnostics` array of a report.
Json to_json(const Diagnostics& diagnostics);

/// One JSON object on stdout.
void say_json(const Json& report);

}  // namespace giayto::app
