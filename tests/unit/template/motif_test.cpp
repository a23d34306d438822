// Terraces, leaves, ears and square corners from their lines.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head =
    "[template]\ndocument = x.y\n[colours]\ngreen = #2f6b3a\nleaf = #7fa66f\nstraw = #b98a2d\n";

}  // namespace

TEST_CASE("terraces have a skyline of hills and rolls, lines, hair lines and accents") {
  TemplateFiles files;
  const auto paper = files.compile(
      head +
      "[terraces fields]\nx = 10.3mm\nwidth = 276.4mm\nfoot = 199.7mm\nheight = 13mm\n"
      "hill = 22mm 0 0.33\n  4.5mm 1 0.15\nroll = 0.9mm 2.2 1\n"
      "bunch = 0.07 1 0.6 2.3 0.4\nline = 9 0.26mm green leaf\nhair = 3 0.12mm leaf straw\n"
      "accents = 2 5 8\nfill = #ffffff\n");
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  const auto fields = std::get<TerracesBlock>(paper->blocks[0].body);
  REQUIRE(fields.hills.size() == 2);
  CHECK((fields.hills[1].height.mm == 4.5 && fields.hills[1].spread == 0.15));
  CHECK((fields.rolls.at(0).waves == 2.2 && fields.bunches.at(0).across_phase == 0.4));
  CHECK((fields.lines == 9 && fields.hairs == 3 && fields.hair_width.mm == 0.12));
  CHECK((fields.color == Color{0x2f, 0x6b, 0x3a} && fields.top_color == Color{0x7f, 0xa6, 0x6f}));
  CHECK(fields.accent_color == Color{0xb9, 0x8a, 0x2d});
  CHECK(fields.accents == std::vector<int>{2, 5, 8});
  CHECK(fields.fill.has_value());
}

TEST_CASE("terraces whose lines would cross are refused") {
  TemplateFiles files;
  CHECK_FALSE(files.compile(head +
                            "[terraces fields]\nfoot = 199mm\nheight = 13mm\n"
                            "bunch = 0.09 1 0 2 0\n  0.04 2 0 3 0\nline = 9 0.26mm green\n"));
  CHECK(files.found() == std::vector<std::string>{"bad-curve:10"});
  CHECK_THAT(files.diagnostics.all()[0].message, Catch::Contains("cross"));
}

TEST_CASE("leaves and ears stand on curves, one to a line") {
  TemplateFiles files;
  const auto paper =
      files.compile(head +
                    "[leaf blades]\ncurve = 24 190 20 150 29 120 47 112 4.2mm\n"
                    "  27 190 37 165 49 150 59 152 3.6mm\nstroke = green\nveins = 5\n"
                    "[ear ears]\ncurve = 25 192 19 140 19 82 46 70 15 5.2mm\n"
                    "stem_colour = green\nfill = straw\nstroke = straw\nangles = 40 20\n");
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  const auto blades = std::get<LeafBlock>(paper->blocks[0].body);
  REQUIRE(blades.leaves.size() == 2);
  CHECK((blades.leaves[1].spine[3].x.mm == 59 && blades.leaves[1].width.mm == 3.6));
  CHECK((blades.veins == 5 && blades.vein_color == blades.color && !blades.fill));
  const auto ears = std::get<EarBlock>(paper->blocks[1].body);
  CHECK((ears.ears.at(0).pairs == 15 && ears.ears[0].grain.mm == 5.2));
  CHECK((ears.first_angle == 40 && ears.stem_color == Color{0x2f, 0x6b, 0x3a}));
}

TEST_CASE("a frame's corners may be squares with an outline") {
  TemplateFiles files;
  const auto paper = files.compile(head +
                                   "[frame plain]\ncorner_square = 8mm\n"
                                   "[frame outlined]\ncorner_square = 8.8mm 0.3mm green\n");
  REQUIRE(paper);
  const auto plain = std::get<FrameBlock>(paper->blocks[0].body);
  CHECK((plain.has_corners() && plain.corner_outline.width.mm == 0));
  const auto outlined = std::get<FrameBlock>(paper->blocks[1].body);
  CHECK((outlined.corner_square.mm == 8.8 && outlined.corner_outline.width.mm == 0.3));
}

TEST_CASE("a line of a motif that cannot be read is told with its own line and form") {
  TemplateFiles files;
  CHECK_FALSE(files.compile(head + "[terraces fields]\nfoot = 199mm\nheight = 13mm\nhill = 22mm 0\n"
                                   "line = 9 0.26 green\n"
                                   "[leaf blades]\ncurve = 24 190 20 150 29 120 47 4.2mm\n"
                                   "[ear ears]\ncurve = 25 192 19 140 19 82 46 70 none 5.2mm\n"
                                   "[frame border]\ncorner_square = 8.8mm 0.3mm\n"));
  CHECK(files.found() == std::vector<std::string>{"bad-curve:10", "bad-curve:11", "bad-curve:13",
                                                  "bad-curve:15", "bad-curve:17"});
  CHECK_THAT(files.diagnostics.all()[0].hint, Catch::Contains("22mm 0 0.33"));
}
