// Kerning and digits of the real faces.
#include "render/face_features.hpp"

#include "layout/paragraph.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <utility>

using namespace giayto;
using test::project_fonts;

namespace {

/// The width of a text in mm at a size; tracking behind all letters but the last.
double width(layout::FaceId id, const std::string& text, double pt, double tracking, bool kerned) {
  const auto& fonts = project_fonts();
  const layout::Face face{id, &fonts.advances(id), &fonts.metrics(id),
                          kerned ? fonts.kerning(id) : nullptr};
  const double em = Points{pt}.length().mm;
  return layout::measure(text, face, tracking / em) * em - tracking;
}

/// The room beside the ink of a letter, left and right, in em.
std::pair<double, double> bearings(layout::FaceId id, char32_t letter) {
  const auto& face = project_fonts().loaded(id);
  hb_glyph_extents_t extents{};
  hb_font_get_glyph_extents(face.font.get(), face.glyph(letter), &extents);
  const double units = face.facts.units_per_em;
  const double left = extents.x_bearing / units;
  return {left, face.advances[letter] - left - extents.width / units};
}

/// From the first to the last ink of a text.
double ink(layout::FaceId id, const std::string& text, double pt, double tracking, bool kerned) {
  const std::u32string letters = text::to_utf32(text);
  return width(id, text, pt, tracking, kerned) -
         Points{pt}.length().mm *
             (bearings(id, letters.front()).first + bearings(id, letters.back()).second);
}

double kern(layout::FaceId face, char32_t left, char32_t right) {
  return project_fonts().kerning(face)->em(left, right);
}

constexpr std::array<const char*, 4> styles = {"regular", "bold", "italic", "bold_italic"};

/// Calls `use(face, what)` for every face of fonts.ini.
template <class Use>
void for_each_face(Use&& use) {
  for (const auto& check : project_fonts().check()) {
    const auto style = std::find(styles.begin(), styles.end(), check.style) - styles.begin();
    use(project_fonts().face(check.role, style % 2 == 1, style >= 2),
        check.role + " " + check.style);
  }
}

}  // namespace

TEST_CASE(
    "the display sizes of the patterns come out as measured there: kerned, not as plain sums") {
  const auto& fonts = project_fonts();
  const layout::FaceId title = fonts.face("display", true, false);
  const layout::FaceId script = fonts.face("script", false, false);
  CHECK(ink(title, "GIẤY CHỨNG NHẬN", 38, 1.1, true) == Approx(148.9).margin(0.3));
  CHECK(ink(title, "GIẤY CHỨNG NHẬN", 38, 1.1, false) > 149.5);
  CHECK(ink(title, "GIẤY CHỨNG NHẬN", 36, 1, true) == Approx(140.5).margin(0.3));
  CHECK(width(script, "Nguyễn Thị Hồng Gấm", 41, 0, true) == Approx(118.6).margin(0.3));
}

TEST_CASE("an accented letter kerns through its own glyph, a no-break space like a space") {
  const layout::FaceId serif = project_fonts().face("serif", false, false);
  CHECK(kern(serif, U'A', U'V') < -0.1);
  CHECK(kern(serif, U'T', U'o') < 0);
  CHECK(kern(serif, U'\u00A0', U'A') == kern(serif, U' ', U'A'));
  CHECK(kern(serif, U'n', U'n') == 0);
  CHECK(kern(serif, U'\u2603', U'A') == 0);  // no such letter
  // Where the face kerns the plain letter's capital pair, asking for a toned one changes no width
  // of the letters themselves.
  const auto& advances = project_fonts().advances(serif);
  CHECK(advances[U'Ấ'] == advances[U'A']);
}

TEST_CASE("every face of fonts.ini has digits of one width for tables, its own or those of tnum") {
  for_each_face([](layout::FaceId face, const std::string& what) {
    INFO(what);
    const layout::FaceId tabular = project_fonts().with_tabular_digits(face);
    CHECK(layout::has_tabular_digits(project_fonts().advances(tabular)));
    CHECK(project_fonts().with_tabular_digits(tabular) == tabular);
    CHECK(project_fonts().name(tabular) == project_fonts().name(face));
    CHECK(project_fonts().advances(tabular)[U'a'] == project_fonts().advances(face)[U'a']);
  });
}

TEST_CASE("the faces of administrative papers have tabular digits without help") {
  for (const bool bold : {false, true}) {
    for (const bool italic : {false, true}) {
      const layout::FaceId face = project_fonts().face("serif", bold, italic);
      CHECK(project_fonts().with_tabular_digits(face) == face);
    }
  }
}

TEST_CASE("a face with proportional digits draws its tabular ones, and they can be copied") {
  const auto& fonts = project_fonts();
  const layout::FaceId roman = fonts.face("roman", false, false);
  REQUIRE_FALSE(layout::has_tabular_digits(fonts.advances(roman)));
  const layout::FaceId tabular = fonts.with_tabular_digits(roman);
  REQUIRE(tabular != roman);
  CHECK(fonts.loaded(tabular).glyph(U'1') != fonts.loaded(roman).glyph(U'1'));
  CHECK(fonts.loaded(tabular).glyph(U'A') == fonts.loaded(roman).glyph(U'A'));
  const std::string pdf =
      test::pdf_of({test::a4({test::text_item(tabular, 20, 20, "0123456789")})});
  CHECK(pdf.size() > 1000);
}
