// Room for what is written by hand later (ND-41): one letter of the private use area stands for so
// many millimetres, and layout sets as much space.
#pragma once

#include "base/units.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace giayto::tmpl {

constexpr int widest_blank = 63;  ///< mm: one byte of UTF-8 holds so much

/// The letter U+E001 to U+E03F for a room of 1 to 63 mm.
inline std::string blank(Length room) {
  const int mm = std::clamp(static_cast<int>(room.mm + 0.5), 1, widest_blank);
  return {'\xEE', '\x80', static_cast<char>(0x80 + mm)};
}

/// Where the first blank of a text begins; npos when there is none.
inline std::size_t find_blank(std::string_view text) {
  return text.find("\xEE\x80");
}
constexpr std::size_t blank_bytes = 3;

/// The room of the blank that begins a text.
inline Length room_of_blank(std::string_view text) {
  return Length{static_cast<double>(static_cast<unsigned char>(text[2]) - 0x80)};
}

}  // namespace giayto::tmpl
