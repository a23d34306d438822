// What each filter of a placeholder prints.
#include "template/filters.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;

namespace {

std::string filtered(std::vector<Filter> filters, FilterValue value) {
  Slot slot;
  slot.name = "field";
  slot.filters = std::move(filters);
  return apply_filters(slot, std::move(value));
}
FilterValue text(const char* value) {
  return {value, {}, {}};
}

}  // namespace

TEST_CASE("LA-04: identity and phone numbers keep their first and last digits only") {
  CHECK(masked("001234567889") == "0012******89");
  CHECK(masked("0912345123") == "09xx xxx 123");
  CHECK(masked("012345678") == "012****78");
  CHECK(masked("Nguyễn Ấm") == "*******Ấm");
  CHECK(masked("Ấm") == "**");
  CHECK(masked("").empty());
}

TEST_CASE("case and marks are those of Vietnamese") {
  CHECK(filtered({Filter::upper}, text("Sở Nông nghiệp")) == "SỞ NÔNG NGHIỆP");
  CHECK(filtered({Filter::lower}, text("ĐỨC")) == "đức");
  CHECK(filtered({Filter::ascii, Filter::upper}, text("Đặng Thị Ấm")) == "DANG THI AM");
}

TEST_CASE("ND-40: dates are short unless asked for in words, and text in either form is read") {
  const FilterValue date{{}, Date{2020, 1, 5}, {}};
  CHECK(filtered({}, date) == "05/01/2020");
  CHECK(filtered({Filter::long_date}, date) == "ngày\u00A005 tháng\u00A001 năm\u00A02020");
  CHECK(filtered({Filter::date}, text("2020-08-05")) == "05/8/2020");
  CHECK(filtered({Filter::long_date, Filter::upper}, text("29/6/2019")) ==
        "NGÀY\u00A029 THÁNG\u00A06 NĂM\u00A02019");
}

TEST_CASE("numbers are grouped, padded and spelled (ND-42, TX-30)") {
  CHECK(filtered({Filter::words}, {{}, {}, 57}) == "năm mươi bảy");
  CHECK(filtered({Filter::number}, text("1250000")) == "1.250.000");
  CHECK(filtered({Filter::two_digits}, {{}, {}, 5}) == "05");
  CHECK(filtered({Filter::two_digits}, {{}, {}, 15}) == "15");
}

TEST_CASE("nothing stays nothing, and a value that does not fit stops without being shown") {
  CHECK(filtered({Filter::long_date}, {}).empty());
  CHECK(filtered({Filter::words}, text("")).empty());
  CHECK_THROWS_WITH(filtered({Filter::words}, text("secret")),
                    Catch::Contains("{field|words}") && !Catch::Contains("secret"));
  CHECK_THROWS_AS(filtered({Filter::date}, text("7/2020")), Error);
}
