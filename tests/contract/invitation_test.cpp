// The words of the invitations of the three shipped plugins, through their libraries.
#include "contract/sample_class.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::error_of;
using test::field;
using test::SampleClass;

namespace {
const std::string producers = "producers.invitation", officials = "officials.invitation",
                  council = "council.invitation";

bool starts(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

}  // namespace

TEST_CASE(
    "a producer is greeted with post, unit and place, and places in lower case inside a sentence") {
  const SampleClass sample;
  CHECK(field(producers, sample.person(0), "greeting") ==
        "Bà~Nguyễn~Thị~Hồng~Gấm, Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng, xã Phù Đổng, huyện Gia "
        "Lâm");
  CHECK(field(producers, sample.person(2), "greeting") ==
        "Ông~(Bà)~Lê~Minh~An");  // gender is never guessed
}

TEST_CASE("a recorded form of address is kept, but a degree does not stand alone") {
  SampleClass sample;
  sample.roll[0].person.honorific = "TS.";
  CHECK(
      starts(field(producers, sample.person(0), "greeting"), "TS.~Nguyễn~Thị~Hồng~Gấm, Giám đốc"));
  CHECK(field(producers, sample.person(0), "closing") ==
        "Sự có mặt của Bà góp phần vào thành công của lớp học");
}

TEST_CASE("the council is addressed as comrades and not asked for its cards") {
  const SampleClass sample;
  CHECK(starts(field(council, sample.person(0), "greeting"), "Đồng~chí~Nguyễn~Thị~Hồng~Gấm, "));
  CHECK(field(council, sample.person(0), "chair") == "Đồng~chí~Đoàn~Thế~Khải, Phó Giám đốc Sở");
  CHECK(field(council, sample.person(0), "request") ==
        "Đề nghị đồng~chí sắp xếp công việc để tham dự đầy đủ và xác nhận tham dự trước "
        "ngày~31/7/2020 với "
        "ông~Tạ~Đình~Phúc, điện~thoại~0900~000~123");
}

TEST_CASE("what is asked of the others, and of whom") {
  const SampleClass sample;
  CHECK(field(producers, sample.person(0), "request") ==
        "Đề nghị Bà mang theo căn cước công dân và xác nhận tham dự trước ngày~31/7/2020 với "
        "ông~Tạ~Đình~Phúc, "
        "điện~thoại~0900~000~123");
  CHECK(starts(
      field(officials, sample.person(1), "request"),
      "Đề nghị Ông báo cáo thủ trưởng cơ quan, mang theo thẻ cán bộ, công chức và xác nhận "));
  CHECK(field(officials, sample.person(1), "closing") ==
        "Đề nghị cơ quan, đơn vị quản lý bố trí thời gian để Ông tham dự đầy đủ các buổi học");
}

TEST_CASE("the card has the name it bears on the day of the class") {
  SampleClass sample;
  sample.training_class.first_day = {2024, 7, 1};
  sample.training_class.last_day = {2024, 7, 2};
  CHECK(field(producers, sample.person(0), "request").find("mang theo căn cước và") !=
        std::string::npos);
}

TEST_CASE("nothing is asked when neither day nor contact is on record and no wish is there") {
  SampleClass sample;
  sample.training_class.confirm_by = {};
  sample.training_class.contact.clear();
  CHECK(field(producers, sample.person(0), "request") ==
        "Đề nghị Bà mang theo căn cước công dân và xác nhận tham dự qua điện~thoại~0900~000~123");
  sample.training_class.contact_phone.clear();
  CHECK(field(producers, sample.person(0), "request") == "Đề nghị Bà mang theo căn cước công dân");
}

TEST_CASE("heading and body name the class, the heading without the words that say for whom") {
  SampleClass sample;
  CHECK(field(producers, sample.person(0), "subject") ==
        "Dự lớp đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020");
  CHECK(field(producers, sample.person(0), "invitation") ==
        "Tới dự lớp Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020 cho các nhà "
        "quản lý tổ chức kinh tế");
  sample.training_class.title = "Lớp OCOP nâng cao.";
  CHECK(field(producers, sample.person(0), "subject") == "Dự lớp OCOP nâng cao");
}

TEST_CASE("the time is said with hour, weekday, day and number of days (ND-40, ND-43, TX-26)") {
  SampleClass sample;
  CHECK(field(producers, sample.person(0), "time") ==
        "từ~08~giờ~00, thứ~Tư ngày~05/8/2020 đến hết thứ~Bảy ngày~08/8/2020 (04~ngày)");
  sample.training_class.last_day = sample.training_class.first_day;
  sample.training_class.sessions.resize(2);
  CHECK(field(producers, sample.person(0), "time") == "08~giờ~00, thứ~Tư ngày~05/8/2020 (01~ngày)");
  sample.training_class.sessions.clear();
  CHECK(field(producers, sample.person(0), "time") == "thứ~Tư ngày~05/8/2020 (01~ngày)");
}

TEST_CASE("no part ends with a period of its own") {
  const SampleClass sample;
  CHECK(field(producers, sample.person(0), "programme") ==
        "lập kế hoạch kinh doanh; xúc tiến thương mại");
  CHECK(field(producers, sample.person(0), "costs").back() != '.');
}

TEST_CASE(
    "who receives a copy (ND-30): the head when a deputy signs, the committee of the district, the "
    "archive") {
  SampleClass sample;
  CHECK(field(producers, sample.person(0), "recipients") ==
        "- Như trên;\n- Giám đốc Sở (để báo cáo);\n- UBND huyện Gia Lâm;\n- Lưu: VT, PTNT.");
  CHECK(field(officials, sample.person(0), "recipients") ==
        "- Như trên;\n- Giám đốc Sở (để báo cáo);\n- UBND huyện Gia Lâm (để cử cán bộ);\n- Lưu: "
        "VT, PTNT.");
  CHECK(field(council, sample.person(0), "recipients") ==
        "- Như trên;\n- Giám đốc Sở (để báo cáo);\n- Lưu: VT, PTNT.");
  sample.signer.authority_lines = {"GIÁM ĐỐC"};
  sample.issuer.unit_abbreviation.clear();
  CHECK(field(producers, sample.person(2), "recipients") == "- Như trên;\n- Lưu: VT.");
}

TEST_CASE("a letter that would not say who pays, where or when is refused, without personal data") {
  SampleClass sample;
  sample.training_class.costs = " ";
  CHECK(error_of(producers, sample.person(0)).find("cột Chế độ") != std::string::npos);
  sample = SampleClass();
  sample.training_class.venue.clear();
  CHECK(error_of(council, sample.person(0)).find("cột Địa điểm") != std::string::npos);
  sample = SampleClass();
  sample.training_class.first_day = {};
  CHECK(error_of(officials, sample.person(0)).find("cột Từ ngày và Đến ngày") != std::string::npos);
  sample = SampleClass();
  sample.training_class.last_day = {2020, 8, 4};
  CHECK(error_of(officials, sample.person(0)).find("trước ngày bắt đầu") != std::string::npos);
  CHECK(error_of(officials, sample.person(0)).find("Gấm") == std::string::npos);
}
