// Roles and styles to faces; the office's own files; the check of the Vietnamese letters.
#include "render/font_set.hpp"
#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "sample.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using Catch::Matchers::Contains;

TEST_CASE("every face of fonts.ini has all 134 Vietnamese letters in both cases (TX-21)") {
  const auto checks = test::project_fonts().check();
  CHECK(checks.size() >= 20);
  for (const auto& check : checks) {
    INFO(check.role << ' ' << check.style << ' ' << check.file);
    CHECK(check.missing == "");
    CHECK(check.problem == "");
    CHECK_FALSE(check.licence.empty());
  }
}

TEST_CASE("faces are found by role and style") {
  const auto& fonts = test::project_fonts();
  CHECK(fonts.name(fonts.face("serif", false, false)) == "Liberation Serif");
  CHECK(fonts.name(fonts.face("serif", true, true)) == "Liberation Serif Bold Italic");
  CHECK(fonts.name(fonts.face("display", true, false)) == "Noto Serif Display Bold");
  CHECK_THAT(fonts.name(fonts.face("script", false, false)), Contains("Chorus"));
  CHECK(fonts.face("script", false, false) ==
        fonts.face("script", false, true));  // one file, one face
  CHECK_THROWS_WITH(fonts.face("comic", false, false), Contains("comic") && Contains("serif"));
  CHECK_THROWS_WITH(fonts.face("script", true, false), Contains("script") && Contains("bold"));
}

TEST_CASE("the office's settings replace single faces and add roles") {
  const test::TemporaryFolder folder;
  std::filesystem::copy_file("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
                             folder / "own.ttf");
  write_file(folder / "office-fonts.ini",
             "[serif]\nlicence = ours\nregular = own.ttf\n[seal]\nregular = own.ttf\n");
  const render::FontSet fonts(GIAYTO_SOURCE_DIR "/fonts/fonts.ini", folder / "office-fonts.ini");
  CHECK(fonts.name(fonts.face("serif", false, false)) == "DejaVu Serif");
  CHECK(fonts.name(fonts.face("serif", true, false)) == "Liberation Serif Bold");
  CHECK(fonts.face("seal", false, false) == fonts.face("serif", false, false));
  CHECK(fonts.check().front().licence == "ours");
}

TEST_CASE(
    "a font nobody asks for may be missing, and one that is asked for names file, line and "
    "package") {
  const test::TemporaryFolder folder;
  write_file(folder / "fonts.ini",
             "[fonts]\nfolders = /usr/share/fonts\n[serif]\nregular = "
             "truetype/liberation2/LiberationSerif-Regular.ttf\n"
             "[sans]\npackage = fonts-none\nregular = none.ttf\n");
  const render::FontSet fonts(folder / "fonts.ini");
  CHECK(fonts.name(fonts.face("serif", false, false)) == "Liberation Serif");
  CHECK_THROWS_WITH(fonts.face("sans", false, false),
                    Contains("fonts.ini:7") && Contains("none.ttf") &&
                        Contains("install the package fonts-none"));
  const auto checks = fonts.check();
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].problem.empty());
  CHECK_THAT(checks[1].problem, Contains("none.ttf"));
}

TEST_CASE("a face with too few letters is reported by the check") {
  const test::TemporaryFolder folder;
  write_file(folder / "fonts.ini",
             "[sans]\nregular = /usr/share/fonts/truetype/noto/NotoSerifArmenian-Regular.ttf\n");
  const auto checks = render::FontSet(folder / "fonts.ini").check();
  REQUIRE(checks.size() == 1);
  CHECK_THAT(checks[0].missing, Contains("ắ") && Contains("Đ"));
}

TEST_CASE("all mistakes of the settings are told at once") {
  const test::TemporaryFolder folder;
  write_file(folder / "fonts.ini", "[fonts]\nfolder = /x\n[serif]\nregular =\nheavy = a.ttf\n");
  CHECK_THROWS_WITH(render::FontSet(folder / "fonts.ini"),
                    Contains("fonts.ini:2") && Contains("fonts.ini:4") && Contains("fonts.ini:5") &&
                        Contains("heavy"));
  write_file(folder / "empty.ini", "");
  CHECK_THROWS_AS(render::FontSet(folder / "empty.ini"), ConfigError);
  CHECK_THROWS_AS(render::FontSet(folder / "none.ini"), ConfigError);
}
