// Computed ornaments: [frame], [rosette], [braid]. Their curves are written one to a line.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <algorithm>
#include <utility>

namespace giayto::tmpl {
namespace {

/// One line of a key, with the words read so far; the first problem of the line is told.
class CurveLine {
 public:
  CurveLine(SectionReader& reader, const SourceEntry& entry, std::string_view text, int line,
            const char* shape)
      : reader_(reader), entry_(entry), words_(split_words(text)), line_(line), shape_(shape) {}

  bool good() const { return good_; }
  bool more() const { return good_ && at_ < words_.size(); }
  bool skip(std::string_view word) {
    if (!more() || words_[at_] != word) return false;
    ++at_;
    return true;
  }

  Color colour() {
    const std::string_view word = next();
    if (!good_) return {};
    const auto colour = find_colour(word, line_, reader_.compilation());
    good_ = colour.has_value();
    return colour.value_or(Color{});
  }
  Length length() {
    const auto length = parse_length(next());
    if (!length || *length < Length{0}) fail();
    return length.value_or(Length{});
  }
  double number() {
    const auto number = parse_number(next());
    if (!number) fail();
    return number.value_or(0);
  }
  int count() {
    const auto number = parse_integer(next());
    if (!number || *number < 1 || *number > 10'000) fail();
    return number.value_or(1);
  }
  /// Nothing may stand behind the last word asked for.
  void end() {
    if (more()) fail();
  }
  void fail() {
    if (!std::exchange(good_, false)) return;
    reader_.compilation().error("bad-curve", line_,
                                message("a line of '{}' cannot be read", entry_.key),
                                message("write it as: {}", shape_));
  }

 private:
  std::string_view next() {
    if (at_ < words_.size()) return words_[at_++];
    fail();
    return {};
  }

  SectionReader& reader_;
  const SourceEntry& entry_;
  std::vector<std::string_view> words_;
  int line_;
  const char* shape_;
  std::size_t at_ = 0;
  bool good_ = true;
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

/// Calls `read(CurveLine&)` for each line of the key's value and keeps the good ones.
template <class Curve, class Read>
std::vector<Curve> read_curves(SectionReader& reader, const char* key, const char* shape, Read&& read) {
  std::vector<Curve> curves;
  const SourceEntry* entry = reader.take(key);
  if (entry == nullptr) return curves;
  std::size_t index = 0;
  for (const std::string_view text : split_lines(entry->value)) {
    CurveLine line(reader, *entry, text, entry->line_of(index++), shape);
    Curve curve = read(line);
    if (line.good()) curves.push_back(std::move(curve));
  }
  return curves;
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
    for (const std::string_view part : split_list(text.substr(std::min(colon + 1, text.size())), ",")) {
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

void read_centre(SectionReader& reader, Length& x, Length& y) {
  if (reader.require("x") != nullptr) reader.length("x", x);
  if (reader.require("y") != nullptr) reader.length("y", y);
}

}  // namespace

FrameBlock compile_frame(SectionReader& reader) {
  FrameBlock frame;
  frame.outlines =
      read_curves<FrameBlock::Outline>(reader, "outline", outline_shape, read_outline);
  frame.bands = read_bands(reader);
  reader.length("band_offset", frame.band_offset);
  read_periods(reader, frame);
  frame.corner = read_curves<Rosette>(reader, "corner", rosette_shape, read_rosette);
  reader.length("corner_disc", frame.corner_disc);
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

}  // namespace giayto::tmpl
