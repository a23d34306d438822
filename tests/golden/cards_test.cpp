// Name badges and table tents, the papers without code: cells and marks to the millimetre, names
// that read from both sides.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <set>

using namespace giayto;
using test::demo;
using test::PdfWord;
using test::Raster;

namespace {

const char* const classes[] = {"HD-01", "CB-01", "CEO-001"};

std::string badges(const std::string& code) {
  return code + "/custom.name-badges";
}
std::string tents(const std::string& code) {
  return code + "/custom.table-tents";
}

bool is_name(const PdfWord& word) {
  return word.font.rfind("NotoSerifDisplay", 0) == 0;
}

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

/// The names of a page by cell, columns first: those of cell k at k.
std::vector<std::string> names_by_cell(const std::string& paper, int page) {
  std::vector<std::string> names(10);
  for (const PdfWord& word : demo().read(paper).words(page)) {
    if (!is_name(word)) continue;
    const int column = word.middle().mm < 105 ? 0 : 1;
    const int row = static_cast<int>((word.y.mm - 13.5) / 54);
    std::string& name = names.at(static_cast<std::size_t>(2 * row + column));
    name += (name.empty() ? "" : " ") + word.text;
  }
  return names;
}

}  // namespace

TEST_CASE("badges: ten to a sheet of A4, six sheets for 57 people, each name in its own card") {
  for (const char* code : classes) {
    INFO(code);
    const auto& reader = demo().read(badges(code));
    REQUIRE(reader.page_count() == 6);
    CHECK(reader.width(0).mm == mm(210, 0.1));
    CHECK(reader.height(0).mm == mm(297, 0.1));
    std::multiset<std::string> found;
    for (int page = 0; page < 6; ++page) {
      const auto names = names_by_cell(badges(code), page);
      for (std::size_t cell = 0; cell < names.size(); ++cell) {
        CHECK(names[cell].empty() == (page == 5 && cell >= 7));
        if (!names[cell].empty()) found.insert(names[cell]);
      }
    }
    const auto roster = test::roster_names(code);
    CHECK(found == std::multiset<std::string>(roster.begin(), roster.end()));
  }
}

TEST_CASE("badges: every word lies inside its card, 2.5 mm from the cut") {
  for (const char* code : classes) {
    for (int page = 0; page < 6; ++page) {
      for (const PdfWord& word : demo().read(badges(code)).words(page)) {
        INFO(code << " page " << page + 1);
        const double x = std::fmod(word.x.mm - 15, 90), y = std::fmod(word.y.mm - 13.5, 54);
        CHECK(x >= 2.5);
        CHECK(x + word.width.mm <= 87.5);
        CHECK(y >= 2.5);
        CHECK(y + word.height.mm <= 51.5);
      }
    }
  }
}

TEST_CASE(
    "badges: cutting marks at each cut outside the cards, no ink on a cut, none at the edge") {
  const Raster first(demo().pdf(badges("CEO-001")), 1, 150);
  for (const double x : {15.0, 105.0, 195.0}) {
    INFO(x);
    CHECK(first.darkest(x - 0.2, 7, x + 0.2, 11) < 200);
    CHECK(first.darkest(x - 0.2, 286, x + 0.2, 290) < 200);
    CHECK(first.darkest(x - 2, 14, x + 2, 283) == 255);
  }
  for (int cut = 0; cut <= 5; ++cut) {
    const double y = 13.5 + 54 * cut;
    INFO(y);
    CHECK(first.darkest(8.5, y - 0.2, 12.5, y + 0.2) < 200);
    CHECK(first.darkest(197.5, y - 0.2, 201.5, y + 0.2) < 200);
    CHECK(first.darkest(16, y - 2, 194, y + 2) == 255);
  }
  CHECK(first.darkest(0, 0, 210, 5) == 255);
  CHECK(first.darkest(0, 292, 210, 297) == 255);
  CHECK(first.darkest(0, 0, 5, 297) == 255);
  CHECK(first.darkest(205, 0, 210, 297) == 255);
}

TEST_CASE(
    "tents: a sheet for each of 57 people, every word twice, mirrored about the fold's middle") {
  for (const char* code : classes) {
    const auto& reader = demo().read(tents(code));
    REQUIRE(reader.page_count() == 57);
    CHECK(reader.width(0).mm == mm(297, 0.1));
    CHECK(reader.height(0).mm == mm(210, 0.1));
    for (const int page : {0, 20, 56}) {
      const auto words = reader.words(page);
      std::size_t lower = 0;
      for (const PdfWord& word : words) {
        if (word.y.mm < 105) continue;
        ++lower;
        INFO(code << " page " << page + 1 << ": " << word.text);
        CHECK(std::any_of(words.begin(), words.end(), [&word](const PdfWord& other) {
          return other.text == word.text && std::abs(other.x.mm - (297 - word.right().mm)) < 0.5 &&
                 std::abs(other.y.mm - (210 - word.y.mm - word.height.mm)) < 0.5;
        }));
      }
      CHECK(2 * lower == words.size());
      CHECK(lower >= 8);
    }
  }
}

TEST_CASE("tents: the name is large, the fold is marked at the edges and clean between") {
  for (const char* code : classes) {
    for (const PdfWord& word : demo().read(tents(code)).words(3)) {
      if (is_name(word)) CHECK(word.size >= 25);
    }
    const Raster raster(demo().pdf(tents(code)), 4, 150);
    CHECK(raster.darkest(5.5, 104.5, 8, 105.5) < 200);
    CHECK(raster.darkest(289, 104.5, 291.5, 105.5) < 200);
    CHECK(raster.darkest(15, 100, 282, 110) == 255);
    CHECK(raster.darkest(0, 0, 297, 5) == 255);
    CHECK(raster.darkest(0, 205, 297, 210) == 255);
  }
}

TEST_CASE("cards: 1 and 2 people, names of 45 letters and units of 140") {
  const test::TestDesk desk;
  desk.run("import '" + (test::demo_data() / "plan.xlsx").string() + "'");
  const std::string name = "Nguyễn Phước Hoàng Nghiêng Khuyến Thượng Nghĩa";
  std::string unit;
  while (unit.size() < 190) unit += "Hợp tác xã Nông nghiệp ";
  std::ofstream(desk.path("two.csv")) << "STT,Họ và tên,Giới tính,Ngày sinh,Tên cơ sở\n1," << name
                                      << ",Nữ,01/01/1970," << unit << "\n2,Lê An,Nam,02/01/1970,\n";
  std::ofstream(desk.path("one.csv"))
      << "STT,Họ và tên,Giới tính,Ngày sinh\n1,Lê An,Nam,02/01/1970\n";
  REQUIRE(desk.run("import two.csv --class CEO-001").exit_code == 0);
  REQUIRE(desk.run("import one.csv --class CEO-002").exit_code == 0);
  for (const char* type : {"custom.name-badges", "custom.table-tents"}) {
    for (const char* code : {"CEO-001", "CEO-002"}) {
      const Json made = desk.run_json("preview " + std::string(type) + " --class " + code);
      INFO(type << " " << code << " " << made.dump());
      CHECK(made["diagnostics"].empty());
      const bool sheets = std::string(type) == "custom.name-badges";
      CHECK(made["documents"].size() == (sheets || std::string(code) == "CEO-002" ? 1 : 2));
    }
  }
}
