// XLSX files to typed cells.
#pragma once

#include "intake/workbook.hpp"

#include <string>

namespace giayto::intake {

/// Reads a workbook from the bytes of an .xlsx file. Throws Unreadable.
Workbook read_xlsx(const std::string& bytes);

}  // namespace giayto::intake
