// Looks over the tables of a font file before anything relies on them.
#pragma once

#include <string>
#include <string_view>

namespace giayto::render {

/// What a font file says about itself that HarfBuzz has no call for.
struct FontFileFacts {
  unsigned units_per_em = 0;
  unsigned glyph_count = 0;
  bool cff = false;           ///< outlines in a CFF table, not in glyf
  double italic_angle = 0;    ///< degrees, negative when leaning right
  int box[4] = {0, 0, 0, 0};  ///< xMin, yMin, xMax, yMax of all glyphs, in font units
};

/// Checks that the bytes are a TrueType or OpenType font whose tables lie inside the file and agree
/// with each other, and that it may be embedded as a subset (OS/2 fsType). Throws ConfigError that
/// names `file` and says what is wrong. What passes is safe to measure and to cut down; single
/// outlines may still be bad.
FontFileFacts check_font_file(std::string_view bytes, const std::string& file);

}  // namespace giayto::render
