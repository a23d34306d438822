#include "render/letter_codes.hpp"

#include "base/message.hpp"
#include "render/face.hpp"

namespace giayto::render {
namespace {

LetterCode code_of(unsigned glyph) {
  LetterCode code;
  for (const unsigned byte : {glyph >> 8 & 0xFF, glyph & 0xFF}) {
    const char character = static_cast<char>(byte);
    const bool is_return = character == '\r';  // a raw one would be read as a line feed
    if (character == '(' || character == ')' || character == '\\' || is_return) {
      code.bytes[code.length++] = '\\';
    }
    code.bytes[code.length++] = is_return ? 'r' : character;
  }
  return code;
}

}  // namespace

const std::vector<LetterCode>& LetterCodes::codes(layout::FaceId face) {
  if (face >= codes_.size()) codes_.resize(face + std::size_t{1});
  return codes_[face];
}

void LetterCodes::meet(layout::FaceId face, char32_t letter) {
  const FontSet::Face& font = fonts_.loaded(face);
  const hb_codepoint_t glyph = letter > 0xFFFF ? 0 : font.glyph(letter);
  if (glyph == 0) {
    throw Error(message("the font '{}' has no letter U+{:04X}; use another font for this text",
                        font.name, static_cast<std::uint32_t>(letter)));
  }
  std::vector<LetterCode>& codes = codes_[face];
  if (letter >= codes.size()) codes.resize(letter + std::size_t{1});
  codes[letter] = code_of(glyph);
  letters_.add(face, letter);
}

}  // namespace giayto::render
