// Every kind of item goes to its new place, with sizes and widths scaled along.
#include "print/transform.hpp"

#include "unit/print/items.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using giayto::print::Transform;

namespace {

template <class Kind>
Kind moved(std::size_t index, const Transform& transform) {
  return std::get<Kind>(print::transformed(test::one_of_each(), transform).at(index));
}

}  // namespace

TEST_CASE("each item is moved by exactly dx and dy (CE-P, PR-12)") {
  const Transform move{{1.2}, {-0.5}, 1, false};
  CHECK(moved<TextItem>(0, move).origin.x.mm == Approx(21.2));
  CHECK(moved<TextItem>(0, move).origin.y.mm == Approx(29.5));
  CHECK(moved<TextItem>(0, move).size.pt == 12);
  CHECK(moved<FillItem>(1, move).area.x.mm == Approx(11.2));
  CHECK(moved<FillItem>(1, move).area.y.mm == Approx(39.5));
  CHECK(moved<FillItem>(1, move).area.width.mm == 50);
  CHECK(moved<PathItem>(2, move).points[1].x.mm == Approx(61.2));
  CHECK(moved<PathItem>(2, move).points[1].y.mm == Approx(54.5));
  CHECK(moved<ImageItem>(3, move).area.x.mm == Approx(101.2));
  CHECK(moved<QrItem>(4, move).area.y.mm == Approx(99.5));
  CHECK(moved<ZoneItem>(5, move).area.x.mm == Approx(171.2));
}

TEST_CASE("scale goes out from the top left corner, before the move") {
  const Transform both{{1}, {2}, 1.002, false};
  const auto text = moved<TextItem>(0, both);
  CHECK(text.origin.x.mm == Approx(20 * 1.002 + 1));
  CHECK(text.origin.y.mm == Approx(30 * 1.002 + 2));
  CHECK(text.size.pt == Approx(12 * 1.002));
  CHECK(text.tracking.mm == Approx(0.4 * 1.002));
  CHECK(text.word_space.mm == Approx(0.2 * 1.002));
  CHECK(moved<PathItem>(2, both).width.mm == Approx(0.501));
  CHECK(moved<ImageItem>(3, both).area.width.mm == Approx(30.06));
  CHECK(moved<QrItem>(4, both).area.height.mm == Approx(18.036));
}

TEST_CASE("upside down about the middle of a page of 200 x 160 mm") {
  const Transform turn{{200}, {160}, 1, true};
  const auto text = moved<TextItem>(0, turn);
  CHECK(text.turned);
  CHECK(text.origin.x.mm == Approx(180));
  CHECK(text.origin.y.mm == Approx(130));
  const auto image = moved<ImageItem>(3, turn);
  CHECK(image.turned);
  CHECK(image.area.x.mm == Approx(70));
  CHECK(image.area.y.mm == Approx(100));
  CHECK(image.area.width.mm == 30);
  CHECK(moved<FillItem>(1, turn).area.y.mm == Approx(160 - 40 - 0.25));
  CHECK(moved<PathItem>(2, turn).points[0].x.mm == Approx(190));
  const Items twice = print::transformed(print::transformed(test::one_of_each(), turn), turn);
  CHECK_FALSE(std::get<TextItem>(twice[0]).turned);
  CHECK(std::get<TextItem>(twice[0]).origin.x.mm == Approx(20));
}
