#include "intake/workbook.hpp"

#include "base/file.hpp"
#include "base/message.hpp"
#include "intake/csv.hpp"
#include "intake/legacy_columns.hpp"
#include "intake/unreadable.hpp"
#include "intake/xlsx.hpp"
#include "text/normalise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace giayto::intake {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = 64u << 20;

bool is_ole(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

/// Old Excel workbooks and password-protected new ones share the container format.
[[noreturn]] void refuse_ole(std::string_view bytes) {
  static constexpr char protected_part[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  if (bytes.find(std::string_view(protected_part, sizeof protected_part - 1)) != bytes.npos) {
    throw Unreadable("protected-workbook", message("the workbook is protected by a password"),
                     message("open it in Excel and save it without the password"));
  }
  throw Unreadable("old-workbook", message("this is a workbook of the old kind (.xls)"),
                   message("open it in Excel or LibreOffice and save it as .xlsx"));
}

/// Files that are neither a table nor a workbook but often carry their names.
void refuse_other_formats(std::string_view bytes, const fs::path& path) {
  const std::string start = text::fold(text::seen_bytes(bytes.substr(0, 256)));
  if (bytes.starts_with("%PDF") || start.starts_with("<html") || start.starts_with("<!doctype") ||
      start.starts_with("<?xml") || start.starts_with("{\\rtf")) {
    throw Unreadable("not-a-workbook", message("the file is neither a workbook nor a CSV table"),
                     message("open it in Excel or LibreOffice and save it as .xlsx"));
  }
  const std::string extension = text::fold(path.extension().string());
  if (extension == ".xlsx" || extension == ".xlsm") {
    throw Unreadable(
        "not-a-workbook", message("the file is named {} but is no workbook", extension),
        message("if it is a table as text, name it .csv; otherwise save it again as .xlsx"));
  }
}

Workbook read_bytes(const std::string& bytes, const fs::path& path, Diagnostics& diagnostics,
                    const std::vector<EncodingChoice>& encodings) {
  if (bytes.empty()) {
    throw Unreadable("not-a-workbook", message("the file is empty"),
                     message("check that it was copied whole"));
  }
  if (bytes.size() > largest_file) {
    throw Unreadable("file-too-large", message("the file has more than {} MB", largest_file >> 20),
                     message("split it, or remove pictures and unused sheets"));
  }
  if (is_ole(bytes)) refuse_ole(bytes);
  Workbook workbook;
  const bool is_zip = bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
  if (is_zip) {
    workbook = read_xlsx(bytes);
  } else {
    refuse_other_formats(bytes, path);
  }
  bool is_bytes = false;
  if (!is_zip) workbook.sheets.push_back(read_csv(bytes, is_bytes));
  workbook.file = path.string();
  decode_legacy(workbook, is_bytes, encodings, diagnostics);
  return workbook;
}

}  // namespace

const SheetRow* Sheet::find_row(int row) const {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), row,
                       [](const SheetRow& one, int number) { return one.number < number; });
  return found != rows.end() && found->number == row ? &*found : nullptr;
}

const Cell& Sheet::at(int row, int column) const {
  static const Cell nothing;
  const SheetRow* const cells = find_row(row);
  if (cells == nullptr) return nothing;
  const auto found =
      std::lower_bound(cells->cells.begin(), cells->cells.end(), column,
                       [](const Cell& cell, int wanted) { return cell.column < wanted; });
  return found != cells->cells.end() && found->column == column ? *found : nothing;
}

Workbook read_workbook(const fs::path& path, Diagnostics& diagnostics,
                       const std::vector<EncodingChoice>& encodings) {
  const Location where{path.string(), 0, "", "", 0};
  try {
    return read_bytes(read_file(path), path, diagnostics, encodings);
  } catch (const Unreadable& problem) {
    diagnostics.error(problem.code(), where, problem.what(), problem.hint());
  } catch (const Error& problem) {
    diagnostics.error("unreadable-file", where, problem.what(),
                      message("check the name and the rights"));
  }
  Workbook nothing;
  nothing.file = path.string();
  return nothing;
}

std::string column_letters(int column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

std::string cell_address(int row, int column) {
  return column_letters(column) + std::to_string(row);
}

int column_of(std::string_view address) {
  int column = 0;
  for (const char c : address) {
    const char letter = static_cast<char>(c & ~0x20);
    if (letter < 'A' || letter > 'Z' || column > 16384) break;
    column = column * 26 + (letter - 'A' + 1);
  }
  return column;
}

int row_of(std::string_view address) {
  const std::size_t start = address.find_first_of("0123456789");
  int row = 0;
  for (std::size_t i = start; i < address.size() && row < 100'000'000; ++i) {
    if (address[i] < '0' || address[i] > '9') return 0;
    row = row * 10 + (address[i] - '0');
  }
  return row;
}

Date date_of_serial(double serial, bool date1904) {
  using namespace std::chrono;
  if (!std::isfinite(serial) || serial < (date1904 ? 0 : 1) || serial > 2'958'465) return {};
  auto days_in = static_cast<int>(std::floor(serial));
  if (!date1904 && days_in == 60) return {};  // 29/02/1900 never was
  sys_days base = date1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);
  if (!date1904 && days_in < 60) base += days(1);
  const year_month_day day(base + days(days_in));
  return {int(day.year()), static_cast<int>(unsigned(day.month())),
          static_cast<int>(unsigned(day.day()))};
}

std::string number_text(double number) {
  if (std::abs(number) < 1e15 && number == std::floor(number)) return fmt::format("{:.0f}", number);
  return fmt::format("{}", number);
}

}  // namespace giayto::intake
