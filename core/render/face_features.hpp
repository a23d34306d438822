// What the layout tables of a font file say: pairs of letters to kern, digits of one width.
#pragma once

#include "render/face.hpp"

namespace giayto::render {

/// What is added behind `left` when `right` follows (GPOS `kern`, else the old kern table), in em;
/// 0 when the face has no glyph of its own for one of them.
double pair_kerning(const FontSet::Face& face, char32_t left, char32_t right);

/// The glyphs of the feature `tnum` for the digits 0 to 9; the plain ones where it has no other.
std::array<hb_codepoint_t, 10> tabular_digits(const FontSet::Face& face);

}  // namespace giayto::render
