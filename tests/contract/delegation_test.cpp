// The decision to send a delegation and the certificate of taking part, through the plugin's
// library.
#include "contract/sample_class.hpp"

#include <giayto/standard/passport.hpp>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace giayto;
using test::error_of;
using test::field;
using test::SampleClass;
using test::shipped_type;

namespace {

const std::string decision = "study-tours.delegation-decision",
                  certificate = "study-tours.taking-part-certificate";

struct Tour : SampleClass {
  explicit Tour(const std::string& country = "") {
    TrainingClass& c = training_class;
    c.title = "Học tập kinh nghiệm triển khai Chương trình OCOP";
    c.min_attendance = 0;
    c.decision.clear();
    Journey& journey = c.journey;
    journey.destination = "thành phố Hải Phòng";
    journey.country = country;
    journey.purpose = "tìm hiểu cách làm";
    journey.transport = "xe ô tô";
    journey.funding = "Ngân sách Thành phố.";
    journey.legal_bases = {"Kế hoạch số 33/KH-SNN"};
    journey.proposed_by = "Chi cục trưởng Chi cục Phát triển nông thôn";
    journey.report_within = 10;
    if (country.empty()) return;
    journey.permission = "Quyết định số 412/QĐ-UBND";
    for (Participant& member : roll)
      member.person.passport = {"NGUYEN VAN A", "C1234567", "phổ thông", {2021, 2, 8}};
  }
  std::string said(const std::string& name) const { return field(decision, whole_class(), name); }
  std::string error() const { return error_of(decision, whole_class()); }
  const Table* table(const Content& content, const char* name) const {
    return content.find_table(name);
  }
};

}  // namespace

TEST_CASE("a decision to send a delegation says who goes where, when, why and on whose money") {
  const Tour tour;
  CHECK(
      tour.said("subject") ==
      "Về việc cử Đoàn công tác đi học tập kinh nghiệm triển khai Chương trình OCOP tại thành phố "
      "Hải Phòng");
  CHECK(tour.said("authority") == "Giám đốc Sở Nông nghiệp và Phát triển nông thôn Hà Nội");
  CHECK(tour.said("bases") == "Căn cứ Kế hoạch số 33/KH-SNN;");  // ND-19
  CHECK(tour.said("proposal") == "Theo đề nghị của Chi cục trưởng Chi cục Phát triển nông thôn");
  CHECK(
      tour.said("article_1") ==
      "Cử Đoàn công tác gồm 04~người đi học tập kinh nghiệm triển khai Chương trình OCOP tại thành "
      "phố Hải Phòng (có danh sách kèm theo)");
  CHECK(tour.said("period") ==
        "04~ngày, từ ngày~05/8/2020 đến hết ngày~08/8/2020 (kể cả thời gian đi và về)");
  CHECK(tour.said("article_3").find("Kinh phí thực hiện: ngân sách Thành phố. ") == 0);
  CHECK(tour.said("article_4").find("trong thời hạn 10~ngày kể từ ngày kết thúc chuyến đi") !=
        std::string::npos);
  CHECK(tour.said("recipients").find("- Như~Điều~5;\n") == 0);
  CHECK(tour.said("count_line") == "Danh sách gồm 04~người (bằng chữ: bốn người)./.");
}

TEST_CASE("legal bases come from the record, in its order, and a decision without one is refused") {
  Tour tour;
  tour.training_class.journey.legal_bases = {"Luật A", "Nghị định B."};
  CHECK(tour.said("bases") == "Căn cứ Luật A;\nCăn cứ Nghị định B;");
  tour.issuer.legal_bases = {"Quyết định số 16/2016/QĐ-UBND"};  // the office's come first
  CHECK(tour.said("bases") ==
        "Căn cứ Quyết định số 16/2016/QĐ-UBND;\nCăn cứ Luật A;\nCăn cứ Nghị định B;");
  tour.issuer.legal_bases.clear();
  tour.training_class.journey.legal_bases.clear();
  CHECK(tour.error().find("cột Căn cứ") != std::string::npos);
}

TEST_CASE("what a decision needs and the plan does not say is named by its column") {
  const auto error_without = [](std::string Journey::*part) {
    Tour tour;
    (tour.training_class.journey.*part).clear();
    return tour.error();
  };
  CHECK(error_without(&Journey::destination).find("Nơi đến") != std::string::npos);
  CHECK(error_without(&Journey::funding).find("Nguồn kinh phí") != std::string::npos);
  Tour tour;
  tour.training_class.costs.clear();
  CHECK(tour.error().find("Chế độ") != std::string::npos);
}

TEST_CASE("the annex at home has no passports, abroad it has (RO-06)") {
  const Tour home, abroad("Thái Lan");
  const Content at_home = plugins::compose(shipped_type(decision), home.whole_class());
  CHECK(at_home.find_table("members")->rows().size() == 4);
  CHECK(at_home.find_table("travellers")->rows().empty());
  const Content away = plugins::compose(shipped_type(decision), abroad.whole_class());
  CHECK(away.find_table("members")->rows().empty());
  REQUIRE(away.find_table("travellers")->rows().size() == 4);
  const auto& cells = away.find_table("travellers")->rows()[0].cells;
  CHECK(cells.at(7) == "NGUYEN VAN A");
  CHECK(cells.at(10) == "08/02/2021");
}

TEST_CASE("officials go abroad only by the decision of those above") {
  Tour tour("Thái Lan");
  CHECK(tour.said("bases") == "Căn cứ Kế hoạch số 33/KH-SNN;\nCăn cứ Quyết định số 412/QĐ-UBND;");
  tour.training_class.journey.permission.clear();
  CHECK(tour.error().find("Quyết định cho phép") != std::string::npos);
}

TEST_CASE(
    "a passport must be valid for six months after the return: 08/8/2020 asks for 08/02/2021") {
  using namespace standard;
  CHECK(months_after({2020, 8, 8}, 6) == Date{2021, 2, 8});
  CHECK(months_after({2020, 8, 31}, 6) == Date{2021, 2, 28});
  CHECK(months_after({2019, 8, 31}, 6) == Date{2020, 2, 29});
  Passport passport{"LE AN", "C1234567", "phổ thông", {2021, 2, 8}};
  CHECK(passport_fault(passport, {2020, 8, 8}) == PassportFault::none);
  passport.expires = {2021, 2, 7};
  CHECK(passport_fault(passport, {2020, 8, 8}) == PassportFault::expires_too_early);
  passport.expires = {2021, 0, 0};
  CHECK(passport_fault(passport, {2020, 8, 8}) == PassportFault::expiry_missing);
}

TEST_CASE("a decision with bad passports names all their rows and no person") {
  Tour tour("Thái Lan");
  tour.roll[1].person.passport.expires = {2021, 2, 7};
  tour.roll[3].person.passport.expires = {2020, 12, 1};
  tour.roll[2].person.passport.number.clear();
  CHECK(
      tour.error() ==
      "thiếu số hộ chiếu: dòng 3; hộ chiếu không còn hạn ít nhất 06 tháng sau ngày về: dòng 2, 4; "
      "hãy sửa danh sách đoàn, nhập lại rồi làm lại");
}

TEST_CASE("who was on the tour gets the certificate, without marks nobody does") {
  Tour tour;
  tour.roll[0].role = "Trưởng đoàn";
  const auto decided = [&](std::size_t at) {
    return plugins::decide(shipped_type(certificate), tour.person(at));
  };
  CHECK(decided(0).issue);
  tour.roll[1].attendance.assign(8, Mark::excused);
  CHECK(decided(1).reason == "không tham gia chuyến đi");
  tour.roll[2].attendance.clear();
  CHECK_FALSE(decided(2).issue);
  CHECK(field(certificate, tour.person(0), "role") == ", với~vai~trò~trưởng~đoàn");
  CHECK(field(certificate, tour.person(0), "tour_line") ==
        "Đoàn học tập kinh nghiệm triển khai Chương trình OCOP\ntại thành phố Hải Phòng");
}

TEST_CASE(
    "delegation lists: at home with phones masked, abroad with passports as they are (RO-06)") {
  Tour home, abroad("Thái Lan");
  const std::string list = "study-tours.delegation-list", list_abroad = list + "-abroad";
  CHECK(plugins::decide(shipped_type(list), home.whole_class()).issue);
  CHECK_FALSE(plugins::decide(shipped_type(list_abroad), home.whole_class()).issue);
  CHECK(plugins::decide(shipped_type(list_abroad), abroad.whole_class()).reason.empty());
  CHECK(plugins::decide(shipped_type(list), abroad.whole_class()).reason.find("nước ngoài") !=
        std::string::npos);
  CHECK(field(list, home.whole_class(), "class_line") ==
        "Học tập kinh nghiệm triển khai Chương trình OCOP tại thành phố Hải Phòng");
  const Content made = plugins::compose(shipped_type(list_abroad), abroad.whole_class());
  const auto& columns = shipped_type(list_abroad).info.tables.front().columns;
  const auto at = static_cast<std::size_t>(
      std::find(columns.begin(), columns.end(), "passport_number") - columns.begin());
  CHECK(made.find_table("roll")->rows().at(0).cells.at(at) == "C1234567");
  abroad.roll[2].person.passport.expires = {2021, 2, 7};
  CHECK(error_of(list_abroad, abroad.whole_class()).find("dòng 3") != std::string::npos);
}
