// The cells of one row by field: values read, repairs kept, problems told with their place.
#pragma once

#include "base/diagnostic.hpp"
#include "intake/header.hpp"
#include "intake/roster.hpp"
#include "intake/values.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace giayto::intake {

class RowReader {
 public:
  RowReader(const Workbook& workbook, const FoundTable& table, int row, Diagnostics& diagnostics)
      : workbook_(workbook), table_(table), row_(row), diagnostics_(diagnostics) {}

  /// The cell of a field's column; a blank one when there is none.
  const Cell& cell(std::string_view field) const;
  const Cell& cell(const Column& column) const;
  int row() const { return row_; }

  /// The text of a cell, cleaned. Errors and formulas without a value are told and read as empty.
  std::string text(const Cell& cell, std::string_view field);
  std::string text(std::string_view field) { return text(cell(field), field); }
  Date date(std::string_view field) { return date(cell(field), field); }
  Date date(const Cell& cell, std::string_view field);
  std::string phone(std::string_view field);
  std::string id_number(std::string_view field);
  /// A whole number; `number-invalid` when it is none.
  int whole_number(std::string_view field);

  /// Tells codes about a cell as warnings and keeps the repair.
  void told(const Cell& cell, std::string_view field, const std::vector<std::string>& codes,
            const std::string& value);
  /// Tells an error about a cell: the row is bad.
  void fail(const Cell& cell, const std::string& code);
  void fail(const Cell& cell, const std::string& code, const std::string& sentence,
            const std::string& hint);
  Location place_of(const Cell& cell) const;

  bool bad() const { return bad_; }
  std::vector<Repair> take_repairs() { return std::move(repairs_); }

 private:
  /// Whether the cell has a value at all; tells when a formula or an error stands in its way.
  bool has_value(const Cell& cell, std::string_view field);

  const Workbook& workbook_;
  const FoundTable& table_;
  int row_;
  Diagnostics& diagnostics_;
  bool bad_ = false;
  std::vector<Repair> repairs_;
};

}  // namespace giayto::intake
