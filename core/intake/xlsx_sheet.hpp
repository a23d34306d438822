// One worksheet part to a sheet of cells.
#pragma once

#include "intake/workbook.hpp"
#include "intake/xlsx_parts.hpp"

#include <vector>

namespace giayto::intake {

struct SharedParts {
  std::vector<CellStyle> styles;
  std::vector<std::vector<TextRun>> strings;
  bool date1904 = false;
};

/// Reads cells, merged ranges (values filled in, PR-07) and hidden rows and columns. Columns beyond
/// 1024 are not read. Throws Unreadable (`file-too-large`) beyond 2 million cells.
Sheet read_sheet(const pugi::xml_node& worksheet, const SharedParts& shared);

}  // namespace giayto::intake
