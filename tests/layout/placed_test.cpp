// Texts in boxes: alignment, baseline, fit, faces, pages, page numbers.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::all;
using test::Paper;
using test::words;

namespace {

int aligned(Paper& paper, tmpl::Align align) {
  return paper.style([align](tmpl::Style& style) { style.align = align; });
}

}  // namespace

TEST_CASE("a box places its first line by ascent and leading, a baseline exactly") {
  Paper paper;
  paper.placed("box", "abc", 40, 50, 60);
  tmpl::Block& line = paper.placed("line", "abcd", 40, 0, 60);
  line.placement.has_baseline = true;
  line.placement.baseline = {100};
  const auto texts = all<TextItem>(paper.frames().at(0));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].origin == Point{{40}, {58}});
  CHECK(texts[1].origin == Point{{40}, {100}});
  CHECK(paper.said.empty());
}

TEST_CASE("text stands left, centred or right in its box") {
  Paper paper;
  paper.placed("left", "abcd", 40, 50, 60);
  paper.placed("centre", "abcd", 40, 70, 60, aligned(paper, tmpl::Align::centre));
  paper.placed("right", "abcd", 40, 90, 60, aligned(paper, tmpl::Align::right));
  const auto texts = all<TextItem>(paper.frames().at(0));
  CHECK(texts.at(0).origin.x.mm == Approx(40));
  CHECK(texts.at(1).origin.x.mm == Approx(60));
  CHECK(texts.at(2).origin.x.mm == Approx(80));
}

TEST_CASE("a justified line fills its box exactly, the last one is natural") {
  Paper paper;
  paper.placed("body", "aa bb\u00A0cc dddd", 40, 50, 57, aligned(paper, tmpl::Align::justify));
  const auto texts = all<TextItem>(paper.frames().at(0));
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "aa bb\u00A0cc");
  // 8 letters of 5 mm; 17 mm are left for two spaces, the glued one included.
  CHECK(8 * 5 + 2 * texts[0].word_space.mm == Approx(57));
  CHECK(texts[1].text == "dddd");
  CHECK(texts[1].word_space.mm == 0);
}

TEST_CASE("pieces in other faces follow one another, also on a justified line") {
  Paper paper;
  paper.placed("mixed", "Ngày sinh: ", 30, 50, 72, aligned(paper, tmpl::Align::justify));
  auto& pieces = std::get<tmpl::TextBlock>(paper.paper.blocks[0].body).text.pieces;
  pieces[0].italic = true;
  pieces.push_back({"07 nơi sinh", -1, false, false});
  const auto texts = all<TextItem>(paper.frames().at(0));
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].text == "Ngày sinh: ");
  CHECK(texts[0].face == 2);
  CHECK(texts[1].text == "07");
  CHECK(texts[1].face == 0);
  CHECK(texts[1].origin.x.mm + 2 * 5 == Approx(30 + 72));
  CHECK(texts[2].text == "nơi sinh");
}

TEST_CASE("PR-13: text shrinks to exactly its box, stops at the floor") {
  Paper paper;
  paper.placed("name", "{name}", 30, 50, 90, 0, tmpl::Fit::shrink);
  const auto shrunk =
      all<TextItem>(paper.frames(paper.bind({{"name", "abcdefghijklmnopqrst"}}))[0]);
  CHECK(paper.said.empty());
  CHECK(shrunk.at(0).size.pt == Approx(test::ten_mm.pt * 0.9));
  paper.frames(paper.bind({{"name", "abcdefghijklmnopqrstuv"}}));  // would need 82 %
  CHECK(paper.codes() == "text-too-wide");
}

TEST_CASE("PR-13: shrink, then wrap, then stop") {
  Paper paper;
  tmpl::Block& name = paper.placed("name", "{name}", 30, 50, 90, 0, tmpl::Fit::shrink_wrap);
  name.placement.height = {17};
  const auto two = all<TextItem>(paper.frames(paper.bind({{"name", "abcdefghijkl nopqrstuv"}}))[0]);
  CHECK(paper.said.empty());
  REQUIRE(two.size() == 2);
  CHECK(two[0].size.pt == Approx(test::ten_mm.pt * 0.85));
  paper.frames(paper.bind({{"name", "abcdefghijkl abcdefghijkl abcdefghijkl"}}));
  CHECK(paper.codes() == "text-too-high");
}

TEST_CASE("text wider or higher than its box is told with block and line, never with the value") {
  Paper paper;
  tmpl::Block& block = paper.placed("address", "{unit}", 30, 50, 50);
  block.placement.height = {10};
  paper.frames(paper.bind({{"unit", "abcdefghijklmnop"}}));
  REQUIRE(paper.codes() == "text-too-wide");
  const Diagnostic& said = paper.said.all()[0];
  CHECK(said.where.line == std::get<tmpl::TextBlock>(paper.paper.blocks[0].body).text.line);
  CHECK(said.message.find("'address'") != std::string::npos);
  CHECK(said.message.find("abcdef") == std::string::npos);
  paper.frames(paper.bind({{"unit", "abc def ghi jkl"}}));
  CHECK(paper.codes() == "text-too-high");
}

TEST_CASE("text that may not wrap and is too wide stops") {
  Paper paper;
  paper.placed("title", "abc def ghi", 30, 50, 50, 0, tmpl::Fit::stop);
  paper.frames();
  CHECK(paper.codes() == "text-too-wide");
}

TEST_CASE("a letter the face lacks is named with its code, face and block") {
  Paper paper;
  paper.placed("note", "ab\u2603", 30, 50, 50);
  paper.frames();
  REQUIRE(paper.codes() == "missing-letter");
  const std::string& said = paper.said.all()[0].message;
  CHECK(said.find("U+2603") != std::string::npos);
  CHECK(said.find("Fake") != std::string::npos);
  CHECK(said.find("'note'") != std::string::npos);
}

TEST_CASE("an empty field is told, and an optional block without it is left out with its rule") {
  Paper paper;
  paper.placed("unit", "Unit: {unit}", 30, 50, 90);
  paper.placed("post", "Post: {post}", 30, 70, 90).optional = true;
  tmpl::RuleBlock rule;
  rule.of = "post";
  rule.fraction = 1;
  paper.add("post-rule", rule);
  const auto frames = paper.frames(paper.bind({{"unit", ""}, {"post", ""}}));
  REQUIRE(paper.codes() == "empty-field");
  CHECK(paper.said.all()[0].message.find("'unit'") != std::string::npos);
  CHECK(all<FillItem>(frames[0]).empty());
  const auto full = paper.frames(paper.bind({{"unit", "x"}, {"post", "y"}}));
  CHECK(paper.said.empty());
  CHECK(words(full[0]) == "Unit: x | Post: y");
  CHECK(all<FillItem>(full[0]).size() == 1);
}

TEST_CASE("what reaches beyond the paper is told") {
  Paper paper;
  paper.placed("low", "abc", 30, 290, 50);
  paper.frames();
  CHECK(paper.codes() == "outside-page");
}

TEST_CASE("capitals of a style hold for template text and values") {
  Paper paper;
  const int style = paper.style([](tmpl::Style& one) { one.text_case = tmpl::Case::upper; });
  paper.placed("title", "lớp {class}", 30, 50, 150, style);
  CHECK(words(paper.frames(paper.bind({{"class", "đào tạo"}}))[0]) == "LỚP ĐÀO TẠO");
}

TEST_CASE("constant blocks are laid out once and shared by pages and documents") {
  Paper paper;
  paper.placed("motto", "ab", 30, 5, 50);
  paper.placed("first", "cd", 100, 5, 50).placement.pages = tmpl::OnPages::first;
  paper.placed("name", "{name}", 30, 20, 50);
  const Compositor compositor(paper.paper, paper.fonts, paper.said);
  const auto one = compositor.lay_out(paper.bind({{"name", "x"}}), paper.said);
  const auto two = compositor.lay_out(paper.bind({{"name", "y"}}), paper.said);
  REQUIRE(one.at(0).backdrop);
  CHECK(one[0].backdrop == two.at(0).backdrop);
  CHECK(one[0].backdrop->size() == 2);
  CHECK(one[0].items.size() == 1);
}

TEST_CASE("placed blocks stand on the pages they are for") {
  Paper paper;
  using tmpl::OnPages;
  const auto add = [&paper](const char* name, const char* text, OnPages pages) {
    paper.placed(name, text, 30, 2, 150).placement.pages = pages;
  };
  add("all", "A", OnPages::all);
  add("first", "F", OnPages::first);
  add("later", "L", OnPages::later);
  add("last", "E", OnPages::last);
  add("count", "{page}/{pages}", OnPages::all);
  std::string body = "x";
  for (int i = 0; i < 59; ++i) body += "\nx";  // 60 lines, 25 a page
  paper.text("body", body);
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 3);
  CHECK(frames[1].backdrop == frames[2].backdrop);
  const auto placed = [&frames](std::size_t page) {
    std::string found;
    for (const TextItem& item : all<TextItem>(frames[page])) {
      if (item.text != "x") found += item.text;
    }
    return found;
  };
  CHECK(placed(0) == "AF1/3");
  CHECK(placed(1) == "AL2/3");
  CHECK(placed(2) == "ALE3/3");
}

TEST_CASE("ND-05: pages are numbered from the second on, centred in the top margin") {
  Paper paper;
  paper.paper.pages.front().number.shown = true;
  std::string body = "x";
  for (int i = 0; i < 49; ++i) body += "\nx";
  paper.text("body", body);
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  for (const TextItem& item : all<TextItem>(frames[0])) CHECK(item.text == "x");
  const TextItem number = test::find(frames[1], "2");
  CHECK(number.origin.x.mm + 2.5 == Approx(105));
  CHECK(number.origin.y.mm == Approx(13.5));
}

TEST_CASE("QR codes and pictures take their box") {
  Paper paper;
  tmpl::QrBlock code;
  code.text = paper.pattern("https://x.vn/{check_code}");
  code.level = 'Q';
  tmpl::Placement box{true, {30}, {157}, {18}, {18}, false, {}, tmpl::OnPages::all};
  paper.add("code", code).placement = box;
  tmpl::ImageBlock picture{"logo.png"};
  box.x = {100};
  paper.add("logo", picture).placement = box;
  const auto frames = paper.frames(paper.bind({{"check_code", "K7Q4-M2XD"}}));
  const auto codes = all<QrItem>(frames[0]);
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].text == "https://x.vn/K7Q4-M2XD");
  CHECK(codes[0].area == Rect{{30}, {157}, {18}, {18}});
  CHECK(codes[0].level == 'Q');
  const auto pictures = all<ImageItem>(frames[0]);
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].area == Rect{{100}, {157}, {18}, {18}});
}

TEST_CASE("an unknown face stops the batch before it begins") {
  Paper paper;
  const int style = paper.style([](tmpl::Style& one) { one.font = "none"; });
  paper.placed("title", "abc", 30, 50, 50, style);
  CHECK_THROWS_AS(Compositor(paper.paper, paper.fonts, paper.said), ConfigError);
}

TEST_CASE("the same document twice gives the same frames") {
  Paper paper;
  paper.placed("name", "{name}", 30, 20, 150);
  paper.text("body", "mot hai ba {name}");
  const Compositor compositor(paper.paper, paper.fonts, paper.said);
  const auto binding = paper.bind({{"name", "Ẩn"}});
  const std::string once = to_text(compositor.lay_out(binding, paper.said)[0]);
  compositor.lay_out(paper.bind({{"name", "another one"}}), paper.said);
  CHECK(to_text(compositor.lay_out(binding, paper.said)[0]) == once);
}
