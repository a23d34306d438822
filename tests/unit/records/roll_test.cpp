#include "records/records.hpp"

#include "unit/records/sample.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace giayto;
using namespace giayto::records;
using test::participant;
using test::rows;

TEST_CASE("the roll stands in recorded order, whatever the names (RO-43)") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol("CEO-07", rows({participant("Vũ Yến"), participant("Đặng Ấm")}),
                      Duplicates::stop, told);
  store.records.enrol("CEO-07", rows({participant("Bùi An")}), Duplicates::stop, told);
  const auto roll = store.records.roll("CEO-07");
  REQUIRE(roll.size() == 3);
  CHECK(roll[0].participant.person.full_name == "Vũ Yến");
  CHECK(roll[1].participant.person.full_name == "Đặng Ấm");
  CHECK(roll[2].participant.person.full_name == "Bùi An");
  std::set<std::string> keys;
  for (std::size_t at = 0; at < roll.size(); ++at) {
    CHECK(roll[at].participant.position == static_cast<int>(at) + 1);
    keys.insert(roll[at].key);
  }
  CHECK(keys.size() == 3);
  CHECK(keys.count("") == 0);
}

TEST_CASE("a participant comes back with everything that was recorded") {
  test::SampleStore store;
  Participant one = participant("Đặng Thị Ước", {1981, 2, 0}, "001181000017");
  one.person.gender = Gender::female;
  one.person.honorific = "Bà";
  one.person.birthplace = "Hà Nội";
  one.person.post = "Giám đốc";
  one.person.unit = "HTX Rau sạch Yên Mỹ";
  one.person.address = "thôn 3, xã Yên Mỹ";
  one.person.district = "Thanh Trì";
  one.person.product = "Rau muống";
  one.person.phone = "0912000111";
  one.person.email = "uoc@example.vn";
  one.result = "Giỏi";
  one.note = "Trưởng nhóm";
  one.attendance = {Mark::present, Mark::absent, Mark::excused};
  one.extra = {{"Nhóm", "2"}, {"Số thẻ", "017"}};
  Diagnostics told;
  store.records.enrol("CEO-07", rows({one}), Duplicates::stop, told);
  const Participant found = store.records.roll("CEO-07").at(0).participant;
  CHECK(found.person.full_name == one.person.full_name);
  CHECK(found.person.birth == one.person.birth);
  CHECK(found.person.gender == Gender::female);
  CHECK(found.person.honorific == "Bà");
  CHECK(found.person.birthplace == "Hà Nội");
  CHECK(found.person.post == "Giám đốc");
  CHECK(found.person.unit == one.person.unit);
  CHECK(found.person.address == one.person.address);
  CHECK(found.person.district == "Thanh Trì");
  CHECK(found.person.product == "Rau muống");
  CHECK(found.person.phone == "0912000111");
  CHECK(found.person.id_number == "001181000017");
  CHECK(found.person.email == "uoc@example.vn");
  CHECK(found.result == "Giỏi");
  CHECK(found.note == "Trưởng nhóm");
  CHECK(found.attendance == one.attendance);
  CHECK(found.extra == one.extra);
}

TEST_CASE("marks are one for each session, and none at all for whom nothing is recorded") {
  test::SampleStore store;
  TrainingClass held = *store.records.find_class("CEO-07");
  for (int number = 1; number <= 4; ++number) held.sessions.push_back({number, {}, {}, {}, {}, {}});
  store.records.save_classes({held});
  Participant marked = participant("Lê Hoà");
  marked.attendance = {Mark::present, Mark::unmarked, Mark::absent};
  Diagnostics told;
  store.records.enrol("CEO-07", rows({marked, participant("Đỗ Đạt")}), Duplicates::stop, told);
  const auto roll = store.records.roll("CEO-07");
  CHECK(roll[0].participant.attendance ==
        std::vector<Mark>{Mark::present, Mark::unmarked, Mark::absent, Mark::unmarked});
  CHECK(roll[1].participant.attendance.empty());
}
