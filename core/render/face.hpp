// One face: its file opened, checked and measured.
#pragma once

#include "render/font_file.hpp"
#include "render/font_set.hpp"
#include "render/harfbuzz.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>

namespace giayto::render {

struct FontSet::Face {
  hb::Blob blob;
  hb::Face face;
  hb::Font font;  ///< scaled to font units
  FontFileFacts facts;
  layout::AdvanceTable advances;
  layout::FaceMetrics metrics;
  std::optional<layout::KerningTable> kerning;  ///< none when the file has no pairs
  std::array<hb_codepoint_t, 10> digits{};      ///< glyphs of other digits than the usual ones; 0
  std::string name;                             ///< "Liberation Serif Bold"
  std::string postscript_name;

  /// The glyph that draws a letter, 0 when the face has none. No-break forms fall back to the
  /// letter they look like, so that U+00A0 is the glyph and the width of the space and a copied
  /// text has plain spaces.
  hb_codepoint_t glyph(char32_t letter) const;
};

enum class Digits { usual, tabular };

/// Opens a font file (mapped, not read). With tabular digits the face draws them in place of the
/// usual ones, where the file has any. Throws ConfigError when it is missing, damaged or may not be
/// embedded.
std::unique_ptr<FontSet::Face> load_face(const std::filesystem::path& file,
                                         Digits digits = Digits::usual);

}  // namespace giayto::render
