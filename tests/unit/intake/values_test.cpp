#include "intake/values.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace giayto;
using namespace giayto::intake;

using Codes = std::vector<std::string>;

namespace {

Cell text_cell(const std::string& text) {
  Cell cell;
  cell.kind = CellKind::text;
  cell.text = text;
  return cell;
}

Cell number_cell(double number) {
  Cell cell;
  cell.kind = CellKind::number;
  cell.number = number;
  cell.text = number_text(number);
  return cell;
}

}  // namespace

TEST_CASE("TX-20, TX-22: texts are cleaned and it is said how") {
  CHECK(read_text("Lê Văn An").codes.empty());
  CHECK(read_text("  Lê  Văn An ").value == "Lê Văn An");
  CHECK(read_text("Lê\u00A0Văn\u200B An").value == "Lê Văn An");
  CHECK(read_text("Lê\u00A0Văn An").codes == Codes{"invisible-character"});
  CHECK(read_text("\u00D0ức").value == "Đức");
  CHECK(read_text("\u00D0ức").codes == Codes{"look-alike"});
  CHECK(read_text("\u0410n").value == "An");      // Cyrillic A
  CHECK(read_text("Иван Петров").codes.empty());  // really Cyrillic
  CHECK(read_text("Ha\u0300").value == "Hà");
  CHECK(read_text("Ha\u0300").codes == Codes{"unicode-normalised"});
}

TEST_CASE("names lose honorifics and punctuation, and get capitals only when they have one case") {
  const auto check = [](const char* raw, const char* name, const char* honorific,
                        const Codes& codes) {
    INFO(raw);
    const NameReading reading = read_name(raw);
    CHECK(reading.name == name);
    CHECK(reading.honorific == honorific);
    CHECK(reading.codes == codes);
  };
  check("Nguyễn Văn An", "Nguyễn Văn An", "", {});
  check("NGUYỄN VĂN AN", "Nguyễn Văn An", "", {"case-changed"});
  check("nguyễn văn an", "Nguyễn Văn An", "", {"case-changed"});
  check("Ông Nguyễn Văn An", "Nguyễn Văn An", "Ông", {"honorific-in-name"});
  check("Bà: Lê Thị Bình.", "Lê Thị Bình", "Bà", {"honorific-in-name", "trailing-punctuation"});
  check("Đ/c Trần Văn Cường", "Trần Văn Cường", "Đồng chí", {"honorific-in-name"});
  check("ÔNG ĐỖ VĂN DŨNG", "Đỗ Văn Dũng", "Ông", {"honorific-in-name", "case-changed"});
  check("TS. Nguyễn Văn An", "Nguyễn Văn An", "TS.", {"honorific-in-name"});
  check("Nguyễn Văn An,", "Nguyễn Văn An", "", {"trailing-punctuation"});
  check("NguyỄn Văn An", "NguyỄn Văn An", "", {"mixed-case"});
  check("Nguyễn văn An", "Nguyễn văn An", "", {"mixed-case"});
  check("Ông Ích Khiêm", "Ông Ích Khiêm", "", {});  // a surname here
  check("Anh Tuấn", "Anh Tuấn", "", {});
  check("Bá Văn Lê", "Bá Văn Lê", "", {});
  check("H'Hen Niê", "H'Hen Niê", "", {});
  check("K' Brêu", "K' Brêu", "", {});
  check("...", "", "", {});
}

TEST_CASE("PR-01, PR-02: dates of every kind, day first, partial births kept") {
  const auto check = [](const Cell& cell, const Date& date, const Codes& codes) {
    INFO(cell.text);
    const Reading<Date> reading = read_date(cell, false);
    CHECK(reading.value == date);
    CHECK(reading.codes == codes);
  };
  check(text_cell("05/8/1975"), {1975, 8, 5}, {});
  check(text_cell("5.8.1975"), {1975, 8, 5}, {});
  check(text_cell("1975-08-05"), {1975, 8, 5}, {});
  check(text_cell("ngày 05 tháng 8 năm 1975"), {1975, 8, 5}, {});
  check(text_cell("05/1981"), {1981, 5, 0}, {});
  check(text_cell("1981"), {1981, 0, 0}, {});
  check(text_cell("1981?"), {1981, 0, 0}, {});
  check(text_cell("05081975"), {1975, 8, 5}, {});
  check(text_cell("03/04/62"), {1962, 4, 3}, {"date-ambiguous"});
  check(text_cell("03/04/20"), {1920, 4, 3}, {"date-ambiguous"});
  check(text_cell("03/04/19"), {}, {"date-ambiguous"});
  check(text_cell("04/25/1975"), {}, {"date-invalid"});
  check(text_cell("30/02/1975"), {}, {"date-invalid"});
  check(text_cell("ngày 12 tháng 8"), {}, {"date-invalid"});
  check(text_cell("khoảng 1975"), {}, {"date-invalid"});
  check(number_cell(1981), {1981, 0, 0}, {});
  check(number_cell(27611), {1975, 8, 5}, {"serial-as-date"});
  check(text_cell("27611"), {1975, 8, 5}, {"serial-as-date"});
  check(number_cell(5081975), {1975, 8, 5}, {});
  check(number_cell(7.5e10), {}, {"date-invalid"});
  Cell date = number_cell(27611);
  date.kind = CellKind::date;
  date.date = {1975, 8, 5};
  check(date, {1975, 8, 5}, {});
  date.number = 60;
  date.date = {};
  check(date, {}, {"date-invalid"});
  date.number = 1981;  // a year typed into a cell that shows years
  date.date = date_of_serial(1981, false);
  check(date, {1981, 0, 0}, {"serial-as-date"});
}

TEST_CASE("PR-04: phones become 0xxxxxxxxx") {
  const auto check = [](const char* raw, const char* phone, const Codes& codes) {
    INFO(raw);
    const Reading<std::string> reading = read_phone(raw);
    CHECK(reading.value == phone);
    CHECK(reading.codes == codes);
  };
  check("0912.345.678", "0912345678", {});
  check("+84 912 345 678", "0912345678", {});
  check("84912345678", "0912345678", {});
  check("912345678", "0912345678", {"zero-restored"});
  check("024 3382 4567", "02433824567", {});
  check("2433824567", "02433824567", {"zero-restored"});
  check("0912345678.0", "0912345678", {});
  check("01234567890", "0834567890", {"phone-renumbered"});
  check("0912345678/0987654321", "0912345678", {"phone-several"});
  check("0912345678 - 0987654321", "0912345678", {"phone-several"});
  check("0912-345-678", "0912345678", {});
  check("9.12E+08", "9.12E+08", {"phone-invalid"});
  check("12345", "12345", {"phone-invalid"});
  check("không có", "không có", {"phone-invalid"});
}

TEST_CASE("PR-03: identity numbers get back the zeros a spreadsheet lost, and nothing else") {
  const auto check = [](const char* raw, const char* id, const Codes& codes) {
    INFO(raw);
    const Reading<std::string> reading = read_id_number(raw);
    CHECK(reading.value == id);
    CHECK(reading.codes == codes);
  };
  check("001085001234", "001085001234", {});
  check("001 085 001 234", "001085001234", {});
  check("1085001234", "001085001234", {"zero-restored"});
  check("36085001234", "036085001234", {"zero-restored"});
  check("011234567", "011234567", {});
  check("97085001234", "97085001234", {"id-invalid"});  // no province 097
  check("097085001234", "097085001234", {"id-invalid"});
  check("12345678", "12345678", {"id-invalid"});
  check("1.23457E+11", "1.23457E+11", {"id-invalid"});
}

TEST_CASE("PR-03: an identity number is compared with birth and gender") {
  CHECK_FALSE(id_contradicts("001085001234", {1985, 0, 0}, Gender::male));
  CHECK(id_contradicts("001085001234", {1986, 0, 0}, Gender::male));
  CHECK(id_contradicts("001085001234", {1985, 0, 0}, Gender::female));
  CHECK_FALSE(id_contradicts("001302001234", {2002, 1, 1}, Gender::female));
  CHECK_FALSE(id_contradicts("001085001234", {}, Gender::unknown));
  CHECK_FALSE(id_contradicts("011234567", {1970, 0, 0}, Gender::male));
}

TEST_CASE("RO-29: marks of attendance") {
  const auto mark = [](const char* text) { return read_mark(text_cell(text)); };
  for (const char* text : {"x", "X", "✓", "có", "1", "x."}) CHECK(mark(text) == Mark::present);
  for (const char* text : {"V", "v", "K", "vắng", "0", "không phép"})
    CHECK(mark(text) == Mark::absent);
  for (const char* text : {"P", "p", "có phép"}) CHECK(mark(text) == Mark::excused);
  CHECK_FALSE(mark("?").has_value());
  CHECK_FALSE(mark("muộn").has_value());
  Cell wingdings = text_cell("ü");
  wingdings.font = "Wingdings";
  CHECK(read_mark(wingdings) == Mark::present);
}

TEST_CASE("texts a spreadsheet would run and placeholders are known") {
  CHECK(is_formula_like("=1+1"));
  CHECK(is_formula_like("@SUM(A1)"));
  CHECK_FALSE(is_formula_like("a=b"));
  CHECK(is_formula_like("-SUM(A1)"));
  CHECK_FALSE(is_formula_like("-"));
  CHECK_FALSE(is_formula_like("- Chủ hộ"));
  CHECK(is_placeholder("–"));
  CHECK(is_placeholder("..."));
  CHECK_FALSE(is_placeholder("x"));
}

TEST_CASE("every code has a sentence") {
  for (const char* code :
       {"case-changed",        "mixed-case",        "honorific-in-name",  "trailing-punctuation",
        "invisible-character", "look-alike",        "unicode-normalised", "zero-restored",
        "id-invalid",          "phone-invalid",     "id-cross-check",     "phone-several",
        "serial-as-date",      "date-ambiguous",    "date-invalid",       "cell-error",
        "formula-no-value",    "formula-like-text", "attendance-mark",    "row-without-name"}) {
    CHECK(sentence_for(code).text != code);
  }
}
