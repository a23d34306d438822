// The attendance sheets of the three shipped plugins, through their libraries.
#include "contract/sample_class.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::field;
using test::SampleClass;

namespace {

const std::string producers = "producers.attendance-sheet", council = "council.attendance-sheet";

/// A content table as text: cells joined by '|', bands in brackets.
std::vector<std::string> lines(const std::string& type_id, const SampleClass& sample,
                               const std::string& table_name,
                               std::initializer_list<std::size_t> columns) {
  const Content content = plugins::compose(test::shipped_type(type_id), sample.whole_class());
  std::vector<std::string> result;
  for (const Row& row : content.find_table(table_name)->rows()) {
    std::string line = row.is_band ? "[" + row.cells[0] + "]" : "";
    for (const std::size_t column : columns) {
      if (!row.is_band) line += (line.empty() ? "" : "|") + row.cells.at(column);
    }
    result.push_back(test::visible(line));
  }
  return result;
}

std::size_t column(const std::string& name) {
  const auto& columns = test::shipped_type(producers).info.tables.at(0).columns;
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                  columns.begin());
}

}  // namespace

TEST_CASE(
    "producers stand in bands by district, positions run on, people without a district last "
    "(RO-24)") {
  const SampleClass sample;
  CHECK(lines(producers, sample, "roll", {0, 1}) ==
        std::vector<std::string>{"[I. Huyện Gia Lâm (02 người)]", "1|Nguyễn Thị Hồng Gấm",
                                 "2|Tạ Xuân Đào", "[II. Huyện Đông Anh (01 người)]",
                                 "3|Kiều Đình Chiến", "[III. Chưa ghi địa bàn (01 người)]",
                                 "4|Lê Minh An"});
}

TEST_CASE("bands follow the recorded roll whatever the order of names is") {
  SampleClass sample;
  std::reverse(sample.roll.begin(), sample.roll.end());
  CHECK(lines(producers, sample, "roll", {0, 1}).at(0) == "[I. Huyện Gia Lâm (02 người)]");
  CHECK(lines(producers, sample, "roll", {0, 1}).at(1) == "1|Tạ Xuân Đào");
}

TEST_CASE("ranked lists have no bands and keep their order (RO-43)") {
  const SampleClass sample;
  for (const std::string audience : {"council", "officials"}) {
    CHECK(test::shipped_type(audience + ".attendance-sheet").info.order == RollOrder::as_recorded);
    CHECK(lines(audience + ".attendance-sheet", sample, "roll", {0, 1}) ==
          std::vector<std::string>{"1|Nguyễn Thị Hồng Gấm", "2|Kiều Đình Chiến", "3|Lê Minh An",
                                   "4|Tạ Xuân Đào"});
  }
  CHECK(test::shipped_type(producers).info.order == RollOrder::by_name);
}

TEST_CASE("phones are there in full and masked (LA-04)") {
  SampleClass sample;
  sample.roll.resize(3);
  sample.roll[1].person.phone = "02438351234";
  sample.roll[2].person.phone = "hỏi con trai";
  CHECK(lines(council, sample, "roll", {column("phone"), column("phone_masked")}) ==
        std::vector<std::string>{"0900 000 123|09xx xxx 123", "0243 8351 234|02xx xxxx 234",
                                 "hỏi con trai|"});
}

TEST_CASE("year of birth, unit or else address, place in a sentence") {
  SampleClass sample;
  sample.roll.resize(2);
  sample.roll[1].person.birth = {1962, 0, 0};
  sample.roll[1].person.address = "Thôn Chợ, xã Dục Tú";
  CHECK(lines(council, sample, "roll", {column("birth_year"), column("unit"), column("group")}) ==
        std::vector<std::string>{"1981|Hợp tác xã Rau hữu cơ Phù Đổng|huyện Gia Lâm",
                                 "1962|Thôn Chợ, xã Dục Tú|huyện Đông Anh"});
}

TEST_CASE("each half-day has a row with its day (ND-43)") {
  SampleClass sample;
  sample.training_class.sessions.resize(3);
  sample.training_class.sessions[2].half.clear();
  CHECK(lines(council, sample, "sessions", {0, 1, 2}) ==
        std::vector<std::string>{"Thứ~Tư, 05/8/2020|Sáng|05/8/2020",
                                 "Thứ~Tư, 05/8/2020|Chiều|05/8/2020",
                                 "Thứ~Năm, 06/8/2020|Cả ngày|06/8/2020"});
}

TEST_CASE(
    "without recorded sessions a short class has two for each day, also over the end of a month") {
  SampleClass sample;
  sample.training_class.sessions.clear();
  sample.training_class.first_day = {2020, 7, 31};
  sample.training_class.last_day = {2020, 8, 1};
  CHECK(lines(council, sample, "sessions", {1, 2}) ==
        std::vector<std::string>{"Sáng|31/7/2020", "Chiều|31/7/2020", "Sáng|01/8/2020",
                                 "Chiều|01/8/2020"});
  sample.training_class.last_day = {2020, 8, 31};
  CHECK(test::error_of(council, sample.whole_class()).find("lịch từng buổi") != std::string::npos);
}

TEST_CASE("the lines round the table") {
  SampleClass sample;
  CHECK(field(producers, sample.whole_class(), "title") == "DANH SÁCH ĐIỂM DANH HỌC VIÊN");
  CHECK(field(council, sample.whole_class(), "title") == "DANH SÁCH ĐIỂM DANH ĐẠI BIỂU");
  CHECK(field(producers, sample.whole_class(), "class_line") ==
        "Lớp đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020 (lớp~CEO-07)");
  CHECK(field(producers, sample.whole_class(), "detail_line") ==
        "Thời gian: 04~ngày, 05~–~08/8/2020. Địa điểm: Hội trường tầng 3, Trung tâm Tập huấn Nông "
        "nghiệp. "
        "Giảng viên: Vũ Hải Ninh");
  CHECK(field(council, sample.whole_class(), "people_word") == "đại biểu");
}

TEST_CASE("people are counted in digits and words (RO-26, TX-31)") {
  SampleClass sample;
  sample.roll.assign(57, sample.roll[0]);
  CHECK(field(producers, sample.whole_class(), "count_line") ==
        "Danh sách gồm 57 người (bằng chữ: năm mươi bảy người)./.");
  CHECK(field(producers, sample.whole_class(), "totals_people") == "57");
  CHECK(lines(producers, sample, "roll", {0}).at(0) == "[I. Huyện Gia Lâm (57 người)]");
}

TEST_CASE("an empty roll gets no sheet, with the reason") {
  SampleClass sample;
  sample.roll.clear();
  const Decision decision = plugins::decide(test::shipped_type(producers), sample.whole_class());
  CHECK_FALSE(decision.issue);
  CHECK(decision.reason == "danh sách lớp chưa có người nào");
}
