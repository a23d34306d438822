// The demo from outside: all papers, sound PDFs, every name to be found, the same bytes again.
#include "golden/demo_papers.hpp"
#include "text/normalise.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace giayto;
using test::all_demo_papers;
using test::demo;
using test::demo_papers;
using test::slurp;

namespace {

std::string quoted(const std::string& paper) {
  return "'" + demo().pdf(paper).string() + "'";
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

std::set<std::string> files_below(const std::string& folder) {
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      found.insert(std::filesystem::relative(entry.path(), folder).generic_string());
  }
  return found;
}

}  // namespace

TEST_CASE("the demo makes every paper for each audience, tour and the press, and nothing else") {
  INFO(demo().first.err);
  CHECK(demo().first.exit_code == 0);
  CHECK(demo().first.err.find("error:") == std::string::npos);
  CHECK(demo().seconds < 30);  // a second on a quiet machine
  std::set<std::string> expected = {"giayto.db", "office.ini"};
  for (const auto& papers : {all_demo_papers(), test::demo_letters()}) {
    for (const std::string& paper : papers) expected.insert("papers/" + paper + ".pdf");
  }
  CHECK(files_below(demo().folder()) == expected);
}

TEST_CASE("the papers are sound PDFs with all fonts embedded as subsets with ToUnicode (LA-22)") {
  for (const std::string& paper : all_demo_papers()) {
    INFO(paper);
    const auto checked = test::run("qpdf --check " + quoted(paper));
    CHECK(checked.exit_code == 0);
    INFO(checked.out + checked.err);
    CHECK(checked.out.find("No syntax or stream encoding errors") != std::string::npos);
    std::istringstream fonts(test::run("pdffonts " + quoted(paper)).out);
    std::string line;
    std::getline(fonts, line);
    const std::size_t flags = line.find("emb sub uni");
    REQUIRE(flags != std::string::npos);
    std::getline(fonts, line);
    int seen = 0;
    for (; std::getline(fonts, line); ++seen) {
      INFO(line);
      CHECK(line.substr(flags, 11) == "yes yes yes");
    }
    CHECK(seen >= 2);
  }
}

TEST_CASE(
    "every name of the roster can be copied from its papers, letter by letter in NFC (TX-20)") {
  for (const std::string& paper : demo_papers()) {
    const std::string class_code = paper.substr(0, paper.find('/'));
    const bool certificate = paper.find("certificate") != std::string::npos;
    const auto text = test::run("pdftotext " + quoted(paper) + " -");
    INFO(paper);
    CHECK(text.err.empty());
    CHECK(text::is_nfc(text.out));
    // The rosters hold three people who came too seldom; their names are not those of others.
    std::set<std::size_t> refused;
    if (certificate) {
      const Json again = Json::parse(
          demo()
              .on_record("--json issue " + paper.substr(paper.find('/') + 1) + " --class " +
                         class_code + " --out '" + demo().folder() + "/papers'")
              .out);
      for (const Json& one : again.at("skipped"))
        refused.insert(one.at("position").get<std::size_t>());
      CHECK(refused.size() == 3);
    }
    const auto names = test::roster_names(class_code);
    REQUIRE(names.size() == 57);
    for (std::size_t i = 0; i < names.size(); ++i) {
      INFO(names[i]);
      const auto expected =
          static_cast<std::size_t>(std::count(names.begin(), names.end(), names[i]));
      if (refused.count(i + 1) != 0 && expected == 1) {
        CHECK(count(text.out, names[i]) == 0);
      } else {
        CHECK(count(text.out, names[i]) >= (refused.count(i + 1) != 0 ? expected - 1 : expected));
      }
    }
  }
}

TEST_CASE("a second demo in the same folder changes no byte and takes no number") {
  std::map<std::string, std::string> before;
  for (const std::string& paper : all_demo_papers()) before[paper] = slurp(demo().pdf(paper));
  const std::string book = demo().on_record("--json register").out;
  CHECK(demo().command("demo '" + demo().folder() + "'").exit_code == 0);
  for (const std::string& paper : all_demo_papers()) {
    INFO(paper);
    CHECK(slurp(demo().pdf(paper)) == before[paper]);
  }
  CHECK(Json::parse(demo().on_record("--json register").out) == Json::parse(book));
}

TEST_CASE("every face of fonts.ini has all 134 Vietnamese letters") {
  const auto checked = demo().command("fonts check");
  CHECK(checked.exit_code == 0);
  std::istringstream faces(checked.out);
  std::string line;
  std::getline(faces, line);
  int seen = 0;
  for (; std::getline(faces, line); ++seen) {
    INFO(line);
    CHECK(line.find("all 134") != std::string::npos);
  }
  CHECK(seen >= 9);  // the faces the templates in tree use
}
