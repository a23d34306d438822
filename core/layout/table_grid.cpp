// What a page shows of a table: fills, then few paths for all rules, then the texts.
#include "layout/emit.hpp"
#include "layout/table.hpp"

#include <optional>

namespace giayto::layout {
namespace {

class GridDrawer {
 public:
  GridDrawer(Document& document, const TableLayout& table, const std::vector<PlacedStrip>& rows,
             Items& items)
      : document_(document),
        table_(table),
        block_(std::get<tmpl::TableBlock>(document.block(table.block).body)),
        rows_(rows),
        items_(items) {}

  void run() {
    for (const PlacedStrip& row : rows_) fill(row);
    inner_ = path(block_.rule);
    outer_ = path(block_.border);
    for (std::size_t i = 0; i < rows_.size(); ++i) rule_below(i);
    for (std::size_t i = 0; i + 1 < table_.columns.size(); ++i) rule_right_of(i);
    const Length top = rows_.front().y, right = table_.x + table_.width;
    outer_.move_to({table_.x, top});
    outer_.line_to({right, top});
    outer_.line_to({right, bottom_of(rows_.back())});
    outer_.line_to({table_.x, bottom_of(rows_.back())});
    outer_.close();
    if (!inner_.verbs.empty()) items_.emplace_back(std::move(inner_));
    items_.emplace_back(std::move(outer_));
    for (const PlacedStrip& row : rows_) emit(document_, strip(row).part, row.y, items_);
  }

 private:
  const Strip& strip(const PlacedStrip& row) const {
    return document_.galley.strips[static_cast<std::size_t>(row.strip)];
  }
  Length bottom_of(const PlacedStrip& row) const { return row.y + strip(row).height; }

  bool is_row(const PlacedStrip& row) const {
    return strip(row).kind == StripKind::row || strip(row).kind == StripKind::total;
  }

  PathItem path(Length width) const {
    PathItem path;
    path.stroke = block_.rule_color;
    path.width = width;
    return path;
  }

  void fill(const PlacedStrip& row) {
    const std::optional<Color>& color =
        strip(row).kind == StripKind::header ? block_.header_fill : block_.band_fill;
    if (is_row(row) || !color) return;
    items_.emplace_back(FillItem{{table_.x, row.y, table_.width, strip(row).height}, *color});
  }

  static void line(PathItem& path, Point from, Point to) {
    path.move_to(from);
    path.line_to(to);
  }

  void rule_below(std::size_t index) {
    const PlacedStrip& row = rows_[index];
    const bool header = strip(row).kind == StripKind::header;
    if (header && table_.two_rows()) rule_below_groups(row);
    if (index + 1 == rows_.size()) return;
    const Length y = bottom_of(row);
    line(header ? outer_ : inner_, {table_.x, y}, {table_.x + table_.width, y});
  }

  /// Under the cells of the upper header row: neighbouring groups share one line.
  void rule_below_groups(const PlacedStrip& header) {
    const Length y = header.y + table_.group_height;
    const auto& columns = table_.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].group.empty()) continue;
      const Length from = columns[i].x;
      while (i + 1 < columns.size() && !columns[i + 1].group.empty()) ++i;
      line(inner_, {from, y}, {columns[i].x + columns[i].width, y});
    }
  }

  /// Whether one cell of the row lies on both sides of the rule right of a column.
  bool is_spanned(const PlacedStrip& row, std::size_t column) const {
    if (strip(row).kind == StripKind::band) return true;
    return strip(row).kind == StripKind::total && column + 1 < total_span(table_, block_);
  }

  /// A rule goes on over all rows that are not bands; below a joined group cell it begins lower.
  void rule_right_of(std::size_t column) {
    if (table_.columns[column].is_half) return;
    const Length x = table_.columns[column + 1].x;
    std::optional<Length> from;
    Length to;
    for (const PlacedStrip& row : rows_) {
      if (is_spanned(row, column)) {
        if (from) line(inner_, {x, *from}, {x, to});
        from.reset();
        continue;
      }
      if (!from) from = row.y + start_in(row, column);
      to = bottom_of(row);
    }
    if (from) line(inner_, {x, *from}, {x, to});
  }
  Length start_in(const PlacedStrip& row, std::size_t column) const {
    const bool joined = strip(row).kind == StripKind::header && table_.columns[column].joins_next;
    return joined ? table_.group_height : Length{};
  }

  Document& document_;
  const TableLayout& table_;
  const tmpl::TableBlock& block_;
  const std::vector<PlacedStrip>& rows_;
  Items& items_;
  PathItem inner_, outer_;
};

}  // namespace

void draw_table(Document& document, const TableLayout& table, const std::vector<PlacedStrip>& rows,
                Items& items) {
  GridDrawer(document, table, rows, items).run();
}

}  // namespace giayto::layout
