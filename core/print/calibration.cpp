#include "print/calibration.hpp"

namespace giayto::print {
namespace {

using namespace layout;

struct Nudger {
  const std::map<int, Point>& nudges;

  Point of(int block) const {
    const auto found = nudges.find(block);
    return found == nudges.end() ? Point{} : found->second;
  }
  void operator()(TextItem& item) const {
    const Point by = of(item.block);
    item.origin = {item.origin.x + by.x, item.origin.y + by.y};
  }
  void operator()(QrItem& item) const {
    const Point by = of(item.block);
    item.area.x += by.x;
    item.area.y += by.y;
  }
  template <class Other>
  void operator()(Other&) const {}  // belongs to no field
};

}  // namespace

Frame Calibrator::operator()(const Frame& page) {
  Frame moved;
  moved.size = page.size;
  moved.items = transformed(page.items, calibration_.transform);
  nudge(moved.items);
  if (!page.backdrop) return moved;
  auto& backdrop = backdrops_[page.backdrop];
  if (!backdrop) {
    Items items = transformed(*page.backdrop, calibration_.transform);
    nudge(items);
    backdrop = std::make_shared<const Items>(std::move(items));
  }
  moved.backdrop = backdrop;
  return moved;
}

void Calibrator::nudge(Items& items) const {
  if (calibration_.nudges.empty()) return;
  const Nudger nudger{calibration_.nudges};
  for (Item& item : items) std::visit(nudger, item);
}

}  // namespace giayto::print
