// The designs of the certificate on finished papers: positions, sizes and measured widths, the
// zones of pen, seal and photo, the quiet zone of the code, nothing near the edge, names that touch
// nothing.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

using namespace giayto;
using test::line_with;
using test::PageLine;
using test::Raster;

namespace {

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

struct Area {
  double left, top, right, bottom;
};

/// What a ruler should find on the page with the certificate. Baselines from the top.
struct Design {
  const char* id;
  int page;  ///< from 0
  double width, height;
  double axis;         ///< of title and name
  double title;        ///< baseline
  double name, limit;  ///< baseline; the widest it may be
  double name_size;    ///< before shrinking
  Area above, below;   ///< bands that the name's ink must keep free: its neighbours' ends
  Area signature;
  Area code;                              ///< the QR code
  double module_share;                    ///< 4 modules, in mm
  double motto, motto_rule, issuer_rule;  ///< baseline and heights; 0: there is none
};

const Design designs[] = {
    {"rice",
     0,
     297,
     210,
     157,
     66,
     91,
     180,
     37,
     {100, 74.6, 214, 84},
     {100, 91.3, 214, 96.2},
     {186, 159, 258, 177.5},
     {92, 146, 109, 163},
     2,
     28.5,
     30.5,
     48.2},
    {"bilingual",
     0,
     297,
     210,
     164,
     58.5,
     92.2,
     160,
     36,
     {84, 77.6, 244, 84},
     {84, 92.5, 244, 98},
     {190, 168.9, 262, 185.9},
     {35.5, 136, 52.5, 153},
     2,
     30.5,
     32.5,
     37},
    {"classic-a5",
     0,
     210,
     148,
     105,
     43.5,
     69.8,
     150,
     27,
     {40, 58.7, 170, 64},
     {40, 70, 170, 74},
     {124, 115.6, 180, 126},
     {21, 106.5, 36, 121.5},
     1.8,
     26.3,
     28.3,
     31.8},
    {"lotus",
     0,
     210,
     297,
     105,
     83,
     124.5,
     164,
     42,
     {23, 106.2, 187, 114},
     {23, 125, 187, 132},
     {112, 205.8, 184, 223.8},
     {30, 189.5, 49, 208.5},
     2.2,
     36.2,
     38.2,
     59.2},
};

/// Two people whose capitals reach as high as any, after one usual one; a class with English words;
/// an office with a second signer.
const char* const plan =
    "Mã lớp,Tên lớp,Đối tượng,Trạng thái,Số người,Từ ngày,Đến ngày,Số buổi,Số tiết,Địa điểm,Chế "
    "độ,Số "
    "quyết "
    "định,Ngày quyết định,Tỷ lệ tham dự,Tên tiếng Anh\n"
    "CC-01,\"Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020 cho các nhà quản lý "
    "tổ "
    "chức kinh tế (CEO), hộ sản xuất, hợp tác xã, trang trại\",producers,Đã tổ chức,3,05/8/2020,"
    "08/8/2020,2,32,Hội trường,Không thu học phí,214/QĐ-SNN,12/8/2020,80%,\"Production and "
    "business "
    "management, OCOP Programme 2020, for managers of economic organisations (CEOs), producer "
    "households, co-operatives and farms\"\n";
const char* const roster =
    "STT,Họ và tên,Giới tính,Ngày sinh,Đơn vị,Đơn vị tiếng Anh,Buổi 1,Buổi 2,Kết quả\n"
    "1,Phùng Đức Ân,Nam,03/01/1985,Hợp tác xã Gốm sứ và Nông sản Bát Tràng,Bat Trang Ceramics "
    "and "
    "Farm Produce Co-operative,x,x,Giỏi\n"
    "2,Ấn Thị Ễn Ổ,Nữ,03/01/1985,Hộ sản xuất miến dong,,x,x,Khá\n"
    "3,Nguyễn Ngọc Ẩn Ộ,Nữ,1985,,,x,x,\n";
const char* const signers =
    "\n[post director]\ntitle = Giám đốc\nin_text = Giám đốc Sở\nin_english = Director\n"
    "[post centre-head]\ntitle = Giám đốc Trung tâm đào tạo\nin_english = Director of the Training "
    "Centre\n[holder a]\npost = director\nname = Hoàng Trọng Nghĩa\n"
    "[holder b]\npost = centre-head\nname = Tạ Thị Bích Hợp\n"
    "[signer certificates]\npapers = completion-certificate\nby = director\nsecond = centre-head\n";

/// office.ini without its signers of certificates, so that those above sign.
std::string office_with(const std::string& signers_of_certificates) {
  std::istringstream in(test::slurp(test::demo_data() / "office.ini"));
  std::string kept;
  bool skip = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("[")) {
      skip = line.starts_with("[post") || line.starts_with("[holder") ||
             line.starts_with("[signer") || line.starts_with("[authorisation");
    }
    if (!skip) kept += line + "\n";
  }
  return kept + signers_of_certificates;
}

/// A desk with the class, and its certificates by design as they are asked for.
class Desk {
 public:
  explicit Desk(const std::string& office = office_with(signers)) {
    write("office.ini", office);
    write("plan.csv", plan);
    write("roster.csv", roster);
    const auto planned = desk_.run("import plan.csv");
    const auto enrolled = desk_.run("import roster.csv --class CC-01");
    INFO(planned.err << planned.out << enrolled.err << enrolled.out);
    REQUIRE(enrolled.exit_code == 0);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(desk_.path(name)) << text;
  }
  test::ProcessResult preview(const std::string& form, const std::string& out) const {
    return desk_.run(
        "preview producers.completion-certificate --class CC-01 --date 14/8/2020 "
        "--template '" +
        form + "' --out " + out);
  }
  std::filesystem::path pdf(const std::string& id) const {
    const std::filesystem::path file = desk_.path(id + ".pdf");
    if (!std::filesystem::exists(file)) {
      const auto made = preview("certificate/" + id, id + ".pdf");
      INFO(made.out << made.err);
      REQUIRE(made.exit_code == 0);
    }
    return file;
  }
  const test::PdfReader& read(const std::string& id) const {
    auto& reader = readers_[id];
    if (!reader) reader = std::make_unique<test::PdfReader>(test::slurp(pdf(id)));
    return *reader;
  }
  std::vector<PageLine> lines(const std::string& id, int page = 0, double gap = 9) const {
    return test::lines_of(read(id).words(page), gap);
  }
  const test::TestDesk& desk() const { return desk_; }

 private:
  test::TestDesk desk_;
  mutable std::map<std::string, std::unique_ptr<test::PdfReader>> readers_;
};

const Desk& desk() {
  static const Desk made;
  return made;
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
  CHECK(line.size == Approx(expected.size).margin(0.01));
  CHECK(line.bold == expected.bold);
  CHECK(line.italic == expected.italic);
  CHECK(line.middle() == mm(centre, 0.6));
}

/// The lines whose middle is near an axis.
std::vector<PageLine> around(const std::vector<PageLine>& all, double axis) {
  std::vector<PageLine> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const PageLine& line) { return std::abs(line.middle() - axis) < 3; });
  return found;
}

/// Whether somewhere in a band there is a strip without ink; only the pale ground may be in it.
bool has_gap(const Raster& raster, const Area& band) {
  constexpr double strip = 0.17;
  for (double y = band.top; y + strip <= band.bottom; y += strip / 2) {
    if (raster.darkest(band.left, y, band.right, y + strip) > 200) return true;
  }
  return false;
}

int darkest(const Raster& raster, const Area& area) {
  return raster.darkest(area.left, area.top, area.right, area.bottom);
}

}  // namespace

TEST_CASE("every design: sheet, title and name on one line on its baseline (CE-L1, CE-L4, PR-13)") {
  for (const Design& design : designs) {
    for (int person = 0; person < 3; ++person) {
      INFO(design.id << " person " << person + 1);
      CHECK(desk().read(design.id).width(person).mm == mm(design.width, 0.1));
      CHECK(desk().read(design.id).height(person).mm == mm(design.height, 0.1));
      const char* const names[] = {"Phùng Đức Ân", "Ấn Thị Ễn Ổ", "Nguyễn Ngọc Ẩn Ộ"};
      const auto all = desk().lines(design.id, person);
      const PageLine title = line_with(all, "GIẤY CHỨNG NHẬN");
      CHECK(title.baseline == mm(design.title));
      CHECK(title.middle() == mm(design.axis, 0.8));  // tracking stands behind the last letter too
      const PageLine name = line_with(all, names[person]);
      CHECK(name.baseline == mm(design.name));
      CHECK(name.middle() == mm(design.axis, 2));  // the box of a script letter is not its ink
      CHECK(name.size >= design.name_size * 0.85 - 0.01);
      CHECK(name.width() <= design.limit);
      CHECK(name.size > 2 * line_with(all, "đã hoàn thành").size);
    }
  }
}

TEST_CASE("every design: names with the highest accents and a low dot touch nothing") {
  for (const Design& design : designs) {
    for (int person = 1; person <= 3; ++person) {
      INFO(design.id << " person " << person);
      const Raster raster(desk().pdf(design.id), person, 300);
      CHECK(has_gap(raster, design.above));
      CHECK(has_gap(raster, design.below));
    }
  }
}

TEST_CASE(
    "every design: the motto's rule is as long as the motto, the issuer's a third to a half "
    "(ND-11, ND-13)") {
  for (const Design& design : designs) {
    INFO(design.id);
    const Raster raster(desk().pdf(design.id), 1, 300);
    const auto all = desk().lines(design.id);
    const PageLine motto = line_with(all, "Độc lập - Tự do");
    CHECK(motto.baseline == mm(design.motto));
    const Raster::Rule under = raster.longest_rule(motto.left - 8, design.motto_rule - 0.7,
                                                   motto.right + 8, design.motto_rule + 0.7);
    CHECK(under.width() == mm(motto.width()));
    CHECK(under.middle() == mm(motto.middle(), 0.2));
    CHECK(under.y == mm(design.motto_rule));
    PageLine issuer;
    for (const PageLine& line : all) {
      const bool last = line.text.find("NÔNG THÔN") != std::string::npos &&
                        line.baseline < design.issuer_rule && line.text.find("GIÁM") != 0;
      if (last) issuer = line;
    }
    const Raster::Rule rule = raster.longest_rule(issuer.left, design.issuer_rule - 0.7,
                                                  issuer.right, design.issuer_rule + 0.7, 170);
    CHECK(rule.y == mm(design.issuer_rule));
    CHECK(rule.width() >= issuer.width() / 3);
    CHECK(rule.width() <= issuer.width() / 2);
    CHECK(rule.middle() == mm(issuer.middle(), 0.2));
  }
}

TEST_CASE("every design: the pen's zone is empty and at least 17 mm high on A4") {
  for (const Design& design : designs) {
    INFO(design.id);
    const double height = design.signature.bottom - design.signature.top;
    CHECK(height >= (design.width * design.height > 50'000 ? 16.99 : 10));
    for (int page = 1; page <= 3; ++page)
      CHECK(darkest(Raster(desk().pdf(design.id), page, 150), design.signature) == 255);
  }
}

TEST_CASE("every design: four modules round the code are quiet, and it reads from a print") {
  for (const Design& design : designs) {
    INFO(design.id);
    const Raster raster(desk().pdf(design.id), 1, 300);
    const Area& c = design.code;
    const double q = design.module_share, in = 0.2;
    CHECK(raster.darkest(c.left - q, c.top - q, c.right + q, c.top - in) == 255);
    CHECK(raster.darkest(c.left - q, c.bottom + in, c.right + q, c.bottom + q) == 255);
    CHECK(raster.darkest(c.left - q, c.top - q, c.left - in, c.bottom + q) == 255);
    CHECK(raster.darkest(c.right + in, c.top - q, c.right + q, c.bottom + q) == 255);
    CHECK(raster.darkest(c.left, c.top, c.left + 3, c.top + 3) < 128);
    const test::TemporaryFolder folder;
    const std::string stem = (folder / "page").string();
    test::run("pdftoppm -r 300 -gray -singlefile '" + desk().pdf(design.id).string() + "' '" +
              stem + "'");
    const auto read = test::run("zbarimg -q --raw -Sdisable -Sqrcode.enable '" + stem + ".pgm'");
    CHECK(read.out.find("GCN-SNN") != std::string::npos);
  }
}

TEST_CASE("every design: no ink within 5 mm of the edge, three families of type at most") {
  for (const Design& design : designs) {
    INFO(design.id);
    const Raster raster(desk().pdf(design.id), 1, 150);
    const double w = design.width, h = design.height;
    CHECK(raster.darkest(0, 0, w, 5) == 255);
    CHECK(raster.darkest(0, h - 5, w, h) == 255);
    CHECK(raster.darkest(0, 0, 5, h) == 255);
    CHECK(raster.darkest(w - 5, 0, w, h) == 255);
    CHECK(raster.darkest(5, 5, 13, 13) < 255);
    std::set<std::string> families;
    for (const auto& word : desk().read(design.id).words(0))
      families.insert(word.font.substr(0, word.font.find('-')));
    CHECK(families.size() <= 3);
  }
}

TEST_CASE("rice: lines on the axis of 157 mm, measured widths") {
  const auto all = desk().lines("rice");
  const auto axis = around(all, 157);
  for (const Expected& one : std::vector<Expected>{{"CỘNG HÒA", 22.5, 13, true, false},
                                                   {"Độc lập", 28.5, 14, true, false},
                                                   {"UBND THÀNH PHỐ", 40, 12.5, false, false},
                                                   {"SỞ NÔNG NGHIỆP", 46, 12.5, true, false},
                                                   {"GIẤY CHỨNG NHẬN", 66, 36, true, false},
                                                   {"Giám đốc Sở", 74.5, 14, false, true},
                                                   {"Phùng Đức Ân", 91, 37, true, true},
                                                   {"Sinh ngày", 103, 13, false, false},
                                                   {"đã hoàn thành", 110.8, 12.5, false, true},
                                                   {"“Đào tạo", 117, 14, true, false},
                                                   {"cho các nhà", 123, 14, true, false},
                                                   {"từ ngày", 129.6, 13, false, false},
                                                   {"(Theo Quyết", 135.4, 12, false, true}}) {
    check_line(axis, one, 157);
  }
  const Raster raster(desk().pdf("rice"), 1, 300);
  CHECK(raster.ink_width(60, 52, 260, 68) == mm(140.5));
  const Raster::Rule name_rule = raster.longest_rule(90, 96, 230, 96.8, 200);
  CHECK(name_rule.width() == mm(104));
  CHECK(name_rule.middle() == mm(157, 0.2));
  const auto signer = around(all, 222);
  check_line(signer, {"Hà Nội, ngày", 146, 13, false, true}, 222);
  check_line(signer, {"GIÁM ĐỐC", 152, 13, true, false}, 222);
  check_line(signer, {"Hoàng Trọng Nghĩa", 181.4, 13.5, true, false}, 222);
  // The terraces stay below 182.8 mm where the signature stands, and are there below it.
  CHECK(raster.darkest(186, 159, 258, 177.5) == 255);
  CHECK(raster.darkest(246, 178, 258, 182.4) == 255);  // half a line and its edge higher
  CHECK(raster.darkest(186, 186, 258, 199) < 200);
}

TEST_CASE("bilingual: English below its Vietnamese and at most three quarters of its size") {
  const auto all = desk().lines("bilingual");
  struct Pair {
    const char *vietnamese, *english;
    double gap;
  };
  for (const Pair& pair : std::vector<Pair>{{"GIẤY CHỨNG NHẬN", "Certificate of", 7.8},
                                            {"CỘNG HÒA", "SOCIALIST", 12},
                                            {"Độc lập", "Independence", 10.5},
                                            {"Chứng nhận Ông", "This is to certify", 4.3},
                                            {"Phùng Đức Ân", "Phung Duc An", 7.7},
                                            {"Sinh ngày", "Date of birth", 4.3},
                                            {"cho các nhà", "has completed", 4.3},
                                            {"từ ngày", "from 5 to 8 August", 4},
                                            {"Hà Nội, ngày", "Hanoi, 14 August 2020", 3.7},
                                            {"Số vào sổ", "Registration No.", 3.4}}) {
    const PageLine vietnamese = line_with(all, pair.vietnamese),
                   english = line_with(all, pair.english);
    INFO(vietnamese.text << " / " << english.text);
    CHECK(english.italic);
    CHECK(english.size <= 0.75 * vietnamese.size + 0.01);
    CHECK(english.baseline - vietnamese.baseline == mm(pair.gap, 0.35));
  }
}

TEST_CASE(
    "bilingual: two signers with their English titles, the pen's zones, the photo and its seal") {
  const auto all = desk().lines("bilingual");
  const auto left = around(all, 100), right = around(all, 226);
  check_line(left, {"GIÁM ĐỐC TRUNG TÂM", 159.9, 12, true, false}, 100);
  check_line(right, {"GIÁM ĐỐC", 159.9, 12, true, false}, 226);
  CHECK(line_with(left, "Director of the Training").size == Approx(9));
  CHECK(line_with(right, "Director").baseline == mm(163.7));
  check_line(left, {"Tạ Thị Bích Hợp", 189, 12.5, true, false}, 100);
  check_line(right, {"Hoàng Trọng Nghĩa", 189, 12.5, true, false}, 226);
  const Raster raster(desk().pdf("bilingual"), 1, 150);
  CHECK(raster.darkest(64, 168.9, 136, 185.9) == 255);
  CHECK(raster.darkest(29.3, 62.3, 58.7, 101.7) == 255);  // 3 x 4 cm
  CHECK(raster.darkest(28.8, 61.8, 34, 62.2) < 200);      // with marks at its corners
  CHECK(raster.darkest(46, 88, 72, 116) == 255);          // the square inside the seal's circle
}

TEST_CASE("bilingual: words of the result, a unit without English, one signer, a birth of a year") {
  const std::string first = desk().read("bilingual").text(0),
                    third = desk().read("bilingual").text(2);
  CHECK(first.find("grade: Distinction") != std::string::npos);
  CHECK(first.find("Decision No. 214/QD-SNN of 12 August 2020") != std::string::npos);
  CHECK(first.find("Bat Trang Ceramics") != std::string::npos);
  CHECK(third.find("Born: 1985") != std::string::npos);
  CHECK(third.find("Organisation") == std::string::npos);
  std::string alone = signers;
  alone.erase(alone.find("second = centre-head\n"));
  const Desk one(office_with(alone));
  const std::string text = one.read("bilingual").text(0);
  CHECK(text.find("Tạ Thị Bích Hợp") == std::string::npos);
  CHECK(text.find("Hoàng Trọng Nghĩa") != std::string::npos);
}

TEST_CASE("bilingual: a deputy's title of two lines leaves the pen its room (ND-26)") {
  std::string deputy = signers;
  deputy.replace(deputy.find("by = director"), 13, "by = deputy");
  deputy +=
      "[post deputy]\ntitle = Phó Giám đốc\nin_english = Deputy Director\n"
      "deputy_of = director\n[holder c]\npost = deputy\nname = Đoàn Thế Khải\n";
  const Desk desk(office_with(deputy));
  const auto right = around(desk.lines("bilingual"), 226);
  CHECK(line_with(right, "KT. GIÁM ĐỐC").baseline == mm(159.9));
  CHECK(line_with(right, "PHÓ GIÁM ĐỐC").baseline == mm(164.4));
  CHECK(line_with(right, "Deputy Director").baseline == mm(168.1));
  CHECK(Raster(desk.pdf("bilingual"), 1, 150).darkest(190, 168.9, 262, 185.9) == 255);
}

TEST_CASE("bilingual: a class without its English title is refused with the field named") {
  const Desk desk;
  std::string without = plan;
  without.erase(without.find(",Tên tiếng Anh"), std::string(",Tên tiếng Anh").size());
  without.erase(without.find(",\"Production"), without.size());
  desk.write("plan.csv", without + "\n");
  REQUIRE(desk.desk().run("import plan.csv").exit_code == 0);
  const auto made = desk.preview("certificate/bilingual", "x.pdf");
  CHECK(made.exit_code == 1);
  CHECK_THAT(made.err, Catch::Contains("english_class_title"));
}

TEST_CASE("A5: set anew, not scaled; the title in its measured width") {
  const auto all = desk().lines("classic-a5");
  for (const Expected& one : std::vector<Expected>{{"GIẤY CHỨNG NHẬN", 43.5, 27, true, false},
                                                   {"Hoàn thành khóa", 49.3, 11, false, true},
                                                   {"đã hoàn thành", 81.2, 10, false, true},
                                                   {"“Đào tạo", 86, 10.5, true, false},
                                                   {"cho các nhà", 90.5, 10.5, true, false},
                                                   {"từ ngày", 95.7, 10, false, false},
                                                   {"(Theo Quyết", 100.1, 9, false, true}}) {
    check_line(around(all, 105), one, 105);
  }
  check_line(around(all, 57), {"UBND THÀNH PHỐ", 22, 9, false, false}, 57);
  check_line(around(all, 150), {"CỘNG HÒA", 22, 9, true, false}, 150);
  check_line(around(all, 152), {"Hoàng Trọng Nghĩa", 129.4, 10, true, false}, 152);
  // No line of the border is thinner on the smaller sheet than on the large one.
  CHECK(line_with(all, "Mã kiểm tra").size == Approx(7.5));
}

TEST_CASE("folded: a cover on the outside, the certificate on the right half inside (CE-L4)") {
  const test::PdfReader& folded = desk().read("folded");
  CHECK(folded.page_count() == 6);
  CHECK(folded.width(0).mm == mm(297, 0.1));
  const Raster outside(desk().pdf("folded"), 1, 100), inside(desk().pdf("folded"), 2, 100);
  CHECK(outside.darkest(0, 0, 148.5, 210) == 255);
  for (const Raster* side : {&outside, &inside})
    CHECK(side->darkest(143, 0, 154, 210) == 255);  // the fold
  const PageLine name = line_with(desk().lines("folded", 1), "Phùng Đức Ân");
  CHECK(name.middle() == mm(222.75, 2));
  CHECK(name.baseline == mm(68.5));
  CHECK(inside.darkest(218, 166, 274, 184) == 255);
}
