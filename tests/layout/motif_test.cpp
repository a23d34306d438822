// Terraces, leaves and ears against their formulas.
#include "layout/curve.hpp"
#include "layout/ornament.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;

namespace {

constexpr Size a4_landscape{{297}, {210}};

/// The fields of the rice certificate.
tmpl::TerracesBlock fields() {
  tmpl::TerracesBlock terraces;
  terraces.x = {10.3};
  terraces.width = {276.4};
  terraces.foot = {199.7};
  terraces.height = {13};
  terraces.hills = {{{22}, 0, 0.33}, {{4.5}, 1, 0.15}};
  terraces.rolls = {{{0.9}, 2.2, 1}};
  terraces.bunches = {{0.07, 1, 0.6, 2.3, 0.4}, {0.02, 2, 0, 4.1, 1.9}};
  terraces.color = {0x2f, 0x6b, 0x3a};
  terraces.top_color = {0x7f, 0xa6, 0x6f};
  terraces.accents = {2, 5, 8};
  terraces.fill = Color{255, 255, 255};
  return terraces;
}

template <class Block>
std::vector<PathItem> paths_of(const Block& block) {
  Items items;
  add_ornament(block, a4_landscape, items);
  std::vector<PathItem> paths;
  for (const Item& item : items) paths.push_back(std::get<PathItem>(item));
  return paths;
}

/// A height of the fields by hand: skyline times the part of it that a contour takes.
double by_hand(double u, double v) {
  const double skyline = 13 + 22 * std::exp(-(u / .33) * (u / .33)) +
                         4.5 * std::exp(-((u - 1) / .15) * ((u - 1) / .15)) +
                         .9 * std::sin(2 * pi * 2.2 * u + 1);
  return skyline * (v + .07 * std::sin(2 * pi * v + .6) * std::sin(2 * pi * 2.3 * u + .4) +
                    .02 * std::sin(4 * pi * v) * std::sin(2 * pi * 4.1 * u + 1.9));
}

/// Where a path of one curve stands at `x`, by halving its pieces.
double y_at(const PathItem& path, double x) {
  for (std::size_t i = 1; i + 2 < path.points.size(); i += 3) {
    const Point a = path.points[i - 1], b = path.points[i], c = path.points[i + 1],
                d = path.points[i + 2];
    if (x < a.x.mm || x > d.x.mm) continue;
    double low = 0, high = 1;
    const auto mix = [](double p, double q, double r, double s, double t) {
      const double k = 1 - t;
      return k * k * k * p + 3 * k * k * t * q + 3 * k * t * t * r + t * t * t * s;
    };
    for (int step = 0; step < 40; ++step) {
      const double t = (low + high) / 2;
      (mix(a.x.mm, b.x.mm, c.x.mm, d.x.mm, t) < x ? low : high) = t;
    }
    return mix(a.y.mm, b.y.mm, c.y.mm, d.y.mm, low);
  }
  return -1;
}

}  // namespace

TEST_CASE("terraces follow their formula within .02 mm, from edge to edge") {
  const auto paths = paths_of(fields());
  REQUIRE(paths.size() == 1 + 2 + 9);  // ground, hair lines in two colours, lines
  for (std::size_t k = 1; k <= 9; ++k) {
    const PathItem& line = paths[2 + k];
    CHECK(line.points.front().x.mm == Approx(10.3));
    CHECK(line.points.back().x.mm == Approx(286.7));
    double worst = 0;
    for (double u = 0.003; u < 1; u += 0.007) {
      const double y = 199.7 - by_hand(u, static_cast<double>(k) / 9);
      worst = std::max(worst, std::abs(y_at(line, 10.3 + 276.4 * u) - y));
    }
    INFO("line " << k);
    CHECK(worst < 0.02);
  }
}

TEST_CASE("lines of terraces bunch and spread but never cross, the least gap is .16 mm") {
  const tmpl::TerracesBlock terraces = fields();
  double least = 100;
  for (double u = 0; u <= 1; u += 0.002) {
    double below = -1;
    for (int i = 1; i <= 36; ++i) {
      const double here = height_at(terraces, u, i / 36.0);
      if (i > 1) least = std::min(least, here - below);
      below = here;
    }
  }
  CHECK(least == Approx(0.16).margin(0.01));
}

TEST_CASE(
    "terraces shade from the colour at their foot to that at the top, accents in their fields") {
  const auto paths = paths_of(fields());
  CHECK(paths[0].filled);
  CHECK_FALSE(paths[0].stroked);
  CHECK(paths.back().stroke == Color{0x7f, 0xa6, 0x6f});
  CHECK(paths[3].stroke != paths.back().stroke);
  const auto parts = [](const PathItem& path) {
    return std::count(path.verbs.begin(), path.verbs.end(), PathItem::Verb::move);
  };
  CHECK(parts(paths[1]) == 6 * 3);
  CHECK(parts(paths[2]) == 3 * 3);
  CHECK(paths[1].width.mm >= 0.11);
}

TEST_CASE("a leaf is as wide as said and closes at its tip, veins keep inside it") {
  tmpl::LeafBlock leaf;
  leaf.leaves = {{{{{{24}, {190}}, {{24}, {170}}, {{24}, {150}}, {{24}, {130}}}}, {4.2}}};
  leaf.fill = Color{255, 255, 255};
  CHECK(half_width_at(leaf, 1) == Approx(0).margin(1e-9));
  CHECK(half_width_at(leaf, 4.0 / 9) == Approx(0.5));
  const auto paths = paths_of(leaf);
  REQUIRE(paths.size() == 3);  // fill, veins, outline
  const Rect outline = bounding_box(paths[2]), veins = bounding_box(paths[1]);
  CHECK(outline.width.mm == Approx(4.2).margin(0.02));
  CHECK(outline.y.mm == Approx(130).margin(0.02));
  CHECK(veins.width.mm == Approx(4.2 * 0.405).margin(0.02));
  CHECK(veins.x > outline.x);
}

TEST_CASE(
    "an ear has its grains in pairs, smaller and closer to the stem as they rise, and one at the "
    "tip") {
  tmpl::EarBlock ear;
  ear.ears = {{{{{{100}, {200}}, {{100}, {170}}, {{100}, {140}}, {{100}, {110}}}}, 15, {5.2}}};
  ear.fill = Color{0xf3, 0xe3, 0xb5};
  const auto paths = paths_of(ear);
  REQUIRE(paths.size() == 4);  // stem, grains left and right, midlines with awns
  const PathItem &left = paths[1], &right = paths[2];
  const auto count = [](const PathItem& path) {
    return std::count(path.verbs.begin(), path.verbs.end(), PathItem::Verb::close);
  };
  CHECK((count(left) == 15 && count(right) == 16));  // the last stands at the tip
  // A grain is a point, two curves and the way home: points 0 and 3 are its foot and its tip.
  const auto grain = [&right](std::size_t i) {
    const Point foot = right.points[7 * i], tip = right.points[7 * i + 3];
    return std::pair(std::hypot((tip.x - foot.x).mm, (tip.y - foot.y).mm),
                     std::atan2(std::abs((tip.x - foot.x).mm), (foot.y - tip.y).mm) * 180 / pi);
  };
  CHECK(grain(0).first == Approx(5.2));
  CHECK(grain(0).second == Approx(35.5).margin(0.1));
  CHECK(grain(14).first == Approx(5.2 * 0.65));
  CHECK(grain(14).second == Approx(18.3).margin(0.1));
  CHECK(grain(15).first == Approx(5.2 * 0.62));
  // left and right of a pair mirror each other
  CHECK((left.points[3].x + right.points[3].x).mm == Approx(200));
}
