#include "register/register.hpp"

#include "base/diagnostic.hpp"
#include "support/child.hpp"
#include "support/temporary_folder.hpp"
#include "unit/register/sample.hpp"

#include <catch2/catch.hpp>

#include <sys/resource.h>

#include <memory>

using namespace giayto;
using namespace giayto::registry;
using test::certificate;
using test::certificates;
using test::fill;

namespace {

std::vector<int> numbers(const std::vector<Entry>& entries) {
  std::vector<int> result;
  for (const Entry& entry : entries) result.push_back(entry.number);
  return result;
}

/// Whether the book holds 1, 2, ... `count`, each once.
bool counts_to(const Register& book, std::size_t count) {
  const std::vector<int> all = numbers(book.list({}));
  if (all.size() != count) return false;
  for (std::size_t at = 0; at < count; ++at) {
    if (all[at] != static_cast<int>(at) + 1) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("numbers run from 1 in each series and year, in the order of the reservations (CE-20)") {
  const test::TemporaryFolder folder;
  store::Database database((folder / "a.db").string());
  Register book(database);
  CHECK(numbers(book.reserve(certificates(11, 3), "", fill)) == std::vector<int>{1, 2, 3});
  CHECK(numbers(book.reserve(certificates(21, 2), "", fill)) == std::vector<int>{4, 5});
  CHECK(numbers(book.reserve(certificates(31, 2, 2021), "", fill)) == std::vector<int>{1, 2});
  Reservation letter = certificate(41);
  letter.series = "letters";
  Reservation sheet = certificate(51);
  sheet.series.clear();
  CHECK(numbers(book.reserve({letter, certificate(42), sheet}, "", fill)) ==
        std::vector<int>{1, 6, 0});
}

TEST_CASE("a reserved entry keeps all that is needed to make the paper again") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  {
    store::Database database(file);
    Register(database).reserve({certificate(7)}, "abcđ", [](Entry& entry) {
      CHECK(entry.number == 1);
      CHECK_FALSE(entry.batch.empty());
      fill(entry);
      entry.number = 99;  // not the caller's to change
      entry.key.person = "8";
    });
  }
  store::Database database(file);
  const Register book(database);
  const auto list = book.list({});
  REQUIRE(list.size() == 1);
  const Entry& entry = list[0];
  CHECK(entry.id != 0);
  CHECK(entry.key == certificate(7).key);
  CHECK(entry.series == "certificates");
  CHECK(entry.year == 2020);
  CHECK(entry.number == 1);
  CHECK(entry.number_text == "1/2020/GCN-SNN");
  CHECK(entry.position == 7);
  CHECK(entry.state == State::reserved);
  CHECK(entry.issued_on == Date{2020, 8, 5});
  CHECK(entry.template_id == "certificate/classic");
  CHECK(entry.template_version == "1f2e");
  CHECK(entry.plugin_version == "producers 1.0");
  CHECK(entry.snapshot == R"({"participant.full_name":"Đặng Thị Ước"})");
  CHECK(entry.replaces == 0);
  CHECK(entry.replaced_by == 0);
  CHECK(book.repertoire(entry.batch) == "abcđ");
  CHECK_THROWS_AS(book.repertoire("none"), Error);
}

TEST_CASE("a key with a live entry keeps its number, also twice in one batch") {
  const test::TemporaryFolder folder;
  store::Database database((folder / "a.db").string());
  Register book(database);
  const auto first = book.reserve(certificates(1, 2), "first", fill);
  int finished = 0;
  const auto again = book.reserve({certificate(2), certificate(3), certificate(3), certificate(1)},
                                  "second", [&](Entry& entry) { ++finished, fill(entry); });
  CHECK(numbers(again) == std::vector<int>{2, 3, 3, 1});
  CHECK(finished == 1);
  CHECK(again[0].id == first[1].id);
  CHECK(again[0].batch == first[1].batch);
  CHECK(book.repertoire(again[0].batch) == "first");
  CHECK(book.repertoire(again[1].batch) == "second");
  CHECK(counts_to(book, 3));
}

TEST_CASE("when the papers cannot be finished no number is taken") {
  const test::TemporaryFolder folder;
  store::Database database((folder / "a.db").string());
  Register book(database);
  book.reserve(certificates(1, 2), "", fill);
  CHECK_THROWS_WITH(book.reserve(certificates(3, 5), "",
                                 [](Entry& entry) {
                                   if (entry.number == 5) throw Error("does not fit");
                                 }),
                    "does not fit");
  CHECK(counts_to(book, 2));
  CHECK(numbers(book.reserve({certificate(9)}, "", fill)) == std::vector<int>{3});
}

TEST_CASE("two processes never share or skip a number") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  std::vector<std::unique_ptr<test::Child>> clerks;
  for (const int first : {1000, 2000}) {
    clerks.push_back(std::make_unique<test::Child>([&file, first] {
      store::Database database(file);
      Register book(database);
      for (int at = 0; at < 200; ++at) book.reserve({certificate(first + at)}, "", fill);
      return 0;
    }));
  }
  for (const auto& clerk : clerks) CHECK(clerk->wait() == 0);
  store::Database database(file);
  CHECK(counts_to(Register(database), 400));
}

TEST_CASE("two processes that issue the same class take each person's number once") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  std::vector<std::unique_ptr<test::Child>> clerks;
  for (int clerk = 0; clerk < 2; ++clerk) {
    clerks.push_back(std::make_unique<test::Child>([&file] {
      store::Database database(file);
      Register book(database);
      for (int at = 0; at < 50; ++at) book.reserve(certificates(at * 2, 2), "", fill);
      return 0;
    }));
  }
  for (const auto& clerk : clerks) CHECK(clerk->wait() == 0);
  store::Database database(file);
  CHECK(counts_to(Register(database), 100));
}

TEST_CASE("a clerk killed at any moment leaves whole batches and no gap") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  { store::Database database(file); }
  std::size_t before = 0;
  for (int round = 0; round < 6; ++round) {
    const test::Signal started;
    test::Child clerk([&] {
      store::Database database(file);
      Register book(database);
      started.give();
      for (int at = 0;; ++at) {
        book.reserve(certificates(1'000'000 * (round + 1) + at * 10, 10), "", fill);
      }
      return 0;
    });
    started.await();
    ::usleep(20'000 + 7'000 * static_cast<unsigned>(round));
    clerk.kill();
    clerk.wait();
    store::Database database(file);
    const Register book(database);
    const std::size_t count = book.list({}).size();
    CHECK(count % 10 == 0);
    CHECK(count >= before);
    CHECK(counts_to(book, count));
    before = count;
  }
  CHECK(before > 0);
}

TEST_CASE("a full disk takes no number") {
  const test::TemporaryFolder folder;
  const std::string file = (folder / "a.db").string();
  {
    store::Database database(file);
    Register(database).reserve(certificates(1, 3), "", fill);
  }
  test::Child clerk([&file] {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{300'000, 300'000};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 1;
    store::Database database(file);
    try {
      Register(database).reserve(certificates(100, 5000), "", fill);
    } catch (const Error& error) {
      return std::string(error.what()).find("the disk is full") != std::string::npos ? 0 : 2;
    }
    return 3;
  });
  CHECK(clerk.wait() == 0);
  store::Database database(file);
  Register book(database);
  CHECK(counts_to(book, 3));
  CHECK(numbers(book.reserve({certificate(9)}, "", fill)) == std::vector<int>{4});
}

TEST_CASE("the database itself refuses a second use of a number, a change and a deletion") {
  const test::TemporaryFolder folder;
  store::Database database((folder / "a.db").string());
  Register book(database);
  book.reserve(certificates(1, 2), "", fill);
  CHECK_THROWS_AS(database.execute("delete from register_entries"), Error);
  CHECK_THROWS_AS(database.execute("update register_entries set number = 7 where number = 1"),
                  Error);
  const std::string copy =
      "insert into register_entries (type, class_code, person, session, series, year, number,"
      " number_text, position, state, issued_on, template_id, template_version, plugin_version,"
      " snapshot, batch, file, sha256, pages) select type, class_code, :person, session, series,"
      " year, :number, number_text, position, state, issued_on, template_id, template_version,"
      " plugin_version, snapshot, batch, file, sha256, pages from register_entries where number = "
      "1";
  CHECK_THROWS_AS(database.execute(copy, "77", 2), Error);  // the number
  CHECK_THROWS_AS(database.execute(copy, "1", 3), Error);   // the live entry of a key
  CHECK(database.execute(copy, "77", 3) == 1);
  CHECK(counts_to(book, 3));
}

TEST_CASE("a year's 8,000 certificates are reserved in one transaction") {
  const test::TemporaryFolder folder;
  store::Database database((folder / "a.db").string());
  Register book(database);
  book.reserve(certificates(1, 8000), "", [](Entry& entry) {
    fill(entry);
    entry.snapshot.append(1000, ' ');
  });
  CHECK(counts_to(book, 8000));
}
