// Certificates: geometry of the two designs, the code that is read from the print, the zones of pen
// and seal, nothing near the paper's edge.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <regex>

using namespace giayto;
using test::demo;
using test::line_with;
using test::PageLine;
using test::Raster;

namespace {

const char* const classic = "CEO-001/producers.completion-certificate";
const char* const modern = "CB-01/officials.completion-certificate";
constexpr double middle = 148.5, signer_middle = 214;

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

std::vector<PageLine> lines(const char* paper, int page) {
  return test::lines_of(demo().read(paper).words(page), 12);
}

/// What a reader of bar codes finds on a print at 300 dpi.
std::string scanned(const char* paper, int page) {
  const test::TemporaryFolder folder;
  const std::string number = std::to_string(page + 1), stem = (folder / "page").string();
  test::run("pdftoppm -r 300 -gray -singlefile -f " + number + " -l " + number + " '" +
            demo().pdf(paper).string() + "' '" + stem + "'");
  return test::run("zbarimg -q --raw -Sdisable -Sqrcode.enable '" + stem + ".pgm'").out;
}

struct Expected {
  const char* start;
  double baseline, size;
  bool bold, italic;
};

void check_line(const std::vector<PageLine>& all, const Expected& expected, double centre) {
  const PageLine line = line_with(all, expected.start);
  INFO(line.text);
  CHECK(line.baseline == mm(expected.baseline));
  CHECK(line.size == Approx(expected.size));
  CHECK(line.bold == expected.bold);
  CHECK(line.italic == expected.italic);
  CHECK(line.middle() == mm(centre));
}

}  // namespace

TEST_CASE("classic certificate: lines on their baselines, sizes and axis") {
  const auto all = lines(classic, 0);
  for (const Expected& one : std::vector<Expected>{{"UBND THÀNH PHỐ", 29.5, 12, false, false},
                                                   {"SỞ NÔNG NGHIỆP", 34.7, 12, true, false},
                                                   {"VÀ PHÁT TRIỂN", 39.9, 12, true, false}}) {
    check_line(all, one, 82);
  }
  for (const Expected& one :
       std::vector<Expected>{{"CỘNG HÒA XÃ HỘI", 29.5, 12, true, false},
                             {"Độc lập - Tự do", 35.3, 13, true, false},
                             {"Hà Nội, ngày", 151.5, 13, false, true},
                             {"GIÁM ĐỐC", 157.5, 13, true, false},
                             {"Lương Quốc Thịnh", 186.5, 13.5, true, false}}) {
    // GIÁM ĐỐC is also how the authority's line begins; the signer's is the last.
    std::vector<PageLine> right;
    std::copy_if(all.begin(), all.end(), std::back_inserter(right),
                 [](const PageLine& line) { return line.left > middle; });
    check_line(right, one, signer_middle);
  }
  for (const Expected& one :
       std::vector<Expected>{{"GIẤY CHỨNG NHẬN", 60.5, 38, true, false},
                             {"Hoàn thành khóa", 68.3, 15, false, true},
                             {"GIÁM ĐỐC SỞ", 80.4, 12.5, true, false},
                             {"chứng nhận", 86.6, 14, false, true},
                             {"đã hoàn thành khóa", 118.8, 13, false, true},
                             {"“Đào tạo quản trị", 124.7, 14, true, false},
                             {"cho các nhà quản lý", 130.7, 14, true, false},
                             {"từ ngày", 137.2, 13, false, false},
                             {"(Theo Quyết định số", 142.7, 12, false, true}}) {
    check_line(all, one, middle);
  }
  // The pattern's widths; that of the title from ink to ink
  CHECK(Raster(demo().pdf(classic), 1, 300).ink_width(50, 47, 247, 62) == mm(148.9));
  CHECK(line_with(all, "GIÁM ĐỐC SỞ").width() == mm(144.1));
  CHECK(line_with(all, "VÀ PHÁT TRIỂN").width() == mm(60.4));
  CHECK(line_with(all, "CỘNG HÒA XÃ HỘI").width() == mm(87.6));
  CHECK(line_with(all, "Độc lập - Tự do").width() == mm(56.0));
  CHECK(line_with(all, "Sinh ngày").baseline == mm(112));
}

TEST_CASE(
    "classic certificate: the name on one line on its baseline, at most shrunk to 85 % (PR-13)") {
  const int pages = demo().read(classic).page_count();
  CHECK(pages == 54);
  for (int page = 0; page < pages; ++page) {
    INFO("page " << page + 1);
    std::vector<PageLine> script;
    for (const PageLine& line : lines(classic, page)) {
      if (line.size > 34 && !line.bold) script.push_back(line);
    }
    REQUIRE(script.size() == 1);
    CHECK(script[0].baseline == mm(103));
    CHECK(script[0].middle() == mm(middle, 2));  // the box of a script letter is not its ink
    CHECK(script[0].size >= 41 * 0.85 - 0.01);
    CHECK(script[0].width() <= 190);
  }
}

TEST_CASE("classic certificate: rules of motto and issuer (ND-11, ND-13)") {
  const Raster raster(demo().pdf(classic), 1, 300);
  const auto all = lines(classic, 0);
  const PageLine motto = line_with(all, "Độc lập"), issuer = line_with(all, "VÀ PHÁT TRIỂN");
  const Raster::Rule under_motto = raster.longest_rule(170, 36.5, 260, 38.5);
  CHECK(under_motto.width() == mm(motto.width()));
  CHECK(under_motto.middle() == mm(motto.middle(), 0.2));
  CHECK(under_motto.y == mm(37.3));
  const Raster::Rule under_issuer = raster.longest_rule(40, 41, 125, 43);
  CHECK(under_issuer.width() == mm(25.4));
  CHECK(under_issuer.middle() == mm(issuer.middle(), 0.2));
  CHECK(under_issuer.y == mm(41.9));
}

TEST_CASE("certificates: number and check code can be read and scanned (CE-20, CE-31)") {
  for (const char* paper : {classic, modern}) {
    for (const int page : {0, 53}) {
      INFO(paper << " page " << page + 1);
      const std::string text = demo().read(paper).text(page);
      std::smatch number, code;
      REQUIRE(std::regex_search(text, number, std::regex("[0-9]{4}/2020/GCN-SNN")));
      REQUIRE(std::regex_search(text, code, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}")));
      const std::string found = scanned(paper, page);
      INFO(found);
      CHECK(found.find(number.str()) != std::string::npos);
      CHECK(found.find(code.str()) != std::string::npos);
      CHECK_FALSE(std::regex_search(found, std::regex("[0-9]{9}")));  // no ID number in the code
    }
  }
}

TEST_CASE("certificates: pen and seal have their room, the quiet zone of the code is quiet") {
  const Raster red(demo().pdf(classic), 1, 100);
  CHECK(red.darkest(178, 164.5, 250, 182.5) == 255);
  CHECK(red.darkest(27, 154, 29.8, 178) == 255);
  CHECK(red.darkest(48.3, 154, 51, 178) == 255);
  CHECK(red.darkest(27, 154, 51, 156.8) == 255);
  const Raster blue(demo().pdf(modern), 1, 100);
  CHECK(blue.darkest(190, 167, 262, 184) == 255);
  CHECK(blue.darkest(33, 162.5, 59, 165.2) == 255);
}

TEST_CASE("certificates: A4 across, no ink within 5 mm of the edge (CE-L1)") {
  for (const char* paper : {classic, modern}) {
    INFO(paper);
    CHECK(demo().read(paper).width(0).mm == mm(297, 0.1));
    CHECK(demo().read(paper).height(0).mm == mm(210, 0.1));
    const Raster raster(demo().pdf(paper), 1, 100);
    CHECK(raster.darkest(0, 0, 297, 5) == 255);
    CHECK(raster.darkest(0, 205, 297, 210) == 255);
    CHECK(raster.darkest(0, 0, 5, 210) == 255);
    CHECK(raster.darkest(292, 0, 297, 210) == 255);
    CHECK(raster.darkest(5, 5, 13, 13) < 255);  // and the border is there
  }
}

TEST_CASE("modern certificate: one axis on the left, title and name on their baselines") {
  const int pages = demo().read(modern).page_count();
  CHECK(pages == 54);
  for (int page = 0; page < pages; ++page) {
    INFO("page " << page + 1);
    std::vector<test::PdfWord> display;
    for (const test::PdfWord& word : demo().read(modern).words(page)) {
      if (word.font.rfind("NotoSerifDisplay", 0) == 0) display.push_back(word);
    }
    const auto all = test::lines_of(display, 20);
    REQUIRE(all.size() == 2);
    CHECK(all[0].size == Approx(30));
    CHECK(all[0].bold);
    CHECK(all[0].left == mm(36, 0.5));
    CHECK(all[0].baseline == mm(66));
    CHECK(all[1].size >= 50 * 0.85 - 0.01);
    CHECK(all[1].left == mm(35.4, 0.5));
    CHECK(all[1].baseline == mm(111.5));
    CHECK(all[1].width() <= 225);
  }
}

TEST_CASE("a post and its unit are said as one") {
  // "Phó Chủ tịch UBND huyện" of "UBND huyện Gia Lâm", page 1 of the officials
  const std::string text = demo().read(modern).text(0);
  CHECK(text.find("Phó Chủ tịch UBND huyện Gia Lâm") != std::string::npos);
  CHECK(text.find("UBND huyện UBND") == std::string::npos);
}
