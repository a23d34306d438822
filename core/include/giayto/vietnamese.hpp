// Dates, times and numbers as Vietnamese papers write them. Pure functions; used by the host's
// placeholder filters and by plugins, so that both write the same.
#pragma once

#include <giayto/model.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace giayto {
inline namespace v1 {
namespace vietnamese {

/// A number with a leading zero below ten: "05".
inline std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Months 1 and 2 take a leading zero, 3 to 9 none (ND-40).
inline std::string month_digits(int month) {
  return month <= 2 ? two_digits(month) : std::to_string(month);
}

/// "05/8/2020", "07/02/1981" (ND-40); a partial date: "02/1981", "1981"; unknown: "".
inline std::string short_date(const Date& date) {
  if (!date.known()) return {};
  std::string text;
  if (date.complete()) text += two_digits(date.day) + "/";
  if (date.month != 0) text += month_digits(date.month) + "/";
  return text + std::to_string(date.year);
}

/// "ngày 05 tháng 8 năm 2020" (ND-40), with no-break spaces inside "ngày 05" and so on (TX-26);
/// partial dates shorten.
inline std::string long_date(const Date& date) {
  constexpr std::string_view glue = "\u00A0";
  const auto part = [&glue](std::string_view word, const std::string& digits) {
    return std::string(word) + std::string(glue) + digits;
  };
  if (!date.known()) return {};
  std::string text;
  if (date.complete()) text += part("ngày", two_digits(date.day)) + " ";
  if (date.month != 0) text += part("tháng", month_digits(date.month)) + " ";
  return text + part("năm", std::to_string(date.year));
}

/// "thứ Tư", "Chủ nhật" (ND-43). The date must be complete.
inline std::string weekday(const Date& date) {
  static constexpr std::array<std::string_view, 7> names = {
      "Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"};
  const std::chrono::sys_days day = std::chrono::year(date.year) /
                                    std::chrono::month(static_cast<unsigned>(date.month)) /
                                    std::chrono::day(static_cast<unsigned>(date.day));
  return std::string(names[std::chrono::weekday(day).c_encoding()]);
}

/// "08:00" -> "08 giờ 00" (ND-43); other text unchanged.
inline std::string clock_time(std::string_view time) {
  const auto colon = time.find(':');
  if (colon == std::string_view::npos) return std::string(time);
  std::string hours(time.substr(0, colon));
  if (hours.size() == 1) hours.insert(0, "0");
  return hours + " giờ " + std::string(time.substr(colon + 1));
}

/// "1.250.000" (ND-42).
inline std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ".");
  }
  return digits;
}

namespace detail {

inline constexpr std::array<std::string_view, 10> digit_words = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

inline void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

/// One group of three digits; `padded` reads a missing hundred as "không trăm" (TX-33).
inline void append_group(std::string& text, int group, bool padded) {
  const int hundreds = group / 100, tens = group / 10 % 10, units = group % 10;
  if (hundreds != 0 || padded) {
    append_word(text, digit_words[static_cast<std::size_t>(hundreds)]);
    append_word(text, "trăm");
  }
  if (tens == 0 && units != 0 && (hundreds != 0 || padded)) append_word(text, "linh");  // TX-32
  if (tens == 1) append_word(text, "mười");
  if (tens > 1) {
    append_word(text, digit_words[static_cast<std::size_t>(tens)]);
    append_word(text, "mươi");
  }
  if (units == 0) return;
  if (units == 1 && tens > 1) return append_word(text, "mốt");  // TX-31
  if (units == 4 && tens > 1) return append_word(text, "tư");
  if (units == 5 && tens > 0) return append_word(text, "lăm");
  append_word(text, digit_words[static_cast<std::size_t>(units)]);
}

inline void append_below_billion(std::string& text, std::int64_t number, bool padded) {
  static constexpr std::array<std::string_view, 3> scales = {"triệu", "nghìn", ""};
  std::int64_t unit = 1'000'000;
  for (const std::string_view scale : scales) {
    const int group = static_cast<int>(number / unit % 1000);
    unit /= 1000;
    if (group == 0) continue;
    append_group(text, group, padded || !text.empty());
    if (!scale.empty()) append_word(text, scale);
  }
}

}  // namespace detail

/// 1005 -> "một nghìn không trăm linh năm" (TX-30 to TX-34); negative numbers with "âm" (TX-35).
inline std::string in_words(std::int64_t number) {
  if (number == 0) return "không";
  std::string text;
  if (number < 0) return "âm " + in_words(-number);
  constexpr std::int64_t billion = 1'000'000'000;
  if (number >= billion) {
    text = in_words(number / billion) + " tỷ";
    if (number % billion == 0) return text;
  }
  std::string rest;
  detail::append_below_billion(rest, number % billion, number >= billion);
  return text.empty() ? rest : text + " " + rest;
}

}  // namespace vietnamese
}  // namespace v1
}  // namespace giayto
