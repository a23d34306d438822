#include "layout/emit.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace giayto::layout {
namespace {

constexpr Length paper_tolerance{0.01};

bool inside(const Rect& area, const tmpl::Page& page) {
  return area.x >= -paper_tolerance && area.y >= -paper_tolerance &&
         area.right() <= page.width + paper_tolerance &&
         area.bottom() <= page.height + paper_tolerance;
}

void report_outside(Document& document, int block) {
  if (block >= 0 && document.overfull[static_cast<std::size_t>(block)]) return;
  const tmpl::Block* found = block >= 0 ? &document.block(block) : nullptr;
  document.error("outside-page", found ? found->line : 0,
                 found ? message("block '{}' reaches beyond the paper", found->name)
                       : message("a part of the page reaches beyond the paper"),
                 message("move it, make it smaller, or choose a larger paper"));
}

Rect ink_of(const Segment& segment, Length dy) {
  const Length em = segment.size.length();
  const FaceMetrics& metrics = *segment.face.metrics;
  return {segment.origin.x, segment.origin.y + dy - em * metrics.ascent, segment.width,
          em * (metrics.ascent - metrics.descent)};
}

/// One entry per letter; empty when no pair of the text is kerned.
std::vector<std::int16_t> kerning_of(const Segment& segment) {
  if (segment.face.kerning == nullptr) return {};
  std::vector<std::int16_t> kerning;
  char32_t before = 0;
  text::for_each_letter(segment.text, [&](char32_t letter) {
    if (before != 0) {
      kerning.back() = static_cast<std::int16_t>(segment.face.kerning->units(before, letter));
    }
    kerning.push_back(0);
    before = letter;
  });
  const bool any =
      std::any_of(kerning.begin(), kerning.end(), [](std::int16_t units) { return units != 0; });
  return any ? kerning : std::vector<std::int16_t>{};
}

void emit(Document& document, const Segment& segment, Length dy, Items& items) {
  if (!inside(ink_of(segment, dy), document.page())) {
    report_outside(document, segment.block);
  }
  items.emplace_back(TextItem{{segment.origin.x, segment.origin.y + dy},
                              segment.face.id,
                              segment.size,
                              segment.color,
                              segment.tracking,
                              segment.word_space,
                              std::string(segment.text),
                              segment.block,
                              false,
                              kerning_of(segment)});
}

struct Mover {
  Document& document;
  Length dy;

  void operator()(TextItem& item) const { item.origin.y += dy; }
  void operator()(PathItem& item) const {
    for (Point& point : item.points) point.y += dy;
    if (!inside(bounding_box(item), document.page())) report_outside(document, -1);
  }
  template <class Boxed>
  void operator()(Boxed& item) const {
    item.area.y += dy;
    if (inside(item.area, document.page())) return;
    if constexpr (std::is_same_v<Boxed, QrItem>) {
      report_outside(document, item.block);
    } else {
      report_outside(document, -1);
    }
  }
};

}  // namespace

void emit(Document& document, const Part& part, Length dy, Items& items) {
  Galley& galley = document.galley;
  for (std::uint32_t i = part.first_item; i < part.last_item; ++i) {
    Item item = galley.items[i];
    std::visit(Mover{document, dy}, item);
    items.push_back(std::move(item));
  }
  for (std::uint32_t i = part.first_segment; i < part.last_segment; ++i) {
    emit(document, galley.segments[i], dy, items);
  }
}

}  // namespace giayto::layout
