// What layout asks of fonts. render implements it on the real files; tests with a fixed-width face.
#pragma once

#include "layout/frame.hpp"
#include "layout/kerning.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace giayto::layout {

/// Advance widths of one face in em by Unicode code point (BMP); `missing` where the face has no
/// glyph.
class AdvanceTable {
 public:
  static constexpr float missing = -1;

  float operator[](char32_t letter) const {
    if (letter > 0xFFFF) return missing;
    const auto& page = pages_[letter >> 8];
    return page ? (*page)[letter & 0xFF] : missing;
  }
  void set(char32_t letter, float em) {
    auto& page = pages_[letter >> 8];
    if (!page) {
      page = std::make_unique<Page>();
      page->fill(missing);
    }
    (*page)[letter & 0xFF] = em;
  }

 private:
  using Page = std::array<float, 256>;
  std::array<std::unique_ptr<Page>, 256> pages_;
};

/// Whether all ten digits have one width.
inline bool has_tabular_digits(const AdvanceTable& advances) {
  for (char32_t digit = U'1'; digit <= U'9'; ++digit) {
    if (advances[digit] != advances[U'0']) return false;
  }
  return true;
}

/// Vertical facts of a face, in em, positive upwards.
struct FaceMetrics {
  double ascent = 0.9;
  double descent = -0.22;
  double cap_height = 0.66;
};

class FontMetrics {
 public:
  virtual ~FontMetrics() = default;

  /// The face for a role ("serif", "display", ...) and style. Throws ConfigError naming the role
  /// when the fonts settings have no such face or its file is missing.
  virtual FaceId face(std::string_view role, bool bold, bool italic) const = 0;
  /// The same face with digits of one width, for columns of numbers. `face` itself when its digits
  /// are so already, or when the file has no others.
  virtual FaceId with_tabular_digits(FaceId face) const { return face; }
  virtual const AdvanceTable& advances(FaceId face) const = 0;
  virtual const FaceMetrics& metrics(FaceId face) const = 0;
  /// Null when the face has no kerning.
  virtual const KerningTable* kerning(FaceId) const { return nullptr; }
  /// For messages: "Liberation Serif Bold".
  virtual const std::string& name(FaceId face) const = 0;
};

}  // namespace giayto::layout
