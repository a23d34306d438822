// What a run says: diagnostics as lines on stderr, or everything as one JSON object on stdout.
#pragma once

#include "base/diagnostic.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace giayto::app {

/// Each finding as a line on stderr; one made for many rows is told once, with its rows.
void print(const Diagnostics& diagnostics);

/// "1-3, 7": row numbers for a message.
std::string row_list(std::vector<int> rows);

/// A line on stdout.
void say(const std::string& line);

/// Columns padded to equal width (in letters), two spaces between, no trailing spaces; on stdout.
void say_table(const std::vector<std::vector<std::string>>& rows);

/// The diagnostics as the `diagnostics` array of a report.
Json to_json(const Diagnostics& diagnostics);

/// One JSON object on stdout.
void say_json(const Json& report);

}  // namespace giayto::app
