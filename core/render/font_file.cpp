// Table directory and the few tables whose numbers others depend on.
#include "render/font_file.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <cstddef>
#include <cstdint>

namespace giayto::render {
namespace {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}
unsigned u16(std::string_view bytes, std::size_t at) {
  return number_at(bytes, at, 2);
}
std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return number_at(bytes, at, 4);
}
int s16(std::string_view bytes, std::size_t at) {
  return static_cast<std::int16_t>(u16(bytes, at));
}

class FontFile {
 public:
  FontFile(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {
    find_directory();
    for (std::size_t i = 0; i < table_count_; ++i) check_entry(directory_ + 12 + 16 * i);
  }

  FontFileFacts check() const {
    FontFileFacts facts;
    read_head(facts);
    facts.glyph_count = u16(table("maxp", 6), 4);
    if (facts.glyph_count == 0) damaged(message("it has no glyphs"));
    check_metrics(facts);
    facts.cff = !find("CFF ").empty();
    if (!facts.cff) check_outlines(facts);
    table("cmap", 4);
    check_licence();
    const std::string_view post = find("post");
    if (post.size() >= 8) facts.italic_angle = static_cast<std::int32_t>(u32(post, 4)) / 65536.0;
    return facts;
  }

 private:
  [[noreturn]] void refuse(const std::string& text) const { throw ConfigError(text); }
  [[noreturn]] void damaged(const std::string& reason) const {
    refuse(
        message("the font file '{}' is damaged: {}; install its package again or name another file "
                "in the fonts settings",
                file_, reason));
  }

  void find_directory() {
    if (bytes_.size() < 12) not_a_font();
    std::uint32_t kind = u32(bytes_, 0);
    if (kind == tag("ttcf")) {
      if (bytes_.size() < 16) not_a_font();
      directory_ = u32(bytes_, 12);
      if (directory_ > bytes_.size() - 12) damaged(message("it is cut short"));
      kind = u32(bytes_, directory_);
    }
    if (kind != 0x00010000 && kind != tag("true") && kind != tag("OTTO")) not_a_font();
    table_count_ = u16(bytes_, directory_ + 4);
    if (bytes_.size() - directory_ - 12 < 16 * table_count_) damaged(message("it is cut short"));
  }

  [[noreturn]] void not_a_font() const {
    refuse(
        message("the file '{}' is not a TrueType or OpenType font; name a .ttf or .otf file in the "
                "fonts settings",
                file_));
  }

  void check_entry(std::size_t entry) const {
    const std::size_t offset = u32(bytes_, entry + 8), length = u32(bytes_, entry + 12);
    if (offset > bytes_.size() || length > bytes_.size() - offset) {
      damaged(message("its table '{}' reaches beyond the end of the file",
                      std::string(bytes_.substr(entry, 4))));
    }
  }

  std::string_view find(const char (&name)[5]) const {
    for (std::size_t i = 0; i < table_count_; ++i) {
      const std::size_t entry = directory_ + 12 + 16 * i;
      if (u32(bytes_, entry) == tag(name))
        return bytes_.substr(u32(bytes_, entry + 8), u32(bytes_, entry + 12));
    }
    return {};
  }

  std::string_view table(const char (&name)[5], std::size_t least) const {
    const std::string_view found = find(name);
    if (found.empty()) damaged(message("it has no table '{}'", name));
    if (found.size() < least) damaged(message("its table '{}' is too short", name));
    return found;
  }

  void read_head(FontFileFacts& facts) const {
    const std::string_view head = table("head", 54);
    facts.units_per_em = u16(head, 18);
    if (facts.units_per_em < 16 || facts.units_per_em > 16384) {
      damaged(message("its units per em are {}, not between 16 and 16384", facts.units_per_em));
    }
    for (std::size_t i = 0; i < 4; ++i) facts.box[i] = s16(head, 36 + 2 * i);
  }

  void check_metrics(const FontFileFacts& facts) const {
    const unsigned widths = u16(table("hhea", 36), 34);
    if (widths == 0 || widths > facts.glyph_count) {
      damaged(message("it claims {} widths for {} glyphs", widths, facts.glyph_count));
    }
    table("hmtx", 4 * widths + 2 * (facts.glyph_count - widths));
  }

  void check_outlines(const FontFileFacts& facts) const {
    const std::string_view glyphs = table("glyf", 1);
    const int size = s16(table("head", 54), 50) == 0 ? 2 : 4;
    const std::string_view offsets =
        table("loca", (facts.glyph_count + std::size_t{1}) * static_cast<std::size_t>(size));
    std::uint32_t last = 0;
    for (std::size_t i = 0; i <= facts.glyph_count; ++i) {
      const std::uint32_t offset = size == 2 ? 2 * u16(offsets, 2 * i) : u32(offsets, 4 * i);
      if (offset < last || offset > glyphs.size())
        damaged(message("the place of glyph {} is wrong", i));
      last = offset;
    }
  }

  void check_licence() const {
    const std::string_view os2 = find("OS/2");
    if (os2.size() < 10) return;  // without the table nothing is forbidden
    const unsigned rights = u16(os2, 8);
    const bool restricted = (rights & 0x000F) == 0x0002;
    const bool no_subsetting = (rights & 0x0100) != 0, bitmaps_only = (rights & 0x0200) != 0;
    if (restricted || no_subsetting || bitmaps_only) {
      refuse(
          message("the maker of the font file '{}' forbids to embed it in a PDF (fsType {:#06x}); "
                  "name another file in the fonts settings",
                  file_, rights));
    }
  }

  std::string_view bytes_;
  const std::string& file_;
  std::size_t directory_ = 0;
  std::size_t table_count_ = 0;
};

}  // namespace

FontFileFacts check_font_file(std::string_view bytes, const std::string& file) {
  return FontFile(bytes, file).check();
}

}  // namespace giayto::render
