// What a row of a list is: a person, a band, the foot of the list, or nothing (PR-05, RO-24).
#pragma once

#include "intake/header.hpp"
#include "intake/workbook.hpp"

#include <string>
#include <string_view>

namespace giayto::intake {

/// "Huyện Gia Lâm" of the band "I. HUYỆN GIA LÂM (20 người)".
struct Band {
  std::string title;
  bool is_district = false;
};

class RosterRows {
 public:
  explicit RosterRows(const Header& header) : header_(header) {}

  static bool is_empty(const SheetRow& row);
  bool is_footer(const SheetRow& row) const;
  bool is_band(const SheetRow& row) const;
  static Band read_band(const SheetRow& row);
  /// A name with a running number or with two more values.
  bool is_surely_person(const SheetRow& row) const;
  /// How many cells hold values of a person (not number, name, marks).
  int count_values(const SheetRow& row) const;
  bool has_name(const SheetRow& row) const;

 private:
  const Column* column_at(int number) const;
  bool has_running_number(const SheetRow& row) const;

  const Header& header_;
};

}  // namespace giayto::intake
