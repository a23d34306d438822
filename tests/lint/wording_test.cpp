// What Decree 30/2020 says about the words of numbers, dates, times and names.
#include "lint/wording.hpp"

#include <catch2/catch.hpp>

using namespace giayto::lint;

TEST_CASE("a number line has a colon, two digits or room for them, and a sign (ND-14, ND-41)") {
  for (const char* right : {"Số: 05/GM-SNN", "Số: 123/GM-SNN-PTNT", "Số:      /GM-SNN",
                            "Số:\u00A0\u00A0/QĐ-UBND", "Số: 12/TTr-SNN", "Số: 10/2020/QyĐ-SNN"}) {
    INFO(right);
    CHECK(read_number_line(right).right);
  }
  for (const char* wrong : {"Số 05/GM-SNN", "Số: 5/GM-SNN", "Số:05/GM-SNN", "Số: 05/GM", "Số: 05",
                            "Số: 05/GM - SNN", "Số: 05-GM/SNN", "số: 05/GM-SNN", "Số: a5/GM-SNN"}) {
    INFO(wrong);
    CHECK_FALSE(read_number_line(wrong).right);
  }
  CHECK(read_number_line("Số:      /GM-SNN").blank);
  CHECK_FALSE(read_number_line("Số: 05/GM-SNN").blank);
}

TEST_CASE("place and date are in words and Arabic digits, or blank to write in (ND-15, ND-41)") {
  CHECK(is_place_and_date("Hà Nội, ngày 05 tháng 01 năm 2020"));
  CHECK(is_place_and_date("Gia Lâm, ngày\u00A0\u00A0\u00A0tháng\u00A0\u00A0\u00A0năm 2020"));
  CHECK_FALSE(is_place_and_date("Hà Nội ngày 05 tháng 01 năm 2020"));
  CHECK_FALSE(is_place_and_date("Hà Nội, 05/01/2020"));
  CHECK_FALSE(is_place_and_date("ngày 05 tháng 01 năm 2020"));
  CHECK_FALSE(is_place_and_date("Hà Nội, ngày 05 tháng 01 năm 2020."));
}

TEST_CASE("days below 10 and the months 1 and 2 have a leading 0, later months have none (ND-40)") {
  for (const char* right :
       {"ngày 05 tháng 01 năm 2020", "ngày 29 tháng 6 năm 2019", "05/8/2020", "(07/02/1981)",
        "từ 15/12/2020 đến 31/12/2020.", "số 214/2020/QĐ-SNN"}) {
    INFO(right);
    CHECK(dates_are_right(right));
  }
  for (const char* wrong :
       {"ngày 5 tháng 01 năm 2020", "ngày 05 tháng 1 năm 2020", "ngày 05 tháng 06 năm 2020",
        "05/08/2020", "5/8/2020,", "07/2/1981", "32/8/2020"}) {
    INFO(wrong);
    CHECK_FALSE(dates_are_right(wrong));
  }
}

TEST_CASE("times are 08 giờ 00, weekdays have their capital (ND-43)") {
  CHECK(times_are_right("08 giờ 00, thứ Tư ngày 05/8/2020 (04 ngày)"));
  CHECK(times_are_right("14 giờ 30"));
  for (const char* wrong : {"8 giờ 00", "8h30", "08h", "08:30"}) {
    INFO(wrong);
    CHECK_FALSE(times_are_right(wrong));
  }
  CHECK(weekdays_are_right("thứ Tư ngày 05/8/2020, Chủ nhật, lần thứ tư"));
  CHECK_FALSE(weekdays_are_right("thứ tư ngày 05/8/2020"));
  CHECK_FALSE(weekdays_are_right("thứ tư, ngày 05/8/2020"));
}

TEST_CASE("no rank, degree or title stands before the name (ND-27)") {
  CHECK_FALSE(has_title("Đoàn Thế Khải"));
  CHECK_FALSE(has_title("Tiến Văn Sĩ"));
  for (const char* with : {"TS. Đoàn Thế Khải", "PGS.TS. Đoàn Thế Khải", "ThS Đoàn Thế Khải",
                           "Tiến sĩ Đoàn Thế Khải", "NGƯT. Đoàn Thế Khải"}) {
    INFO(with);
    CHECK(has_title(with));
  }
}
