// Faces cut to a batch: what is kept, what a copied text says.
#include "render/embedded_font.hpp"
#include "base/diagnostic.hpp"
#include "render/face.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using namespace giayto;
using Catch::Matchers::Contains;

namespace {

constexpr const char* dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
constexpr const char* liberation =
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";
constexpr const char* chorus =
    "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrechorus-mediumitalic.otf";

render::EmbeddedFont cut(const render::FontSet::Face& face, const std::vector<char32_t>& letters) {
  render::Deflater deflate(6);
  return render::embed_font(face, letters, deflate);
}

std::string_view code(const render::EmbeddedFont& font, char32_t letter) {
  return {font.codes.at(letter).bytes, font.codes.at(letter).length};
}

}  // namespace

TEST_CASE("the same letters give the same bytes, other letters another name") {
  const auto face = render::load_face(liberation);
  const auto one = cut(*face, {U'A', U'b'}), again = cut(*face, {U'A', U'b'});
  CHECK(one.program == again.program);
  CHECK(one.type0_entries == again.type0_entries);
  CHECK(one.cid_entries == again.cid_entries);
  CHECK(one.to_unicode == again.to_unicode);
  CHECK(one.type0_entries != cut(*face, {U'A', U'c'}).type0_entries);
  CHECK_THAT(one.type0_entries,
             Catch::Matchers::Matches(".*/BaseFont/[A-Z]{6}\\+LiberationSerif/.*"));
}

TEST_CASE("TrueType and CFF faces are embedded each in its own way") {
  const auto truetype = cut(*render::load_face(liberation), {U'A'});
  CHECK(truetype.program_key == "/FontFile2");
  CHECK_THAT(truetype.cid_entries, Contains("CIDFontType2") && Contains("/CIDToGIDMap/Identity"));
  const auto cff = cut(*render::load_face(chorus), {U'A'});
  CHECK(cff.program_key == "/FontFile3");
  CHECK_THAT(cff.program_entries, Contains("CIDFontType0C"));
  CHECK_THAT(cff.cid_entries, Contains("/CIDFontType0/"));
  CHECK(cff.program.size() < 4000);
}

TEST_CASE("the no-break space is the space's glyph, so that copied text has plain spaces") {
  for (const char* file : {liberation, chorus, dejavu}) {
    const auto font = cut(*render::load_face(file), {U' ', U'A', U'\u00A0'});
    INFO(file);
    CHECK(code(font, U' ') == code(font, U'\u00A0'));
    CHECK(code(font, U' ') != code(font, U'A'));
  }
}

TEST_CASE("codes are escaped for literal strings") {
  const auto face = render::load_face(dejavu);
  std::vector<char32_t> letters;
  for (char32_t letter = U'!'; letter <= U'~'; ++letter) letters.push_back(letter);
  const auto font = cut(*face, letters);  // glyphs 1 to 94: among them 13, 40, 41 and 92
  int escaped = 0;
  for (const char32_t letter : letters) {
    const std::string_view bytes = code(font, letter);
    REQUIRE(bytes.size() >= 2);
    CHECK(bytes.find('\r') == std::string_view::npos);
    if (bytes.size() == 3) {
      ++escaped;
      CHECK(bytes[1] == '\\');
    }
  }
  CHECK(escaped == 4);
}

TEST_CASE("a letter the face lacks is named with its code point") {
  CHECK_THROWS_WITH(cut(*render::load_face(liberation), {U'中'}),
                    Contains("U+4E2D") && Contains("Liberation Serif"));
}
