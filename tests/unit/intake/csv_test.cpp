#include "intake/csv.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;

namespace {

Sheet read(std::string_view bytes) {
  bool is_bytes = true;
  Sheet sheet = read_csv(bytes, is_bytes);
  CHECK_FALSE(is_bytes);
  return sheet;
}

std::string utf16(const std::u16string& text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

}  // namespace

TEST_CASE("quotes, doubled quotes, line ends inside cells and empty cells") {
  const Sheet sheet =
      read("STT,Họ và tên,Địa chỉ\r\n1,\"An \"\"Ba\"\"\",\"thôn 3,\nxã Đa Tốn\"\r\n\r\n,Bình,\n");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.at(2, 2).text == "An \"Ba\"");
  CHECK(sheet.at(2, 3).text == "thôn 3,\nxã Đa Tốn");
  CHECK(sheet.at(4, 1).blank());
  CHECK(sheet.at(4, 2).text == "Bình");
}

TEST_CASE("comma, semicolon and tab are told apart") {
  CHECK(read("a;b;c, d\n1;2;3\n").at(2, 3).text == "3");
  CHECK(read("a\tb, c, d\te\n1\t2\t3\n").at(2, 3).text == "3");
  CHECK(read("a,b\n1,2\n").at(2, 2).text == "2");
  CHECK(read("sep=;\na;b\n1;2\n").at(3, 2).text == "2");
}

TEST_CASE("TX-47: UTF-8 with a mark, UTF-16 with and without one") {
  CHECK(read("\xEF\xBB\xBFHọ,b\n").at(1, 1).text == "Họ");
  const std::u16string text = u"Họ và tên\tĐT\nNguyễn\t1\n";
  CHECK(read("\xFF\xFE" + utf16(text, false)).at(2, 1).text == "Nguyễn");
  CHECK(read("\xFE\xFF" + utf16(text, true)).at(2, 1).text == "Nguyễn");
  CHECK(read(utf16(u"abc, def, ghi\nNguyen, 2, 3\n", false)).at(2, 1).text == "Nguyen");
}

TEST_CASE("a quotation mark that is never closed is told with its line") {
  Diagnostics diagnostics;
  test::csv_workbook("a,b\n1,\"x\n2,y\n", diagnostics);
  REQUIRE(test::told(diagnostics) == "damaged-file");
  CHECK_THAT(diagnostics.all()[0].message, Catch::Contains("line 2"));
}

TEST_CASE("TX-47: bytes that are not UTF-8 are read in the charset they read well in") {
  Diagnostics diagnostics;
  const std::string tcvn3 =
      "STT,H\xE4 v\xB5 t\xAAn\n1,Nguy\xD4n V\xA8n \xA7\xF8"
      "c\n2,Tr\xC7n Th\xDE Ho\xB5\n";
  const Workbook workbook = test::csv_workbook(tcvn3, diagnostics);
  REQUIRE(workbook.sheets.size() == 1);
  CHECK(workbook.sheets[0].at(1, 2).text == "Họ và tên");
  CHECK(workbook.sheets[0].at(2, 2).text == "Nguyễn Văn Đức");
  CHECK(test::told(diagnostics) == "legacy-encoding@B1");
}
