// Runs of pages: a letter and its annex, the two sides of a card.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::Paper;
using test::words;

namespace {

tmpl::Page numbered(const char* name) {
  tmpl::Page page;
  page.name = name;
  page.number.shown = true;
  return page;
}

std::string lines(int count) {
  std::string all = "x";
  for (int i = 1; i < count; ++i) all += "\nx";
  return all;
}

}  // namespace

TEST_CASE("ND-05: an annex follows on a sheet of its own and numbers its own pages") {
  Paper paper;
  paper.paper.pages.front().number.shown = true;
  paper.paper.pages.push_back(numbered("annex"));
  paper.paper.pages.back().width = {297};
  paper.paper.pages.back().height = {210};
  paper.text("letter", lines(26));  // 25 lines of 10 mm on a page
  paper.text("list", lines(18)).run = 1;
  const auto frames = paper.frames();
  CHECK(paper.codes().empty());
  REQUIRE(frames.size() == 4);
  CHECK(frames[0].size == Size{{210}, {297}});
  CHECK(frames[2].size == Size{{297}, {210}});
  CHECK(words(frames[0]).find('1') == std::string::npos);
  CHECK(words(frames[1]).find('2') != std::string::npos);
  CHECK(words(frames[2]).find_first_of("13") == std::string::npos);
  CHECK(words(frames[3]).find('2') != std::string::npos);
}

TEST_CASE("placed blocks stand on the pages of their own run, and {pages} counts these") {
  Paper paper;
  paper.paper.pages.emplace_back().name = "back";
  paper.placed("front", "front {page}/{pages}", 40, 40, 100);
  paper.placed("fixed", "back", 40, 40, 100).run = 1;
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(words(frames[0]) == "front 1/1");
  CHECK(words(frames[1]) == "back");
}

TEST_CASE("a run that goes with a table is left out when the table has no rows") {
  Paper paper;
  paper.paper.pages.emplace_back().only_with = "members";
  paper.text("letter", "letter");
  paper.text("annex", "{missing}").run = 1;
  CHECK(paper.frames().size() == 1);
  CHECK(paper.codes().empty());  // an empty field of what is left out is no fault

  tmpl::Binding binding = paper.bind({{"missing", "list"}});
  binding.tables.emplace_back("members").add({"one"});
  CHECK(paper.frames(binding).size() == 2);
}
