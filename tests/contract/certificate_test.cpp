// Who gets a certificate and what it says, through the shipped plugins' libraries.
#include "contract/sample_class.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::field;
using test::SampleClass;

namespace {

const std::string producers = "producers.completion-certificate";

Decision decision_for(const SampleClass& sample, std::size_t index = 0) {
  return plugins::decide(test::shipped_type(producers), sample.person(index));
}

std::string refusal(const SampleClass& sample) {
  const Decision decision = decision_for(sample);
  CHECK_FALSE(decision.issue);
  return decision.reason;
}

}  // namespace

TEST_CASE("the threshold of the class decides, to the session") {
  SampleClass sample;
  CHECK(decision_for(sample).issue);
  auto& marks = sample.roll[0].attendance;
  marks[0] = Mark::absent;
  CHECK(decision_for(sample).issue);  // 7 of 8 = 87.5 %
  marks[1] = Mark::excused;           // absence with leave does not count
  CHECK(refusal(sample) == "dự 6/8 buổi, cần ít nhất 80%");
  sample.training_class.min_attendance = 75;
  CHECK(decision_for(sample).issue);  // 6 of 8 = 75 %
  sample.training_class.min_attendance = 76;
  CHECK(refusal(sample) == "dự 6/8 buổi, cần ít nhất 76%");
}

TEST_CASE("a class without a threshold is an error that names the plan's column") {
  SampleClass sample;
  sample.training_class.min_attendance = 0;
  CHECK_THROWS_WITH(refusal(sample), Catch::Contains("cột Tỷ lệ tham dự của kế hoạch"));
}

TEST_CASE("attendance that is not recorded is no attendance") {
  SampleClass sample;
  sample.roll[0].attendance.clear();
  CHECK(refusal(sample) == "chưa ghi điểm danh");
  sample.roll[0].attendance.assign(8, Mark::unmarked);
  CHECK(refusal(sample) == "chưa ghi điểm danh");
  sample.roll[0].attendance = {Mark::present, Mark::present, Mark::present, Mark::absent,
                               Mark::unmarked};
  CHECK(refusal(sample) == "dự 3/8 buổi, cần ít nhất 80% (4 buổi chưa ghi điểm danh)");
}

TEST_CASE("a failed test gives no certificate, whatever the attendance") {
  SampleClass sample;
  for (const char* result : {"Không đạt", "chưa đạt", "Yếu", "4,9", "4.5", "0"}) {
    sample.roll[0].result = result;
    INFO(result);
    CHECK(refusal(sample) == "kết quả kiểm tra chưa đạt");
  }
  for (const char* result : {"", "Đạt", "Giỏi", "5", "10"}) {
    sample.roll[0].result = result;
    INFO(result);
    CHECK(decision_for(sample).issue);
  }
}

TEST_CASE("the words of the certificate") {
  SampleClass sample;
  const Subject subject = sample.person(0);
  CHECK(field(producers, subject, "authority") ==
        "Giám đốc Sở Nông nghiệp và Phát triển nông thôn Hà Nội");
  CHECK(field(producers, subject, "certifies") == "chứng~nhận~Bà");
  CHECK(field(producers, subject, "name") == "Nguyễn Thị Hồng Gấm");
  CHECK(field(producers, subject, "unit_line") == "Hợp tác xã Rau hữu cơ Phù Đổng, huyện Gia Lâm");
  CHECK(field("council.completion-certificate", subject, "unit_line") ==
        "Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng, huyện Gia Lâm");
  CHECK(field(producers, subject, "unit_label") == "Đơn vị:");
  CHECK(field("council.completion-certificate", subject, "unit_label") == "Chức vụ:");
  CHECK(field(producers, subject, "class_title") ==
        "“Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020\n"
        "cho các nhà quản lý tổ chức kinh tế”");
  CHECK(field(producers, subject, "period") ==
        "từ ngày~05/8/2020 đến ngày~08/8/2020, thời~lượng~32~tiết");
  CHECK(field(producers, subject, "decision_line") ==
        "Theo Quyết định số~214/QĐ-SNN ngày~12 tháng~8 năm~2020");
  CHECK(field(producers, sample.person(2), "certifies") == "chứng~nhận~Ông~(Bà)");
}

TEST_CASE("a certificate says Ông or Bà by the recorded gender, no degrees and no comrades") {
  SampleClass sample;
  sample.roll[0].person.honorific = "TS.";
  CHECK(field("council.completion-certificate", sample.person(0), "certifies") == "chứng~nhận~Bà");
}

TEST_CASE("births may be a year or a month alone (PR-02, ND-40), but not missing") {
  SampleClass sample;
  const auto birth = [&sample](Date date) {
    sample.roll[0].person.birth = date;
    return field(producers, sample.person(0), "birth_label") + " " +
           field(producers, sample.person(0), "birth");
  };
  CHECK(birth({1981, 2, 7}) == "Sinh ngày 07/02/1981");
  CHECK(birth({1981, 0, 0}) == "Sinh năm~1981");
  CHECK(birth({1981, 5, 0}) == "Sinh tháng~5/1981");
  sample.roll[0].person.birth = {};
  const std::string error = test::error_of(producers, sample.person(0));
  CHECK(error.find("cột Ngày sinh") != std::string::npos);
  CHECK(error.find("Gấm") == std::string::npos);
}

TEST_CASE(
    "results are words or points with a decimal comma (ND-42), and what is not on record leaves no "
    "words") {
  SampleClass sample;
  sample.roll[0].result = "giỏi";
  CHECK(field(producers, sample.person(0), "result") == ", kết~quả~xếp~loại:~Giỏi");
  sample.roll[0].result = "8.5";
  CHECK(field(producers, sample.person(0), "result") == ", kết~quả:~8,5~điểm");
  sample.roll[0].result.clear();
  CHECK(field(producers, sample.person(0), "result").empty());
  sample.training_class.decision.clear();
  CHECK(field(producers, sample.person(0), "decision_line").empty());
  sample.training_class.hours = 0;
  sample.training_class.last_day = sample.training_class.first_day;
  CHECK(field(producers, sample.person(0), "period") == "ngày~05/8/2020");
}

TEST_CASE("each audience has its own look, and all count in one series") {
  CHECK(test::shipped_type("officials.completion-certificate").info.default_template ==
        "certificate/modern");
  CHECK(test::shipped_type("council.completion-certificate").info.default_template ==
        "certificate/classic");
  for (const std::string audience : {"council", "officials", "producers"}) {
    const TypeInfo& info = test::shipped_type(audience + ".completion-certificate").info;
    CHECK(info.series == "certificate");
    CHECK(info.scope == Scope::participant);
    CHECK(info.audience == audience);
    CHECK(test::shipped_type(audience + ".invitation").info.series == "invitation");
    CHECK(test::shipped_type(audience + ".attendance-sheet").info.series.empty());
  }
}
