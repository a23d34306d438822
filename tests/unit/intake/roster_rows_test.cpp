#include "intake/roster_rows.hpp"

#include <catch2/catch.hpp>

using namespace giayto::intake;

namespace {

SheetRow row_of_texts(const std::vector<std::string>& texts) {
  SheetRow row;
  row.number = 5;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    Cell cell;
    cell.row = 5;
    cell.column = static_cast<int>(i) + 1;
    cell.kind = CellKind::text;
    cell.text = texts[i];
    row.cells.push_back(cell);
  }
  return row;
}

/// STT, Họ và tên, Năm sinh, Đơn vị, Ghi chú.
Header people_header() {
  Header header;
  int number = 0;
  for (const char* field : {"position", "full_name", "birth", "unit", "note"}) {
    Column column;
    column.number = ++number;
    column.field = field;
    header.columns.push_back(column);
  }
  return header;
}

}  // namespace

TEST_CASE("PR-05: the foot of a list is told from people") {
  const Header header = people_header();
  const RosterRows rows(header);
  CHECK(rows.is_footer(row_of_texts({"Tổng số: 57 người"})));
  CHECK(rows.is_footer(row_of_texts({"", "Tổng cộng", "57"})));
  CHECK(rows.is_footer(row_of_texts({"", "", "", "Hà Nội, ngày 05 tháng 8 năm 2020"})));
  CHECK(rows.is_footer(row_of_texts({"", "NGƯỜI LẬP", "", "GIẢNG VIÊN"})));
  CHECK_FALSE(rows.is_footer(row_of_texts({"", "Tống Văn An", "1980", "HTX"})));
  CHECK_FALSE(rows.is_footer(row_of_texts({"3", "Lê Văn An", "1980", "Giám đốc HTX"})));
  CHECK_FALSE(rows.is_footer(row_of_texts({"", "Lê Văn An", "", "Giám đốc"})));
}

TEST_CASE("RO-24: bands are told from people, and name their district") {
  const Header header = people_header();
  const RosterRows rows(header);
  CHECK(rows.is_band(row_of_texts({"I. HUYỆN GIA LÂM (20 người)"})));
  CHECK(rows.is_band(row_of_texts({"II", "Huyện Đông Anh"})));
  CHECK(rows.is_band(row_of_texts({"", "Xã Đa Tốn"})));
  CHECK_FALSE(rows.is_band(row_of_texts({"1", "Lê Văn An"})));
  CHECK_FALSE(rows.is_band(row_of_texts({"", "Lê Văn An"})));
  CHECK_FALSE(rows.is_band(row_of_texts({"", "Lê Văn An", "1980"})));
  const Band band = RosterRows::read_band(row_of_texts({"I. HUYỆN GIA LÂM (20 người)"}));
  CHECK(band.title == "Huyện Gia Lâm");
  CHECK(band.is_district);
  CHECK(RosterRows::read_band(row_of_texts({"II", "Thị xã Sơn Tây:"})).title == "Thị xã Sơn Tây");
  CHECK_FALSE(RosterRows::read_band(row_of_texts({"", "Xã Đa Tốn"})).is_district);
}
