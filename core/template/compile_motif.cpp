// Drawings from nature as computed curves: [terraces], [leaf], [ear].
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/curve_line.hpp"

#include <cmath>
#include <numbers>

namespace giayto::tmpl {
namespace {

constexpr const char* hill_shape = "HEIGHT CENTRE SPREAD (22mm 0 0.33)";
constexpr const char* roll_shape = "HEIGHT WAVES PHASE (0.9mm 2.2 1)";
constexpr const char* bunch_shape = "SHARE RISING PHASE ACROSS PHASE (0.07 1 0.6 2.3 0.4)";
constexpr const char* line_shape = "COUNT WIDTH COLOUR [TOP COLOUR] (9 0.26mm green leaf)";
constexpr const char* hair_shape = "COUNT WIDTH COLOUR [ACCENT COLOUR] (3 0.12mm pale straw)";
constexpr const char* leaf_shape = "X Y X Y X Y X Y WIDTH (24 190 20 150 29 120 47 112 4.2mm)";
constexpr const char* ear_shape =
    "X Y X Y X Y X Y PAIRS LENGTH (25 192 19 140 19 82 46 70 15 5.2mm)";

TerracesBlock::Hill read_hill(CurveLine& line) {
  TerracesBlock::Hill hill;
  hill.height = line.length();
  hill.centre = line.number();
  hill.spread = line.number();
  if (hill.spread <= 0) line.fail();
  line.end();
  return hill;
}

TerracesBlock::Roll read_roll(CurveLine& line) {
  TerracesBlock::Roll roll;
  roll.height = line.length();
  roll.waves = line.number();
  roll.phase = line.number();
  line.end();
  return roll;
}

TerracesBlock::Bunch read_bunch(CurveLine& line) {
  TerracesBlock::Bunch bunch;
  bunch.share = line.number();
  bunch.rising = line.number();
  bunch.rising_phase = line.number();
  bunch.across = line.number();
  bunch.across_phase = line.number();
  line.end();
  return bunch;
}

/// A key of one line: how many, how wide, one colour or two.
struct Strokes {
  int count = 0;
  Length width;
  Color first, second;
};
Strokes read_strokes(CurveLine& line) {
  Strokes strokes;
  strokes.count = line.count();
  strokes.width = line.length();
  strokes.first = strokes.second = line.colour();
  if (line.more()) strokes.second = line.colour();
  line.end();
  return strokes;
}

void read_accents(SectionReader& reader, std::vector<int>& accents) {
  const SourceEntry* entry = reader.take("accents");
  if (entry == nullptr) return;
  CurveLine line(reader, *entry, entry->value, entry->line, "FIELD FIELD ... (2 5 8)");
  while (line.more()) accents.push_back(line.count());
}

void read_strokes(SectionReader& reader, TerracesBlock& terraces) {
  for (const Strokes& lines : read_curves<Strokes>(
           reader, "line", line_shape, [](CurveLine& line) { return read_strokes(line); })) {
    terraces.lines = lines.count;
    terraces.line_width = lines.width;
    terraces.color = lines.first;
    terraces.top_color = lines.second;
  }
  terraces.hairs = 0;
  for (const Strokes& hairs : read_curves<Strokes>(
           reader, "hair", hair_shape, [](CurveLine& line) { return read_strokes(line); })) {
    terraces.hairs = hairs.count;
    terraces.hair_width = hairs.width;
    terraces.hair_color = hairs.first;
    terraces.accent_color = hairs.second;
  }
}

/// Lines that bunch harder than this would cross.
void check_bunches(SectionReader& reader, const TerracesBlock& terraces) {
  double steepest = 0;
  for (const TerracesBlock::Bunch& bunch : terraces.bunches) {
    steepest += 2 * std::numbers::pi * std::abs(bunch.share * bunch.rising);
  }
  if (steepest < 1) return;
  reader.error("bad-curve", *reader.take("bunch"),
               message("the lines of {} would cross one another", reader.title()),
               message("make the shares smaller: 2π × SHARE × RISING, all added, must be below 1"));
}

Spine read_spine(CurveLine& line) {
  Spine spine;
  for (Spot& spot : spine) {
    spot.x = line.millimetres();
    spot.y = line.millimetres();
  }
  return spine;
}

LeafBlock::Leaf read_leaf(CurveLine& line) {
  LeafBlock::Leaf leaf;
  leaf.spine = read_spine(line);
  leaf.width = line.length();
  line.end();
  return leaf;
}

EarBlock::Ear read_ear(CurveLine& line) {
  EarBlock::Ear ear;
  ear.spine = read_spine(line);
  ear.pairs = line.count();
  ear.grain = line.length();
  line.end();
  return ear;
}

void read_angles(SectionReader& reader, EarBlock& ear) {
  const SourceEntry* entry = reader.take("angles");
  if (entry == nullptr) return;
  CurveLine line(reader, *entry, entry->value, entry->line, "FIRST LAST, in degrees (35.5 18.3)");
  ear.first_angle = line.number();
  ear.last_angle = line.number();
  line.end();
}

}  // namespace

TerracesBlock compile_terraces(SectionReader& reader) {
  TerracesBlock terraces;
  terraces.width = reader.compilation().page().width;
  reader.length("x", terraces.x);
  reader.length("width", terraces.width);
  if (reader.require("foot") != nullptr) reader.length("foot", terraces.foot);
  if (reader.require("height") != nullptr) reader.length("height", terraces.height);
  terraces.hills = read_curves<TerracesBlock::Hill>(reader, "hill", hill_shape, read_hill);
  terraces.rolls = read_curves<TerracesBlock::Roll>(reader, "roll", roll_shape, read_roll);
  terraces.bunches = read_curves<TerracesBlock::Bunch>(reader, "bunch", bunch_shape, read_bunch);
  if (reader.require("line") != nullptr) read_strokes(reader, terraces);
  read_accents(reader, terraces.accents);
  reader.colour("fill", terraces.fill);
  if (!terraces.bunches.empty()) check_bunches(reader, terraces);
  return terraces;
}

LeafBlock compile_leaf(SectionReader& reader) {
  LeafBlock leaf;
  if (reader.require("curve") != nullptr) {
    leaf.leaves = read_curves<LeafBlock::Leaf>(reader, "curve", leaf_shape, read_leaf);
  }
  reader.number("start", leaf.start, 0);
  reader.number("swell", leaf.swell, 0.1);
  reader.colour("fill", leaf.fill);
  reader.colour("stroke", leaf.color);
  reader.length("stroke_width", leaf.line_width);
  reader.integer("veins", leaf.veins, 0);
  reader.number("vein_spread", leaf.vein_spread, 0);
  leaf.vein_color = leaf.color;
  reader.colour("vein_colour", leaf.vein_color);
  reader.length("vein_width", leaf.vein_width);
  return leaf;
}

EarBlock compile_ear(SectionReader& reader) {
  EarBlock ear;
  if (reader.require("curve") != nullptr) {
    ear.ears = read_curves<EarBlock::Ear>(reader, "curve", ear_shape, read_ear);
  }
  reader.number("from", ear.from, 0);
  read_angles(reader, ear);
  reader.number("taper", ear.taper, 0);
  reader.length("breadth", ear.grain_breadth);
  reader.number("awn", ear.awn, 0);
  reader.length("awn_width", ear.awn_width);
  reader.colour("fill", ear.fill);
  reader.colour("stroke", ear.grain_color);
  reader.length("stroke_width", ear.line_width);
  ear.stem_color = ear.grain_color;
  reader.colour("stem_colour", ear.stem_color);
  reader.length("stem_width", ear.stem_width);
  return ear;
}

}  // namespace giayto::tmpl
