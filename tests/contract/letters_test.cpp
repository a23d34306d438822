// The words of letters to organisations, groups, the press and partners, through the plugins'
// libraries.
#include "contract/sample_class.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::error_of;
using test::field;
using test::SampleClass;
using test::shipped_type;

namespace {

const std::string organisation = "officials.organisation-invitation",
                  group = "producers.group-invitation", press = "press.press-invitation",
                  partner = "study-tours.partner-invitation",
                  foreign = "study-tours.foreign-partner-invitation";

Decision decide(const std::string& type, const Subject& subject) {
  return plugins::decide(shipped_type(type), subject);
}

std::size_t rows(const std::string& type, const Subject& subject, const std::string& table) {
  return plugins::compose(shipped_type(type), subject).find_table(table)->rows().size();
}

/// Outlets: one with a reporter, one without, and the first again.
SampleClass press_meeting() {
  SampleClass sample;
  sample.training_class.title = "Họp báo giới thiệu sản phẩm OCOP";
  sample.training_class.last_day = sample.training_class.first_day;
  sample.training_class.sessions.resize(1);
  sample.roll.resize(3);
  for (Participant& outlet : sample.roll) outlet.person = {};
  sample.roll[0].person.unit = sample.roll[2].person.unit = "Báo Đồng Bãi Mới";
  sample.roll[0].person.full_name = "Lê Minh An";
  sample.roll[0].person.gender = Gender::female;
  sample.roll[1].person.unit = "Đài Phát thanh Tiếng Quê";
  return sample;
}

SampleClass tour(const std::string& country = "") {
  SampleClass sample;
  TrainingClass& c = sample.training_class;
  c.title = "Học tập kinh nghiệm triển khai Chương trình OCOP";
  c.journey.country = country;
  c.journey.destination = country.empty() ? "thành phố Hải Phòng" : "thủ đô Băng Cốc";
  c.journey.partner = "Chi cục Phát triển nông thôn thành phố Hải Phòng; Văn phòng Điều phối";
  c.journey.english = {"study visit", "the Community Development Department",
                       "Head office, Bangkok", "exchange of experience",
                       "Each side bears its own costs"};
  sample.issuer.name_english = "the Department of Agriculture";
  sample.roll[0].role = "Trưởng đoàn";
  return sample;
}

}  // namespace

TEST_CASE(
    "an organisation gets one letter, which goes with its first person and lists all of them") {
  SampleClass sample;
  CHECK(decide(organisation, sample.person(0)).issue);
  const Decision second = decide(organisation, sample.person(3));  // Gia Lâm too
  CHECK_FALSE(second.issue);
  CHECK(second.reason == "có tên trong giấy mời của người ở dòng 1");
  CHECK_FALSE(decide(organisation, sample.person(2)).issue);  // neither district nor unit
  CHECK(field(organisation, sample.person(0), "greeting") == "UBND huyện Gia Lâm");
  CHECK(rows(organisation, sample.person(0), "people") == 2);
  CHECK(
      field(organisation, sample.person(0), "invitation") ==
      "cử 02~người có tên dưới đây tới dự lớp Đào tạo quản trị sản xuất - kinh doanh Chương trình "
      "OCOP năm 2020 cho các nhà quản lý tổ chức kinh tế");
  // The reader stands in "Như trên" and not again.
  CHECK(field(organisation, sample.person(0), "recipients") ==
        "- Như trên;\n- Giám đốc Sở (để báo cáo);\n- Lưu: VT, PTNT.");
}

TEST_CASE("an official's agency is read from the unit's name when no district is on record") {
  SampleClass sample;
  sample.roll[2].person.unit = "Phòng Kinh tế huyện Ba Vì";
  CHECK(field(organisation, sample.person(2), "greeting") == "UBND huyện Ba Vì");
}

TEST_CASE("letters to agencies that would not say who pays name the plan's column Chế độ") {
  for (const std::string& type : {organisation, group}) {
    SampleClass sample;
    sample.training_class.costs.clear();
    const Subject subject = type == group ? sample.whole_class() : sample.person(0);
    const std::string error = error_of(type, subject);
    CHECK(error.find("Chế độ") != std::string::npos);
    CHECK(error.find("Gấm") == std::string::npos);
  }
}

TEST_CASE("a group gets one letter, its annexes have numbers only when there are two (ND-31)") {
  SampleClass sample;
  CHECK(field(group, sample.whole_class(), "greeting") ==
        "các ông, bà có tên trong danh sách kèm theo (04~người)");
  CHECK(field(group, sample.whole_class(), "list_annex") == "Phụ lục");
  CHECK(rows(group, sample.whole_class(), "schedule") == 0);
  CHECK(rows(group, sample.whole_class(), "people") == 4);
  sample.training_class.sessions[0].topic = "Chu trình OCOP";
  CHECK(field(group, sample.whole_class(), "list_annex") == "Phụ lục I");
  CHECK(field(group, sample.whole_class(), "programme_annex") == "Phụ lục II");
  CHECK(rows(group, sample.whole_class(), "schedule") == 8);
  CHECK(field(group, sample.whole_class(), "count_line") ==
        "Danh sách gồm 04~người (bằng chữ: bốn người)./.");  // RO-26
  CHECK(field("council.group-invitation", sample.whole_class(), "list_title") ==
        "DANH SÁCH ĐẠI BIỂU ĐƯỢC MỜI");
}

TEST_CASE("the list that leaves the office shows no whole phone number (LA-04)") {
  const SampleClass sample;
  const Content content = plugins::compose(shipped_type(group), sample.whole_class());
  for (const Row& row : content.find_table("people")->rows()) {
    for (const std::string& cell : row.cells) CHECK(cell.find("0900000123") == std::string::npos);
    CHECK(row.cells.at(6) == "09xx xxx 123");
  }
}

TEST_CASE(
    "the press: a known reporter is named, else the outlet sends one, one letter per outlet") {
  const SampleClass sample = press_meeting();
  CHECK(field(press, sample.person(0), "greeting") == "Phóng~viên~Lê~Minh~An, Báo Đồng Bãi Mới");
  CHECK(field(press, sample.person(1), "greeting") == "Phóng viên Đài Phát thanh Tiếng Quê");
  CHECK(field(press, sample.person(1), "invitation") ==
        "Tới dự và đưa tin họp báo giới thiệu sản phẩm OCOP");
  CHECK(field(press, sample.person(1), "time") == "08~giờ~00, thứ~Tư ngày~05/8/2020");
  CHECK(field(press, sample.person(1), "request").find("cử phóng viên tham dự") !=
        std::string::npos);
  CHECK(decide(press, sample.person(1)).issue);
  CHECK(decide(press, sample.person(2)).reason == "cơ quan này đã có giấy mời ở dòng 1");
}

TEST_CASE(
    "the partner at home: both hosts in one letter, the head of the delegation in place of a "
    "chair") {
  const SampleClass sample = tour();
  CHECK(decide(partner, sample.whole_class()).issue);
  CHECK_FALSE(decide(foreign, sample.whole_class()).issue);
  CHECK(field(partner, sample.whole_class(), "greeting") ==
        "Chi cục Phát triển nông thôn thành phố Hải Phòng và Văn phòng Điều phối");
  CHECK(field(partner, sample.whole_class(), "chair") ==
        "Bà~Nguyễn~Thị~Hồng~Gấm, Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng");
  CHECK(field(partner, sample.whole_class(), "subject") ==
        "Làm việc với Đoàn học tập kinh nghiệm triển khai Chương trình OCOP");
}

TEST_CASE(
    "the partner abroad reads every sentence in English too, and nothing missing is printed") {
  SampleClass sample = tour("Thái Lan");
  CHECK(decide(foreign, sample.whole_class()).issue);
  CHECK_FALSE(decide(partner, sample.whole_class()).issue);
  CHECK(field(foreign, sample.whole_class(), "english_time") ==
        "from 5~August~2020 to 8~August~2020");
  CHECK(field(foreign, sample.whole_class(), "english_chair") == "Ms~Nguyễn~Thị~Hồng~Gấm");
  sample.training_class.journey.english.costs.clear();
  CHECK(error_of(foreign, sample.whole_class()).find("Chế độ tiếng Anh") != std::string::npos);
  sample = tour("Thái Lan");
  sample.issuer.name_english.clear();
  CHECK(error_of(foreign, sample.whole_class()).find("name_english") != std::string::npos);
}
