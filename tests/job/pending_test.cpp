// Papers issued before their number is known (ND-41), and the number afterwards, from outside.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

namespace {

const std::string letters = "issue producers.invitation --class CEO-001 --date 01/8/2020";
const std::string give = "register number producers.invitation --class CEO-001 ";

struct Waiting : TestDesk {
  explicit Waiting(const std::string& options = {}) {
    take_in("CEO-001");
    REQUIRE(run(letters + " --number-pending" + options).exit_code == 0);
  }
  std::string paper() const { return slurp(path("papers/CEO-001/producers.invitation.pdf")); }
  std::string words() const {
    return test::run("pdftotext -l 1 -layout '" +
                     path("papers/CEO-001/producers.invitation.pdf").string() + "' -")
        .out;
  }
  Json entries() const { return run_json("register")["entries"]; }
};

}  // namespace

TEST_CASE("papers that wait are on record without a number, and come out the same again") {
  const Waiting desk;
  const Json entries = desk.entries();
  REQUIRE(entries.size() == 57);
  for (const Json& entry : entries) {
    CHECK(entry["state"] == "pending");
    CHECK(entry["number"] == "");
    CHECK(entry["series"] == "invitation");
  }
  CHECK_THAT(desk.words(), Catch::Contains("/GM-SNN") && Catch::Contains("tháng") &&
                               !Catch::Contains("Số: 0") && Catch::Contains("năm 2020"));
  CHECK(desk.words().find("01 tháng") == std::string::npos);
  const std::string before = desk.paper();
  fs::remove_all(desk.path("papers"));
  // Also without the option: what was issued pending stays so until it is given its number.
  const ProcessResult again = desk.run(letters);
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.err, Catch::Contains("57") && Catch::Contains("giayto register number"));
  CHECK(desk.paper() == before);
  CHECK(desk.entries() == entries);
}

TEST_CASE("numbers follow one another from the first, are printed from then on and never change") {
  const Waiting desk;
  const ProcessResult given = desk.run(give + "--from 15 --date 08/8/2020");
  CHECK(given.exit_code == 0);
  CHECK_THAT(given.err, Catch::Contains("warning") && Catch::Contains("1-14"));  // others have them
  const Json entries = desk.entries();
  CHECK(entries[0]["number"] == "15/GM-SNN");
  CHECK(entries[56]["number"] == "71/GM-SNN");
  CHECK(entries[0]["state"] == "issued");
  CHECK(entries[0]["issued_on"] == "08/8/2020");
  CHECK(entries[0]["sha256"] == "");  // nothing is printed with it yet
  REQUIRE(desk.run(letters).exit_code == 0);
  CHECK_THAT(desk.words(),
             Catch::Contains("Số: 15/GM-SNN") && Catch::Contains("ngày 08 tháng 8 năm 2020"));
  const std::string printed = desk.paper();
  fs::remove_all(desk.path("papers"));
  REQUIRE(desk.run(letters).exit_code == 0);
  CHECK(desk.paper() == printed);
  const ProcessResult twice = desk.run(give + "--from 90 --date 08/8/2020");
  CHECK(twice.exit_code == 2);
  CHECK(desk.entries()[0]["number"] == "15/GM-SNN");
}

TEST_CASE("single entries get single numbers, and what cannot be is told and records nothing") {
  const Waiting desk;
  const Json before = desk.entries();
  const std::string first = std::to_string(before[0]["id"].get<int>());
  const std::string second = std::to_string(before[1]["id"].get<int>());
  const auto number = [&desk](const std::string& options) {
    return desk.run("register number " + options);
  };
  REQUIRE(number("--entry " + first + " 15 --date 08/8/2020").exit_code == 0);
  CHECK(number("--entry " + second + " 15 --date 08/8/2020").exit_code == 1);  // taken
  CHECK(number("--entry " + first + " 16 --date 08/8/2020").exit_code == 1);   // has one
  CHECK(number("--entry 9999 16 --date 08/8/2020").exit_code == 1);
  const ProcessResult year = number("--entry " + second + " 16 --date 08/8/2021");
  CHECK(year.exit_code == 1);
  CHECK_THAT(year.err, Catch::Contains("2020") && Catch::Contains("issue it anew"));
  CHECK(number("--entry " + second + " many --date 08/8/2020").exit_code == 2);
  CHECK(desk.run(give + "--date 08/8/2020").exit_code == 2);   // no number said
  CHECK(desk.run("register number --from 3").exit_code == 2);  // for which papers?
  const Json after = desk.entries();
  CHECK(std::count_if(after.begin(), after.end(),
                      [](const Json& entry) { return entry["number"] != ""; }) == 1);
}

TEST_CASE("a paper is not numbered on a day when its agency has another name") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run("issue producers.invitation --class CEO-001 --date 28/02/2025 --number-pending")
              .exit_code == 0);
  const ProcessResult after = desk.run(give + "--from 1 --date 01/3/2025");
  CHECK(after.exit_code == 1);
  CHECK_THAT(after.err, Catch::Contains("another"));
  CHECK(desk.run(give + "--from 1 --date 28/02/2025").exit_code == 0);
}

TEST_CASE("pending papers one by one, some numbered: each keeps its own") {
  const Waiting desk(" --each");
  CHECK(fs::exists(desk.path("papers/CEO-001/producers.invitation/001-pending.pdf")));
  const std::string first = std::to_string(desk.entries()[0]["id"].get<int>());
  REQUIRE(desk.run("register number --entry " + first + " 4 --date 08/8/2020").exit_code == 0);
  REQUIRE(desk.run(letters + " --each").exit_code == 0);
  CHECK(fs::exists(desk.path("papers/CEO-001/producers.invitation/001-04.pdf")));
  REQUIRE(desk.run(letters).exit_code == 0);
  const Json entries = desk.entries();
  CHECK(std::count_if(entries.begin(), entries.end(),
                      [](const Json& entry) { return entry["state"] == "pending"; }) == 56);
}

TEST_CASE("papers without a number, or with a check code made of it, cannot wait for one") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const std::string rest = " --class CEO-001 --date 14/8/2020 --number-pending";
  CHECK(desk.run("issue producers.attendance-sheet" + rest).exit_code == 2);
  const ProcessResult code = desk.run("issue producers.completion-certificate" + rest);
  CHECK(code.exit_code == 1);
  CHECK_THAT(code.err, Catch::Contains("classic.ini:") && Catch::Contains("{check_code}"));
  CHECK(desk.run_json("register")["entries"].empty());
}

TEST_CASE("a run that is killed while papers wait leaves them waiting, and the next one goes on") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  desk.run(
      letters +
      " --number-pending --each --jobs 2 & issue=$!; while kill -0 $issue 2>/dev/null && ! ls -A "
      "papers/CEO-001/* 2>/dev/null | grep -q .; do sleep 0.01; done; kill -KILL $issue; wait "
      "$issue");
  REQUIRE(desk.run(letters + " --number-pending --each").exit_code == 0);
  const Json entries = desk.run_json("register")["entries"];
  REQUIRE(entries.size() == 57);
  for (const Json& entry : entries) CHECK(entry["state"] == "pending");
  REQUIRE(desk.run(give + "--from 1 --date 08/8/2020").exit_code == 0);
  REQUIRE(desk.run(letters).exit_code == 0);
  CHECK(desk.run_json("register")["entries"][56]["number"] == "57/GM-SNN");
}

TEST_CASE("who signs is chosen for a run, and who cannot is told with the line") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const std::string preview =
      "preview producers.invitation --class CEO-001 --date 01/8/2020 --signer ";
  REQUIRE(desk.run(preview + "deputy-chief-of-office").exit_code == 0);
  const std::string words =
      test::run("pdftotext -l 1 '" + desk.path("preview.pdf").string() + "' -").out;
  CHECK_THAT(words, Catch::Contains("TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG"));
  const ProcessResult absent = desk.run(preview + "ha");
  CHECK(absent.exit_code == 2);
  CHECK_THAT(absent.err, Catch::Contains("office.ini:") && Catch::Contains("01/8/2020"));
}
