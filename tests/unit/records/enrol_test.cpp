#include "records/records.hpp"

#include "support/child.hpp"
#include "support/process.hpp"
#include "unit/records/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::records;
using Catch::Contains;
using test::participant;
using test::rows;

namespace {

const std::string id_a = "001081000011", id_b = "001081000022";

/// Everything the roll of a class says, as text.
std::string written(const Records& records, const std::string& code = "CEO-07") {
  std::string text;
  for (const auto& [one, key] : records.roll(code)) {
    text += key + "|" + one.person.full_name + "|" + store::to_text(one.person.birth) + "|" +
            one.person.unit + "|" + one.person.phone.str() + "|" + one.person.id_number.str() + "|";
    for (const Mark mark : one.attendance) text += std::to_string(static_cast<int>(mark));
    text += "\n";
  }
  return text;
}

Participant with_phone(Participant one, std::string phone) {
  one.person.phone = std::move(phone);
  return one;
}

int count(const Diagnostics& told, Severity severity) {
  int found = 0;
  for (const Diagnostic& one : told.all()) {
    CHECK(one.code == "duplicate");
    found += one.severity == severity;
  }
  return found;
}

}  // namespace

TEST_CASE("importing a file again changes nothing") {
  test::SampleStore store;
  Participant attended = participant("Lê Hoà", {1981, 0, 0});
  attended.attendance = {Mark::present, Mark::absent};
  // three of one name whom nothing tells apart, and namesakes with IDs
  const auto file = rows({attended, participant("Nguyễn Văn An"), participant("Nguyễn Văn An"),
                          participant("Nguyễn Văn An"), participant("Đỗ Đạt", {1970, 1, 2}, id_a),
                          participant("Đỗ Đạt", {1970, 1, 2}, id_b)});
  Diagnostics first;
  CHECK(store.records.enrol("CEO-07", file, Duplicates::stop, first).added == 6);
  CHECK_FALSE(first.has_errors());
  const std::string before = written(store.records);

  Diagnostics again;
  const EnrolResult result = store.records.enrol("CEO-07", file, Duplicates::stop, again);
  CHECK(result.added == 0);
  CHECK(result.updated == 0);
  CHECK(result.unchanged == 6);
  CHECK(again.empty());
  CHECK(written(store.records) == before);
}

TEST_CASE("a second import adds attendance and fills empty fields") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol("CEO-07", rows({participant("Lê Hoà", {1981, 2, 7}), participant("Đỗ Đạt")}),
                      Duplicates::stop, told);
  Participant more = with_phone(participant("Lê Hoà", {1981, 2, 7}, id_a), "0912000111");
  more.attendance = {Mark::present};
  Participant born = participant("Đỗ Đạt", {1970, 0, 0});
  const EnrolResult result =
      store.records.enrol("CEO-07", rows({born, more}), Duplicates::stop, told);
  CHECK(result.added == 0);
  CHECK(result.updated == 2);
  CHECK(told.empty());
  const auto roll = store.records.roll("CEO-07");
  REQUIRE(roll.size() == 2);
  CHECK(roll[0].participant.person.phone == "0912000111");
  CHECK(roll[0].participant.person.id_number == id_a);
  CHECK(roll[0].participant.attendance == std::vector<Mark>{Mark::present});
  CHECK(roll[1].participant.person.birth == Date{1970, 0, 0});
}

TEST_CASE("a row that says less takes nothing away") {
  test::SampleStore store;
  Diagnostics told;
  Participant full = with_phone(participant("Lê Hoà", {1981, 2, 7}, id_a), "0912000111");
  store.records.enrol("CEO-07", rows({full}), Duplicates::stop, told);
  const std::string before = written(store.records);
  const EnrolResult result = store.records.enrol(
      "CEO-07", rows({participant("Lê Hoà", {1981, 2, 7})}), Duplicates::stop, told);
  CHECK(result.unchanged == 1);
  CHECK(written(store.records) == before);
}

TEST_CASE("two rows of a file for one person stop the import with both places (PR-10)") {
  test::SampleStore store;
  const auto second = GENERATE(participant("Lê Hoà", {1981, 2, 7}),    // the very same
                               participant("Lê  Hòa", {1981, 2, 7}),   // tone placement, spaces
                               participant("Trần Lê Hoà", {}, id_a));  // by ID
  Diagnostics told;
  const EnrolResult result = store.records.enrol(
      "CEO-07", rows({participant("Vũ Yến"), participant("Lê Hoà", {1981, 2, 7}, id_a), second}),
      Duplicates::stop, told);
  CHECK(result.added == 0);
  REQUIRE(count(told, Severity::error) == 1);
  const Diagnostic& one = told.all().back();
  CHECK(one.where.row == 9);
  CHECK(one.where.cell == "B9");
  CHECK_THAT(one.message, Contains("lop.xlsx, sheet Danh sách, row 8"));
  CHECK_THAT(one.hint, Contains("--duplicates same") && Contains("--duplicates different"));
  CHECK_THAT(one.message + one.hint, !Contains("Hoà") && !Contains(id_a));
  CHECK(store.records.roll("CEO-07").empty());
}

TEST_CASE("what two rows of a file are may be answered") {
  test::SampleStore store;
  const auto file = rows({with_phone(participant("Lê Hoà", {1981, 2, 7}), "0912000111"),
                          with_phone(participant("Lê Hoà", {1981, 2, 7}), "0912000222")});
  const bool same = GENERATE(true, false);
  const Duplicates answer = same ? Duplicates::same : Duplicates::different;
  Diagnostics told;
  store.records.enrol("CEO-07", file, answer, told);
  CHECK(count(told, Severity::warning) == 1);  // never in silence
  const std::string before = written(store.records);
  const auto roll = store.records.roll("CEO-07");
  REQUIRE(roll.size() == (same ? 1 : 2));
  CHECK(roll.back().participant.person.phone == "0912000222");  // the later row counts

  store.records.enrol("CEO-07", file, answer, told);
  CHECK(written(store.records) == before);
}

TEST_CASE("a row that contradicts the record stops the import with both places") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol(
      "CEO-07",
      rows({participant("Vũ Yến"), with_phone(participant("Lê Hoà", {1981, 2, 7}), "0912000111")}),
      Duplicates::stop, told);
  const std::string before = written(store.records);
  const auto corrected =
      rows({with_phone(participant("Lê Hoà", {1981, 2, 7}), "0912000222"), participant("Đỗ Đạt")});

  Diagnostics stopped;
  store.records.enrol("CEO-07", corrected, Duplicates::stop, stopped);
  REQUIRE(count(stopped, Severity::error) == 1);
  CHECK(stopped.all()[0].where.row == 7);
  CHECK_THAT(stopped.all()[0].message,
             Contains("position 2 on the roll, read from lop.xlsx, sheet Danh sách, row 8") &&
                 Contains("differ in: phone") && !Contains("0912"));
  CHECK(written(store.records) == before);

  Diagnostics answered;
  const EnrolResult result = store.records.enrol("CEO-07", corrected, Duplicates::same, answered);
  CHECK(result.updated == 1);
  CHECK(result.added == 1);
  CHECK(store.records.roll("CEO-07").at(1).participant.person.phone == "0912000222");
}

TEST_CASE("changed attendance is a contradiction too") {
  test::SampleStore store;
  Participant one = participant("Lê Hoà", {1981, 2, 7});
  one.attendance = {Mark::present};
  Diagnostics told;
  store.records.enrol("CEO-07", rows({one}), Duplicates::stop, told);
  one.attendance = {Mark::absent};
  store.records.enrol("CEO-07", rows({one}), Duplicates::stop, told);
  REQUIRE(count(told, Severity::error) == 1);
  CHECK_THAT(told.all()[0].message, Contains("differ in: attendance"));
}

TEST_CASE("all doubles of a file are told, not the first one") {
  test::SampleStore store;
  Diagnostics told;
  const Participant one = participant("Lê Hoà", {1981, 2, 7});
  store.records.enrol("CEO-07", rows({one, one, one}), Duplicates::stop, told);
  CHECK(count(told, Severity::error) == 2);
}

TEST_CASE("namesakes with other IDs are only told, both stay") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol(
      "CEO-07",
      rows({participant("Lê Hoà", {1981, 2, 7}, id_a), participant("Lê Hoà", {1981, 2, 7}, id_b)}),
      Duplicates::stop, told);
  CHECK_FALSE(told.has_errors());
  CHECK(count(told, Severity::note) == 1);
  CHECK(store.records.roll("CEO-07").size() == 2);
}

TEST_CASE("one name without births is told and both stay") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol("CEO-07", rows({participant("Lê Hoà"), participant("Lê Hoà")}),
                      Duplicates::stop, told);
  CHECK(count(told, Severity::warning) == 1);
  CHECK(store.records.roll("CEO-07").size() == 2);
}

TEST_CASE("a birth that could belong to two of a name is asked for") {
  test::SampleStore store;
  Diagnostics told;
  store.records.enrol("CEO-07", rows({participant("Lê Hoà"), participant("Lê Hoà")}),
                      Duplicates::stop, told);
  Diagnostics doubt;
  store.records.enrol("CEO-07", rows({participant("Lê Hoà", {1981, 2, 7})}), Duplicates::stop,
                      doubt);
  CHECK(count(doubt, Severity::error) == 1);
}

TEST_CASE("one person in two classes is known by the ID, other data under it are told") {
  test::SampleStore store;
  TrainingClass other;
  other.code = "CEO-08";
  store.records.save_classes({other});
  Diagnostics told;
  const Participant one = with_phone(participant("Lê Hoà", {1981, 2, 7}, id_a), "0912000111");
  store.records.enrol("CEO-07", rows({one}), Duplicates::stop, told);
  store.records.enrol("CEO-08", rows({one}), Duplicates::stop, told);
  CHECK(told.empty());
  long long people = 0;
  store.database.query("select count(*) from people",
                       [&](const store::ResultRow& row) { row.read(people); });
  CHECK(people == 1);
  CHECK(store.records.roll("CEO-07")[0].key != store.records.roll("CEO-08")[0].key);

  other.code = "CEO-09";
  store.records.save_classes({other});
  store.records.enrol("CEO-09", rows({with_phone(one, "0912000999")}), Duplicates::stop, told);
  CHECK(count(told, Severity::warning) == 1);
  CHECK_THAT(told.all()[0].message, Contains("class CEO-07, position 1"));
  CHECK(store.records.roll("CEO-07")[0].participant.person.phone == "0912000111");
  CHECK(store.records.roll("CEO-09")[0].participant.person.phone == "0912000999");
}

TEST_CASE("an unknown class takes nobody") {
  test::SampleStore store;
  Diagnostics told;
  CHECK_THROWS_WITH(
      store.records.enrol("CEO-70", rows({participant("Lê Hoà")}), Duplicates::stop, told),
      Contains("did you mean CEO-07?"));
}

TEST_CASE("a thousand people of one name are kept apart and found again") {
  test::SampleStore store;
  std::vector<Participant> people;
  for (int at = 0; at < 1000; ++at) {
    people.push_back(
        participant("Nguyễn Văn Hùng", {1950 + at / 28 % 50, 1 + at / 28 / 50, 1 + at % 28}));
  }
  Diagnostics told;
  CHECK(store.records.enrol("CEO-07", rows(people), Duplicates::stop, told).added == 1000);
  CHECK(told.empty());
  const std::string before = written(store.records);
  CHECK(store.records.enrol("CEO-07", rows(people), Duplicates::stop, told).unchanged == 1000);
  CHECK(written(store.records) == before);
}
