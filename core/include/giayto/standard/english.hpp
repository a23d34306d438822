// Pieces of English sentences for bilingual papers: days, periods, people.
#pragma once

#include <giayto/standard/wording.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace giayto {
inline namespace v1 {
namespace standard {

/// What papers say in English below the Vietnamese.
namespace english {

inline std::string month(int number) {
  static constexpr std::array<std::string_view, 12> names = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return std::string(names.at(static_cast<std::size_t>(number - 1)));
}

/// "5 February 2020", held together.
inline std::string date(const Date& day) {
  return glued(std::to_string(day.day) + " " + month(day.month) + " " + std::to_string(day.year));
}

/// "from 10 February 2020 to 14 February 2020", "on 10 February 2020".
inline std::string period(const Date& first, const Date& last) {
  return first == last ? "on " + date(first) : "from " + date(first) + " to " + date(last);
}

/// "Mr Đoàn Thế Khải"; the name alone where the gender is not on record.
inline std::string person(const Person& person) {
  const std::string form = honorific_by_gender(person);
  if (form == "Ông") return addressed("Mr", person);
  return form == "Bà" ? addressed("Ms", person) : glued(person.full_name);
}

/// A text of the plan's English columns, checked. Throws Error that names the column.
inline std::string require(const std::string& text, std::string_view column) {
  if (!unended(text).empty()) return unended(text);
  throw Error("thư song ngữ thiếu phần tiếng Anh; hãy điền cột " + std::string(column) +
              " của kế hoạch, nhập lại rồi làm lại");
}

}  // namespace english

}  // namespace standard
}  // namespace v1
}  // namespace giayto
