// Tables: columns and their widths, header, rows and bands as strips, and what a page shows of
// them.
#pragma once

#include "layout/document.hpp"

#include <string>
#include <vector>

namespace giayto::layout {

/// One column of a document's table; a repeated template column makes several.
struct TableColumn {
  const tmpl::Column* column = nullptr;
  const PreparedColumn* ready = nullptr;
  int repeat_row = -1;  ///< row of the content table it repeats for
  Length x, width;
  std::string group;        ///< upper header text; empty: the header cell spans both rows
  bool joins_next = false;  ///< shares its group cell with the next column
  bool is_half = false;     ///< shares its header cell with the next column, without a rule
};

/// A table of one document. Its header strip comes first, its rows follow.
struct TableLayout {
  int block = -1;
  Length x, width;
  std::vector<TableColumn> columns;
  Length group_height;      ///< of the upper header row; 0: the header has one row
  Length header_height;     ///< of the whole header
  int header_strip = -1;    ///< index into Galley::strips
  int part = 0, parts = 1;  ///< which share of the repeated columns it shows

  bool two_rows() const { return group_height.mm > 0; }
};

/// The strips of a table between `x` and `x + width`, appended to the galley; the index in `tables`
/// is what Strip::table gets. Repeated columns that have no room on one sheet go on: the whole list
/// is set again with the next ones, on a new page.
void set_table(Document& document, int block, Length x, Length width, Length before,
               std::vector<TableLayout>& tables);

/// Columns with widths and header texts (part of set_table). Decides TableLayout::parts for part 0.
void make_columns(Document& document, TableLayout& table, Length width);
/// How many columns the label of a row of totals spans.
std::size_t total_span(const TableLayout& table, const tmpl::TableBlock& block);
/// The header as a strip (part of set_table).
void set_header(Document& document, TableLayout& table, Length before, int index);
/// The band strip `strip` as it is repeated on a new page, with the continued text. Returns the
/// index of the new strip.
int continue_band(Document& document, const TableLayout& table, int strip);

/// A strip at its place on a page.
struct PlacedStrip {
  int strip = -1;
  Length y;
};

/// What one page shows of a table: fills first, then rules, then text. Rules that meet in a line
/// are one line; all rules of one thickness are one path.
void draw_table(Document& document, const TableLayout& table, const std::vector<PlacedStrip>& rows,
                Items& items);

}  // namespace giayto::layout
