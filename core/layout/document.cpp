#include "layout/document.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

/// The first slot of the text that is empty in this document, or -1.
int empty_slot(const Document& document, const PreparedText& text) {
  for (const PreparedPiece& piece : text.pieces) {
    if (piece.slot < 0) continue;
    const auto slot = static_cast<std::size_t>(piece.slot);
    if (document.prepared.paper.slots[slot].needed() && document.binding.values[slot].empty()) {
      return piece.slot;
    }
  }
  return -1;
}

bool has_rows(const Document& document, const tmpl::TableBlock& table) {
  const Table* rows = document.binding.find_table(table.rows);
  return table.blank_rows > 0 || (rows && !rows->rows().empty());
}

/// Whether a block that stands for itself is there.
bool decide(Document& document, int index) {
  const tmpl::Block& block = document.block(index);
  const PreparedBlock& ready = document.prepared.ready(index);
  if (ready.rule_of >= 0) return document.has(ready.rule_of);
  if (const auto* table = std::get_if<tmpl::TableBlock>(&block.body)) {
    return !block.optional || has_rows(document, *table);
  }
  const int slot = empty_slot(document, ready.text);
  if (slot < 0) return true;
  if (!block.optional) {
    const std::string& field = document.prepared.paper.slots[static_cast<std::size_t>(slot)].name;
    document.error("empty-field", ready.text.line,
                   message("'{}' in block '{}' is empty", field, block.name),
                   message("fill it in, or mark the block as optional"));
  }
  return false;
}

void decide_with_children(Document& document, int index) {
  document.present[static_cast<std::size_t>(index)] = decide(document, index);
  const auto& cells = document.prepared.ready(index).cells;
  bool any = cells.empty();
  for (const auto& cell : cells) {
    for (const int child : cell) {
      decide_with_children(document, child);
      any = any || document.has(child);
    }
  }
  if (!any) document.present[static_cast<std::size_t>(index)] = false;
}

std::string printable(char32_t letter) {
  std::string text;
  text::append_utf8(text, letter);
  return fmt::format("'{}' (U+{:04X})", text, static_cast<unsigned>(letter));
}

}  // namespace

Document::Document(const Prepared& the_prepared, const tmpl::Binding& the_binding, Scratch& scratch,
                   Diagnostics& the_diagnostics)
    : prepared(the_prepared),
      binding(the_binding),
      galley(scratch.galley),
      runs(scratch.runs),
      text(scratch.text),
      diagnostics(the_diagnostics),
      present(the_prepared.blocks.size(), false),
      overfull(the_prepared.blocks.size(), false),
      last_lines(the_prepared.blocks.size()) {
  galley.clear();
}

void Document::error(std::string code, int line, std::string message, std::string hint, int row) {
  for (const Reported& known : reported_) {
    if (known.line == line && known.row == row && known.message == message) return;
  }
  reported_.push_back({message, line, row});
  Location where = at(line);
  where.row = row;
  diagnostics.error(std::move(code), std::move(where), std::move(message), std::move(hint));
}

void find_present_blocks(Document& document, const std::vector<int>& wanted) {
  for (const int index : wanted) decide_with_children(document, index);
}

void set_block_text(Document& document, int index, Length width, Length height) {
  const tmpl::Block& block = document.block(index);
  const auto& body = std::get<tmpl::TextBlock>(block.body);
  const PreparedText& ready = document.prepared.ready(index).text;
  set_runs(document, ready);
  fit_text(document.runs, *ready.style, ready.face,
           {width, height, body.fit, body.shrink_floor, ready.style->align}, document.text);
  const SetText& text = document.text;
  if (text.missing) report_missing_letters(document, ready.line, block.name);
  if (text.too_wide || text.too_high) document.overfull[static_cast<std::size_t>(index)] = true;
  if (text.too_wide) {
    document.error(
        "text-too-wide", ready.line,
        message("the text of block '{}' is wider than its room of {:.1f} mm", block.name, width.mm),
        message("shorten the text, widen the box, or let it shrink or wrap"));
  } else if (text.too_high) {
    document.error("text-too-high", ready.line,
                   message("the text of block '{}' is higher than its room of {:.1f} mm",
                           block.name, height.mm),
                   message("shorten the text, or make the box higher"));
  }
}

void set_runs(Document& document, const PreparedText& text) {
  document.runs.set(text, document.prepared.paper.slots, document.binding.values, document.count,
                    document.galley.kept);
}

std::string plain_text(Document& document, const PreparedText& text) {
  set_runs(document, text);
  std::string plain;
  for (const Run& run : document.runs.all()) plain += run.text;
  return plain;
}

void report_missing_letters(Document& document, int line, const std::string& place, int row) {
  for (const Run& run : document.runs.all()) {
    text::for_each_letter(run.text, [&](char32_t letter) {
      if ((*run.face.advances)[letter] >= 0) return;
      document.error("missing-letter", line,
                     message("{} has no letter {}, which '{}' needs",
                             document.prepared.fonts.name(run.face.id), printable(letter), place),
                     message("choose a font that has it, or correct the text"), row);
    });
  }
}

}  // namespace giayto::layout
