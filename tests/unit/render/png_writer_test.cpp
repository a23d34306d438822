// A PNG written here is read back the same.
#include "render/png_writer.hpp"

#include "render/deflate.hpp"
#include "render/png.hpp"

#include <catch2/catch.hpp>

using namespace giayto;

TEST_CASE("pixels come back as they were") {
  std::string rgb;
  for (int i = 0; i < 5 * 3; ++i)
    rgb += {static_cast<char>(i * 16), static_cast<char>(255 - i), static_cast<char>(i)};
  const render::Picture picture = render::read_png(render::png_of(5, 3, rgb, 150), "a.png");
  CHECK(picture.entries.find("/Width 5/Height 3") != std::string::npos);
  const auto rows = render::inflate(picture.data, 3 * 16);
  REQUIRE(rows);
  std::string read;
  for (std::size_t y = 0; y < 3; ++y) {
    CHECK((*rows)[y * 16] == 0);  // the row as it is
    read += rows->substr(y * 16 + 1, 15);
  }
  CHECK(read == rgb);
}

TEST_CASE("a picture may be left uncompressed") {
  const std::string rgb(std::size_t{3} * 40 * 30, '\x55');
  const std::string plain = render::png_of(40, 30, rgb, 150, 0);
  CHECK(plain.size() > rgb.size());
  CHECK(render::png_of(40, 30, rgb, 150).size() < 300);
  const auto rows = render::inflate(render::read_png(plain, "a.png").data, 30 * 121);
  REQUIRE(rows);
  CHECK(rows->substr(1, 120) == rgb.substr(0, 120));
}

TEST_CASE("a picture says its resolution: 150 dots per inch are 5906 per metre") {
  const std::string file = render::png_of(1, 1, "abc", 150);
  const std::size_t at = file.find("pHYs");
  REQUIRE(at != std::string::npos);
  CHECK(file.substr(at + 4, 9) == std::string("\0\0\x17\x12\0\0\x17\x12\1", 9));
}
