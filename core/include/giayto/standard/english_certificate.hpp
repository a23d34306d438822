// The English words of the certificate of completion, as VNU Hanoi's rules for short courses set
// them (CE, 3.2); text not on record stays empty.
#pragma once

#include <giayto/standard/english.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// A result given as a number of points, "8", "8,5" or "8.5": in tenths; nothing for words.
inline std::optional<int> points_in_tenths(std::string_view result) {
  const auto mark = std::min(result.find_first_of(",."), result.size());
  const std::string_view whole = result.substr(0, mark);
  const std::string_view part = mark < result.size() ? result.substr(mark + 1) : "0";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (whole.empty() || whole.size() > 3 || part.empty() ||
      !std::all_of(whole.begin(), whole.end(), is_digit) ||
      !std::all_of(part.begin(), part.end(), is_digit)) {
    return std::nullopt;
  }
  return std::stoi(std::string(whole)) * 10 + (part[0] - '0');
}

/// The usual grades, the best first, and their English.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 5> usual_grades = {
    {{"xuất sắc", "High Distinction"},
     {"giỏi", "Distinction"},
     {"khá", "Credit"},
     {"trung bình", "Pass"},
     {"đạt", "Pass"}}};

namespace english {

/// "7 February 1981", "February 1981", "1981" (PR-02).
inline std::string partial_date(const Date& day) {
  if (day.complete()) return date(day);
  return glued((day.month != 0 ? month(day.month) + " " : "") + std::to_string(day.year));
}

/// "from 5 to 8 August 2020", "from 30 July to 2 August 2020", "on 5 August 2020": what both days
/// share is said once.
inline std::string short_period(const Date& first, const Date& last) {
  if (first == last) return "on " + date(first);
  std::string start = std::to_string(first.day);
  if (first.month != last.month || first.year != last.year) start += " " + month(first.month);
  if (first.year != last.year) start += " " + std::to_string(first.year);
  return "from " + glued(start) + " to " + date(last);
}

/// "; grade: Distinction" for the four grades and a pass, "; result: 8.5 points"; empty for words
/// without a settled English.
inline std::string result(std::string_view recorded) {
  std::string word = unended(recorded);
  if (points_in_tenths(word)) {
    std::replace(word.begin(), word.end(), ',', '.');
    return "; result: " + glued(word + " points");
  }
  word = lower_first(word);
  for (const auto& [vietnamese, english] : usual_grades) {
    if (word == vietnamese) return "; grade: " + glued(english);
  }
  return {};
}

/// "Mr." or "Ms."; both when the gender is not on record.
inline std::string form_of_address(const Person& person) {
  const std::string form = honorific_by_gender(person);
  if (form == "Ông") return "Mr.";
  return form == "Bà" ? "Ms." : "Mr./Ms.";
}

/// A place as it is known abroad: "Hanoi". Of others a template takes the marks off.
inline std::string place_abroad(const std::string& place) {
  return place == "Hà Nội" ? "Hanoi" : place;
}

/// The English name of the unit: an imported column of its own, by the headers it may have.
inline std::string unit(const Participant& participant) {
  for (const std::string_view header :
       {"Đơn vị (tiếng Anh)", "Đơn vị tiếng Anh", "Tên đơn vị tiếng Anh"}) {
    const auto found = participant.extra.find(header);
    if (found != participant.extra.end()) return unended(found->second);
  }
  return {};
}

/// Sets all fields `english_NAME`. Needs a participant with a birth and a class with its period.
inline void set_certificate(Content& content, const Subject& subject) {
  const Participant& participant = *subject.participant;
  const TrainingClass& training_class = subject.training_class;
  content.set("english_certifies",
              "This is to certify that " + glued(form_of_address(participant.person)));
  const Date& birth = participant.person.birth;
  content.set("english_birth", glued(std::string(birth.complete() ? "Date of birth: " : "Born: ") +
                                     partial_date(birth)));
  const std::string organisation = unit(participant);
  content.set("english_unit", organisation.empty() ? "" : "Organisation: " + organisation);
  content.set("english_class_title", unended(training_class.journey.english.title));
  std::string period = short_period(training_class.first_day, training_class.last_day);
  if (training_class.hours > 0)
    period += glued(" (" + std::to_string(training_class.hours) + " periods)");
  period += result(participant.result);
  if (!training_class.decision.empty()) {
    period += "; " + glued("Decision No. " + training_class.decision);
    if (training_class.decision_date.complete())
      period += " of " + date(training_class.decision_date);
  }
  content.set("english_period_line", period);
  std::string_view issuer = subject.issuer.name_english;
  if (starts_with(issuer, "the ")) issuer.remove_prefix(4);
  content.set("english_issuer", upper_first(issuer));
  std::string place = place_abroad(subject.issuer.place);
  if (subject.issue_date.complete()) place += ", " + date(subject.issue_date);
  content.set("english_place_date", place);
}

}  // namespace english
}  // namespace standard
}  // namespace v1
}  // namespace giayto
