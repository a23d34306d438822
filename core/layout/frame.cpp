#include "layout/frame.hpp"

#include "layout/font_metrics.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace giayto::layout {
namespace {

using Out = std::back_insert_iterator<std::string>;

std::string hex(Color color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

std::string area_text(const Rect& area) {
  return fmt::format("{:.2f} {:.2f} {:.2f} {:.2f}", area.x.mm, area.y.mm, area.width.mm,
                     area.height.mm);
}

void write(Out out, const TextItem& item) {
  out = fmt::format_to(out, "text {:.2f} {:.2f} face {} {:.2f}pt", item.origin.x.mm,
                       item.origin.y.mm, item.face, item.size.pt);
  if (item.tracking.mm != 0) out = fmt::format_to(out, " tracking {:.3f}", item.tracking.mm);
  if (item.word_space.mm != 0) out = fmt::format_to(out, " space {:.3f}", item.word_space.mm);
  if (item.color != Color{}) out = fmt::format_to(out, " {}", hex(item.color));
  if (item.turned) out = fmt::format_to(out, " turned");
  if (!item.kerning.empty()) {
    out = fmt::format_to(out, " kerned {}",
                         std::accumulate(item.kerning.begin(), item.kerning.end(), 0));
  }
  fmt::format_to(out, " \"{}\"\n", item.text);
}

void write(Out out, const FillItem& item) {
  fmt::format_to(out, "fill {} {}\n", area_text(item.area), hex(item.color));
}

void write(Out out, const PathItem& item) {
  out = fmt::format_to(out, "path {} points {}", area_text(bounding_box(item)), item.points.size());
  if (item.filled) out = fmt::format_to(out, " fill {}", hex(item.fill));
  if (item.stroked) out = fmt::format_to(out, " stroke {} {:.2f}", hex(item.stroke), item.width.mm);
  fmt::format_to(out, "\n");
}

void write(Out out, const ImageItem& item) {
  fmt::format_to(out, "image {}{} \"{}\"\n", area_text(item.area), item.turned ? " turned" : "",
                 item.path);
}

void write(Out out, const QrItem& item) {
  fmt::format_to(out, "qr {} level {} {} \"{}\"\n", area_text(item.area), item.level,
                 hex(item.color), item.text);
}

void write(Out out, const ZoneItem& item) {
  fmt::format_to(out, "zone {} {} \"{}\"\n", area_text(item.area), item.circle ? "circle" : "box",
                 item.name);
}

constexpr bool is_space(char32_t letter) {
  return letter == U' ' || letter == U'\u00A0';
}

void write_all(std::string& text, const Items& items) {
  for (const Item& item : items) {
    std::visit([&text](const auto& one) { write(std::back_inserter(text), one); }, item);
  }
}

}  // namespace

Length width_of(const TextItem& item, const FontMetrics& fonts) {
  const AdvanceTable& advances = fonts.advances(item.face);
  double em =
      std::accumulate(item.kerning.begin(), item.kerning.end(), 0) / KerningTable::units_per_em;
  int letters = 0, spaces = 0;
  text::for_each_letter(item.text, [&](char32_t letter) {
    em += std::max(0.0, static_cast<double>(advances[letter]));
    ++letters;
    spaces += is_space(letter);
  });
  return item.size.length() * em + item.tracking * std::max(0, letters - 1) +
         item.word_space * spaces;
}

void PathItem::move_to(Point p) {
  verbs.push_back(Verb::move);
  points.push_back(p);
}

void PathItem::line_to(Point p) {
  verbs.push_back(Verb::line);
  points.push_back(p);
}

void PathItem::curve_to(Point a, Point b, Point p) {
  verbs.push_back(Verb::curve);
  points.insert(points.end(), {a, b, p});
}

void PathItem::close() {
  verbs.push_back(Verb::close);
}

Rect bounding_box(const PathItem& path) {
  if (path.points.empty()) return {};
  double left = std::numeric_limits<double>::infinity(), top = left, right = -left, bottom = -left;
  for (const Point& point : path.points) {
    left = std::min(left, point.x.mm);
    right = std::max(right, point.x.mm);
    top = std::min(top, point.y.mm);
    bottom = std::max(bottom, point.y.mm);
  }
  return {{left}, {top}, {right - left}, {bottom - top}};
}

std::string to_text(const Frame& frame) {
  std::string text =
      fmt::format("page {:.2f} x {:.2f}\n", frame.size.width.mm, frame.size.height.mm);
  if (!frame.background.empty()) text += fmt::format("background \"{}\"\n", frame.background);
  if (frame.backdrop && !frame.backdrop->empty()) {
    text += "backdrop\n";
    write_all(text, *frame.backdrop);
    text += "items\n";
  }
  write_all(text, frame.items);
  return text;
}

}  // namespace giayto::layout
