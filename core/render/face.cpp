// A face over HarfBuzz: names, advances and vertical facts.
#include "render/face.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "render/face_features.hpp"

#include <cctype>

namespace giayto::render {
namespace {

constexpr char32_t space = U' ', no_break_space = U'\u00A0';
constexpr char32_t hyphen_minus = U'-', hyphen = U'\u2010', no_break_hyphen = U'\u2011';

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
  const hb_language_t english = hb_language_from_string("en", -1);
  unsigned length = hb_ot_name_get_utf8(face, id, english, nullptr, nullptr);
  std::string text(length + 1, '\0');
  length += 1;
  hb_ot_name_get_utf8(face, id, english, &length, text.data());
  text.resize(length);
  return text;
}

/// A PDF name without escapes: letters, digits and '-'.
std::string plain_name(const std::string& text) {
  std::string plain;
  for (const char byte : text) {
    if (std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '-') plain += byte;
  }
  return plain.substr(0, 63);
}

void measure_letters(FontSet::Face& face) {
  const hb::Set letters(hb_set_create());
  hb_face_collect_unicodes(face.face.get(), letters.get());
  const float unit = 1.0f / static_cast<float>(face.facts.units_per_em);
  const auto measure = [&face, unit](char32_t letter) {
    const hb_codepoint_t glyph = face.glyph(letter);
    if (glyph == 0) return;
    const hb_position_t advance = hb_font_get_glyph_h_advance(face.font.get(), glyph);
    face.advances.set(letter, static_cast<float>(advance) * unit);
  };
  for (hb_codepoint_t letter = HB_SET_VALUE_INVALID;
       hb_set_next(letters.get(), &letter) && letter <= 0xFFFF;) {
    if (letter >= space) measure(letter);
  }
  for (const char32_t letter : {no_break_space, hyphen, no_break_hyphen}) measure(letter);
}

/// Whether the file has kerning at all; the pairs are asked for one by one.
void find_kerning(FontSet::Face& face) {
  const bool old_table =
      hb_blob_get_length(
          hb::Blob(hb_face_reference_table(face.face.get(), HB_TAG('k', 'e', 'r', 'n'))).get()) > 0;
  if (!old_table && !hb_ot_layout_has_positioning(face.face.get())) return;
  face.kerning.emplace(
      [&face](char32_t left, char32_t right) { return pair_kerning(face, left, right); });
}

double metric(const FontSet::Face& face, hb_ot_metrics_tag_t which, double otherwise) {
  hb_position_t value = 0;
  if (!hb_ot_metrics_get_position(face.font.get(), which, &value)) return otherwise;
  return static_cast<double>(value) / face.facts.units_per_em;
}

void measure_heights(FontSet::Face& face) {
  const layout::FaceMetrics usual;
  face.metrics.ascent = metric(face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, usual.ascent);
  face.metrics.descent = metric(face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, usual.descent);
  hb_glyph_extents_t extents{};
  const hb_codepoint_t capital = face.glyph(U'H');
  if (capital != 0 && hb_font_get_glyph_extents(face.font.get(), capital, &extents)) {
    face.metrics.cap_height = static_cast<double>(extents.y_bearing) / face.facts.units_per_em;
  }
}

}  // namespace

hb_codepoint_t FontSet::Face::glyph(char32_t letter) const {
  if (letter == no_break_space) letter = space;
  if (letter >= U'0' && letter <= U'9' && digits[letter - U'0'] != 0) return digits[letter - U'0'];
  hb_codepoint_t found = 0;
  // A character map may point beyond the glyphs there are; such a letter is missing.
  const auto look_up = [this, &found](char32_t wanted) {
    return hb_font_get_nominal_glyph(font.get(), wanted, &found) && found < facts.glyph_count;
  };
  if (look_up(letter)) return found;
  if (letter == no_break_hyphen && look_up(hyphen)) return found;
  if ((letter == hyphen || letter == no_break_hyphen) && look_up(hyphen_minus)) return found;
  return 0;
}

std::unique_ptr<FontSet::Face> load_face(const std::filesystem::path& file, Digits digits) {
  auto face = std::make_unique<FontSet::Face>();
  face->blob.reset(hb_blob_create_from_file_or_fail(file.c_str()));
  if (!face->blob) {
    throw ConfigError(
        message("the font file '{}' cannot be opened; check that it exists and may be read",
                file.string()));
  }
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(face->blob.get(), &length);
  face->facts = check_font_file({bytes, length}, file.string());
  face->face.reset(hb_face_create(face->blob.get(), 0));
  face->font.reset(hb_font_create(face->face.get()));
  const int units = static_cast<int>(face->facts.units_per_em);
  hb_font_set_scale(face->font.get(), units, units);
  face->name = name_of(face->face.get(), HB_OT_NAME_ID_FULL_NAME);
  if (face->name.empty()) face->name = file.stem().string();
  face->postscript_name = plain_name(name_of(face->face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME));
  if (face->postscript_name.empty()) face->postscript_name = plain_name(file.stem().string());
  if (face->postscript_name.empty()) face->postscript_name = "Font";
  if (digits == Digits::tabular) face->digits = tabular_digits(*face);
  find_kerning(*face);
  measure_letters(*face);
  measure_heights(*face);
  return face;
}

}  // namespace giayto::render
