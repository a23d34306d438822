// Pieces of Vietnamese sentences: no-break spaces, capitals, people, places, days. Pure functions.
#pragma once

#include <giayto/model.hpp>
#include <giayto/plugin.hpp>
#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// The space that does not break (TX-26).
inline constexpr std::string_view glue = "\u00A0";

/// All spaces made unbreakable: "08 giờ 00" (TX-26).
inline std::string glued(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == ' ') {
      result += glue;
    } else {
      result += c;
    }
  }
  return result;
}

/// The text without spaces and end marks at its end: templates set their own periods.
inline std::string unended(std::string_view text) {
  const auto last = text.find_last_not_of(" .;/\t\n");
  return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

inline bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// Appends a part after a comma; empty parts add nothing.
inline void append_part(std::string& text, std::string_view part) {
  if (part.empty()) return;
  if (!text.empty()) text += ", ";
  text += part;
}

namespace detail {

enum class LetterCase { none, lower, upper };

/// The case of the letter at the start of UTF-8 text, and the same letter in the other case: A to Z
/// and the 67 Vietnamese pairs beyond (TX-21). Other text has none.
struct FirstLetter {
  LetterCase kind = LetterCase::none;
  std::size_t size = 0;
  std::string other;
};

/// A letter whose last byte is `low` in capitals and `low` + `distance` in small letters.
inline FirstLetter cased(std::string_view letter, bool upper, int distance) {
  std::string other(letter);
  other.back() =
      static_cast<char>(static_cast<unsigned char>(other.back()) + (upper ? distance : -distance));
  return {upper ? LetterCase::upper : LetterCase::lower, letter.size(), other};
}

inline FirstLetter first_letter(std::string_view text) {
  const auto byte = [text](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
  };
  const unsigned first = byte(0), second = byte(1), third = byte(2);
  if (first >= 'A' && first <= 'Z') return cased(text.substr(0, 1), true, 32);
  if (first >= 'a' && first <= 'z') return cased(text.substr(0, 1), false, 32);
  if (first == 0xC3 && second >= 0x80)
    return cased(text.substr(0, 2), second < 0xA0, 32);  // À to ý
  if ((first == 0xC4 &&
       (second / 2 == 0x82 / 2 || second / 2 == 0x90 / 2 || second / 2 == 0xA8 / 2)) ||  // Ă Đ Ĩ
      (first == 0xC5 && second / 2 == 0xA8 / 2) ||
      (first == 0xC6 && second / 2 == 0xA0 / 2)) {  // Ũ Ơ
    return cased(text.substr(0, 2), second % 2 == 0, 1);
  }
  if (first == 0xC6 && (second == 0xAF || second == 0xB0))
    return cased(text.substr(0, 2), second == 0xAF, 1);  // Ư
  if (first == 0xE1 &&
      ((second == 0xBA && third >= 0xA0) || (second == 0xBB && third >= 0x80))) {  // Ạ to ỹ
    return cased(text.substr(0, 3), third % 2 == 0, 1);
  }
  return {};
}

}  // namespace detail

/// The first letter in lower case, for a name inside a sentence: "Đào tạo" -> "đào tạo". A word in
/// capitals ("OCOP") or with an apostrophe ("H'Mông") stays as it is.
inline std::string lower_first(std::string_view text) {
  const detail::FirstLetter first = detail::first_letter(text);
  if (first.kind != detail::LetterCase::upper) return std::string(text);
  const std::string_view rest = text.substr(first.size);
  const bool keep =
      starts_with(rest, "'") || detail::first_letter(rest).kind == detail::LetterCase::upper;
  return keep ? std::string(text) : first.other + std::string(rest);
}

/// The first letter in upper case, for a line of its own: "thứ Tư" -> "Thứ Tư".
inline std::string upper_first(std::string_view text) {
  const detail::FirstLetter first = detail::first_letter(text);
  if (first.kind != detail::LetterCase::lower) return std::string(text);
  return first.other + std::string(text.substr(first.size));
}

/// All letters in lower case, to compare words: "SỐ TIỀN" -> "số tiền".
inline std::string lower_all(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const detail::FirstLetter first = detail::first_letter(text);
    const bool upper = first.kind == detail::LetterCase::upper;
    const std::size_t size = first.kind == detail::LetterCase::none ? 1 : first.size;
    result += upper ? first.other : std::string(text.substr(0, size));
    text.remove_prefix(size);
  }
  return result;
}

/// Empty room of that many millimetres to write in by hand (ND-41), in text of 13 points: it does
/// not break.
inline std::string write_in(double millimetres) {
  constexpr double space = 13 * 0.25 * 25.4 / 72;  // a space is a quarter em wide
  std::string room;
  for (double done = 0; done < millimetres; done += space) room += glue;
  return room;
}

/// A place in a sentence: "Huyện Gia Lâm" -> "huyện Gia Lâm"; with a number the type keeps its
/// capital
/// ("Quận 1", decree 30/2020, annex II).
inline std::string place_in_sentence(std::string_view place) {
  static constexpr std::array<std::string_view, 9> types = {
      "Huyện ", "Quận ", "Thị xã ", "Thị trấn ", "Thành phố ", "Tỉnh ", "Xã ", "Phường ", "Thôn "};
  for (const std::string_view type : types) {
    if (!starts_with(place, type) || place.size() == type.size()) continue;
    const char next = place[type.size()];
    return next >= '0' && next <= '9' ? std::string(place) : lower_first(place);
  }
  return std::string(place);
}

/// "Ông" or "Bà" by the recorded gender; "Ông (Bà)" when it is not on record. Never guessed from
/// the name.
inline std::string honorific_by_gender(const Person& person) {
  if (person.gender == Gender::male) return "Ông";
  if (person.gender == Gender::female) return "Bà";
  if (person.honorific == "Ông" || person.honorific == "Bà") return person.honorific;
  return "Ông (Bà)";
}

/// The form of address before a name: what is on record ("TS."), else by gender.
inline std::string honorific(const Person& person) {
  return person.honorific.empty() ? honorific_by_gender(person) : person.honorific.str();
}

/// The address inside a sentence ("Đề nghị Bà ..."): a degree cannot stand alone there.
inline std::string pronoun(const Person& person) {
  const bool is_degree = !person.honorific.empty() && person.honorific.str().back() == '.';
  return is_degree ? honorific_by_gender(person) : honorific(person);
}

/// Honorific and name held together, also within the name (TX-26, RO-23).
inline std::string addressed(std::string_view form, const Person& person) {
  return glued(std::string(form) + " " + person.full_name);
}

/// How many bytes at the end of `first` are whole words that `second` begins with, in capitals or
/// not: "Chủ tịch UBND xã", "UBND xã Phù Đổng" share "UBND xã"; "Trưởng phòng", "Phòng Kinh tế"
/// share "phòng".
inline std::size_t shared_words(std::string_view first_words, std::string_view second_words) {
  const std::string first = lower_all(first_words), second = lower_all(second_words);
  for (std::size_t at = 0; at < first.size(); ++at) {
    if (at > 0 && first[at - 1] != ' ') continue;
    const std::string_view rest = std::string_view(first).substr(at);
    if (starts_with(second, rest) && (second.size() == rest.size() || second[rest.size()] == ' '))
      return rest.size();
  }
  return 0;
}

/// Post and unit: "Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng"; either may be missing, and what the
/// post names already is not said again: "Phó Chủ tịch UBND xã" of "UBND xã Phù Đổng", "Trưởng
/// phòng" of "Phòng Kinh tế", "Giám đốc Sở, Trưởng Ban Chỉ đạo" of "Sở Công Thương".
inline std::string post_and_unit(const Person& person) {
  const std::string &post = person.post, &unit = person.unit;
  if (post.empty() || unit.empty()) return post + unit;
  if (lower_all(post).find(lower_all(unit)) != std::string::npos) return post;
  const std::size_t comma = std::min(post.find(','), post.size());  // behind it: a second post
  const std::string_view first = std::string_view(post).substr(0, comma);
  const std::size_t shared = shared_words(first, unit);
  if (shared == 0) return post + " " + unit;
  return std::string(first) + unit.substr(shared) + post.substr(comma);
}

/// Unit (with post if asked), then address and district as far as they are not said before.
inline std::string whereabouts(const Person& person, bool with_post, bool with_address) {
  std::string text = with_post ? post_and_unit(person) : person.unit;
  const auto append_new = [&text](const std::string& place) {
    if (text.find(place) == std::string::npos) append_part(text, place);
  };
  if (with_address || text.empty()) append_new(place_in_sentence(person.address));
  append_new(place_in_sentence(person.district));
  return text;
}

/// What a citizen's card is called on a day: the law on identification of 2023 renamed it from
/// 01/7/2024.
inline std::string identity_card(const Date& day) {
  return day < Date{2024, 7, 1} ? "căn cước công dân" : "căn cước";
}

/// "0912345678" -> "0912 345 678"; other lengths end in groups of three digits; not digits only:
/// unchanged.
inline std::string spaced_phone(std::string_view phone) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (phone.size() < 8 || !std::all_of(phone.begin(), phone.end(), is_digit))
    return std::string(phone);
  const std::string_view last = phone.substr(phone.size() - 3);
  return std::string(phone.substr(0, 4)) + " " + std::string(phone.substr(4, phone.size() - 7)) +
         " " + std::string(last);
}

/// "09xx xxx 123": the first two and the last three digits stay (LA-04). Of what is no phone number
/// of 8 digits or more nothing is shown.
inline std::string masked_phone(std::string_view phone) {
  std::string text = spaced_phone(phone);
  if (text == phone) return {};
  for (std::size_t at = 2; at + 3 < text.size(); ++at) {
    if (text[at] != ' ') text[at] = 'x';
  }
  return text;
}

/// "0012******89": the first four and the last two digits stay (LA-04). Of what is no number of 9
/// digits or more nothing is shown.
inline std::string masked_id(std::string_view id_number) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (id_number.size() < 9 || !std::all_of(id_number.begin(), id_number.end(), is_digit)) return {};
  return std::string(id_number.substr(0, 4)) + std::string(id_number.size() - 6, '*') +
         std::string(id_number.substr(id_number.size() - 2));
}

/// A complete date as a day of the calendar, and back.
inline std::chrono::sys_days calendar_day(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}
inline Date day_after(const Date& date) {
  const std::chrono::year_month_day next(calendar_day(date) + std::chrono::days(1));
  return {static_cast<int>(next.year()), static_cast<int>(static_cast<unsigned>(next.month())),
          static_cast<int>(static_cast<unsigned>(next.day()))};
}

/// The days of a date range, both counted; 0 when a date is not complete.
inline int days_between(const Date& first, const Date& last) {
  if (!first.complete() || !last.complete()) return 0;
  return static_cast<int>((calendar_day(last) - calendar_day(first)).count()) + 1;
}

/// Days taught: the distinct dates of the sessions, or the whole range when none are recorded.
inline int taught_days(const TrainingClass& training_class) {
  std::vector<Date> dates;
  for (const Session& session : training_class.sessions) dates.push_back(session.date);
  std::sort(dates.begin(), dates.end());
  const auto distinct = std::unique(dates.begin(), dates.end()) - dates.begin();
  return distinct > 0 ? static_cast<int>(distinct)
                      : days_between(training_class.first_day, training_class.last_day);
}

/// "ngày 05/8/2020", held together (TX-26).
inline std::string on_day(const Date& date) {
  return glued("ngày " + vietnamese::short_date(date));
}

/// "thứ Tư ngày 05/8/2020" (ND-43); each half held together.
inline std::string weekday_and_day(const Date& date) {
  return glued(vietnamese::weekday(date)) + " " + on_day(date);
}

/// "05 – 06/8/2020", "30/7 – 02/8/2020", "05/8/2020": what both days share is said once.
inline std::string short_range(const Date& first, const Date& last) {
  const std::string end = vietnamese::short_date(last);
  if (first == last) return end;
  std::string start = vietnamese::two_digits(first.day);
  if (first.month != last.month || first.year != last.year)
    start += "/" + vietnamese::month_digits(first.month);
  if (first.year != last.year) start += "/" + std::to_string(first.year);
  return glued(start + " – " + end);
}

/// The class title without a leading "Lớp", which the sentences say themselves.
inline std::string class_title(const TrainingClass& training_class) {
  std::string_view title = training_class.title;
  for (const std::string_view word : {std::string_view("Lớp "), std::string_view("lớp ")}) {
    if (starts_with(title, word)) title.remove_prefix(word.size());
  }
  return unended(title);
}

/// Where a class title goes on with whom it is for (" cho các ..."), or its end.
inline std::size_t audience_in_title(std::string_view title) {
  std::size_t end = title.size();
  for (const std::string_view words : {" dành cho ", " cho các ", " cho cán bộ ",
                                       " cho thành viên ", " cho Ban ", " cho Hội đồng "}) {
    end = std::min(end, title.find(words));
  }
  return end;
}

/// The class title for a heading: in lower case, and cut before the words that say for whom ("cho
/// các ...").
inline std::string short_class_title(const TrainingClass& training_class) {
  const std::string title = class_title(training_class);
  return lower_first(std::string_view(title).substr(0, audience_in_title(title)));
}

/// The class title in quotation marks, a long one on two lines that part before "cho các ...".
inline std::string quoted_class_title(const TrainingClass& training_class) {
  std::string title = class_title(training_class);
  const std::size_t cut = audience_in_title(title);
  constexpr std::size_t one_line = 80;  // bytes; what fits on a line of a certificate
  if (title.size() > one_line && cut < title.size()) title[cut] = '\n';
  return "“" + title + "”";
}

/// The period of a class, checked. Throws Error when a day is missing or the days are the wrong way
/// round.
inline void require_period(const TrainingClass& training_class) {
  if (!training_class.first_day.complete() || !training_class.last_day.complete()) {
    throw Error(
        "lớp chưa có ngày bắt đầu hoặc ngày kết thúc; hãy điền cột Từ ngày và Đến ngày của kế "
        "hoạch, "
        "nhập lại rồi làm lại");
  }
  if (training_class.last_day < training_class.first_day) {
    throw Error(
        "ngày kết thúc lớp trước ngày bắt đầu; hãy sửa cột Từ ngày, Đến ngày của kế hoạch, nhập "
        "lại "
        "rồi làm lại");
  }
}

/// The participant of a participant-scope paper. Throws Error when there is none, or without a
/// name.
inline const Participant& require_participant(const Subject& subject) {
  if (subject.participant == nullptr)
    throw Error("giấy này làm cho từng người, nhưng không có người nào được chọn");
  if (subject.participant->person.full_name.empty()) {
    throw Error("chưa có họ và tên; hãy điền cột Họ và tên của danh sách, nhập lại rồi làm lại");
  }
  return *subject.participant;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
