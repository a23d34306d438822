#include "layout/table_setter.hpp"

#include "base/message.hpp"

namespace giayto::layout {
namespace {

void report(Document& document, const tmpl::Block& block, const StripSetter::Cell& cell) {
  if (document.text.missing) report_missing_letters(document, block.line, *cell.name, cell.row);
  if (!document.text.too_wide) return;
  document.error(
      "text-too-wide", block.line,
      message("the text in '{}' of table '{}' is wider than its cell", *cell.name, block.name),
      message("shorten the text, widen the column, or let it shrink or wrap"), cell.row);
}

}  // namespace

StripSetter::StripSetter(Document& document, const TableLayout& table)
    : document_(document),
      block_index_(table.block),
      block_(document.block(table.block)),
      table_(std::get<tmpl::TableBlock>(block_.body)) {}

void StripSetter::open() {
  part_ = document_.galley.open();
  cells_.clear();
}

Length StripSetter::add(const Cell& cell) {
  SetText& text = document_.text;
  std::vector<Segment>& segments = document_.galley.segments;
  fit_text(document_.runs, *cell.style, cell.face,
           {cell.width - table_.padding * 2,
            {},
            cell.fit,
            cell.shrink_floor,
            cell.align,
            cell.word_floor},
           text);
  if (text.missing || text.too_wide) report(document_, block_, cell);
  const std::size_t first = segments.size();
  Length baseline = text.ascent;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (i > 0) baseline += text.line_height;
    place_line(text, text.lines[i], cell.x + table_.padding, baseline, block_index_, segments);
  }
  const Length height = text.line_height * static_cast<double>(text.lines.size());
  cells_.push_back({first, segments.size(), height});
  return height + table_.padding_top * 2;
}

void StripSetter::centre(std::size_t first, std::size_t last, Length top, Length height) {
  for (; first < last; ++first) {
    const Done& cell = cells_[first];
    const Length down = top + (height - cell.height) / 2;
    for (std::size_t i = cell.first_segment; i < cell.last_segment; ++i) {
      document_.galley.segments[i].origin.y += down;
    }
  }
}

int StripSetter::close(Strip strip) {
  strip.part = part_;
  document_.galley.close(strip.part);
  document_.galley.strips.push_back(strip);
  return static_cast<int>(document_.galley.strips.size()) - 1;
}

}  // namespace giayto::layout
