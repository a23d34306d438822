// Certificates on blanks: what varies, corrected for a printer, the record untouched by it.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <regex>

using namespace giayto;
using namespace giayto::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const std::string on_blanks =
    "producers.completion-certificate --class CEO-001 --date 14/8/2020 --template "
    "certificate/overprint-classic ";

void add_printer(const TestDesk& desk, const std::string& keys) {
  std::ofstream(desk.path("office.ini"), std::ios::app) << "\n[printer hp]\n" << keys;
}

/// Where a word of the first page stands, in millimetres from the top left.
std::pair<double, double> place_of(const fs::path& pdf, const std::string& word) {
  const std::string boxes = run("pdftotext -bbox -l 1 '" + pdf.string() + "' -").out;
  std::smatch found;
  REQUIRE(std::regex_search(
      boxes, found, std::regex("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>" + word + "<")));
  return {std::stod(found[1]) * 25.4 / 72, std::stod(found[2]) * 25.4 / 72};
}

}  // namespace

TEST_CASE(
    "issue prints the fields alone, the preview shows the blank and does not print it (CE-P)") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run("issue " + on_blanks).exit_code == 0);
  const fs::path issued = desk.path("papers/CEO-001/producers.completion-certificate.pdf");
  const std::string text = run("pdftotext -l 1 '" + issued.string() + "' -").out;
  CHECK_THAT(text, !Contains("GIẤY CHỨNG NHẬN"));
  CHECK_THAT(text, !Contains("Độc lập"));
  CHECK_THAT(text, Contains("0001/2020/GCN-SNN"));
  CHECK_THAT(run("pdfimages -list '" + issued.string() + "'").out, !Contains("0 image"));
  CHECK_THAT(run("qpdf --qdf '" + issued.string() + "' -").out, !Contains("OCProperties"));

  REQUIRE(desk.run("preview " + on_blanks + "--out p.pdf").exit_code == 0);
  const std::string shown = run("qpdf --qdf '" + desk.path("p.pdf").string() + "' -").out;
  CHECK_THAT(shown, Contains("/PrintState /OFF"));
  CHECK(run("qpdf --check '" + desk.path("p.pdf").string() + "'").exit_code == 0);
}

TEST_CASE("a printer's correction moves every word by dx and dy, a nudge one field more (PR-12)") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  REQUIRE(desk.run("issue " + on_blanks).exit_code == 0);
  add_printer(desk, "dx = 1.2mm\ndy = -0.5mm\nscale = 100%\nnudge.register_number = 0.3 -0.2 mm\n");
  REQUIRE(desk.run("issue " + on_blanks + "--printer hp").exit_code == 0);
  const fs::path plain = desk.path("papers/CEO-001/producers.completion-certificate.pdf");
  const fs::path corrected = desk.path("papers/CEO-001/producers.completion-certificate.hp.pdf");
  const auto before = place_of(plain, "Thịnh"), after = place_of(corrected, "Thịnh");
  CHECK(after.first - before.first == Approx(1.2).margin(0.01));
  CHECK(after.second - before.second == Approx(-0.5).margin(0.01));
  const auto number = place_of(plain, "0001/2020/GCN-SNN");
  const auto nudged = place_of(corrected, "0001/2020/GCN-SNN");
  CHECK(nudged.first - number.first == Approx(1.5).margin(0.01));
  CHECK(nudged.second - number.second == Approx(-0.7).margin(0.01));
}

TEST_CASE("another correction gives a new file, the paper on record stays what it was") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  add_printer(desk, "dx = 1mm\n");
  const Json first = desk.run_json("issue " + on_blanks + "--printer hp");
  REQUIRE(first["documents"].size() == 54);
  std::ofstream(desk.path("office.ini"), std::ios::app) << "dy = 2mm\n";
  const Json second = desk.run_json("issue " + on_blanks + "--printer hp");
  CHECK(second["diagnostics"].empty());
  CHECK(second["documents"][0]["number"] == first["documents"][0]["number"]);
  CHECK(second["documents"][0]["sha256"] != first["documents"][0]["sha256"]);
  const Json plain = desk.run_json("issue " + on_blanks);
  CHECK(plain["diagnostics"].empty());
  CHECK(plain["documents"][0]["number"] == first["documents"][0]["number"]);
}

TEST_CASE("blanks are counted from the one that lies first, with its zeros") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const Json account = desk.run_json("issue " + on_blanks + "--from-blank 000998");
  REQUIRE(account["documents"].size() == 54);
  CHECK(account["documents"][0]["blank"] == "000998");
  CHECK(account["documents"][2]["blank"] == "001000");
  CHECK(account["documents"][53]["blank"] == "001051");
  CHECK_THAT(desk.run("issue " + on_blanks + "--from-blank 7").out, Contains("blanks 7 to 60"));
  CHECK(desk.run("issue " + on_blanks + "--from-blank A7").exit_code == 2);
}

TEST_CASE("a printer that is not in the settings, a nudge of no block") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  CHECK(desk.run("issue " + on_blanks + "--printer hp").exit_code == 2);
  CHECK(desk.run_json("register")["entries"].empty());
  add_printer(desk, "nudge.nmae = 1 1 mm\n");
  const Json told = desk.run_json("issue " + on_blanks + "--printer hp");
  REQUIRE(told["diagnostics"].size() == 1);
  CHECK(told["diagnostics"][0]["code"] == "unknown-block");
  CHECK(told["diagnostics"][0]["severity"] == "warning");
}

TEST_CASE("calibrate makes a sheet as large as the template's paper, corrected with --check") {
  const TestDesk desk;
  REQUIRE(desk.run("calibrate --printer hp --out a.pdf").exit_code == 0);
  CHECK_THAT(run("pdfinfo '" + desk.path("a.pdf").string() + "'").out, Contains("841.89 x 595.28"));
  CHECK_THAT(run("pdftotext -layout '" + desk.path("a.pdf").string() + "' -").out,
             Contains("[printer hp]"));
  CHECK(desk.run("calibrate --printer hp --check").exit_code == 2);
  add_printer(desk, "dx = 3mm\ndy = 1mm\n");
  REQUIRE(desk.run("calibrate --printer hp --check --out b.pdf").exit_code == 0);
  const auto plain = place_of(desk.path("a.pdf"), "CÂN"),
             moved = place_of(desk.path("b.pdf"), "CÂN");
  CHECK(moved.first - plain.first == Approx(3).margin(0.01));
  CHECK(moved.second - plain.second == Approx(1).margin(0.01));
  REQUIRE(desk.run("calibrate --printer hp --template table_tent/standard --out c.pdf").exit_code ==
          0);
}

TEST_CASE("what is corrected for a printer is proven where it is put") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  add_printer(desk, "dx = 1.2mm\ndy = -0.5mm\nscale = 100.2%\nnudge.register_number = 1 1 mm\n");
  const Json proven = desk.run_json("issue " + on_blanks + "--printer hp --proof");
  INFO(proven["diagnostics"].dump());
  CHECK(proven["diagnostics"].empty());
  CHECK(proven["documents"].size() == 54);
}
