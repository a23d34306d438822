// Guilloche frames, rosettes and braids against their formulas.
#include "layout/ornament.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace giayto;
using namespace giayto::layout;

namespace {

constexpr double pi = std::numbers::pi;

Point on_curve(Point a, Point b, Point c, Point d, double t) {
  const double s = 1 - t;
  const auto mix = [&](double p, double q, double r, double u) {
    return s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
  };
  return {{mix(a.x.mm, b.x.mm, c.x.mm, d.x.mm)}, {mix(a.y.mm, b.y.mm, c.y.mm, d.y.mm)}};
}

/// Points along each subpath of a path of curves, `per_curve` to a curve.
std::vector<std::vector<Point>> sample(const PathItem& path, int per_curve = 8) {
  std::vector<std::vector<Point>> parts;
  std::size_t next = 0;
  for (const PathItem::Verb verb : path.verbs) {
    if (verb == PathItem::Verb::move) parts.push_back({path.points[next++]});
    if (verb == PathItem::Verb::line) parts.back().push_back(path.points[next++]);
    if (verb != PathItem::Verb::curve) continue;
    const Point from = parts.back().back();
    for (int i = 1; i <= per_curve; ++i) {
      parts.back().push_back(on_curve(from, path.points[next], path.points[next + 1],
                                      path.points[next + 2], double(i) / per_curve));
    }
    next += 3;
  }
  return parts;
}

/// The classic certificate's frame: A4 landscape, centre line 13.5 mm from the edge.
tmpl::FrameBlock classic() {
  tmpl::FrameBlock frame;
  frame.outlines = {{{8}, {0.5}, {}}, {{19}, {0.35}, {}}};
  frame.band_offset = {13.5};
  frame.periods_long = 34;
  frame.periods_short = 23;
  // 3.7 sin(t/2+f) (.72 + .28 cos t), 2.5 cos f sin t + 1.7 sin f sin 2t, 1.0 sin(2t+f) as sums
  frame.bands = {
      {{}, {0.15}, 10, {{2.664, 0.5, 1, 0}, {0.518, 1.5, 1, 0}, {0.518, -0.5, 1, 0}}},
      {{}, {0.18}, 6, {{1.25, 1, 1, 0}, {1.25, 1, -1, 0}, {0.85, 2, -1, 1}, {-0.85, 2, 1, 1}}},
      {{}, {0.15}, 3, {{1.0, 2, 1, 0}}}};
  frame.corner_disc = {8.256};
  frame.corner = {{{}, {0.15}, {6.106}, {1.634}, 12, 6, false}, {{}, {}, {0.473}, {}, 1, 1, true}};
  return frame;
}

constexpr Size a4_landscape{{297}, {210}};

std::vector<PathItem> paths_of(const Items& items) {
  std::vector<PathItem> paths;
  for (const Item& item : items) paths.push_back(std::get<PathItem>(item));
  return paths;
}

std::vector<PathItem> classic_paths() {
  Items items;
  add_ornament(classic(), a4_landscape, items);
  return paths_of(items);
}

}  // namespace

TEST_CASE("a band written as a sum of waves is the formula of the classic frame") {
  const tmpl::FrameBlock frame = classic();
  for (double t = 0; t < 13; t += 0.37) {
    for (double f = 0; f < 6; f += 0.9) {
      CHECK(offset_at(frame.bands[0], t, f) ==
            Approx(3.7 * std::sin(t / 2 + f) * (0.72 + 0.28 * std::cos(t))).margin(1e-9));
      CHECK(offset_at(frame.bands[1], t, f) ==
            Approx(2.5 * std::cos(f) * std::sin(t) + 1.7 * std::sin(f) * std::sin(2 * t))
                .margin(1e-9));
    }
  }
}

TEST_CASE("the classic frame is outlines, bands, then corner discs with their rosettes") {
  const auto paths = classic_paths();
  REQUIRE(paths.size() == 2 + 3 + 4 * 3);
  CHECK(bounding_box(paths[0]) == Rect{{8}, {8}, {281}, {194}});
  CHECK(paths[5].filled);
  CHECK(paths[5].fill == Color{255, 255, 255});
  const Rect disc = bounding_box(paths[5]);
  CHECK(disc.x.mm == Approx(13.5 - 8.256).margin(0.05));
}

TEST_CASE("band curves lie within .02 mm of their formula") {
  const tmpl::FrameBlock frame = classic();
  const auto paths = classic_paths();
  for (std::size_t b = 0; b < frame.bands.size(); ++b) {
    const tmpl::Band& band = frame.bands[b];
    const auto parts = sample(paths[2 + b]);
    REQUIRE(parts.size() == static_cast<std::size_t>(4 * band.count));
    double worst = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(band.count); ++k) {  // the upper side
      for (const Point& point : parts[k]) {
        const double t = 2 * pi * 34 * (point.x.mm - 13.5) / 270;
        const double o = offset_at(band, t, 2 * pi * double(k) / band.count);
        worst = std::max(worst, std::abs(13.5 - point.y.mm - o));
      }
    }
    CHECK(worst < 0.02);
  }
}

TEST_CASE("bands go from corner centre to corner centre and end under the corner discs") {
  const tmpl::FrameBlock frame = classic();
  const auto paths = classic_paths();
  const double corners[5][2] = {
      {13.5, 13.5}, {283.5, 13.5}, {283.5, 196.5}, {13.5, 196.5}, {13.5, 13.5}};
  for (std::size_t b = 0; b < 3; ++b) {
    const auto parts = sample(paths[2 + b]);
    const auto count = static_cast<std::size_t>(frame.bands[b].count);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::size_t side = i / count;
      const auto away = [&](const Point& p, std::size_t corner) {
        return std::hypot(p.x.mm - corners[corner][0], p.y.mm - corners[corner][1]);
      };
      CHECK(away(parts[i].front(), side) < 8.256);
      CHECK(away(parts[i].back(), side + 1) < 8.256);
    }
  }
}

TEST_CASE("no ink of the classic frame lies within 5 mm of the paper's edge") {
  for (const PathItem& path : classic_paths()) {
    for (const auto& part : sample(path)) {
      for (const Point& p : part) {
        CHECK(std::min({p.x.mm, p.y.mm, 297 - p.x.mm, 210 - p.y.mm}) - path.width.mm / 2 > 5);
      }
    }
  }
}

TEST_CASE("a rosette closes exactly and follows its formula, stretched in x") {
  tmpl::RosetteBlock block;
  block.x = {148.5};
  block.y = {103};
  block.stretch = 1.75;
  block.rosettes = {{{}, {0.12}, {34.9}, {8.7}, 24, 10, false}};
  Items items;
  add_ornament(block, a4_landscape, items);
  const auto parts = sample(std::get<PathItem>(items.at(0)), 4);
  REQUIRE(parts.size() == 10);
  double worst = 0;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    CHECK(parts[k].front() == parts[k].back());
    for (const Point& p : parts[k]) {
      const double x = (p.x.mm - 148.5) / 1.75, y = p.y.mm - 103;
      const double r = 34.9 + 8.7 * std::cos(24 * std::atan2(y, x) + 2 * pi * double(k) / 10);
      worst = std::max(worst, std::abs(std::hypot(x, y) - r));
    }
  }
  // Measured along the radius, which is at most 8.7 * 24 / 26 times the distance to the curve.
  CHECK(worst < 0.02 * 8.7 * 24 / 26.2 * 1.2);
  const Rect box = bounding_box(std::get<PathItem>(items[0]));
  CHECK(box.width.mm == Approx(2 * 1.75 * 43.6).epsilon(0.01));
  CHECK(box.height.mm == Approx(2 * 43.6).epsilon(0.01));
}

TEST_CASE("a braid is three strands within its half width and a rosette in the middle") {
  tmpl::BraidBlock braid;
  braid.x = {148.5};
  braid.y = {73.2};
  braid.half_width = {24};
  Items items;
  add_ornament(braid, a4_landscape, items);
  REQUIRE(items.size() == 2);
  const auto& strands = std::get<PathItem>(items[0]);
  CHECK(sample(strands).size() == 3);
  const Rect box = bounding_box(strands);
  CHECK(box.x.mm == Approx(124.5));
  CHECK(box.width.mm == Approx(48));
  CHECK(box.height.mm < 3);
  for (const auto& part : sample(strands)) {
    CHECK(part.front().y.mm == Approx(73.2));
    CHECK(part.back().y.mm == Approx(73.2));
  }
  CHECK(bounding_box(std::get<PathItem>(items[1])).width.mm == Approx(4.6).epsilon(0.05));
}
