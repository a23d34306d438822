#include "intake/roster.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;
using test::field_of;
using test::SheetXml;
using test::told;
using test::XlsxWriter;

namespace {

Roster read_csv_roster(const std::string& content, Diagnostics& diagnostics,
                       const Options& options = {}) {
  const Workbook workbook = test::csv_workbook(content, diagnostics);
  return read_roster(workbook, options, diagnostics);
}

const Person& person(const Roster& roster, std::size_t index) {
  return roster.rows.at(index).participant.person;
}

}  // namespace

TEST_CASE("PR-05, PR-06: the header is found below the title and its columns by their synonyms") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "SỞ NÔNG NGHIỆP VÀ PTNT\n\nDANH SÁCH HỌC VIÊN\nLớp CEO-07\n"
      "Số TT,Họ và tên học viên,\"Ngày, tháng, năm sinh\",Giới tính,Chức danh,Tên cơ sở,Địa "
      "chỉ,Quận/Huyện,Sản phẩm OCOP,SĐT,Số CCCD,E-mail,Xếp loại,Ghi chú,Cỡ áo\n"
      "1,Lê Văn An,05/8/1975,Nam,Giám đốc,HTX Đa Tốn,thôn 1,Gia "
      "Lâm,Rau,0912345678,001075001234,an@example.vn,Khá,x,L\n",
      diagnostics);
  CHECK(told(diagnostics) == "");
  REQUIRE(roster.rows.size() == 1);
  CHECK(roster.header_row == 5);
  const Person& an = person(roster, 0);
  CHECK(an.full_name == "Lê Văn An");
  CHECK(an.birth == Date{1975, 8, 5});
  CHECK(an.gender == Gender::male);
  CHECK(an.post == "Giám đốc");
  CHECK(an.unit == "HTX Đa Tốn");
  CHECK(an.address == "thôn 1");
  CHECK(an.district == "Gia Lâm");
  CHECK(an.product == "Rau");
  CHECK(an.phone == "0912345678");
  CHECK(an.id_number == "001075001234");
  CHECK(an.email == "an@example.vn");
  const Participant& participant = roster.rows[0].participant;
  CHECK(participant.position == 1);
  CHECK(participant.result == "Khá");
  CHECK(participant.note == "x");
  CHECK(participant.extra.at("Cỡ áo") == "L");
  CHECK(field_of(roster, "SĐT") == "phone");
  CHECK(field_of(roster, "Cỡ áo") == "extra");
  CHECK(roster.rows[0].where.cell == "B6");
}

TEST_CASE("a header with one wrong letter or a remark in brackets is still known") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Họ và tênn,Ngày sinh (dd/mm/yyyy),Điện thoại liên hệ,Đơn vị công tác/HTX\n1,Lê Văn "
      "An,1980,,x\n",
      diagnostics);
  REQUIRE(roster.rows.size() == 1);
  CHECK(field_of(roster, "Ngày sinh (dd/mm/yyyy)") == "birth");
  CHECK(field_of(roster, "Điện thoại liên hệ") == "phone");
  CHECK(field_of(roster, "Đơn vị công tác/HTX") == "unit");
}

TEST_CASE("a file without a header is refused, and --map names unusual headers") {
  const std::string content = "Người dự,Tuổi nghề,Nơi làm\nLê Văn An,5,HTX\n";
  Diagnostics refused;
  CHECK(read_csv_roster(content, refused).rows.empty());
  CHECK(told(refused) == "no-header");
  Diagnostics mapped;
  Options options;
  options.map = {{"Người dự", "full_name"}, {"Nơi làm", "unit"}, {"Tuổi nghề", "ignore"}};
  const Roster roster = read_csv_roster(content, mapped, options);
  CHECK(told(mapped) == "");
  REQUIRE(roster.rows.size() == 1);
  CHECK(person(roster, 0).unit == "HTX");
  CHECK(roster.rows[0].participant.extra.empty());
  Diagnostics wrong;
  options.map = {{"Người dự", "fullname"}, {"Không có", "unit"}};
  read_csv_roster("STT,Họ và tên,Người dự\n1,Lê Văn An,x\n", wrong, options);
  CHECK(told(wrong) == "unknown-header unknown-field");
  CHECK_THAT(wrong.all()[1].hint, Catch::Contains("full_name"));
}

TEST_CASE("PR-05: two header rows with merged groups, attendance by day and half-day") {
  SheetXml sheet;
  sheet.text("A1", "DANH SÁCH ĐIỂM DANH").merge("A1:H1");
  sheet.text("A3", "TT").merge("A3:A4").text("B3", "Họ và tên").merge("B3:B4");
  sheet.text("C3", "Năm sinh").merge("C3:D3").text("C4", "Nam").text("D4", "Nữ");
  sheet.text("E3", "Ngày 05/8").merge("E3:F3").text("E4", "Sáng").text("F4", "Chiều");
  sheet.text("G3", "Ngày 06/8").merge("G3:H3").text("G4", "Sáng").text("H4", "Chiều");
  sheet.number("A5", "1")
      .text("B5", "Lê Văn An")
      .number("C5", "1975")
      .row(5, {"", "", "", "", "x", "X", "P", "V"});
  sheet.number("A6", "2")
      .text("B6", "Trần Thị Bình")
      .number("D6", "1980")
      .row(6, {"", "", "", "", "x", "?", "x"});
  sheet.number("A5", "1").number("A6", "2").number("C5", "1975").number("D6", "1980");
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  REQUIRE(roster.rows.size() == 2);
  REQUIRE(roster.sessions.size() == 4);
  CHECK(roster.sessions[2].header == "Ngày 06/8 / Sáng");
  CHECK(roster.sessions[2].label.date == Date{0, 8, 6});
  CHECK(roster.sessions[3].label.half == "Chiều");
  CHECK(field_of(roster, "Ngày 05/8 / Chiều") == "session 2");
  CHECK(person(roster, 0).birth == Date{1975, 0, 0});
  CHECK(person(roster, 0).gender == Gender::male);
  CHECK(person(roster, 1).gender == Gender::female);
  using M = Mark;
  CHECK(roster.rows[0].participant.attendance ==
        std::vector<M>{M::present, M::present, M::excused, M::absent});
  CHECK(roster.rows[1].participant.attendance ==
        std::vector<M>{M::present, M::unmarked, M::present, M::unmarked});
  CHECK(told(diagnostics) == "attendance-mark@F6 blank-mark");
}

TEST_CASE("two header rows without merged cells, as in CSV") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Họ và tên,05/8,,06/8,,Ghi chú\n,,Sáng,Chiều,Sáng,Chiều,\n1,Lê Văn An,x,x,x,x,\n",
      diagnostics);
  REQUIRE(roster.sessions.size() == 4);
  CHECK(roster.sessions[1].label.date == Date{0, 8, 5});
  CHECK(roster.sessions[3].label.date == Date{0, 8, 6});
  REQUIRE(roster.rows.size() == 1);
  CHECK(roster.rows[0].participant.attendance.size() == 4);
  CHECK(field_of(roster, "Ghi chú") == "note");
}

TEST_CASE(
    "what an empty attendance cell means is the user's to say, and an unmarked sheet records "
    "nothing") {
  const std::string marked = "STT,Họ và tên,Buổi 1,Buổi 2\n1,Lê Văn An,V,\n";
  Options options;
  options.blank_mark = Mark::present;
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(marked, diagnostics, options);
  CHECK(roster.rows.at(0).participant.attendance == std::vector<Mark>{Mark::absent, Mark::present});
  CHECK(told(diagnostics) == "");
  Diagnostics empty;
  const Roster unmarked = read_csv_roster("STT,Họ và tên,Buổi 1,Buổi 2\n1,Lê Văn An,,\n", empty);
  CHECK(unmarked.rows.at(0).participant.attendance.empty());
  CHECK(told(empty) == "");
}

TEST_CASE(
    "RO-24: bands give the district, subtotals and blank rows are passed over, the foot ends the "
    "list") {
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "Năm sinh", "Đơn vị"});
  sheet.row(2, {"(1)", "(2)", "(3)", "(4)"});
  sheet.text("A3", "I. HUYỆN GIA LÂM (2 người)").merge("A3:D3");
  sheet.row(4, {"1", "Lê Văn An", "1975", "HTX Đa Tốn"});
  sheet.row(6, {"2", "Trần Thị Bình", "1980", "HTX Bát Tràng"});
  sheet.row(7, {"", "Tổng huyện Gia Lâm", "2"});
  sheet.row(8, {"II", "Huyện Đông Anh"});
  sheet.row(9, {"3", "Tống Văn Cường", "1969", "Hộ kinh doanh"});
  sheet.row(10, {"4", ""});
  sheet.row(11, {"Tổng số: 3 người"});
  sheet.row(12, {"", "", "", "Hà Nội, ngày 05 tháng 8 năm 2020"});
  sheet.row(13, {"", "NGƯỜI LẬP", "", "GIÁM ĐỐC"});
  sheet.row(18, {"", "Đỗ Văn Ký", "", "Vũ Thị Duyệt"});
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  CHECK(told(diagnostics) == "");
  REQUIRE(roster.rows.size() == 3);
  CHECK(person(roster, 0).district == "Huyện Gia Lâm");
  CHECK(person(roster, 1).district == "Huyện Gia Lâm");
  CHECK(person(roster, 2).district == "Huyện Đông Anh");
  CHECK(person(roster, 2).full_name == "Tống Văn Cường");
  CHECK(roster.rows[2].participant.position == 3);
}

TEST_CASE("PR-07: a merged unit belongs to all its people") {
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "Đơn vị"});
  sheet.row(2, {"1", "Lê Văn An", "HTX  Đa Tốn"})
      .row(3, {"2", "Trần Thị Bình"})
      .row(4, {"3", "Vũ Văn Cường"});
  sheet.merge("C2:C3");
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  REQUIRE(roster.rows.size() == 3);
  CHECK(person(roster, 1).unit == "HTX Đa Tốn");
  CHECK(person(roster, 2).unit.empty());
}

TEST_CASE("one header over two columns holds family and given name") {
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "", "Năm sinh"}).merge("B1:C1");
  sheet.row(2, {"1", "Lê Văn", "An", "1975"});
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  REQUIRE(roster.rows.size() == 1);
  CHECK(person(roster, 0).full_name == "Lê Văn An");
  Diagnostics split;
  CHECK(person(read_csv_roster("STT,Họ đệm,Tên\n1,LÊ VĂN,AN\n", split), 0).full_name ==
        "Lê Văn An");
  CHECK(told(split) == "case-changed@C2");
}

TEST_CASE("every repair is told with its cell, keeps the raw text beside it, and shows no data") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Họ và tên,Năm sinh,Điện thoại,CCCD,Đơn vị\n"
      "1,ÔNG NGUYỄN VĂN AN,03/04/62,912345678,1085001234,=HTX\n"
      "2,Trần\u00A0Thị Bình,31/02/1980,12,99,HTX\n",
      diagnostics);
  REQUIRE(roster.rows.size() == 2);
  CHECK(told(diagnostics) ==
        "honorific-in-name@B2 case-changed@B2 date-ambiguous@C2 formula-like-text@F2 "
        "zero-restored@D2 zero-restored@E2 "
        "id-cross-check@E2 invisible-character@B3 date-invalid@C3 phone-invalid@D3 id-invalid@E3");
  CHECK_FALSE(diagnostics.has_errors());
  for (const Diagnostic& one : diagnostics.all()) {
    for (const char* data : {"912345678", "1085001234", "NGUYỄN", "Nguyễn", "Bình", "62"}) {
      CHECK(one.message.find(data) == std::string::npos);
      CHECK(one.hint.find(data) == std::string::npos);
    }
  }
  CHECK(person(roster, 0).honorific == "Ông");
  CHECK(person(roster, 0).gender == Gender::unknown);  // a form of address never decides
  CHECK(person(roster, 0).unit == "=HTX");
  CHECK(person(roster, 1).phone == "12");
  CHECK_FALSE(person(roster, 1).birth.known());
  const Repair& repair = roster.rows[0].repairs.at(0);
  CHECK(repair.cell == "B2");
  CHECK(repair.raw == "ÔNG NGUYỄN VĂN AN");
  CHECK(repair.value == "Nguyễn Văn An");
}

TEST_CASE("a row without a name is an error of that row, and numbered empty lines are none") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Họ và tên,Năm sinh,Đơn vị\n1,Lê Văn An,1975,HTX\n2,,1980,HTX\n3,,,\n4,Vũ Thị "
      "Dung,1990,\n",
      diagnostics);
  CHECK(told(diagnostics) == "row-without-name@B3");
  CHECK(diagnostics.has_errors());
  REQUIRE(roster.rows.size() == 3);
  CHECK(roster.rows[1].bad);
  CHECK_FALSE(roster.rows[2].bad);
}

TEST_CASE("PR-11: errors and formulas without a value") {
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "Năm sinh", "Đơn vị"});
  sheet.row(2, {"1", "Lê Văn An"});
  sheet.raw("C2", "<c r=\"C2\" t=\"e\"><v>#N/A</v></c>").raw("D2", "<c r=\"D2\"><f>X1</f></c>");
  sheet.row(3, {"2", "", "1980"}).raw("B3", "<c r=\"B3\" t=\"e\"><v>#REF!</v></c>");
  sheet.row(4, {"3", "", "1980"}).raw("B4", "<c r=\"B4\"><f>X1</f></c>");
  sheet.row(5, {"4", "", "1980"}).number("B5", "17");
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  CHECK(told(diagnostics) ==
        "cell-error@C2 formula-no-value@D2 cell-error@B3 formula-no-value@B4 row-without-name@B5");
  CHECK(diagnostics.error_count() == 3);
  REQUIRE(roster.rows.size() == 4);
  CHECK_FALSE(roster.rows[0].bad);
  CHECK(roster.rows[1].bad);
}

TEST_CASE("PR-11: hidden rows and columns are read and told") {
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "Năm sinh"})
      .row(2, {"1", "Lê Văn An", "1975"})
      .row(3, {"2", "Vũ Thị Dung", "1990"});
  sheet.hide_row(3).hide_column(3);
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(sheet, diagnostics), {}, diagnostics);
  CHECK(roster.rows.size() == 2);
  CHECK(person(roster, 1).birth == Date{1990, 0, 0});
  CHECK(told(diagnostics) == "hidden-rows hidden-columns@C1");
}

TEST_CASE("the only sheet with a header is taken, and of several one must be chosen") {
  XlsxWriter writer;
  const SheetXml list = SheetXml().row(1, {"STT", "Họ và tên"}).row(2, {"1", "Lê Văn An"});
  const SheetXml other = SheetXml().row(1, {"STT", "Họ và tên"}).row(2, {"1", "Vũ Thị Dung"});
  writer.sheet("Ghi chú", SheetXml().text("A1", "x")).sheet("Lớp 1", list);
  Diagnostics one;
  const Roster roster = read_roster(test::xlsx_workbook(writer, one), {}, one);
  CHECK(roster.sheet == "Lớp 1");
  CHECK(told(one) == "");
  writer.sheet("Lớp 2", other);
  Diagnostics several;
  const Workbook workbook = test::xlsx_workbook(writer, several);
  CHECK(read_roster(workbook, {}, several).rows.empty());
  CHECK(told(several) == "several-sheets");
  Options options;
  options.sheet = "lop 2";
  Diagnostics chosen;
  CHECK(person(read_roster(workbook, options, chosen), 0).full_name == "Vũ Thị Dung");
  options.sheet = "Lớp 9";
  Diagnostics unknown;
  read_roster(workbook, options, unknown);
  CHECK(told(unknown) == "unknown-sheet");
}

TEST_CASE("two lists in one sheet are refused, a header printed again on the next page is not") {
  const std::string first =
      "STT,Họ và tên,Năm sinh\n1,Lê Văn An,1975\n2,Vũ Thị Dung,1990\nSTT,Họ và tên,Năm sinh\n";
  Diagnostics two;
  read_csv_roster(first + "1,Trần Văn Cao,1980\n", two);
  CHECK(told(two) == "two-headers@A4");
  Diagnostics repeated;
  CHECK(read_csv_roster(first + "3,Trần Văn Cao,1980\n", repeated).rows.size() == 3);
  CHECK(told(repeated) == "");
}

TEST_CASE("PR-09: columns for women only, and gender in words") {
  Diagnostics diagnostics;
  const Roster ticks =
      read_csv_roster("STT,Họ và tên,Nữ (x)\n1,Lê Văn An,\n2,Vũ Thị Dung,x\n", diagnostics);
  CHECK(person(ticks, 0).gender == Gender::male);
  CHECK(person(ticks, 1).gender == Gender::female);
  const Roster words = read_csv_roster(
      "STT,Họ và tên,Giới tính\n1,Lê Văn An,nam\n2,Vũ Thị Dung,NỮ\n3,Trần Bình,khác\n",
      diagnostics);
  CHECK(person(words, 0).gender == Gender::male);
  CHECK(person(words, 1).gender == Gender::female);
  CHECK(person(words, 2).gender == Gender::unknown);
  CHECK(told(diagnostics) == "gender-unknown@C4");
}

TEST_CASE("PR-03, PR-08: numbers stored as numbers, names in legacy fonts") {
  XlsxWriter writer;
  const int legacy = writer.style(".VnTime"), day = writer.style("Arial", "dd/mm/yyyy");
  SheetXml sheet;
  sheet.row(1, {"STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Số CCCD"});
  sheet.number("A2", "1")
      .text("B2", "NguyÔn V¨n §øc", legacy)
      .number("C2", "27611", day)
      .number("D2", "912345678");
  sheet.number("E2", "1075001234");
  writer.sheet("S", sheet);
  Diagnostics diagnostics;
  const Roster roster = read_roster(test::xlsx_workbook(writer, diagnostics), {}, diagnostics);
  REQUIRE(roster.rows.size() == 1);
  CHECK(person(roster, 0).full_name == "Nguyễn Văn Đức");
  CHECK(person(roster, 0).birth == Date{1975, 8, 5});
  CHECK(person(roster, 0).phone == "0912345678");
  CHECK(person(roster, 0).id_number == "001075001234");
  CHECK(told(diagnostics) == "legacy-encoding@B2 zero-restored@D2 zero-restored@E2");
  CHECK(roster.rows[0].repairs.at(0).raw == "NguyÔn V¨n §øc");
}

TEST_CASE("RO-06: a delegation has roles and passports, names in them without marks") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Họ và tên,Vai trò trong đoàn,Họ tên theo hộ chiếu,Số hộ chiếu,Loại hộ chiếu,Có giá trị "
      "đến\n"
      "1,Đặng Thị Ấm,Trưởng đoàn,Đặng Thị Ấm,c 1234567,Công vụ,05/8/2024\n"
      "2,Lê Văn An,Thành viên,LE VAN ANH,1234567,Phổ thông,01/3/2023\n",
      diagnostics);
  CHECK(told(diagnostics) ==
        "passport-name-marks@D2 passport-number-invalid@E3 passport-name-differs@D3");
  REQUIRE(roster.rows.size() == 2);
  const Passport& passport = person(roster, 0).passport;
  CHECK(roster.rows[0].participant.role == "Trưởng đoàn");
  CHECK(passport.name == "DANG THI AM");
  CHECK(passport.number == "C1234567");
  CHECK(passport.kind == "công vụ");
  CHECK(passport.expires == Date{2024, 8, 5});
  CHECK(person(roster, 1).passport.number == "1234567");
}

TEST_CASE("RO-07: an outlet needs no reporter's name, but a row needs one or the other") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "STT,Cơ quan báo chí,Người đại diện,Số thẻ nhà báo,Điện thoại,Email\n"
      "1,Báo Đồng Bãi Mới,Lê Văn An,IBC99101,0912345678,tin@bao.example\n"
      "2,Đài Tiếng Quê,,,0912345679,\n"
      "3,,,,0912345670,a@b.example\n",
      diagnostics);
  CHECK(told(diagnostics) == "row-without-name@C4");
  REQUIRE(roster.rows.size() == 3);
  CHECK(person(roster, 0).unit == "Báo Đồng Bãi Mới");
  CHECK(person(roster, 0).full_name == "Lê Văn An");
  CHECK(person(roster, 0).press_card == "IBC99101");
  CHECK(person(roster, 1).unit == "Đài Tiếng Quê");
  CHECK(person(roster, 1).full_name.empty());
  CHECK_FALSE(roster.rows[1].bad);
  CHECK(roster.rows[2].bad);
}

TEST_CASE("a list of outlets alone is a list") {
  Diagnostics diagnostics;
  const Roster roster = read_csv_roster(
      "TT,Tên cơ quan báo chí,Điện thoại\n1,Báo A,0912345678\n2,Báo B,0912345679\n", diagnostics);
  CHECK(told(diagnostics) == "");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[1].where.cell == "B3");
}
