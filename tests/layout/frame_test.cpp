// Frames as text and the measures of paths.
#include "layout/frame.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;

TEST_CASE("a frame as text: one item a line, backdrop first") {
  Frame frame{{{297}, {210}}, nullptr, {}};
  Items backdrop;
  PathItem path;
  path.move_to({{10}, {20}});
  path.curve_to({{10}, {25}}, {{30}, {40}}, {{35}, {30}});
  path.close();
  path.width = {0.3};
  backdrop.emplace_back(path);
  frame.backdrop = std::make_shared<const Items>(backdrop);
  frame.items.emplace_back(
      TextItem{{{30}, {24.256}}, 2, {13}, {255, 0, 16}, {0.1}, {1.5}, "Hạnh phúc", 0, {}});
  frame.items.emplace_back(FillItem{{{1}, {2}, {3}, {0.25}}, {}});
  frame.items.emplace_back(ImageItem{{{1}, {2}, {3}, {4}}, "logo.png"});
  frame.items.emplace_back(QrItem{{{1}, {2}, {18}, {18}}, "text", 'Q', {}, 1});
  frame.items.emplace_back(ZoneItem{"seal", {{1}, {2}, {36}, {36}}, true});
  CHECK(to_text(frame) ==
        "page 297.00 x 210.00\n"
        "backdrop\n"
        "path 10.00 20.00 25.00 20.00 points 4 stroke #000000 0.30\n"
        "items\n"
        "text 30.00 24.26 face 2 13.00pt tracking 0.100 space 1.500 #ff0010 \"Hạnh phúc\"\n"
        "fill 1.00 2.00 3.00 0.25 #000000\n"
        "image 1.00 2.00 3.00 4.00 \"logo.png\"\n"
        "qr 1.00 2.00 18.00 18.00 level Q #000000 \"text\"\n"
        "zone 1.00 2.00 36.00 36.00 circle \"seal\"\n");
}

TEST_CASE("a path without points has an empty box") {
  CHECK(bounding_box(PathItem{}) == Rect{});
}
