// Pages as pictures: what is drawn over a kept picture of the ornaments looks as if drawn at once.
#include "job/page_pictures.hpp"
#include "support/project.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

using namespace giayto;
using test::pdf_library;
using test::project_fonts;

namespace {

constexpr int dots_per_inch = 110;

layout::PathItem rosette(int curves) {
  layout::PathItem path;
  path.stroke = {140, 29, 24};
  path.width = {0.2};
  for (int i = 0; i < curves; ++i) {
    const double angle = 0.1 * i, out = 30 + 10 * std::sin(0.07 * i);
    const layout::Point to{{70 + out * std::cos(angle)}, {60 + out * std::sin(angle)}};
    if (i == 0) path.move_to(to);
    path.curve_to({to.x, {55}}, {{75}, to.y}, to);
  }
  return path;
}

layout::TextItem text(double y, std::string words, Color color) {
  layout::TextItem item;
  item.origin = {{40}, {y}};
  item.face = project_fonts().face("serif", true, false);
  item.size = {24};
  item.color = color;
  item.text = std::move(words);
  return item;
}

/// Two pages with one ornament; their paper is no whole number of dots.
std::vector<layout::Frame> certificates(int curves) {
  layout::Frame frame;
  frame.size = {{148.3}, {105.7}};
  frame.backdrop = std::make_shared<const layout::Items>(
      layout::Items{rosette(curves), text(50, "CHỨNG NHẬN", {255, 255, 255})});
  std::vector<layout::Frame> frames(2, frame);
  frames[0].items.push_back(text(65, "Phạm Thị Thử", {0, 60, 20}));
  frames[1].items.push_back(text(65, "Đỗ Văn Mẫu", {0, 60, 20}));
  return frames;
}

std::vector<render::RenderedPage> rendered(const std::vector<layout::Frame>& frames, bool apart) {
  render::PageRenderer renderer(project_fonts());
  if (apart) renderer.keep_ornaments_apart();
  std::vector<render::RenderedPage> pages;
  for (const layout::Frame& frame : frames) pages.push_back(renderer.render(frame));
  return pages;
}

std::vector<readback::Picture> drawn(const std::vector<layout::Frame>& frames, bool apart,
                                     job::OrnamentPictures& ornaments) {
  render::Repertoire letters;
  for (const layout::Frame& frame : frames) letters.add(frame);
  std::vector<readback::Picture> pictures;
  job::draw_pages(rendered(frames, apart), project_fonts(), letters, pdf_library(), dots_per_inch,
                  ornaments, [&](int page, readback::Picture picture) {
                    CHECK(page == static_cast<int>(pictures.size()));
                    pictures.push_back(std::move(picture));
                  });
  return pictures;
}

/// By how much the colour differs that differs most; 999 when the sizes do.
int difference(const readback::Picture& a, const readback::Picture& b) {
  if (a.width != b.width || a.rgb.size() != b.rgb.size()) return 999;
  int most = 0;
  for (std::size_t i = 0; i < a.rgb.size(); ++i) {
    const auto one = static_cast<unsigned char>(a.rgb[i]);
    most = std::max(most, std::abs(one - static_cast<unsigned char>(b.rgb[i])));
  }
  return most;
}

}  // namespace

TEST_CASE("a page drawn over a picture of its ornaments looks as if drawn at once") {
  const auto frames = certificates(4000);
  job::OrnamentPictures ornaments;
  REQUIRE(rendered(frames, true)[0].ornament.key != 0);
  const auto at_once = drawn(frames, false, ornaments), first = drawn(frames, true, ornaments),
             again = drawn(frames, true, ornaments);
  REQUIRE(at_once.size() == 2);
  for (std::size_t page = 0; page < 2; ++page) {
    CHECK(difference(first[page], at_once[page]) <= 1);  // of 255: edges of letters
    CHECK(difference(again[page], at_once[page]) <= 1);
  }
  CHECK(difference(at_once[0], at_once[1]) > 100);
}

TEST_CASE("ornaments of a few curves stay in the backdrop, and what lies on words is no ornament") {
  CHECK(rendered(certificates(20), true)[0].ornament.key == 0);
  auto frames = certificates(4000);
  frames[0].backdrop = std::make_shared<const layout::Items>(
      layout::Items{text(50, "CHỨNG NHẬN", {}), rosette(4000)});
  CHECK(rendered(frames, true)[0].ornament.key == 0);
  CHECK(rendered(certificates(4000), false)[0].ornament.key == 0);
}

TEST_CASE("the picture of an ornament is drawn once for each page size and resolution") {
  job::OrnamentPictures ornaments;
  int times = 0;
  const auto draw = [&times] {
    ++times;
    return readback::Picture{1, 1, std::string(3, static_cast<char>(times))};
  };
  const layout::Size a4{{210}, {297}}, a5{{148}, {210}};
  CHECK(ornaments.get(7, a4, 150, draw).rgb[0] == 1);
  CHECK(ornaments.get(7, a4, 150, draw).rgb[0] == 1);
  CHECK(ornaments.get(7, a5, 150, draw).rgb[0] == 2);
  CHECK(ornaments.get(7, a4, 300, draw).rgb[0] == 3);
  CHECK(ornaments.get(8, a4, 150, draw).rgb[0] == 4);
  CHECK(ornaments.get(7, a4, 150, draw).rgb[0] == 1);
  ornaments.get(9, a4, 150, draw);  // the one that was not used for longest makes room
  CHECK(ornaments.get(7, a4, 150, draw).rgb[0] == 1);
  CHECK(ornaments.get(7, a5, 150, draw).rgb[0] == 6);
}
