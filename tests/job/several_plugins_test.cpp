// Plugins beside each other: one audience in several, several audiences in one, one id twice, a
// template without its plugin, one replaced by the office, settings of a plugin.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

namespace {

const fs::path several = fs::path(GIAYTO_SEVERAL);
const std::string with_several = "--plugins '" GIAYTO_SEVERAL "' ";

void add_to_office(const TestDesk& desk, const std::string& lines) {
  std::ofstream(desk.path("office.ini"), std::ios::app) << "\n" << lines;
}

/// The words of the paper that the plugin makes for CEO-001.
std::string words_of_note(const TestDesk& desk) {
  const ProcessResult issued =
      desk.run(with_several + "issue several.producers-note --class CEO-001 --date 14/8/2020");
  INFO(issued.err);
  REQUIRE(issued.exit_code == 0);
  const fs::path pdf = desk.path("papers/CEO-001/several.producers-note.pdf");
  REQUIRE(fs::exists(pdf));
  return run("pdftotext '" + pdf.string() + "' -").out;
}

}  // namespace

TEST_CASE("two plugins serve one audience, and one plugin serves two") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  std::set<std::string> for_producers, audiences;
  const Json all = desk.run_json(with_several + "types");
  for (const Json& type : all["types"]) {
    if (type["audience"] == "producers") for_producers.insert(type["plugin"].get<std::string>());
    if (type["plugin"] == "several") audiences.insert(type["audience"].get<std::string>());
  }
  CHECK(for_producers == std::set<std::string>{"producers", "several"});
  CHECK(audiences == std::set<std::string>{"officials", "producers"});
  CHECK_THAT(words_of_note(desk), Catch::Contains("Của plugin: không có thiết lập."));
  const ProcessResult other =
      desk.run(with_several + "issue several.officials-note --class CEO-001 --date 14/8/2020");
  CHECK(other.exit_code == 1);
  CHECK_THAT(other.err, Catch::Contains("is for the audience officials"));
}

TEST_CASE("of two plugins with one id the first is taken, and plugin list tells of the second") {
  const TestDesk desk;
  fs::create_directory(desk.path("other"));
  fs::copy_file(several / "several.so", desk.path("other/several.so"));
  std::ofstream(desk.path("other/letter.so")) << "no library";
  const Json list = desk.run_json(with_several + "--plugins other plugin list");
  const auto& plugins = list["plugins"];
  const auto one = std::find_if(plugins.begin(), plugins.end(),
                                [](const Json& plugin) { return plugin["id"] == "several"; });
  REQUIRE(one != plugins.end());
  CHECK((*one)["file"] == fs::canonical(several / "several.so").string());
  REQUIRE(list["refused"].size() == 2);
  CHECK_THAT(list["refused"][0]["reason"].get<std::string>(),
             Catch::Contains("not a shared library"));
  CHECK_THAT(list["refused"][1]["reason"].get<std::string>(),
             Catch::Contains("its plugin id 'several' is taken by " +
                             fs::canonical(several / "several.so").string()));
  const std::string said = desk.run(with_several + "--plugins other plugin list").out;
  CHECK_THAT(said, Catch::Contains("several 1.0: 2 document types from ") &&
                       Catch::Contains("refused: " + desk.path("other/several.so").string()));
}

TEST_CASE("a template whose plugin is absent opens, and says so") {
  const TestDesk desk;
  const fs::path form = several / "several/several/producers-note.ini";
  const ProcessResult check = desk.run("template check '" + form.string() + "'");
  CHECK(check.exit_code == 0);
  CHECK_THAT(check.err, Catch::Contains("no plugin has a document type several.producers-note"));
  const ProcessResult with_plugin =
      desk.run(with_several + "template check '" + form.string() + "'");
  CHECK(with_plugin.exit_code == 0);
  CHECK(with_plugin.err.empty());
}

TEST_CASE("a template whose plugin is absent may have a table, and an id nearly right is named") {
  const TestDesk desk;
  std::ofstream(desk.path("list.ini")) << "[template]\ndocument = absent.list\n"
                                          "[table roll]\nrows = roll\n[column roll.name]\n"
                                          "header = Tên\nvalue = name\n";
  const ProcessResult list = desk.run("template check list.ini");
  CHECK(list.exit_code == 0);
  CHECK_THAT(list.err, Catch::Contains("no plugin has a document type absent.list"));
  std::ofstream(desk.path("near.ini")) << "[template]\ndocument = producers.invitaton\n"
                                          "[text a]\ntext = a\n";
  CHECK_THAT(desk.run("template check near.ini").err,
             Catch::Contains("did you mean producers.invitation?"));
}

TEST_CASE("whoever asks for the type of a refused plugin is told why it was refused") {
  const TestDesk desk;
  fs::create_directories(desk.path("other"));
  std::ofstream(desk.path("other/letter.so")) << "no library";
  const ProcessResult run =
      desk.run("--plugins other issue letter.paper --class CEO-001 --date 14/8/2020");
  CHECK(run.exit_code == 2);
  CHECK_THAT(run.err, Catch::Contains("there is no document type letter.paper") &&
                          Catch::Contains("letter.so: it is not a shared library"));
}

TEST_CASE("the office's own folder replaces the template of a plugin") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  fs::create_directories(desk.path("forms/several"));
  std::string form = slurp(several / "several/several/producers-note.ini");
  form.replace(form.find("Của plugin"), std::string("Của plugin").size(), "Của cơ quan");
  std::ofstream(desk.path("forms/several/producers-note.ini")) << form;
  std::string office = slurp(desk.path("office.ini"));
  office.insert(office.find("[office]") + 8, "\ntemplates = forms");
  std::ofstream(desk.path("office.ini")) << office;
  CHECK_THAT(words_of_note(desk), Catch::Contains("Của cơ quan: không có thiết lập."));
}

TEST_CASE("a plugin gets the settings below its own name, and no others") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  add_to_office(desk,
                "[plugin several]\nsentence = lời của cơ quan\n[plugin other]\nsentence = khác\n");
  CHECK_THAT(words_of_note(desk), Catch::Contains("Của plugin: lời của cơ quan."));
}
