#include "intake/xlsx_sheet.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace giayto::intake {
namespace {

constexpr int last_read_column = 1024;
constexpr std::size_t most_cells = 2'000'000;

using Rows = std::map<int, std::map<int, Cell>>;

[[noreturn]] void refuse_large() {
  throw Unreadable("file-too-large", message("a sheet has more than {} cells", most_cells),
                   message("split the workbook"));
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

void set_text(Cell& cell, std::vector<TextRun> runs) {
  for (const TextRun& run : runs) cell.text += checked_text(run.text);
  cell.kind = cell.text.empty() ? CellKind::blank : CellKind::text;
  const bool has_fonts =
      std::any_of(runs.begin(), runs.end(), [](const TextRun& run) { return !run.font.empty(); });
  if (has_fonts) cell.runs = std::move(runs);
}

void set_number(Cell& cell, std::string_view value, const CellStyle& style, bool date1904) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), cell.number);
  if (error != std::errc() || end != value.data() + value.size()) {
    set_text(cell, {{std::string(value), ""}});
    return;
  }
  cell.kind = CellKind::number;
  cell.text = number_text(cell.number);
  if (style.zero_padded > cell.text.size() && cell.number >= 0) {
    cell.text.insert(0, style.zero_padded - cell.text.size(), '0');
  }
  if (!style.is_date) return;
  cell.kind = CellKind::date;
  cell.date = date_of_serial(cell.number, date1904);
  if (cell.date.known()) cell.text = vietnamese::short_date(cell.date);
}

/// t="d": a date in ISO 8601.
void set_iso_date(Cell& cell, std::string_view value) {
  set_text(cell, {{std::string(value), ""}});
  Date date;
  if (std::sscanf(cell.text.c_str(), "%4d-%2d-%2d", &date.year, &date.month, &date.day) != 3)
    return;
  cell.kind = CellKind::date;
  cell.date = date;
  cell.text = vietnamese::short_date(date);
}

void set_value(Cell& cell, const pugi::xml_node& node, const CellStyle& style,
               const SharedParts& shared) {
  const std::string_view type = attribute_named(node, "t");
  if (type == "inlineStr") return set_text(cell, read_runs(child_named(node, "is")));
  const pugi::xml_node value_node = child_named(node, "v");
  const std::string_view value = value_node.text().get();
  if (!value_node) {
    if (child_named(node, "f")) cell.kind = CellKind::formula_without_value;
    return;
  }
  if (value.empty()) return;
  if (type == "s") {
    const auto index = static_cast<std::size_t>(std::strtoul(value_node.text().get(), nullptr, 10));
    if (index < shared.strings.size()) set_text(cell, shared.strings[index]);
  } else if (type == "str") {
    set_text(cell, {{std::string(value), ""}});
  } else if (type == "b") {
    cell.kind = CellKind::boolean;
    cell.number = is_true(value) ? 1 : 0;
    cell.text = is_true(value) ? "TRUE" : "FALSE";
  } else if (type == "e") {
    cell.kind = CellKind::error;
    cell.text = checked_text(value);
  } else if (type == "d") {
    set_iso_date(cell, value);
  } else {
    set_number(cell, value, style, shared.date1904);
  }
}

void read_row(const pugi::xml_node& row_node, int row, const SharedParts& shared,
              std::map<int, Cell>& cells) {
  static const CellStyle plain;
  int column = 0;
  for_each_child(row_node, "c", [&](const pugi::xml_node& node) {
    const int stated = column_of(attribute_named(node, "r"));
    column = stated > 0 ? stated : column + 1;
    if (column > last_read_column) return;
    const auto style =
        static_cast<std::size_t>(std::atoi(std::string(attribute_named(node, "s")).c_str()));
    const CellStyle& cell_style = style < shared.styles.size() ? shared.styles[style] : plain;
    Cell cell;
    cell.row = row;
    cell.column = column;
    cell.font = cell_style.font;
    set_value(cell, node, cell_style, shared);
    if (!cell.blank()) cells[column] = std::move(cell);
  });
}

void read_hidden_columns(const pugi::xml_node& worksheet, std::set<int>& hidden) {
  for_each_child(child_named(worksheet, "cols"), "col", [&hidden](const pugi::xml_node& node) {
    if (!is_true(attribute_named(node, "hidden"))) return;
    const int first = std::atoi(std::string(attribute_named(node, "min")).c_str());
    const int last = std::atoi(std::string(attribute_named(node, "max")).c_str());
    for (int column = std::max(first, 1); column <= std::min(last, last_read_column); ++column)
      hidden.insert(column);
  });
}

MergedRange range_of(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  if (colon == reference.npos) return {};
  const std::string_view first = reference.substr(0, colon), last = reference.substr(colon + 1);
  return {row_of(first), column_of(first), row_of(last), column_of(last)};
}

/// Gives every cell of a merged range the value of its top-left cell, never beyond the range
/// (PR-07).
void fill_merged(const MergedRange& range, int last_row, Rows& rows, std::size_t& count) {
  const auto row = rows.find(range.first_row);
  if (row == rows.end()) return;
  const auto source = row->second.find(range.first_column);
  if (source == row->second.end()) return;
  const Cell value = source->second;
  for (int r = range.first_row; r <= std::min(range.last_row, last_row); ++r) {
    for (int c = range.first_column; c <= std::min(range.last_column, last_read_column); ++c) {
      if (r == range.first_row && c == range.first_column) continue;
      if (++count > most_cells) refuse_large();
      Cell& cell = rows[r][c];
      cell = value;
      cell.row = r;
      cell.column = c;
      cell.filled = c == range.first_column ? Filled::down : Filled::across;
    }
  }
}

}  // namespace

Sheet read_sheet(const pugi::xml_node& worksheet, const SharedParts& shared) {
  Sheet sheet;
  Rows rows;
  int row = 0;
  std::size_t count = 0;
  for_each_child(child_named(worksheet, "sheetData"), "row", [&](const pugi::xml_node& node) {
    const int stated = row_of(attribute_named(node, "r"));
    row = stated > 0 ? stated : row + 1;
    if (is_true(attribute_named(node, "hidden"))) sheet.hidden_rows.insert(row);
    std::map<int, Cell> cells;
    read_row(node, row, shared, cells);
    count += cells.size();
    if (count > most_cells) refuse_large();
    if (!cells.empty()) rows[row] = std::move(cells);
  });
  read_hidden_columns(worksheet, sheet.hidden_columns);
  const int last_row = rows.empty() ? 0 : rows.rbegin()->first;
  for_each_child(child_named(worksheet, "mergeCells"), "mergeCell",
                 [&](const pugi::xml_node& node) {
                   const MergedRange range = range_of(attribute_named(node, "ref"));
                   if (range.first_row == 0 || range.first_column == 0) return;
                   sheet.merged.push_back(range);
                   fill_merged(range, last_row, rows, count);
                 });
  for (auto& [number, cells] : rows) {
    SheetRow& made = sheet.rows.emplace_back();
    made.number = number;
    for (auto& [column, cell] : cells) made.cells.push_back(std::move(cell));
  }
  return sheet;
}

}  // namespace giayto::intake
