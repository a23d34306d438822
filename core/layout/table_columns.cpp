// Columns of a table: repeated for content rows, given their widths, grouped by their upper header.
#include "base/message.hpp"
#include "layout/table.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// Whether no row has a text in the column.
bool is_empty(const Document& document, const TableLayout& table, const TableColumn& column) {
  const Table* rows = document.binding.find_table(block_of(document, table).rows);
  const int cell = column.ready->value;
  if (!rows || cell < 0) return false;
  return std::all_of(rows->rows().begin(), rows->rows().end(), [cell](const Row& row) {
    const auto at = static_cast<std::size_t>(cell);
    return row.is_band || row.is_total || at >= row.cells.size() || row.cells[at].empty();
  });
}

/// The rows that one part of the table repeats a column for: whole groups (days) as evenly as can
/// be, single rows where there are fewer groups than parts.
std::pair<std::size_t, std::size_t> share_of(const TableLayout& table, const Table& rows,
                                             int group_from) {
  std::vector<std::size_t> starts;
  const auto group = [&](std::size_t row) {
    const auto& cells = rows.rows()[row].cells;
    const auto at = static_cast<std::size_t>(std::max(group_from, 0));
    return group_from >= 0 && at < cells.size() ? cells[at] : std::to_string(row);
  };
  const std::size_t count = rows.rows().size(), parts = static_cast<std::size_t>(table.parts);
  for (std::size_t row = 0; row < count; ++row) {
    if (row == 0 || group(row) != group(row - 1)) starts.push_back(row);
  }
  if (starts.size() < parts) {
    starts.resize(count);
    std::iota(starts.begin(), starts.end(), std::size_t{0});
  }
  const auto cut = [&](std::size_t part) {
    const std::size_t at = (starts.size() * part + parts - 1) / parts;
    return at < starts.size() ? starts[at] : count;
  };
  const auto part = static_cast<std::size_t>(table.part);
  return {cut(part), cut(part + 1)};
}

void add_columns(Document& document, TableLayout& table, std::size_t index) {
  const tmpl::Column& column = block_of(document, table).columns[index];
  TableColumn made;
  made.column = &column;
  made.ready = &document.prepared.ready(table.block).table.columns[index];
  if (column.repeat.empty()) {
    if (!column.optional || !is_empty(document, table, made)) table.columns.push_back(made);
    return;
  }
  const Table* rows = document.binding.find_table(column.repeat);
  if (!rows) return;
  const auto [first, last] = share_of(table, *rows, made.ready->group_from);
  for (std::size_t row = first; row < last; ++row) {
    if (rows->rows()[row].is_band) continue;
    made.repeat_row = static_cast<int>(row);
    table.columns.push_back(made);
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

bool all_fit(TableLayout& table, Length room) {
  return share_width(table, room) &&
         std::none_of(table.columns.begin(), table.columns.end(), is_too_narrow);
}

/// Puts back what was left out and has room after all: a narrow column in the place of a wide one.
void put_back(TableLayout& table, Length room, const std::vector<TableColumn>& left_out) {
  for (auto last = left_out.rbegin(); last != left_out.rend(); ++last) {
    TableLayout tried = table;
    const auto behind =
        std::find_if(tried.columns.begin(), tried.columns.end(),
                     [&](const TableColumn& column) { return column.ready > last->ready; });
    tried.columns.insert(behind, *last);
    if (all_fit(tried, room)) table = std::move(tried);
  }
}

/// Shares the width; where it is too small, the columns that give way are left out, the first to go
/// first. False when even that is not enough.
bool share_width_giving_way(TableLayout& table, Length room) {
  std::vector<TableColumn> left_out;
  const auto rank = [](const TableColumn& column) {
    const int given = column.column->give_way;
    return given > 0 ? given : std::numeric_limits<int>::max();
  };
  while (!all_fit(table, room)) {
    auto& columns = table.columns;
    const auto next = std::min_element(
        columns.begin(), columns.end(),
        [&](const TableColumn& a, const TableColumn& b) { return rank(a) < rank(b); });
    if (next == columns.end() || next->column->give_way <= 0) return share_width(table, room);
    left_out.push_back(*next);
    columns.erase(next);
  }
  put_back(table, room, left_out);
  return true;
}

/// The columns of the table's part; false when they do not fit.
bool set_columns_of_part(Document& document, TableLayout& table, Length room) {
  table.columns.clear();
  const std::size_t count = block_of(document, table).columns.size();
  for (std::size_t i = 0; i < count; ++i) add_columns(document, table, i);
  return share_width_giving_way(table, room);
}

/// Over how many sheets side by side the repeated columns go: the fewest on which all columns have
/// the width they need; 1 when there is no such number.
int parts_needed(Document& document, TableLayout table, Length room) {
  std::size_t repeated = 0;
  for (const tmpl::Column& column : block_of(document, table).columns) {
    const Table* rows =
        column.repeat.empty() ? nullptr : document.binding.find_table(column.repeat);
    if (rows) repeated = std::max(repeated, rows->rows().size());
  }
  const int count = static_cast<int>(repeated);
  const int most = block_of(document, table).repeat_most;
  const auto fits = [&](int part) {
    table.part = part;
    return set_columns_of_part(document, table, room) &&
           std::none_of(table.columns.begin(), table.columns.end(), is_too_narrow);
  };
  for (table.parts = most > 0 && count > most ? (count + most - 1) / most : 1; table.parts <= count;
       ++table.parts) {
    int part = 0;
    while (part < table.parts && fits(part)) ++part;
    if (part == table.parts) return table.parts;
  }
  return 1;
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
  if (table.part == 0) table.parts = parts_needed(document, table, width);
  if (!set_columns_of_part(document, table, width)) report_too_wide(document, table, width);
  check_least_widths(document, table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    TableColumn& column = table.columns[i];
    column.group = group_text(document, column);
    column.is_half = column.column->join_next && i + 1 < table.columns.size();
    if (i == 0 || column.group.empty()) continue;
    TableColumn& before = table.columns[i - 1];
    before.joins_next = before.group == column.group;
  }
}

}  // namespace giayto::layout
