// Damaged and forbidden font files: each refused in words, none believed.
#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "render/face.hpp"
#include "sample.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace giayto;
using Catch::Matchers::Contains;

namespace {

constexpr const char* liberation =
    "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf";

std::size_t table_at(const std::string& font, const std::string& name) {
  for (std::size_t entry = 12;; entry += 16) {
    if (font.compare(entry, 4, name) != 0) continue;
    std::size_t offset = 0;
    for (std::size_t i = 8; i < 12; ++i)
      offset = offset << 8 | static_cast<unsigned char>(font.at(entry + i));
    return offset;
  }
}

void put_u16(std::string& font, std::size_t at, unsigned value) {
  font.at(at) = static_cast<char>(value >> 8);
  font.at(at + 1) = static_cast<char>(value & 0xFF);
}

/// Loads Liberation Serif after a change; the sentence of its refusal.
std::string refusal(const std::function<void(std::string&)>& change) {
  const test::TemporaryFolder folder;
  std::string font = read_file(liberation);
  change(font);
  write_file(folder / "changed.ttf", font);
  try {
    render::load_face(folder / "changed.ttf");
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the unchanged font is accepted and measured") {
  CHECK(refusal([](std::string&) {}) == "accepted");
  const auto face = render::load_face(liberation);
  CHECK(face->name == "Liberation Serif");
  CHECK(face->postscript_name == "LiberationSerif");
  CHECK(face->advances[U'n'] == Approx(0.5));
  CHECK(face->advances[U'i'] == Approx(569.0 / 2048));  // not rounded to thousandths
  CHECK(face->advances[U'\u00A0'] == face->advances[U' ']);
  CHECK(face->advances[U'中'] == layout::AdvanceTable::missing);
  CHECK(face->metrics.ascent == Approx(0.891).margin(0.001));
  CHECK(face->metrics.descent == Approx(-0.216).margin(0.001));
  CHECK(face->metrics.cap_height == Approx(0.655).margin(0.01));
}

TEST_CASE("tables that contradict each other are refused") {
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "hhea") + 34, 65535); }),
             Contains("65535 widths"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "hhea") + 34, 0); }),
             Contains("0 widths"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "maxp") + 4, 0); }),
             Contains("no glyphs"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "maxp") + 4, 65535); }),
             Contains("damaged"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "maxp") + 4, 10); }),
             Contains("widths for 10 glyphs"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "head") + 18, 0); }),
             Contains("units per em are 0"));
  CHECK_THAT(refusal([](auto& font) { put_u16(font, table_at(font, "loca") + 100, 65535); }),
             Contains("the place of glyph"));
}

TEST_CASE("a file cut short is refused at every length") {
  const std::size_t whole = read_file(liberation).size();
  for (const std::size_t length : {std::size_t{0}, std::size_t{4}, std::size_t{11}, std::size_t{12},
                                   std::size_t{100}, std::size_t{5000}, whole / 2, whole - 100}) {
    INFO(length);
    CHECK(refusal([length](auto& font) { font.resize(length); }) != "accepted");
  }
}

TEST_CASE("what is no font is refused") {
  CHECK_THAT(
      refusal([](auto& font) { font = "This is a text file, and a rather long one at that.\n"; }),
      Contains("not a TrueType or OpenType font"));
  CHECK_THAT(refusal([](auto& font) { font.replace(0, 4, "wOF2"); }),
             Contains("not a TrueType or OpenType font"));
  CHECK_THROWS_WITH(render::load_face("/nowhere/font.ttf"),
                    Contains("/nowhere/font.ttf") && Contains("cannot be opened"));
  CHECK_THROWS_AS(render::load_face(std::filesystem::temp_directory_path()), ConfigError);
}

TEST_CASE("embedding is refused when the maker forbids it (fsType)") {
  const auto with_rights = [](unsigned rights) {
    return refusal([rights](auto& font) { put_u16(font, table_at(font, "OS/2") + 8, rights); });
  };
  CHECK_THAT(with_rights(0x0002), Contains("forbids to embed") && Contains("0x0002"));
  CHECK_THAT(with_rights(0x0100), Contains("forbids to embed"));
  CHECK_THAT(with_rights(0x0200), Contains("forbids to embed"));
  CHECK(with_rights(0x0004) == "accepted");  // preview and print
  CHECK(with_rights(0x0008) == "accepted");  // editable
}

TEST_CASE("noise anywhere in a font never ends the process") {
  const test::TemporaryFolder folder;
  const std::string font = read_file(liberation);
  unsigned seed = 1;
  int refused = 0;
  for (int round = 0; round < 60; ++round) {
    std::string noisy = font;
    for (int i = 0; i < 200; ++i) {
      seed = seed * 1103515245u + 12345u;
      noisy[(seed >> 8) % (round % 2 == 0 ? 4096 : noisy.size())] = static_cast<char>(seed >> 24);
    }
    write_file(folder / "noisy.ttf", noisy);
    write_file(folder / "fonts.ini", "[serif]\nregular = noisy.ttf\n");
    try {
      const render::FontSet fonts(folder / "fonts.ini");
      render::Repertoire repertoire;
      repertoire.add(
          test::a4({test::text_item(fonts.face("serif", false, false), 0, 0, "Nguyễn Văn An")}));
      const render::BatchFonts batch(fonts, repertoire);
    } catch (const Error&) {
      ++refused;
    }
  }
  CHECK(refused > 20);
}

TEST_CASE("an outline that draws nothing is found before it is printed") {
  const test::TemporaryFolder folder;
  std::string font = read_file(liberation);
  const std::size_t loca = table_at(font, "loca"), glyphs = table_at(font, "glyf");
  font.replace(glyphs, 60000, std::string(60000, '\0'));  // places stay valid, outlines are gone
  REQUIRE(loca != glyphs);
  write_file(folder / "hollow.ttf", font);
  write_file(folder / "fonts.ini", "[serif]\nregular = hollow.ttf\n");
  const render::FontSet fonts(folder / "fonts.ini");
  render::Repertoire repertoire;
  repertoire.add(test::a4({test::text_item(fonts.face("serif", false, false), 0, 0, "ABCabc")}));
  CHECK_THROWS_WITH(render::BatchFonts(fonts, repertoire),
                    Contains("draws nothing for the letter U+00"));
}
