// Subsetting by HarfBuzz, and the PDF dictionaries around the result.
#include "render/embedded_font.hpp"

#include "base/hash.hpp"
#include "base/message.hpp"
#include "render/face.hpp"
#include "text/vietnamese_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

namespace giayto::render {
namespace {

bool is_blank(char32_t letter) {
  return letter == U' ' || letter == U'\u00A0' || (letter >= U'\u2000' && letter <= U'\u200B') ||
         letter == U'\u202F';
}

/// A glyph of the cut font, found by its number.
struct Glyph {
  double width = 0;     ///< in 1/1000 em
  char32_t letter = 0;  ///< what it means when copied; 0 for a part of other glyphs
};

/// When one glyph draws two letters (Đ and Ð in some faces), the Vietnamese one is meant, else the
/// lower.
bool is_better(char32_t letter, char32_t than) {
  if (than == 0) return true;
  const auto is_vietnamese = [](char32_t each) { return text::parts_of(each).base != 0; };
  if (is_vietnamese(letter) != is_vietnamese(than)) return is_vietnamese(letter);
  return letter < than;
}

class FontCutter {
 public:
  FontCutter(const FontSet::Face& face, const std::vector<char32_t>& letters)
      : face_(face), letters_(letters) {
    cut();
    number_letters();
    check_outlines();
  }

  EmbeddedFont result(Deflater& deflate) {
    EmbeddedFont font;
    const std::string program = this->program();
    const std::string name = tag(program) + "+" + face_.postscript_name;
    font.program = deflate(program);
    font.program_key = face_.facts.cff ? "/FontFile3" : "/FontFile2";
    font.program_entries =
        face_.facts.cff ? "/Subtype/CIDFontType0C" : fmt::format("/Length1 {}", program.size());
    font.to_unicode = deflate(to_unicode());
    font.descriptor_entries = descriptor(name);
    font.cid_entries = descendant(name);
    font.type0_entries = "/Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H";
    return font;
  }

 private:
  void cut() {
    const hb::SubsetInput input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    for (const char32_t letter : letters_) {
      const hb_codepoint_t glyph = face_.glyph(letter);
      if (glyph == 0) {
        throw Error(message("the font '{}' has no letter U+{:04X}; use another font for this text",
                            face_.name, static_cast<std::uint32_t>(letter)));
      }
      hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    }
    // Glyph numbers stay: pages are drawn before it is known which letters the batch needs.
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS);
    drop_tables(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG));
    cut_.reset(hb_subset_or_fail(face_.face.get(), input.get()));
    if (!cut_) damaged(message("HarfBuzz cannot cut it down"));
  }

  /// Keeps the outlines and their measures: a reader needs no names, layout or character map with
  /// Identity-H.
  void drop_tables(hb_set_t* dropped) const {
    constexpr hb_tag_t kept[] = {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
                                 HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                 HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                                 HB_TAG('C', 'F', 'F', ' ')};
    hb_tag_t tags[64];
    unsigned count = std::size(tags);
    for (unsigned start = 0; count == std::size(tags); start += count) {
      hb_face_get_table_tags(face_.face.get(), start, &count, tags);
      for (unsigned i = 0; i < count; ++i) {
        if (std::find(std::begin(kept), std::end(kept), tags[i]) == std::end(kept))
          hb_set_add(dropped, tags[i]);
      }
    }
  }

  void number_letters() {
    glyphs_.resize(hb_face_get_glyph_count(cut_.get()));
    font_.reset(hb_font_create(cut_.get()));
    const int units = static_cast<int>(face_.facts.units_per_em);
    hb_font_set_scale(font_.get(), units, units);
    for (unsigned glyph = 0; glyph < glyphs_.size(); ++glyph) {
      glyphs_[glyph].width = hb_font_get_glyph_h_advance(font_.get(), glyph) * 1000.0 / units;
    }
    for (const char32_t letter : letters_) {
      const hb_codepoint_t glyph = face_.glyph(letter);
      if (glyph >= glyphs_.size()) damaged(message("HarfBuzz cannot cut it down"));
      numbers_.emplace(letter, glyph);
      const char32_t meant = letter == U'\u00A0' ? U' ' : letter;
      if (is_better(meant, glyphs_[glyph].letter)) glyphs_[glyph].letter = meant;
    }
  }

  /// A damaged outline becomes an empty one; on paper that would be a name with a gap.
  void check_outlines() const {
    for (const auto& [letter, glyph] : numbers_) {
      hb_glyph_extents_t extents{};
      const bool has_ink = hb_font_get_glyph_extents(font_.get(), glyph, &extents) &&
                           extents.width != 0 && extents.height != 0;
      if (!has_ink && !is_blank(letter)) {
        damaged(message("it draws nothing for the letter U+{:04X}",
                        static_cast<std::uint32_t>(letter)));
      }
    }
  }

  [[noreturn]] void damaged(const std::string& reason) const {
    throw ConfigError(
        message("the font '{}' is damaged: {}; install its package again or name another file in "
                "the fonts settings",
                face_.name, reason));
  }

  std::string program() const {
    const hb::Blob blob(face_.facts.cff
                            ? hb_face_reference_table(cut_.get(), HB_TAG('C', 'F', 'F', ' '))
                            : hb_face_reference_blob(cut_.get()));
    unsigned length = 0;
    const char* const bytes = hb_blob_get_data(blob.get(), &length);
    if (length == 0) damaged(message("HarfBuzz cannot cut it down"));
    return std::string(bytes, length);
  }

  /// Six capitals made from the bytes, as PDF asks for a subset: another subset, another name.
  static std::string tag(const std::string& program) {
    const std::string digits = sha256_hex(program);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) {
      const unsigned byte = static_cast<unsigned>(std::stoul(digits.substr(2 * i, 2), nullptr, 16));
      tag += static_cast<char>('A' + byte % 26);
    }
    return tag;
  }

  int scaled(double units) const {
    return static_cast<int>(std::lround(units * 1000 / face_.facts.units_per_em));
  }

  std::string descriptor(const std::string& name) const {
    constexpr int symbolic = 4, italic = 64;  // no standard encoding is meant: symbolic
    const auto& box = face_.facts.box;
    const bool bold = face_.name.find("Bold") != std::string::npos;
    return fmt::format(
        "/Type/FontDescriptor/FontName/{}/Flags {}/FontBBox[{} {} {} {}]/ItalicAngle {:.4g}/Ascent "
        "{}/Descent {}/CapHeight {}/StemV {}",
        name, symbolic | (face_.facts.italic_angle != 0 ? italic : 0), scaled(box[0]),
        scaled(box[1]), scaled(box[2]), scaled(box[3]), face_.facts.italic_angle,
        std::lround(face_.metrics.ascent * 1000), std::lround(face_.metrics.descent * 1000),
        std::lround(face_.metrics.cap_height * 1000), bold ? 140 : 80);
  }

  std::string descendant(const std::string& name) const {
    std::string text = "/Type/Font/Subtype/";
    text += face_.facts.cff ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity";
    text +=
        "/BaseFont/" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
    return text + widths();
  }

  /// "/W[36[722 667]41[778]]": runs of neighbouring glyphs in use.
  std::string widths() const {
    std::string text = "/W[";
    bool in_run = false;
    for (std::size_t glyph = 0; glyph < glyphs_.size(); ++glyph) {
      if (glyphs_[glyph].letter == 0) {
        if (std::exchange(in_run, false)) text.back() = ']';
        continue;
      }
      if (!std::exchange(in_run, true)) text += std::to_string(glyph) + "[";
      // Two decimals: rounded to whole thousandths a long line would end 0.1 pt from where layout
      // put it.
      const std::string width = fmt::format("{:.2f}", glyphs_[glyph].width);
      text += width.substr(0, width.find_last_not_of('0') + 1);
      if (text.back() == '.') text.pop_back();
      text += ' ';
    }
    if (in_run) text.back() = ']';
    return text + "]";
  }

  std::string to_unicode() const {
    std::string lines;
    std::vector<std::string> pairs;
    for (std::size_t glyph = 0; glyph < glyphs_.size(); ++glyph) {
      if (glyphs_[glyph].letter == 0) continue;
      pairs.push_back(fmt::format("<{:04X}> <{:04X}>\n", glyph,
                                  static_cast<std::uint32_t>(glyphs_[glyph].letter)));
    }
    constexpr std::size_t most_per_block = 100;
    for (std::size_t at = 0; at < pairs.size(); at += most_per_block) {
      const std::size_t end = std::min(at + most_per_block, pairs.size());
      lines += fmt::format("{} beginbfchar\n", end - at);
      for (std::size_t i = at; i < end; ++i) lines += pairs[i];
      lines += "endbfchar\n";
    }
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
           "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
           "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
           "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
           lines + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
  }

  const FontSet::Face& face_;
  const std::vector<char32_t>& letters_;
  hb::Face cut_;
  hb::Font font_;
  std::vector<Glyph> glyphs_;  ///< by number in the cut font
  std::map<char32_t, hb_codepoint_t> numbers_;
};

}  // namespace

EmbeddedFont embed_font(const FontSet::Face& face, const std::vector<char32_t>& letters,
                        Deflater& deflate) {
  return FontCutter(face, letters).result(deflate);
}

}  // namespace giayto::render
