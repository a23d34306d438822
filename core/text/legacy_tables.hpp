// The codes of the legacy Vietnamese charsets, as bytes in hexadecimal.
#pragma once

#include <array>
#include <string_view>

namespace giayto::text {

/// One letter's codes in the order of Tone, lower and upper case; "--" where a charset has none.
struct LegacyRow {
  char32_t letter;
  std::string_view lower, upper;
};

using LegacyTable = std::array<LegacyRow, 13>;

extern const LegacyTable tcvn3_table, vni_table, viscii_table, vps_table;

/// What the bytes 80 to 9F are in Windows-1252; 0 where it has nothing.
extern const std::array<char32_t, 32> windows_1252_specials;

}  // namespace giayto::text
