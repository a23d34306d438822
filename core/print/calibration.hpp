// Calibration: pages moved and scaled so that a printer puts them where they belong (CE-P, PR-12).
#pragma once

#include "layout/frame.hpp"
#include "print/transform.hpp"

#include <map>
#include <memory>
#include <vector>

namespace giayto::print {

/// What a printer needs. A point of the page is scaled from the top left corner, then moved; texts
/// and codes of single blocks are nudged after that.
struct Calibration {
  Transform transform;
  std::map<int, layout::Point> nudges;  ///< by index of the template's block
};

/// Keeps the backdrops it has moved, so that pages go on sharing them.
class Calibrator {
 public:
  explicit Calibrator(Calibration calibration) : calibration_(std::move(calibration)) {}

  /// The page as this printer must get it. The sheet keeps its size, the picture of the blank is
  /// left out.
  layout::Frame operator()(const layout::Frame& page);

 private:
  void nudge(layout::Items& items) const;

  Calibration calibration_;
  std::map<std::shared_ptr<const layout::Items>, std::shared_ptr<const layout::Items>> backdrops_;
};

}  // namespace giayto::print
