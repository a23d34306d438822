// Room to write a number or date in, measured on the page (ND-41).
#include "layout/paper.hpp"
#include "template/blank.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::Paper;

namespace {

int no_break_spaces(const std::string& text) {
  int count = 0;
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != text.npos; at += 2) ++count;
  return count;
}

}  // namespace

TEST_CASE("a blank is set as no-break spaces of its room, whatever the size of the type") {
  // A space of the fake face is half an em: 5 mm at 10 mm, 2.5 mm at 5 mm.
  for (const auto& [em, spaces] : {std::pair{10.0, 3}, std::pair{5.0, 6}}) {
    Paper paper;
    const int style =
        paper.style([em = em](tmpl::Style& s) { s.size = Points{em / mm_per_point}; });
    paper.placed("number", "No {number}", 20, 20, 150, style);
    paper.paper.slots[0].may_be_blank = true;
    const auto frames = paper.frames(paper.bind({{"number", tmpl::blank(Length{15}) + "/GM"}}));
    REQUIRE(frames.size() == 1);
    CHECK(paper.codes().empty());
    CHECK(no_break_spaces(test::words(frames[0])) == spaces);
  }
}

TEST_CASE("in other values the letter of a blank is a letter no face has") {
  Paper paper;
  paper.placed("name", "{name}", 20, 20, 150);
  paper.frames(paper.bind({{"name", "A" + tmpl::blank(Length{15})}}));
  CHECK(paper.codes() == "missing-letter");
}

TEST_CASE("fonts a template asks for in vain are told at the line that asks") {
  Paper paper;
  paper.style([](tmpl::Style& s) {
    s.font = "none";
    s.font_line = 7;
  });
  Diagnostics found;
  CHECK_FALSE(layout::check_fonts(paper.paper, paper.fonts, found));
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].code == "font-unusable");
  CHECK(found.all()[0].where.line == 7);
  CHECK(found.all()[0].message.find("none") != std::string::npos);
  CHECK_FALSE(found.all()[0].hint.empty());
}
