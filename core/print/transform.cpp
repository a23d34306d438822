#include "print/transform.hpp"

#include <utility>

namespace giayto::print {
namespace {

using namespace layout;

struct Mover {
  const Transform& to;

  void operator()(TextItem& item) const {
    item.origin = to(item.origin);
    item.size = {item.size.pt * to.scale};
    item.tracking = item.tracking * to.scale;
    item.word_space = item.word_space * to.scale;
    item.turned = item.turned != to.turned;
  }
  void operator()(PathItem& item) const {
    for (Point& point : item.points) point = to(point);
    item.width = item.width * to.scale;
  }
  void operator()(ImageItem& item) const {
    item.area = to(item.area);
    item.turned = item.turned != to.turned;
  }
  /// Fills and zones look the same upside down, and a code is read from any side.
  template <class Boxed>
  void operator()(Boxed& item) const {
    item.area = to(item.area);
  }
};

}  // namespace

Rect Transform::operator()(const Rect& area) const {
  const Point one = (*this)(Point{area.x, area.y});
  const Point other = (*this)(Point{area.right(), area.bottom()});
  const Point& corner = turned ? other : one;
  return {corner.x, corner.y, area.width * scale, area.height * scale};
}

Item transformed(const Item& item, const Transform& transform) {
  Item moved = item;
  std::visit(Mover{transform}, moved);
  return moved;
}

Items transformed(const Items& items, const Transform& transform) {
  Items moved;
  moved.reserve(items.size());
  for (const Item& item : items) moved.push_back(transformed(item, transform));
  return moved;
}

}  // namespace giayto::print
