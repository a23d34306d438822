// Who signs on a day, and the lines above the name (ND-26, forms of authority of decree 30/2020).
#include "base/file.hpp"
#include "office/office.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <optional>

using namespace giayto;
using office::Office;
using Lines = std::vector<std::string>;
using Found = std::vector<std::string>;

namespace {

constexpr Date day{2020, 8, 5};

const std::string settings = R"([office]
check_key = k
[post director]
title = Giám đốc
in_text = Giám đốc Sở
[post deputy]
title = Phó Giám đốc
in_text = Phó Giám đốc Sở
deputy_of = director
[post office-chief]
title = Chánh Văn phòng
by_order_of = director
[post office-deputy]
title = Phó Chánh Văn phòng
deputy_of = office-chief
[post committee-head]
title = Trưởng ban
collective = Ban Chỉ đạo
agency_seal = yes
[post committee-deputy]
title = Phó Trưởng ban
deputy_of = committee-head
agency_seal = yes
[post council-head]
title = Chủ tịch Hội đồng
[holder thinh]
to = 30/6/2020
post = director
name = Lương Quốc Thịnh
[holder binh]
from = 01/7/2020
post = director
name = Vũ Quang Bình
acting = yes
[holder khai]
post = deputy
name = Đoàn Thế Khải
[holder ha]
from = 01/8/2020
post = deputy
name = Trịnh Thu Hà
[holder hanh]
post = office-chief
name = Đỗ Thị Hạnh
[holder cuong]
post = office-deputy
name = Tạ Mạnh Cường
[holder khai-committee]
post = committee-deputy
name = Đoàn Thế Khải
[holder lan-council]
post = council-head
name = Bùi Thị Lan
other_title = Phó Giám đốc Sở
[holder lan-committee]
post = committee-head
name = Bùi Thị Lan
other_title = Phó Chủ tịch UBND Thành phố
[authorisation certificates]
from = 01/8/2020
to = 31/8/2020
who = hanh
of = director
papers = completion-certificate
[signer letters]
papers = invitation
by = khai
second = office-chief
[signer all]
papers = *
by = director, khai
)";

class OfficeFile {
 public:
  explicit OfficeFile(const std::string& text = settings) {
    write_file(folder_ / "office.ini", text);
    office.emplace(Office::read(folder_ / "office.ini", diagnostics));
  }
  Found found() const {
    Found list;
    for (const Diagnostic& one : diagnostics.all()) {
      CHECK_FALSE(one.hint.empty());
      list.push_back(one.code + ":" + std::to_string(one.where.line));
    }
    return list;
  }
  Lines lines(const std::string& key, const Date& date = day,
              const std::string& paper = "press.invitation") const {
    return office->signer(paper, date, key).authority_lines;
  }

  Diagnostics diagnostics;
  std::optional<Office> office;

 private:
  test::TemporaryFolder folder_;
};

Found findings(const std::string& text) {
  return OfficeFile("[office]\ncheck_key = k\n" + text).found();
}

}  // namespace

TEST_CASE("each form of authority has its lines above the name") {
  const OfficeFile s;
  REQUIRE(s.found().empty());
  CHECK(s.lines("director", {2020, 6, 30}) == Lines{"GIÁM ĐỐC"});
  CHECK(s.lines("director", {2020, 7, 1}) == Lines{"Q. GIÁM ĐỐC"});
  CHECK(s.lines("khai") == Lines{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"});
  CHECK(s.lines("office-chief") == Lines{"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"});
  CHECK(s.lines("cuong") == Lines{"TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"});
  CHECK(s.lines("lan-committee") == Lines{"TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"});
  CHECK(s.lines("khai-committee") == Lines{"TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"});
}

TEST_CASE("an authorisation holds for its papers and its days, both included") {
  const OfficeFile s;
  const std::string paper = "press.completion-certificate";
  const Lines by_authorisation = {"TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"};
  const Lines by_order = {"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"};
  CHECK(s.lines("hanh", {2020, 7, 31}, paper) == by_order);
  CHECK(s.lines("hanh", {2020, 8, 1}, paper) == by_authorisation);
  CHECK(s.lines("hanh", {2020, 8, 31}, paper) == by_authorisation);
  CHECK(s.lines("hanh", {2020, 9, 1}, paper) == by_order);
  CHECK(s.lines("hanh", {2020, 8, 5}) == by_order);
}

TEST_CASE("a body that uses the agency's seal has the signer's post in the agency above the name") {
  const OfficeFile s;
  CHECK(s.office->signer("x", day, "khai-committee").other_title == "PHÓ GIÁM ĐỐC SỞ");
  CHECK(s.office->signer("x", day, "lan-committee").other_title == "PHÓ CHỦ TỊCH UBND THÀNH PHỐ");
  // A body without seal right gives the title in the body only.
  CHECK(s.office->signer("x", day, "lan-council").other_title.empty());
  CHECK(s.office->signer("x", day, "khai").other_title.empty());
}

TEST_CASE("the first in office of a rule signs, and a rule may name a second signer") {
  const OfficeFile s;
  const Signer letter = s.office->signer("press.invitation", day);
  CHECK(letter.name == "Đoàn Thế Khải");
  CHECK(letter.post == "Phó Giám đốc Sở");
  CHECK(s.office->signer("press.roster", day).name == "Vũ Quang Bình");
  CHECK(s.office->second_signer("press.invitation", day).name == "Đỗ Thị Hạnh");
  CHECK(s.office->second_signer("press.roster", day).name.empty());
}

TEST_CASE("a signer is chosen by key or name, and who cannot sign is told with line and remedy") {
  const OfficeFile s;
  CHECK(s.office->signer("x", day, "Vũ Quang Bình").authority_lines == Lines{"Q. GIÁM ĐỐC"});
  CHECK_THROWS_WITH(s.office->signer("x", day, "deputy"),
                    Catch::Contains("khai, ha") && Catch::Contains("--signer"));
  CHECK(s.lines("deputy", {2020, 7, 31}).size() == 2);
  CHECK_THROWS_WITH(s.office->signer("x", day, "Vũ Quang Binh"),
                    Catch::Contains("did you mean 'Vũ Quang Bình'"));
  CHECK_THROWS_WITH(s.office->signer("x", {2020, 7, 31}, "ha"),
                    Catch::Contains("office.ini:38") && Catch::Contains("from and to"));
}

TEST_CASE("a post nobody holds that day is told with file, line and what to write") {
  const OfficeFile s(
      "[office]\ncheck_key = k\n[post director]\ntitle = Giám đốc\n"
      "[holder a]\nto = 30/6/2020\npost = director\nname = Vũ Quang Bình\n"
      "[signer all]\npapers = *\nby = director\n");
  REQUIRE(s.found().empty());
  CHECK(s.office->signer("x", {2020, 6, 30}).name == "Vũ Quang Bình");
  CHECK_THROWS_AS(s.office->signer("x", {2020, 7, 1}), ConfigError);
  CHECK_THROWS_WITH(s.office->signer("x", {2020, 7, 1}),
                    Catch::Contains("office.ini:3") && Catch::Contains("01/7/2020") &&
                        Catch::Contains("[holder NAME]") && Catch::Contains("post = director"));
}

TEST_CASE("no rank or degree before a signer's name (ND-27), unless the office says so") {
  const std::string post = "[post p]\ntitle = T\n[holder h]\npost = p\nname = ";
  for (const std::string name : {"TS. Vũ Quang Bình", "PGS.TS Vũ Quang Bình", "ThS Vũ Quang Bình",
                                 "Tiến sĩ Vũ Quang Bình", "NGƯT Vũ Quang Bình"}) {
    INFO(name);
    CHECK(findings(post + name + "\n") == Found{"signer-rank:7"});
  }
  for (const std::string name : {"Tạ Mạnh Cường", "Thạch Văn Sơn", "Kim Thị Sáu"}) {
    INFO(name);
    CHECK(findings(post + name + "\n").empty());
  }
  CHECK(findings("[signer s]\npapers = *\nauthority = G\nname = GS. Vũ Bình\n") ==
        Found{"signer-rank:6"});
  CHECK(OfficeFile("[office]\ncheck_key = k\nranks = yes\n" + post + "TS. Vũ Bình\n")
            .found()
            .empty());
}

TEST_CASE("what does not fit together between posts, holders and rules is told at its line") {
  CHECK(findings("[holder h]\npost = dirctor\nname = N\n[post director]\ntitle = T\n") ==
        Found{"unknown-post:3"});
  CHECK(findings("[post a]\ntitle = A\ndeputy_of = a\n") == Found{"signature-form:3"});
  CHECK(findings("[post a]\ntitle = A\n[post b]\ntitle = B\ndeputy_of = a\nby_order_of = a\n") ==
        Found{"signature-form:5"});
  CHECK(findings("[signer s]\npapers = *\nby = nobody\n") == Found{"unknown-post:3"});
  CHECK(findings("[post a]\ntitle = A\n[signer s]\npapers = *\nby = a\nname = N\n") ==
        Found{"signature-form:5"});
  CHECK(findings("[post a]\ntitle = A\n[authorisation x]\nwho = a\nof = a\npapers = *\n") ==
        Found{"missing-key:5", "missing-key:5"});
  // Two heads at a time are one too many, two deputies are not.
  const std::string holders = "[holder x]\npost = b\nname = X\n[holder y]\npost = b\nname = Y\n";
  CHECK(findings("[post b]\ntitle = B\n" + holders) == Found{"periods-overlap:8"});
  CHECK(findings("[post a]\ntitle = A\n[post b]\ntitle = B\ndeputy_of = a\n" + holders).empty());
}
