#include "readback/pdf_reader.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::readback {

int Raster::darkest(double left, double top, double right, double bottom) const {
  const auto first = [this](double mm) {
    return std::max(0, static_cast<int>(std::floor(mm * pixels_per_mm)));
  };
  const auto last = [this](double mm, int count) {
    return std::min(count, static_cast<int>(std::ceil(mm * pixels_per_mm)));
  };
  int least = 255;
  for (int y = first(top); y < last(bottom, height); ++y) {
    for (int x = first(left); x < last(right, width); ++x) {
      least = std::min<int>(least, pixels[static_cast<std::size_t>(y * width + x)]);
    }
  }
  return least;
}

}  // namespace giayto::readback
