#include "intake/passports.hpp"

#include "intake_helpers.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::intake;
using test::told;

namespace {

/// What is told of people with these passports, on a journey that ends on 14/02/2020.
std::string told_of(const std::vector<Passport>& passports, const std::string& country) {
  Roster roster;
  for (const Passport& passport : passports) {
    RosterRow& row = roster.rows.emplace_back();
    row.participant.person.passport = passport;
    row.where.cell = "B" + std::to_string(roster.rows.size());
  }
  TrainingClass journey;
  journey.last_day = {2020, 2, 14};
  journey.journey.country = country;
  Diagnostics diagnostics;
  check_passports(roster, journey, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  return told(diagnostics);
}

}  // namespace

TEST_CASE("RO-06: each passport that ends within six months after the return is told at its row") {
  const Passport good{"LE AN", "C1234567", "", {2020, 8, 14}},
      early{"LE AN", "C1", "", {2020, 8, 13}}, unnumbered{"LE AN", "", "", {2024, 1, 1}},
      unnamed{"", "C1", "", {2024, 1, 1}}, undated{"LE AN", "C1", "", {}};
  CHECK(told_of({good}, "Thái Lan") == "");
  CHECK(told_of({early, good, unnumbered, unnamed, undated}, "Thái Lan") ==
        "passport-expires@B1 passport-missing@B3 passport-missing@B4 passport-missing@B5");
}

TEST_CASE("a journey at home asks for no passport") {
  CHECK(told_of({{}, {}}, "") == "");
}
