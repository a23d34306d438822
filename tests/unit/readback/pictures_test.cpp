// Pages as pictures: of the asked resolution, with the layers for screens.
#include "readback/pictures.hpp"

#include "base/diagnostic.hpp"
#include "support/temporary_folder.hpp"
#include "unit/render/png_sample.hpp"
#include "unit/render/sample.hpp"

#include "base/file.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace giayto;
using giayto::readback::Pictures;

namespace {

/// Width and height as the file's first chunk says.
std::pair<unsigned, unsigned> size_of(const std::filesystem::path& file) {
  const std::string bytes = read_file(file);
  REQUIRE(bytes.substr(1, 3) == "PNG");
  const auto number = [&bytes](std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  };
  return {number(16), number(20)};
}

std::string two_pages() {
  const auto serif = test::project_fonts().face("serif", false, false);
  return test::pdf_of({test::a4({test::text_item(serif, 30, 40, "Một")}),
                       test::a4({test::text_item(serif, 30, 40, "Hai")})});
}

}  // namespace

TEST_CASE("a picture has the asked dots per inch and nothing is left beside it") {
  const test::TemporaryFolder folder;
  const Pictures pictures(two_pages());
  CHECK(pictures.page_count() == 2);
  pictures.write_png(0, 150, folder / "a.png");
  pictures.write_png(1, 72, folder / "b.png");
  CHECK(size_of(folder / "a.png") == std::pair(1241U, 1754U));
  CHECK(size_of(folder / "b.png") == std::pair(596U, 842U));
  const std::filesystem::directory_iterator files(folder.path());
  CHECK(std::distance(begin(files), end(files)) == 2);
}

TEST_CASE("what is no PDF and a page that is not there are told") {
  CHECK_THROWS_AS(Pictures("nothing"), Error);
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(Pictures(two_pages()).write_png(2, 72, folder / "c.png"), Error);
  CHECK_THROWS_AS(Pictures(two_pages()).write_png(0, 72, folder / "no" / "c.png"), Error);
}
