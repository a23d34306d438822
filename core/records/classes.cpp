// Classes and their sessions.
#include "base/message.hpp"
#include "records/records.hpp"
#include "records/tables.hpp"
#include "text/suggest.hpp"

namespace giayto::records {
namespace {

using store::ResultRow;

constexpr const char* save_class =
    "insert into classes (code, title, audience, programme, status, planned_people, venue,"
    " first_day, last_day, hours, trainer, chair, contact, contact_phone, confirm_by, content,"
    " costs, decision, decision_date, min_attendance, allowance, trainer_fee, fee_tax) values "
    "(:code, :title, :audience, :programme,"
    " :status, :planned, :venue, :first_day, :last_day, :hours, :trainer, :chair, :contact,"
    " :contact_phone, :confirm_by, :content, :costs, :decision, :decision_date, :min_attendance,"
    " :allowance, :trainer_fee, :fee_tax)"
    " on conflict (code) do update set title = excluded.title, audience = excluded.audience,"
    " programme = excluded.programme, status = excluded.status,"
    " planned_people = excluded.planned_people, venue = excluded.venue,"
    " first_day = excluded.first_day, last_day = excluded.last_day, hours = excluded.hours,"
    " trainer = excluded.trainer, chair = excluded.chair, contact = excluded.contact,"
    " contact_phone = excluded.contact_phone, confirm_by = excluded.confirm_by,"
    " content = excluded.content, costs = excluded.costs, decision = excluded.decision,"
    " decision_date = excluded.decision_date, min_attendance = excluded.min_attendance,"
    " allowance = excluded.allowance, trainer_fee = excluded.trainer_fee,"
    " fee_tax = excluded.fee_tax";

void write_sessions(store::Database& database, const TrainingClass& one) {
  const long long id = class_id(database, one.code);
  database.execute("delete from sessions where class_id = :class", id);
  for (const Session& session : one.sessions) {
    database.execute(
        "insert into sessions (class_id, number, held_on, half, starts_at, topic, trainer)"
        " values (:class, :number, :held_on, :half, :starts_at, :topic, :trainer)",
        id, session.number, session.date, session.half, session.starts_at, session.topic,
        session.trainer);
  }
}

std::vector<Session> read_sessions(store::Database& database, long long class_id) {
  std::vector<Session> sessions;
  database.query(
      "select number, held_on, half, starts_at, topic, trainer from sessions"
      " where class_id = :class order by number",
      [&sessions](const ResultRow& row) {
        Session& session = sessions.emplace_back();
        row.read(session.number, session.date, session.half, session.starts_at, session.topic,
                 session.trainer);
      },
      class_id);
  return sessions;
}

std::string nearest(store::Database& database, const std::string& code) {
  std::vector<std::string> codes;
  database.query("select code from classes order by id",
                 [&codes](const ResultRow& row) { row.read(codes.emplace_back()); });
  return text::nearest(code, codes);
}

}  // namespace

long long class_id(store::Database& database, const std::string& code) {
  long long id = 0;
  database.query(
      "select id from classes where code = :code", [&id](const ResultRow& row) { row.read(id); },
      code);
  if (id != 0) return id;
  const std::string known = nearest(database, code);
  if (known.empty()) throw Error(message("there is no class {} on record", code));
  throw Error(message("there is no class {} on record; did you mean {}?", code, known));
}

void Records::save_classes(const std::vector<TrainingClass>& classes) {
  store::Transaction transaction(database_);
  for (const TrainingClass& one : classes) {
    if (one.code.empty()) throw Error(message("a class without a code cannot be recorded"));
    database_.execute(save_class, one.code, one.title, one.audience, one.programme, one.status,
                      one.planned_people, one.venue, one.first_day, one.last_day, one.hours,
                      one.trainer, one.chair, one.contact, one.contact_phone, one.confirm_by,
                      one.content, one.costs, one.decision, one.decision_date, one.min_attendance,
                      one.allowance, one.trainer_fee, one.fee_tax);
    write_sessions(database_, one);
    write_journey(database_, class_id(database_, one.code), one.journey);
  }
  transaction.commit();
}

std::optional<TrainingClass> Records::find_class(const std::string& code) const {
  const store::Snapshot snapshot(database_);
  std::optional<TrainingClass> found;
  long long id = 0;
  database_.query(
      "select id, code, title, audience, programme, status, planned_people, venue, first_day,"
      " last_day, hours, trainer, chair, contact, contact_phone, confirm_by, content, costs,"
      " decision, decision_date, min_attendance, allowance, trainer_fee, fee_tax from classes "
      "where code = :code",
      [&](const ResultRow& row) {
        TrainingClass& one = found.emplace();
        row.read(id, one.code, one.title, one.audience, one.programme, one.status,
                 one.planned_people, one.venue, one.first_day, one.last_day, one.hours, one.trainer,
                 one.chair, one.contact, one.contact_phone, one.confirm_by, one.content, one.costs,
                 one.decision, one.decision_date, one.min_attendance, one.allowance,
                 one.trainer_fee, one.fee_tax);
      },
      code);
  if (found) {
    found->sessions = read_sessions(database_, id);
    found->journey = read_journey(database_, id);
  }
  return found;
}

std::vector<ClassSummary> Records::list_classes() const {
  std::vector<ClassSummary> classes;
  database_.query(
      "select code, title, audience, status, first_day, last_day, planned_people,"
      " (select count(*) from enrolments e where e.class_id = c.id) from classes c order by c.id",
      [&classes](const ResultRow& row) {
        ClassSummary& one = classes.emplace_back();
        row.read(one.code, one.title, one.audience, one.status, one.first_day, one.last_day,
                 one.planned_people, one.people);
      });
  return classes;
}

std::string Records::nearest_code(const std::string& code) const {
  return nearest(database_, code);
}

}  // namespace giayto::records
