// What a run says: diagnostics as lines on stderr, or everything as one JSON object on stdout.
#pragma once

#include "base/diagnostic.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace giayto::app {

/// message(one) for 1, else message(many), both filled with the count.
std::string counted(std::size_t count, const char* one, const char* many);

/// Each finding as a line on stderr; one made for many rows is told once, with its rows.
void print(const Diagnostics& diagnostics);

/// The same, but warnings and notes of one code and sentence about cells of one column are told
/// once, with the first cells and how many there are.
void print_by_column(const Diagnostics& diagnostics);

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
