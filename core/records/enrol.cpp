// Putting people on the roll: each row is somebody on it already, somebody new, or a question.
#include "base/message.hpp"
#include "records/matching.hpp"
#include "records/records.hpp"
#include "records/tables.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace giayto::records {
namespace {

/// A place on the roll while an import is worked out.
struct Line {
  StoredEntry entry;
  std::string folded;
  bool recorded = false;  ///< was on the roll before
  int row = -1;           ///< the last row of the file that speaks of it; none yet: -1
  bool changed = false;
};

/// How a row and the best line for it belong together, from the weakest.
enum class Fit { none, namesake, unclear, completes, second_row, recorded };

struct Candidate {
  Fit fit = Fit::none;
  Likeness likeness = Likeness::none;
  std::size_t line = 0;
  int equals = 0;  ///< how many lines fit as well
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// "cell B7 of sheet Lớp 1 of a.xlsx": as much as is known; empty when nothing is.
std::string place(const Location& where) {
  std::string text;
  const auto add = [&text](std::string part) {
    if (!text.empty()) text += ", ";
    text += std::move(part);
  };
  if (!where.file.empty()) add(where.file);
  if (!where.sheet.empty()) add(message("sheet {}", where.sheet));
  if (where.row != 0) {
    add(message("row {}", where.row));
  } else if (!where.cell.empty()) {
    add(message("cell {}", where.cell));
  }
  return text;
}

std::string place(const Line& line) {
  const std::string read_from = place(line.entry.source);
  if (!line.recorded) return read_from;
  const int position = line.entry.participant.position;
  return read_from.empty() ? message("position {} on the roll", position)
                           : message("position {} on the roll, read from {}", position, read_from);
}

std::string hint() {
  return message(
      "--duplicates same takes them for one person and the later row counts, "
      "--duplicates different keeps both");
}

class Enrolling {
 public:
  Enrolling(store::Database& database, const std::string& class_code, Duplicates duplicates,
            Diagnostics& diagnostics)
      : database_(database),
        class_id_(class_id(database, class_code)),
        duplicates_(duplicates),
        diagnostics_(diagnostics) {
    for (StoredEntry& entry : read_roll(database, class_id_)) {
      std::string folded = text::fold(entry.participant.person.full_name);
      add_line({std::move(entry), std::move(folded), true, -1, false});
    }
  }

  /// Rows that say of a person exactly what the record says are settled first: so a file imported
  /// again finds its own people, however alike they are.
  void work_out(const std::vector<Enrolment>& rows) {
    std::vector<std::string> folded;
    for (const Enrolment& row : rows) {
      folded.push_back(text::fold(row.participant.person.full_name));
    }
    std::vector<bool> settled(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
      settled[at] = settle_known(rows[at], folded[at], static_cast<int>(at));
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
      if (!settled[at]) settle(rows[at], folded[at], static_cast<int>(at));
    }
  }

  EnrolResult write() {
    RollWriter writer(database_, class_id_);
    for (const Line& line : lines_) {
      if (!line.recorded) {
        writer.add(line.entry);
      } else if (line.changed) {
        writer.update(line.entry);
      }
    }
    return result_;
  }

 private:
  void add_line(Line line) {
    const std::size_t at = lines_.size();
    by_name_[line.folded].push_back(at);
    const std::string& id = line.entry.participant.person.id_number;
    if (!id.empty()) by_id_[id].push_back(at);
    lines_.push_back(std::move(line));
  }

  bool settle_known(const Enrolment& row, const std::string& folded, int number) {
    const auto named = by_name_.find(folded);
    if (named == by_name_.end()) return false;
    for (const std::size_t at : named->second) {
      const Line& line = lines_[at];
      if (line.row >= 0 || !identical(line.entry.participant.person, row.participant.person)) {
        continue;
      }
      settle_recorded(row, folded, number, {Fit::recorded, Likeness::same_name, at, 1});
      return true;
    }
    return false;
  }

  void settle(const Enrolment& row, const std::string& folded, int number) {
    const Candidate best = find(row, folded);
    switch (best.fit) {
      case Fit::recorded:
        return settle_recorded(row, folded, number, best);
      case Fit::completes:
        if (best.equals == 1) return settle_recorded(row, folded, number, best);
        return settle_doubt(row, folded, number, best,
                            message("the row completes one of {} people of this name on the roll, "
                                    "the first at {}; which one cannot be said",
                                    best.equals, place(lines_[best.line])));
      case Fit::second_row:
        return settle_doubt(row, folded, number, best,
                            message("two rows for one person: {} has the {} of this row",
                                    place(lines_[best.line]), reason(best.likeness)));
      case Fit::unclear:
        diagnostics_.warning("duplicate", row.source,
                             message("the name also stands at {}; whether it is the same person "
                                     "cannot be said without both births or ID numbers",
                                     place(lines_[best.line])),
                             message("both stay; take one off the list if they are one person"));
        break;
      case Fit::namesake:
        diagnostics_.note("duplicate", row.source,
                          message("the name also stands at {}, with another ID number; both stay",
                                  place(lines_[best.line])));
        break;
      case Fit::none:
        break;
    }
    add(row, folded, number);
  }

  static std::string reason(Likeness likeness) {
    return likeness == Likeness::same_id ? message("ID number") : message("name and birth");
  }

  Candidate find(const Enrolment& row, const std::string& folded) const {
    Candidate best;
    const Person& person = row.participant.person;
    if (const auto known = by_id_.find(person.id_number); known != by_id_.end()) {
      for (const std::size_t at : known->second) consider(at, row, folded, best);
    }
    if (folded.empty()) {  // an outlet without a reporter may be any row's
      for (std::size_t at = 0; at < lines_.size(); ++at) consider(at, row, folded, best);
      return best;
    }
    for (const std::string& name : {folded, std::string()}) {
      const auto known = by_name_.find(name);
      if (known == by_name_.end()) continue;
      for (const std::size_t at : known->second) consider(at, row, folded, best);
    }
    return best;
  }

  void consider(std::size_t at, const Enrolment& row, const std::string& folded,
                Candidate& best) const {
    const Line& line = lines_[at];
    const Likeness likeness =
        compare(line.entry.participant.person, line.folded, row.participant.person, folded);
    const Fit fit = fit_of(line, likeness, row);
    if (fit > best.fit) {
      best = {fit, likeness, at, 1};
    } else if (fit == best.fit && at != best.line) {
      ++best.equals;
    }
  }

  static Fit fit_of(const Line& line, Likeness likeness, const Enrolment& row) {
    const bool free = line.recorded && line.row < 0;
    switch (likeness) {
      case Likeness::same_id:
      case Likeness::same_name:
        return free ? Fit::recorded : Fit::second_row;
      case Likeness::unclear:
        return free && merge(line.entry.participant, row.participant).conflicts.empty()
                   ? Fit::completes
                   : Fit::unclear;
      case Likeness::namesake:
        return Fit::namesake;
      case Likeness::none:
        break;
    }
    return Fit::none;
  }

  /// The row speaks of somebody on record: the same or more is taken in, a contradiction is a
  /// doubt.
  void settle_recorded(const Enrolment& row, const std::string& folded, int number,
                       const Candidate& candidate) {
    Line& line = lines_[candidate.line];
    const Merge merged = merge(line.entry.participant, row.participant);
    if (merged.conflicts.empty()) return take_in(line, merged.result, number);
    settle_doubt(row, folded, number, candidate,
                 message("the row and {} are of one {}, but differ in: {}", place(line),
                         reason(candidate.likeness), joined(merged.conflicts)));
  }

  void settle_doubt(const Enrolment& row, const std::string& folded, int number,
                    const Candidate& candidate, const std::string& sentence) {
    if (duplicates_ == Duplicates::stop) {
      diagnostics_.error("duplicate", row.source, sentence, hint());
      return;
    }
    diagnostics_.warning("duplicate", row.source, sentence);
    if (duplicates_ == Duplicates::different) return add(row, folded, number);
    Line& line = lines_[candidate.line];
    // Of two rows of a file the later counts, in whichever order they were settled.
    const bool later = number > line.row;
    const Participant& known = line.entry.participant;
    Participant result =
        later ? merge(known, row.participant).result : merge(row.participant, known).result;
    result.position = known.position;
    take_in(line, std::move(result), number);
  }

  void take_in(Line& line, Participant participant, int number) {
    const bool says_more = merge(line.entry.participant, participant).changed;
    if (line.recorded) ++(says_more ? result_.updated : result_.unchanged);
    const std::string& id = participant.person.id_number;
    if (id != line.entry.participant.person.id_number) {
      by_id_[id].push_back(static_cast<std::size_t>(&line - lines_.data()));
    }
    line.entry.participant = std::move(participant);
    line.changed |= says_more;
    line.row = std::max(line.row, number);
  }

  void add(const Enrolment& row, const std::string& folded, int number) {
    StoredEntry entry{0, 0, row.participant, row.source};
    entry.person_id = find_elsewhere(row);
    add_line({std::move(entry), folded, false, number, false});
    ++result_.added;
  }

  /// The same person in another class, known by the ID number; 0 when there is none. Told when the
  /// data differ: then this class gets a record of its own.
  long long find_elsewhere(const Enrolment& row) const {
    const Person& person = row.participant.person;
    if (person.id_number.empty()) return 0;
    static const std::string sql = "select p.id, c.code, e.position, " +
                                   std::string(person_columns) +
                                   " from people p join enrolments e on e.person_id = p.id"
                                   " join classes c on c.id = e.class_id"
                                   " where p.id_number = :id_number and c.id <> :class"
                                   " order by e.id";
    long long found = 0;
    std::string other_place;
    database_.query(
        sql,
        [&](const store::ResultRow& columns) {
          long long id = 0;
          int position = 0;
          std::string code;
          Person other;
          columns.read(id, code, position);
          read_person(columns, other);
          if (identical(person, other)) found = id;
          if (other_place.empty()) other_place = message("class {}, position {}", code, position);
        },
        person.id_number, class_id_);
    if (found == 0 && !other_place.empty()) {
      diagnostics_.warning("duplicate", row.source,
                           message("the ID number is on record in {} with other data", other_place),
                           message("correct the one that is wrong and import its file again"));
    }
    return found;
  }

  store::Database& database_;
  long long class_id_;
  Duplicates duplicates_;
  Diagnostics& diagnostics_;
  std::vector<Line> lines_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_, by_id_;
  EnrolResult result_;
};

}  // namespace

EnrolResult Records::enrol(const std::string& class_code, const std::vector<Enrolment>& people,
                           Duplicates duplicates, Diagnostics& diagnostics, Mode mode) {
  store::Transaction transaction(database_);
  const std::size_t errors_before = diagnostics.error_count();
  Enrolling enrolling(database_, class_code, duplicates, diagnostics);
  enrolling.work_out(people);
  if (diagnostics.error_count() != errors_before) return {};
  const EnrolResult result = enrolling.write();
  if (mode == Mode::write) transaction.commit();
  return result;
}

}  // namespace giayto::records
