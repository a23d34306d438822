// Discs, strokes and the number of steps that keeps a curve on its formula.
#include "layout/curve.hpp"

namespace giayto::layout {

int steps_for(double range, double fourth) {
  const double step = std::pow(384 * curve_tolerance.mm / std::max(fourth, 1e-9), 0.25);
  return std::max(4, static_cast<int>(std::ceil(range / step)));
}

PathItem stroke(Color color, Length width) {
  PathItem path;
  path.stroke = color;
  path.width = width;
  return path;
}

PathItem disc(Point centre, Length radius, Color color) {
  PathItem path;
  path.filled = true;
  path.stroked = false;
  path.fill = color;
  trace(path, 8, pi / 4, [&](int i) {
    const double t = i * pi / 4, r = radius.mm;
    return Sample{centre.x.mm + r * std::cos(t), centre.y.mm + r * std::sin(t), -r * std::sin(t),
                  r * std::cos(t)};
  });
  path.close();
  return path;
}

}  // namespace giayto::layout
