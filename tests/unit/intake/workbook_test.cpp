#include "intake/workbook.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;
using test::SheetXml;
using test::XlsxWriter;

TEST_CASE("cell addresses go both ways") {
  CHECK(cell_address(7, 2) == "B7");
  CHECK(cell_address(1, 26) == "Z1");
  CHECK(cell_address(10, 28) == "AB10");
  CHECK(column_of("AB10") == 28);
  CHECK(column_of("b") == 2);
  CHECK(row_of("AB10") == 10);
  CHECK(row_of("AB") == 0);
}

TEST_CASE("PR-02: serial numbers count days, but never the 29th of February 1900") {
  CHECK(date_of_serial(1, false) == Date{1900, 1, 1});
  CHECK(date_of_serial(59, false) == Date{1900, 2, 28});
  CHECK_FALSE(date_of_serial(60, false).known());
  CHECK(date_of_serial(61, false) == Date{1900, 3, 1});
  CHECK(date_of_serial(44048.25, false) == Date{2020, 8, 5});
  CHECK(date_of_serial(42586, true) == Date{2020, 8, 5});
  CHECK_FALSE(date_of_serial(-1, false).known());
  CHECK_FALSE(date_of_serial(1e300, false).known());
}

TEST_CASE("PR-03: numbers are written as people wrote them") {
  CHECK(number_text(123456789012) == "123456789012");
  CHECK(number_text(912345678) == "912345678");
  CHECK(number_text(8.5) == "8.5");
}

TEST_CASE("both styles of part names, shared, rich and inline strings are read") {
  const bool absolute = GENERATE(false, true);
  XlsxWriter writer;
  writer.absolute_names = absolute;
  const std::string plain =
      std::to_string(writer.shared("<t>Lê Văn An</t><rPh><t>ignored</t></rPh>"));
  const std::string rich =
      std::to_string(writer.shared("<r><t>Họ </t></r><r><rPr><rFont val=\"Arial\"/></rPr><t "
                                   "xml:space=\"preserve\">và tên</t></r>"));
  SheetXml sheet;
  sheet.raw("A1", "<c r=\"A1\" t=\"s\"><v>" + rich + "</v></c>")
      .raw("B1", "<c r=\"B1\" t=\"s\"><v>" + plain + "</v></c>");
  sheet.text("C2", "dòng 1_x000D_ & <2>").text("D2", " ");
  writer.sheet("Sheet1", sheet);
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(writer, diagnostics);
  REQUIRE(workbook.sheets.size() == 1);
  CHECK(diagnostics.empty());
  const Sheet& read = workbook.sheets[0];
  CHECK(read.name == "Sheet1");
  CHECK(read.at(1, 1).text == "Họ và tên");
  CHECK(read.at(1, 1).runs.size() == 2);
  CHECK(read.at(1, 2).text == "Lê Văn An");
  CHECK(read.at(2, 3).text == "dòng 1\r & <2>");
  CHECK(read.at(9, 9).blank());
}

TEST_CASE("number formats, booleans, errors, formulas and ISO dates are told apart") {
  XlsxWriter writer;
  const int date = writer.style("Arial", "[$-1042A]dd/mm/yyyy;@"),
            padded = writer.style("Arial", "000000000000");
  const int money = writer.style("Arial", "#,##0 &quot;d&quot;"),
            red = writer.style("Arial", "[Red]0.00");
  SheetXml sheet;
  sheet.number("A1", "44048", date)
      .number("B1", "1085001234", padded)
      .number("C1", "5000", money)
      .number("D1", "1.5", red);
  sheet.raw("A2", "<c r=\"A2\" t=\"b\"><v>1</v></c>")
      .raw("B2", "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>");
  sheet.raw("C2", "<c r=\"C2\"><f>A1+1</f></c>")
      .raw("D2", "<c r=\"D2\"><f>A1+1</f><v>44049</v></c>");
  sheet.raw("E2", "<c r=\"E2\" t=\"str\"><f>B1&amp;\"\"</f><v>chữ</v></c>")
      .raw("F2", "<c r=\"F2\" t=\"d\"><v>2020-08-05</v></c>");
  sheet.number("G2", "1.2345E+11").number("A3", "60", date);
  writer.sheet("S", sheet);
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(writer, diagnostics);
  const Sheet& read = workbook.sheets.at(0);
  CHECK(read.at(1, 1).kind == CellKind::date);
  CHECK(read.at(1, 1).date == Date{2020, 8, 5});
  CHECK(read.at(1, 1).font == "Arial");
  CHECK(read.at(1, 2).text == "001085001234");
  CHECK(read.at(1, 3).kind == CellKind::number);
  CHECK(read.at(1, 4).text == "1.5");
  CHECK(read.at(2, 1).kind == CellKind::boolean);
  CHECK(read.at(2, 2).kind == CellKind::error);
  CHECK(read.at(2, 3).kind == CellKind::formula_without_value);
  CHECK(read.at(2, 4).text == "44049");
  CHECK(read.at(2, 5).text == "chữ");
  CHECK(read.at(2, 6).date == Date{2020, 8, 5});
  CHECK(read.at(2, 7).text == "123450000000");
  CHECK(read.at(3, 1).kind == CellKind::date);
  CHECK_FALSE(read.at(3, 1).date.known());
}

TEST_CASE("PR-02: a workbook of the 1904 system keeps its days") {
  XlsxWriter writer;
  writer.date1904 = true;
  SheetXml sheet;
  sheet.number("A1", "42586", writer.style("Arial", "d/m/yy"));
  writer.sheet("S", sheet);
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(writer, diagnostics);
  CHECK(workbook.date1904);
  CHECK(workbook.sheets.at(0).at(1, 1).date == Date{2020, 8, 5});
}

TEST_CASE("PR-07: a merged range is filled within, never beyond") {
  SheetXml sheet;
  sheet.text("A1", "HTX Đa Tốn").text("B1", "x").text("B4", "y").merge("A1:A3");
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(sheet, diagnostics);
  const Sheet& read = workbook.sheets.at(0);
  CHECK(read.at(3, 1).text == "HTX Đa Tốn");
  CHECK(read.at(3, 1).filled == Filled::down);
  CHECK(read.at(4, 1).blank());
}

TEST_CASE("hidden rows, columns and sheets are known as such") {
  XlsxWriter writer;
  SheetXml sheet;
  sheet.text("A1", "a").text("C2", "b").hide_row(2).hide_column(3);
  writer.sheet("S", sheet, true);
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(writer, diagnostics);
  CHECK(workbook.sheets.at(0).hidden);
  CHECK(workbook.sheets.at(0).hidden_rows.count(2) == 1);
  CHECK(workbook.sheets.at(0).hidden_columns.count(3) == 1);
}

namespace {

std::string code_for(const std::string& name, const std::string& bytes) {
  const test::TemporaryFolder folder;
  write_file(folder / name, bytes);
  Diagnostics diagnostics;
  const Workbook workbook = read_workbook(folder / name, diagnostics);
  CHECK(workbook.sheets.empty());
  CHECK(diagnostics.error_count() == 1);
  CHECK_FALSE(diagnostics.all().at(0).hint.empty());
  return diagnostics.all().at(0).code;
}

}  // namespace

TEST_CASE("a file that cannot be read is one error that says what to do") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  CHECK(code_for("a.xls", ole + std::string(512, '\0')) == "old-workbook");
  CHECK(code_for("a.xlsx", ole + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                             32)) == "protected-workbook");
  CHECK(code_for("a.xlsx", "STT,Họ và tên\n1,An\n") == "not-a-workbook");
  CHECK(code_for("a.xls", "<html><table></table></html>") == "not-a-workbook");
  CHECK(code_for("a.csv", "%PDF-1.7") == "not-a-workbook");
  CHECK(code_for("a.csv", "") == "not-a-workbook");
  CHECK(code_for("a.xlsx", "PK\x03\x04 and then nothing") == "damaged-file");
  CHECK(code_for("a.csv", "Name,\xFE\xFB\xFA\n1,\xFB\xFE\xFF\x81\n") == "unknown-encoding");
  Diagnostics diagnostics;
  read_workbook("/nowhere/list.xlsx", diagnostics);
  CHECK(test::told(diagnostics) == "unreadable-file");
  read_roster(Workbook{}, {}, diagnostics);  // what follows adds no second error
  CHECK(diagnostics.error_count() == 1);
}

TEST_CASE("a damaged part and an archive of another kind are told") {
  const test::TemporaryFolder folder;
  XlsxWriter writer;
  writer.sheet("S", SheetXml().text("A1", std::string(4000, 'x')));
  writer.save(folder / "whole.xlsx");
  const std::string bytes = read_file(folder / "whole.xlsx");
  Diagnostics cut;
  write_file(folder / "cut.xlsx", bytes.substr(0, bytes.size() / 2));
  read_workbook(folder / "cut.xlsx", cut);
  CHECK(test::told(cut) == "damaged-file");
  test::write_zip(folder / "other.xlsx", {{"word/document.xml", "<document/>"}});
  Diagnostics other;
  read_workbook(folder / "other.xlsx", other);
  CHECK(test::told(other) == "not-a-workbook");
  test::write_zip(folder / "broken.xlsx", {{"xl/workbook.xml", "<workbook><sheets>"}});
  Diagnostics broken;
  read_workbook(folder / "broken.xlsx", broken);
  CHECK(test::told(broken) == "damaged-file");
}

TEST_CASE("letters that are no Unicode are a damaged file, not a crash later") {
  Diagnostics diagnostics;
  test::xlsx_workbook(SheetXml().text("A1", "H\xE4 v\xB5 t\xAAn"), diagnostics);
  CHECK(test::told(diagnostics) == "damaged-file");
}

TEST_CASE("a part that unpacks to more than the cap is refused") {
  const test::TemporaryFolder folder;
  test::write_zip(folder / "bomb.xlsx", {{"xl/workbook.xml", std::string(70u << 20, ' ')}});
  Diagnostics diagnostics;
  read_workbook(folder / "bomb.xlsx", diagnostics);
  CHECK(test::told(diagnostics) == "file-too-large");
}
