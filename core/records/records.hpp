// The training record in the store: classes, people, enrolments, attendance.
#pragma once

#include "base/diagnostic.hpp"
#include "store/database.hpp"

#include <giayto/model.hpp>

#include <optional>
#include <string>
#include <vector>

namespace giayto::records {

/// One line of `class list`.
struct ClassSummary {
  std::string code, title, audience, status;
  Date first_day, last_day;
  int people = 0;
  int planned_people = 0;
};

/// A place on the roll. The key names it for good, in the register too: it holds no personal data
/// and does not change when names are corrected or others join.
struct RollEntry {
  Participant participant;
  std::string key;
};

/// A person to be enrolled, with the place it was read from.
struct Enrolment {
  Participant participant;
  Location source;
};

/// What two rows that look like one person are: not known, one person (the later row counts), or
/// two.
enum class Duplicates { stop, same, different };

/// Whether what is worked out is kept, or only told.
enum class Mode { write, rehearse };

struct EnrolResult {
  int added = 0;
  int updated = 0;    ///< on the roll already, and the row said more
  int unchanged = 0;  ///< on the roll already, and the row said nothing new
};

class Records {
 public:
  explicit Records(store::Database& database) : database_(database) {}

  /// Adds or replaces classes by code, in one transaction; the roll and its attendance stay.
  void save_classes(const std::vector<TrainingClass>& classes);
  std::optional<TrainingClass> find_class(const std::string& code) const;
  /// In the order in which they were first recorded.
  std::vector<ClassSummary> list_classes() const;
  /// The code nearest to a mistyped one, for a hint; may be empty.
  std::string nearest_code(const std::string& code) const;

  /// The roll in recorded order, positions from 1. A participant for whom marks are recorded has
  /// one for each session of the class. Throws Error when there is no such class.
  std::vector<RollEntry> roll(const std::string& class_code) const;

  /// Puts people on the roll behind those there, in one transaction or not at all; `position` of
  /// the participants is not read. Importing a file again changes nothing; a row that says more of
  /// a person on the roll (attendance, empty fields) completes the record.
  ///
  /// `duplicate` tells, with both places (PR-10, DESIGN: import):
  /// - two rows of the file with the same ID, or the same folded name and birth; or such a row and
  /// the record,
  ///   with differing data: an error that stops everything, unless `duplicates` says what they are;
  /// - the same name where a birth is missing or the ID is another, and an ID that another class
  /// has with other
  ///   data: told only, both stay.
  ///
  /// Throws Error when there is no such class.
  EnrolResult enrol(const std::string& class_code, const std::vector<Enrolment>& people,
                    Duplicates duplicates, Diagnostics& diagnostics, Mode mode = Mode::write);

 private:
  store::Database& database_;
};

}  // namespace giayto::records
