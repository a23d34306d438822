// QR symbols; that they decode is checked on finished pages in pdf_file_test.
#include "render/qr_image.hpp"
#include "base/diagnostic.hpp"

#include <catch2/catch.hpp>

using giayto::render::make_qr;

TEST_CASE("a link makes the smallest symbol that holds it") {
  const auto qr = make_qr("https://giayto.example.vn/k/2020-0412-7FQ3", 'M');
  CHECK(qr.side == 29);  // version 3
  CHECK(qr.bits.size() == 29 * 4);
  CHECK(static_cast<unsigned char>(qr.bits[0]) == 0b11111110);  // the finder pattern's upper edge
  CHECK(make_qr("1", 'H').side == 21);
}

TEST_CASE("a text too long or an unknown level is refused in words") {
  CHECK_THROWS_WITH(make_qr(std::string(3000, 'x'), 'M'), Catch::Matchers::Contains("3000 bytes"));
  CHECK_THROWS_AS(make_qr("a", 'X'), giayto::Error);
}

TEST_CASE("an encoder that has learnt makes the same symbols as the library") {
  giayto::render::QrEncoder encoder;
  unsigned seed = 1;
  for (const char level : {'L', 'M', 'Q', 'H'}) {
    for (int i = 0; i < 300; ++i) {
      std::string text = "https://giayto.example.vn/k/ngày-";
      for (int k = 0; k < 4 + i % 2 * 60; ++k) {
        seed = seed * 1103515245u + 12345u;
        text += static_cast<char>('0' + (seed >> 16) % 75);
      }
      INFO(text);
      const auto learnt = encoder.encode(text, level), made = make_qr(text, level);
      REQUIRE(learnt.side == made.side);
      REQUIRE(learnt.bits == made.bits);
    }
  }
}

TEST_CASE("texts of digits or capitals keep their denser form, also among others of their length") {
  giayto::render::QrEncoder encoder;
  for (int i = 0; i < 100; ++i) {
    encoder.encode("giayto-check-0123456" + std::to_string(100 + i), 'M');
    const std::string digits = "01234567890123456789" + std::to_string(100 + i);
    REQUIRE(encoder.encode(digits, 'M').bits == make_qr(digits, 'M').bits);
  }
}
