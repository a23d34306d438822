#include "register/register.hpp"

#include "base/diagnostic.hpp"
#include "support/temporary_folder.hpp"
#include "unit/register/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::registry;
using Catch::Contains;
using test::certificate;
using test::certificates;
using test::fill;

namespace {

struct Book {
  test::TemporaryFolder folder;
  store::Database database{(folder / "a.db").string()};
  Register book{database};
};

Entry made(Entry entry, std::string sha256) {
  entry.file = "CEO-07/certificate.pdf";
  entry.drawing = "drawing " + sha256;
  entry.sha256 = std::move(sha256);
  entry.pages = 1;
  return entry;
}

}  // namespace

TEST_CASE("states have fixed words") {
  CHECK(to_text(State::reserved) == "reserved");
  CHECK(to_text(State::issued) == "issued");
  CHECK(to_text(State::voided) == "void");
  CHECK(to_text(State::replaced) == "replaced");
}

TEST_CASE("a made paper is recorded as issued with file, hash and pages") {
  Book b;
  const auto reserved = b.book.reserve(certificates(1, 2), "", fill);
  b.book.record_issued({made(reserved[1], "aa")});
  const auto list = b.book.list({});
  CHECK(list[0].state == State::reserved);
  CHECK(list[1].state == State::issued);
  CHECK(list[1].file == "CEO-07/certificate.pdf");
  CHECK(list[1].sha256 == "aa");
  CHECK(list[1].pages == 1);
  CHECK(list[1].number == 2);
}

TEST_CASE("an issued paper may be put into another file, but not drawn otherwise") {
  Book b;
  const auto reserved = b.book.reserve(certificates(1, 2), "", fill);
  b.book.record_issued({made(reserved[0], "aa")});
  b.book.record_issued({made(reserved[0], "aa")});
  CHECK_THROWS_WITH(b.book.record_issued({made(reserved[1], "bb"), made(reserved[0], "cc")}),
                    Contains("issued with another drawing"));
  auto list = b.book.list({});
  CHECK(list[0].sha256 == "aa");
  CHECK(list[1].state == State::reserved);  // all of it or nothing
  Entry collated = made(reserved[0], "aa");
  collated.sha256 = "dd";
  b.book.record_issued({collated});
  list = b.book.list({});
  CHECK(list[0].sha256 == "dd");
  CHECK(list[0].drawing == "drawing aa");
}

TEST_CASE("an entry that is void or unknown cannot become issued") {
  Book b;
  const auto reserved = b.book.reserve({certificate(1)}, "", fill);
  b.database.execute("update register_entries set state = 'void'");
  CHECK_THROWS_WITH(b.book.record_issued({made(reserved[0], "aa")}), Contains("it is void"));
  Entry unknown = made(reserved[0], "aa");
  unknown.id = 99;
  CHECK_THROWS_WITH(b.book.record_issued({unknown}), Contains("it is missing"));
}

TEST_CASE("live entries are the reserved and issued ones of a type and class") {
  Book b;
  Reservation other_class = certificate(1);
  other_class.key.class_code = "CEO-08";
  Reservation other_type = certificate(1);
  other_type.key.type = "producers.invitation";
  auto wanted = certificates(1, 3);
  wanted.push_back(other_class);
  wanted.push_back(other_type);
  const auto reserved = b.book.reserve(wanted, "", fill);
  b.book.record_issued({made(reserved[0], "aa")});
  b.database.execute("update register_entries set state = 'void' where id = :id", reserved[1].id);

  const auto live = b.book.live_entries("producers.completion-certificate", "CEO-07");
  REQUIRE(live.size() == 2);
  CHECK(live.at(certificate(1).key).state == State::issued);
  CHECK(live.at(certificate(3).key).state == State::reserved);
  // a void number stays in the book and the person gets the next one (CE-20)
  const auto again = b.book.reserve({certificate(2)}, "", fill);
  CHECK(again[0].number == 6);
  CHECK(b.book.list({}).size() == 6);
}

TEST_CASE("one paper for each session of a class") {
  Book b;
  std::vector<Reservation> wanted;
  for (int session = 1; session <= 3; ++session) {
    Reservation sheet;
    sheet.key = {"producers.attendance-sheet", "CEO-07", "", session};
    wanted.push_back(sheet);
  }
  b.book.reserve(wanted, "", fill);
  CHECK(b.book.live_entries("producers.attendance-sheet", "CEO-07").size() == 3);
}

TEST_CASE("the book is listed by series, year and number, whole or by what is asked") {
  Book b;
  Reservation letter = certificate(1);
  letter.key.type = "producers.invitation";
  letter.key.class_code = "CEO-08";
  letter.series = "letters";
  b.book.reserve({letter}, "", fill);
  b.book.reserve(certificates(21, 2, 2021), "", fill);
  b.book.reserve(certificates(11, 2, 2020), "", fill);

  std::vector<std::string> order;
  for (const Entry& entry : b.book.list({})) order.push_back(entry.series + entry.number_text);
  CHECK(order == std::vector<std::string>{"certificates1/2020/GCN-SNN",
                                          "certificates2/2020/GCN-SNN",
                                          "certificates1/2021/GCN-SNN",
                                          "certificates2/2021/GCN-SNN", "letters1/2020/GCN-SNN"});
  CHECK(b.book.list({"producers.invitation", "", "", 0}).size() == 1);
  CHECK(b.book.list({"", "CEO-07", "", 0}).size() == 4);
  CHECK(b.book.list({"", "", "certificates", 2021}).size() == 2);
  CHECK(b.book.list({"", "", "", 2020}).size() == 3);
  CHECK(b.book.list({"", "", "nothing", 0}).empty());
}
