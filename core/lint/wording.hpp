// What the decree says about the words of numbers, dates, times and names.
#pragma once

#include <string>
#include <string_view>

namespace giayto::lint {

/// Single spaces, none at the ends; no-break and wide spaces count as spaces.
std::string single_spaced(std::string_view text);

/// `Số: 05/GM-SNN` (ND-14): two digits at least, or room left to write them (ND-41).
struct NumberLine {
  bool right = false;
  bool blank = false;  ///< the number is to be written in
};
NumberLine read_number_line(std::string_view text);

/// `Hà Nội, ngày 05 tháng 01 năm 2020` (ND-15); day, month or year may be left blank (ND-41).
bool is_place_and_date(std::string_view text);

/// ND-40: `05/8/2020`, `ngày 05 tháng 01`: days below 10 and the months 1 and 2 have a leading 0,
/// the months from 3 on have none. True when all dates of the text are so.
bool dates_are_right(std::string_view text);

/// ND-43: `08 giờ 00`; false for `8 giờ`, `8h30`, `08:30`.
bool times_are_right(std::string_view text);

/// ND-43: the weekday with its capital before a date: `thứ Tư ngày 05/8/2020`.
bool weekdays_are_right(std::string_view text);

/// ND-27: whether the name begins with a rank, degree or honorary title.
bool has_title(std::string_view name);

}  // namespace giayto::lint
