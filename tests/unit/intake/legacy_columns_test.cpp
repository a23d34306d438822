#include "intake/legacy_columns.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;
using test::SheetXml;
using test::XlsxWriter;

TEST_CASE("TX-40, TX-42: the font of the cell and of each run decides") {
  XlsxWriter writer;
  const int time = writer.style(".VnTime"), capitals = writer.style(".VnTimeH");
  const std::string rich =
      std::to_string(writer.shared("<r><rPr><rFont val=\"VNI-Times\"/></rPr><t>Nguyeãn "
                                   "</t></r><r><rPr><rFont val=\"Arial\"/></rPr><t>Đức</t></r>"));
  SheetXml sheet;
  sheet.text("A1", "NguyÔn V¨n §øc", time).text("A2", "trÇn thÞ hoµ", capitals);
  sheet.raw("A3", "<c r=\"A3\" t=\"s\"><v>" + rich + "</v></c>");
  sheet.text("A4", "Hà Nội", time);  // Unicode pasted under a legacy font
  writer.sheet("S", sheet);
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(writer, diagnostics);
  const Sheet& read = workbook.sheets.at(0);
  CHECK(read.at(1, 1).text == "Nguyễn Văn Đức");
  CHECK(read.at(1, 1).legacy_text == "NguyÔn V¨n §øc");
  CHECK(read.at(2, 1).text == "TRẦN THỊ HOÀ");
  CHECK(read.at(3, 1).text == "Nguyễn Đức");
  CHECK(read.at(4, 1).text == "Hà Nội");
  CHECK(test::told(diagnostics) == "legacy-encoding@A1 legacy-encoding@A3");
  CHECK_THAT(diagnostics.all()[0].message,
             Catch::Contains("column A (2 cells)") && Catch::Contains("TCVN3"));
}

TEST_CASE("TX-45: columns are judged apart, and Unicode columns stay") {
  SheetXml sheet;
  sheet.row(1, {"Họ và tên", "Đơn vị"});
  sheet.row(2, {"Nguyeãn Vaên Ñöùc", "xã Lê Hà"});
  sheet.row(3, {"Traàn Thò Hoøa", "Hà Đông"});
  Diagnostics diagnostics;
  const Workbook workbook = test::xlsx_workbook(sheet, diagnostics);
  CHECK(workbook.sheets.at(0).at(2, 1).text == "Nguyễn Văn Đức");
  CHECK(workbook.sheets.at(0).at(2, 2).text == "xã Lê Hà");
  CHECK(test::told(diagnostics) == "legacy-encoding@A2");
}

TEST_CASE("TX-48: the user's word for a column goes before any guess") {
  Diagnostics diagnostics;
  XlsxWriter writer;
  writer.sheet("S", SheetXml().row(1, {"Ten", "Xã"}).row(2, {"Hµ", "Hµ"}));
  const Workbook workbook =
      test::xlsx_workbook(writer, diagnostics, {{"Ten", text::Charset::tcvn3}});
  CHECK(workbook.sheets.at(0).at(2, 1).text == "Hà");
  CHECK(workbook.sheets.at(0).at(1, 2).text == "Xã");
}
