#include "text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace giayto::text;

TEST_CASE("only well-formed UTF-8 is valid") {
  CHECK(is_valid_utf8("Nguyễn Văn Đức, 5 ₫ 😀"));
  CHECK_FALSE(is_valid_utf8("Nguy\xE3n"));
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));          // overlong
  CHECK_FALSE(is_valid_utf8("\xE0\x80\xAF"));      // overlong
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));      // surrogate
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
  CHECK_FALSE(is_valid_utf8("\xE1\xBB"));          // cut off
  CHECK(is_valid_utf8(""));
}

TEST_CASE("letters come out as they went in, in every length") {
  const std::u32string letters = U"aĐễ😀";
  const std::string text = to_utf8(letters);
  CHECK(text == "aĐễ😀");
  CHECK(to_utf32(text) == letters);
  CHECK(letter_count(text) == 4);
  CHECK(letter_count("Nguyễn") == 6);
}
