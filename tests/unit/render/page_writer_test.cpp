// Items to operators: positions, justification, what is said once.
#include "render/page_writer.hpp"
#include "base/diagnostic.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using Catch::Matchers::Contains;
using test::text_item;

namespace {

/// Draws with the project's fonts; face 0 is Liberation Serif, whose glyph numbers are known.
struct Desk {
  render::DrawingTools tools{render::LetterCodes(test::project_fonts()), {}, {}};
  render::ContentStream out;
  std::vector<std::string> images;

  std::string draw(const Items& items) {
    out.clear();
    render::PageWriter(tools, out, images, {297}).draw(items);
    return std::string(out.view());
  }
};

const std::string sp("\0\3", 2), a("\0$", 2), b("\0%", 2);

}  // namespace

TEST_CASE("text is placed from the top left in millimetres, to a hundredth of a point") {
  Desk desk;
  CHECK(desk.draw({text_item(0, 25.4, 297 - 25.4, "AB")}) ==
        "BT\n/F0 12 Tf\n72 72 Td\n(" + a + b + ")Tj\nET\n");
}

TEST_CASE("font and colour are said when they change, one text object holds what follows") {
  Desk desk;
  TextItem red = text_item(0, 25.4, 297 - 12.7, "B");
  red.color = {255, 0, 0};
  CHECK(desk.draw({text_item(0, 25.4, 297 - 25.4, "A"), red, red}) ==
        "BT\n/F0 12 Tf\n72 72 Td\n(" + a + ")Tj\n1 0 0 rg\n0 -36 Td\n(" + b + ")Tj\n0 0 Td\n(" + b +
            ")Tj\nET\n");
}

TEST_CASE("steps between texts add up exactly, however many there are") {
  Desk desk;
  Items items;
  for (int i = 0; i < 1000; ++i) items.push_back(text_item(0, 10 + i * 0.0123, 297 - i * 0.1, "A"));
  const std::string content = desk.draw(items);
  double x = 0, y = 0;
  for (std::size_t at = 0, end; (end = content.find(" Td\n", at)) != std::string::npos;
       at = end + 4) {
    const std::size_t line = content.rfind('\n', end) + 1;
    double dx = 0, dy = 0;
    REQUIRE(std::sscanf(content.c_str() + line, "%lf %lf", &dx, &dy) == 2);
    x += dx;
    y += dy;
  }
  CHECK(x == Approx((10 + 999 * 0.0123) / mm_per_point).margin(0.0051));
  CHECK(y == Approx(99.9 / mm_per_point).margin(0.0051));
}

TEST_CASE("a justified line is adjusted behind each space, no-break or not") {
  Desk desk;
  TextItem item = text_item(0, 0, 297, "A B\u00A0A ");
  item.word_space = Points{1.2}.length();  // a tenth of the size
  CHECK_THAT(desk.draw({item}),
             Contains("[(" + a + sp + ")-100(" + b + sp + ")-100(" + a + sp + ")]TJ\n"));
}

TEST_CASE("a kerned pair is an adjustment behind its first letter, a stretched space adds to it") {
  Desk desk;
  TextItem item = text_item(0, 0, 297, "AB A");
  item.kerning = {-1290, 0, -550, 0};
  CHECK_THAT(desk.draw({item}), Contains("[(" + a + ")129(" + b + sp + ")55(" + a + ")]TJ\n"));
  item.word_space = Points{1.2}.length();
  CHECK_THAT(desk.draw({item}), Contains("[(" + a + ")129(" + b + sp + ")-45(" + a + ")]TJ\n"));
}

TEST_CASE("tracking is set and taken back") {
  Desk desk;
  TextItem item = text_item(0, 0, 297, "A");
  item.tracking = Points{1.5}.length();
  CHECK(desk.draw({item, text_item(0, 0, 297, "B")}) ==
        "BT\n/F0 12 Tf\n1.5 Tc\n0 0 Td\n(" + a + ")Tj\n0 Tc\n0 0 Td\n(" + b + ")Tj\nET\n");
}

TEST_CASE("rectangles of one colour are filled together") {
  Desk desk;
  const FillItem black{{{0}, {297 - 25.4}, {25.4}, {12.7}}, {}}, grey{black.area, {128, 128, 128}};
  CHECK(desk.draw({black, black, grey}) ==
        "0 36 72 36 re\n0 36 72 36 re\nf\n.502 g\n0 36 72 36 re\nf\n");
}

TEST_CASE("paths are stroked with round joins, filled, or both") {
  Desk desk;
  PathItem path;
  path.verbs = {PathItem::Verb::move, PathItem::Verb::line, PathItem::Verb::curve,
                PathItem::Verb::close};
  path.points = {{{0}, {297}}, {{25.4}, {297}}, {{0}, {297}}, {{0}, {297}}, {{25.4}, {297 - 25.4}}};
  path.width = Points{0.5}.length();
  const std::string shape = "0 0 m\n72 0 l\n0 0 0 0 72 72 c\nh\n";
  CHECK(desk.draw({path, path}) == ".5 w\n1 j\n" + shape + "S\n" + shape + "S\n");
  path.filled = true;
  path.fill = {0, 0, 255};
  CHECK(desk.draw({path}) == "0 0 1 rg\n.5 w\n1 j\n" + shape + "B\n");
  path.stroked = false;
  CHECK(desk.draw({path}) == "0 0 1 rg\n" + shape + "f\n");
  path.points.pop_back();
  CHECK_THROWS_AS(desk.draw({path}), Error);
}

TEST_CASE("a QR code is a one-bit mask of its area") {
  Desk desk;
  const std::string content =
      desk.draw({QrItem{{{0}, {297 - 25.4}, {25.4}, {25.4}}, "1", 'M', {}, -1}});
  CHECK_THAT(content,
             Catch::Matchers::StartsWith("q 72 0 0 72 0 0 cm\nBI/W 21/H 21/IM true/D[1 0]ID ") &&
                 Catch::Matchers::EndsWith("\nEI Q\n"));
}

TEST_CASE("zones draw nothing") {
  Desk desk;
  CHECK(desk.draw({ZoneItem{"seal", {{0}, {0}, {36}, {36}}, true}}).empty());
}

TEST_CASE("what cannot be drawn is refused in words") {
  Desk desk;
  CHECK_THROWS_WITH(desk.draw({text_item(0, 0, 0, "A中")}),
                    Contains("U+4E2D") && Contains("Liberation Serif"));
  CHECK_THROWS_AS(desk.draw({text_item(0, 0, 0, "A😀")}), Error);
  CHECK_THROWS_AS(desk.draw({text_item(0, 1e9, 0, "A")}), Error);
  CHECK_THROWS_AS(desk.draw({ImageItem{{{0}, {0}, {1}, {1}}, "/nowhere/a.png"}}), Error);
}

TEST_CASE("a turned text has a matrix of its own, what follows stands upright again") {
  Desk desk;
  TextItem turned = text_item(0, 50.8, 297 - 50.8, "B");
  turned.turned = true;
  CHECK(desk.draw(
            {text_item(0, 25.4, 297 - 25.4, "A"), turned, text_item(0, 25.4, 297 - 12.7, "A")}) ==
        "BT\n/F0 12 Tf\n72 72 Td\n(" + a + ")Tj\n-1 0 0 -1 144 144 Tm\n(" + b +
            ")Tj\n1 0 0 1 72 36 Tm\n(" + a + ")Tj\nET\n");
}
