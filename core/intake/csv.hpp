// CSV bytes to a sheet of text cells.
#pragma once

#include "intake/workbook.hpp"

#include <string>
#include <string_view>

namespace giayto::intake {

/// Reads a table as text: UTF-8 or UTF-16 (with or without BOM), separated by commas, semicolons or
/// tabs, quotes doubled inside quotes. `is_bytes` tells that the bytes were none of these: the
/// texts then hold them through Windows-1252, to be decoded by column (TX-47). Throws Unreadable.
Sheet read_csv(std::string_view bytes, bool& is_bytes);

}  // namespace giayto::intake
