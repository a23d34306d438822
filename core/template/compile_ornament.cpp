// Ornaments: [frame], [rosette], [braid], whose curves are written one to a line, and [path].
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/curve_line.hpp"
#include "template/values.hpp"

#include <algorithm>
#include <utility>

namespace giayto::tmpl {
namespace {

/// The steps of a drawing: "M x y", "L x y", "C x y x y x y", "Z", in one unit.
class PathSteps {
 public:
  PathSteps(SectionReader& reader, const SourceEntry& entry, std::string_view unit)
      : reader_(reader), entry_(entry), unit_(unit) {}

  void read(PathBlock& path) {
    std::size_t index = 0;
    for (const std::string_view text : split_lines(entry_.value)) {
      const int line = entry_.line_of(index++);
      const auto words = split_words(text);
      for (std::size_t at = 0; at < words.size();) {
        if (read_step(words, at, path)) continue;
        reader_.compilation().error("bad-curve", line,
                                    message("'{}' begins no step of a drawing", words[at]),
                                    message("write M X Y, L X Y, C X Y X Y X Y or Z"));
        return;
      }
    }
    if (!path.verbs.empty() && path.verbs.front() == PathBlock::Verb::move) return;
    reader_.compilation().error("bad-curve", entry_.line,
                                message("a drawing begins with a step M X Y"));
  }

 private:
  bool read_step(const std::vector<std::string_view>& words, std::size_t& at, PathBlock& path) {
    constexpr std::string_view letters = "MLCZ";
    constexpr std::array<std::size_t, 4> numbers = {2, 2, 6, 0};
    const std::size_t kind = words[at].size() == 1 ? letters.find(words[at]) : letters.npos;
    if (kind == letters.npos || at + numbers[kind] >= words.size()) return false;
    std::vector<Length> read;
    for (std::size_t i = 1; i <= numbers[kind]; ++i) {
      const auto length = parse_length(std::string(words[at + i]) + std::string(unit_));
      if (!length) return false;
      read.push_back(*length);
    }
    path.verbs.push_back(static_cast<PathBlock::Verb>(kind));
    path.coordinates.insert(path.coordinates.end(), read.begin(), read.end());
    at += 1 + numbers[kind];
    return true;
  }

  SectionReader& reader_;
  const SourceEntry& entry_;
  std::string_view unit_;
};

constexpr const char* outline_shape = "OFFSET WIDTH COLOUR (8mm 0.5mm gold)";
constexpr const char* band_shape =
    "COLOUR WIDTH COUNT: AMPLITUDE FREQUENCY PHASE [OFFSET], ... (red 0.15mm 3: 1.0 2 1)";
constexpr const char* rosette_shape =
    "COLOUR WIDTH RADIUS AMPLITUDE LOBES COUNT (gold 0.18mm 5mm 2mm 8 4), or dot COLOUR RADIUS";

FrameBlock::Outline read_outline(CurveLine& line) {
  FrameBlock::Outline outline;
  outline.offset = line.length();
  outline.width = line.length();
  outline.color = line.colour();
  line.end();
  return outline;
}

Rosette read_rosette(CurveLine& line) {
  Rosette rosette;
  rosette.dot = line.skip("dot");
  rosette.color = line.colour();
  if (!rosette.dot) rosette.width = line.length();
  rosette.radius = line.length();
  if (!rosette.dot) {
    rosette.amplitude = line.length();
    rosette.lobes = line.count();
    rosette.count = line.count();
  }
  line.end();
  return rosette;
}

Wave read_wave(CurveLine& line) {
  Wave wave;
  wave.amplitude = line.number();
  wave.frequency = line.number();
  wave.phase_factor = line.number();
  if (line.more()) wave.offset = line.number();
  line.end();
  return wave;
}

/// A band's line falls in two at the colon: the family before it, its waves behind it.
std::vector<Band> read_bands(SectionReader& reader) {
  std::vector<Band> bands;
  const SourceEntry* entry = reader.take("band");
  if (entry == nullptr) return bands;
  std::size_t index = 0;
  for (const std::string_view text : split_lines(entry->value)) {
    const int at = entry->line_of(index++);
    const std::size_t colon = std::min(text.find(':'), text.size());
    CurveLine family(reader, *entry, text.substr(0, colon), at, band_shape);
    Band band;
    band.color = family.colour();
    band.width = family.length();
    band.count = family.count();
    family.end();
    if (colon == text.size()) family.fail();
    bool good = family.good();
    for (const std::string_view part :
         split_list(text.substr(std::min(colon + 1, text.size())), ",")) {
      CurveLine wave(reader, *entry, part, at, band_shape);
      band.waves.push_back(read_wave(wave));
      good = good && wave.good();
    }
    if (good && band.waves.empty()) family.fail();
    if (good && family.good()) bands.push_back(std::move(band));
  }
  return bands;
}

void read_periods(SectionReader& reader, FrameBlock& frame) {
  const SourceEntry* entry = reader.take("periods");
  if (entry == nullptr) {
    if (!frame.bands.empty()) reader.require("periods");
    return;
  }
  CurveLine line(reader, *entry, entry->value, entry->line, "LONG SHORT (34 23)");
  frame.periods_long = line.count();
  frame.periods_short = line.count();
  line.end();
}

/// The side alone, or with the width and colour of its outline.
void read_corner_square(SectionReader& reader, FrameBlock& frame) {
  const SourceEntry* entry = reader.take("corner_square");
  if (entry == nullptr) return;
  CurveLine line(reader, *entry, entry->value, entry->line,
                 "SIDE, or SIDE WIDTH COLOUR (8.8mm 0.3mm gold)");
  frame.corner_square = line.length();
  if (line.more()) {
    frame.corner_outline.width = line.length();
    frame.corner_outline.color = line.colour();
  }
  line.end();
}

void read_centre(SectionReader& reader, Length& x, Length& y) {
  if (reader.require("x") != nullptr) reader.length("x", x);
  if (reader.require("y") != nullptr) reader.length("y", y);
}

}  // namespace

FrameBlock compile_frame(SectionReader& reader) {
  FrameBlock frame;
  frame.outlines = read_curves<FrameBlock::Outline>(reader, "outline", outline_shape, read_outline);
  frame.bands = read_bands(reader);
  reader.length("band_offset", frame.band_offset);
  read_periods(reader, frame);
  frame.corner = read_curves<Rosette>(reader, "corner", rosette_shape, read_rosette);
  reader.length("corner_disc", frame.corner_disc);
  read_corner_square(reader, frame);
  return frame;
}

RosetteBlock compile_rosettes(SectionReader& reader) {
  RosetteBlock block;
  read_centre(reader, block.x, block.y);
  reader.number("stretch", block.stretch, 0.1);
  if (reader.require("curve") != nullptr) {
    block.rosettes = read_curves<Rosette>(reader, "curve", rosette_shape, read_rosette);
  }
  return block;
}

BraidBlock compile_braid(SectionReader& reader) {
  BraidBlock block;
  read_centre(reader, block.x, block.y);
  if (reader.require("half_width") != nullptr) reader.length("half_width", block.half_width);
  reader.colour("colour", block.color);
  block.centre_color = block.color;
  reader.colour("centre_colour", block.centre_color);
  return block;
}

PathBlock compile_path(SectionReader& reader) {
  PathBlock path;
  constexpr std::array<Choice<std::string_view>, 2> units = {{{"mm", "mm"}, {"pt", "pt"}}};
  std::string_view unit = "mm";
  reader.choice("unit", unit, units);
  reader.colour("fill", path.fill);
  reader.colour("stroke", path.stroke);
  reader.length("stroke_width", path.width);
  if (const SourceEntry* steps = reader.require("steps")) {
    PathSteps(reader, *steps, unit).read(path);
  }
  return path;
}

}  // namespace giayto::tmpl
