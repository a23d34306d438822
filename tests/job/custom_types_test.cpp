// Document types made by templates alone: listed, previewed and issued like those of plugins.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>

using namespace giayto;
using namespace giayto::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

Json type_of(const Json& types, const std::string& id) {
  for (const Json& one : types["types"]) {
    if (one["id"] == id) return one;
  }
  return {};
}

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

const std::string thanks =
    "[template]\ndocument = custom\nid = vn.example.thanks\ntitle = Thư cảm ơn\nseries = "
    "invitation\n"
    "[text body]\ntext = Số {number}: cảm ơn {participant.honorific} {participant.name}\n";

}  // namespace

TEST_CASE("types lists the custom ones with their template") {
  const TestDesk desk;
  const Json types = desk.run_json("types");
  const Json badges = type_of(types, "custom.name-badges");
  REQUIRE_FALSE(badges.is_null());
  CHECK(badges["scope"] == "class");
  CHECK(badges["template"] == "name_badge/standard");
  CHECK(type_of(types, "custom.table-tents")["scope"] == "participant");
  CHECK(types["diagnostics"].empty());
  CHECK_THAT(desk.run("types").out, Contains("custom.table-tents"));
}

TEST_CASE("a template in the desk's own folder is a type: previewed, issued with numbers, kept") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  write(desk.path("mine") / "thanks.ini", thanks);
  const std::string paper = "vn.example.thanks --class CEO-001 --date 14/8/2020 --templates mine";
  CHECK(desk.run("preview " + paper).exit_code == 0);
  const Json first = desk.run_json("issue " + paper);
  REQUIRE(first["documents"].size() == 57);
  CHECK(first["documents"][0]["number"] == "01/GM-SNN");
  CHECK(first["documents"][56]["number"] == "57/GM-SNN");
  const Json again = desk.run_json("issue " + paper);
  CHECK(again["documents"][0]["sha256"] == first["documents"][0]["sha256"]);
}

TEST_CASE("problems of a custom template are told: by types, and when it is asked for") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  write(desk.path("mine") / "a.ini", "[template]\ndocument = custom\nid = custom.a\n");
  write(
      desk.path("mine") / "b.ini",
      "[template]\ndocument = custom\nid = custom.b\ntitle = B\n[text t]\ntext = {session.date}\n");
  write(desk.path("mine") / "c.ini",
        "[template]\ndocument = custom\nid = producers.invitation\ntitle = C\n");
  const Json types = desk.run_json("types --templates mine");
  std::string codes;
  for (const Json& one : types["diagnostics"]) codes += one["code"].get<std::string>() + " ";
  CHECK(codes == "missing-key duplicate-type ");
  const ProcessResult unnamed = desk.run("preview custom.a --class CEO-001 --templates mine");
  CHECK(unnamed.exit_code == 2);
  CHECK_THAT(unnamed.err, Contains("needs the key 'title'"));
  const ProcessResult out_of_scope = desk.run("preview custom.b --class CEO-001 --templates mine");
  CHECK(out_of_scope.exit_code == 1);
  CHECK_THAT(out_of_scope.err, Contains("b.ini:6"));
}

TEST_CASE("template check takes a custom template as its own type") {
  const TestDesk desk;
  write(desk.path("mine") / "thanks.ini", thanks);
  const Json checked = desk.run_json("template check mine/thanks.ini");
  CHECK(checked["diagnostics"].empty());
  CHECK(desk.run_json("template check name_badge/standard")["diagnostics"].empty());
  CHECK(desk.run_json("template check table_tent/standard")["diagnostics"].empty());
}

TEST_CASE("a class nobody is enrolled in has no badges, and that is told") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  for (const char* type : {"custom.name-badges", "custom.table-tents"}) {
    const Json none = desk.run_json(std::string("preview ") + type + " --class CEO-001");
    CHECK(none["documents"].empty());
    CHECK(none["diagnostics"][0]["code"] == "roll-empty");
  }
}

TEST_CASE("a name that fits no badge is told with its row, not with the name (PR-13)") {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  std::string name;
  for (int i = 0; i < 30; ++i) name += "Nghiêng ";
  write(desk.path("list.csv"),
        "STT,Họ và tên,Giới tính,Ngày sinh\n1,Nguyễn Văn An,Nam,01/01/1970\n2," + name +
            ",Nam,02/01/1970\n");
  REQUIRE(desk.run("import list.csv --class CEO-001").exit_code == 0);
  const Json told = desk.run_json("preview custom.name-badges --class CEO-001");
  REQUIRE_FALSE(told["diagnostics"].empty());
  CHECK(told["diagnostics"][0]["row"] == 2);
  CHECK(told["documents"][0]["state"] == "failed");
  CHECK(told.dump().find("Nghiêng") == std::string::npos);
}

TEST_CASE("cards and tents stand a proof, upside down as well") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  for (const char* type : {"custom.name-badges", "custom.table-tents"}) {
    const Json proven =
        desk.run_json(std::string("issue ") + type + " --class CEO-001 --date 14/8/2020 --proof");
    INFO(proven["diagnostics"].dump());
    CHECK(proven["diagnostics"].empty());
    CHECK_FALSE(proven["documents"].empty());
  }
}
