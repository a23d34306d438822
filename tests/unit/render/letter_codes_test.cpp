// What letters become in a content stream.
#include "render/letter_codes.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using namespace giayto;
using Catch::Matchers::Contains;

namespace {

std::string_view code(render::LetterCodes& codes, layout::FaceId face, char32_t letter) {
  codes.codes(face);
  codes.meet(face, letter);
  const render::LetterCode& found = codes.codes(face).at(letter);
  return {found.bytes, found.length};
}

}  // namespace

TEST_CASE("the no-break space is the space's glyph, so that copied text has plain spaces") {
  const render::FontSet& fonts = test::project_fonts();
  render::LetterCodes codes(fonts);
  for (const char* role : {"serif", "display", "script"}) {
    INFO(role);
    const layout::FaceId face = fonts.face(role, false, false);
    CHECK(std::string(code(codes, face, U' ')) == std::string(code(codes, face, U'\u00A0')));
    CHECK(std::string(code(codes, face, U' ')) != std::string(code(codes, face, U'A')));
  }
}

TEST_CASE("codes are escaped for literal strings") {
  const layout::FaceId face = test::project_fonts().face("serif", false, false);
  render::LetterCodes codes(test::project_fonts());
  int escaped = 0;
  for (char32_t letter = U'!'; letter <= U'~'; ++letter) {  // glyphs 13, 40, 41 and 92 among them
    const std::string bytes(code(codes, face, letter));
    REQUIRE(bytes.size() >= 2);
    CHECK(bytes.find('\r') == std::string::npos);
    if (bytes.size() == 3) {
      ++escaped;
      CHECK(bytes[1] == '\\');
    }
  }
  CHECK(escaped == 4);
}

TEST_CASE("the letters met are the repertoire, and a letter no face has is named") {
  const layout::FaceId face = test::project_fonts().face("serif", false, false);
  render::LetterCodes codes(test::project_fonts());
  code(codes, face, U'ễ');
  code(codes, face, U'A');
  CHECK(codes.letters().letters(face) == std::vector<char32_t>{U'A', U'ễ'});
  CHECK_THROWS_WITH(codes.meet(face, U'中'), Contains("U+4E2D") && Contains("Liberation Serif"));
  CHECK_THROWS_AS(codes.meet(face, U'😀'), Error);
}
