// Frames moved, enlarged and turned: what imposition and calibration are made of.
#pragma once

#include "layout/frame.hpp"

namespace giayto::print {

/// Where things of a page come to stand: scaled from the top left corner, upside down when turned,
/// then moved.
struct Transform {
  Length dx, dy;
  double scale = 1;
  bool turned = false;

  layout::Point operator()(layout::Point point) const {
    const double sign = turned ? -scale : scale;
    return {sign * point.x + dx, sign * point.y + dy};
  }
  layout::Rect operator()(const layout::Rect& area) const;
  bool operator==(const Transform&) const = default;
};

/// The item at its new place; type sizes, line widths and spaces are scaled along.
layout::Item transformed(const layout::Item& item, const Transform& transform);
layout::Items transformed(const layout::Items& items, const Transform& transform);

}  // namespace giayto::print
