#include "records/records.hpp"

#include "unit/records/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using Catch::Contains;
using test::participant;
using test::rows;

namespace {

TrainingClass full_class() {
  TrainingClass one;
  one.code = "NT-12";
  one.title = "Tập huấn nâng cao năng lực cho chủ thể OCOP";
  one.audience = "producers";
  one.programme = "Chương trình OCOP năm 2020";
  one.status = "planned";
  one.planned_people = 57;
  one.venue = "Hội trường UBND huyện Đông Anh";
  one.first_day = {2020, 8, 5};
  one.last_day = {2020, 8, 7};
  one.hours = 24;
  one.trainer = "TS. Nguyễn Thị Ước";
  one.chair = "Ông Đoàn Thế Khải, Phó Giám đốc Sở";
  one.contact = "Bà Vũ Thị Yến";
  one.contact_phone = "0912000333";
  one.confirm_by = {2020, 8, 1};
  one.content = "Quản trị, bao bì, thương mại điện tử";
  one.costs = "Đại biểu được hỗ trợ tiền ăn theo quy định.";
  one.decision = "214/QĐ-SNN";
  one.decision_date = {2020, 7, 15};
  one.min_attendance = 80;
  one.allowance = 150'000;
  one.trainer_fee = 5'000'000'000;
  one.fee_tax = 10;
  one.sessions = {{1, {2020, 8, 5}, "Sáng", "08:00", "Mở lớp", "TS. Nguyễn Thị Ước"},
                  {2, {2020, 8, 5}, "Chiều", "13:30", "Bao bì", ""}};
  return one;
}

}  // namespace

TEST_CASE("a class comes back with everything that was recorded") {
  test::SampleStore store;
  const TrainingClass one = full_class();
  store.records.save_classes({one});
  const auto found = store.records.find_class("NT-12");
  REQUIRE(found);
  CHECK(found->title == one.title);
  CHECK(found->audience == one.audience);
  CHECK(found->programme == one.programme);
  CHECK(found->status == one.status);
  CHECK(found->planned_people == 57);
  CHECK(found->venue == one.venue);
  CHECK(found->first_day == one.first_day);
  CHECK(found->last_day == one.last_day);
  CHECK(found->hours == 24);
  CHECK(found->trainer == one.trainer);
  CHECK(found->chair == one.chair);
  CHECK(found->contact == one.contact);
  CHECK(found->contact_phone == one.contact_phone);
  CHECK(found->confirm_by == one.confirm_by);
  CHECK(found->content == one.content);
  CHECK(found->costs == one.costs);
  CHECK(found->decision == one.decision);
  CHECK(found->decision_date == one.decision_date);
  CHECK(found->min_attendance == 80);
  CHECK(found->allowance == 150'000);
  CHECK(found->trainer_fee == 5'000'000'000);
  CHECK(found->fee_tax == 10);
  REQUIRE(found->sessions.size() == 2);
  CHECK(found->sessions[1].date == Date{2020, 8, 5});
  CHECK(found->sessions[1].half == "Chiều");
  CHECK(found->sessions[1].starts_at == "13:30");
  CHECK(found->sessions[0].topic == "Mở lớp");
  CHECK(found->sessions[0].trainer == one.trainer);
  CHECK_FALSE(store.records.find_class("NT-13"));
}

TEST_CASE("a class saved again is replaced and keeps its roll and attendance") {
  test::SampleStore store;
  store.records.save_classes({full_class()});
  Participant one = participant("Đặng Thị Ấm");
  one.attendance = {Mark::present, Mark::absent};
  Diagnostics told;
  store.records.enrol("NT-12", rows({one}), records::Duplicates::stop, told);
  const std::string key = store.records.roll("NT-12").at(0).key;

  TrainingClass changed = full_class();
  changed.status = "held";
  changed.sessions[0].topic = "Khai giảng";
  store.records.save_classes({changed});
  CHECK(store.records.find_class("NT-12")->status == "held");
  CHECK(store.records.find_class("NT-12")->sessions.at(0).topic == "Khai giảng");
  const auto roll = store.records.roll("NT-12");
  REQUIRE(roll.size() == 1);
  CHECK(roll[0].key == key);
  CHECK(roll[0].participant.attendance == std::vector<Mark>{Mark::present, Mark::absent});
}

TEST_CASE("classes are listed as recorded, with the people on their rolls") {
  test::SampleStore store;
  store.records.save_classes({full_class()});
  Diagnostics told;
  store.records.enrol("NT-12", rows({participant("Lê Hoà"), participant("Đỗ Đạt")}),
                      records::Duplicates::stop, told);
  const auto list = store.records.list_classes();
  REQUIRE(list.size() == 2);
  CHECK(list[0].code == "CEO-07");
  CHECK(list[0].people == 0);
  CHECK(list[1].code == "NT-12");
  CHECK(list[1].people == 2);
  CHECK(list[1].planned_people == 57);
  CHECK(list[1].first_day == Date{2020, 8, 5});
  CHECK(list[1].last_day == Date{2020, 8, 7});
  CHECK(list[1].status == "planned");
  CHECK(list[1].audience == "producers");
}

TEST_CASE("all classes are saved or none") {
  test::SampleStore store;
  CHECK_THROWS_AS(store.records.save_classes({full_class(), TrainingClass{}}), Error);
  CHECK(store.records.list_classes().size() == 1);
}

TEST_CASE("a mistyped code is answered with the nearest") {
  test::SampleStore store;
  CHECK(store.records.nearest_code("CEO-7") == "CEO-07");
  CHECK(store.records.nearest_code("something else").empty());
  CHECK_THROWS_WITH(store.records.roll("CEO-70"),
                    Contains("CEO-70") && Contains("did you mean CEO-07?"));
}
