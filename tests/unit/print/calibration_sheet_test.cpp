// The calibration sheet: grid and rulers to the millimetre, words that say what to do.
#include "print/calibration_sheet.hpp"

#include "support/fake_fonts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace giayto;
using namespace giayto::layout;

namespace {

Frame sheet(double width = 297, double height = 210) {
  const test::FakeFonts fonts;
  return print::calibration_sheet({{width}, {height}}, "phong-hop", fonts);
}

std::vector<Rect> lines(const Frame& frame, bool red) {
  std::vector<Rect> found;
  for (const Item& item : frame.items) {
    const auto* path = std::get_if<PathItem>(&item);
    if (path != nullptr && (path->stroke.red > 180 && path->stroke.green < 60) == red)
      found.push_back(bounding_box(*path));
  }
  return found;
}

std::vector<std::string> words(const Frame& frame) {
  std::vector<std::string> found;
  for (const Item& item : frame.items) {
    if (const auto* text = std::get_if<TextItem>(&item)) found.push_back(text->text);
  }
  return found;
}

bool says(const Frame& frame, const std::string& part) {
  const auto all = words(frame);
  return std::any_of(all.begin(), all.end(), [&part](const std::string& one) {
    return one.find(part) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("red lines stand 20 mm from each edge, to measure from") {
  const auto found = lines(sheet(), true);
  REQUIRE(found.size() == 4);
  CHECK(found[0].x.mm == 20);
  CHECK(found[1].x.mm == 277);
  CHECK(found[2].y.mm == 20);
  CHECK(found[3].y.mm == 190);
}

TEST_CASE("the grid has a line at every millimetre between them, both ways") {
  std::set<double> columns, rows;
  for (const Rect& line : lines(sheet(), false)) {
    if (line.height.mm > 100) columns.insert(line.x.mm);
    if (line.width.mm > 100) rows.insert(line.y.mm);
  }
  CHECK(columns.size() == 258);
  CHECK(rows.size() == 171);
}

TEST_CASE("rulers along all four sides count from the left and the top edge") {
  std::size_t top = 0, bottom = 0, left = 0, right = 0;
  for (const Rect& line : lines(sheet(), false)) {
    if (line.height.mm < 6 && line.height.mm > 1.9) {
      if (line.y.mm == 7) ++top;
      if (line.bottom().mm == 203) ++bottom;
    }
    if (line.width.mm < 6 && line.width.mm > 1.9) {
      if (line.x.mm == 7) ++left;
      if (line.right().mm == 290) ++right;
    }
  }
  CHECK(top == 268);  // 15 to 282
  CHECK(bottom == 268);
  CHECK(left == 181);  // 15 to 195
  CHECK(right == 181);
  const auto all = words(sheet());
  CHECK(std::count(all.begin(), all.end(), "150") == 4);
  CHECK(std::count(all.begin(), all.end(), "250") == 2);
}

TEST_CASE("it says in Vietnamese how to reckon dx, dy and scale, with the paper's own measures") {
  CHECK(says(sheet(), "[printer phong-hop]"));
  CHECK(says(sheet(), "scale = 257 : (B − A)     dx = 20 − A × scale     dy = 20 − C × scale"));
  CHECK(says(sheet(), "(đúng là 277,0 mm)"));
  CHECK(says(sheet(), "dx = 1,38 mm"));
  CHECK(says(sheet(190, 130), "scale = 150 : (B − A)"));
  CHECK(says(sheet(190, 130), "(đúng là 170,0 mm)"));
}

TEST_CASE("nothing of it leaves a small blank") {
  const test::FakeFonts fonts;
  for (const Item& item : sheet(190, 130).items) {
    if (const auto* text = std::get_if<TextItem>(&item)) {
      const double letters = static_cast<double>(text->text.size());  // bytes: rather too many
      CHECK(text->origin.x.mm >= 0);
      CHECK(text->origin.x.mm + letters * text->size.length().mm / 2 * 0.7 <= 190);
      CHECK(text->origin.y.mm <= 130);
    }
  }
}
