// What letters become in a content stream: the glyph numbers of the font files, known before any
// subset is cut.
#pragma once

#include "render/font_set.hpp"
#include "render/pdf.hpp"

#include <cstdint>
#include <vector>

namespace giayto::render {

/// A letter's two-byte glyph code inside a literal string, escaped.
struct LetterCode {
  char bytes[4] = {0, 0, 0, 0};
  std::uint8_t length = 0;  ///< 0: not met yet
};

/// Codes are looked up when a letter is first met, and the letters met are the repertoire. Subsets
/// keep the glyph numbers of their font file, so pages need not wait for the fonts of their batch.
class LetterCodes {
 public:
  explicit LetterCodes(const FontSet& fonts) : fonts_(fonts) {}

  /// The codes of a face by code point; `meet` fills them. Valid until the next call of `meet`.
  const std::vector<LetterCode>& codes(layout::FaceId face);
  /// Throws Error for a letter the face lacks.
  void meet(layout::FaceId face, char32_t letter);

  const Repertoire& letters() const { return letters_; }

 private:
  const FontSet& fonts_;
  std::vector<std::vector<LetterCode>> codes_;
  Repertoire letters_;
};

}  // namespace giayto::render
