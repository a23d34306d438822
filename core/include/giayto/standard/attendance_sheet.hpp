// The attendance sheet (danh sách điểm danh, RO-02): one list per class, with room for a signature
// at each session.
#pragma once

#include <giayto/standard/policy.hpp>
#include <giayto/standard/wording.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Table `roll` has a row per person, table `sessions` a row per half-day; which columns a paper
/// shows is the template's choice. Attendance is marked by hand and never filled in (RO-29).
class AttendanceSheet final : public DocumentType {
 public:
  explicit AttendanceSheet(Policy policy) : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override {
    if (subject.roll.empty()) return Decision::no("danh sách lớp chưa có người nào");
    return Decision::yes();
  }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);
  void fill_roll(Table& table, const std::vector<Participant>& roll) const;

  Policy policy_;
  TypeInfo info_;
};

namespace detail {

/// The people of one district, in the order of the roll.
struct Band {
  std::string district;  ///< as in a sentence
  int first_position = 0;
  std::vector<const Participant*> people;
};

/// Districts in the order in which they first stand in the recorded roll; people without one come
/// last (RO-24).
inline std::vector<Band> bands_by_district(const std::vector<Participant>& roll) {
  std::vector<Band> bands;
  for (const Participant& participant : roll) {
    const std::string district = place_in_sentence(participant.person.district);
    auto band = std::find_if(bands.begin(), bands.end(),
                             [&](const Band& known) { return known.district == district; });
    if (band == bands.end()) band = bands.insert(band, {district, participant.position, {}});
    band->first_position = std::min(band->first_position, participant.position);
    band->people.push_back(&participant);
  }
  std::stable_sort(bands.begin(), bands.end(), [](const Band& one, const Band& other) {
    if (one.district.empty() != other.district.empty()) return other.district.empty();
    return one.first_position < other.first_position;
  });
  return bands;
}

/// 1 to 3999 in Roman numerals.
inline std::string roman(int number) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "M"},
                                                                              {900, "CM"},
                                                                              {500, "D"},
                                                                              {400, "CD"},
                                                                              {100, "C"},
                                                                              {90, "XC"},
                                                                              {50, "L"},
                                                                              {40, "XL"},
                                                                              {10, "X"},
                                                                              {9, "IX"},
                                                                              {5, "V"},
                                                                              {4, "IV"},
                                                                              {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) text += sign;
  }
  return text;
}

inline std::vector<std::string> roll_row(int position, const Participant& participant) {
  const Person& person = participant.person;
  return {std::to_string(position),
          person.full_name,
          person.birth.known() ? std::to_string(person.birth.year) : "",
          person.post,
          person.unit.empty() ? person.address : person.unit,
          person.address,
          place_in_sentence(person.district),
          person.product,
          spaced_phone(person.phone),
          masked_phone(person.phone),
          participant.note};
}

/// The recorded sessions, or morning and afternoon of each day of a short class. Throws Error when
/// neither is known.
inline std::vector<Session> sessions_of(const TrainingClass& training_class) {
  if (!training_class.sessions.empty()) return training_class.sessions;
  require_period(training_class);
  constexpr int longest = 5;  // days whose cells fit on a landscape sheet
  if (days_between(training_class.first_day, training_class.last_day) > longest) {
    throw Error("lớp chưa có lịch từng buổi học; hãy bổ sung rồi làm lại");
  }
  std::vector<Session> sessions;
  for (Date day = training_class.first_day; day <= training_class.last_day; day = day_after(day)) {
    for (const char* half : {"Sáng", "Chiều"}) {
      Session session;
      session.number = static_cast<int>(sessions.size()) + 1;
      session.date = day;
      session.half = half;
      sessions.push_back(std::move(session));
    }
  }
  return sessions;
}

inline void fill_sessions(Table& table, const TrainingClass& training_class) {
  for (const Session& session : sessions_of(training_class)) {
    if (!session.date.complete()) throw Error("có buổi học chưa ghi ngày; hãy bổ sung rồi làm lại");
    const std::string date = vietnamese::short_date(session.date);
    table.add({upper_first(glued(vietnamese::weekday(session.date))) + ", " + date,
               session.half.empty() ? "Cả ngày" : session.half, date});
  }
}

/// The class's trainer, or the trainers of its sessions, each once.
inline std::string trainers(const TrainingClass& training_class) {
  if (!training_class.trainer.empty()) return training_class.trainer;
  std::vector<std::string> names;
  for (const Session& session : training_class.sessions) {
    if (session.trainer.empty() ||
        std::find(names.begin(), names.end(), session.trainer) != names.end())
      continue;
    names.push_back(session.trainer);
  }
  std::string text;
  for (const std::string& name : names) append_part(text, name);
  return text;
}

/// "Thời gian: 02 ngày, 05 – 06/8/2020. Địa điểm: .... Giảng viên: ..."; what is not on record is
/// left out.
inline std::string sheet_details(const TrainingClass& training_class) {
  std::string text;
  const auto append = [&text](std::string_view label, const std::string& value) {
    if (value.empty()) return;
    if (!text.empty()) text += ". ";
    text += std::string(label) + " " + value;
  };
  if (training_class.first_day.complete() && training_class.last_day.complete()) {
    append("Thời gian:", glued(vietnamese::two_digits(taught_days(training_class)) + " ngày") +
                             ", " + short_range(training_class.first_day, training_class.last_day));
  }
  append("Địa điểm:", unended(training_class.venue));
  append("Giảng viên:", trainers(training_class));
  return text;
}

}  // namespace detail

inline TypeInfo AttendanceSheet::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".attendance-sheet";
  info.title = "Danh sách điểm danh";
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = policy.attendance.template_id;
  info.fields = {"title",      "class_line",    "detail_line",
                 "count_line", "totals_people", "people_word"};
  info.tables = {{"roll",
                  {"position", "name", "birth_year", "post", "unit", "address", "group", "product",
                   "phone", "phone_masked", "note"}},
                 {"sessions", {"day", "half", "date"}}};
  info.order = policy.order;
  return info;
}

/// Positions run on over the bands (RO-24).
inline void AttendanceSheet::fill_roll(Table& table, const std::vector<Participant>& roll) const {
  int position = 0;
  if (!policy_.attendance.bands_by_district) {
    for (const Participant& participant : roll)
      table.add(detail::roll_row(++position, participant));
    return;
  }
  int number = 0;
  for (const detail::Band& band : detail::bands_by_district(roll)) {
    const std::string name =
        band.district.empty() ? "Chưa ghi địa bàn" : upper_first(band.district);
    table.add_band(detail::roman(++number) + ". " + name + " (" +
                   vietnamese::two_digits(static_cast<int>(band.people.size())) + " người)");
    for (const Participant* participant : band.people)
      table.add(detail::roll_row(++position, *participant));
  }
}

inline Content AttendanceSheet::compose(const Subject& subject) const {
  const TrainingClass& training_class = subject.training_class;
  const auto count = static_cast<int>(subject.roll.size());
  const std::string people = vietnamese::two_digits(count);
  Content content;
  content.set("title", policy_.attendance.title);
  content.set("class_line",
              "Lớp " + short_class_title(training_class) + " (lớp " + training_class.code + ")");
  content.set("detail_line", detail::sheet_details(training_class));
  content.set("count_line",
              "Danh sách gồm " + people + " người (bằng chữ: " + vietnamese::in_words(count) +
                  " người)./.");  // RO-26
  content.set("totals_people", people);
  content.set("people_word", policy_.people);
  fill_roll(content.table("roll"), subject.roll);
  detail::fill_sessions(content.table("sessions"), training_class);
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
