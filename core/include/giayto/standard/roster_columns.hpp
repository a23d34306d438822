// The column catalogue of rosters (2.1 of the rules): what each column says of a person or a
// session. Presets name what they need; headers and widths are the template's.
#pragma once

#include <giayto/standard/roster.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

namespace detail {

inline const Person& person(const RosterLine& line) {
  return line.participant->person;
}

/// Columns that copy a text as it is on record.
template <auto Member>
std::string of_person(const RosterLine& line) {
  return person(line).*Member;
}

template <SparseText Participant::*Member>
std::string of_participant(const RosterLine& line) {
  return line.participant->*Member;
}

template <SparseText Passport::*Member>
std::string of_passport(const RosterLine& line) {
  return person(line).passport.*Member;
}

/// The last syllable is the given name, what stands before it are surname and middle names.
inline std::size_t given_name_at(std::string_view full_name) {
  const auto space = full_name.find_last_of(' ');
  return space == std::string_view::npos ? 0 : space + 1;
}

inline std::string gender_text(const Person& person) {
  if (person.gender == Gender::unknown) return {};
  return person.gender == Gender::male ? "Nam" : "Nữ";
}

/// "7/8": half-days attended of those taught; empty while nothing is recorded.
inline std::string attended(const RosterLine& line) {
  const auto& marks = line.participant->attendance;
  if (std::all_of(marks.begin(), marks.end(), [](Mark mark) { return mark == Mark::unmarked; }))
    return {};
  const auto present = std::count(marks.begin(), marks.end(), Mark::present);
  const std::size_t all = std::max(marks.size(), line.subject.training_class.sessions.size());
  return std::to_string(present) + "/" + std::to_string(all);
}

/// Points are written with a comma (ND-42), words with a capital.
inline std::string result_cell(const Participant& participant) {
  std::string result = unended(participant.result);
  if (!result.empty() && result.front() >= '0' && result.front() <= '9') {
    std::replace(result.begin(), result.end(), '.', ',');
    return result;
  }
  return upper_first(result);
}

inline std::string trainer_of(const RosterLine& line) {
  const std::string& own = line.session->trainer;
  const std::string& name = own.empty() ? line.subject.training_class.trainer : own;
  if (!name.empty()) return name;
  throw Error(
      "lớp chưa ghi giảng viên (cột “Giảng viên” của kế hoạch lớp); hãy bổ sung rồi làm lại");
}

/// Taught periods of one session; empty when those of the class cannot be shared out evenly.
inline std::string periods_of(const RosterLine& line) {
  const auto sessions = static_cast<int>(sessions_of(line.subject.training_class).size());
  const int hours = line.subject.training_class.hours;
  if (hours <= 0 || hours % sessions != 0) return {};
  return vietnamese::two_digits(hours / sessions);
}

using ColumnText = std::string (*)(const RosterLine&);
struct KnownColumn {
  std::string_view name;
  ColumnText text;
};

/// Of a person.
inline constexpr std::array<KnownColumn, 30> person_columns = {{
    {"name", of_person<&Person::full_name>},
    {"family_name",
     [](const RosterLine& line) {
       const std::string& name = person(line).full_name;
       const std::size_t at = given_name_at(name);
       return name.substr(0, at == 0 ? 0 : at - 1);
     }},
    {"given_name",
     [](const RosterLine& line) {
       const std::string& name = person(line).full_name;
       return name.substr(given_name_at(name));
     }},
    {"birth", [](const RosterLine& line) { return vietnamese::short_date(person(line).birth); }},
    {"birth_year",
     [](const RosterLine& line) {
       const Date& birth = person(line).birth;
       return birth.known() ? std::to_string(birth.year) : std::string();
     }},
    {"gender", [](const RosterLine& line) { return gender_text(person(line)); }},
    {"honorific", [](const RosterLine& line) { return honorific_by_gender(person(line)); }},
    {"birthplace", of_person<&Person::birthplace>},
    {"post", of_person<&Person::post>},
    {"unit",
     [](const RosterLine& line) {
       return person(line).unit.empty() ? person(line).address.str() : person(line).unit;
     }},
    {"whereabouts", [](const RosterLine& line) { return whereabouts(person(line), false, true); }},
    {"address", of_person<&Person::address>},
    {"group", [](const RosterLine& line) { return place_in_sentence(person(line).district); }},
    {"product", of_person<&Person::product>},
    {"phone", [](const RosterLine& line) { return spaced_phone(person(line).phone); }},
    {"phone_masked", [](const RosterLine& line) { return masked_phone(person(line).phone); }},
    {"id_number", of_person<&Person::id_number>},
    {"id_masked", [](const RosterLine& line) { return masked_id(person(line).id_number); }},
    {"attended", attended},
    {"days",
     [](const RosterLine& line) {
       return days_text(half_days_attended(line.subject.training_class, *line.participant));
     }},
    {"result", [](const RosterLine& line) { return result_cell(*line.participant); }},
    {"register_number", of_participant<&Participant::issued_number>},
    {"issued_on",
     [](const RosterLine& line) { return vietnamese::short_date(line.participant->issued_on); }},
    {"note", of_participant<&Participant::note>},
    {"role", of_participant<&Participant::role>},
    {"press_card", of_person<&Person::press_card>},
    {"passport_name", of_passport<&Passport::name>},
    {"passport_number", of_passport<&Passport::number>},
    {"passport_kind", of_passport<&Passport::kind>},
    {"passport_expiry",
     [](const RosterLine& line) { return vietnamese::short_date(person(line).passport.expires); }},
}};

/// Of a session.
inline constexpr std::array<KnownColumn, 6> session_columns = {{
    {"session_day",
     [](const RosterLine& line) { return vietnamese::short_date(line.session->date); }},
    {"session_half",
     [](const RosterLine& line) {
       return line.session->half.empty() ? std::string("Cả ngày") : line.session->half;
     }},
    {"topic", [](const RosterLine& line) { return line.session->topic; }},
    {"trainer", trainer_of},
    {"periods", periods_of},
    {"weekday",
     [](const RosterLine& line) { return upper_first(vietnamese::weekday(line.session->date)); }},
}};

struct KnownAmount {
  std::string_view name;
  std::int64_t (*amount)(const RosterLine&);
};

inline constexpr std::array<KnownAmount, 4> amount_columns = {{
    {"amount",
     [](const RosterLine& line) {
       return allowance_paid(line.subject.training_class, *line.participant);
     }},
    {"fee", [](const RosterLine& line) { return trainer_fee(line.subject.training_class); }},
    {"tax", [](const RosterLine& line) { return trainer_tax(line.subject.training_class); }},
    {"net",
     [](const RosterLine& line) {
       const TrainingClass& training_class = line.subject.training_class;
       return trainer_fee(training_class) - trainer_tax(training_class);
     }},
}};

}  // namespace detail

/// A column of the catalogue. "position" counts the rows; "rate" is what one day is worth. Throws
/// Error when there is no such column.
inline RosterColumn roster_column(std::string_view name) {
  RosterColumn column;
  column.name = name;
  if (name == "position")
    column.text = [](const RosterLine& line) { return std::to_string(line.position); };
  if (name == "rate") {
    column.text = [](const RosterLine& line) {
      return vietnamese::grouped(allowance_of(line.subject.training_class, *line.participant));
    };
  }
  for (const detail::KnownColumn& known : detail::person_columns) {
    if (known.name == name) column.text = known.text;
  }
  for (const detail::KnownColumn& known : detail::session_columns) {
    if (known.name == name) column.text = known.text;
  }
  for (const detail::KnownAmount& known : detail::amount_columns) {
    if (known.name == name) column.amount = known.amount;
  }
  if (!column.text && !column.amount)
    throw Error("danh mục cột không có cột '" + std::string(name) + "'");
  return column;
}

inline std::vector<RosterColumn> roster_columns(std::initializer_list<std::string_view> names) {
  std::vector<RosterColumn> columns;
  for (const std::string_view name : names) columns.push_back(roster_column(name));
  return columns;
}

/// A column filled from a further column of the imported list, found by the beginning of its header
/// in lower case: {"role", "vai trò"}.
inline RosterColumn extra_column(std::string name, std::string header) {
  RosterColumn column;
  column.name = std::move(name);
  column.text = [header = std::move(header)](const RosterLine& line) {
    return extra_value(*line.participant, {header});
  };
  return column;
}

/// The same text in every row: what the money is for.
inline RosterColumn fixed_column(std::string name, std::string text) {
  RosterColumn column;
  column.name = std::move(name);
  column.text = [text = std::move(text)](const RosterLine&) { return text; };
  return column;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
