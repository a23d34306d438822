#include <giayto/vietnamese.hpp>

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::vietnamese;

TEST_CASE("ND-40: day and months 1 and 2 take a leading zero, other months none") {
  CHECK(short_date({2020, 8, 5}) == "05/8/2020");
  CHECK(short_date({1981, 2, 7}) == "07/02/1981");
  CHECK(short_date({2019, 6, 29}) == "29/6/2019");
  CHECK(long_date({2020, 1, 5}) == "ngày\u00A005 tháng\u00A001 năm\u00A02020");
  CHECK(long_date({2019, 6, 29}) == "ngày\u00A029 tháng\u00A06 năm\u00A02019");
}

TEST_CASE("PR-02: partial births are written as far as they are known") {
  CHECK(short_date({1981, 0, 0}) == "1981");
  CHECK(short_date({1981, 5, 0}) == "5/1981");
  CHECK(short_date({}).empty());
}

TEST_CASE("ND-43: times and weekdays") {
  CHECK(clock_time("08:00") == "08 giờ 00");
  CHECK(clock_time("8:30") == "08 giờ 30");
  CHECK(weekday({2020, 8, 5}) == "thứ Tư");
  CHECK(weekday({2020, 8, 9}) == "Chủ nhật");
}

TEST_CASE("ND-42: thousands are grouped by dots") {
  CHECK(grouped(1'250'000) == "1.250.000");
  CHECK(grouped(999) == "999");
  CHECK(grouped(-1000) == "-1.000");
}

TEST_CASE("TX-30 to TX-34: numbers in words") {
  CHECK(in_words(0) == "không");
  CHECK(in_words(11) == "mười một");
  CHECK(in_words(14) == "mười bốn");
  CHECK(in_words(15) == "mười lăm");
  CHECK(in_words(21) == "hai mươi mốt");
  CHECK(in_words(24) == "hai mươi tư");
  CHECK(in_words(25) == "hai mươi lăm");
  CHECK(in_words(57) == "năm mươi bảy");
  CHECK(in_words(105) == "một trăm linh năm");
  CHECK(in_words(110) == "một trăm mười");
  CHECK(in_words(1005) == "một nghìn không trăm linh năm");
  CHECK(in_words(1'005'000) == "một triệu không trăm linh năm nghìn");
  CHECK(in_words(1'000'005) == "một triệu không trăm linh năm");
  CHECK(in_words(1'000'000'000'000) == "một nghìn tỷ");
  CHECK(in_words(-3) == "âm ba");
}
