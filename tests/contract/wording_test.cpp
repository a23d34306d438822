// The pieces of sentences that plugins are given.
#include <giayto/standard.hpp>

#include <catch2/catch.hpp>

using namespace giayto::standard;

TEST_CASE("first letters change case, words in capitals do not (TX-25)") {
  CHECK(lower_first("Đào tạo") == "đào tạo");
  CHECK(lower_first("Ứng dụng") == "ứng dụng");
  CHECK(lower_first("Ươm mầm") == "ươm mầm");
  CHECK(lower_first("Ẩm thực") == "ẩm thực");
  CHECK(lower_first("Óc sáng tạo") == "óc sáng tạo");
  CHECK(lower_first("OCOP nâng cao") == "OCOP nâng cao");
  CHECK(lower_first("ĐÀO TẠO") == "ĐÀO TẠO");
  CHECK(lower_first("H'Mông") == "H'Mông");
  CHECK(lower_first("") == "");
  CHECK(upper_first("thứ Tư") == "Thứ Tư");
  CHECK(upper_first("đạt") == "Đạt");
  CHECK(upper_first("ở lại") == "Ở lại");
  CHECK(upper_first("×2") == "×2");
  CHECK(upper_first("“đạt”") == "“đạt”");
}

TEST_CASE(
    "place types are lower case in a sentence, but not before a number (decree 30/2020, annex "
    "II)") {
  CHECK(place_in_sentence("Huyện Gia Lâm") == "huyện Gia Lâm");
  CHECK(place_in_sentence("Thị xã Sơn Tây") == "thị xã Sơn Tây");
  CHECK(place_in_sentence("Quận 1") == "Quận 1");
  CHECK(place_in_sentence("Gia Lâm") == "Gia Lâm");
}

TEST_CASE("the word that ends a post and begins its unit is said once, also before a second post") {
  const auto said = [](const char* post, const char* unit) {
    giayto::Person person;
    person.post = post;
    person.unit = unit;
    return post_and_unit(person);
  };
  CHECK(said("Trưởng phòng", "Phòng Kinh tế huyện Gia Lâm") ==
        "Trưởng phòng Kinh tế huyện Gia Lâm");
  CHECK(said("Chuyên viên", "Phòng Kinh tế huyện Gia Lâm") ==
        "Chuyên viên Phòng Kinh tế huyện Gia Lâm");
  CHECK(said("Chủ hộ", "Hộ SX trà hoa hồng Mê Linh") == "Chủ hộ SX trà hoa hồng Mê Linh");
  CHECK(said("Phó Giám đốc Sở, Phó Trưởng Ban Chỉ đạo", "Sở Công Thương") ==
        "Phó Giám đốc Sở Công Thương, Phó Trưởng Ban Chỉ đạo");
  CHECK(said("Phó Chủ tịch UBND Thành phố, Trưởng Ban Chỉ đạo", "UBND thành phố Hà Nội") ==
        "Phó Chủ tịch UBND Thành phố Hà Nội, Trưởng Ban Chỉ đạo");
  CHECK(said("Giám đốc SỞ CÔNG THƯƠNG", "Sở Công Thương") == "Giám đốc SỞ CÔNG THƯƠNG");
  CHECK(said("", "Sở Công Thương") == "Sở Công Thương");
}

TEST_CASE("a unit that the post names already is said once, and so is a district in an address") {
  giayto::Person person;
  person.post = "Giám đốc HTX Gốm Kim Lan";
  person.unit = "HTX Gốm Kim Lan";
  person.address = "Xã Kim Lan, huyện Gia Lâm";
  person.district = "Huyện Gia Lâm";
  CHECK(whereabouts(person, true, true) == "Giám đốc HTX Gốm Kim Lan, xã Kim Lan, huyện Gia Lâm");
  person.post = "Phó Chủ tịch UBND xã";
  person.unit = "UBND xã Kim Lan";
  CHECK(whereabouts(person, true, false) == "Phó Chủ tịch UBND xã Kim Lan, huyện Gia Lâm");
  person.post = "Giám đốc Hợp tác";  // half a word in common is nothing in common
  person.unit = "Hợp tácx";
  CHECK(whereabouts(person, true, false) == "Giám đốc Hợp tác Hợp tácx, huyện Gia Lâm");
  person.unit.clear();
  CHECK(whereabouts(person, false, false) == "xã Kim Lan, huyện Gia Lâm");
}

TEST_CASE("a range of days says once what both share") {
  CHECK(short_range({2020, 8, 5}, {2020, 8, 6}) == glued("05 – 06/8/2020"));
  CHECK(short_range({2020, 7, 30}, {2020, 8, 2}) == glued("30/7 – 02/8/2020"));
  CHECK(short_range({2020, 12, 31}, {2021, 1, 2}) == glued("31/12/2020 – 02/01/2021"));
  CHECK(short_range({2020, 8, 5}, {2020, 8, 5}) == "05/8/2020");
}

TEST_CASE("days are counted over months and leap years, sessions by their distinct days") {
  CHECK(days_between({2020, 2, 28}, {2020, 3, 1}) == 3);
  CHECK(day_after({2020, 12, 31}) == giayto::Date{2021, 1, 1});
  giayto::TrainingClass apart;
  apart.first_day = {2020, 8, 5};
  apart.last_day = {2020, 8, 12};
  CHECK(taught_days(apart) == 8);
  apart.sessions.resize(3);
  apart.sessions[0].date = apart.sessions[1].date = {2020, 8, 5};
  apart.sessions[2].date = {2020, 8, 12};
  CHECK(taught_days(apart) == 2);
}

TEST_CASE("Roman numerals of the bands") {
  CHECK(detail::roman(4) == "IV");
  CHECK(detail::roman(9) == "IX");
  CHECK(detail::roman(30) == "XXX");
  CHECK(detail::roman(49) == "XLIX");
}
