// What the statements of this folder share. Private to core/records.
#pragma once

#include "store/database.hpp"

#include <giayto/model.hpp>

#include <string>
#include <vector>

namespace giayto::records {

/// The key of a class in the store. Throws Error with a hint when there is none.
long long class_id(store::Database& database, const std::string& code);

/// One row of the roll as it is stored.
struct StoredEntry {
  long long id = 0;  ///< of the enrolment
  long long person_id = 0;
  Participant participant;  ///< attendance as far as marks are recorded
  Location source;
};

/// The roll in recorded order.
std::vector<StoredEntry> read_roll(store::Database& database, long long class_id);

/// What makes a class a journey; the second is empty when nothing is recorded.
void write_journey(store::Database& database, long long class_id, const Journey& journey);
Journey read_journey(store::Database& database, long long class_id);

/// Columns of `people`, in the order of read_person.
inline constexpr const char* person_columns =
    "full_name, birth, gender, honorific, birthplace, post, unit, address, district, product,"
    " phone, id_number, email, passport_name, passport_number, passport_kind, passport_expires,"
    " press_card";
void read_person(const store::ResultRow& row, Person& person);

/// Writes entries of one class, inside the caller's transaction.
class RollWriter {
 public:
  RollWriter(store::Database& database, long long class_id);
  /// Behind the last on the roll. A known person is enrolled, another is recorded first.
  void add(const StoredEntry& entry);
  /// Everything of the participant but the position.
  void update(const StoredEntry& entry);

 private:
  long long add_person(const Person& person);
  void write_details(long long enrolment_id, const Participant& participant);

  store::Database& database_;
  long long class_id_;
  long long last_position_ = 0;
};

}  // namespace giayto::records
