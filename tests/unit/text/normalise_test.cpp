#include "text/normalise.hpp"

#include <giayto/plugin.hpp>

#include <catch2/catch.hpp>

using namespace giayto::text;

TEST_CASE("TX-20: text is NFC or made so") {
  CHECK(is_nfc("Hà Nội, ngày 05"));
  CHECK(is_nfc("Đặng Thị Ấm – “x” ₫"));
  CHECK_FALSE(is_nfc("Ha\u0300 Nội"));
  CHECK_FALSE(is_nfc("Nguy\xE3n"));
  CHECK(to_nfc("Ha\u0300 No\u0302\u0323i") == "Hà Nội");
  CHECK_THROWS_AS(to_nfc("Nguy\xE3n"), giayto::Error);
}

TEST_CASE("TX-21: both orders of the marks and the half-composed form") {
  CHECK(to_nfc("e\u0323\u0302") == "ệ");
  CHECK(to_nfc("e\u0302\u0323") == "ệ");
  CHECK(to_nfc("\u00EA\u0323") == "ệ");
  CHECK(to_nfc("a\u0323\u0306") == "ặ");
  CHECK(to_nfc("o\u031B\u0301") == "ớ");
  CHECK(to_nfc("o\u0301\u031B") == "ớ");
  CHECK(to_nfc("a\u0341") == "á");  // TX-22
}

TEST_CASE("TX-21: a tone typed before the shape is read as it was meant") {
  CHECK(compose_vietnamese("e\u0301\u0302") == "ế");
  CHECK(compose_vietnamese("A\u0303\u0306") == "Ẵ");
  CHECK(compose_vietnamese("Nguye\u0303\u0302n Ti\u00E9\u0302n") == "Nguyễn Tiến");
}

TEST_CASE("TX-12: folding is for search") {
  CHECK(fold("  ĐẶNG \u00A0Thị\tẤm ") == "dang thi am");
  CHECK(fold("Họ và tên") == "ho va ten");
  CHECK(fold("\u00D0ức") == "duc");
  CHECK(fold("Zoë Müller") == "zoe muller");
  CHECK(fold("Ha\u0300") == "ha");
  CHECK(fold("") == "");
}

TEST_CASE("marks are taken off with the case kept") {
  CHECK(without_marks("Đặng Thị Ấm") == "Dang Thi Am");
}

TEST_CASE("TX-25: upper and lower case are one to one") {
  CHECK(to_upper("Đặng Thị Ấm, xã Ỷ") == "ĐẶNG THỊ ẤM, XÃ Ỷ");
  CHECK(to_lower("SỞ NÔNG NGHIỆP ƯỚC") == "sở nông nghiệp ước");
  CHECK(to_upper("éö") == "ÉÖ");
}

TEST_CASE("TX-25: names get initial capitals") {
  CHECK(capitalise_name("ĐẶNG THỊ ẤM") == "Đặng Thị Ấm");
  CHECK(capitalise_name("nguyễn văn đức") == "Nguyễn Văn Đức");
  CHECK(capitalise_name("H'HEN NIÊ") == "H'Hen Niê");
  CHECK(capitalise_name("K' BRÊU") == "K' Brêu");
  CHECK(capitalise_name("Y BHĂM ÊBAN") == "Y Bhăm Êban");
  CHECK(capitalise_name("TRẦN-LÊ ÁNH") == "Trần-Lê Ánh");
}

TEST_CASE("TX-22: spaces of every kind collapse") {
  CHECK(collapse_spaces("\u00A0Lê\t Thị \n An ") == "Lê Thị An");
  CHECK(collapse_spaces(" ") == "");
}
