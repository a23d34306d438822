// The header of a table: one row, or two where columns have groups (RO-21, RO-23).
#include "layout/table.hpp"
#include "layout/table_setter.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

class HeaderSetter {
 public:
  HeaderSetter(Document& document, TableLayout& table)
      : document_(document),
        table_(table),
        block_(std::get<tmpl::TableBlock>(document.block(table.block).body)),
        setter_(document, table) {}

  void run(Length before, int index) {
    setter_.open();
    set_groups();
    const std::size_t first_lower = setter_.cells();
    Length lower = set_headers(true);
    const std::size_t first_high = setter_.cells();
    const Length high = table_.two_rows() ? set_headers(false) : Length{};
    if (high > table_.group_height + lower) lower = high - table_.group_height;
    table_.header_height = table_.group_height + lower;
    place(first_lower, first_high, lower);
    Strip strip;
    strip.before = before;
    strip.height = table_.header_height;
    strip.keep_with_next = true;
    strip.kind = StripKind::header;
    strip.table = index;
    table_.header_strip = setter_.close(strip);
  }

 private:
  void place(std::size_t first_lower, std::size_t first_high, Length lower) {
    setter_.centre(0, first_lower, {}, table_.group_height);
    setter_.centre(first_lower, first_high, table_.group_height, lower);
    setter_.centre(first_high, setter_.cells(), {}, table_.header_height);
  }

  StripSetter::Cell cell(const TableColumn& column, Length width) const {
    const PreparedTable& ready = document_.prepared.ready(table_.block).table;
    return {column.x,
            width,
            ready.header_style,
            ready.header_face,
            tmpl::Align::centre,
            tmpl::Fit::wrap,
            1,
            &column.column->name,
            0,
            0.85};
  }

  /// One cell for neighbours with the same group; table_.group_height becomes their height.
  void set_groups() {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const TableColumn& first = table_.columns[i];
      if (first.group.empty()) continue;
      Length width = first.width;
      while (table_.columns[i].joins_next) width += table_.columns[++i].width;
      set_group_runs(first);
      const Length needed = setter_.add(cell(first, width));
      table_.group_height = std::max({table_.group_height, block_.header_height, needed});
    }
  }

  void set_group_runs(const TableColumn& column) {
    if (column.repeat_row >= 0 && column.ready->group_from >= 0) {
      document_.runs.set(column.group, column.ready->group.face);
    } else {
      set_runs(document_, column.ready->group);
    }
  }

  /// The header cells of grouped columns (or all, in a header of one row), or those of ungrouped
  /// ones.
  Length set_headers(bool lower) {
    Length height = lower ? block_.header_height : Length{};
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const TableColumn& column = table_.columns[i];
      if ((!table_.two_rows() || !column.group.empty()) != lower) continue;
      Length width = column.width;
      while (table_.columns[i].is_half) width += table_.columns[++i].width;
      set_header_runs(column);
      height = std::max(height, setter_.add(cell(column, width)));
    }
    return height;
  }

  void set_header_runs(const TableColumn& column) {
    if (column.repeat_row >= 0 && column.ready->header_from >= 0) {
      const Table& rows = *document_.binding.find_table(column.column->repeat);
      const auto& cells = rows.rows()[static_cast<std::size_t>(column.repeat_row)].cells;
      const auto index = static_cast<std::size_t>(column.ready->header_from);
      document_.runs.set(index < cells.size() ? std::string_view(cells[index]) : std::string_view(),
                         column.ready->header.face);
    } else {
      set_runs(document_, column.ready->header);
    }
  }

  Document& document_;
  TableLayout& table_;
  const tmpl::TableBlock& block_;
  StripSetter setter_;
};

}  // namespace

void set_header(Document& document, TableLayout& table, Length before, int index) {
  HeaderSetter(document, table).run(before, index);
}

}  // namespace giayto::layout
