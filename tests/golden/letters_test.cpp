// Letters to organisations, groups, press and partners, the decision and its annex, the certificate
// of taking part: against decree 30/2020 (ND-..) on the finished pages, in millimetres.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <regex>

using namespace giayto;
using test::demo;
using test::line_with;
using test::PageLine;
using test::Raster;

namespace {

const char* const decision = "TQ-01/study-tours.delegation-decision";
const char* const decision_abroad = "TQ-03/study-tours.delegation-decision";
const char* const group = "CB-01/officials.group-invitation";
const char* const foreign = "TQ-03/study-tours.foreign-partner-invitation";
const char* const certificate = "TQ-01/study-tours.taking-part-certificate";
constexpr double left_margin = 30, right_margin = 210 - 15, page_middle = 112.5;

const std::vector<std::string>& all_letters() {
  static const std::vector<std::string> papers = {"HD-01/council.organisation-invitation",
                                                  "CEO-001/producers.organisation-invitation",
                                                  group,
                                                  decision,
                                                  "TQ-01/study-tours.partner-invitation",
                                                  foreign,
                                                  "BC-01/press.press-invitation"};
  return papers;
}

std::vector<PageLine> lines(const std::string& paper, int page = 0) {
  return test::lines_of(demo().read(paper).words(page), 9);
}

Approx mm(double value, double margin = 0.25) {
  return Approx(value).margin(margin);
}

Raster::Rule rule_under(const Raster& raster, const PageLine& line) {
  return raster.longest_rule(line.left - 6, line.baseline + 1.2, line.right + 6,
                             line.baseline + 3.5);
}

/// The text with every run of spaces, no-break spaces and line ends as one space.
std::string flat(const std::string& text) {
  static const std::regex spaces("(\\s|\u00A0)+");
  return std::regex_replace(text, spaces, " ");
}

/// All pages, one after the other.
std::string all_text(const test::PdfReader& pdf) {
  std::string text;
  for (int page = 0; page < pdf.page_count(); ++page) text += pdf.text(page) + "\n";
  return flat(text);
}

}  // namespace

TEST_CASE("all letters: A4, all within the margins (ND-01, ND-02)") {
  for (const std::string& paper : all_letters()) {
    const test::PdfReader& pdf = demo().read(paper);
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(paper << " page " << page + 1);
      CHECK(pdf.width(page).mm == mm(210));
      CHECK(pdf.height(page).mm == mm(297));
      for (const test::PdfWord& word : pdf.words(page)) {
        INFO(word.text);
        CHECK(word.x.mm > left_margin - 0.1);
        CHECK(word.right().mm < right_margin + 0.1);
        const bool page_number = test::baseline(word) < 15;  // in the top margin (ND-05)
        CHECK((page_number || word.y.mm > 20 - 0.1));
        CHECK((word.y + word.height).mm < 297 - 20 + 0.1);
      }
    }
  }
}

TEST_CASE("all letters: heading, number and date where decree 30 wants them (ND-10 to ND-15)") {
  for (const std::string& paper : all_letters()) {
    INFO(paper);
    const auto all = lines(paper);
    const PageLine nation = line_with(all, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const PageLine motto = line_with(all, "Độc lập - Tự do - Hạnh phúc");
    CHECK((nation.size == Approx(12) && nation.bold));
    CHECK((motto.size == Approx(13) && motto.bold));
    CHECK(nation.middle() == mm(146));
    CHECK(motto.middle() == mm(146));
    const Raster raster(demo().pdf(paper), 1, 200);
    CHECK(rule_under(raster, motto).width() == mm(motto.width(), 0.4));  // ND-11
    const PageLine agency = line_with(all, "VÀ PHÁT TRIỂN NÔNG THÔN");
    const double length = rule_under(raster, agency).width() / agency.width();
    CHECK((length > 1.0 / 3 && length < 0.5));  // ND-13
    const PageLine number = line_with(all, "Số:"), date = line_with(all, "Hà Nội, ngày");
    const bool decides = paper.find("decision") != std::string::npos;
    CHECK(std::regex_match(number.text,
                           std::regex(decides ? "Số: [0-9]{2,}/QĐ-SNN" : "Số: [0-9]{2,}/GM-SNN")));
    CHECK(date.baseline == mm(number.baseline, 0.1));
    CHECK((date.italic && !number.italic));
  }
}

TEST_CASE("all letters: kind of paper and subject centred and bold, a rule below (ND-16, ND-17)") {
  for (const std::string& paper : all_letters()) {
    INFO(paper);
    const bool decides = paper.find("decision") != std::string::npos;
    const auto all = lines(paper);
    const PageLine title = line_with(all, decides ? "QUYẾT ĐỊNH" : "GIẤY MỜI");
    CHECK((title.size >= 13 && title.size <= 14 && title.bold && !title.italic));
    CHECK(title.middle() == mm(page_middle));
    const auto after = std::find_if(all.begin(), all.end(), [&](const PageLine& line) {
      return line.baseline > title.baseline + 1 && line.bold;
    });
    REQUIRE(after != all.end());
    CHECK((after->size >= 13 && after->size <= 14));
    CHECK(after->middle() == mm(page_middle));
  }
}

TEST_CASE("all letters end with ./. once, and the last receiver is the archive (ND-30, ND-38)") {
  for (const std::string& paper : all_letters()) {
    INFO(paper);
    const test::PdfReader& pdf = demo().read(paper);
    const std::string first = pdf.text(0) + (pdf.page_count() > 1 ? pdf.text(1) : "");
    CHECK(first.find("./.") != std::string::npos);
    CHECK(first.find("- Lưu: VT, PTNT.") != std::string::npos);
  }
}

TEST_CASE("letters to agencies say who pays") {
  for (const std::string& paper : all_letters()) {
    if (paper.find("decision") != std::string::npos) continue;
    INFO(paper);
    const test::PdfReader& pdf = demo().read(paper);
    std::string text;
    for (int page = 0; page < std::min(pdf.page_count(), 2); ++page) text += pdf.text(page);
    CHECK(text.find("Chế độ: ") != std::string::npos);
  }
}

TEST_CASE("one letter per organisation: the officials of four districts need four") {
  const test::PdfReader& pdf = demo().read("CB-01/officials.organisation-invitation");
  int letters = 0;
  for (int page = 0; page < pdf.page_count(); ++page)
    letters += pdf.text(page).find("GIẤY MỜI") != std::string::npos ? 1 : 0;
  CHECK(letters == 4);
  CHECK(pdf.text(0).find("UBND huyện Gia Lâm") != std::string::npos);
}

TEST_CASE("one press letter per outlet, thirty in all, known reporters named") {
  const test::PdfReader& pdf = demo().read("BC-01/press.press-invitation");
  CHECK(pdf.page_count() == 30);
  CHECK(all_text(pdf).find("kính mời: Phóng viên ") != std::string::npos);
  CHECK(flat(pdf.text(0)).find("Phóng viên Trần Minh Quyết, Báo Đồng") != std::string::npos);
}

TEST_CASE(
    "the annex: word, title and reference centred, own page numbers (ND-05, ND-31 to ND-33)") {
  const test::PdfReader& pdf = demo().read(group);
  int first = 0;
  while (pdf.text(first).find("Phụ lục") == std::string::npos) ++first;
  REQUIRE(first >= 1);
  const auto all = lines(group, first);
  const PageLine word = line_with(all, "Phụ lục");
  CHECK(word.text == "Phụ lục");  // no number where there is one annex only
  CHECK((word.size == Approx(14) && word.bold && !word.italic));
  CHECK(word.middle() == mm(page_middle));
  CHECK(word.baseline < 27);
  const PageLine title = line_with(all, "DANH SÁCH");
  CHECK((title.size >= 13 && title.size <= 14 && title.bold));
  CHECK(title.middle() == mm(page_middle));
  const PageLine reference = line_with(all, "(Kèm theo");
  CHECK((reference.italic && !reference.bold));
  CHECK((reference.size >= 13 && reference.size <= 14));
  CHECK(reference.middle() == mm(page_middle));
  std::string text = reference.text;
  for (const PageLine& line : all) {
    if (line.italic && line.baseline > reference.baseline && text.back() != ')')
      text += " " + line.text;
  }
  const std::string number = line_with(lines(group), "Số:").text.substr(5);
  CHECK(flat(text).find(flat("Giấy mời số " + number + " ngày")) != std::string::npos);
  CHECK(flat(text).find("tháng 12 năm 2019 của Sở Nông nghiệp") != std::string::npos);
  // The letter's own pages do not count: the annex's first page has no number, its second is 2.
  CHECK(all.front().baseline > 20);
  REQUIRE(pdf.page_count() > first + 1);
  const PageLine second = lines(group, first + 1).front();
  CHECK(second.text == "2");
  CHECK(second.middle() == mm(105, 0.5));  // of the paper
  CHECK(second.size == Approx(13));
  CHECK(pdf.text(pdf.page_count() - 1).find("năm mươi bảy người") != std::string::npos);
}

TEST_CASE(
    "the decision: bases in italics, articles bold with an indent, its first receiver (ND-19, "
    "ND-23)") {
  const auto first = lines(decision);
  const PageLine basis = line_with(first, "Căn cứ Quyết định số 490/QĐ-TTg");
  CHECK((basis.italic && !basis.bold));
  CHECK(basis.size == Approx(14));
  CHECK(basis.left == mm(left_margin + 10));
  const PageLine proposal = line_with(first, "Theo đề nghị của");
  CHECK(proposal.italic);
  const std::string text = demo().read(decision).text(0) + demo().read(decision).text(1);
  CHECK(text.find("năm 2020;") != std::string::npos);
  for (const char* article : {"Điều 1.", "Điều 2.", "Điều 3.", "Điều 4.", "Điều 5."}) {
    INFO(article);
    const auto in = [&](int page) {
      for (const test::PdfWord& word : demo().read(decision).words(page)) {
        if (word.text == "Điều" && word.bold() && word.x.mm == mm(left_margin + 10)) return true;
      }
      return false;
    };
    CHECK((in(0) || in(1)));
    CHECK(text.find(article) != std::string::npos);
  }
  std::vector<PageLine> decides;
  for (const PageLine& line : first) {
    if (line.text == "QUYẾT ĐỊNH:") decides.push_back(line);
  }
  REQUIRE(decides.size() == 1);
  CHECK((decides[0].bold && decides[0].middle() == mm(page_middle)));
  const PageLine authority = line_with(first, "GIÁM ĐỐC SỞ");
  CHECK((authority.bold && authority.middle() == mm(page_middle)));
  CHECK(text.find("- Như Điều 5;") != std::string::npos);
  const std::size_t end = text.find("./.");
  CHECK(end != std::string::npos);
  CHECK(flat(text).find("thi hành Quyết định này./.") != std::string::npos);
}

TEST_CASE(
    "the annex of the decision lists the delegation in its order, abroad with passports across the "
    "sheet") {
  const test::PdfReader& home = demo().read(decision);
  std::string annex = all_text(home);
  CHECK(annex.find("DANH SÁCH ĐOÀN CÔNG TÁC") != std::string::npos);
  CHECK(annex.find("Trưởng đoàn") < annex.find("Phó Trưởng đoàn"));
  CHECK(annex.find("hai mươi lăm người") != std::string::npos);
  const test::PdfReader& abroad = demo().read(decision_abroad);
  const int last = abroad.page_count() - 1;
  CHECK(abroad.width(last).mm == mm(297));
  CHECK(abroad.height(last).mm == mm(210));
  annex = all_text(abroad);
  int numbers = 0;
  for (int page = 0; page <= last; ++page) {
    for (const test::PdfWord& word : abroad.words(page))
      numbers += std::regex_match(word.text, std::regex("[A-Z][0-9]{7}")) ? 1 : 0;
  }
  CHECK(numbers == 15);
  CHECK(annex.find("mười lăm người") != std::string::npos);
}

TEST_CASE("a bilingual letter: English is smaller and never bold (ND-42)") {
  int english = 0;
  for (const PageLine& line : lines(foreign)) {
    const bool is_english = std::regex_search(
        line.text, std::regex("Invitation|cordially|Time:|Place:|Costs:|Programme:"));
    if (!is_english) continue;
    INFO(line.text);
    ++english;
    CHECK(line.size <= 12.01);
    CHECK_FALSE(line.bold);
  }
  CHECK(english >= 6);
  CHECK(demo().read(foreign).page_count() == 1);
  for (const PageLine& line : lines(foreign)) {
    if (line.text.rfind("Sở Nông nghiệp và", 0) == 0) CHECK(line.size == Approx(13));
  }
}

TEST_CASE(
    "certificate of taking part: across, one axis, room for pen and seal, who stayed has none "
    "(CE-L1)") {
  const test::PdfReader& pdf = demo().read(certificate);
  CHECK(pdf.page_count() == 24);  // 25 members, one could not come
  CHECK(pdf.width(0).mm == mm(297));
  const auto all = test::lines_of(pdf.words(0), 12);
  const PageLine title = line_with(all, "GIẤY CHỨNG NHẬN");
  CHECK((title.size >= 28 && title.size <= 40));
  CHECK(title.middle() == mm(148.5, 0.6));
  CHECK(line_with(all, "Đoàn học tập kinh nghiệm").middle() == mm(148.5));
  const Raster raster(demo().pdf(certificate), 1, 100);
  CHECK(raster.darkest(178, 167, 250, 182.5) == 255);
  CHECK(raster.darkest(0, 0, 297, 5) == 255);
  CHECK(raster.darkest(0, 0, 5, 210) == 255);
}

TEST_CASE(
    "the lists of tours and press: heading, passports, all outlets, repeated header (RO-06, RO-07, "
    "RO-21)") {
  const test::PdfReader& home = demo().read("TQ-01/study-tours.delegation-list");
  CHECK(home.text(0).find("DANH SÁCH ĐOÀN CÔNG TÁC") != std::string::npos);
  CHECK(home.text(0).find("Trưởng đoàn") != std::string::npos);
  CHECK(home.text(0).find("0900 000") == std::string::npos);  // masked (LA-04)
  const test::PdfReader& abroad = demo().read("TQ-03/study-tours.delegation-list-abroad");
  CHECK(abroad.width(0).mm == mm(297));
  int numbers = 0;
  for (int page = 0; page < abroad.page_count(); ++page) {
    CHECK(abroad.text(page).find("Hộ chiếu") != std::string::npos);
    for (const test::PdfWord& word : abroad.words(page))
      numbers += std::regex_match(word.text, std::regex("[A-Z][0-9]{7}")) ? 1 : 0;
  }
  CHECK(numbers == 15);
  const test::PdfReader& press = demo().read("BC-01/press.press-list");
  std::string text;
  for (int page = 0; page < press.page_count(); ++page) {
    CHECK(flat(press.text(page)).find("Số thẻ") != std::string::npos);
    text += press.text(page);
  }
  CHECK(text.find("Báo Đồng Bãi Mới") != std::string::npos);
  CHECK(text.find("ba mươi cơ quan") != std::string::npos);
}
