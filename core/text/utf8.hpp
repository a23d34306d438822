// UTF-8 letter by letter: check once at the edge, then read without checks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace giayto::text {

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool is_valid_utf8(std::string_view bytes);

/// The code point at `at`, which moves behind it. The text must be valid UTF-8 and `at` < `end`.
inline char32_t next_letter(const char*& at, const char* end) {
  const auto byte = [&at] { return static_cast<unsigned char>(*at++); };
  const auto rest = [&at, end](char32_t letter, int count) {
    for (; count > 0 && at < end; --count) {
      letter = letter << 6 | (static_cast<unsigned char>(*at++) & 0x3Fu);
    }
    return letter;
  };
  const unsigned char first = byte();
  if (first < 0x80) return first;
  if (first < 0xE0) return rest(first & 0x1Fu, 1);
  if (first < 0xF0) return rest(first & 0x0Fu, 2);
  return rest(first & 0x07u, 3);
}

/// Appends one code point.
inline void append_utf8(std::string& text, char32_t letter) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (letter < 0x80) return put(letter);
  if (letter < 0x800) {
    put(0xC0 | letter >> 6);
  } else {
    if (letter < 0x10000) {
      put(0xE0 | letter >> 12);
    } else {
      put(0xF0 | letter >> 18);
      put(0x80 | (letter >> 12 & 0x3F));
    }
    put(0x80 | (letter >> 6 & 0x3F));
  }
  put(0x80 | (letter & 0x3F));
}

/// Calls `use(letter)` for each code point of valid UTF-8.
template <class Use>
void for_each_letter(std::string_view text, Use&& use) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) use(next_letter(at, end));
}

/// How many code points the (valid) text has.
inline std::size_t letter_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
  return count;
}

/// The code points of valid UTF-8, and back.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace giayto::text
