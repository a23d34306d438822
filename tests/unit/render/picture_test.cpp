// PNG and JPEG files: what is handed through, what is split, what is refused.
#include "render/picture.hpp"
#include "base/diagnostic.hpp"
#include "png_sample.hpp"

#include <catch2/catch.hpp>

#include "jpeg_sample.hpp"

using namespace giayto;
using Catch::Matchers::Contains;
using render::read_picture;
using test::plain_png;

TEST_CASE("an opaque PNG is handed through with PNG's own filters") {
  const auto picture = read_picture(plain_png(2, "\xC0\x20\x20").bytes(), "a.png");
  CHECK_THAT(picture.entries, Contains("/Width 4/Height 4/ColorSpace/DeviceRGB") &&
                                  Contains("/Predictor 15/Colors 3"));
  CHECK(render::inflate(picture.data, 4 * 13) == plain_png(2, "\xC0\x20\x20").rows);
  CHECK(picture.mask_data.empty());
}

TEST_CASE("transparency becomes a mask") {
  const auto picture =
      read_picture(plain_png(6, std::string("\xC0\x20\x20\x80", 4)).bytes(), "a.png");
  CHECK(render::inflate(picture.mask_data, 16) == std::string(16, '\x80'));
  const auto colours = render::inflate(picture.data, 48);
  REQUIRE(colours.has_value());
  CHECK(colours->substr(0, 6) == "\xC0\x20\x20\xC0\x20\x20");
}

TEST_CASE("row filters are undone when the picture has to be split") {
  test::PngSample sample;
  sample.type = 4;                                                         // grey and alpha
  sample.rows = std::string("\x00\x0A\x10\x0A\x10\x0A\x10\x0A\x10", 9)     // as it is
                + std::string("\x01\x0A\x10\x00\x00\x00\x00\x00\x00", 9)   // left
                + std::string("\x02\x00\x00\x00\x00\x00\x00\x00\x00", 9)   // up
                + std::string("\x04\x00\x00\x00\x00\x00\x00\x00\x00", 9);  // Paeth
  const auto picture = read_picture(sample.bytes(), "a.png");
  CHECK(render::inflate(picture.data, 16) == std::string(16, '\x0A'));
  CHECK(render::inflate(picture.mask_data, 16) == std::string(16, '\x10'));
}

TEST_CASE("a palette with transparent entries has both") {
  test::PngSample sample = plain_png(3, std::string("\x01", 1));
  sample.between =
      test::png_chunk("PLTE", "\x01\x02\x03\x04\x05\x06") + test::png_chunk("tRNS", "\xFF\x40");
  const auto picture = read_picture(sample.bytes(), "a.png");
  CHECK_THAT(picture.entries, Contains("[/Indexed/DeviceRGB 1 <010203040506>]"));
  CHECK(render::inflate(picture.mask_data, 16) == std::string(16, '\x40'));
}

TEST_CASE("damaged and unusual PNG files are refused in words") {
  const std::string good = plain_png(2, "abc").bytes();
  for (std::size_t length = 8; length < good.size(); ++length) {
    INFO(length);
    CHECK_THROWS_WITH(read_picture(good.substr(0, length), "a.png"),
                      Contains("a.png") && Contains("damaged"));
  }
  for (std::size_t at = 8; at < good.size() - 12; ++at) {
    std::string noisy = good;
    noisy[at] = static_cast<char>(noisy[at] ^ 0x55);
    INFO(at);
    CHECK_THROWS_AS(read_picture(noisy, "a.png"), Error);
  }
  test::PngSample sample = plain_png(2, "abc");
  sample.interlace = 1;
  CHECK_THROWS_WITH(read_picture(sample.bytes(), "a.png"), Contains("interlaced"));
  sample = plain_png(2, "abc");
  sample.width = 200'000;
  sample.height = 200'000;
  CHECK_THROWS_WITH(read_picture(sample.bytes(), "a.png"), Contains("100 million"));
  sample = plain_png(3, "a");  // no palette
  CHECK_THROWS_AS(read_picture(sample.bytes(), "a.png"), Error);
  sample = plain_png(2, "abc");
  sample.rows[0] = '\x07';
  CHECK_THROWS_AS(read_picture(sample.bytes(), "a.png"), Error);
}

TEST_CASE("a JPEG goes in as it is, and cut short it is refused") {
  const std::string jpeg = test::grey_jpeg();
  const auto picture = read_picture(jpeg, "a.jpg");
  CHECK_THAT(picture.entries,
             Contains("/Width 8/Height 8/ColorSpace/DeviceGray") && Contains("/DCTDecode"));
  CHECK(picture.data == jpeg);
  for (std::size_t length = 2; length < jpeg.size() - 1; ++length) {
    INFO(length);
    CHECK_THROWS_AS(read_picture(jpeg.substr(0, length), "a.jpg"), Error);
  }
}

TEST_CASE("what is neither, or not there, is refused by name") {
  CHECK_THROWS_WITH(read_picture("GIF89a", "logo.gif"),
                    Contains("logo.gif") && Contains("PNG or JPEG"));
  render::PictureStore store;
  CHECK_THROWS_WITH(store.get("/nowhere/logo.png"), Contains("/nowhere/logo.png"));
}
