// The invitation against decree 30/2020 (ND-..): sizes, weights, places and rules on the finished
// page, measured in millimetres from its top left corner.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <regex>

using namespace giayto;
using test::demo;
using test::line_with;
using test::PageLine;
using test::Raster;

namespace {

const char* const letter = "HD-01/council.invitation";
constexpr double left_margin = 30, right_margin = 210 - 15, page_middle = 112.5;

const std::vector<PageLine>& lines() {
  static const auto found = test::lines_of(demo().read(letter).words(0), 9);
  return found;
}

const Raster& raster() {
  static const Raster made(demo().pdf(letter), 1, 300);
  return made;
}

Raster::Rule rule_under(const PageLine& line) {
  return raster().longest_rule(line.left - 6, line.baseline + 1.2, line.right + 6,
                               line.baseline + 3.5);
}

Approx mm(double value, double margin = 0.2) {
  return Approx(value).margin(margin);
}

/// The lines of the running text.
std::vector<PageLine> body() {
  std::vector<PageLine> found;
  for (const PageLine& line : lines()) {
    if (!line.bold && line.size == Approx(14)) found.push_back(line);
  }
  return found;
}

}  // namespace

TEST_CASE("invitation: A4 upright with nothing outside the margins (ND-01, ND-02, ND-06)") {
  for (const char* paper :
       {"HD-01/council.invitation", "CB-01/officials.invitation", "CEO-001/producers.invitation"}) {
    const test::PdfReader& pdf = demo().read(paper);
    CHECK(pdf.page_count() == 57);  // one letter per person, each on one sheet
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(paper << " page " << page + 1);
      CHECK(pdf.width(page).mm == mm(210, 0.1));
      CHECK(pdf.height(page).mm == mm(297, 0.1));
      for (const test::PdfWord& word : pdf.words(page)) {
        INFO(word.text);
        CHECK(word.x.mm > left_margin - 0.1);
        CHECK(word.right().mm < right_margin + 0.1);
        CHECK(word.y.mm > 20 - 0.1);
        CHECK((word.y + word.height).mm < 297 - 20 + 0.1);
        CHECK(word.font.rfind("LiberationSerif", 0) == 0);  // in place of Times New Roman (ND-04)
        CHECK(word.text != "1");                            // no number on page 1 (ND-05)
      }
    }
  }
}

TEST_CASE("invitation: state and motto (ND-10, ND-11)") {
  const PageLine nation = line_with(lines(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  const PageLine motto = line_with(lines(), "Độc lập - Tự do - Hạnh phúc");
  CHECK(nation.size == Approx(12));
  CHECK(motto.size == Approx(13));
  CHECK((nation.bold && motto.bold && !nation.italic && !motto.italic));
  CHECK(nation.baseline == mm(24.2));
  CHECK(motto.baseline == mm(29.5));
  CHECK(nation.middle() == mm(146));
  CHECK(motto.middle() == mm(nation.middle()));
  // Measured widths of the decree's face: 88.3 and 56.1 mm.
  CHECK(nation.width() == mm(88.3, 0.5));
  CHECK(motto.width() == mm(56.1, 0.3));
  const Raster::Rule rule = rule_under(motto);
  CHECK(rule.width() == mm(motto.width(), 0.3));
  CHECK(rule.middle() == mm(motto.middle()));
  CHECK(rule.y == mm(31.3, 0.3));
}

TEST_CASE("invitation: who issues it (ND-12, ND-13)") {
  const PageLine parent = line_with(lines(), "UBND THÀNH PHỐ HÀ NỘI");
  const PageLine first = line_with(lines(), "SỞ NÔNG NGHIỆP");
  const PageLine last = line_with(lines(), "VÀ PHÁT TRIỂN NÔNG THÔN");
  CHECK((!parent.bold && first.bold && last.bold));
  for (const PageLine& line : {parent, first, last}) {
    CHECK(line.size == Approx(12));
    CHECK(line.middle() == mm(63.5));
    CHECK(!line.italic);
  }
  CHECK(parent.baseline == mm(24.2));
  CHECK(first.baseline == mm(29.1));
  CHECK(last.baseline == mm(34));
  const Raster::Rule rule = rule_under(last);
  CHECK(rule.width() > last.width() / 3);
  CHECK(rule.width() < last.width() / 2);
  CHECK(rule.middle() == mm(last.middle()));
  CHECK(rule.y == mm(35.8, 0.3));
}

TEST_CASE("invitation: number, place and date on one line (ND-14, ND-15, ND-40, ND-41)") {
  const PageLine number = line_with(lines(), "Số:");
  const PageLine date = line_with(lines(), "Hà Nội, ngày");
  CHECK(std::regex_match(number.text, std::regex("Số: [0-9]{2,}/GM-SNN")));
  CHECK(std::regex_match(
      date.text, std::regex("Hà Nội, ngày [0-3][0-9] tháng (01|02|[3-9]|1[0-2]) năm 2020")));
  CHECK(number.size == Approx(13));
  CHECK(date.size == Approx(13));
  CHECK((!number.bold && !number.italic && !date.bold && date.italic));
  CHECK(number.baseline == mm(43.5, 0.3));
  CHECK(date.baseline == mm(number.baseline, 0.1));
  CHECK(number.middle() == mm(63.5));
  CHECK(date.middle() == mm(146));
}

TEST_CASE("invitation: kind of paper and subject (ND-16, ND-17)") {
  const PageLine title = line_with(lines(), "GIẤY MỜI");
  const PageLine subject = line_with(lines(), "Dự lớp");
  for (const PageLine& line : {title, subject}) {
    CHECK(line.size == Approx(14));
    CHECK((line.bold && !line.italic));
    CHECK(line.middle() == mm(page_middle));
  }
  CHECK(title.baseline == mm(58, 0.3));
  CHECK(subject.baseline == mm(64, 0.3));
  const Raster::Rule rule = rule_under(subject);
  CHECK(rule.width() > subject.width() / 3);
  CHECK(rule.width() < subject.width() / 2);
  CHECK(rule.y == mm(subject.baseline + 2.1, 0.3));
  CHECK(rule.middle() == mm(page_middle));
}

TEST_CASE(
    "invitation: the body is justified, 14 pt, 1 cm indent, 6 pt between paragraphs (ND-20)") {
  const auto text = body();
  REQUIRE(text.size() > 12);
  CHECK(text.front().baseline == mm(line_with(lines(), "Dự lớp").baseline + 11.1, 0.6));
  for (std::size_t i = 0; i < text.size(); ++i) {
    INFO(text[i].text);
    const bool opens = text[i].left > left_margin + 5;
    CHECK(text[i].left == mm(opens ? left_margin + 10 : left_margin));
    const bool ends = i + 1 == text.size() || text[i + 1].left > left_margin + 5;
    if (!ends) CHECK(text[i].right == mm(right_margin));
    if (i == 0) continue;
    const double leading = text[i].baseline - text[i - 1].baseline;
    const double single = 14 * 1.15 * mm_per_point;
    CHECK(leading == mm(single + (opens ? 6 * mm_per_point : 0), 0.06));
  }
}

TEST_CASE("invitation: form 1.7 in its order, ended with ./. (ND-38)") {
  const auto text = body();
  std::vector<std::string> openings;
  for (const PageLine& line : text) {
    if (line.left > left_margin + 5) openings.push_back(line.text);
  }
  const std::vector<std::string> expected = {
      "Sở Nông nghiệp", "Tới dự",  "Chủ trì:", "Thời gian:", "Địa điểm:",
      "Nội dung:",      "Chế độ:", "Đề nghị",  "Sự có mặt"};
  REQUIRE(openings.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(openings[i].rfind(expected[i], 0) == 0);
  for (const PageLine& line : text) {
    const bool ended = line.text.find("./.") != std::string::npos;
    CHECK(ended == (&line == &text.back()));
  }
  CHECK(text.back().text.substr(text.back().text.size() - 3) == "./.");
}

TEST_CASE("invitation: signature on the right (ND-26, ND-27)") {
  const PageLine first = line_with(lines(), "KT. GIÁM ĐỐC");
  const PageLine second = line_with(lines(), "PHÓ GIÁM ĐỐC");
  const PageLine name = line_with(lines(), "Đoàn Thế Khải");
  for (const PageLine& line : {first, second, name}) {
    CHECK(line.size == Approx(14));
    CHECK((line.bold && !line.italic));
    CHECK(line.middle() == mm(150));
  }
  CHECK(first.baseline - body().back().baseline == mm(10.3, 0.6));
  CHECK(second.baseline - first.baseline == mm(5.7, 0.1));
  CHECK(name.baseline - first.baseline == mm(37, 0.4));
  // Pen and seal need a free zone (17 mm and more).
  CHECK(raster().darkest(107, second.baseline + 2, 193, name.baseline - 5) == 255);
}

TEST_CASE("invitation: recipients level with the signature (ND-29, ND-30)") {
  const PageLine heading = line_with(lines(), "Nơi nhận:");
  CHECK(heading.size == Approx(12));
  CHECK((heading.bold && heading.italic));
  CHECK(heading.left == mm(left_margin));
  CHECK(heading.baseline == mm(line_with(lines(), "KT. GIÁM ĐỐC").baseline, 0.15));
  std::vector<PageLine> entries;
  for (const PageLine& line : lines()) {
    if (line.size == Approx(11)) entries.push_back(line);
  }
  REQUIRE(entries.size() >= 3);
  CHECK(entries.front().text == "- Như trên;");
  CHECK(entries.front().baseline - heading.baseline == mm(4.9, 0.3));
  for (const PageLine& entry : entries) {
    INFO(entry.text);
    CHECK((!entry.bold && !entry.italic));
    CHECK(entry.left == mm(left_margin));
    CHECK(entry.text.rfind("- ", 0) == 0);
    CHECK(entry.text.back() == (&entry == &entries.back() ? '.' : ';'));
  }
  CHECK(entries.back().text.rfind("- Lưu: VT, ", 0) == 0);
}
