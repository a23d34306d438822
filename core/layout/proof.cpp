#include "layout/proof.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::layout {
namespace {

constexpr double touch = 1e-3;  // mm; edges may meet
/// In em: no Vietnamese letter of our faces reaches lower, while their descent holds free room too.
constexpr double deepest_ink = 0.28;

bool overlap(const Rect& a, const Rect& b) {
  return a.x.mm + touch < b.right().mm && b.x.mm + touch < a.right().mm &&
         a.y.mm + touch < b.bottom().mm && b.y.mm + touch < a.bottom().mm;
}

bool in_circle(const Rect& circle, double x, double y) {
  const double radius = std::min(circle.width, circle.height).mm / 2;
  return std::hypot(x - circle.x.mm - circle.width.mm / 2, y - circle.y.mm - circle.height.mm / 2) +
             touch <
         radius;
}

/// Whether a box reaches into the zone.
bool reaches(const ZoneItem& zone, const Rect& box) {
  if (!zone.circle) return overlap(zone.area, box);
  const double x = zone.area.x.mm + zone.area.width.mm / 2;
  const double y = zone.area.y.mm + zone.area.height.mm / 2;
  return in_circle(zone.area, std::clamp(x, box.x.mm, box.right().mm),
                   std::clamp(y, box.y.mm, box.bottom().mm));
}

/// Whether the way from one point to the other comes into the zone; looked at every millimetre.
bool reaches(const ZoneItem& zone, Point from, Point to) {
  const Rect both{std::min(from.x, to.x), std::min(from.y, to.y), {}, {}};
  const Rect box{both.x, both.y, std::max(from.x, to.x) - both.x, std::max(from.y, to.y) - both.y};
  const Rect& area = zone.area;
  if (box.right() < area.x || area.right() < box.x || box.bottom() < area.y ||
      area.bottom() < box.y) {
    return false;
  }
  const int steps = 1 + static_cast<int>(std::hypot(box.width.mm, box.height.mm));
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    if (reaches(zone, {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, {}, {}}))
      return true;
  }
  return false;
}

/// Curves are taken by the points that steer them, straight lines by all of their way.
bool crosses(const ZoneItem& zone, const PathItem& path) {
  Point start, last;
  std::size_t next = 0;
  for (const PathItem::Verb verb : path.verbs) {
    const std::size_t count = verb == PathItem::Verb::close   ? 0
                              : verb == PathItem::Verb::curve ? 3
                                                              : 1;
    if (verb == PathItem::Verb::line && reaches(zone, last, path.points[next])) return true;
    if (verb == PathItem::Verb::close && reaches(zone, last, start)) return true;
    for (std::size_t i = 0; i < count; ++i) {
      const Point& point = path.points[next + i];
      if (reaches(zone, {point.x, point.y, {}, {}})) return true;
    }
    next += count;
    if (count > 0) last = path.points[next - 1];
    if (verb == PathItem::Verb::move) start = last;
  }
  return false;
}

class ZoneCheck {
 public:
  ZoneCheck(Document& document, const Zone& zone) : document_(document), zone_(zone) {}

  void operator()(const TextItem& text) const {
    if (zone_.item.circle) return;
    const FontMetrics& fonts = document_.prepared.fonts;
    const Length em = text.size.length();
    const FaceMetrics& face = fonts.metrics(text.face);
    const Length top = text.origin.y - em * face.cap_height;
    const Length height = em * (face.cap_height + std::min(-face.descent, deepest_ink));
    if (!overlap(zone_.item.area, {{0}, top, document_.page().width, height})) return;
    const Length width = width_of(text, fonts);
    if (overlap(zone_.item.area, {text.origin.x, top, width, height})) report(text.block);
  }
  void operator()(const FillItem& fill) const {
    if (!zone_.item.circle && overlap(zone_.item.area, fill.area)) report(-1);
  }
  void operator()(const PathItem& path) const {
    if (crosses(zone_.item, path)) report(-1);
  }
  void operator()(const ImageItem& image) const {
    if (reaches(zone_.item, image.area)) report(-1);
  }
  void operator()(const QrItem& code) const {
    if (reaches(zone_.item, code.area)) report(code.block);
  }
  void operator()(const ZoneItem&) const {}

 private:
  void report(int block) const {
    const std::string& name = zone_.item.name;
    document_.error(
        "zone-not-free", document_.block(zone_.block).line,
        block >= 0 ? message("block '{}' reaches into zone '{}'", document_.block(block).name, name)
                   : message("something drawn reaches into zone '{}'", name),
        message("keep the zone free: move the block or the zone"));
  }

  Document& document_;
  const Zone& zone_;
};

}  // namespace

void check_zones(Document& document, const std::vector<Zone>& zones, const Items& items) {
  for (const Zone& zone : zones) {
    const ZoneCheck check(document, zone);
    for (const Item& item : items) std::visit(check, item);
  }
}

}  // namespace giayto::layout
