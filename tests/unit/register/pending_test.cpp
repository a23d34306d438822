// Numbers given after signing (ND-41): once, then like any other number (CE-20).
#include "base/diagnostic.hpp"
#include "register/register.hpp"
#include "support/temporary_folder.hpp"
#include "unit/register/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::registry;
using test::certificate;
using test::certificates;
using test::fill;

namespace {

struct Book {
  Book() : database((folder / "a.db").string()), book(database) {}

  std::vector<Entry> pending(int first, int count) {
    auto wanted = certificates(first, count);
    for (Reservation& one : wanted) one.number_pending = true;
    return book.reserve(wanted, "", fill);
  }
  void issue(Entry entry, const std::string& drawing) {
    entry.drawing = drawing;
    entry.file = "papers/a.pdf";
    entry.sha256 = "file of " + drawing;
    book.record_issued({entry});
  }

  test::TemporaryFolder folder;
  store::Database database;
  Register book;
};

Numbering number(const Entry& entry, int number) {
  return {entry.id, number, {2020, 8, 8}, std::to_string(number) + "/GM-SNN", "{\"numbered\":1}"};
}

}  // namespace

TEST_CASE("papers that wait take no number, and the others count on without them") {
  Book b;
  const auto waiting = b.pending(1, 3);
  for (const Entry& entry : waiting) {
    CHECK(entry.number == 0);
    CHECK(entry.pending());
    CHECK(state_word(entry) == "pending");
  }
  CHECK(b.book.reserve({certificate(9)}, "", fill)[0].number == 1);
  CHECK(b.pending(1, 3)[2].id == waiting[2].id);  // a live entry stays the one it is
}

TEST_CASE("a number given later stands like any other, with date and snapshot") {
  Book b;
  const auto waiting = b.pending(1, 2);
  b.issue(waiting[0], "blank form");
  b.book.assign_numbers({number(waiting[0], 15), number(waiting[1], 16)});
  const auto list = b.book.list({});
  REQUIRE(list.size() == 2);
  CHECK(list[0].number == 15);
  CHECK(list[0].number_text == "15/GM-SNN");
  CHECK(list[0].issued_on == Date{2020, 8, 8});
  CHECK(list[0].snapshot == "{\"numbered\":1}");
  CHECK(state_word(list[0]) == "issued");
  CHECK(list[0].file.empty());  // what was printed has no number in it
  CHECK(list[0].drawing.empty());
  CHECK(b.book.reserve({certificate(9)}, "", fill)[0].number == 17);
  // Printed with its number the paper has a drawing, and from then on only that.
  b.issue(list[0], "with number");
  CHECK_THROWS_AS(b.issue(list[0], "otherwise"), Error);
}

TEST_CASE(
    "a number once given, a taken one and a paper that does not wait are refused, and nothing is "
    "recorded") {
  Book b;
  const auto waiting = b.pending(1, 3);
  const Entry numbered = b.book.reserve({certificate(9)}, "", fill)[0];
  CHECK_THROWS_AS(b.book.assign_numbers({number(waiting[0], 5), number(waiting[1], 1)}), Error);
  CHECK_THROWS_AS(b.book.assign_numbers({number(waiting[0], 5), number(waiting[1], 5)}), Error);
  CHECK_THROWS_AS(b.book.assign_numbers({number(numbered, 7)}), Error);
  CHECK(b.book.list({})[0].pending());
  b.book.assign_numbers({number(waiting[0], 5)});
  CHECK_THROWS_AS(b.book.assign_numbers({number(waiting[0], 6)}), Error);
  CHECK_THROWS_AS(b.database.execute("update register_entries set number = 8 where number = 5"),
                  Error);
  CHECK_THROWS_AS(b.database.execute("update register_entries set year = 2021 where number = 0"),
                  Error);
}
