// What the intake tests share: files from text, and the codes that were told.
#pragma once

#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "intake/roster.hpp"
#include "support/temporary_folder.hpp"
#include "support/xlsx_writer.hpp"

#include <algorithm>
#include <string>

namespace giayto::test {

/// The workbook of a CSV file with this content.
inline intake::Workbook csv_workbook(const std::string& content, Diagnostics& diagnostics,
                                     const std::vector<intake::EncodingChoice>& encodings = {}) {
  const TemporaryFolder folder;
  write_file(folder / "list.csv", content);
  return intake::read_workbook(folder / "list.csv", diagnostics, encodings);
}

inline intake::Workbook xlsx_workbook(const XlsxWriter& writer, Diagnostics& diagnostics,
                                      const std::vector<intake::EncodingChoice>& encodings = {}) {
  const TemporaryFolder folder;
  writer.save(folder / "list.xlsx");
  return intake::read_workbook(folder / "list.xlsx", diagnostics, encodings);
}

inline intake::Workbook xlsx_workbook(const SheetXml& sheet, Diagnostics& diagnostics) {
  XlsxWriter writer;
  writer.sheet("Lớp 1", sheet);
  return xlsx_workbook(writer, diagnostics);
}

/// "code@cell" of every diagnostic, in order, separated by spaces.
inline std::string told(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& one : diagnostics.all()) {
    all +=
        (all.empty() ? "" : " ") + one.code + (one.where.cell.empty() ? "" : "@" + one.where.cell);
  }
  return all;
}

inline std::string field_of(const intake::Roster& roster, const std::string& header) {
  const auto found =
      std::find_if(roster.mapping.begin(), roster.mapping.end(),
                   [&header](const intake::Mapping& one) { return one.header == header; });
  return found == roster.mapping.end() ? "(no such column)" : found->field;
}

}  // namespace giayto::test
