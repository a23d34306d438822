// The lists of a class (RO-01, RO-03 to RO-05, RO-08, CE-27) as they stand on the finished paper.
#include "base/file.hpp"
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>

using namespace giayto;
using test::demo;
using test::demo_lists;
using test::line_with;
using test::PageLine;
using test::PdfReader;
using test::Raster;

namespace {

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

bool is(const std::string& list, const char* paper) {
  return list.find("." + std::string(paper)) != std::string::npos;
}
bool is_upright(const std::string& list) {
  return is(list, "class-list");
}
bool is_annex(const std::string& list) {
  return is(list, "class-list") || is(list, "decision-list");
}
bool bound_on_top(const std::string& list) {
  return is(list, "allowance-list") || is(list, "trainer-fees");
}

struct Margins {
  double top, bottom, left, right;
};
Margins margins(const std::string& list) {
  return bound_on_top(list) ? Margins{30, 15, 20, 20} : Margins{20, 20, 30, 15};
}

std::vector<PageLine> cells(const PdfReader& pdf, int page) {
  return test::lines_of(pdf.words(page), 2.4);
}
std::vector<PageLine> lines(const PdfReader& pdf, int page) {
  return test::lines_of(pdf.words(page), 9);
}

int count(const std::vector<PageLine>& all, const std::string& text) {
  return static_cast<int>(std::count_if(all.begin(), all.end(),
                                        [&](const PageLine& line) { return line.text == text; }));
}

/// Position and baseline of the rows of a page.
std::map<int, double> rows(const std::string& list, const PdfReader& pdf, int page) {
  std::map<int, double> found;
  for (const PageLine& line : cells(pdf, page)) {
    if (line.left < margins(list).left + 11 &&
        std::regex_match(line.text, std::regex("[0-9]{1,3}")))
      found[std::stoi(line.text)] = line.baseline;
  }
  return found;
}

int last_page(const PdfReader& pdf) {
  return pdf.page_count() - 1;
}

std::int64_t digits_of(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return std::stoll(digits);
}

/// The amounts that end at the right of a column, in order; the last one is the total.
std::map<long, std::vector<PageLine>> amounts(const PdfReader& pdf) {
  std::map<long, std::vector<PageLine>> columns;
  for (int page = 0; page < pdf.page_count(); ++page) {
    for (const PageLine& line : cells(pdf, page)) {
      if (!std::regex_match(line.text, std::regex("[0-9]{1,3}(\\.[0-9]{3})+"))) continue;
      columns[std::lround(line.right)].push_back(line);
    }
  }
  return columns;
}

}  // namespace

TEST_CASE("lists: sheet and margins, numbers on later pages only (ND-01, ND-02, ND-05, RO-22)") {
  for (const std::string& list : demo_lists()) {
    const PdfReader& pdf = demo().read(list);
    const Margins edge = margins(list);
    const double width = is_upright(list) ? 210 : 297, height = is_upright(list) ? 297 : 210;
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(list << " page " << page + 1);
      CHECK(pdf.width(page).mm == mm(width, 0.1));
      CHECK(pdf.height(page).mm == mm(height, 0.1));
      int numbers = 0;
      for (const test::PdfWord& word : pdf.words(page)) {
        INFO(word.text);
        CHECK(word.x.mm > edge.left - 0.1);
        CHECK(word.right().mm < width - edge.right + 0.1);
        CHECK((word.y + word.height).mm < height - edge.bottom + 0.1);
        if (word.y.mm > edge.top - 0.1) continue;
        ++numbers;
        CHECK(word.text == std::to_string(page + 1));
        CHECK(word.size == Approx(13));
        CHECK(word.middle().mm == mm(width / 2));
      }
      CHECK(numbers == (page == 0 ? 0 : 1));
    }
  }
}

TEST_CASE("lists: nothing in the right margin, where the edge seal goes (decree 30, 1.8)") {
  for (const std::string& list : demo_lists()) {
    const PdfReader& pdf = demo().read(list);
    const double width = is_upright(list) ? 210 : 297, height = is_upright(list) ? 297 : 210;
    INFO(list);
    const Raster raster(demo().pdf(list), pdf.page_count(), 100);
    CHECK(raster.darkest(width - margins(list).right + 0.5, 5, width - 1, height - 5) == 255);
  }
}

TEST_CASE("lists: agency and motto, or the head of an annex (RO-20, ND-11, ND-31 to ND-33)") {
  for (const std::string& list : demo_lists()) {
    INFO(list);
    const auto first = lines(demo().read(list), 0);
    const double middle =
        margins(list).left +
        ((is_upright(list) ? 210 : 297) - margins(list).left - margins(list).right) / 2;
    const PageLine title =
        line_with(first, is(list, "trainer-fees") ? "BẢNG CHẤM CÔNG" : "DANH SÁCH");
    CHECK((title.bold && title.size == Approx(14)));
    CHECK(title.middle() == mm(middle));
    CHECK((count(first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == 0) == is_annex(list));
    if (!is_annex(list)) {
      CHECK(line_with(first, "Độc lập").bold);
      continue;
    }
    const PageLine annex = line_with(first, "Phụ lục");
    CHECK((annex.bold && annex.size == Approx(14)));
    CHECK(annex.middle() == mm(middle));
    CHECK(annex.baseline < title.baseline);
    const PageLine reference = line_with(first, "(Kèm theo ");
    CHECK((reference.italic && reference.size == Approx(13)));
    CHECK(reference.baseline > title.baseline);
  }
}

TEST_CASE("lists: header on every page, whole rows of 9 mm and more, numbered on (RO-21, RO-23)") {
  for (const std::string& list : demo_lists()) {
    const PdfReader& pdf = demo().read(list);
    int next = 1;
    for (int page = 0; page < pdf.page_count(); ++page) {
      INFO(list << " page " << page + 1);
      const auto all = cells(pdf, page);
      REQUIRE(count(all, "STT") == 1);
      const PageLine header = line_with(all, "STT");
      CHECK((header.bold && header.size == Approx(11)));
      double before = 0;
      for (const auto& [position, baseline] : rows(list, pdf, page)) {
        CHECK(position == next++);
        if (before > 0) CHECK(baseline - before > 9 - 0.1);
        before = baseline;
      }
    }
    const bool some = is(list, "decision-list") || is(list, "receipt");
    const int people = is(list, "trainer-fees")    ? (list[0] == 'H'   ? 8
                                                      : list[1] == 'B' ? 6
                                                                       : 4)
                       : some                      ? 54
                       : is(list, "sign-up-sheet") ? 67
                                                   : 57;
    INFO(list);
    if (is(list, "allowance-list")) {
      CHECK(next > 50);  // those who never came are not paid
    } else {
      CHECK(next == people + 1);
    }
  }
}

TEST_CASE(
    "lists: the last two rows and the count stand with the signatures (RO-21, RO-26, RO-27)") {
  const std::map<std::string, std::vector<std::string>> signers = {
      {"class-list", {"THỦ TRƯỞNG ĐƠN VỊ"}},
      {"sign-up-sheet", {"CÁN BỘ THEO DÕI LỚP"}},
      {"check-sheet", {"CÁN BỘ THEO DÕI LỚP", "THỦ TRƯỞNG ĐƠN VỊ"}},
      {"decision-list", {"NGƯỜI LẬP", "LÃNH ĐẠO BỘ PHẬN", "THỦ TRƯỞNG ĐƠN VỊ"}},
      {"receipt", {"NGƯỜI PHÁT", "THỦ TRƯỞNG ĐƠN VỊ"}},
      {"allowance-list", {"NGƯỜI LẬP", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ"}},
      {"trainer-fees", {"NGƯỜI LẬP", "GIẢNG VIÊN", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ"}}};
  for (const std::string& list : demo_lists()) {
    INFO(list);
    const PdfReader& pdf = demo().read(list);
    const auto last = lines(pdf, last_page(pdf));
    CHECK(rows(list, pdf, last_page(pdf)).size() >= 2);
    if (!is(list, "sign-up-sheet"))  // more write themselves in
      CHECK(line_with(last, "Danh sách gồm").text.find("./.") != std::string::npos);
    const auto& titles = signers.at(list.substr(list.find('.') + 1));
    const PageLine date = line_with(last, "Hà Nội, ngày");
    double before = 0;
    for (const std::string& text : titles) {
      INFO(text);
      const PageLine title = line_with(last, text);
      CHECK((title.bold && title.size == Approx(13)));
      CHECK(title.baseline == mm(line_with(last, titles.back()).baseline, 0.05));
      CHECK(title.middle() > before + 40);
      before = title.middle();
    }
    CHECK(line_with(last, titles.back()).middle() == mm(date.middle()));
    CHECK(date.baseline < line_with(last, titles.back()).baseline);
    CHECK(count(last, "(Ký, ghi rõ họ tên)") == static_cast<int>(titles.size()));
  }
}

TEST_CASE(
    "lists that leave the office mask phones, only the paid list has identity numbers (LA-04)") {
  for (const std::string& list : demo_lists()) {
    INFO(list);
    const PdfReader& pdf = demo().read(list);
    std::string text;
    for (int page = 0; page < pdf.page_count(); ++page) text += pdf.text(page);
    const auto found = [&text](const char* pattern) {
      const std::regex expression(pattern);
      return std::distance(std::sregex_iterator(text.begin(), text.end(), expression), {});
    };
    CHECK(found("0[0-9]{3} [0-9]{3} [0-9]{3}") == 0);
    if (is(list, "class-list")) CHECK(found("0[0-9]xx xxx [0-9]{3}") > 50);
    CHECK((found("[0-9]{9}") > 0) == is(list, "allowance-list"));
  }
}

TEST_CASE("RO-03: money right aligned with dots, summed up, in words (RO-26, ND-42, ND-44)") {
  const PdfReader& pdf = demo().read("CEO-001/producers.allowance-list");
  const auto columns = amounts(pdf);
  REQUIRE(columns.size() == 2);  // rate and sum
  const std::vector<PageLine>& sums = columns.rbegin()->second;
  std::int64_t total = 0;
  for (std::size_t i = 0; i + 1 < sums.size(); ++i) {
    CHECK(sums[i].right == mm(sums.front().right, 0.1));
    CHECK_FALSE(sums[i].bold);
    total += digits_of(sums[i].text);
  }
  CHECK(digits_of(sums.back().text) == total);
  CHECK((sums.back().bold && sums.back().right == mm(sums.front().right, 0.1)));
  const auto last = lines(pdf, last_page(pdf));
  const PageLine label = line_with(last, "Tổng cộng");
  CHECK(label.middle() == mm(20 + (11 + 47) / 2.0));  // over the first two cells
  CHECK(label.baseline == mm(sums.back().baseline, 0.1));
  const std::string text = pdf.text(last_page(pdf));
  CHECK(text.find("Tổng số tiền: " + sums.back().text + " đồng (Bằng chữ: ") != std::string::npos);
  CHECK(text.find(" đồng chẵn.)") != std::string::npos);
}

TEST_CASE("RO-04: a number and room to sign for everybody who has a certificate") {
  for (const std::string list : {"HD-01/council.receipt", "CB-01/officials.receipt"}) {
    INFO(list);
    const PdfReader& pdf = demo().read(list);
    int numbers = 0;
    for (int page = 0; page < pdf.page_count(); ++page) {
      for (const PageLine& line : cells(pdf, page))
        numbers += std::regex_match(line.text, std::regex("[0-9]{4}/2020/GCN-SNN")) ? 1 : 0;
    }
    CHECK(numbers == 54);
    const double row = rows(list, pdf, 0).begin()->second;
    const auto rules = Raster(demo().pdf(list), 1, 300).vertical_rules(row + 1, 1.2);
    REQUIRE(rules.size() == 9);
    CHECK(rules.front() == mm(30));
    CHECK(rules.back() == mm(282));
    CHECK(rules[7] - rules[6] > 18);
  }
}

TEST_CASE("RO-05: the decision is named, surname and given name stand apart without a rule") {
  const std::string list = "HD-01/council.decision-list";
  const PdfReader& pdf = demo().read(list);
  const auto first = lines(pdf, 0);
  CHECK(line_with(first, "(Kèm theo Quyết định số 103/QĐ-SNN ngày 19 tháng 3 năm 2020").italic);
  const double row = rows(list, pdf, 0).begin()->second;
  const auto rules = Raster(demo().pdf(list), 1, 300).vertical_rules(row + 1, 1.2);
  CHECK(rules.at(1) == mm(41));
  CHECK(rules.at(2) == mm(41 + 36 + 17));  // none at 77
  CHECK(lines(pdf, last_page(pdf)).size() > 5);
  const std::string text = pdf.text(last_page(pdf));
  CHECK(text.find("54 người (bằng chữ: năm mươi tư người)./.") != std::string::npos);  // TX-31
  CHECK(text.find("Không đề nghị cấp cho 03") != std::string::npos);
}

TEST_CASE("RO-08: fee, tax and what is paid out add up in each row and below") {
  const PdfReader& pdf = demo().read("HD-01/council.trainer-fees");
  const auto columns = amounts(pdf);
  REQUIRE(columns.size() == 3);
  auto column = columns.begin();
  const auto &fees = (column++)->second, &taxes = (column++)->second, &paid = column->second;
  REQUIRE(fees.size() == 9);  // eight sessions and the total
  REQUIRE(taxes.size() == 9);
  REQUIRE(paid.size() == 9);
  for (std::size_t i = 0; i < 9; ++i)
    CHECK(digits_of(fees[i].text) - digits_of(taxes[i].text) == digits_of(paid[i].text));
  CHECK(fees.back().text == "6.400.000");
  CHECK(paid.back().text == "5.760.000");
}

TEST_CASE("CE-27: name, birth and unit to check, room of 30 mm for what is wrong") {
  const std::string list = "HD-01/council.check-sheet";
  const PdfReader& pdf = demo().read(list);
  const auto first = cells(pdf, 0);
  CHECK(line_with(first, "Ký xác nhận").bold);
  CHECK(line_with(first, "Nội dung sửa").bold);
  const double row = rows(list, pdf, 0).begin()->second;
  const auto rules = Raster(demo().pdf(list), 1, 300).vertical_rules(row + 1, 1.2);
  REQUIRE(rules.size() > 3);
  CHECK(rules[rules.size() - 2] - rules[rules.size() - 3] > 30 - 0.2);
}

TEST_CASE("RO-02: 1 to 16 sessions, a cell to sign is at least 18 by 9 mm") {
  for (const int sessions : {1, 2, 5, 8, 9, 10, 16}) {
    INFO(sessions << " sessions");
    const test::TestDesk desk;
    write_file(desk.path("plan.csv"),
               "Mã lớp,Tên lớp,Đối tượng,Trạng thái,Từ ngày,Số buổi,Chế độ\n"
               "CB-99,Tập huấn,cán bộ,đã tổ chức,03/8/2020," +
                   std::to_string(sessions) + ",Cơ quan cử người chi trả\n");
    write_file(desk.path("list.csv"),
               "STT,Họ và tên,Năm sinh,Đơn vị\n1,Lê Minh An,1981,UBND xã Phù Đổng\n"
               "2,Tạ Xuân Đào,1982,UBND xã Phù Đổng\n");
    desk.run("import plan.csv");
    desk.run("import list.csv --class CB-99");
    const auto issued =
        desk.run("issue officials.attendance-sheet --class CB-99 --out papers --date 14/8/2020");
    INFO(issued.err);
    REQUIRE(issued.exit_code == 0);
    const auto file = desk.path("papers/CB-99/officials.attendance-sheet.pdf");
    const PdfReader pdf(test::slurp(file));
    REQUIRE(pdf.page_count() == (sessions > 9 ? 2 : 1));
    int halves = 0;
    for (int page = 0; page < pdf.page_count(); ++page) {
      const auto all = cells(pdf, page);
      halves += count(all, "Sáng") + count(all, "Chiều");
      CHECK(line_with(all, "Lê Minh An").baseline <
            line_with(all, "Tạ Xuân Đào").baseline - 9 + 0.1);
      const double row = line_with(all, "Tạ Xuân Đào").baseline;
      const auto rules = Raster(file, page + 1, 200).vertical_rules(row + 1, 1.2);
      const PageLine half = line_with(all, "Sáng");
      for (std::size_t i = 0; i + 1 < rules.size(); ++i) {
        if (half.middle() > rules[i] && half.middle() < rules[i + 1])
          CHECK(rules[i + 1] - rules[i] > 18 - 0.2);
      }
    }
    CHECK(halves == sessions);
  }
}
