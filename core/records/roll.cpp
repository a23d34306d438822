// Reading the roll.
#include "base/diagnostic.hpp"
#include "records/records.hpp"
#include "records/tables.hpp"

#include <algorithm>
#include <unordered_map>

namespace giayto::records {
namespace {

using ById = std::unordered_map<long long, Participant*>;

void read_marks(store::Database& database, long long class_id, const ById& roll) {
  database.query(
      "select a.enrolment_id, a.session, a.mark from attendance a"
      " join enrolments e on e.id = a.enrolment_id where e.class_id = :class"
      " order by a.enrolment_id, a.session",
      [&roll](const store::ResultRow& row) {
        long long id = 0;
        std::size_t session = 0;
        int mark = 0;
        row.read(id, session, mark);
        std::vector<Mark>& marks = roll.at(id)->attendance;
        if (marks.size() < session) marks.resize(session);
        marks[session - 1] = static_cast<Mark>(mark);
      },
      class_id);
}

void read_extra_columns(store::Database& database, long long class_id, const ById& roll) {
  database.query(
      "select x.enrolment_id, x.name, x.value from extra_columns x"
      " join enrolments e on e.id = x.enrolment_id where e.class_id = :class",
      [&roll](const store::ResultRow& row) {
        long long id = 0;
        std::string name, value;
        row.read(id, name, value);
        roll.at(id)->extra[name] = std::move(value);
      },
      class_id);
}

long long count_sessions(store::Database& database, long long class_id) {
  long long count = 0;
  database.query(
      "select count(*) from sessions where class_id = :class",
      [&count](const store::ResultRow& row) { row.read(count); }, class_id);
  return count;
}

}  // namespace

void read_person(const store::ResultRow& row, Person& person) {
  int gender = 0;
  row.read(person.full_name, person.birth, gender, person.honorific, person.birthplace, person.post,
           person.unit, person.address, person.district, person.product, person.phone,
           person.id_number, person.email, person.passport.name, person.passport.number,
           person.passport.kind, person.passport.expires, person.press_card);
  person.gender = static_cast<Gender>(gender);
}

std::vector<StoredEntry> read_roll(store::Database& database, long long class_id) {
  static const std::string sql =
      "select e.id, e.person_id, e.position, e.result, e.note, e.role, e.source_file, "
      "e.source_sheet,"
      " e.source_cell, e.source_row, " +
      std::string(person_columns) +
      " from enrolments e join people p on p.id = e.person_id"
      " where e.class_id = :class order by e.position";
  std::vector<StoredEntry> roll;
  database.query(
      sql,
      [&roll](const store::ResultRow& row) {
        StoredEntry& entry = roll.emplace_back();
        Participant& participant = entry.participant;
        row.read(entry.id, entry.person_id, participant.position, participant.result,
                 participant.note, participant.role, entry.source.file, entry.source.sheet,
                 entry.source.cell, entry.source.row);
        read_person(row, participant.person);
      },
      class_id);
  ById by_id;
  for (StoredEntry& entry : roll) by_id[entry.id] = &entry.participant;
  read_marks(database, class_id, by_id);
  read_extra_columns(database, class_id, by_id);
  return roll;
}

std::vector<RollEntry> Records::roll(const std::string& class_code) const {
  const store::Snapshot snapshot(database_);
  const long long id = class_id(database_, class_code);
  std::vector<StoredEntry> stored = read_roll(database_, id);
  auto sessions = static_cast<std::size_t>(count_sessions(database_, id));
  for (const StoredEntry& entry : stored) {
    sessions = std::max(sessions, entry.participant.attendance.size());
  }
  std::vector<RollEntry> roll;
  for (StoredEntry& entry : stored) {
    Participant& participant = entry.participant;
    participant.position = static_cast<int>(roll.size()) + 1;
    if (!participant.attendance.empty()) participant.attendance.resize(sessions);
    roll.push_back({std::move(participant), std::to_string(entry.id)});
  }
  return roll;
}

}  // namespace giayto::records
