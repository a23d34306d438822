#include "layout/stack.hpp"

#include "base/message.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

void stack_body(Document& document, int index, const tmpl::TextBlock& text, Stack& stack) {
  set_block_text(document, index, stack.width, {});
  const tmpl::Style& style = *document.text.style;
  stack.y += document.block(index).space_before + style.space_before;
  const LineBox last = place_text(document, index, stack.x, stack.y + document.text.ascent);
  document.last_lines[static_cast<std::size_t>(index)] = LastLine{last, -1};
  stack.y += document.text.height + style.space_after + text.gap_below.value_or(Length{});
}

void stack_body(Document& document, int index, const tmpl::ColumnsBlock&, Stack& stack) {
  stack.y += document.block(index).space_before;
  stack.y = set_columns(document, index, stack.x, stack.width, stack.y);
}

void stack_body(Document& document, int index, const tmpl::RuleBlock& rule, Stack& stack) {
  const Length space = rule.space_before + document.block(index).space_before;
  const int of = document.prepared.ready(index).rule_of;
  LineBox line{stack.x, stack.width, stack.y};
  if (of >= 0) {
    const auto& last = document.last_lines[static_cast<std::size_t>(of)];
    if (!last) return;
    line = last->box;
  }
  const Length y = line.baseline + space;
  place_rule(document, index, line, y);
  stack.y = std::max(stack.y, y + rule.thickness / 2);
}

Rect take_area(Document& document, int index, Stack& stack) {
  const tmpl::Block& block = document.block(index);
  stack.y += block.space_before;
  const Length width = block.placement.width.mm > 0 ? block.placement.width : stack.width;
  const Rect area{stack.x, stack.y, width, block.placement.height};
  stack.y += area.height;
  return area;
}

void stack_body(Document& document, int index, const tmpl::ImageBlock& image, Stack& stack) {
  document.galley.items.push_back(
      ImageItem{take_area(document, index, stack), image.file.string()});
}

void stack_body(Document& document, int index, const tmpl::QrBlock& code, Stack& stack) {
  std::string text = plain_text(document, document.prepared.ready(index).text);
  document.galley.items.push_back(
      QrItem{take_area(document, index, stack), std::move(text), code.level, code.color, index});
}

void stack_body(Document& document, int index, const tmpl::ZoneBlock& zone, Stack& stack) {
  document.galley.items.push_back(
      ZoneItem{document.block(index).name, take_area(document, index, stack), zone.circle});
}

void stack_body(Document& document, int index, const tmpl::TableBlock&, Stack&) {
  const tmpl::Block& block = document.block(index);
  document.error("table-not-in-flow", block.line,
                 message("table '{}' stands in a box or a cell, where it cannot go on", block.name),
                 message("take away its box or its 'in': a table flows over the pages"));
}

// Ornaments are no part of a stack: they bring their own place.
template <class Ornament>
void stack_body(Document&, int, const Ornament&, Stack&) {}

}  // namespace

void stack_block(Document& document, int block, Stack& stack) {
  std::visit([&](const auto& body) { stack_body(document, block, body, stack); },
             document.block(block).body);
}

void stack_blocks(Document& document, const std::vector<int>& blocks, Stack& stack) {
  for (const int block : blocks) {
    if (document.has(block)) stack_block(document, block, stack);
  }
}

LineBox place_text(Document& document, int block, Length x, Length first_baseline) {
  const SetText& text = document.text;
  LineBox box;
  Length baseline = first_baseline;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (i > 0) baseline += text.line_height + text.gap_before(i);
    box = place_line(text, text.lines[i], x, baseline, block, document.galley.segments);
  }
  return box;
}

Length set_columns(Document& document, int index, Length x, Length width, Length y) {
  const auto& columns = std::get<tmpl::ColumnsBlock>(document.block(index).body);
  const auto& cells = document.prepared.ready(index).cells;
  Length left = x + columns.shift;
  Length free = width;
  int shared = 0;
  for (const Length cell : columns.widths) {
    free -= cell;
    if (cell.mm <= 0) ++shared;
  }
  if (!columns.widths.empty()) free -= columns.gap * static_cast<double>(columns.widths.size() - 1);
  Length bottom = y;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Length cell = columns.widths[i].mm > 0 ? columns.widths[i] : free / shared;
    Stack stack{left, cell, y};
    stack_blocks(document, cells[i], stack);
    bottom = std::max(bottom, stack.y);
    left += cell + columns.gap;
  }
  return bottom;
}

void place_rule(Document& document, int block, const LineBox& line, Length y) {
  const auto& rule = std::get<tmpl::RuleBlock>(document.block(block).body);
  Length length = rule.fraction > 0 ? line.width * rule.fraction : rule.length;
  if (length.mm <= 0) length = line.width;
  Length x = line.x;
  if (rule.align == tmpl::Align::centre) x += (line.width - length) / 2;
  if (rule.align == tmpl::Align::right) x += line.width - length;
  document.galley.items.push_back(
      FillItem{{x, y - rule.thickness / 2, length, rule.thickness}, rule.color, block});
}

}  // namespace giayto::layout
