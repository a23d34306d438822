// The workbench of one document: texts set on lines and other items, not yet on a page.
#pragma once

#include "layout/frame.hpp"
#include "layout/typography.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::layout {

/// A text item whose letters still lie in the template or the binding.
struct Segment {
  Point origin;
  Length width;  ///< as drawn, justification included
  Face face;
  Points size;
  Color color;
  Length tracking;
  Length word_space;
  std::string_view text;
  int block = -1;
};

/// A part of the galley: segments and items from .. to.
struct Part {
  std::uint32_t first_segment = 0, last_segment = 0;
  std::uint32_t first_item = 0, last_item = 0;
};

/// What a strip is to the table it belongs to.
enum class StripKind : std::uint8_t { plain, header, band, row, total };

/// A slice of the flow as wide as the body that no page break divides; y is counted from its top.
struct Strip {
  Length before;  ///< free room above, dropped at the top of a later page
  Length height;
  bool keep_with_next = false;
  bool is_line = false;      ///< of a text
  bool on_new_page = false;  ///< a list that goes on with further columns begins a page
  StripKind kind = StripKind::plain;
  int table = -1;  ///< index into the document's tables
  int row = -1;    ///< index of the content row
  Part part;
};

/// Buffers that keep their memory from document to document.
struct Galley {
  std::vector<Segment> segments;
  Items items;
  std::vector<Strip> strips;
  std::deque<std::string> kept;  ///< texts made by layout: changed case, joined bands, row numbers

  void clear() {
    segments.clear();
    items.clear();
    strips.clear();
    kept.clear();
  }
  /// Everything from here to the end.
  Part open() const {
    const auto segment = static_cast<std::uint32_t>(segments.size());
    const auto item = static_cast<std::uint32_t>(items.size());
    return {segment, segment, item, item};
  }
  void close(Part& part) const {
    part.last_segment = static_cast<std::uint32_t>(segments.size());
    part.last_item = static_cast<std::uint32_t>(items.size());
  }
};

}  // namespace giayto::layout
