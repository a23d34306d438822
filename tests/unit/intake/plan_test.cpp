#include "intake/plan.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;
using test::told;

namespace {

const char* const header =
    "STT,Mã lớp,Tên lớp,Đối tượng,Chương trình,Trạng thái,Số người,Địa điểm,Từ ngày,Đến ngày,Số "
    "tiết,Số buổi,Giảng viên,Chủ trì,"
    "Liên hệ,Điện thoại liên hệ,Xác nhận trước ngày,Nội dung,Chế độ,Số quyết định,Ngày quyết "
    "định,Tỷ lệ tham dự\n";

Plan read(const std::string& rows, Diagnostics& diagnostics) {
  return read_plan(test::csv_workbook(header + rows, diagnostics), {}, diagnostics);
}

}  // namespace

TEST_CASE("a plan of classes is read with all its columns") {
  Diagnostics diagnostics;
  const Plan plan = read(
      "1,CEO-07,Đào tạo quản trị,\"Giám đốc HTX, chủ hộ\",OCOP năm 2020,Kế hoạch,57,Nhà văn "
      "hóa,05/8/2020,07/8/2020,24,5,Bà A,Ông B,"
      "Ông C,024.3382.4567,01/8/2020,Chu trình,Tự túc,214/QĐ-SNN,15/7/2020,80%\n"
      "2,CB-01,Nâng cao năng lực,Cán bộ huyện và xã,OCOP năm 2020,Đã tổ chức,60,,,,,,,,,,,,,,,\n"
      "3,BCD-01,Quản lý,\"Ban Chỉ đạo, Hội đồng, Tổ tư vấn\",,,60,,,,,,,,,,,,,,,\n"
      "Tổng cộng,,,,,,177,,,,,,,,,,,,,,,\n",
      diagnostics);
  CHECK(told(diagnostics) ==
        "costs-missing@B3 min-attendance-missing@B3 costs-missing@B4 min-attendance-missing@B4");
  REQUIRE(plan.rows.size() == 3);
  const TrainingClass& ceo = plan.rows[0].value;
  CHECK(ceo.code == "CEO-07");
  CHECK(ceo.title == "Đào tạo quản trị");
  CHECK(ceo.audience == "producers");
  CHECK(ceo.programme == "OCOP năm 2020");
  CHECK(ceo.status == "planned");
  CHECK(ceo.planned_people == 57);
  CHECK(ceo.venue == "Nhà văn hóa");
  CHECK(ceo.first_day == Date{2020, 8, 5});
  CHECK(ceo.last_day == Date{2020, 8, 7});
  CHECK(ceo.hours == 24);
  CHECK(ceo.trainer == "Bà A");
  CHECK(ceo.chair == "Ông B");
  CHECK(ceo.contact == "Ông C");
  CHECK(ceo.contact_phone == "024.3382.4567");
  CHECK(ceo.confirm_by == Date{2020, 8, 1});
  CHECK(ceo.content == "Chu trình");
  CHECK(ceo.costs == "Tự túc");
  CHECK(ceo.decision == "214/QĐ-SNN");
  CHECK(ceo.decision_date == Date{2020, 7, 15});
  CHECK(ceo.min_attendance == 80);
  REQUIRE(ceo.sessions.size() == 5);
  CHECK(ceo.sessions[0].half == "Sáng");
  CHECK(ceo.sessions[0].starts_at == "08:00");
  CHECK(ceo.sessions[3].date == Date{2020, 8, 6});
  CHECK(ceo.sessions[3].half == "Chiều");
  CHECK(ceo.sessions[3].starts_at == "14:00");
  CHECK(ceo.sessions[4].date == Date{2020, 8, 7});
  CHECK(plan.rows[1].value.audience == "officials");
  CHECK(plan.rows[1].value.status == "held");
  CHECK(plan.rows[2].value.audience == "council");
  CHECK(plan.rows[0].where.cell == "B2");
}

TEST_CASE("sessions go over the end of a month") {
  const auto sessions = half_days({2020, 8, 31}, 3, "Bà A");
  CHECK(sessions[2].date == Date{2020, 9, 1});
  CHECK(sessions[2].number == 3);
  CHECK(sessions[2].trainer == "Bà A");
}

TEST_CASE("what makes a class impossible is an error of its row, and all are told") {
  Diagnostics diagnostics;
  const Plan plan = read(
      "1,CEO-01,Lớp,khách,,hoãn,x,,05/8/2020,04/8/2020,,,,,,,,,Tự túc,,,150%\n"
      "2,ceo-01,Lớp,producers,,,,,,,,,,,,,,,Tự túc,,,\n"
      "3,,Lớp,,,,,,,,,,,,,,,,Tự túc,,,\n",
      diagnostics);
  CHECK(told(diagnostics) ==
        "number-invalid@G2 unknown-audience@D2 unknown-status@F2 percent-invalid@V2 "
        "dates-reversed@J2 min-attendance-missing@B2 min-attendance-missing@B3 "
        "duplicate-class@B3 audience-missing@B4 min-attendance-missing@B4 "
        "class-without-code@B4");
  CHECK(plan.rows.size() == 3);
  CHECK(plan.classes().empty());
}

TEST_CASE("a plan is told from a roster") {
  Diagnostics diagnostics;
  CHECK(looks_like_plan(test::csv_workbook(header, diagnostics)));
  CHECK_FALSE(looks_like_plan(
      test::csv_workbook("STT,Họ và tên,Năm sinh,Lớp\n1,Lê Văn An,1975,CEO-01\n", diagnostics)));
}

TEST_CASE("a share under a percent format is read as per cent") {
  test::XlsxWriter writer;
  test::SheetXml sheet;
  sheet.row(1, {"Mã lớp", "Tên lớp", "Tỷ lệ tham dự"})
      .row(2, {"A", "Lớp A"})
      .number("C2", "0.8", writer.style("Arial", "0%"));
  writer.sheet("S", sheet);
  Diagnostics diagnostics;
  const Plan plan = read_plan(test::xlsx_workbook(writer, diagnostics), {}, diagnostics);
  CHECK(plan.rows.at(0).value.min_attendance == 80);
}

TEST_CASE("money of a class is read in whole đồng, and a tax of nothing is not the same as none") {
  const std::string start =
      "Mã lớp,Tên lớp,Đối tượng,Chế độ,Tỷ lệ tham dự,Mức hỗ trợ,Thù lao,Thuế TNCN\n"
      "A,Lớp A,chủ thể,Tự túc,80,";
  Diagnostics diagnostics;
  const auto read_money = [&](const std::string& cells) {
    return read_plan(test::csv_workbook(start + cells + "\n", diagnostics), {}, diagnostics)
        .rows.at(0)
        .value;
  };
  const TrainingClass one = read_money("150.000 đồng,\"1,000,000\",0%");
  CHECK(one.allowance == 150'000);
  CHECK(one.trainer_fee == 1'000'000);
  CHECK(one.fee_tax == 0);
  const TrainingClass none = read_money(",,");
  CHECK(none.allowance == 0);
  CHECK(none.fee_tax == -1);
  CHECK(told(diagnostics) == "");
  read_money("một trăm,\"150,5\",10%");
  CHECK(told(diagnostics) == "money-invalid@F2 money-invalid@G2");
}

TEST_CASE("a plan says of a study tour where to, who receives it, on what bases and in English") {
  Diagnostics diagnostics;
  const Plan plan = read_plan(
      test::csv_workbook(
          "Mã lớp,Tên lớp,Đối tượng,Nơi đến,Quốc gia,Đơn vị tiếp đón,Phương tiện,Bảo hiểm,Mục "
          "đích,Nguồn kinh phí,Chế độ,Căn cứ,Quyết định cho phép,Theo đề nghị của,Báo cáo sau "
          "(ngày),Tên tiếng Anh,Đơn vị tiếp đón tiếng Anh,Địa điểm tiếng Anh,Mục đích tiếng "
          "Anh,Chế "
          "độ tiếng Anh\n"
          "TQ-03,Học tập kinh nghiệm,Đoàn học tập kinh nghiệm,Băng Cốc,Thái Lan,Cục A; Sở B,máy "
          "bay,có,tìm hiểu,ngân sách,Tự túc,Căn cứ Luật A; Căn cứ Nghị định B.,QĐ số 1,Chi cục "
          "trưởng,15,study visit,the Department,Bangkok,exchange,own costs\n"
          "BC-01,Họp báo,Cơ quan báo chí,,,,,,,,Tự túc,,,,,,,,,\n",
          diagnostics),
      {}, diagnostics);
  CHECK(told(diagnostics) == "");
  REQUIRE(plan.rows.size() == 2);
  const TrainingClass& tour = plan.rows[0].value;
  CHECK(tour.audience == "study-tours");
  CHECK(plan.rows[1].value.audience == "press");
  const Journey& journey = tour.journey;
  CHECK(journey.destination == "Băng Cốc");
  CHECK(journey.country == "Thái Lan");
  CHECK(journey.partner == "Cục A; Sở B");
  CHECK(journey.transport == "máy bay");
  CHECK(journey.insurance == "có");
  CHECK(journey.purpose == "tìm hiểu");
  CHECK(journey.funding == "ngân sách");
  CHECK(tour.costs == "Tự túc");
  CHECK(journey.legal_bases == std::vector<std::string>{"Luật A", "Nghị định B"});
  CHECK(journey.permission == "QĐ số 1");
  CHECK(journey.proposed_by == "Chi cục trưởng");
  CHECK(journey.report_within == 15);
  CHECK(journey.english.title == "study visit");
  CHECK(journey.english.partner == "the Department");
  CHECK(journey.english.venue == "Bangkok");
  CHECK(journey.english.purpose == "exchange");
  CHECK(journey.english.costs == "own costs");
}
