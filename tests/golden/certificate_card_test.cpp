// The certificate on a card of 190 x 130 mm (CE-L2): two sides for each person, geometry of both,
// room for pen and code, names with marks above and below.
#include "golden/demo_papers.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <stdexcept>

using namespace giayto;
using test::line_with;
using test::PageLine;
using test::Raster;

namespace {

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

/// The cards of the first class of producers, one of whom has the hardest name there is.
class Cards {
 public:
  Cards() {
    desk_.run("import '" + (test::demo_data() / "plan.xlsx").string() + "'");
    std::string roll = test::slurp(test::demo_data() / "CEO-001.csv");
    const std::string first = test::roster_names("CEO-001").front();
    roll.replace(roll.find(first), first.size(), hard_name);
    std::ofstream(desk_.path("CEO-001.csv"), std::ios::binary) << roll;
    desk_.run("import CEO-001.csv --class CEO-001");
    made = desk_.run(
        "preview producers.completion-certificate --class CEO-001 --template certificate/card "
        "--date 14/8/2020 --out cards.pdf");
  }

  std::filesystem::path pdf() const { return desk_.path("cards.pdf"); }

  static constexpr const char* hard_name = "Ấu Thị Ễn Ẩn Ộc";
  test::ProcessResult made;

 private:
  test::TestDesk desk_;
};

const Cards& cards() {
  static const Cards made;
  return made;
}

/// The certificate with the hard name, from 0.
int hard_page() {
  const test::PdfReader pdf(test::slurp(cards().pdf()));
  for (int page = 1; page < pdf.page_count(); page += 2) {
    if (pdf.text(page).find(Cards::hard_name) != std::string::npos) return page;
  }
  throw std::runtime_error("nobody has the hard name");
}

std::vector<PageLine> lines(int page) {
  return test::lines_of(test::PdfReader(test::slurp(cards().pdf())).words(page), 12);
}

}  // namespace

TEST_CASE("card certificate: a sheet of 190 x 130 mm with two sides for each person (CE-L2)") {
  INFO(cards().made.err);
  const test::PdfReader pdf(test::slurp(cards().pdf()));
  REQUIRE(pdf.page_count() == 2 * 54);
  for (int page = 0; page < pdf.page_count(); ++page) {
    CHECK(pdf.width(page).mm == mm(190, 0.1));
    CHECK(pdf.height(page).mm == mm(130, 0.1));
    const bool cover = page % 2 == 0;
    CHECK((pdf.text(page).find("GIẤY CHỨNG NHẬN") != std::string::npos) == cover);
    CHECK((pdf.text(page).find("Số vào sổ: ") != std::string::npos) == !cover);
  }
}

TEST_CASE("card certificate: no ink within 5 mm of the edge, and the borders are there") {
  for (const int page : {1, 2}) {
    const Raster raster(cards().pdf(), page, 150);
    INFO("page " << page);
    CHECK(raster.darkest(0, 0, 190, 5) == 255);
    CHECK(raster.darkest(0, 125, 190, 130) == 255);
    CHECK(raster.darkest(0, 0, 5, 130) == 255);
    CHECK(raster.darkest(185, 0, 190, 130) == 255);
    CHECK(raster.darkest(5, 5, 12, 12) < 200);
    CHECK(raster.darkest(178, 118, 185, 125) < 200);
  }
}

TEST_CASE("card certificate: rules of the motto and of the issuer (ND-11, ND-13)") {
  const PageLine motto = line_with(lines(1), "Độc lập");
  CHECK(motto.bold);
  CHECK(motto.middle() == mm(95));
  const auto under_motto = Raster(cards().pdf(), 2, 300).longest_rule(20, 25, 170, 26.2);
  CHECK(under_motto.width() == mm(motto.width()));
  CHECK(under_motto.middle() == mm(motto.middle(), 0.2));
  const PageLine issuer = line_with(lines(0), "SỞ NÔNG NGHIỆP");
  CHECK(issuer.middle() == mm(95));
  const auto under_issuer = Raster(cards().pdf(), 1, 300).longest_rule(20, 31.6, 170, 32.8);
  CHECK(under_issuer.width() >= 0.33 * issuer.width());
  CHECK(under_issuer.width() <= 0.5 * issuer.width());
  CHECK(under_issuer.middle() == mm(issuer.middle(), 0.2));
}

TEST_CASE("card certificate: the name on one line, its marks touch nothing (PR-13)") {
  const int page = hard_page();
  const PageLine name = line_with(lines(page), Cards::hard_name);
  CHECK(name.baseline == mm(47.5));
  CHECK(name.size >= 26 * 0.85 - 0.01);
  CHECK(name.width() <= 146);
  // Between the name and its neighbours lies nothing darker than the ground.
  const Raster raster(cards().pdf(), page + 1, 200);
  CHECK(raster.darkest(20, 36.8, 170, 37.5) > 200);
  CHECK(raster.darkest(20, 50.3, 170, 51) > 200);
}

TEST_CASE("card certificate: room for the pen, a quiet zone round the code (CE-31)") {
  const Raster raster(cards().pdf(), 2, 200);
  CHECK(raster.darkest(112, 93.9, 164, 110.9) == 255);
  CHECK(raster.darkest(17.5, 86.3, 19.9, 106.3) == 255);
  CHECK(raster.darkest(35.1, 86.3, 37.5, 106.3) == 255);
  CHECK(raster.darkest(17.5, 86.3, 37.5, 88.7) == 255);
  CHECK(raster.darkest(17.5, 103.9, 37.5, 106.3) == 255);
}
