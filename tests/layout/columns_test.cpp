// Side-by-side cells: header and signature blocks.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::all;
using test::find;
using test::Paper;

namespace {

/// Header of two cells of 67 and 98 mm; the second has one line more.
void add_header(Paper& paper, Length shift = {}) {
  const int centred = paper.style([](tmpl::Style& style) { style.align = tmpl::Align::centre; });
  tmpl::ColumnsBlock columns;
  columns.widths = {{67}, {98}};
  columns.shift = shift;
  paper.add("header", columns);
  const auto child = [&](const char* name, const char* text, int cell) {
    tmpl::Block& block = paper.text(name, text, centred);
    block.parent = 0;
    block.cell = cell;
  };
  child("agency", "UBND", 0);
  child("country", "CONG HOA", 1);
  child("motto", "DOC LAP", 1);
  tmpl::RuleBlock rule;
  rule.of = "motto";
  rule.fraction = 1;
  rule.space_before = {4};
  tmpl::Block& block = paper.add("rule", rule);
  block.parent = 0;
  block.cell = 1;
}

}  // namespace

TEST_CASE("cells stand side by side, and the block is as high as the highest") {
  Paper paper;
  add_header(paper);
  paper.text("body", "body");
  const auto frames = paper.frames();
  CHECK(find(frames[0], "UBND").origin == Point{{30 + 67 / 2.0 - 10}, {28}});
  CHECK(find(frames[0], "CONG HOA").origin == Point{{97 + 49 - 20}, {28}});
  CHECK(find(frames[0], "DOC LAP").origin.y.mm == Approx(38));
  const auto rules = all<FillItem>(frames[0]);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].area.width.mm == Approx(35));
  CHECK(rules[0].area.bottom().mm == Approx(42.125));
  CHECK(find(frames[0], "body").origin.y.mm == Approx(42.125 + 8));
}

TEST_CASE("a shift moves the whole block, as the decree's samples hang out") {
  Paper paper;
  add_header(paper, {-5});
  CHECK(find(paper.frames()[0], "UBND").origin.x.mm == Approx(25 + 67 / 2.0 - 10));
}

TEST_CASE("cells without a width share what is left, and a block is never divided") {
  Paper paper;
  std::string fill = "x";
  for (int i = 0; i < 23; ++i) fill += "\nx";
  paper.text("fill", fill);
  tmpl::ColumnsBlock columns;
  columns.widths = {{0}, {45}, {0}};
  columns.gap = {5};
  paper.add("signers", columns);
  const auto child = [&](const char* name, const char* text, int cell) {
    tmpl::Block& block = paper.text(name, text);
    block.parent = 1;
    block.cell = cell;
  };
  child("left", "left\nname", 0);
  child("right", "right", 2);
  const auto frames = paper.frames();
  REQUIRE(frames.size() == 2);
  CHECK(find(frames[1], "left").origin == Point{{30}, {28}});
  CHECK(find(frames[1], "right").origin == Point{{30 + 55 + 5 + 45 + 5}, {28}});
}

TEST_CASE("a constant header block in a box becomes part of the backdrop") {
  Paper paper;
  add_header(paper);
  paper.paper.blocks[0].placement = {true, {20}, {15}, {165}, {}, false, {}, tmpl::OnPages::all};
  const auto frames = paper.frames();
  REQUIRE(paper.said.empty());
  CHECK(frames[0].items.empty());
  CHECK(frames[0].backdrop->size() == 4);
  CHECK(find(frames[0], "UBND").origin == Point{{20 + 67 / 2.0 - 10}, {23}});
}

TEST_CASE("a box too low for its cells is told") {
  Paper paper;
  add_header(paper);
  paper.paper.blocks[0].placement = {true, {20}, {15}, {165}, {20}, false, {}, tmpl::OnPages::all};
  paper.frames();
  CHECK(paper.codes() == "text-too-high");
}

TEST_CASE("a zone in a cell takes its room and is an item of the page") {
  Paper paper;
  tmpl::ColumnsBlock columns;
  columns.widths = {{80}};
  paper.add("signers", columns);
  const auto in_cell = [](tmpl::Block& block) { block.parent = 0; };
  in_cell(paper.text("title", "title"));
  tmpl::Block& zone = paper.add("signature", tmpl::ZoneBlock{});
  in_cell(zone);
  zone.placement.height = {18};
  in_cell(paper.text("name", "name"));
  const auto frames = paper.frames();
  const auto zones = all<ZoneItem>(frames[0]);
  REQUIRE(zones.size() == 1);
  CHECK(zones[0].area == Rect{{30}, {30}, {80}, {18}});
  CHECK(find(frames[0], "name").origin.y.mm == Approx(48 + 8));
}
