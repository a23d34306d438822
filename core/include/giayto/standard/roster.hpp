// A roster (danh sách): one generic document type. What a list says, of whom and who signs it is a
// RosterPreset, plain data; how it looks is a template. A new roster is a new value, not new code.
#pragma once

#include <giayto/standard/money.hpp>
#include <giayto/standard/policy.hpp>
#include <giayto/standard/wording.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// What one row of a roster is about.
struct RosterLine {
  const Subject& subject;
  int position = 0;                          ///< STT
  const Participant* participant = nullptr;  ///< in a list of people
  const Session* session = nullptr;          ///< in a list of sessions
};

/// A column of the content table `roll`. Cells to write in need none: they are the template's.
struct RosterColumn {
  std::string name;  ///< "birth_year"
  std::function<std::string(const RosterLine&)> text;
  /// Of money, in place of `text`: written with dots and summed up in the row of totals (ND-42,
  /// RO-26).
  std::function<std::int64_t(const RosterLine&)> amount;
};

/// Who signs below a list (RO-27).
struct RosterSigner {
  std::string title;  ///< "KẾ TOÁN"; "\n" starts a second line
  Wording name;       ///< empty: written by hand
  std::string hint = "(Ký, ghi rõ họ tên)";
};

/// What the rows of a list are.
enum class RosterRows { people, sessions };

/// One kind of list (RO-01 to RO-08, CE-27 and others), as data.
struct RosterPreset {
  std::string paper;        ///< second part of the type id: "receipt" of "producers.receipt"
  std::string title;        ///< for people who choose a paper: "Danh sách ký nhận"
  std::string template_id;  ///< "roster/receipt"
  std::string heading;      ///< as printed (RO-20)
  RosterRows rows = RosterRows::people;
  std::vector<RosterColumn> columns;  ///< all a template may show, and no more (LA-04)
  bool with_sessions = false;  ///< a table `sessions` too: a row per half-day, for cells to sign
  bool bands_by_district = false;  ///< "I. Huyện Gia Lâm (12 người)" (RO-24)
  bool restarts_in_bands = false;  ///< positions count from 1 in each band
  std::string counted = "người";   ///< what the count line counts
  bool may_be_empty = false;       ///< blank rows are enough
  Wording reference;  ///< "Kèm theo Quyết định số ...", without brackets (ND-33)
  Wording detail;     ///< time, place and trainer when empty
  Wording summary;    ///< a sentence below the count
  Wording notice;     ///< a sentence above the table
  std::vector<RosterSigner> signers;  ///< 1 to 4, from left to right
  /// Who of the roll is on the list; everybody when empty. Asked with the participant as subject.
  std::function<Decision(const Subject&)> condition;
  std::string numbers_of;  ///< TypeInfo::numbers_of
  Wording about;           ///< the line below the heading; the class when empty
  /// Throws Error when the data do not allow a correct list.
  std::function<void(const Subject&)> check;
};

/// Table `roll` has the preset's columns. Attendance is marked by hand and never filled in (RO-29).
class Roster final : public DocumentType {
 public:
  Roster(Policy policy, RosterPreset preset)
      : policy_(std::move(policy)),
        preset_(std::move(preset)),
        info_(make_info(policy_, preset_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override;
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy, const RosterPreset& preset);
  std::vector<Participant> people(const Subject& subject, Decision& last_refusal) const;
  std::vector<std::string> cells(const RosterLine& line, std::vector<std::int64_t>& sums) const;
  void fill_people(Table& table, const Subject& subject, const std::vector<Participant>& people,
                   std::vector<std::int64_t>& sums) const;
  void fill_sessions(Table& table, const Subject& subject, std::vector<std::int64_t>& sums) const;
  void set_totals(Content& content, const std::vector<std::int64_t>& sums) const;
  void set_lines(Content& content, const Subject& subject) const;
  void set_count(Content& content, int count) const;
  void set_signers(Content& content, const Subject& subject) const;

  Policy policy_;
  RosterPreset preset_;
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

/// The recorded sessions, or morning and afternoon of each day of a short class. Throws Error when
/// neither is known.
inline std::vector<Session> sessions_of(const TrainingClass& training_class) {
  if (!training_class.sessions.empty()) return training_class.sessions;
  require_period(training_class);
  constexpr int longest = 5;  // a longer class has days off that nobody can guess
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

/// The columns of table `sessions`: day with weekday, half, day alone (ND-43). Where many sessions
/// make cells narrow, a day with one session alone is told shortly: "Ngày 05/8".
inline void fill_session_table(Table& table, const TrainingClass& training_class) {
  const std::vector<Session> sessions = sessions_of(training_class);
  constexpr std::size_t few = 4;
  const auto same_day = [&](std::size_t one, std::size_t other) {
    return other < sessions.size() && sessions[one].date == sessions[other].date;
  };
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const Session& session = sessions[i];
    if (!session.date.complete()) throw Error("có buổi học chưa ghi ngày; hãy bổ sung rồi làm lại");
    const std::string date = vietnamese::short_date(session.date);
    const bool alone = !same_day(i, i + 1) && !same_day(i, i - 1);
    const std::string day =
        alone && sessions.size() > few
            ? "Ngày " + date.substr(0, date.rfind('/'))
            : upper_first(glued(vietnamese::weekday(session.date))) + ", " + date;
    table.add({day, session.half.empty() ? "Cả ngày" : session.half, date});
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

/// "Thời gian: 02 ngày, 05 - 06/8/2020. Địa điểm: .... Giảng viên: ..."; what is not on record is
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

/// Three places for signatures, four where four sign; a single one is on the right, two are left
/// and right.
inline std::vector<int> places_of_signers(std::size_t signers) {
  if (signers == 1) return {3};
  if (signers == 2) return {1, 3};
  return {1, 2, 3, 4};
}

inline std::string sign_field(int place, std::string_view part) {
  return "sign_" + std::to_string(place) + "." + std::string(part);
}

}  // namespace detail

inline TypeInfo Roster::make_info(const Policy& policy, const RosterPreset& preset) {
  TypeInfo info;
  info.id = policy.plugin + "." + preset.paper;
  info.title = preset.title;
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = preset.template_id;
  info.fields = {"title",   "class_line", "detail_line",   "reference",
                 "notice",  "count_line", "totals_people", "people_word",
                 "summary", "sum",        "sum_words"};
  const int places = preset.signers.size() > 3 ? 4 : 3;
  for (int place = 1; place <= places; ++place) {
    for (const char* part : {"title", "hint", "name"})
      info.fields.push_back(detail::sign_field(place, part));
  }
  TableInfo roll{"roll", {}};
  for (const RosterColumn& column : preset.columns) roll.columns.push_back(column.name);
  info.tables.push_back(std::move(roll));
  if (preset.with_sessions) info.tables.push_back({"sessions", {"day", "half", "date"}});
  info.order = policy.order;
  info.numbers_of = preset.numbers_of;
  return info;
}

/// Those on the list, in the order of the roll; `last_refusal` says why the last one is not.
inline std::vector<Participant> Roster::people(const Subject& subject,
                                               Decision& last_refusal) const {
  if (!preset_.condition) return subject.roll;
  std::vector<Participant> found;
  for (const Participant& participant : subject.roll) {
    Decision decision =
        preset_.condition({subject.issuer, subject.signer, subject.training_class, subject.roll,
                           &participant, nullptr, subject.issue_date});
    if (decision.issue) {
      found.push_back(participant);
    } else {
      last_refusal = std::move(decision);
    }
  }
  return found;
}

inline Decision Roster::decide(const Subject& subject) const {
  if (preset_.may_be_empty || preset_.rows != RosterRows::people) return Decision::yes();
  if (subject.roll.empty()) return Decision::no("danh sách lớp chưa có người nào");
  Decision refusal = Decision::no({});
  if (people(subject, refusal).empty())
    return Decision::no("không có ai trong danh sách: " + refusal.reason);
  return Decision::yes();
}

inline std::vector<std::string> Roster::cells(const RosterLine& line,
                                              std::vector<std::int64_t>& sums) const {
  std::vector<std::string> row;
  for (std::size_t i = 0; i < preset_.columns.size(); ++i) {
    const RosterColumn& column = preset_.columns[i];
    if (!column.amount) {
      row.push_back(column.text(line));
      continue;
    }
    const std::int64_t amount = column.amount(line);
    sums[i] += amount;
    row.push_back(vietnamese::grouped(amount));
  }
  return row;
}

/// Positions run on over the bands, or restart in each (RO-24).
inline void Roster::fill_people(Table& table, const Subject& subject,
                                const std::vector<Participant>& people,
                                std::vector<std::int64_t>& sums) const {
  int position = 0;
  if (!preset_.bands_by_district) {
    for (const Participant& participant : people)
      table.add(cells({subject, ++position, &participant, nullptr}, sums));
    return;
  }
  int number = 0;
  for (const detail::Band& band : detail::bands_by_district(people)) {
    const std::string name =
        band.district.empty() ? "Chưa ghi địa bàn" : upper_first(band.district);
    table.add_band(detail::roman(++number) + ". " + name + " (" +
                   vietnamese::two_digits(static_cast<int>(band.people.size())) + " người)");
    if (preset_.restarts_in_bands) position = 0;
    for (const Participant* participant : band.people)
      table.add(cells({subject, ++position, participant, nullptr}, sums));
  }
}

inline void Roster::fill_sessions(Table& table, const Subject& subject,
                                  std::vector<std::int64_t>& sums) const {
  int position = 0;
  for (const Session& session : detail::sessions_of(subject.training_class)) {
    if (!session.date.complete()) throw Error("có buổi học chưa ghi ngày; hãy bổ sung rồi làm lại");
    table.add(cells({subject, ++position, nullptr, &session}, sums));
  }
}

/// The row of totals, and the last of the sums in digits and words: what is paid out (RO-26).
inline void Roster::set_totals(Content& content, const std::vector<std::int64_t>& sums) const {
  std::vector<std::string> row(preset_.columns.size());
  std::string digits, words;
  for (std::size_t i = 0; i < preset_.columns.size(); ++i) {
    if (!preset_.columns[i].amount) continue;
    row[i] = digits = vietnamese::grouped(sums[i]);
    words = money_in_words(sums[i]);
  }
  content.set("sum", digits);
  content.set("sum_words", words);
  if (digits.empty()) return;
  row.front() = "Tổng cộng";
  content.table("roll").add_total(std::move(row));
}

inline void Roster::set_lines(Content& content, const Subject& subject) const {
  const auto said = [&subject](const Wording& wording) {
    return wording ? wording(subject) : std::string();
  };
  const TrainingClass& training_class = subject.training_class;
  content.set("title", preset_.heading);
  content.set("class_line", preset_.about ? preset_.about(subject)
                                          : "Lớp " + short_class_title(training_class) + " " +
                                                glued("(lớp " + training_class.code + ")"));
  content.set("detail_line",
              preset_.detail ? preset_.detail(subject) : detail::sheet_details(training_class));
  content.set("reference", said(preset_.reference));
  content.set("notice", said(preset_.notice));
  content.set("summary", said(preset_.summary));
}

inline void Roster::set_count(Content& content, int count) const {
  const std::string number = vietnamese::two_digits(count);
  content.set("count_line", count == 0 ? std::string()
                                       : "Danh sách gồm " + number + " " + preset_.counted +
                                             " (bằng chữ: " + vietnamese::in_words(count) + " " +
                                             preset_.counted + ")./.");
  content.set("totals_people", number);
  content.set("people_word", policy_.people);
}

inline void Roster::set_signers(Content& content, const Subject& subject) const {
  const int places = preset_.signers.size() > 3 ? 4 : 3;
  for (int place = 1; place <= places; ++place) {
    for (const char* part : {"title", "hint", "name"})
      content.set(detail::sign_field(place, part), "");
  }
  const std::vector<int> at = detail::places_of_signers(preset_.signers.size());
  for (std::size_t i = 0; i < preset_.signers.size() && i < at.size(); ++i) {
    const RosterSigner& signer = preset_.signers[i];
    content.set(detail::sign_field(at[i], "title"), signer.title);
    content.set(detail::sign_field(at[i], "hint"), signer.hint);
    content.set(detail::sign_field(at[i], "name"), signer.name ? signer.name(subject) : "");
  }
}

inline Content Roster::compose(const Subject& subject) const {
  if (preset_.check) preset_.check(subject);
  Content content;
  std::vector<std::int64_t> sums(preset_.columns.size());
  Table& roll = content.table("roll");
  Decision refusal;
  set_lines(content, subject);
  if (preset_.rows == RosterRows::people) {
    const std::vector<Participant> listed = people(subject, refusal);
    fill_people(roll, subject, listed, sums);
    set_count(content, static_cast<int>(listed.size()));
  } else {
    fill_sessions(roll, subject, sums);
    set_count(content, static_cast<int>(roll.rows().size()));
  }
  set_totals(content, sums);
  set_signers(content, subject);
  if (preset_.with_sessions)
    detail::fill_session_table(content.table("sessions"), subject.training_class);
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
