// Faces cut to a batch: what is kept, what a copied text says.
#include "render/embedded_font.hpp"
#include "base/diagnostic.hpp"
#include "render/face.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

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

TEST_CASE("glyphs keep the numbers of their font file, so pages need not wait for their fonts") {
  const auto face = render::load_face(liberation);
  const auto few = cut(*face, {U'A'}), more = cut(*face, {U'!', U'A', U'Ế'});
  const std::string width = std::to_string(face->glyph(U'A')) + "[722.17]";
  CHECK_THAT(few.cid_entries, Contains(width));
  CHECK_THAT(more.cid_entries, Contains(width));
}

TEST_CASE("a letter the face lacks is named with its code point") {
  CHECK_THROWS_WITH(cut(*render::load_face(liberation), {U'中'}),
                    Contains("U+4E2D") && Contains("Liberation Serif"));
}
