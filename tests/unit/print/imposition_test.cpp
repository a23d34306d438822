// Cells on sheets: where they stand, the marks beside them, tents that read from both sides.
#include "print/imposition.hpp"

#include "unit/print/items.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace giayto;
using namespace giayto::layout;
using print::Grid;
using print::Imposer;

namespace {

/// Ten cards of 90 x 54 mm on A4: 15 mm left and right, 13.5 mm above and below are left.
Grid cards() {
  Grid grid;
  grid.sheet = {{210}, {297}};
  grid.cell = {{90}, {54}};
  grid.columns = 2;
  grid.rows = 5;
  return grid;
}

std::vector<Frame> pages(int count) {
  const auto backdrop = std::make_shared<const Items>(Items{test::line(0, 10, 90, 10)});
  std::vector<Frame> made;
  for (int i = 0; i < count; ++i)
    made.push_back(
        {{{90}, {54}}, backdrop, {test::text_at(45, 30, "person " + std::to_string(i))}});
  return made;
}

template <class Kind>
std::vector<Kind> all(const Items& items) {
  std::vector<Kind> found;
  for (const Item& item : items) {
    if (const auto* one = std::get_if<Kind>(&item)) found.push_back(*one);
  }
  return found;
}

/// Marks of a sheet: lines of the backdrop that are not the cells' own.
std::vector<Rect> marks(const Frame& sheet) {
  std::vector<Rect> found;
  for (const PathItem& path : all<PathItem>(*sheet.backdrop)) {
    if (path.width.mm < 0.5) found.push_back(bounding_box(path));
  }
  return found;
}

std::size_t upright(const std::vector<Rect>& rects) {
  std::size_t count = 0;
  for (const Rect& one : rects) count += one.width.mm < 1e-9 ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("cells fill the sheet row by row, in the middle of the paper") {
  const auto sheets = Imposer(cards()).impose(pages(10));
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].size == Size{{210}, {297}});
  const auto texts = all<TextItem>(sheets[0].items);
  REQUIRE(texts.size() == 10);
  CHECK(texts[0].origin.x.mm == Approx(15 + 45));
  CHECK(texts[0].origin.y.mm == Approx(13.5 + 30));
  CHECK(texts[1].origin.x.mm == Approx(15 + 90 + 45));
  CHECK(texts[1].origin.y.mm == Approx(13.5 + 30));
  CHECK(texts[9].origin.x.mm == Approx(15 + 90 + 45));
  CHECK(texts[9].origin.y.mm == Approx(13.5 + 4 * 54 + 30));
}

TEST_CASE("0, 1, 2, 10, 11 and 57 cells") {
  const Imposer imposer(cards());
  CHECK(imposer.impose({}).empty());
  CHECK(imposer.impose(pages(1)).size() == 1);
  CHECK(imposer.impose(pages(2)).size() == 1);
  CHECK(imposer.impose(pages(10)).size() == 1);
  CHECK(imposer.impose(pages(11)).size() == 2);
  const auto sheets = imposer.impose(pages(57));
  REQUIRE(sheets.size() == 6);
  CHECK(all<TextItem>(sheets[5].items).size() == 7);
  CHECK(all<TextItem>(sheets[5].items)[6].text == "person 56");
}

TEST_CASE("full sheets share one backdrop, the last one has only its cells") {
  const auto sheets = Imposer(cards()).impose(pages(57));
  CHECK(sheets[0].backdrop == sheets[4].backdrop);
  CHECK(sheets[0].backdrop != sheets[5].backdrop);
  std::size_t own = 0;
  for (const PathItem& path : all<PathItem>(*sheets[5].backdrop))
    own += path.width.mm == 0.5 ? 1 : 0;
  CHECK(own == 7);
}

TEST_CASE("cutting marks stand outside the cells, two for each cut") {
  const auto found = marks(Imposer(cards()).impose(pages(1))[0]);
  // Three cuts downwards and six across, each marked at both ends, on every sheet alike.
  CHECK(found.size() == 18);
  CHECK(upright(found) == 6);
  for (const Rect& mark : found) {
    const bool clear = mark.right().mm <= 15 - 2 + 1e-9 || mark.x.mm >= 195 + 2 - 1e-9 ||
                       mark.bottom().mm <= 13.5 - 2 + 1e-9 || mark.y.mm >= 283.5 + 2 - 1e-9;
    CHECK(clear);
    CHECK(mark.x.mm >= 5);
    CHECK(mark.y.mm >= 5);
    CHECK(mark.right().mm <= 205);
    CHECK(mark.bottom().mm <= 292);
    CHECK(std::max(mark.width, mark.height).mm >= 4.99);
  }
}

TEST_CASE("a gap between cells has two cuts, lines run all along, none is none") {
  Grid grid = cards();
  grid.columns = 2;
  grid.rows = 4;
  grid.gap_x = {4};
  CHECK(upright(marks(Imposer(grid).impose(pages(1))[0])) == 8);
  grid = cards();
  grid.marks = Grid::Marks::lines;
  const auto lines = marks(Imposer(grid).impose(pages(1))[0]);
  REQUIRE(lines.size() == 9);
  CHECK(lines[0].x.mm == Approx(15));
  CHECK(lines[0].height.mm == Approx(270));
  grid.marks = Grid::Marks::none;
  CHECK(marks(Imposer(grid).impose(pages(1))[0]).empty());
}

TEST_CASE("a tent has the page twice, the upper one upside down about the fold") {
  Grid grid;
  grid.sheet = {{297}, {210}};
  grid.cell = {{297}, {105}};
  grid.rows = 2;
  grid.tent = true;
  const Imposer imposer(grid);
  CHECK(imposer.places() == 1);
  const Frame page{{{297}, {105}}, nullptr, {test::text_at(100, 60, "Bà Gấm")}};
  const auto sheets = imposer.impose({page, page});
  REQUIRE(sheets.size() == 2);
  const auto texts = all<TextItem>(sheets[0].items);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].turned);
  CHECK(texts[0].origin.x.mm == Approx(197));
  CHECK(texts[0].origin.y.mm == Approx(45));
  CHECK_FALSE(texts[1].turned);
  CHECK(texts[1].origin.x.mm == Approx(100));
  CHECK(texts[1].origin.y.mm == Approx(165));
  // Both baselines are equally far from the fold, and only the fold is marked: at the edges.
  const auto folds = marks(sheets[0]);
  REQUIRE(folds.size() == 4);
  for (const Rect& fold : folds) {
    CHECK(fold.y.mm == Approx(105));
    CHECK((fold.right().mm < 15 || fold.x.mm > 282));
  }
}

TEST_CASE("a back lies behind its front when the sheet is turned over its long edge") {
  const auto sheets = Imposer(cards()).impose_sides({pages(11), pages(11)});
  REQUIRE(sheets.size() == 4);
  const auto front = all<TextItem>(sheets[0].items), back = all<TextItem>(sheets[1].items);
  REQUIRE(back.size() == 10);
  for (std::size_t i = 0; i < 10; ++i) {
    CHECK(back[i].text == front[i].text);
    CHECK(back[i].origin.y == front[i].origin.y);
    // In the middle of the card, so seen through the paper it is at the same place.
    CHECK(back[i].origin.x.mm == Approx(210 - front[i].origin.x.mm));
  }
  CHECK(all<TextItem>(sheets[2].items).size() == 1);
  CHECK(all<TextItem>(sheets[3].items)[0].origin.x.mm == Approx(150));
  CHECK(Imposer(cards()).impose_sides({{}, {}}).empty());
}
