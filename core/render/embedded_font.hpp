// One face cut to the letters of a batch, as the bytes and dictionary texts a PDF needs.
#pragma once

#include "render/deflate.hpp"
#include "render/font_set.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace giayto::render {

struct EmbeddedFont {
  std::string program;             ///< deflated font file
  std::string program_entries;     ///< of its stream's dictionary
  std::string program_key;         ///< "/FontFile2" or "/FontFile3"
  std::string to_unicode;          ///< deflated CMap
  std::string descriptor_entries;  ///< font descriptor but for the program
  std::string cid_entries;         ///< descendant font but for the descriptor
  std::string type0_entries;       ///< the font itself but for descendant and ToUnicode
};

/// Cuts a face down with HarfBuzz: TrueType becomes a CIDFontType2, CFF a CIDFontType0, both in
/// Identity-H with the glyph numbers of the font file as codes. Equal arguments give equal bytes.
/// Throws Error for a letter the face lacks, ConfigError for a face whose outlines are damaged.
EmbeddedFont embed_font(const FontSet::Face& face, const std::vector<char32_t>& letters,
                        Deflater& deflate);

}  // namespace giayto::render
