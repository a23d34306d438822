// The body: blocks over pages, spaces, what stays together.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::all;
using test::find;
using test::Paper;
using test::words;

namespace {

std::string lines(const std::string& text, int count) {
  std::string all = text + "1";
  for (int i = 2; i <= count; ++i) all += "\n" + text + std::to_string(i);
  return all;
}

}  // namespace

TEST_CASE("the flow begins at the margins and goes down line by line") {
  Paper paper;
  paper.text("one", "abc");
  paper.text("two", "def");
  CHECK(to_text(paper.frames()[0]) ==
        "page 210.00 x 297.00\n"
        "text 30.00 28.00 face 0 28.35pt \"abc\"\n"
        "text 30.00 38.00 face 0 28.35pt \"def\"\n");
}

TEST_CASE("ND-20: first line indent and space between paragraphs") {
  Paper paper;
  const int body = paper.style([](tmpl::Style& style) {
    style.indent = {10};
    style.space_after = {2.12};
    style.align = tmpl::Align::justify;
  });
  paper.text("body", "mot\nhai", body);
  paper.text("more", "ba", body).space_before = {1};
  const auto texts = all<TextItem>(paper.frames()[0]);
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].origin.x.mm == Approx(40));
  CHECK(texts[1].origin.y.mm == Approx(28 + 10 + 2.12));
  CHECK(texts[2].origin.y.mm == Approx(28 + 10 + 2.12 + 10 + 2.12 + 1));
}

TEST_CASE("the flow goes on on the next page, and space at its top is dropped") {
  Paper paper;
  paper.text("body", lines("x", 25));  // 25 lines of 10 mm in 257 mm
  paper.text("more", "more").space_before = {30};
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(find(frames[0], "x25").origin.y.mm == Approx(268));
  CHECK(find(frames[1], "more").origin.y.mm == Approx(28));
}

TEST_CASE("no single line of a paragraph stands alone on a page") {
  Paper paper;
  paper.text("fill", lines("x", 24));
  // One line has room; a paragraph of three lines of 33 letters has not, nor may its first line
  // stand alone.
  paper.text("body",
             std::string(30, 'a') + " " + std::string(30, 'b') + " " + std::string(30, 'c'));
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(words(frames[1]).substr(0, 3) == "aaa");
}

TEST_CASE("a block that keeps with the next goes to its page") {
  Paper paper;
  paper.text("fill", lines("x", 24));
  paper.text("heading", "heading").keep_with_next = true;
  paper.text("body", "body");
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(words(frames[1]) == "heading | body");
}

TEST_CASE("room for a signature stands below its text and is not lost at a page end") {
  Paper paper;
  paper.text("fill", lines("x", 23));
  std::get<tmpl::TextBlock>(paper.text("title", "title").body).gap_below = Length{20};
  paper.text("name", "name");
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(find(frames[1], "title").origin.y.mm == Approx(28));
  CHECK(find(frames[1], "name").origin.y.mm == Approx(58));
}

TEST_CASE("a document without flow has one page") {
  Paper paper;
  paper.placed("name", "abc", 30, 30, 50);
  CHECK(paper.frames().size() == 1);
}

TEST_CASE("a page number cannot flow") {
  Paper paper;
  paper.text("body", "{page}");
  paper.frames();
  CHECK(paper.codes() == "page-in-flow");
}

TEST_CASE("a word wider than the body is told") {
  Paper paper;
  paper.text("body", "{word} x");
  paper.frames(paper.bind({{"word", std::string(34, 'a')}}));
  CHECK(paper.codes() == "text-too-wide");
}

TEST_CASE("an optional block of the flow is left out with its space") {
  Paper paper;
  paper.text("one", "one");
  tmpl::Block& note = paper.text("note", "{note}");
  note.optional = true;
  note.space_before = {30};
  paper.text("two", "two");
  CHECK(find(paper.frames(paper.bind())[0], "two").origin.y.mm == Approx(38));
  CHECK(paper.said.empty());
}
