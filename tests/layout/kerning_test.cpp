// Pairs of letters set closer: their widths while breaking and what a page gets of them.
#include "layout/kerning.hpp"

#include "layout/paragraph.hpp"
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;

namespace {

/// A face that sets A and V .1 em closer, and a space and A .05 em.
class KernedFonts : public test::FakeFonts {
 public:
  const KerningTable* kerning(FaceId) const override { return &table_; }

 private:
  KerningTable table_{[](char32_t left, char32_t right) {
    if (left == U' ') return right == U'A' ? -0.05 : 0;
    return left == U'A' && right == U'V' ? -0.1 : 0.0;
  }};
};

Face face(const KernedFonts& fonts) {
  return {0, &fonts.advances(0), &fonts.metrics(0), fonts.kerning(0)};
}

std::vector<Frame> laid_out(test::Paper& paper, const KernedFonts& fonts) {
  const Compositor compositor(paper.paper, fonts, paper.said);
  return compositor.lay_out(paper.bind(), paper.said);
}

}  // namespace

TEST_CASE("a face is asked once for each pair, however many there are") {
  int asked = 0;
  const KerningTable table([&asked](char32_t left, char32_t right) {
    ++asked;
    return (static_cast<double>(left) - static_cast<double>(right)) / 10'000;
  });
  for (int round = 0; round < 2; ++round) {
    for (char32_t left = 0x100; left < 0x140; ++left) {
      for (char32_t right = 0x1EA0; right < 0x1EC0; ++right) {
        CHECK(table.units(left, right) == static_cast<int>(left) - static_cast<int>(right));
      }
    }
  }
  CHECK(asked == 0x40 * 0x20);
  CHECK(table.units(U'A', char32_t{0x1F600}) == 0);  // no pair of the plane beyond
}

TEST_CASE("kerned text is as wide as its letters and pairs") {
  const KernedFonts fonts;
  CHECK(measure("AVA", face(fonts), 0) == Approx(1.4));
  CHECK(measure("A A", face(fonts), 0) == Approx(1.45));
  Face plain = face(fonts);
  plain.kerning = nullptr;
  CHECK(measure("AVA", plain, 0) == Approx(1.5));
}

TEST_CASE("the pair of a space and a letter falls away where the line breaks between them") {
  const KernedFonts fonts;
  Runs runs;
  runs.set("bb AV AV", face(fonts));
  std::vector<Line> lines;
  ParagraphBreaker().run(runs.begin_of(0), runs.end_of(0), {2.4, 2.4, 0}, Breaking::greedy, lines);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].em == Approx(5 * 0.5 - 0.05 - 0.1));
  CHECK(lines[1].em == Approx(2 * 0.5 - 0.1));
}

TEST_CASE("a style is kerned from a display size on, and where it says so") {
  const KernedFonts fonts;
  test::Paper paper;
  const auto sized = [&paper](double pt, auto change) {
    return paper.style([&](tmpl::Style& style) {
      style.size = {pt};
      change(style);
    });
  };
  paper.text("large", "AV large", sized(20, [](tmpl::Style&) {}));
  paper.text("small", "AV small", sized(19.9, [](tmpl::Style&) {}));
  paper.text("asked", "AV asked", sized(12, [](tmpl::Style& style) { style.kerned_from = {0}; }));
  paper.text("never", "AV never", sized(40, [](tmpl::Style& style) { style.kerned_from = {1e9}; }));
  const Frame page = laid_out(paper, fonts).at(0);
  CHECK(test::find(page, "AV large").kerning ==
        std::vector<std::int16_t>{-1000, 0, 0, 0, 0, 0, 0, 0});
  CHECK(test::find(page, "AV small").kerning.empty());
  CHECK(test::find(page, "AV asked").kerning.size() == 8);
  CHECK(test::find(page, "AV never").kerning.empty());
}

TEST_CASE("a kerned text is centred by its kerned width, without a pair nothing is kept") {
  const KernedFonts fonts;
  test::Paper paper;
  const int centred = paper.style([](tmpl::Style& style) { style.align = tmpl::Align::centre; });
  paper.placed("pair", "AV", 50, 20, 100, centred);
  paper.placed("none", "bb", 50, 40, 100, centred);
  const Frame page = laid_out(paper, fonts).at(0);
  CHECK(test::find(page, "AV").origin.x.mm == Approx(50 + (100 - 9) / 2.0));
  CHECK(width_of(test::find(page, "AV"), fonts).mm == Approx(9));
  CHECK(test::find(page, "bb").kerning.empty());
  CHECK(to_text(page).find("kerned -1000 \"AV\"") != std::string::npos);
}
