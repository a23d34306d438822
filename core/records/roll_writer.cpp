// Writing the roll.
#include "base/diagnostic.hpp"
#include "records/tables.hpp"

namespace giayto::records {

using store::ResultRow;

RollWriter::RollWriter(store::Database& database, long long class_id)
    : database_(database), class_id_(class_id) {
  database_.query(
      "select max(position) from enrolments where class_id = :class",
      [this](const ResultRow& row) { row.read(last_position_); }, class_id_);
}

long long RollWriter::add_person(const Person& person) {
  static const std::string sql =
      "insert into people (" + std::string(person_columns) +
      ") values (:full_name, :birth, :gender, :honorific, :birthplace, :post, :unit, :address,"
      " :district, :product, :phone, :id_number, :email, :passport_name, :passport_number,"
      " :passport_kind, :passport_expires, :press_card) returning id";
  long long id = 0;
  database_.query(
      sql, [&id](const ResultRow& row) { row.read(id); }, person.full_name, person.birth,
      static_cast<int>(person.gender), person.honorific, person.birthplace, person.post,
      person.unit, person.address, person.district, person.product, person.phone, person.id_number,
      person.email, person.passport.name, person.passport.number, person.passport.kind,
      person.passport.expires, person.press_card);
  return id;
}

void RollWriter::add(const StoredEntry& entry) {
  const Participant& participant = entry.participant;
  const long long person = entry.person_id != 0 ? entry.person_id : add_person(participant.person);
  long long id = 0;
  database_.query(
      "insert into enrolments (class_id, person_id, position, result, note, role, source_file,"
      " source_sheet, source_cell, source_row) values (:class, :person, :position, :result, :note,"
      " :role, :file, :sheet, :cell, :row) returning id",
      [&id](const ResultRow& row) { row.read(id); }, class_id_, person, ++last_position_,
      participant.result, participant.note, participant.role, entry.source.file, entry.source.sheet,
      entry.source.cell, entry.source.row);
  write_details(id, participant);
}

void RollWriter::update(const StoredEntry& entry) {
  const Participant& participant = entry.participant;
  const Person& person = participant.person;
  database_.execute(
      "update people set full_name = :full_name, birth = :birth, gender = :gender,"
      " honorific = :honorific, birthplace = :birthplace, post = :post, unit = :unit,"
      " address = :address, district = :district, product = :product, phone = :phone,"
      " id_number = :id_number, email = :email, passport_name = :passport_name,"
      " passport_number = :passport_number, passport_kind = :passport_kind,"
      " passport_expires = :passport_expires, press_card = :press_card where id = :id",
      person.full_name, person.birth, static_cast<int>(person.gender), person.honorific,
      person.birthplace, person.post, person.unit, person.address, person.district, person.product,
      person.phone, person.id_number, person.email, person.passport.name, person.passport.number,
      person.passport.kind, person.passport.expires, person.press_card, entry.person_id);
  database_.execute(
      "update enrolments set result = :result, note = :note, role = :role where id = :id",
      participant.result, participant.note, participant.role, entry.id);
  write_details(entry.id, participant);
}

void RollWriter::write_details(long long enrolment_id, const Participant& participant) {
  for (std::size_t at = 0; at < participant.attendance.size(); ++at) {
    if (participant.attendance[at] == Mark::unmarked) continue;
    database_.execute(
        "insert into attendance (enrolment_id, session, mark) values (:enrolment, :session, :mark)"
        " on conflict (enrolment_id, session) do update set mark = excluded.mark",
        enrolment_id, at + 1, static_cast<int>(participant.attendance[at]));
  }
  for (const auto& [name, value] : participant.extra) {
    database_.execute(
        "insert into extra_columns (enrolment_id, name, value) values (:enrolment, :name, :value)"
        " on conflict (enrolment_id, name) do update set value = excluded.value",
        enrolment_id, name, value);
  }
}

}  // namespace giayto::records
