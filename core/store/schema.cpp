#include "store/schema.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <array>
#include <string>
#include <string_view>

namespace giayto::store {
namespace {

/// A statement of a migration. `{id}` stands for a key column that counts by itself.
struct Step {
  enum class For { both, sqlite, postgresql };
  std::string_view sql;
  For dialect = For::both;
};

// Texts that are not on record are '', so that no query has to think of null. Nothing here is ever
// deleted.
constexpr Step first_schema[] = {
    {"create table classes ({id}, code text not null unique, title text not null,"
     " audience text not null, programme text not null, status text not null,"
     " planned_people bigint not null, venue text not null, first_day text not null,"
     " last_day text not null, hours bigint not null, trainer text not null, chair text not null,"
     " contact text not null, contact_phone text not null, confirm_by text not null,"
     " content text not null, costs text not null, decision text not null,"
     " decision_date text not null, min_attendance bigint not null,"
     " allowance bigint not null, trainer_fee bigint not null, fee_tax bigint not null)"},
    {"create table sessions (class_id bigint not null references classes (id),"
     " number bigint not null, held_on text not null, half text not null, starts_at text not null,"
     " topic text not null, trainer text not null, primary key (class_id, number))"},
    {"create table people ({id}, full_name text not null, birth text not null,"
     " gender bigint not null, honorific text not null, birthplace text not null,"
     " post text not null, unit text not null, address text not null, district text not null,"
     " product text not null, phone text not null, id_number text not null, email text not null)"},
    {"create index people_id_number on people (id_number)"},
    // A person's place on the roll, and where the row was read (for messages about a second one).
    {"create table enrolments ({id}, class_id bigint not null references classes (id),"
     " person_id bigint not null references people (id), position bigint not null,"
     " result text not null, note text not null, source_file text not null,"
     " source_sheet text not null, source_cell text not null, source_row bigint not null,"
     " unique (class_id, position))"},
    {"create index enrolments_person on enrolments (person_id)"},
    {"create table attendance (enrolment_id bigint not null references enrolments (id),"
     " session bigint not null, mark bigint not null, primary key (enrolment_id, session))"},
    {"create table extra_columns (enrolment_id bigint not null references enrolments (id),"
     " name text not null, value text not null, primary key (enrolment_id, name))"},
    // The register book. A batch keeps the letters its papers share fonts for.
    {"create table register_batches ({id}, repertoire text not null)"},
    {"create table register_entries ({id}, type text not null, class_code text not null,"
     " person text not null, session bigint not null, series text not null, year bigint not null,"
     " number bigint not null, number_text text not null, position bigint not null,"
     " state text not null check (state in ('reserved', 'issued', 'void', 'replaced')),"
     " issued_on text not null, template_id text not null, template_version text not null,"
     " plugin_version text not null, snapshot text not null,"
     " batch bigint references register_batches (id), file text not null, sha256 text not null,"
     " drawing text not null default '', pages bigint not null, replaces bigint references "
     "register_entries (id),"
     " replaced_by bigint references register_entries (id), ended_on text not null default '',"
     " ended_reason text not null default '', ended_decision text not null default '',"
     " ended_by text not null default '')"},
    {"create unique index register_number on register_entries (series, year, number)"
     " where series <> ''"},
    {"create unique index register_live on register_entries (type, class_code, person, session)"
     " where state in ('reserved', 'issued')"},
    {"create index register_class on register_entries (class_code, type)"},
    // A number once taken stays (CE-20), whoever writes to the store.
    {"create trigger register_no_delete before delete on register_entries begin"
     " select raise(abort, 'the register never deletes'); end",
     Step::For::sqlite},
    {"create trigger register_no_change before update of series, year, number on register_entries"
     " when old.series <> new.series or old.year <> new.year or old.number <> new.number begin"
     " select raise(abort, 'a number in the register never changes'); end",
     Step::For::sqlite},
    {"create function register_keep() returns trigger language plpgsql as"
     " $$begin raise exception 'the register never deletes or renumbers'; end$$",
     Step::For::postgresql},
    {"create trigger register_no_delete before delete on register_entries"
     " for each row execute function register_keep()",
     Step::For::postgresql},
    {"create trigger register_no_change before update of series, year, number on register_entries"
     " for each row when (old.series <> new.series or old.year <> new.year"
     " or old.number <> new.number) execute function register_keep()",
     Step::For::postgresql},
};

// Study tours and the press: what a journey is, travel documents, press cards, roles. Legal bases
// are a line each.
constexpr Step tours_schema[] = {
    {"create table journeys (class_id bigint not null primary key references classes (id),"
     " destination text not null, country text not null, partner text not null,"
     " transport text not null, insurance text not null, purpose text not null,"
     " funding text not null, permission text not null, proposed_by text not null,"
     " report_within bigint not null, legal_bases text not null, english_title text not null,"
     " english_partner text not null, english_venue text not null, english_purpose text not null,"
     " english_costs text not null)"},
    {"alter table people add column passport_name text not null default ''"},
    {"alter table people add column passport_number text not null default ''"},
    {"alter table people add column passport_kind text not null default ''"},
    {"alter table people add column passport_expires text not null default ''"},
    {"alter table people add column press_card text not null default ''"},
    {"alter table enrolments add column role text not null default ''"},
};

// Numbers that come after signing (ND-41): a pending entry has number 0 until it is given one,
// once.
constexpr Step pending_schema[] = {
    {"drop index register_number"},
    {"create unique index register_number on register_entries (series, year, number)"
     " where series <> '' and number <> 0"},
    {"drop trigger register_no_change", Step::For::sqlite},
    {"create trigger register_no_change before update of series, year, number on register_entries"
     " when old.series <> new.series or old.year <> new.year"
     " or old.number <> 0 and old.number <> new.number begin"
     " select raise(abort, 'a number in the register never changes'); end",
     Step::For::sqlite},
    {"drop trigger register_no_change on register_entries", Step::For::postgresql},
    {"create trigger register_no_change before update of series, year, number on register_entries"
     " for each row when (old.series <> new.series or old.year <> new.year"
     " or old.number <> 0 and old.number <> new.number) execute function register_keep()",
     Step::For::postgresql},
};

/// One list of steps per version, the first makes version 1.
constexpr std::array<std::span<const Step>, 3> migrations = {first_schema, tours_schema,
                                                             pending_schema};

void run(Connection& connection, std::string_view sql) {
  connection.run(sql, {}, nullptr);
}

long long number(Connection& connection, std::string_view sql) {
  long long result = 0;
  connection.run(sql, {}, [&result](const ResultRow& row) { row.read(result); });
  return result;
}

/// 0 for a store without tables, -1 for tables that are not ours. What tables there are is asked
/// once: between two questions another process may have made them all.
long long version_of(Connection& connection) {
  const bool sqlite = connection.dialect() == Dialect::sqlite;
  const long long tables = number(
      connection, sqlite ? "select case when count(*) = 0 then 0"
                           " when sum(name = 'giayto_schema') = 0 then -1 else 1 end"
                           " from sqlite_master"
                         : "select count(*) from information_schema.tables where table_name = "
                           "'giayto_schema' and table_schema = current_schema()");
  return tables > 0 ? number(connection, "select version from giayto_schema") : tables;
}

void check(const Connection& connection, long long version) {
  if (version < 0) {
    throw ConfigError(
        message("{} is a database of another program, not a Giayto store", connection.name()));
  }
  if (version > static_cast<long long>(migrations.size())) {
    throw ConfigError(
        message("{} was written by a newer Giayto (schema {}, this one knows {}); "
                "install the newer version",
                connection.name(), version, migrations.size()));
  }
}

void apply(Connection& connection, const Step& step) {
  const bool sqlite = connection.dialect() == Dialect::sqlite;
  if (step.dialect == (sqlite ? Step::For::postgresql : Step::For::sqlite)) return;
  std::string sql(step.sql);
  constexpr std::string_view key = "{id}";
  if (const std::size_t at = sql.find(key); at != std::string::npos) {
    sql.replace(at, key.size(),
                sqlite ? "id integer primary key autoincrement"
                       : "id bigint generated by default as identity primary key");
  }
  run(connection, sql);
}

void upgrade(Connection& connection) {
  long long version = version_of(connection);  // again: another process may have been faster
  check(connection, version);
  if (version == 0) {
    run(connection, "create table giayto_schema (version bigint not null)");
    run(connection, "insert into giayto_schema (version) values (0)");
  }
  for (; version < static_cast<long long>(migrations.size()); ++version) {
    for (const Step& step : migrations[static_cast<std::size_t>(version)]) apply(connection, step);
    run(connection, "update giayto_schema set version = version + 1");
  }
}

}  // namespace

void migrate(Connection& connection) {
  const long long version = version_of(connection);
  check(connection, version);
  connection.use_write_ahead_log();
  if (version == static_cast<long long>(migrations.size())) return;
  connection.begin_write();
  try {
    upgrade(connection);
    connection.commit();
  } catch (...) {
    connection.roll_back();
    throw;
  }
}

}  // namespace giayto::store
