// Papers printed on blanks: only what varies, where it would stand on the whole paper.
#include "layout/paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::test;

namespace {

/// A title, a name with a rule below it, a note of the last page, a seal's ornament.
Paper certificate() {
  Paper paper;
  paper.placed("title", "TITLE", 20, 40, 100);
  paper.placed("name", "{name}", 20, 80, 100);
  tmpl::RuleBlock rule;
  rule.of = "name";
  rule.fraction = 1;
  paper.add("under", rule);
  paper.placed("note", "note", 20, 100, 100).placement.pages = tmpl::OnPages::last;
  tmpl::RosetteBlock rosette;
  rosette.x = {100};
  rosette.y = {200};
  rosette.rosettes.push_back({{}, {0.2}, {10}, {2}, 8, 3, false});
  paper.add("ground", rosette);
  return paper;
}

}  // namespace

TEST_CASE("constant blocks are absent, variable ones stand where they would (CE-P)") {
  Paper whole = certificate(), on_blank = certificate();
  on_blank.paper.prints = tmpl::Prints::variable;
  const auto values = std::vector<std::pair<std::string, std::string>>{{"name", "Gấm"}};
  const layout::Frame all = whole.frames(whole.bind(values)).at(0);
  const layout::Frame part = on_blank.frames(on_blank.bind(values)).at(0);
  CHECK(words(all) == "TITLE | Gấm | note");
  CHECK(words(part) == "Gấm");
  CHECK(find(part, "Gấm").origin == find(all, "Gấm").origin);
  CHECK(test::all<layout::PathItem>(part).empty());
  CHECK(test::all<layout::FillItem>(part).size() == 1);  // the rule of the name goes with it
  CHECK(on_blank.said.empty());
}

TEST_CASE("a block may be marked to be printed, or not") {
  Paper paper = certificate();
  paper.paper.prints = tmpl::Prints::variable;
  paper.paper.blocks[0].printed = true;
  paper.paper.blocks[1].printed = false;
  const layout::Frame page = paper.frames(paper.bind({{"name", "Gấm"}})).at(0);
  CHECK(words(page) == "TITLE");
}

TEST_CASE("the blank itself is what is left: fixed and variable part make the whole") {
  Paper paper = certificate();
  paper.paper.prints = tmpl::Prints::fixed;
  const layout::Frame page = paper.frames(paper.bind({{"name", "Gấm"}})).at(0);
  CHECK(words(page) == "TITLE | note");
  CHECK(test::all<layout::PathItem>(page).size() == 1);  // all curves of the ornament
}

TEST_CASE("the picture of the blank goes with every page") {
  Paper paper = certificate();
  CHECK(paper.frames(paper.bind({{"name", "Gấm"}})).at(0).background.empty());
  paper.paper.pages.front().background = "blank.png";
  const layout::Frame page = paper.frames(paper.bind({{"name", "Gấm"}})).at(0);
  CHECK(page.background == "blank.png");
  CHECK(layout::to_text(page).find("background \"blank.png\"") != std::string::npos);
}
