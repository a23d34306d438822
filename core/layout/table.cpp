#include "layout/table.hpp"

#include "base/message.hpp"
#include "layout/table_setter.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace giayto::layout {
namespace {

/// Sets the rows of one table.
class RowSetter {
 public:
  RowSetter(Document& document, const TableLayout& table, int index)
      : document_(document),
        table_(table),
        block_(std::get<tmpl::TableBlock>(document.block(table.block).body)),
        index_(index),
        setter_(document, table) {}

  /// Totals stand below the blank rows.
  void add(const std::vector<Row>& rows) {
    std::size_t totals = rows.size();
    while (totals > 0 && rows[totals - 1].is_total) --totals;
    for (std::size_t i = 0; i < totals; ++i) {
      const int row = static_cast<int>(i);
      if (rows[i].is_band) {
        add_band(rows[i].cells.empty() ? std::string_view() : rows[i].cells.front(), row);
      } else {
        add_row(rows[i].cells, row);
      }
    }
    add_blank_rows(rows);
    for (std::size_t i = totals; i < rows.size(); ++i)
      add_total(rows[i].cells, static_cast<int>(i));
  }

  int add_band(std::string_view text, int row) {
    setter_.open();
    const Length needed = add_label(text, table_.width, band_style().align, row);
    return close(StripKind::band, std::max(block_.band_height, needed), row);
  }

 private:
  const tmpl::Style& band_style() const {
    return *document_.prepared.ready(table_.block).table.band_style;
  }

  /// Bold text over several columns from the left.
  Length add_label(std::string_view text, Length width, tmpl::Align align, int row) {
    const PreparedTable& ready = document_.prepared.ready(table_.block).table;
    document_.runs.set(text, ready.band_face);
    return setter_.add({table_.x, width, ready.band_style, ready.band_face, align, tmpl::Fit::wrap,
                        1, &document_.block(table_.block).name, row + 1});
  }

  /// The label over the first columns, then the sums in their columns (RO-26).
  void add_total(const std::vector<std::string>& cells, int row) {
    if (document_.galley.strips.back().table == index_)
      document_.galley.strips.back().keep_with_next = true;
    setter_.open();
    Length height = block_.row_height;
    const std::size_t span = total_span(table_, block_);
    Length width;
    for (std::size_t i = 0; i < span; ++i) width += table_.columns[i].width;
    if (!cells.empty())
      height = std::max(height, add_label(cells.front(), width, tmpl::Align::centre, row));
    const PreparedTable& ready = document_.prepared.ready(table_.block).table;
    for (std::size_t i = span; i < table_.columns.size(); ++i) {
      const TableColumn& column = table_.columns[i];
      const std::string_view text = cell_text(column, cells);
      if (text.empty()) continue;
      document_.runs.set(text, ready.band_face);
      height = std::max(height,
                        setter_.add({column.x, column.width, ready.band_style, ready.band_face,
                                     column.column->align, column.column->fit,
                                     column.column->shrink_floor, &column.column->name, row + 1}));
    }
    close(StripKind::total, height, row);
  }

  static std::string_view cell_text(const TableColumn& column,
                                    const std::vector<std::string>& cells) {
    if (column.repeat_row >= 0 || column.ready->value < 0) return {};
    const auto cell = static_cast<std::size_t>(column.ready->value);
    return cell < cells.size() ? std::string_view(cells[cell]) : std::string_view();
  }

  /// Rows to write in by hand, numbered on from the last one (RO-25).
  void add_blank_rows(const std::vector<Row>& rows) {
    int number = last_number(rows);
    for (int i = 0; i < block_.blank_rows; ++i) {
      setter_.open();
      Length height = block_.row_height;
      if (number >= 0) {
        const std::string& text = document_.galley.kept.emplace_back(std::to_string(++number));
        height = std::max(height, add_cell(table_.columns.front(), text, 0));
      }
      close(StripKind::row, height, static_cast<int>(rows.size()) + i);
    }
  }

  void add_row(const std::vector<std::string>& cells, int row) {
    setter_.open();
    Length height = block_.row_height;
    for (const TableColumn& column : table_.columns) {
      const std::string_view text = cell_text(column, cells);
      if (!text.empty()) height = std::max(height, add_cell(column, text, row + 1));
    }
    close(StripKind::row, height, row);
  }

  Length add_cell(const TableColumn& column, std::string_view text, int row) {
    document_.runs.set(text, column.ready->face);
    return setter_.add({column.x, column.width, column.ready->style, column.ready->face,
                        column.column->align, column.column->fit, column.column->shrink_floor,
                        &column.column->name, row});
  }

  int close(StripKind kind, Length height, int row) {
    setter_.centre(0, setter_.cells(), {}, height);
    Strip strip;
    strip.height = height;
    strip.kind = kind;
    strip.keep_with_next = kind == StripKind::band;
    strip.table = index_;
    strip.row = row;
    return setter_.close(strip);
  }

  /// The number in the first column of the last row; 0 without rows, -1 when rows are not numbered.
  int last_number(const std::vector<Row>& rows) const {
    if (table_.columns.empty() || table_.columns.front().repeat_row >= 0) return -1;
    const int column = table_.columns.front().ready->value;
    if (column < 0) return -1;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      if (row->is_band || row->is_total) continue;
      if (static_cast<std::size_t>(column) >= row->cells.size()) return -1;
      const std::string& text = row->cells[static_cast<std::size_t>(column)];
      int number = -1;
      const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
      return parsed.ptr == text.data() + text.size() ? number : -1;
    }
    return 0;
  }

  Document& document_;
  const TableLayout& table_;
  const tmpl::TableBlock& block_;
  int index_;
  StripSetter setter_;
};

}  // namespace

std::size_t total_span(const TableLayout& table, const tmpl::TableBlock& block) {
  return std::min(table.columns.size(), static_cast<std::size_t>(std::max(block.total_span, 1)));
}

void set_table(Document& document, int block, Length x, Length width, Length before,
               std::vector<TableLayout>& tables) {
  const tmpl::Block& source = document.block(block);
  const std::string& name = std::get<tmpl::TableBlock>(source.body).rows;
  const Table* content = document.binding.find_table(name);
  for (int part = 0, parts = 1; part < parts; ++part) {
    // Texts of the header lie in the layout: it is made in its place and moved only as a whole.
    const int index = static_cast<int>(tables.size());
    TableLayout& table = tables.emplace_back();
    table.block = block;
    table.x = x;
    table.part = part;
    table.parts = parts;
    make_columns(document, table, width);
    set_header(document, table, before, index);
    document.galley.strips.back().on_new_page = part > 0;
    parts = table.parts;
    if (content) RowSetter(document, table, index).add(content->rows());
  }
  if (content) return;
  document.error("missing-table", source.line,
                 message("the document has no table '{}' for '{}'", name, source.name),
                 message("use a table that the document type declares"));
}

int continue_band(Document& document, const TableLayout& table, int strip) {
  const Strip band = document.galley.strips[static_cast<std::size_t>(strip)];
  const auto& block = std::get<tmpl::TableBlock>(document.block(table.block).body);
  const std::vector<Row>& rows = document.binding.find_table(block.rows)->rows();
  const Row& row = rows[static_cast<std::size_t>(band.row)];
  const std::string& continued = document.prepared.ready(table.block).table.continued;
  std::string& text = document.galley.kept.emplace_back();
  if (!row.cells.empty()) text = row.cells.front();
  text += continued;
  return RowSetter(document, table, band.table).add_band(text, band.row);
}

}  // namespace giayto::layout
