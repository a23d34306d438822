// Short texts shaped by HarfBuzz with one feature alone.
#include "render/face_features.hpp"

#include <algorithm>
#include <vector>

namespace giayto::render {
namespace {

constexpr hb_tag_t kern = HB_TAG('k', 'e', 'r', 'n'), tnum = HB_TAG('t', 'n', 'u', 'm');

/// All that a shaper does unasked is off but `wanted`: no letter may become another one or melt
/// into its neighbour, for pages are written glyph by glyph.
std::vector<hb_feature_t> only(hb_tag_t wanted) {
  std::vector<hb_feature_t> features;
  for (const hb_tag_t tag :
       {HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'), HB_TAG('r', 'l', 'i', 'g'),
        HB_TAG('l', 'i', 'g', 'a'), HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'),
        HB_TAG('r', 'c', 'l', 't'), kern}) {
    if (tag != wanted) {
      features.push_back({tag, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    }
  }
  features.push_back({wanted, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  return features;
}

hb::Buffer shaped(const FontSet::Face& face, std::initializer_list<hb_codepoint_t> letters,
                  hb_tag_t feature) {
  hb::Buffer buffer(hb_buffer_create());
  hb_buffer_add_codepoints(buffer.get(), letters.begin(), static_cast<int>(letters.size()), 0,
                           static_cast<int>(letters.size()));
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("vi", -1));
  const std::vector<hb_feature_t> features = only(feature);
  hb_shape(face.font.get(), buffer.get(), features.data(), static_cast<unsigned>(features.size()));
  return buffer;
}

}  // namespace

double pair_kerning(const FontSet::Face& face, char32_t left, char32_t right) {
  constexpr char32_t no_break_space = U'\u00A0';
  if (left == no_break_space) left = U' ';  // drawn by the space: kerned like it
  if (right == no_break_space) right = U' ';
  const hb::Buffer buffer = shaped(face, {left, right}, kern);
  unsigned count = 0;
  const hb_glyph_info_t* const glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  if (count != 2 || glyphs[0].codepoint != face.glyph(left) ||
      glyphs[1].codepoint != face.glyph(right)) {
    return 0;
  }
  const hb_position_t advance = hb_font_get_glyph_h_advance(face.font.get(), glyphs[0].codepoint);
  return static_cast<double>(places[0].x_advance - advance) / face.facts.units_per_em;
}

std::array<hb_codepoint_t, 10> tabular_digits(const FontSet::Face& face) {
  std::array<hb_codepoint_t, 10> found{};
  for (char32_t digit = 0; digit < found.size(); ++digit) {
    const hb::Buffer buffer = shaped(face, {U'0' + digit}, tnum);
    unsigned count = 0;
    const hb_glyph_info_t* const glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    found[digit] = count == 1 ? glyphs[0].codepoint : face.glyph(U'0' + digit);
  }
  return found;
}

}  // namespace giayto::render
