#include "proof/record.hpp"

#include "base/message.hpp"
#include "proof/printed.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace giayto::proof {
namespace {

std::u32string without_spaces(std::string_view text) {
  std::u32string letters;
  text::for_each_letter(text, [&letters](char32_t letter) {
    if (!is_space(letter)) letters += letter;
  });
  return letters;
}

std::string in_case(const std::string& value, tmpl::Case wanted) {
  if (wanted == tmpl::Case::upper) return text::to_upper(value);
  return wanted == tmpl::Case::lower ? text::to_lower(value) : value;
}

std::string described(const Span& span, const std::string& block) {
  return span.row > 0 ? message("row {}, column '{}' of table '{}'", span.row, span.field, block)
                      : message("{} in block '{}'", span.field, block);
}

/// The place of a column among those the document type declares, or -1.
int column_index(const tmpl::Template& form, const std::string& table, const std::string& column) {
  for (const TableInfo& info : form.tables) {
    if (info.name != table) continue;
    const auto found = std::find(info.columns.begin(), info.columns.end(), column);
    if (found != info.columns.end()) return static_cast<int>(found - info.columns.begin());
  }
  return -1;
}

}  // namespace

RecordedFields::RecordedFields(const tmpl::Template& form, const tmpl::Binding& binding,
                               const std::vector<layout::Frame>& frames, Diagnostics& diagnostics)
    : form_(form), binding_(binding), diagnostics_(diagnostics) {
  for (const layout::Frame& frame : frames) {
    if (frame.backdrop) read(*frame.backdrop);
    read(frame.items);
  }
  for (std::size_t i = 0; i < form.blocks.size(); ++i) {
    const int block = static_cast<int>(i);
    if (const auto* text = std::get_if<tmpl::TextBlock>(&form.blocks[i].body))
      find_fields(block, *text);
    if (const auto* table = std::get_if<tmpl::TableBlock>(&form.blocks[i].body))
      find_rows(block, *table);
    if (const auto* code = std::get_if<tmpl::QrBlock>(&form.blocks[i].body))
      find_code(block, *code);
  }
}

void RecordedFields::read(const layout::Items& items) {
  for (const layout::Item& item : items) {
    if (const auto* text = std::get_if<layout::TextItem>(&item))
      letters_[text->block] += without_spaces(text->text);
    if (const auto* code = std::get_if<layout::QrItem>(&item)) codes_[code->block] = code->text;
  }
}

/// An optional block goes when one of its values is missing.
bool RecordedFields::left_out(const tmpl::Block& block, const tmpl::Pattern& text) const {
  return block.optional &&
         std::any_of(text.pieces.begin(), text.pieces.end(), [this](const tmpl::Piece& piece) {
           if (piece.slot < 0) return false;
           const auto slot = static_cast<std::size_t>(piece.slot);
           return form_.slots[slot].needed() && binding_.values[slot].empty();
         });
}

void RecordedFields::find_fields(int index, const tmpl::TextBlock& text) {
  const tmpl::Block& block = form_.blocks[static_cast<std::size_t>(index)];
  if (left_out(block, text.text)) return;
  const Letters& printed = letters_[index];
  const tmpl::Case letter_case = form_.styles[static_cast<std::size_t>(text.style)].text_case;
  std::size_t from = 0;
  for (const tmpl::Piece& piece : text.text.pieces) {
    if (piece.slot < 0) continue;
    const auto slot = static_cast<std::size_t>(piece.slot);
    const Letters value = without_spaces(in_case(binding_.values[slot], letter_case));
    if (form_.slots[slot].page != 0 || value.empty()) continue;
    const Span span{printed.find(value, from), 0, "{" + tmpl::written(form_.slots[slot]) + "}", 0};
    if (span.begin == Letters::npos) {
      report(index, described(span, block.name));
      continue;
    }
    from = span.begin + value.size();
    spans_[index].push_back({span.begin, from, span.field, 0});
  }
}

void RecordedFields::find_rows(int index, const tmpl::TableBlock& table) {
  const Table* recorded = binding_.find_table(table.rows);
  if (recorded == nullptr) return;
  const tmpl::Block& block = form_.blocks[static_cast<std::size_t>(index)];
  const Letters& printed = letters_[index];
  std::size_t from = 0;
  int number = 0;
  for (const Row& row : recorded->rows()) {
    ++number;
    const auto find = [&](const std::string& cell, const std::string& column, tmpl::Case wanted) {
      const Letters value = without_spaces(in_case(cell, wanted));
      if (value.empty()) return;
      const std::size_t found = printed.find(value, from);
      const Span span{found, found + value.size(), column, number};
      if (found == Letters::npos) return report(index, described(span, block.name));
      from = span.end;
      spans_[index].push_back(span);
    };
    if (row.is_band) {
      if (!row.cells.empty()) find(row.cells.front(), {}, tmpl::Case::as_is);
      continue;
    }
    for (const tmpl::Column& column : table.columns) {
      const int at = column_index(form_, table.rows, column.value);
      if (at < 0 || column.give_way > 0) continue;
      const int style = column.style >= 0 ? column.style : table.style;
      find(row.cells[static_cast<std::size_t>(at)], column.name,
           form_.styles[static_cast<std::size_t>(style)].text_case);
    }
  }
}

void RecordedFields::find_code(int index, const tmpl::QrBlock& code) {
  const tmpl::Block& block = form_.blocks[static_cast<std::size_t>(index)];
  if (left_out(block, code.text)) return;
  for (const tmpl::Piece& piece : code.text.pieces) {
    if (piece.slot < 0) continue;
    const auto slot = static_cast<std::size_t>(piece.slot);
    if (codes_[index].find(binding_.values[slot]) != std::string::npos) continue;
    report(index, described({0, 0, "{" + tmpl::written(form_.slots[slot]) + "}", 0}, block.name));
  }
}

void RecordedFields::report(int block, const std::string& owner) const {
  diagnostics_.error("proof-text", form_.at(form_.blocks[static_cast<std::size_t>(block)].line),
                     message("{} is not on the paper as it is on record", owner),
                     message("the paper is not issued; make it again, and tell the makers of the "
                             "program when it stays so"));
}

std::string RecordedFields::owner(int block, std::size_t at) const {
  if (block < 0) return message("the page number");
  const std::string& name = form_.blocks[static_cast<std::size_t>(block)].name;
  const auto spans = spans_.find(block);
  if (spans != spans_.end()) {
    for (const Span& span : spans->second) {
      if (at >= span.begin && at < span.end) return described(span, name);
    }
  }
  return message("block '{}'", name);
}

}  // namespace giayto::proof
