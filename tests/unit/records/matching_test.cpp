#include "records/matching.hpp"

#include "text/normalise.hpp"
#include "unit/records/sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::records;

namespace {

Likeness likeness(const Participant& one, const Participant& other) {
  return compare(one.person, text::fold(one.person.full_name), other.person,
                 text::fold(other.person.full_name));
}

}  // namespace

TEST_CASE("who is one person, by folded name and birth or by ID (PR-10)") {
  using test::participant;
  const Date born{1981, 2, 7};
  const std::string id = "001081000011", other_id = "001081000022";
  struct Case {
    const char* what;
    Participant one, other;
    Likeness expected;
  };
  const Case all[] = {
      {"same", participant("Lê Hoà", born), participant("Lê Hoà", born), Likeness::same_name},
      {"tone placement", participant("Lê Hoà", born), participant("Lê Hòa", born),
       Likeness::same_name},
      {"double space and capitals", participant("Lê  HOÀ ", born), participant("Lê Hoà", born),
       Likeness::same_name},
      {"d for đ", participant("Đỗ Đạt", born), participant("Do Dat", born), Likeness::same_name},
      {"one has no ID", participant("Lê Hoà", born, id), participant("Lê Hoà", born),
       Likeness::same_name},
      {"same ID, other name", participant("Lê Hoà", born, id), participant("Lê Thị Hoà", {}, id),
       Likeness::same_id},
      {"another ID", participant("Lê Hoà", born, id), participant("Lê Hoà", born, other_id),
       Likeness::namesake},
      {"another birth", participant("Lê Hoà", born), participant("Lê Hoà", {1982, 2, 7}),
       Likeness::none},
      {"another name", participant("Lê Hoà", born), participant("Lê Hoàn", born), Likeness::none},
      {"a birth is missing", participant("Lê Hoà", born), participant("Lê Hoà"), Likeness::unclear},
      {"both births are missing", participant("Lê Hoà"), participant("Lê Hoà"), Likeness::unclear},
      {"year against day", participant("Lê Hoà", born), participant("Lê Hoà", {1981, 0, 0}),
       Likeness::unclear},
      {"same year alone", participant("Lê Hoà", {1981, 0, 0}), participant("Lê Hoà", {1981, 0, 0}),
       Likeness::same_name},
  };
  for (const Case& one : all) {
    INFO(one.what);
    CHECK(likeness(one.one, one.other) == one.expected);
    CHECK(likeness(one.other, one.one) == one.expected);
  }
}

TEST_CASE("a later row fills what is empty and loses nothing") {
  Participant earlier = test::participant("Lê Hoà", {1981, 0, 0});
  earlier.person.unit = "HTX Yên Mỹ";
  earlier.attendance = {Mark::present};
  Participant later = test::participant("Lê Hoà", {1981, 2, 7});
  later.person.phone = "0912000111";
  later.attendance = {Mark::unmarked, Mark::absent};
  later.extra["Nhóm"] = "2";
  const Merge merged = merge(earlier, later);
  CHECK(merged.conflicts.empty());
  CHECK(merged.changed);
  CHECK(merged.result.person.birth == Date{1981, 2, 7});
  CHECK(merged.result.person.unit == "HTX Yên Mỹ");
  CHECK(merged.result.person.phone == "0912000111");
  CHECK(merged.result.attendance == std::vector<Mark>{Mark::present, Mark::absent});
  CHECK(merged.result.extra.at("Nhóm") == "2");
  CHECK_FALSE(merge(merged.result, later).changed);
  CHECK_FALSE(merge(merged.result, earlier).changed);
}

TEST_CASE("contradictions are named by field, each once, and the later row counts") {
  Participant earlier = test::participant("Lê Hoà", {1981, 0, 0});
  earlier.person.phone = "0912000111";
  earlier.attendance = {Mark::present, Mark::present};
  Participant later = test::participant("Lê Hòa", {1982, 0, 0});
  later.person.phone = "0912000222";
  later.attendance = {Mark::absent, Mark::excused};
  const Merge merged = merge(earlier, later);
  CHECK(merged.conflicts == std::vector<std::string>{"full name", "phone", "birth", "attendance"});
  CHECK(merged.result.person.full_name == "Lê Hòa");
  CHECK(merged.result.person.phone == "0912000222");
}
