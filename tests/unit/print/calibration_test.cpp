// A printer's correction moves what is printed, and nothing else about the page.
#include "print/calibration.hpp"

#include "unit/print/items.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using print::Calibration;
using print::Calibrator;

TEST_CASE(
    "a page is moved and scaled, its sheet is not, and the picture of the blank is left out") {
  Calibrator calibrate(Calibration{{{1.2}, {-0.5}, 1.002, false}, {}});
  Frame page{{{297}, {210}}, nullptr, test::one_of_each()};
  page.background = "blank.png";
  const Frame moved = calibrate(page);
  CHECK(moved.size == page.size);
  CHECK(moved.background.empty());
  CHECK(moved.backdrop == nullptr);
  REQUIRE(moved.items.size() == page.items.size());
  CHECK(std::get<TextItem>(moved.items[0]).origin.x.mm == Approx(20 * 1.002 + 1.2));
  CHECK(std::get<TextItem>(moved.items[0]).origin.y.mm == Approx(30 * 1.002 - 0.5));
}

TEST_CASE("single fields are nudged after that, the others stay") {
  Calibrator calibrate(Calibration{{{1}, {0}, 1, false}, {{3, {{0.3}, {-0.2}}}}});
  const Frame moved = calibrate({{{297}, {210}}, nullptr, test::one_of_each()});
  CHECK(std::get<TextItem>(moved.items[0]).origin.x.mm == Approx(21.3));
  CHECK(std::get<TextItem>(moved.items[0]).origin.y.mm == Approx(29.8));
  CHECK(std::get<QrItem>(moved.items[4]).area.x.mm == Approx(151));
  CHECK(std::get<QrItem>(moved.items[4]).area.y.mm == Approx(100));
}

TEST_CASE("pages that shared a backdrop share the moved one") {
  Calibrator calibrate(Calibration{{{1}, {1}, 1, false}, {}});
  const auto backdrop = std::make_shared<const Items>(test::one_of_each());
  const Frame one = calibrate({{{297}, {210}}, backdrop, {}});
  const Frame other = calibrate({{{297}, {210}}, backdrop, {}});
  CHECK(one.backdrop == other.backdrop);
  CHECK(std::get<TextItem>((*one.backdrop)[0]).origin.x.mm == Approx(21));
  CHECK(std::get<TextItem>((*backdrop)[0]).origin.x.mm == 20);
}

TEST_CASE("the identity leaves every place as it is") {
  Calibrator calibrate(Calibration{});
  const Frame page{{{297}, {210}}, nullptr, test::one_of_each()};
  CHECK(to_text(calibrate(page)) == to_text(page));
}
