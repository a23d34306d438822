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

/// A person to be enrolled, with the place it was read from.
struct Enrolment {
  Participant participant;
  Location source;
};

enum class Duplicates { stop, same, different };

struct EnrolResult {
  int added = 0;
  int updated = 0;   ///< the person was on the roll already and the row said the same or more
};

class Records {
 public:
  explicit Records(store::Database& database) : database_(database) {}

  /// Adds or replaces classes by code, in one transaction.
  void save_classes(const std::vector<TrainingClass>& classes);
  std::optional<TrainingClass> find_class(const std::string& code) const;
  std::vector<ClassSummary> list_classes() const;
  /// Codes near a mistyped one, for a hint; may be empty.
  std::string nearest_code(const std::string& code) const;

  /// The roll in recorded order, positions from 1.
  std::vector<Participant> roll(const std::string& class_code) const;

  /// Puts people on the roll in one transaction, or none at all: importing a file again changes nothing. Two rows for
  /// one person (same folded name and birth, or same ID) with differing data are told as `duplicate` with both
  /// places and stop the import unless `duplicates` says what they are (DESIGN: import). Same folded name with
  /// another ID: told only.
  EnrolResult enrol(const std::string& class_code, const std::vector<Enrolment>& people, Duplicates duplicates,
                    Diagnostics& diagnostics);

 private:
  store::Database& database_;
};

}  // namespace giayto::records
