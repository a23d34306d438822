// A page as pixels, drawn by pdftoppm.
#pragma once

#include "support/process.hpp"

#include <array>
#include <cstddef>
#include <string>

namespace giayto::test {

class Raster {
 public:
  /// `page` from 1.
  Raster(const std::string& pdf, int page, const std::string& dots_per_inch)
      : bytes_(run("pdftoppm -singlefile -f " + std::to_string(page) + " -r " + dots_per_inch +
                   " " + pdf)
                   .out) {
    int start = 0;
    if (std::sscanf(bytes_.c_str(), "P6 %zu %zu 255%n", &width_, &height_, &start) != 2 ||
        start == 0) {
      throw std::runtime_error("pdftoppm gave no picture of " + pdf);
    }
    start_ = static_cast<std::size_t>(start) + 1;
  }

  std::size_t width() const { return width_; }
  std::size_t height() const { return height_; }
  std::array<int, 3> pixel(std::size_t x, std::size_t y) const {
    const auto part = [&](std::size_t i) {
      return static_cast<int>(
          static_cast<unsigned char>(bytes_.at(start_ + 3 * (y * width_ + x) + i)));
    };
    return {part(0), part(1), part(2)};
  }

  /// Pixels darker than half in the rows above `bottom`.
  std::size_t ink_above(std::size_t bottom) const {
    std::size_t dark = 0;
    for (std::size_t y = 0; y < bottom; ++y) {
      for (std::size_t x = 0; x < width_; ++x) dark += pixel(x, y)[0] < 128;
    }
    return dark;
  }

 private:
  std::string bytes_;
  std::size_t width_ = 0, height_ = 0, start_ = 0;
};

}  // namespace giayto::test
