#include "store/database.hpp"

#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "support/child.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace giayto;
using Catch::Contains;
using store::Database;
using store::ResultRow;
using store::Transaction;

namespace {

/// A table of the test's own in a store, one text a row.
void make_notes(Database& database) {
  database.execute("create table notes (number bigint primary key, text text not null)");
}

void add_note(Database& database, int number, const std::string& text) {
  database.execute("insert into notes (number, text) values (:number, :text)", number, text);
}

long long count_notes(Database& database) {
  long long count = -1;
  database.query("select count(*) from notes", [&](const ResultRow& row) { row.read(count); });
  return count;
}

std::string whole(const std::filesystem::path& file) {
  std::string answer;
  Database database(file.string());
  database.query("pragma integrity_check", [&](const ResultRow& row) { row.read(answer); });
  return answer;
}

/// Runs in a child without root's rights, which would make every file writable.
std::string refusal_for_a_plain_user(const std::filesystem::path& file) {
  const test::TemporaryFolder told;
  ::chmod(told.path().c_str(), 0777);
  test::Child child([&] {
    if (::getuid() == 0 && ::setuid(65534) != 0) return 1;
    try {
      Database database(file.string());
    } catch (const ConfigError& error) {
      write_file(told / "words", error.what());
      return 0;
    }
    return 2;
  });
  REQUIRE(child.wait() == 0);
  return read_file(told / "words");
}

}  // namespace

TEST_CASE("a new store is made where it is named and found again") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "lớp học = 2020.db").string();
  {
    Database database(file);
    make_notes(database);
    add_note(database, 1, "Lê Thị Hoà, xã Yên Mỹ");
  }
  CHECK(std::filesystem::exists(file));
  Database database(file);
  std::string text;
  database.query(
      "select text from notes where number = :number",
      [&](const ResultRow& row) { row.read(text); }, 1);
  CHECK(text == "Lê Thị Hoà, xã Yên Mỹ");
}

TEST_CASE("a store is durable and lets readers work beside a writer") {
  const test::TemporaryFolder folder;
  Database database((folder / "a.db").string());
  std::string mode;
  int synchronous = 0, keys = 0;
  database.query("pragma journal_mode", [&](const ResultRow& row) { row.read(mode); });
  database.query("pragma synchronous", [&](const ResultRow& row) { row.read(synchronous); });
  database.query("pragma foreign_keys", [&](const ResultRow& row) { row.read(keys); });
  CHECK(mode == "wal");
  CHECK(synchronous == 2);  // full
  CHECK(keys == 1);
}

TEST_CASE("values come back as they went in") {
  const test::TemporaryFolder folder;
  Database database((folder / "a.db").string());
  database.execute("create table t (number bigint, text text)");
  const std::string odd("quote ' and \" colon :x percent % \0 end", 38);
  CHECK(database.execute("insert into t values (:n, :t)", 9'000'000'000LL, odd) == 1);
  CHECK(database.execute("insert into t values (:n, :t)", nullptr, "") == 1);
  long long number = 0;
  std::vector<std::string> texts;
  database.query("select number, text from t order by number desc", [&](const ResultRow& row) {
    long long value = 0;
    row.read(value, texts.emplace_back());
    number += value;
  });
  CHECK(number == 9'000'000'000LL);
  CHECK(texts == std::vector<std::string>{odd, ""});
}

TEST_CASE("a statement may be asked again while its rows are read") {
  const test::TemporaryFolder folder;
  Database database((folder / "a.db").string());
  make_notes(database);
  for (int number = 1; number <= 3; ++number) add_note(database, number, "x");
  int pairs = 0;
  constexpr auto all = "select number from notes";
  database.query(
      all, [&](const ResultRow&) { database.query(all, [&](const ResultRow&) { ++pairs; }); });
  CHECK(pairs == 9);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const test::TemporaryFolder folder;
  Database database((folder / "a.db").string());
  make_notes(database);
  {
    Transaction transaction(database);
    add_note(database, 1, "lost");
  }
  CHECK(count_notes(database) == 0);
  Transaction transaction(database);
  add_note(database, 1, "kept");
  transaction.commit();
  CHECK(count_notes(database) == 1);
}

TEST_CASE("a refused row is an error without the row's values, and the store goes on") {
  const test::TemporaryFolder folder;
  Database database((folder / "a.db").string());
  make_notes(database);
  add_note(database, 1, "Nguyễn Văn Kín");
  try {
    add_note(database, 1, "Nguyễn Văn Kín");
    FAIL("the second row was taken");
  } catch (const Error& error) {
    CHECK_THAT(error.what(), Contains("a.db") && Contains("refuses: UNIQUE"));
    CHECK_THAT(error.what(), !Contains("Kín"));
  }
  add_note(database, 2, "another");
  CHECK(count_notes(database) == 2);
}

TEST_CASE("a snapshot sees one state while another connection writes") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  Database reader(file), writer(file);
  make_notes(writer);
  {
    const store::Snapshot snapshot(reader);
    CHECK(count_notes(reader) == 0);
    add_note(writer, 1, "x");
    CHECK(count_notes(reader) == 0);
  }
  CHECK(count_notes(reader) == 1);
}

TEST_CASE("what cannot be a store is refused in words that name it") {
  const test::TemporaryFolder folder;
  write_file(folder / "letter.docx", "PK: some other kind of file, long enough to look at");
  CHECK_THROWS_WITH(Database((folder / "letter.docx").string()),
                    Contains("letter.docx is not a Giayto store"));
  CHECK(read_file(folder / "letter.docx").starts_with("PK: some"));
  CHECK_THROWS_WITH(Database(folder.path().string()), Contains("is a folder"));
  CHECK_THROWS_WITH(Database((folder / "none/a.db").string()), Contains("there is no folder"));
  CHECK_THROWS_AS(Database((folder / "none/a.db").string()), ConfigError);
}

TEST_CASE("another program's database is refused and left alone") {
  const test::TemporaryFolder folder;
  const auto file = folder / "other.db";
  REQUIRE(test::run("sqlite3 " + file.string() + " 'create table songs (title text)'").exit_code ==
          0);
  const std::string before = read_file(file);
  CHECK_THROWS_WITH(Database(file.string()), Contains("other.db is a database of another program"));
  CHECK(read_file(file) == before);
}

TEST_CASE("a damaged store is told as such") {
  const test::TemporaryFolder folder;
  const auto file = folder / "a.db";
  { Database database(file.string()); }
  std::string bytes = read_file(file);
  for (std::size_t at = 100; at < bytes.size(); ++at) bytes[at] = '\x55';
  write_file(file, bytes);
  CHECK_THROWS_WITH(Database(file.string()), Contains("a.db is damaged"));
}

TEST_CASE("a newer schema is refused, an unfinished one completed") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  {
    Database database(file);
    database.execute("update giayto_schema set version = 99");
  }
  CHECK_THROWS_WITH(Database(file), Contains("a.db was written by a newer Giayto (schema 99"));
  CHECK_THROWS_AS(Database(file), ConfigError);

  write_file(folder / "empty.db", "");
  Database database((folder / "empty.db").string());
  int version = 0;
  database.query("select version from giayto_schema",
                 [&](const ResultRow& row) { row.read(version); });
  CHECK(version == 3);
}

TEST_CASE("a folder or file that may not be written is refused in words") {
  const test::TemporaryFolder folder;
  const auto file = folder / "a.db";
  { Database database(file.string()); }
  ::chmod(file.c_str(), 0444);
  ::chmod(folder.path().c_str(), 0555);
  CHECK_THAT(refusal_for_a_plain_user(file), Contains("a.db") && Contains("is not writable"));
  ::chmod(folder.path().c_str(), 0777);
  CHECK_THAT(refusal_for_a_plain_user(file), Contains("a.db") && Contains("read-only"));
}

TEST_CASE("a store that another process keeps writing is told as in use") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  Database owner(file);
  Database other(file, std::chrono::milliseconds(50));
  Transaction transaction(owner);
  CHECK_THROWS_WITH(Transaction(other), Contains("a.db is in use by another process"));
}

TEST_CASE("many processes may make one store at the same time, each at its own moment of it") {
  const test::TemporaryFolder folder;
  for (int round = 0; round < 30; ++round) {
    const std::string file = (folder / (std::to_string(round) + ".db")).string();
    std::vector<std::unique_ptr<test::Child>> makers;
    for (unsigned maker = 0; maker < 8; ++maker) {
      makers.push_back(std::make_unique<test::Child>([&file, maker] {
        ::usleep(maker * 700);  // the tables are there some milliseconds after the first began
        const Database database(file);
        return 0;
      }));
    }
    for (const auto& maker : makers) CHECK(maker->wait() == 0);
    CHECK(whole(file) == "ok");
  }
}

TEST_CASE("a process killed in the middle of a transaction leaves no half") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  {
    Database database(file);
    make_notes(database);
    add_note(database, 0, "before");
  }
  const test::Signal in_the_middle;
  test::Child child([&] {
    Database database(file);
    Transaction transaction(database);
    // no room in memory, so that part of it stands in the journal already
    database.query("pragma cache_size = 10", [](const ResultRow&) {});
    for (int number = 1; number < 5000; ++number)
      add_note(database, number, std::string(1000, 'x'));
    in_the_middle.give();
    ::pause();
    return 0;
  });
  in_the_middle.await();
  child.kill();
  CHECK(child.wait() == 128 + SIGKILL);
  Database database(file);
  CHECK(count_notes(database) == 1);
  CHECK(whole(file) == "ok");
}

TEST_CASE("a full disk is an error in words and the old data stay whole") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  {
    Database database(file);
    make_notes(database);
    add_note(database, 0, "before");
  }
  test::Child child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{400'000, 400'000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    Database database(file);
    try {
      Transaction transaction(database);
      for (int number = 1; number < 5000; ++number) {
        add_note(database, number, std::string(1000, 'x'));
      }
      transaction.commit();
    } catch (const Error& error) {
      const std::string words = error.what();
      if (words.find("a.db cannot be written: the disk is full") == std::string::npos) return 3;
      return count_notes(database) == 1 ? 0 : 4;
    }
    return 2;
  });
  CHECK(child.wait() == 0);
  Database database(file);
  CHECK(count_notes(database) == 1);
  CHECK(whole(file) == "ok");
}

TEST_CASE("a PostgreSQL server that does not answer is told without the password") {
  try {
    Database database("postgresql://clerk:secret@127.0.0.1:1/giayto?password=hidden");
    FAIL("something answered on port 1");
  } catch (const Error& error) {
    CHECK_THAT(error.what(), Contains("postgresql://127.0.0.1:1/giayto"));
    CHECK_THAT(error.what(), Contains("refused") || Contains("is missing"));
    CHECK_THAT(error.what(), !Contains("secret") && !Contains("hidden"));
  }
}
