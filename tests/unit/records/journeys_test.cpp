// Study tours, delegations and outlets in the store.
#include "records/records.hpp"

#include "unit/records/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::records;

namespace {

TrainingClass tour() {
  TrainingClass one;
  one.code = "TQ-03";
  one.title = "Học tập kinh nghiệm";
  one.audience = "study-tours";
  Journey& journey = one.journey;
  journey.destination = "Băng Cốc";
  journey.country = "Thái Lan";
  journey.partner = "Cục A";
  journey.transport = "máy bay";
  journey.insurance = "có";
  journey.purpose = "tìm hiểu";
  journey.funding = "ngân sách";
  journey.permission = "QĐ số 1";
  journey.proposed_by = "Chi cục trưởng";
  journey.report_within = 15;
  journey.legal_bases = {"Luật A", "Nghị định B"};
  journey.english = {"visit", "the Department", "Bangkok", "exchange", "own costs"};
  return one;
}

Enrolment outlet(const std::string& unit, const std::string& reporter) {
  Enrolment row;
  row.participant.person.unit = unit;
  row.participant.person.full_name = reporter;
  return row;
}

/// The reporters of the outlets "Báo A" and "Báo B" after the lists were imported one by one.
std::vector<std::string> reporters(const std::vector<std::vector<Enrolment>>& lists,
                                   std::string& told) {
  test::SampleStore store;
  TrainingClass event;
  event.code = "BC-01";
  store.records.save_classes({event});
  Diagnostics diagnostics;
  for (const auto& list : lists) store.records.enrol("BC-01", list, Duplicates::stop, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) told += one.code + " ";
  std::vector<std::string> names;
  for (const RollEntry& entry : store.records.roll("BC-01"))
    names.push_back(entry.participant.person.unit + ":" + entry.participant.person.full_name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a journey comes back with everything that was recorded, and goes when it is taken out") {
  test::SampleStore store;
  const TrainingClass one = tour();
  store.records.save_classes({one});
  const auto found = store.records.find_class("TQ-03");
  REQUIRE(found);
  const Journey &read = found->journey, &written = one.journey;
  CHECK(read.destination == written.destination);
  CHECK(read.country == written.country);
  CHECK(read.partner == written.partner);
  CHECK(read.transport == written.transport);
  CHECK(read.insurance == written.insurance);
  CHECK(read.purpose == written.purpose);
  CHECK(read.funding == written.funding);
  CHECK(read.permission == written.permission);
  CHECK(read.proposed_by == written.proposed_by);
  CHECK(read.report_within == 15);
  CHECK(read.legal_bases == written.legal_bases);
  CHECK(read.english.title == "visit");
  CHECK(read.english.costs == "own costs");
  TrainingClass plain = one;
  plain.journey = {};
  store.records.save_classes({plain});
  CHECK(store.records.find_class("TQ-03")->journey.destination.empty());
}

TEST_CASE("a member's role and passport are kept, and a later list completes them") {
  test::SampleStore store;
  store.records.save_classes({tour()});
  Enrolment row;
  Participant& member = row.participant;
  member.person.full_name = "Lê Văn An";
  member.person.birth = {1975, 8, 5};
  member.role = "Trưởng đoàn";
  Diagnostics diagnostics;
  store.records.enrol("TQ-03", {row}, Duplicates::stop, diagnostics);
  member.person.passport = {"LE VAN AN", "C1234567", "công vụ", {2024, 8, 5}};
  const EnrolResult second = store.records.enrol("TQ-03", {row}, Duplicates::stop, diagnostics);
  CHECK(second.updated == 1);
  CHECK_FALSE(diagnostics.has_errors());
  const auto roll = store.records.roll("TQ-03");
  REQUIRE(roll.size() == 1);
  CHECK(roll[0].participant.role == "Trưởng đoàn");
  CHECK(roll[0].participant.person.passport == member.person.passport);
}

TEST_CASE("outlets without reporters are kept apart, found again, and completed (RO-07)") {
  std::string told;
  const std::vector<Enrolment> list = {outlet("Báo A", ""), outlet("Báo B", "")};
  CHECK(reporters({list, list}, told) == Names{"Báo A:", "Báo B:"});
  CHECK(reporters({list, {outlet("Báo A", "Lê An")}}, told) == Names{"Báo A:Lê An", "Báo B:"});
  CHECK(reporters({{outlet("Báo A", "Lê An")}, list}, told) == Names{"Báo A:Lê An", "Báo B:"});
  CHECK(told.empty());
}

TEST_CASE("the same outlet twice in a list is told") {
  std::string told;
  CHECK(reporters({{outlet("Báo A", ""), outlet("Báo A", "Lê An")}}, told) ==
        Names{"Báo A:", "Báo A:Lê An"});
  CHECK(told == "duplicate ");
}
