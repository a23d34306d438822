#include "store/value.hpp"

#include "base/diagnostic.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::store;

TEST_CASE("a date and its text in the store say the same, whole or partial (PR-02)") {
  const Date date = GENERATE(Date{2020, 8, 5}, Date{1981, 2, 0}, Date{1981, 0, 0}, Date{});
  CHECK(to_date(to_text(date)) == date);
}

TEST_CASE("dates stand as ISO text, which sorts as the dates do") {
  CHECK(to_text(Date{2020, 8, 5}) == "2020-08-05");
  CHECK(to_text(Date{1981, 2, 0}) == "1981-02");
  CHECK(to_text(Date{1981, 0, 0}) == "1981");
  CHECK(to_text(Date{}).empty());
  CHECK(to_text(Date{981, 1, 1}) < to_text(Date{1981, 1, 1}));
}

TEST_CASE("other text is an unknown date") {
  CHECK_FALSE(to_date("không rõ").known());
  CHECK_FALSE(to_date("").known());
}

TEST_CASE("a row is read in the order of its columns") {
  const std::vector<Value> values = {7LL, std::string("Đặng"), nullptr, std::string("12")};
  const ResultRow row(values);
  int number = 0, count = 0;
  std::string name, nothing = "x";
  row.read(number, name);
  row.read(nothing, count);
  CHECK(number == 7);
  CHECK(name == "Đặng");
  CHECK(nothing.empty());
  CHECK(count == 12);
}

TEST_CASE("text where a number belongs is told") {
  CHECK_THROWS_AS(to_number(Value(std::string("12a"))), Error);
}
