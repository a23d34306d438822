#include "text/utf8.hpp"

namespace giayto::text {
namespace {

/// The length of the well-formed sequence at the start of the bytes, 0 when there is none.
std::size_t sequence_length(std::string_view bytes) {
  const auto at = [&bytes](std::size_t index) { return static_cast<unsigned char>(bytes[index]); };
  const auto follows = [&](std::size_t index, unsigned low = 0x80, unsigned high = 0xBF) {
    return index < bytes.size() && at(index) >= low && at(index) <= high;
  };
  const unsigned first = at(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first < 0xF0) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;   // no overlong forms
    const unsigned high = first == 0xED ? 0x9F : 0xBF;  // no surrogates
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;  // nothing above U+10FFFF
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string letters;
  letters.reserve(text.size());
  for_each_letter(text, [&letters](char32_t letter) { letters += letter; });
  return letters;
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 2);
  for (const char32_t letter : text) append_utf8(bytes, letter);
  return bytes;
}

}  // namespace giayto::text
