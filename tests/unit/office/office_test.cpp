// The settings of an office are those of the day.
#include "office/office.hpp"

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using office::Office;

namespace {

Office hanoi() {
  Diagnostics diagnostics;
  Office office = Office::read(GIAYTO_TEST_DATA "/hanoi-2020/office.ini", diagnostics);
  for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(diagnostics.empty());
  return office;
}

/// "code:line" of all findings of a file with this text.
std::vector<std::string> findings(const std::string& text) {
  const test::TemporaryFolder folder;
  write_file(folder / "office.ini", text);
  Diagnostics diagnostics;
  Office::read(folder / "office.ini", diagnostics);
  std::vector<std::string> list;
  for (const Diagnostic& one : diagnostics.all()) {
    CHECK(one.where.file == (folder / "office.ini").string());
    CHECK_FALSE(one.hint.empty());
    list.push_back(one.code + ":" + std::to_string(one.where.line));
  }
  return list;
}

using Found = std::vector<std::string>;
const std::string head = "[office]\ncheck_key = k\n";

}  // namespace

TEST_CASE("names are those of the issue date, to the day") {
  const Office office = hanoi();
  CHECK(office.issuer({2020, 8, 5}).abbreviation == "SNN");
  CHECK(office.issuer({2025, 2, 28}).name == "Sở Nông nghiệp và Phát triển nông thôn");
  CHECK(office.issuer({2025, 3, 1}).abbreviation == "SNNMT");
  CHECK(office.issuer({2026, 1, 1}).name == "Sở Nông nghiệp và Môi trường");
  CHECK(office.issuer({2020, 8, 5}).parent == "UBND thành phố Hà Nội");
  CHECK(office.check_key() == "sample-key-for-tests-only-0123456789");
}

TEST_CASE("who signs just this paper comes before who signs all") {
  const Office office = hanoi();
  CHECK(office.signer("producers.completion-certificate", {2020, 8, 5}).name == "Lương Quốc Thịnh");
  const Signer deputy = office.signer("council.invitation", {2020, 8, 5});
  CHECK(deputy.name == "Đoàn Thế Khải");
  CHECK(deputy.authority_lines == std::vector<std::string>{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"});
  CHECK(office.signer("invitation", {2025, 3, 1}).name == "Trịnh Thu Hà");
}

TEST_CASE("series are found by id") {
  const Office office = hanoi();
  CHECK(office.series("invitation").number_text(5, 2020, "SNN") == "05/GM-SNN");
  CHECK(office.series("certificate").number_text(123, 2020, "SNN") == "0123/2020/GCN-SNN");
  CHECK_THROWS_WITH(office.series("badge"),
                    Catch::Contains("[series badge]") && Catch::Contains("{number:02}"));
}

TEST_CASE("a day that no period covers names file, day and remedy") {
  const test::TemporaryFolder folder;
  write_file(
      folder / "office.ini",
      head +
          "[issuer a]\nfrom = 2020-07-01\nto = 31/12/2020\nname = A\nabbreviation = A\nplace = P\n"
          "head_title = H\n[signer s]\nfrom = 01/7/2020\npapers = invitation\nauthority = G\nname "
          "= N\n");
  Diagnostics diagnostics;
  const Office office = Office::read(folder / "office.ini", diagnostics);
  REQUIRE(diagnostics.empty());
  CHECK(office.issuer({2020, 7, 1}).name_in_text == "A");
  CHECK(office.issuer({2020, 7, 1}).heading == "A");
  CHECK_THROWS_AS(office.issuer({2020, 6, 30}), ConfigError);
  CHECK_THROWS_WITH(office.issuer({2021, 1, 1}),
                    Catch::Contains((folder / "office.ini").string()) &&
                        Catch::Contains("01/01/2021") && Catch::Contains("[issuer NAME]"));
  CHECK_THROWS_WITH(office.signer("press.attendance-sheet", {2020, 8, 5}),
                    Catch::Contains("attendance-sheet") && Catch::Contains("05/8/2020"));
}

TEST_CASE("every mistake is told with its line") {
  CHECK(findings("") == Found{"missing-section:0"});
  CHECK(findings("[office]\n") == Found{"missing-key:1"});
  CHECK(findings(head + "chek_key = x\n") == Found{"unknown-key:3"});
  CHECK(findings(head + "[isuer a]\n") == Found{"unknown-section:3"});
  CHECK(findings(head + "[series]\n") == Found{"bad-section-name:3"});
  CHECK(findings(head + "templates = none\n") == Found{"missing-file:3"});
  CHECK(findings(head + "fonts = none.ini\n") == Found{"missing-file:3"});
  CHECK(findings(head + "[series a]\npattern = {nummer}\n") == Found{"bad-series-pattern:4"});
  CHECK(findings(head + "[signer s]\nfrom = 31/02/2020\npapers = *\nauthority = G\nname = N\n") ==
        Found{"bad-date:4"});
  CHECK(
      findings(
          head +
          "[signer s]\nfrom = 02/7/2020\nto = 01/7/2020\npapers = *\nauthority = G\nname = N\n") ==
      Found{"bad-date:5"});
  CHECK(findings(head + "[issuer a]\n") ==
        Found{"missing-key:3", "missing-key:3", "missing-key:3", "missing-key:3"});
}

TEST_CASE("a plugin has its settings below its id, whatever their names") {
  const test::TemporaryFolder folder;
  write_file(folder / "office.ini",
             head + "[plugin vn.example.thank-you]\ncount_word = đại biểu\n");
  Diagnostics diagnostics;
  const Office office = Office::read(folder / "office.ini", diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(office.plugin_settings("vn.example.thank-you") != nullptr);
  CHECK(*office.plugin_settings("vn.example.thank-you") == Settings{{"count_word", "đại biểu"}});
  CHECK(office.plugin_settings("producers") == nullptr);
  CHECK(findings(head + "[plugin]\na = b\n") == Found{"bad-section-name:3"});
}

TEST_CASE("two answers for one day are told") {
  const std::string signer = "papers = invitation\nauthority = G\nname = N\n";
  CHECK(findings(head + "[signer a]\nto = 01/7/2020\n" + signer + "[signer b]\nfrom = 01/7/2020\n" +
                 signer) == Found{"periods-overlap:8"});
  CHECK(findings(head + "[signer a]\nto = 30/6/2020\n" + signer + "[signer b]\nfrom = 01/7/2020\n" +
                 signer)
            .empty());
}

TEST_CASE("a file that cannot be read is a matter of configuration") {
  Diagnostics diagnostics;
  CHECK_THROWS_AS(Office::read("/nowhere/office.ini", diagnostics), ConfigError);
}

TEST_CASE("levels of government and legal bases are those of the day, on both sides of each end") {
  const Office office = hanoi();
  const auto districts = [&office](const Date& date) {
    const auto levels = office.issuer(date).levels;
    return levels.size() == 3 && levels[1] == "quận, huyện, thị xã";
  };
  CHECK(districts({2025, 2, 28}));
  CHECK(districts({2025, 3, 1}));  // the new name came four months before the new levels
  CHECK(office.issuer({2025, 6, 30}).abbreviation == "SNNMT");
  CHECK(districts({2025, 6, 30}));
  CHECK(office.issuer({2025, 7, 1}).levels == std::vector<std::string>{"thành phố", "xã, phường"});
  const auto programme = [&office](const Date& date) {
    const auto bases = office.issuer(date, "study_tours.delegation-decision").legal_bases;
    return bases.empty() ? std::string() : bases.back().substr(0, bases.back().find(" ng"));
  };
  CHECK(programme({2018, 5, 6}).find("QĐ-TTg") == std::string::npos);
  CHECK(programme({2018, 5, 7}) == "Quyết định số 490/QĐ-TTg");
  CHECK(programme({2022, 7, 31}) == "Quyết định số 490/QĐ-TTg");
  CHECK(programme({2022, 8, 1}) == "Quyết định số 919/QĐ-TTg");
  CHECK(office.issuer({2020, 8, 5}, "council.invitation").legal_bases.empty());
}

TEST_CASE("a day no levels cover is told with the periods there are") {
  const test::TemporaryFolder folder;
  write_file(folder / "office.ini",
             head +
                 "[issuer a]\nname = A\nabbreviation = A\nplace = P\n"
                 "head_title = H\n[levels b]\nfrom = 01/7/2025\nnames = x\n");
  Diagnostics diagnostics;
  const Office office = Office::read(folder / "office.ini", diagnostics);
  REQUIRE(diagnostics.empty());
  CHECK(office.issuer({2025, 7, 1}).levels == std::vector<std::string>{"x"});
  CHECK_THROWS_WITH(office.issuer({2025, 6, 30}),
                    Catch::Contains("[levels NAME]") && Catch::Contains("01/7/2025 - ..."));
}

TEST_CASE("a name too long for the heading parts before \"và\" (ND-13)") {
  CHECK(office::heading_of("Sở Nông nghiệp và Phát triển nông thôn") ==
        "Sở Nông nghiệp\nvà Phát triển nông thôn");
  CHECK(office::heading_of("Sở Nông nghiệp và Môi trường") == "Sở Nông nghiệp\nvà Môi trường");
  CHECK(office::heading_of("Sở Văn hóa và Thể thao") == "Sở Văn hóa và Thể thao");
  CHECK(office::heading_of("Trung tâm Khuyến nông Hà Nội mở rộng") ==
        "Trung tâm Khuyến nông Hà Nội mở rộng");
}

TEST_CASE("room for a pending number is a setting (ND-41)") {
  CHECK(hanoi().pending_room().number.mm == 15);
  CHECK(hanoi().pending_room().date.mm == 10);
  CHECK(findings(head + "number_room = 15\n") == Found{"bad-length:3"});
  CHECK(findings(head + "date_room = 100mm\n") == Found{"bad-length:3"});
  CHECK(hanoi().series("invitation").pending_text("...", 2020, "SNN") == ".../GM-SNN");
}
