#include "intake/session_label.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;

namespace {

Cell text_cell(const std::string& text) {
  Cell cell;
  cell.kind = CellKind::text;
  cell.text = text;
  return cell;
}

}  // namespace

TEST_CASE("headers of attendance columns are recognised in the ways people write them") {
  CHECK(read_session_label(text_cell("Buổi 3"))->number == 3);
  CHECK(read_session_label(text_cell("B2"))->number == 2);
  CHECK(read_session_label(text_cell("Ngày 1"))->number == 1);
  const auto morning = read_session_label(text_cell("05/8 Sáng"));
  REQUIRE(morning);
  CHECK(morning->date == Date{0, 8, 5});
  CHECK(morning->half == "Sáng");
  CHECK(read_session_label(text_cell("Thứ Tư, 5-8-2020"))->date == Date{2020, 8, 5});
  CHECK(read_session_label(text_cell("Chiều"))->half == "Chiều");
  Cell date;
  date.kind = CellKind::date;
  date.date = {2020, 8, 5};
  CHECK(read_session_label(date)->date == Date{2020, 8, 5});
}

TEST_CASE("other headers are no sessions") {
  for (const char* header :
       {"Số buổi tham dự", "Ngày sinh", "Năm", "Ký nhận", "Ghi chú", "Ngày 05/8 nộp bài", "Buổi"}) {
    INFO(header);
    CHECK_FALSE(read_session_label(text_cell(header)).has_value());
  }
}

TEST_CASE("a day above Sáng and Chiều belongs to both") {
  const Cell group = text_cell("Ngày 05/8"), leaf = text_cell("Chiều");
  Column column;
  column.labels = {&group, &leaf};
  const auto label = session_of(column);
  REQUIRE(label);
  CHECK(label->date == Date{0, 8, 5});
  CHECK(label->half == "Chiều");
}
