// The attendance sheet (RO-..): pages, header, rows, cells to sign, bands, totals and signatures as
// they stand on the paper.
#include "base/file.hpp"
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>

using namespace giayto;
using test::demo;
using test::line_with;
using test::PageLine;
using test::PdfReader;
using test::Raster;

namespace {

const char* const producers = "CEO-001/producers.attendance-sheet";
const std::vector<std::string> sheets = {"HD-01/council.attendance-sheet",
                                         "CB-01/officials.attendance-sheet", producers};

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

/// Cells of a table part at gaps that no space in a cell has.
std::vector<PageLine> cells(const PdfReader& pdf, int page) {
  return test::lines_of(pdf.words(page), 2.4);
}

int count(const std::vector<PageLine>& lines, const std::string& text) {
  return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                        [&](const PageLine& line) { return line.text == text; }));
}

/// The person's rows of a page: position and baseline.
std::map<int, double> rows(const PdfReader& pdf, int page) {
  std::map<int, double> found;
  for (const PageLine& line : cells(pdf, page)) {
    if (line.left < 41 && std::regex_match(line.text, std::regex("[0-9]{1,3}")))
      found[std::stoi(line.text)] = line.baseline;
  }
  return found;
}

/// Where the table of the last page ends.
double table_end(const std::string& file, const PdfReader& pdf) {
  const int last = pdf.page_count() - 1;
  const double row = rows(pdf, last).rbegin()->second;
  return Raster(file, last + 1, 200).longest_rule(31, row + 2, 281, row + 5).y;
}

/// A sheet for a class of `people`, made by the command.
class SheetOf {
 public:
  explicit SheetOf(int people) {
    desk_.run("import '" + (test::demo_data() / "plan.xlsx").string() + "'");
    std::string list = "STT,Họ và tên,Năm sinh,Tên cơ sở,Huyện,Điện thoại\n";
    for (int i = 0; i < people; ++i) {
      list += std::to_string(i + 1) + ",Nguyễn " + syllable(i / 8) + " " + syllable(i % 8) +
              ",1981,HTX Rau an toàn,Huyện Gia Lâm,0900000" + std::to_string(100 + i) + "\n";
    }
    write_file(desk_.path("list.csv"), list);
    if (people > 0) imported = desk_.run("import list.csv --class CEO-001");
    issued =
        desk_.run("issue producers.attendance-sheet --class CEO-001 --out papers --date 14/5/2020");
  }
  std::string file() const {
    return desk_.path("papers/CEO-001/producers.attendance-sheet.pdf").string();
  }

  test::ProcessResult imported, issued;

 private:
  static std::string syllable(int i) {
    return std::vector<std::string>{"An", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hải", "Khánh"}
        .at(static_cast<std::size_t>(i));
  }

  test::TestDesk desk_;
};

}  // namespace

TEST_CASE(
    "sheet: A4 across within its margins, later pages numbered (ND-01, ND-02, ND-05, RO-22)") {
  for (const std::string& sheet : sheets) {
    const PdfReader& pdf = demo().read(sheet);
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(sheet << " page " << page + 1);
      CHECK(pdf.width(page).mm == mm(297, 0.1));
      CHECK(pdf.height(page).mm == mm(210, 0.1));
      int numbers = 0;
      for (const test::PdfWord& word : pdf.words(page)) {
        INFO(word.text);
        CHECK(word.x.mm > 30 - 0.1);
        CHECK(word.right().mm < 297 - 15 + 0.1);
        CHECK((word.y + word.height).mm < 210 - 20 + 0.1);
        if (word.y.mm > 20 - 0.1) continue;
        ++numbers;
        CHECK(word.text == std::to_string(page + 1));
        CHECK(word.size == Approx(13));
        CHECK((!word.bold() && !word.italic()));
        CHECK(word.middle().mm == mm(148.5));
        CHECK(test::baseline(word) == mm(13.5));
      }
      CHECK(numbers == (page == 0 ? 0 : 1));
    }
  }
}

TEST_CASE("sheet: heading and titles (RO-20, ND-10 to ND-13)") {
  const auto lines = test::lines_of(demo().read(producers).words(0), 9);
  const PageLine motto = line_with(lines, "Độc lập"), agency = line_with(lines, "VÀ PHÁT TRIỂN");
  CHECK(motto.middle() == mm(227));
  CHECK(agency.middle() == mm(72));
  const Raster raster(demo().pdf(producers), 1, 300);
  const Raster::Rule rule = raster.longest_rule(190, 30.7, 260, 33);
  CHECK(rule.width() == mm(motto.width()));
  CHECK(rule.middle() == mm(motto.middle()));
  const Raster::Rule short_rule = raster.longest_rule(35, 35, 110, 38);
  CHECK(short_rule.width() > agency.width() / 3);
  CHECK(short_rule.width() < agency.width() / 2);
  const PageLine title = line_with(lines, "DANH SÁCH ĐIỂM DANH HỌC VIÊN");
  CHECK((title.bold && title.size == Approx(14)));
  CHECK(title.baseline == mm(43, 0.4));
  const PageLine name = line_with(lines, "Lớp đào tạo");
  CHECK((name.bold && name.size == Approx(13)));
  CHECK(name.baseline == mm(48.8, 0.4));
  const PageLine details = line_with(lines, "Thời gian:");
  CHECK((details.italic && details.size == Approx(12)));
  CHECK(details.baseline == mm(54.6, 0.4));
  for (const PageLine& line : {title, name, details}) CHECK(line.middle() == mm(156));
  CHECK(raster.longest_rule(31, 57, 281, 60).y == mm(58.5, 0.4));
}

TEST_CASE("sheet: both rows of the header on every page, each person on one row (RO-21, RO-23)") {
  for (const std::string& sheet : sheets) {
    const PdfReader& pdf = demo().read(sheet);
    const bool council = sheet.rfind("HD", 0) == 0, official = sheet.rfind("CB", 0) == 0;
    int next = 1;
    std::string text;
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(sheet << " page " << page + 1);
      const auto all = cells(pdf, page);
      const int days = council ? 4 : official ? 3 : 2;
      CHECK(count(all, "STT") == 1);
      CHECK(count(all, "Họ và tên") == 1);
      CHECK(count(all, "Sáng") == days);
      CHECK(count(all, "Chiều") == days);
      double before = 0;
      for (const auto& [position, baseline] : rows(pdf, page)) {
        CHECK(position == next++);
        // A row is 9 mm; a band of 6 mm may stand between two.
        if (before > 0) {
          const double step = baseline - before;
          CHECK((step == mm(9, 0.1) || step == mm(15, 0.1)));
        }
        before = baseline;
      }
      for (const PageLine& line : all) text += line.text + "\n";
    }
    CHECK(next == 58);
    for (const std::string& name : test::roster_names(sheet.substr(0, sheet.find('/')))) {
      INFO(name);
      CHECK(text.find("\n" + name + "\n") != std::string::npos);
    }
  }
}

TEST_CASE("sheet: four pages for 57 people, the last rows with the signatures (RO-21)") {
  const PdfReader& pdf = demo().read(producers);
  REQUIRE(pdf.page_count() == 4);
  CHECK(rows(pdf, 0).size() == 12);
  CHECK(rows(pdf, 3).size() == 11);
  for (const std::string& sheet : sheets) {
    const PdfReader& one = demo().read(sheet);
    const int last = one.page_count() - 1;
    CHECK(rows(one, last).size() >= 2);
    CHECK(count(test::lines_of(one.words(last), 9), "THỦ TRƯỞNG ĐƠN VỊ") == 1);
  }
}

TEST_CASE("sheet: a cell to sign is at least 18 mm by 9 mm (RO-02)") {
  const std::map<std::string, std::size_t> sessions = {
      {sheets[0], 8}, {sheets[1], 6}, {sheets[2], 4}};
  for (const auto& [sheet, expected] : sessions) {
    INFO(sheet);
    const double row = rows(demo().read(sheet), 1).begin()->second;
    const auto rules = Raster(demo().pdf(sheet), 2, 300).vertical_rules(row + 1, 1.2);
    std::size_t wide = 0;
    // Behind number, name, year and unit, those are the columns that stay empty.
    const auto words = demo().read(sheet).words(1);
    for (std::size_t i = 0; i + 1 < rules.size(); ++i) {
      const bool empty = std::none_of(words.begin(), words.end(), [&](const test::PdfWord& word) {
        return std::abs(test::baseline(word) - row) < 3.5 && word.middle().mm > rules[i] &&
               word.middle().mm < rules[i + 1];
      });
      if (empty && rules[i + 1] - rules[i] > 18 - 0.15) ++wide;
    }
    CHECK(wide == expected);
    CHECK(rules.front() == mm(30));
    CHECK(rules.back() == mm(282));
  }
}

TEST_CASE("sheet: bands by district, repeated where they go on, numbers run on (RO-24)") {
  const PdfReader& pdf = demo().read(producers);
  std::vector<std::string> bands;
  std::size_t continued = 0;
  for (int page = 0; page < pdf.page_count(); ++page) {
    for (const PageLine& line : test::lines_of(pdf.words(page), 9)) {
      if (!std::regex_match(line.text,
                            std::regex("[IVX]+\\. .* \\([0-9]+ người\\)( \\(tiếp theo\\))?")))
        continue;
      CHECK((line.bold && line.size == Approx(12)));
      line.text.find("(tiếp theo)") != std::string::npos ? (void)++continued
                                                         : bands.push_back(line.text);
    }
  }
  REQUIRE(bands.size() == 4);
  CHECK(bands[0] == "I. Huyện Gia Lâm (12 người)");
  int people = 0;
  for (const std::string& band : bands) people += std::stoi(band.substr(band.find('(') + 1));
  CHECK(people == 57);
  CHECK(continued == 0);  // in this class every district begins a page
}

TEST_CASE("sheet: phones are masked, no ID numbers (LA-04)") {
  int phones = 0;
  for (const std::string& sheet : sheets) {
    const PdfReader& pdf = demo().read(sheet);
    for (int page = 0; page < pdf.page_count(); ++page) {
      const std::string text = pdf.text(page);
      CHECK_FALSE(std::regex_search(text, std::regex("[0-9]{9}|[0-9]{4} [0-9]{3} [0-9]{3}")));
      for (const PageLine& line : cells(pdf, page)) {
        if (std::regex_match(line.text, std::regex("0[0-9]xx xxx [0-9]{3}"))) ++phones;
      }
    }
  }
  CHECK(phones == 57);  // four half-days leave room for the column
}

TEST_CASE("sheet: the count in words, totals with blanks to write in (RO-02, RO-26)") {
  const PdfReader& pdf = demo().read(producers);
  const int last = pdf.page_count() - 1;
  const auto lines = test::lines_of(pdf.words(last), 3);
  const double end = table_end(demo().pdf(producers).string(), pdf);
  const PageLine count_line = line_with(lines, "Danh sách gồm");
  CHECK(count_line.text == "Danh sách gồm 57 người (bằng chữ: năm mươi bảy người)./.");
  CHECK((count_line.italic && count_line.size == Approx(12)));
  CHECK(count_line.baseline == mm(end + 6.5, 0.4));
  const PageLine totals = line_with(lines, "Tổng số: 57 học viên; có mặt:");
  const PageLine absent = line_with(lines, "; vắng:");
  CHECK(totals.baseline == mm(count_line.baseline, 0.1));
  CHECK(absent.baseline == mm(count_line.baseline, 0.1));
  CHECK(totals.left == mm(160, 2));
  const Raster raster(demo().pdf(producers), last + 1, 300);
  for (const PageLine& before : {totals, absent}) {
    const Raster::Rule blank = raster.longest_rule(before.right, before.baseline - 1,
                                                   before.right + 19, before.baseline + 1);
    CHECK(blank.width() == mm(16, 0.2));
    CHECK(blank.y == mm(before.baseline, 0.8));
  }
}

TEST_CASE("sheet: three signatures, titles, hints and names each on one line (RO-27)") {
  const PdfReader& pdf = demo().read(producers);
  const auto lines = test::lines_of(pdf.words(pdf.page_count() - 1), 9);
  const double end = table_end(demo().pdf(producers).string(), pdf);
  const PageLine date = line_with(lines, "Hà Nội, ngày 14 tháng 5 năm 2020");
  CHECK((date.italic && date.size == Approx(13)));
  CHECK(date.middle() == mm(232));
  CHECK(date.baseline == mm(end + 14.5, 0.5));
  const std::map<std::string, double> titles = {
      {"CÁN BỘ THEO DÕI LỚP", 64}, {"GIẢNG VIÊN", 148}, {"THỦ TRƯỞNG ĐƠN VỊ", 232}};
  for (const auto& [text, centre] : titles) {
    const PageLine title = line_with(lines, text);
    CHECK((title.bold && title.size == Approx(13)));
    CHECK(title.middle() == mm(centre));
    CHECK(title.baseline == mm(end + 20.3, 0.5));
  }
  CHECK(count(lines, "(Ký, ghi rõ họ tên)") == 3);
  for (const PageLine& line : lines) {
    if (line.text == "(Ký, ghi rõ họ tên)") CHECK(line.baseline == mm(end + 25, 0.5));
  }
  const PageLine trainer = line_with(lines, "Vũ Hải Ninh"),
                 head = line_with(lines, "Đoàn Thế Khải");
  CHECK(trainer.baseline == mm(head.baseline, 0.05));
  CHECK(head.baseline == mm(end + 49, 0.6));
  CHECK(trainer.middle() == mm(148));
  CHECK(head.middle() == mm(232));
}

TEST_CASE("sheet: nobody, one and 58 people") {
  const SheetOf nobody(0);
  CHECK(nobody.issued.exit_code == 0);
  CHECK(nobody.issued.out.find("danh sách lớp chưa có người nào") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(nobody.file()));

  const SheetOf one(1);
  INFO(one.imported.err << one.issued.err);
  REQUIRE(one.issued.exit_code == 0);
  const PdfReader single(test::slurp(one.file()));
  CHECK(single.page_count() == 1);
  CHECK(rows(single, 0).size() == 1);
  CHECK(single.text(0).find("Danh sách gồm 01 người (bằng chữ: một người)./.") !=
        std::string::npos);

  const SheetOf many(58);
  INFO(many.imported.err << many.issued.err);
  REQUIRE(many.issued.exit_code == 0);
  const PdfReader full(test::slurp(many.file()));
  // Twelve rows and the signatures are higher than a page, so two rows go with the signatures.
  REQUIRE(full.page_count() == 5);
  CHECK(rows(full, 3).size() == 10);
  CHECK(rows(full, 4).size() == 2);
  CHECK(rows(full, 4).rbegin()->first == 58);
  CHECK(full.text(4).find("bằng chữ: năm mươi tám người") != std::string::npos);
  for (int page = 0; page < 5; ++page) {
    const auto band = line_with(test::lines_of(full.words(page), 9), "I. Huyện Gia Lâm (58 người)");
    CHECK((band.text.find("(tiếp theo)") != std::string::npos) == (page > 0));  // RO-24
  }
}
