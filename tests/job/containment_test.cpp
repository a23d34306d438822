// A plugin that breaks out loses its own paper: every other one is issued, no number is missing,
// and `plugin verify` finds it.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t people = 57;  // on the roll of CEO-001
constexpr int victim = 5;           // the place on it at which the plugin breaks out

const std::string with_wild = "--plugins '" GIAYTO_WILD "' ";

std::string wild(const std::string& behaviour) {
  return "WILD=" + behaviour;
}

struct Case {
  std::string behaviour;
  std::string said;  ///< part of the sentence about it
};

/// The register has 1, 2, 3 and so on without a gap.
void check_numbers(const TestDesk& desk, std::size_t count) {
  const Json entries = desk.run_json("register --series certificate")["entries"];
  REQUIRE(entries.size() == count);
  std::set<int> numbers;
  for (const Json& entry : entries) {
    CHECK(entry["state"] == "issued");
    numbers.insert(std::stoi(entry["number"].get<std::string>().substr(0, 4)));
  }
  CHECK(numbers.size() == count);
  CHECK(*numbers.begin() == 1);
  CHECK(*numbers.rbegin() == static_cast<int>(count));
}

/// The one paper that is lost is told with plugin, type and row.
void check_told(const Json& account, const std::string& said) {
  std::size_t told = 0;
  for (const Json& problem : account["diagnostics"]) {
    if (problem["severity"] != "error") continue;
    ++told;
    CHECK(problem["row"] == victim);
    const std::string text = problem["message"].get<std::string>();
    INFO(text);
    CHECK(text.find("plugin 'wild', document type 'wild.paper': ") != std::string::npos);
    CHECK(text.find(said) != std::string::npos);
  }
  CHECK(told == 1);
}

}  // namespace

TEST_CASE("whatever a plugin does, it loses its own paper and takes no number for it") {
  const Case one = GENERATE(values<Case>({
      {"throws-exception", "it failed with 'no such row'"},
      {"throws-number", "no std::exception"},
      {"throws-text", "no std::exception"},
      {"throws-empty-error", "stopped without saying why"},
      {"crashes", "signal 11"},
      {"divides-by-zero", "signal 8"},
      {"aborts", "signal 6"},
      {"terminates", "signal 6"},
      {"exits", "ended the program with exit code 0"},
      {"exits-at-once", "ended the program with exit code 7"},
      {"stops", "took longer than 2 seconds"},
      {"loops", "took longer than 2 seconds"},
      {"recurses", "signal 11"},
      {"allocates", "it failed with 'std::bad_alloc'"},
      {"closes-files", "ended the program"},
      {"writes-into-files", ""},
  }));
  INFO(one.behaviour);
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult run = desk.run("--json " + with_wild +
                                         "issue wild.paper --class CEO-001 --date 14/8/2020 --jobs "
                                         "2 --time-limit 2 --memory-limit 512",
                                     wild(one.behaviour));
  INFO(run.out);
  INFO(run.err);
  CHECK(run.exit_code == 1);
  const Json account = Json::parse(run.out);
  check_told(account, one.said);
  check_numbers(desk, people - 1);
}

TEST_CASE("a paper of a session that is lost or refused is told by its session") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult run =
      desk.run(with_wild + "issue wild.session-paper --class CEO-001 --date 14/8/2020",
               "WILD_SESSION=crashes");
  CHECK(run.exit_code == 1);
  CHECK_THAT(run.err, Catch::Contains("session 2: plugin 'wild', document type "
                                      "'wild.session-paper': crashed: signal 11"));
  CHECK_THAT(run.out, Catch::Contains("2 papers") &&
                          Catch::Contains("not issued: session 3: buổi tham quan"));
}

TEST_CASE("what a plugin writes to standard output reaches nobody, and loses nothing") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const ProcessResult run =
      desk.run("--json " + with_wild + "issue wild.paper --class CEO-001 --date 14/8/2020",
               wild("writes-to-stdout"));
  CHECK(run.exit_code == 0);
  CHECK(run.out.find("nothing of its own") == std::string::npos);
  check_numbers(desk, people);
}

TEST_CASE("verify finds what would have cost a paper") {
  const std::string behaviour = GENERATE(values<std::string>(
      {"throws-exception", "throws-number", "throws-text", "throws-empty-error", "crashes",
       "divides-by-zero", "aborts", "terminates", "exits", "exits-at-once", "stops", "loops",
       "recurses", "allocates", "closes-files", "writes-into-files", "writes-to-stdout"}));
  INFO(behaviour);
  const TestDesk desk;
  const ProcessResult run =
      desk.run("--json plugin verify --time-limit 1 --memory-limit 512 '" GIAYTO_WILD "/wild.so'",
               wild(behaviour));
  CHECK(run.exit_code == 1);
  const Json account = Json::parse(run.out);
  CHECK(account["passed"] == false);
  const bool noticed_at_once = behaviour != "closes-files" && behaviour != "writes-into-files" &&
                               behaviour != "writes-to-stdout";
  std::set<std::string> failed;
  for (const Json& test : account["tests"]) {
    if (test["passed"] == true) continue;
    failed.insert(test["test"].get<std::string>());
    const std::string finding = test["finding"].get<std::string>();
    INFO(finding);
    if (noticed_at_once) CHECK(finding.find(", in compose() of row 5") != std::string::npos);
  }
  CHECK(failed.count("composes-ordinary") == 1);
  CHECK(failed.count("composes-one-person") == 0);  // nobody has place 5 there
}

TEST_CASE("verify passes the same plugin while it behaves") {
  const TestDesk desk;
  const ProcessResult run = desk.run("plugin verify '" GIAYTO_WILD "/wild.so'", wild("behaves"));
  INFO(run.out);
  CHECK(run.exit_code == 0);
}
