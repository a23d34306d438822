// The 134 precomposed Vietnamese letters, and what each is made of: letter, tone, case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace giayto::text {

/// Tones in dictionary order (TX-02): none, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : std::uint8_t { none, huyen, hoi, nga, sac, nang };

/// The twelve vowel letters in six tones each, row by row in the order of Tone.
inline constexpr std::u32string_view lower_vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
inline constexpr std::u32string_view upper_vowels =
    U"AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
static_assert(lower_vowels.size() == 72 && upper_vowels.size() == 72);

/// A letter taken apart. `base` is lower case without tone but with its shape ("ế" -> ê); for a
/// letter that is not Vietnamese, `base` is 0.
struct LetterParts {
  char32_t base = 0;
  Tone tone = Tone::none;
  bool upper = false;
};

namespace detail {

inline constexpr std::size_t low_block = 0x1B1;                     // U+0000 to U+01B0 (ư)
inline constexpr char32_t high_first = 0x1EA0, high_last = 0x1EF9;  // the Vietnamese block
using PartsTable = std::array<LetterParts, low_block + (high_last - high_first + 1)>;

constexpr std::size_t slot_of(char32_t letter) {
  return letter < low_block ? letter : letter - high_first + low_block;
}

constexpr PartsTable make_parts() {
  PartsTable table{};
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
    table[letter] = {letter, Tone::none, false};
    table[letter - U'a' + U'A'] = {letter, Tone::none, true};
  }
  table[U'đ'] = {U'đ', Tone::none, false};
  table[U'Đ'] = {U'đ', Tone::none, true};
  for (std::size_t i = 0; i < lower_vowels.size(); ++i) {
    const char32_t base = lower_vowels[i - i % 6];
    const auto tone = static_cast<Tone>(i % 6);
    table[slot_of(lower_vowels[i])] = {base, tone, false};
    table[slot_of(upper_vowels[i])] = {base, tone, true};
  }
  return table;
}

inline constexpr PartsTable parts_table = make_parts();

constexpr std::array<char32_t, 67> precomposed(std::u32string_view vowels, char32_t dd) {
  std::array<char32_t, 67> letters{};
  std::size_t count = 0;
  for (const char32_t vowel : vowels) {
    if (vowel >= 0x80) letters[count++] = vowel;
  }
  letters[count] = dd;
  return letters;
}

}  // namespace detail

/// The 67 lower-case and 67 upper-case letters outside ASCII (TX-21); a font must have all of them.
inline constexpr std::array<char32_t, 67> lower_letters = detail::precomposed(lower_vowels, U'đ');
inline constexpr std::array<char32_t, 67> upper_letters = detail::precomposed(upper_vowels, U'Đ');

/// Takes a letter apart: the 29 letters with f, j, w, z, in any tone and case.
constexpr LetterParts parts_of(char32_t letter) {
  if (letter < detail::low_block || (letter >= detail::high_first && letter <= detail::high_last)) {
    return detail::parts_table[detail::slot_of(letter)];
  }
  return {};
}

/// Puts a letter together again; `parts.base` must be set.
constexpr char32_t letter_of(LetterParts parts) {
  const auto row = lower_vowels.find(parts.base);
  if (row != std::u32string_view::npos) {
    const std::size_t at = row + static_cast<std::size_t>(parts.tone);
    return parts.upper ? upper_vowels[at] : lower_vowels[at];
  }
  if (parts.base == U'đ') return parts.upper ? U'Đ' : U'đ';
  return parts.upper ? parts.base - U'a' + U'A' : parts.base;
}

/// The plain Latin letter under shape and tone: "ế" -> e, "đ" -> d (TX-12); keeps no case.
constexpr char32_t latin_of(char32_t base) {
  switch (base) {
    case U'ă':
    case U'â':
      return U'a';
    case U'đ':
      return U'd';
    case U'ê':
      return U'e';
    case U'ô':
    case U'ơ':
      return U'o';
    case U'ư':
      return U'u';
    default:
      return base;
  }
}

}  // namespace giayto::text
