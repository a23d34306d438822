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
