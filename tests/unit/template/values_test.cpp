// Lengths, parts, colours and dates as written in INI files.
#include "template/values.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;

TEST_CASE("a length has a unit, and a bare number is none") {
  CHECK(parse_length("12.5mm")->mm == Approx(12.5));
  CHECK(parse_length("-3 mm")->mm == Approx(-3));
  CHECK(parse_length("72pt")->mm == Approx(25.4));
  CHECK(parse_length("40%", Length{165})->mm == Approx(66));
  for (const char* wrong : {"12", "", "mm", "12cm", "1,5mm", "12mm x", "40%", "nan mm", "1e3mm"}) {
    INFO(wrong);
    CHECK_FALSE(parse_length(wrong));
  }
}

TEST_CASE("several lengths have a unit each or one for all") {
  CHECK(parse_lengths("20mm 30mm") == std::vector<Length>{Length{20}, Length{30}});
  CHECK(parse_lengths("20 30 15.5 mm") ==
        std::vector<Length>{Length{20}, Length{30}, Length{15.5}});
  CHECK(parse_lengths("20 30mm").empty());
  CHECK(parse_lengths("20 30").empty());
}

TEST_CASE("fractions are written 1/3 or as a percentage") {
  CHECK(*parse_fraction("1/3") == Approx(1.0 / 3));
  CHECK(*parse_fraction("42%") == Approx(0.42));
  CHECK_FALSE(parse_fraction("0.42"));
  CHECK_FALSE(parse_fraction("1/0"));
}

TEST_CASE("colours are six hexadecimal digits") {
  CHECK(*parse_colour("#8c1D18") == Color{0x8c, 0x1d, 0x18});
  CHECK_FALSE(parse_colour("#8c1d1"));
  CHECK_FALSE(parse_colour("#8c1d1g"));
}

TEST_CASE("dates are day first or ISO, and on the calendar") {
  CHECK(*parse_date("01/7/2020") == Date{2020, 7, 1});
  CHECK(*parse_date("2020-07-01") == Date{2020, 7, 1});
  CHECK(*parse_date("29/02/2020") == Date{2020, 2, 29});
  for (const char* wrong :
       {"29/02/2021", "31/4/2020", "7/2020", "2020", "1/7/20", "01-07-2020", "x"}) {
    INFO(wrong);
    CHECK_FALSE(parse_date(wrong));
  }
}
