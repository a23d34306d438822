// Frames, rosettes and braids from their lines.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head = "[template]\ndocument = x.y\n[colours]\nred = #8c1d18\ngold = #9a6a2c\n";

}  // namespace

TEST_CASE("a frame has outlines, bands of waves and rosettes at its corners") {
  TemplateFiles files;
  const auto paper =
      files.compile(head +
                    "[frame border]\noutline =\n  8mm 0.5mm gold\n  9.1mm 0.15mm #9a6a2c\n"
                    "band_offset = 13.5mm\nperiods = 34 23\n"
                    "band =\n  #d9c39a 0.15mm 10: 2.664 0.5 1, 0.518 1.5 1\n"
                    "  gold 0.18mm 6: 1.25 1 1, 1.25 1 -1 0.5\n"
                    "corner_disc = 8.26mm\ncorner =\n  gold 0.18mm 5mm 2mm 8 4\n"
                    "  gold 0.3mm 9.3mm 0mm 1 1\n  dot red 0.55mm\n");
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  CHECK(paper->blocks[0].placement.placed);
  const auto frame = std::get<FrameBlock>(paper->blocks[0].body);
  REQUIRE(frame.outlines.size() == 2);
  CHECK((frame.outlines[1].offset.mm == 9.1 && frame.outlines[1].color == frame.outlines[0].color));
  CHECK((frame.periods_long == 34 && frame.periods_short == 23 && frame.band_offset.mm == 13.5));
  REQUIRE(frame.bands.size() == 2);
  CHECK((frame.bands[0].count == 10 && frame.bands[0].waves.size() == 2));
  CHECK((frame.bands[0].waves[1].amplitude == 0.518 && frame.bands[0].waves[1].frequency == 1.5));
  CHECK((frame.bands[1].waves[1].phase_factor == -1 && frame.bands[1].waves[1].offset == 0.5));
  REQUIRE(frame.corner.size() == 3);
  CHECK(
      (frame.corner[0].radius.mm == 5 && frame.corner[0].lobes == 8 && frame.corner[0].count == 4));
  CHECK((frame.corner[2].dot && frame.corner[2].radius.mm == 0.55));
}

TEST_CASE("rosettes and braids have a centre") {
  TemplateFiles files;
  const auto paper =
      files.compile(head +
                    "[rosette ground]\nx = 148.5mm\ny = 103mm\nstretch = 1.75\n"
                    "curve =\n  gold 0.12mm 34.9mm 8.7mm 24 10\n"
                    "[braid middle]\nx = 148.5mm\ny = 73.2mm\nhalf_width = 24mm\ncolour = gold\n"
                    "centre_colour = red\n");
  REQUIRE(paper);
  const auto ground = std::get<RosetteBlock>(paper->blocks[0].body);
  CHECK((ground.stretch == 1.75 && ground.rosettes.at(0).count == 10));
  const auto braid = std::get<BraidBlock>(paper->blocks[1].body);
  CHECK((braid.half_width.mm == 24 && braid.centre_color == Color{0x8c, 0x1d, 0x18}));
}

TEST_CASE("a curve that cannot be read is told with its own line and form") {
  TemplateFiles files;
  CHECK_FALSE(files.compile(
      head +
      "[frame border]\noutline =\n  8mm 0.5mm gold\n  9 0.15mm gold\n"
      "periods = 34 23\nband =\n  gold 0.18mm 6\n  golt 0.18mm 6: 1 1 1\n"
      "  gold 0.18mm 6: 1 1\ncorner =\n  gold 0.18mm 5mm 2mm 8\n  dot red 1mm 2mm\n"));
  CHECK(files.found() == std::vector<std::string>{"bad-curve:9", "bad-curve:12",
                                                  "unknown-colour:13", "bad-curve:14",
                                                  "bad-curve:16", "bad-curve:17"});
  CHECK_THAT(files.diagnostics.all()[0].hint, Catch::Contains("8mm 0.5mm gold"));
  CHECK(files.diagnostics.all()[2].hint == "did you mean 'gold'?");
}

TEST_CASE("a drawing is read step by step, in its unit") {
  TemplateFiles files;
  const auto paper = files.compile(head +
                                   "[path flag]\nunit = pt\nstroke = red\nstroke_width = 1.2pt\n"
                                   "steps = M 72 0 L 144 0\n  C 1 2 3 4 5 72 Z\n");
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  const auto path = std::get<PathBlock>(paper->blocks[0].body);
  CHECK(path.verbs == std::vector<PathBlock::Verb>{PathBlock::Verb::move, PathBlock::Verb::line,
                                                   PathBlock::Verb::curve, PathBlock::Verb::close});
  REQUIRE(path.coordinates.size() == 10);
  CHECK(path.coordinates[0].mm == Approx(25.4));
  CHECK(path.coordinates[9].mm == Approx(25.4));
  CHECK((path.stroke == Color{0x8c, 0x1d, 0x18} && !path.fill));
}

TEST_CASE("a drawing with an unknown or unfinished step is told with its line") {
  for (const char* steps : {"M 1 2 Q 3 4", "M 1 2 L 3", "L 1 2", "M 1 x"}) {
    INFO(steps);
    TemplateFiles files;
    CHECK_FALSE(files.compile(head + "[path p]\nsteps = " + steps + "\n"));
    REQUIRE(files.diagnostics.all().size() == 1);
    CHECK(files.diagnostics.all()[0].code == "bad-curve");
    CHECK(files.diagnostics.all()[0].where.line == 7);
  }
}
