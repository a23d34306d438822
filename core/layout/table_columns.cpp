// Columns of a table: repeated for content rows, given their widths, grouped by their upper header.
#include "base/message.hpp"
#include "layout/table.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace giayto::layout {
namespace {

const tmpl::TableBlock& block_of(const Document& document, const TableLayout& table) {
  return std::get<tmpl::TableBlock>(document.block(table.block).body);
}

std::string cell_text(const Table* rows, int row, int column) {
  if (!rows || row < 0 || column < 0) return {};
  const auto& cells = rows->rows()[static_cast<std::size_t>(row)].cells;
  const auto index = static_cast<std::size_t>(column);
  return index < cells.size() ? cells[index] : std::string();
}

std::string group_text(Document& document, const TableColumn& column) {
  if (column.repeat_row >= 0 && column.ready->group_from >= 0) {
    return cell_text(document.binding.find_table(column.column->repeat), column.repeat_row,
                     column.ready->group_from);
  }
  return plain_text(document, column.ready->group);
}

void add_columns(Document& document, TableLayout& table, std::size_t index) {
  const tmpl::Column& column = block_of(document, table).columns[index];
  TableColumn made;
  made.column = &column;
  made.ready = &document.prepared.ready(table.block).table.columns[index];
  if (column.repeat.empty()) {
    table.columns.push_back(made);
    return;
  }
  const Table* rows = document.binding.find_table(column.repeat);
  const int count = rows ? static_cast<int>(rows->rows().size()) : 0;
  for (made.repeat_row = 0; made.repeat_row < count; ++made.repeat_row) {
    if (!rows->rows()[static_cast<std::size_t>(made.repeat_row)].is_band) {
      table.columns.push_back(made);
    }
  }
}

/// Gives every column its width and place; false when the room is too small for them.
bool share_width(TableLayout& table, Length room) {
  int shared = 0;
  Length free = room;
  for (const TableColumn& column : table.columns) {
    free -= column.column->width;
    if (column.column->width.mm <= 0) ++shared;
  }
  Length x = table.x;
  for (TableColumn& column : table.columns) {
    column.width = column.column->width.mm > 0 ? column.column->width : free / shared;
    column.x = x;
    x += column.width;
  }
  table.width = x - table.x;
  return table.width <= room + Length{0.01} && (shared == 0 || free.mm > 0);
}

bool is_too_narrow(const TableColumn& column) {
  return column.width + Length{1e-6} < column.column->min_width;
}

/// Shares the width; where it is too small, the columns that give way are left out, the first to go
/// first. False when even that is not enough.
bool share_width_giving_way(TableLayout& table, Length room) {
  const auto rank = [](const TableColumn& column) {
    const int given = column.column->give_way;
    return given > 0 ? given : std::numeric_limits<int>::max();
  };
  while (true) {
    const bool fits = share_width(table, room);
    auto& columns = table.columns;
    if (fits && std::none_of(columns.begin(), columns.end(), is_too_narrow)) return true;
    const auto next = std::min_element(
        columns.begin(), columns.end(),
        [&](const TableColumn& a, const TableColumn& b) { return rank(a) < rank(b); });
    if (next == columns.end() || next->column->give_way <= 0) return fits;
    columns.erase(next);
  }
}

void report_too_wide(Document& document, const TableLayout& table, Length room) {
  const tmpl::Block& block = document.block(table.block);
  document.error("table-too-wide", block.line,
                 message("the columns of table '{}' need more than its room of {:.1f} mm",
                         block.name, room.mm),
                 message("make columns narrower or turn the paper"));
}

void check_least_widths(Document& document, const TableLayout& table) {
  const tmpl::Block& block = document.block(table.block);
  for (const TableColumn& column : table.columns) {
    if (!is_too_narrow(column)) continue;
    document.error(
        "column-too-narrow", block.line,
        message("column '{}' of table '{}' is {:.1f} mm wide and needs {:.1f} mm",
                column.column->name, block.name, column.width.mm, column.column->min_width.mm),
        message("make other columns narrower or turn the paper"));
  }
}

}  // namespace

void make_columns(Document& document, TableLayout& table, Length width) {
  const std::size_t count = block_of(document, table).columns.size();
  for (std::size_t i = 0; i < count; ++i) add_columns(document, table, i);
  if (!share_width_giving_way(table, width)) report_too_wide(document, table, width);
  check_least_widths(document, table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    TableColumn& column = table.columns[i];
    column.group = group_text(document, column);
    if (i == 0 || column.group.empty()) continue;
    TableColumn& before = table.columns[i - 1];
    before.joins_next = before.group == column.group;
  }
}

}  // namespace giayto::layout
