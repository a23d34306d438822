#include "lint/wording.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace giayto::lint {
namespace {

using Words = std::vector<std::string>;

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_space(char32_t letter) {
  return letter == U' ' || letter == U'\t' || letter == U'\n' || letter == U'\u00A0' ||
         letter == U'\u202F' || (letter >= U'\u2000' && letter <= U'\u200A');
}

Words words_of(std::string_view text) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  text::for_each_letter(text, [&](char32_t letter) {
    if (is_space(letter)) return end_word();
    text::append_utf8(word, letter);
  });
  end_word();
  return words;
}

/// A word without the punctuation round it.
std::string bare(std::string_view word) {
  constexpr std::string_view marks = ".,;:()[]\"";
  const auto begin = word.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return std::string(word.substr(begin, word.find_last_not_of(marks) - begin + 1));
}

int number_of(std::string_view digits) {
  return std::atoi(std::string(digits).c_str());
}

bool right_day(std::string_view day) {
  return day.size() == 2 && all_digits(day) && number_of(day) >= 1 && number_of(day) <= 31;
}

bool right_month(std::string_view month) {
  if (!all_digits(month)) return false;
  const int number = number_of(month);
  if (number < 1 || number > 12) return false;
  return month.size() == (number < 3 || number > 9 ? 2u : 1u);
}

/// `05/8/2020`: three numbers, the last of four digits; a class or document number is no date.
bool is_short_date(const std::string& word, std::string_view& day, std::string_view& month) {
  const std::string_view whole = word;
  const auto one = whole.find('/');
  const auto two = one == whole.npos ? one : whole.find('/', one + 1);
  if (two == whole.npos) return false;
  day = whole.substr(0, one);
  month = whole.substr(one + 1, two - one - 1);
  const std::string_view year = whole.substr(two + 1);
  return all_digits(day) && all_digits(month) && all_digits(year) && year.size() == 4;
}

/// A part of the sign: letters and '&', the first one a capital where `capital` asks for it.
bool is_sign_part(std::string_view part) {
  if (part.empty()) return false;
  bool letters = true;
  text::for_each_letter(part, [&letters](char32_t letter) {
    std::string one;
    text::append_utf8(one, letter);
    letters = letters && (letter == U'&' || text::to_upper(one) != text::to_lower(one));
  });
  return letters;
}

bool is_sign(std::string_view sign) {
  int parts = 0;
  while (true) {
    const auto dash = sign.find('-');
    if (!is_sign_part(sign.substr(0, dash))) return false;
    ++parts;
    if (dash == sign.npos) return parts >= 2;
    sign.remove_prefix(dash + 1);
  }
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string joined;
  for (const std::string& word : words_of(text)) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

NumberLine read_number_line(std::string_view text) {
  constexpr std::string_view start = "Số:";
  const auto slash = text.find('/');
  if (text.rfind(start, 0) != 0 || slash == text.npos) return {};
  const std::string number = single_spaced(text.substr(start.size(), slash - start.size()));
  NumberLine line;
  line.blank = number.empty();
  const bool spaced = text.size() > start.size() && text.substr(start.size(), 1) != "/" &&
                      !is_digit(text[start.size()]);
  std::string_view sign = text.substr(slash + 1);
  // Papers with the year in their number: 214/2020/GM-SNN.
  if (const auto year = sign.find('/'); year == 4 && all_digits(sign.substr(0, 4)))
    sign.remove_prefix(5);
  line.right =
      spaced && (line.blank || (number.size() >= 2 && all_digits(number))) && is_sign(sign);
  return line;
}

bool is_place_and_date(std::string_view text) {
  const Words words = words_of(text);
  const auto find = [&words](const char* word, std::size_t from) {
    return static_cast<std::size_t>(
        std::find(words.begin() + static_cast<std::ptrdiff_t>(std::min(from, words.size())),
                  words.end(), word) -
        words.begin());
  };
  const std::size_t day = find("ngày", 1), month = find("tháng", day), year = find("năm", month);
  if (day == 0 || year >= words.size() || words[day - 1].back() != ',') return false;
  const auto part = [&](std::size_t after, std::size_t until) {
    return until == after + 1 || (until == after + 2 && all_digits(words[after + 1]));
  };
  const bool year_right =
      year + 1 == words.size() || (year + 2 == words.size() && all_digits(words[year + 1]));
  return part(day, month) && part(month, year) && year_right;
}

bool dates_are_right(std::string_view text) {
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = bare(words[i]);
    std::string_view day, month;
    if (is_short_date(word, day, month) && (!right_day(day) || !right_month(month))) return false;
    if (i + 1 >= words.size()) continue;
    const std::string next = bare(words[i + 1]);
    if (text::to_lower(word) == "ngày" && all_digits(next) && i + 2 < words.size() &&
        words[i + 2] == "tháng" && !right_day(next))
      return false;
    if (word == "tháng" && i > 0 && all_digits(next) && all_digits(bare(words[i - 1])) &&
        !right_month(next))
      return false;
  }
  return true;
}

bool times_are_right(std::string_view text) {
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = bare(words[i]);
    const auto mark = word.find_first_of("h:");
    if (mark != std::string::npos && mark > 0 && mark <= 2 && all_digits(word.substr(0, mark)) &&
        (word.size() == mark + 1 || all_digits(word.substr(mark + 1))))
      return false;
    if (word == "giờ" && i > 0 && all_digits(words[i - 1]) && words[i - 1].size() < 2) return false;
  }
  return true;
}

bool weekdays_are_right(std::string_view text) {
  static const Words small = {"hai", "ba", "tư", "năm", "sáu", "bảy"};
  const Words words = words_of(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (text::to_lower(words[i]) != "thứ" || bare(words[i + 2]) != "ngày") continue;
    if (std::find(small.begin(), small.end(), bare(words[i + 1])) != small.end()) return false;
  }
  return true;
}

bool has_title(std::string_view name) {
  static const Words titles = {"GS",   "PGS",  "TS",   "TSKH", "ThS",  "KS",   "BS",  "CN",
                               "NSND", "NSƯT", "NGND", "NGƯT", "TTND", "TTƯT", "AHLĐ"};
  const Words words = words_of(name);
  if (words.empty()) return false;
  for (const std::string& title : titles) {
    if (words.front() == title || words.front().rfind(title + ".", 0) == 0) return true;
  }
  const std::string folded = text::to_lower(single_spaced(name));
  for (const char* start : {"giáo sư ", "phó giáo sư ", "tiến sĩ ", "thạc sĩ ", "kỹ sư ", "bác sĩ ",
                            "nghệ nhân ", "nhà giáo ", "thầy thuốc "}) {
    if (folded.rfind(start, 0) == 0) return true;
  }
  return false;
}

}  // namespace giayto::lint
