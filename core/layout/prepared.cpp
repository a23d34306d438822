#include "layout/prepared.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace giayto::layout {
namespace {

const tmpl::Style& style_at(const tmpl::Template& paper, int index) {
  return paper.styles[static_cast<std::size_t>(std::max(index, 0))];
}

/// A content table that the document type declares, or null.
const TableInfo* declared_table(const tmpl::Template& paper, std::string_view table) {
  const auto found = std::find_if(paper.tables.begin(), paper.tables.end(),
                                  [table](const TableInfo& info) { return info.name == table; });
  return found == paper.tables.end() ? nullptr : &*found;
}

/// Index of a column of a declared content table, or -1.
int column_index(const tmpl::Template& paper, std::string_view table, std::string_view column) {
  const TableInfo* const info = declared_table(paper, table);
  if (info == nullptr) return -1;
  const auto found = std::find(info->columns.begin(), info->columns.end(), column);
  return found == info->columns.end() ? -1 : static_cast<int>(found - info->columns.begin());
}

class Preparer {
 public:
  Preparer(Prepared& prepared, Diagnostics& diagnostics)
      : prepared_(prepared),
        paper_(prepared.paper),
        fonts_(prepared.fonts),
        diagnostics_(diagnostics) {}

  void run() {
    for (const tmpl::Page& page : paper_.pages) prepare_pages(page);
    prepared_.blocks.resize(paper_.blocks.size());
    for (std::size_t i = 0; i < paper_.blocks.size(); ++i)
      index_of_[paper_.blocks[i].name] = static_cast<int>(i);
    for (std::size_t i = 0; i < paper_.blocks.size(); ++i) prepare_block(static_cast<int>(i));
    for (std::size_t i = 0; i < paper_.blocks.size(); ++i) sort_in(static_cast<int>(i));
  }

 private:
  void prepare_pages(const tmpl::Page& page) {
    PreparedPages& pages = prepared_.page_runs.emplace_back(PreparedPages{page, {}, {}, {}, {}});
    const tmpl::PageNumber& number = page.number;
    if (number.shown) {
      pages.page_number = prepare(fonts_, style_at(paper_, number.style), number.text);
    }
  }

  PreparedPages& pages_of(int index) {
    return prepared_.page_runs[static_cast<std::size_t>(prepared_.block(index).run)];
  }
  PreparedBlock& ready(int index) { return prepared_.blocks[static_cast<std::size_t>(index)]; }

  void prepare_block(int index) {
    const tmpl::Block& block = prepared_.block(index);
    ready(index).placed = block.placement.placed;
    std::visit([this, index](const auto& body) { prepare_body(index, body); }, block.body);
    if (block.parent >= 0) add_child(index, block);
  }

  void add_child(int index, const tmpl::Block& block) {
    auto& cells = ready(block.parent).cells;
    const auto cell = static_cast<std::size_t>(std::max(block.cell, 0));
    if (cell < cells.size()) cells[cell].push_back(index);
    if (!ready(index).constant) ready(block.parent).constant = false;
  }

  void prepare_body(int index, const tmpl::TextBlock& text) {
    ready(index).text = prepare(fonts_, style_at(paper_, text.style), text.text);
    ready(index).constant = text.text.constant();
    if (!ready(index).placed) refuse_page_slots(index, text.text);
  }
  void prepare_body(int index, const tmpl::QrBlock& code) {
    ready(index).text.line = code.text.line;
    for (const tmpl::Piece& piece : code.text.pieces) {
      ready(index).text.pieces.push_back({piece.literal, piece.slot, {}});
    }
    ready(index).constant = code.text.constant();
    if (ready(index).placed) keep_quiet(index);
  }

  /// Four modules round a code stay free, as if it had 25 of them, the coarsest that hold a number
  /// with its check code.
  void keep_quiet(int index) {
    constexpr double share = 4.0 / 25;
    const tmpl::Block& block = prepared_.block(index);
    const tmpl::Placement& place = block.placement;
    const Length quiet = std::min(place.width, place.height) * share;
    const Length left = place.x - quiet, top = place.y - quiet, wide = place.width + quiet * 2;
    const std::string name = message("quiet zone of {}", block.name);
    for (const Rect& strip :
         {Rect{left, top, wide, quiet}, Rect{left, place.y + place.height, wide, quiet},
          Rect{left, place.y, quiet, place.height},
          Rect{place.x + place.width, place.y, quiet, place.height}}) {
      pages_of(index).zones.push_back({index, {name, strip, false}, place.pages});
    }
  }

  void prepare_body(int index, const tmpl::ColumnsBlock& columns) {
    ready(index).cells.resize(columns.widths.size());
    ready(index).constant = true;  // until a child says otherwise
  }
  void prepare_body(int index, const tmpl::RuleBlock& rule) {
    ready(index).constant = true;
    if (rule.of.empty()) return;
    const auto found = index_of_.find(rule.of);
    if (found == index_of_.end() || found->second >= index ||
        !std::holds_alternative<tmpl::TextBlock>(prepared_.block(found->second).body)) {
      diagnostics_.error("unknown-block", paper_.at(prepared_.block(index).line),
                         message("rule '{}' belongs to '{}', but no text block above has that name",
                                 prepared_.block(index).name, rule.of),
                         message("name a text block that stands before the rule in 'of'"));
      return;
    }
    const int text = found->second;
    ready(index).rule_of = text;
    ready(index).constant = ready(text).constant;
    if (prepared_.block(text).placement.placed) ready(index).placed = true;
  }
  void prepare_body(int index, const tmpl::TableBlock& table);
  void prepare_body(int index, const tmpl::ImageBlock&) { ready(index).constant = true; }
  void prepare_body(int index, const tmpl::ZoneBlock& zone) {
    ready(index).constant = true;
    const tmpl::Block& block = prepared_.block(index);
    const tmpl::Placement& place = block.placement;
    if (!place.placed) return;
    const Rect area{place.x, place.y, place.width, place.height};
    pages_of(index).zones.push_back({index, {block.name, area, zone.circle}, place.pages});
  }
  // Ornaments stand where their own measures put them.
  template <class Ornament>
  void prepare_body(int index, const Ornament&) {
    ready(index).constant = ready(index).placed = true;
  }

  PreparedColumn prepare_column(int index, const tmpl::TableBlock& table,
                                const tmpl::Column& column) {
    PreparedColumn ready;
    const tmpl::Style& header = style_at(paper_, table.header_style);
    ready.header = prepare(fonts_, header, column.header);
    ready.group = prepare(fonts_, header, column.group);
    ready.style = &style_at(paper_, column.style >= 0 ? column.style : table.style);
    ready.face = tabular_face(index, *ready.style);
    ready.value = column_index(paper_, table.rows, column.value);
    ready.header_from = column_index(paper_, column.repeat, column.header_from);
    ready.group_from = column_index(paper_, column.repeat, column.group_from);
    return ready;
  }

  /// Numbers below one another must line up digit by digit.
  Face tabular_face(int index, const tmpl::Style& style) {
    const Face face = tabular_face_of(fonts_, style);
    if (!has_tabular_digits(*face.advances) && std::exchange(told_digits_of_, index) != index) {
      diagnostics_.warning(
          "digits-not-tabular", paper_.at(prepared_.block(index).line),
          message("table '{}' is set in {}, whose digits have different widths: numbers do not "
                  "line up",
                  prepared_.block(index).name, fonts_.name(face.id)),
          message("choose another font for its cells"));
    }
    return face;
  }

  void check_column(int index, const std::string& table, const std::string& column) {
    // A table that no document type declares was taken on trust: its plugin is not here.
    if (column.empty() || declared_table(paper_, table) == nullptr) return;
    if (column_index(paper_, table, column) >= 0) return;
    diagnostics_.error("unknown-column", paper_.at(prepared_.block(index).line),
                       message("table '{}' asks for column '{}' of '{}', which does not exist",
                               prepared_.block(index).name, column, table),
                       message("use a column that the document type declares"));
  }

  void refuse_page_slots(int index, const tmpl::Pattern& pattern) {
    for (const tmpl::Piece& piece : pattern.pieces) {
      if (piece.slot < 0 || paper_.slots[static_cast<std::size_t>(piece.slot)].page == 0) continue;
      diagnostics_.error("page-in-flow", paper_.at(pattern.line),
                         message("the text of '{}' asks for the page number, but it flows",
                                 prepared_.block(index).name),
                         message("give the block a box, or use the page number of [page]"));
      return;
    }
  }

  void sort_in(int index) {
    if (prepared_.block(index).parent >= 0) return;
    (ready(index).placed ? pages_of(index).placed : pages_of(index).flow).push_back(index);
  }

  Prepared& prepared_;
  const tmpl::Template& paper_;
  const FontMetrics& fonts_;
  Diagnostics& diagnostics_;
  std::map<std::string, int, std::less<>> index_of_;
  int told_digits_of_ = -1;  // the table
};

void Preparer::prepare_body(int index, const tmpl::TableBlock& table) {
  PreparedTable& ready = this->ready(index).table;
  ready.header_style = &style_at(paper_, table.header_style);
  ready.band_style = &style_at(paper_, table.band_style);
  ready.header_face = face_of(fonts_, *ready.header_style);
  ready.band_face = face_of(fonts_, *ready.band_style);
  for (const tmpl::Column& column : table.columns) {
    check_column(index, table.rows, column.value);
    check_column(index, column.repeat, column.header_from);
    check_column(index, column.repeat, column.group_from);
    ready.columns.push_back(prepare_column(index, table, column));
  }
  for (const tmpl::Piece& piece : table.continued.pieces) ready.continued += piece.literal;
  if (!ready.continued.empty() && ready.continued.front() != ' ') ready.continued.insert(0, 1, ' ');
}

}  // namespace

Prepared::Prepared(const tmpl::Template& the_paper, const FontMetrics& the_fonts,
                   Diagnostics& diagnostics)
    : paper(the_paper), fonts(the_fonts) {
  Preparer(*this, diagnostics).run();
}

}  // namespace giayto::layout
