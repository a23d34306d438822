#include "text/vietnamese_letters.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace giayto::text;

TEST_CASE("TX-21: 134 different precomposed letters, all of them NFC") {
  std::set<char32_t> all(lower_letters.begin(), lower_letters.end());
  all.insert(upper_letters.begin(), upper_letters.end());
  CHECK(all.size() == 134);
  for (const char32_t letter : all) {
    CHECK(letter >= 0x80);
    CHECK(is_nfc(to_utf8(std::u32string(1, letter))));
  }
  for (char32_t letter = 0x1EA0; letter <= 0x1EF9; ++letter) CHECK(all.count(letter) == 1);
}

TEST_CASE("every letter is put together again from its parts") {
  for (std::size_t i = 0; i < lower_letters.size(); ++i) {
    LetterParts parts = parts_of(lower_letters[i]);
    CHECK(letter_of(parts) == lower_letters[i]);
    parts.upper = true;
    CHECK(letter_of(parts) == upper_letters[i]);  // TX-25: one to one
  }
  CHECK(parts_of(U'ế').base == U'ê');
  CHECK(parts_of(U'ế').tone == Tone::sac);
  CHECK(parts_of(U'ö').base == 0);
  CHECK(parts_of(U'5').base == 0);
}
