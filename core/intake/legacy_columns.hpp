// Legacy text in a workbook to Unicode: by the font of each run, then by column.
#pragma once

#include "intake/workbook.hpp"

#include <vector>

namespace giayto::intake {

/// Decodes in place and tells each column and charset once, with the first cell and the count
/// (`legacy-encoding`, TX-48); Cell::legacy_text keeps what stood there. Columns that no charset
/// wins clearly are left alone and told (TX-45). For a file of unknown bytes (`is_bytes`, TX-47)
/// they are refused: throws Unreadable (`unknown-encoding`).
void decode_legacy(Workbook& workbook, bool is_bytes, const std::vector<EncodingChoice>& encodings,
                   Diagnostics& diagnostics);

}  // namespace giayto::intake
