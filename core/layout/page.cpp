#include "layout/page.hpp"

#include "base/message.hpp"
#include "layout/emit.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr Length tolerance{1e-6};
/// Cuts the strips into pages.
class Paginator {
 public:
  Paginator(Document& document, const Body& body, std::vector<Frame>& frames)
      : document_(document), page_(document.page()), body_(body), frames_(frames) {
    limit_ = page_.height - page_.bottom + tolerance;
  }

  void run() {
    new_page();
    const int count = static_cast<int>(strips().size());
    for (int first = 0; first < count;) {
      int last = first;
      while (last + 1 < count && strip(last).keep_with_next) ++last;
      const bool breaks =
          strip(first).on_new_page || (!fits(first, last) && fits_on_new_page(first, last));
      if (!empty_ && breaks) break_page(first);
      for (; first <= last; ++first) put(first);
    }
    close_table();
  }

 private:
  std::vector<Strip>& strips() { return document_.galley.strips; }
  const Strip& strip(int index) { return strips()[static_cast<std::size_t>(index)]; }
  const TableLayout& table(int index) const {
    return body_.tables[static_cast<std::size_t>(index)];
  }

  Length height_of(int first, int last, bool at_top) {
    Length height;
    for (int i = first; i <= last; ++i) {
      height += strip(i).height;
      if (i > first || !at_top) height += strip(i).before;
    }
    return height;
  }
  bool drops_space() const { return empty_ && frames_.size() > 1; }
  bool fits(int first, int last) { return y_ + height_of(first, last, drops_space()) <= limit_; }
  bool fits_on_new_page(int first, int last) {
    return page_.top + repeated_height(first) + height_of(first, last, true) <= limit_;
  }

  /// Height of header and band that are repeated when a page begins with this strip.
  Length repeated_height(int index) {
    Length height;
    if (!in_table_body(index)) return height;
    const TableLayout& layout = table(strip(index).table);
    if (repeats_header(layout)) height += strip(layout.header_strip).height;
    if (const int band = band_above(index); band >= 0) height += strip(band).height;
    return height;
  }
  bool in_table_body(int index) {
    return strip(index).table >= 0 && strip(index).kind != StripKind::header;
  }
  bool repeats_header(const TableLayout& layout) const {
    return std::get<tmpl::TableBlock>(document_.block(layout.block).body).repeat_header;
  }
  /// The band a row belongs to, or -1.
  int band_above(int index) {
    if (strip(index).kind != StripKind::row) return -1;
    const int header = table(strip(index).table).header_strip;
    while (index > header && strip(index).kind != StripKind::band) --index;
    return index > header ? index : -1;
  }

  void put(int index) {
    if (!fits(index, index)) {
      if (!empty_) break_page(index);
      if (!fits(index, index)) report_too_high(index);
    }
    if (!drops_space()) y_ += strip(index).before;
    place(index);
    empty_ = false;
  }

  void place(int index) {
    const Strip& placed = strip(index);
    if (placed.table != open_table_) close_table();
    if (placed.table >= 0) {
      open_table_ = placed.table;
      rows_.push_back({index, y_});
    } else {
      emit(document_, placed.part, y_, items());
    }
    y_ += placed.height;
  }

  void report_too_high(int index) {
    const Strip& high = strip(index);
    const int block = block_of(high);
    const int row = high.row >= 0 ? high.row + 1 : 0;
    document_.error("higher-than-page", block >= 0 ? document_.block(block).line : 0,
                    message("a part of block '{}' is higher than a page",
                            block >= 0 ? document_.block(block).name : std::string()),
                    message("shorten its text or make its columns wider"), row);
  }
  int block_of(const Strip& of) {
    if (of.table >= 0) return table(of.table).block;
    const Galley& galley = document_.galley;
    if (of.part.first_segment == of.part.last_segment) return -1;
    return galley.segments[of.part.first_segment].block;
  }

  void break_page(int next) {
    close_table();
    new_page();
    if (!in_table_body(next)) return;
    const TableLayout& layout = table(strip(next).table);
    if (repeats_header(layout)) place(layout.header_strip);
    if (const int band = band_above(next); band >= 0) {
      place(continue_band(document_, layout, band));
    }
  }

  void new_page() {
    frames_.emplace_back();
    frames_.back().size = {page_.width, page_.height};
    frames_.back().items.reserve(std::min<std::size_t>(document_.galley.segments.size(), 256) + 16);
    y_ = page_.top;
    empty_ = true;
  }

  void close_table() {
    if (open_table_ >= 0) draw_table(document_, table(open_table_), rows_, items());
    rows_.clear();
    open_table_ = -1;
  }

  Items& items() { return frames_.back().items; }

  Document& document_;
  const tmpl::Page& page_;
  const Body& body_;
  std::vector<Frame>& frames_;
  Length limit_;
  Length y_;
  bool empty_ = true;  // nothing of the flow on the page yet, repeated headers aside
  int open_table_ = -1;
  std::vector<PlacedStrip> rows_;
};

}  // namespace

void paginate(Document& document, const Body& body, std::vector<Frame>& frames) {
  Paginator(document, body, frames).run();
}

}  // namespace giayto::layout
