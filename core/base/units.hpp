// Units in types: lengths on paper are millimetres, type sizes are points.
#pragma once

#include <compare>
#include <cstdint>

namespace giayto {

/// A length on paper in millimetres.
struct Length {
  double mm = 0;

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length& operator+=(Length other) {
    mm += other.mm;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    mm -= other.mm;
    return *this;
  }
};
constexpr Length operator+(Length a, Length b) {
  return {a.mm + b.mm};
}
constexpr Length operator-(Length a, Length b) {
  return {a.mm - b.mm};
}
constexpr Length operator-(Length a) {
  return {-a.mm};
}
constexpr Length operator*(Length a, double factor) {
  return {a.mm * factor};
}
constexpr Length operator*(double factor, Length a) {
  return {a.mm * factor};
}
constexpr Length operator/(Length a, double divisor) {
  return {a.mm / divisor};
}
constexpr double operator/(Length a, Length b) {
  return a.mm / b.mm;
}

constexpr double mm_per_point = 25.4 / 72;

/// A type size in points (1/72 inch).
struct Points {
  double pt = 0;

  constexpr auto operator<=>(const Points&) const = default;
  constexpr Length length() const { return {pt * mm_per_point}; }
};

/// An opaque sRGB colour.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;

  constexpr bool operator==(const Color&) const = default;
};

}  // namespace giayto
