#include "layout/placed.hpp"

#include "base/message.hpp"
#include "layout/emit.hpp"
#include "layout/ornament.hpp"
#include "layout/stack.hpp"

namespace giayto::layout {
namespace {

/// The width of a box; without one, all that is left up to the right margin.
Length width_of(const Document& document, const tmpl::Placement& place) {
  if (place.width.mm > 0) return place.width;
  const tmpl::Page& page = document.page();
  return page.width - page.right - place.x;
}

void add_body(Document& document, int index, const tmpl::TextBlock&) {
  const tmpl::Placement& place = document.block(index).placement;
  set_block_text(document, index, width_of(document, place), place.height);
  const Length baseline = place.has_baseline ? place.baseline : place.y + document.text.ascent;
  document.last_lines[static_cast<std::size_t>(index)] =
      LastLine{place_text(document, index, place.x, baseline), -1};
}

void add_body(Document& document, int index, const tmpl::ColumnsBlock&) {
  const tmpl::Block& block = document.block(index);
  const tmpl::Placement& place = block.placement;
  const Length bottom = set_columns(document, index, place.x, width_of(document, place), place.y);
  if (place.height.mm > 0 && bottom > place.y + place.height + Length{1e-6}) {
    document.error("text-too-high", block.line,
                   message("the cells of block '{}' are higher than its box of {:.1f} mm",
                           block.name, place.height.mm),
                   message("shorten the text, or make the box higher"));
  }
}

void add_body(Document& document, int index, const tmpl::RuleBlock& rule) {
  const tmpl::Placement& place = document.block(index).placement;
  LineBox line{place.x, width_of(document, place), place.y};
  const int of = document.prepared.ready(index).rule_of;
  Length y = place.has_baseline ? place.baseline : place.y;
  if (of >= 0) {
    const auto& last = document.last_lines[static_cast<std::size_t>(of)];
    if (!last) return;
    line = last->box;
    if (!place.placed) {
      y = line.baseline + rule.space_before + document.block(index).space_before;
    }
  }
  place_rule(document, index, line, y);
}

template <class Ornament>
void add_body(Document& document, int, const Ornament& ornament) requires requires(Items& items) {
  add_ornament(ornament, Size{}, items);
}
{
  const tmpl::Page& page = document.page();
  add_ornament(ornament, {page.width, page.height}, document.galley.items);
}

/// Pictures, codes and zones: as in a stack that begins at their box.
template <class Boxed>
void add_body(Document& document, int index,
              const Boxed&) requires(!requires(const Boxed& body, Items& items) {
  add_ornament(body, Size{}, items);
}) {
  const tmpl::Placement& place = document.block(index).placement;
  Stack stack{place.x, width_of(document, place), place.y - document.block(index).space_before};
  stack_block(document, index, stack);
}

}  // namespace

bool is_on(tmpl::OnPages pages, std::size_t index, std::size_t count) {
  switch (pages) {
    case tmpl::OnPages::first:
      return index == 0;
    case tmpl::OnPages::later:
      return index > 0;
    case tmpl::OnPages::last:
      return index + 1 == count;
    case tmpl::OnPages::all:
      break;
  }
  return true;
}

void add_placed(Document& document, const std::vector<int>& blocks, Items& items) {
  for (const int index : blocks) {
    if (!document.has(index)) continue;
    Part part = document.galley.open();
    std::visit([&](const auto& body) { add_body(document, index, body); },
               document.block(index).body);
    document.galley.close(part);
    emit(document, part, {}, items);
  }
}

void add_page_number(Document& document, std::size_t index, Items& items) {
  const tmpl::Page& page = document.page();
  const PreparedText& number = document.pages().page_number;
  if (!page.number.shown || (index == 0 && !page.number.on_first)) return;
  if (number.pieces.empty()) {
    document.runs.set(document.count.page, number.face);
  } else {
    set_runs(document, number);
  }
  fit_text(document.runs, *number.style, number.face,
           {page.width, {}, tmpl::Fit::stop, 1, tmpl::Align::centre}, document.text);
  if (document.text.missing) report_missing_letters(document, number.line, "page");
  Part part = document.galley.open();
  place_text(document, -1, {}, page.number.baseline);
  document.galley.close(part);
  emit(document, part, {}, items);
}

}  // namespace giayto::layout
