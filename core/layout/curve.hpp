// Drawing functions as Bezier curves: every ornament's lines come from here.
#pragma once

#include "layout/frame.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace giayto::layout {

/// How far a drawn curve may lie from its formula.
constexpr Length curve_tolerance{0.015};

constexpr double pi = std::numbers::pi;

/// A point of a curve and its derivative.
struct Sample {
  double x, y, dx, dy;
};

inline Point at(double x, double y) {
  return {{x}, {y}};
}

/// Steps of a Hermite curve over `range`, so that it stays within the tolerance of a curve whose
/// fourth derivative is at most `fourth`: the error of a step h is h^4 / 384 times that.
int steps_for(double range, double fourth);

/// A path that is stroked and not filled.
PathItem stroke(Color color, Length width);
/// A filled disc.
PathItem disc(Point centre, Length radius, Color color);

/// Goes on from where the path is, which must be sample(0), through sample(1) .. sample(steps),
/// which lie `h` of the parameter apart.
template <class Curve>
void trace_on(PathItem& path, int steps, double h, const Curve& sample) {
  Sample from = sample(0);
  for (int i = 1; i <= steps; ++i) {
    const Sample to = sample(i);
    path.curve_to(at(from.x + from.dx * h / 3, from.y + from.dy * h / 3),
                  at(to.x - to.dx * h / 3, to.y - to.dy * h / 3), at(to.x, to.y));
    from = to;
  }
}

/// Appends the curve through sample(0) .. sample(steps).
template <class Curve>
void trace(PathItem& path, int steps, double h, const Curve& sample) {
  const Sample first = sample(0);
  path.move_to(at(first.x, first.y));
  trace_on(path, steps, h, sample);
}

/// A function from a parameter to a point as samples `h` apart from `start` on; its derivative is
/// taken from near by.
template <class Function>
auto sampled(const Function& point, double start, double h) {
  return [&point, start, h](int i) {
    const double t = start + i * h, near = std::abs(h) * 1e-3;
    const Point here = point(t), before = point(t - near), after = point(t + near);
    return Sample{here.x.mm, here.y.mm, (after.x - before.x).mm / (2 * near),
                  (after.y - before.y).mm / (2 * near)};
  };
}

}  // namespace giayto::layout
