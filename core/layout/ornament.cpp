#include "layout/ornament.hpp"

#include "layout/curve.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace giayto::layout {
namespace {

constexpr Color white{255, 255, 255};

PathItem corner_square(const tmpl::FrameBlock& frame, Point centre) {
  PathItem path = stroke(frame.corner_outline.color, frame.corner_outline.width);
  path.filled = true;
  path.stroked = frame.corner_outline.width.mm > 0;
  path.fill = white;
  const Length half = frame.corner_square / 2;
  path.move_to({centre.x - half, centre.y - half});
  path.line_to({centre.x + half, centre.y - half});
  path.line_to({centre.x + half, centre.y + half});
  path.line_to({centre.x - half, centre.y + half});
  path.close();
  return path;
}

void add_outline(const tmpl::FrameBlock::Outline& outline, Size paper, Items& items) {
  PathItem path = stroke(outline.color, outline.width);
  const double o = outline.offset.mm;
  const double right = paper.width.mm - o, bottom = paper.height.mm - o;
  path.move_to(at(o, o));
  path.line_to(at(right, o));
  path.line_to(at(right, bottom));
  path.line_to(at(o, bottom));
  path.close();
  items.emplace_back(std::move(path));
}

double slope_at(const tmpl::Band& band, double t, double f) {
  double slope = 0;
  for (const tmpl::Wave& wave : band.waves) {
    slope += wave.amplitude * wave.frequency *
             std::cos(wave.frequency * t + wave.phase_factor * f + wave.offset * pi / 2);
  }
  return slope;
}

double fourth_of(const tmpl::Band& band) {
  double fourth = 0;
  for (const tmpl::Wave& wave : band.waves) {
    fourth += std::abs(wave.amplitude) * std::pow(wave.frequency, 4);
  }
  return fourth;
}

/// One side of a frame: a straight way with the direction "outwards" to its left.
struct Side {
  double x, y;              // start
  double along_x, along_y;  // unit vectors
  double out_x, out_y;
  double length;
  int periods;
};

std::array<Side, 4> sides_of(const tmpl::FrameBlock& frame, Size paper) {
  const double o = frame.band_offset.mm;
  const double w = paper.width.mm - 2 * o, h = paper.height.mm - 2 * o;
  const int across = w >= h ? frame.periods_long : frame.periods_short;
  const int down = w >= h ? frame.periods_short : frame.periods_long;
  return {Side{o, o, 1, 0, 0, -1, w, across}, Side{o + w, o, 0, 1, 1, 0, h, down},
          Side{o + w, o + h, -1, 0, 0, 1, w, across}, Side{o, o + h, 0, -1, -1, 0, h, down}};
}

void trace_band(PathItem& path, const tmpl::Band& band, const Side& side, double f) {
  const double range = 2 * pi * side.periods;
  const int steps = steps_for(range, fourth_of(band));
  const double h = range / steps, pace = side.length / range;
  trace(path, steps, h, [&](int i) {
    const double t = i * h, s = pace * t;
    const double o = offset_at(band, t, f), slope = slope_at(band, t, f);
    return Sample{
        side.x + side.along_x * s + side.out_x * o, side.y + side.along_y * s + side.out_y * o,
        side.along_x * pace + side.out_x * slope, side.along_y * pace + side.out_y * slope};
  });
}

void add_band(const tmpl::Band& band, const std::array<Side, 4>& sides, Items& items) {
  PathItem path = stroke(band.color, band.width);
  for (const Side& side : sides) {
    if (side.periods <= 0) continue;
    for (int k = 0; k < band.count; ++k) trace_band(path, band, side, 2 * pi * k / band.count);
  }
  items.emplace_back(std::move(path));
}

void add_rosette(const tmpl::Rosette& rosette, Point centre, double stretch, Items& items) {
  if (rosette.dot) {
    items.emplace_back(disc(centre, rosette.radius, rosette.color));
    return;
  }
  const double n = rosette.lobes, r0 = rosette.radius.mm, a = rosette.amplitude.mm;
  const double fourth = (r0 + std::abs(a) * std::pow(n + 1, 4)) * std::max(1.0, stretch);
  const int steps = steps_for(2 * pi, a == 0 ? r0 * std::max(1.0, stretch) : fourth);
  const double h = 2 * pi / steps;
  PathItem path = stroke(rosette.color, rosette.width);
  for (int k = 0; k < rosette.count; ++k) {
    const double f = 2 * pi * k / rosette.count;
    trace(path, steps, h, [&](int i) {
      const double t = i % steps * h;  // the last point is the first: the curve closes exactly
      const double r = r0 + a * std::cos(n * t + f), dr = -a * n * std::sin(n * t + f);
      return Sample{centre.x.mm + stretch * r * std::cos(t), centre.y.mm + r * std::sin(t),
                    stretch * (dr * std::cos(t) - r * std::sin(t)),
                    dr * std::sin(t) + r * std::cos(t)};
    });
    path.close();
    if (a == 0) break;  // all the same circle
  }
  items.emplace_back(std::move(path));
}

}  // namespace

double offset_at(const tmpl::Band& band, double t, double f) {
  double offset = 0;
  for (const tmpl::Wave& wave : band.waves) {
    offset += wave.amplitude *
              std::sin(wave.frequency * t + wave.phase_factor * f + wave.offset * pi / 2);
  }
  return offset;
}

void add_ornament(const tmpl::FrameBlock& frame, Size paper, Items& items) {
  for (const tmpl::FrameBlock::Outline& outline : frame.outlines)
    add_outline(outline, paper, items);
  const auto sides = sides_of(frame, paper);
  for (const tmpl::Band& band : frame.bands) add_band(band, sides, items);
  if (!frame.has_corners()) return;
  for (const Side& side : sides) {
    const Point corner = at(side.x, side.y);
    if (frame.corner_disc.mm > 0) items.emplace_back(disc(corner, frame.corner_disc, white));
    if (frame.corner_square.mm > 0) items.emplace_back(corner_square(frame, corner));
    for (const tmpl::Rosette& rosette : frame.corner) add_rosette(rosette, corner, 1, items);
  }
}

void add_ornament(const tmpl::RosetteBlock& block, Size, Items& items) {
  for (const tmpl::Rosette& rosette : block.rosettes) {
    add_rosette(rosette, {block.x, block.y}, block.stretch, items);
  }
}

void add_ornament(const tmpl::BraidBlock& braid, Size, Items& items) {
  constexpr int strands = 3;
  constexpr double step = 0.25;
  const double half = braid.half_width.mm;
  const int steps = std::max(8, 2 * static_cast<int>(std::ceil(half / step)));
  PathItem path = stroke(braid.color, {0.16});
  for (int k = 0; k < strands; ++k) {
    for (int i = 0; i <= steps; ++i) {
      const double u = 2.0 * i / steps - 1;
      const double swing = 1.5 * std::pow(1 - std::abs(u), 0.8);
      const Point point = at(braid.x.mm + half * u,
                             braid.y.mm + swing * std::sin(6 * pi * u + 2 * pi * k / strands));
      i == 0 ? path.move_to(point) : path.line_to(point);
    }
  }
  items.emplace_back(std::move(path));
  tmpl::Rosette middle;
  middle.color = braid.centre_color;
  middle.width = {0.18};
  middle.radius = {1.5};
  middle.amplitude = {0.8};
  middle.lobes = 6;
  add_rosette(middle, {braid.x, braid.y}, 1, items);
}

void add_ornament(const tmpl::PathBlock& drawing, Size, Items& items) {
  PathItem path;
  path.filled = drawing.fill.has_value();
  path.stroked = drawing.stroke.has_value() || !path.filled;
  path.fill = drawing.fill.value_or(Color{});
  path.stroke = drawing.stroke.value_or(Color{});
  path.width = drawing.width;
  std::size_t at = 0;
  const auto next = [&] {
    const Point point{drawing.coordinates[at], drawing.coordinates[at + 1]};
    at += 2;
    return point;
  };
  for (const tmpl::PathBlock::Verb verb : drawing.verbs) {
    switch (verb) {
      case tmpl::PathBlock::Verb::move:
        path.move_to(next());
        break;
      case tmpl::PathBlock::Verb::line:
        path.line_to(next());
        break;
      case tmpl::PathBlock::Verb::curve: {
        const Point first = next(), second = next();
        path.curve_to(first, second, next());
        break;
      }
      case tmpl::PathBlock::Verb::close:
        path.close();
        break;
    }
  }
  items.emplace_back(std::move(path));
}

}  // namespace giayto::layout
