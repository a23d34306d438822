// Drawings from nature as computed curves: terraces, leaves, ears of grain.
#include "layout/curve.hpp"
#include "layout/ornament.hpp"

namespace giayto::layout {
namespace {

/// The part of the way from one colour to another.
Color mixed(Color from, Color to, double part) {
  const auto mix = [part](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * part));
  };
  return {mix(from.red, to.red), mix(from.green, to.green), mix(from.blue, to.blue)};
}

class TerraceDrawing {
 public:
  explicit TerraceDrawing(const tmpl::TerracesBlock& terraces) : terraces_(terraces) {}

  void add_ground(Color fill, Items& items) const {
    PathItem path;
    path.filled = true;
    path.stroked = false;
    path.fill = fill;
    trace_line(path, 1);
    path.line_to(place(1, 0));
    path.line_to(place(0, 0));
    path.close();
    items.emplace_back(std::move(path));
  }

  /// The hair lines of all fields, in two colours.
  void add_hairs(Items& items) const {
    PathItem hairs = stroke(terraces_.hair_color, terraces_.hair_width);
    PathItem accents = stroke(terraces_.accent_color, terraces_.hair_width);
    for (int field = 1; field <= terraces_.lines; ++field) {
      const auto& marked = terraces_.accents;
      const bool accent = std::find(marked.begin(), marked.end(), field) != marked.end();
      for (int i = 1; i <= terraces_.hairs; ++i) {
        const double v = (field - 1 + i / (terraces_.hairs + 1.0)) / terraces_.lines;
        trace_line(accent ? accents : hairs, v);
      }
    }
    if (!hairs.verbs.empty()) items.emplace_back(std::move(hairs));
    if (!accents.verbs.empty()) items.emplace_back(std::move(accents));
  }

  void add_lines(Items& items) const {
    for (int k = 1; k <= terraces_.lines; ++k) {
      const double v = static_cast<double>(k) / terraces_.lines;
      PathItem path = stroke(mixed(terraces_.color, terraces_.top_color, v), terraces_.line_width);
      trace_line(path, v);
      items.emplace_back(std::move(path));
    }
  }

 private:
  Point place(double u, double v) const {
    return {terraces_.x + terraces_.width * u, terraces_.foot - Length{height_at(terraces_, u, v)}};
  }

  void trace_line(PathItem& path, double v) const {
    constexpr int steps = 96;  // the fastest roll still has a dozen steps to a wave
    const auto point = [this, v](double u) { return place(u, v); };
    trace(path, steps, 1.0 / steps, sampled(point, 0, 1.0 / steps));
  }

  const tmpl::TerracesBlock& terraces_;
};

/// A place beside a spine and the direction the spine has there.
struct Bearing {
  double x, y;
  double along_x, along_y;  // a unit vector
};

Bearing bearing_at(const tmpl::Spine& spine, double t) {
  const double s = 1 - t;
  const double w[4] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
  const double d[3] = {s * s, 2 * s * t, t * t};
  Bearing here{0, 0, 0, 0};
  for (std::size_t i = 0; i < 4; ++i) {
    here.x += w[i] * spine[i].x.mm;
    here.y += w[i] * spine[i].y.mm;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    here.along_x += d[i] * (spine[i + 1].x - spine[i].x).mm;
    here.along_y += d[i] * (spine[i + 1].y - spine[i].y).mm;
  }
  const double length = std::max(std::hypot(here.along_x, here.along_y), 1e-9);
  here.along_x /= length;
  here.along_y /= length;
  return here;
}

class LeafDrawing {
 public:
  LeafDrawing(const tmpl::LeafBlock& style, const tmpl::LeafBlock::Leaf& leaf)
      : style_(style), leaf_(leaf) {}

  void add_to(Items& items) const {
    PathItem outline = stroke(style_.color, style_.line_width);
    outline.filled = style_.fill.has_value();
    outline.fill = style_.fill.value_or(Color{});
    trace_vein(outline, 1);
    trace_back(outline, -1);
    outline.close();
    if (outline.filled) {  // the veins lie on the fill and under the outline
      PathItem fill = outline;
      fill.stroked = false;
      outline.filled = false;
      items.emplace_back(std::move(fill));
    }
    if (style_.veins > 0) {
      PathItem veins = stroke(style_.vein_color, style_.vein_width);
      for (int i = 0; i < style_.veins; ++i) {
        const double part = style_.veins == 1 ? 0 : 2.0 * i / (style_.veins - 1) - 1;
        trace_vein(veins, part * style_.vein_spread);
      }
      items.emplace_back(std::move(veins));
    }
    items.emplace_back(std::move(outline));
  }

 private:
  static constexpr int steps = 32;

  /// `side` from -1, the right edge on the way up, to 1, the left one.
  Point place(double t, double side) const {
    const double inside = std::clamp(t, 0.0, 1.0);
    const Bearing spine = bearing_at(leaf_.spine, inside);
    const double beside = side * leaf_.width.mm * half_width_at(style_, inside);
    return at(spine.x + spine.along_y * beside, spine.y - spine.along_x * beside);
  }
  void trace_vein(PathItem& path, double side) const {
    const auto point = [this, side](double t) { return place(t, side); };
    trace(path, steps, 1.0 / steps, sampled(point, 0, 1.0 / steps));
  }
  void trace_back(PathItem& path, double side) const {
    const auto point = [this, side](double back) { return place(1 - back, side); };
    const Point end = point(0);
    path.line_to(end);
    trace_on(path, steps, 1.0 / steps, sampled(point, 0, 1.0 / steps));
  }

  const tmpl::LeafBlock& style_;
  const tmpl::LeafBlock::Leaf& leaf_;
};

/// A grain's own axes: from its foot along its midline, and to one side of it.
struct GrainAxes {
  double x, y, cos, sin, mirror;

  Point at(double along, double across) const {
    const double side = across * mirror;
    return layout::at(x + along * cos - side * sin, y + along * sin + side * cos);
  }
};

class EarDrawing {
 public:
  EarDrawing(const tmpl::EarBlock& style, const tmpl::EarBlock::Ear& ear)
      : style_(style), ear_(ear), awns_(stroke(style.grain_color, style.awn_width)) {}

  void add_to(Items& items) {
    PathItem stem = stroke(style_.stem_color, style_.stem_width);
    const auto& spine = ear_.spine;
    stem.move_to({spine[0].x, spine[0].y});
    stem.curve_to({spine[1].x, spine[1].y}, {spine[2].x, spine[2].y}, {spine[3].x, spine[3].y});
    items.emplace_back(std::move(stem));
    // Those of one side lie over those of the other: in one path their fills would cancel.
    for (const double side : {-1.0, 1.0}) items.emplace_back(grains_of(side));
    items.emplace_back(std::move(awns_));
  }

 private:
  /// The grains of one side; the right one takes the last grain, at the tip, which is smaller than
  /// any.
  PathItem grains_of(double side) {
    PathItem grains = stroke(style_.grain_color, style_.line_width);
    grains.filled = style_.fill.has_value();
    grains.fill = style_.fill.value_or(Color{});
    const double first = style_.first_angle * pi / 180, last = style_.last_angle * pi / 180;
    for (int i = 0; i < ear_.pairs; ++i) {
      const double j = ear_.pairs == 1 ? 0 : static_cast<double>(i) / (ear_.pairs - 1);
      const Bearing stem = bearing_at(ear_.spine, style_.from + (1 - style_.from) * j);
      add_grain(axes(stem, side * (first + (last - first) * j), side),
                ear_.grain.mm * (1 - style_.taper * j), style_.grain_breadth.mm, grains);
    }
    if (side > 0) {
      add_grain(axes(bearing_at(ear_.spine, 1), 0, 1), 0.62 * ear_.grain.mm,
                style_.grain_breadth.mm * 2 / 3, grains);
    }
    return grains;
  }

  static GrainAxes axes(const Bearing& stem, double angle, double mirror) {
    const double direction = std::atan2(stem.along_y, stem.along_x) + angle;
    return {stem.x, stem.y, std::cos(direction), std::sin(direction), mirror};
  }

  void add_grain(const GrainAxes& grain, double length, double breadth, PathItem& grains) {
    const double l = length, b = breadth;
    grains.move_to(grain.at(0, 0));
    grains.curve_to(grain.at(0.3 * l, -b), grain.at(0.75 * l, -0.8 * b), grain.at(l, 0));
    grains.curve_to(grain.at(0.75 * l, 0.8 * b), grain.at(0.3 * l, b), grain.at(0, 0));
    grains.close();
    awns_.move_to(grain.at(0, 0));
    awns_.line_to(grain.at(l, 0));
    // bent towards the stem
    if (style_.awn > 0) awns_.line_to(grain.at((1 + style_.awn) * l, -0.7 * b));
  }

  const tmpl::EarBlock& style_;
  const tmpl::EarBlock::Ear& ear_;
  PathItem awns_;
};

}  // namespace

double height_at(const tmpl::TerracesBlock& terraces, double u, double v) {
  double skyline = terraces.height.mm;
  for (const auto& hill : terraces.hills) {
    const double away = (u - hill.centre) / hill.spread;
    skyline += hill.height.mm * std::exp(-away * away);
  }
  for (const auto& roll : terraces.rolls) {
    skyline += roll.height.mm * std::sin(2 * pi * roll.waves * u + roll.phase);
  }
  double part = v;
  for (const auto& bunch : terraces.bunches) {
    part += bunch.share * std::sin(2 * pi * bunch.rising * v + bunch.rising_phase) *
            std::sin(2 * pi * bunch.across * u + bunch.across_phase);
  }
  return skyline * part;
}

double half_width_at(const tmpl::LeafBlock& leaves, double t) {
  const double along = std::clamp((1 - leaves.start) * t + leaves.start, 0.0, 1.0);
  return 0.5 * std::sin(pi * std::pow(along, leaves.swell));
}

void add_ornament(const tmpl::TerracesBlock& terraces, Size, Items& items) {
  const TerraceDrawing drawing(terraces);
  if (terraces.fill) drawing.add_ground(*terraces.fill, items);
  drawing.add_hairs(items);
  drawing.add_lines(items);
}

void add_ornament(const tmpl::LeafBlock& leaves, Size, Items& items) {
  for (const auto& leaf : leaves.leaves) LeafDrawing(leaves, leaf).add_to(items);
}

void add_ornament(const tmpl::EarBlock& ears, Size, Items& items) {
  for (const auto& ear : ears.ears) EarDrawing(ears, ear).add_to(items);
}

}  // namespace giayto::layout
