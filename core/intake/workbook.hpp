// A spreadsheet as it was read: sheets of typed cells with their addresses and fonts.
#pragma once

#include "base/diagnostic.hpp"
#include "text/legacy.hpp"

#include <giayto/model.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto::intake {

enum class CellKind { blank, text, number, date, boolean, error, formula_without_value };

/// How a cell got its value: its own, or from the top-left cell of its merged range (PR-07).
enum class Filled { own, down, across };

/// A piece of a text in one font; an empty font is the cell's.
struct TextRun {
  std::string text;
  std::string font;
};

struct Cell {
  int row = 0;     ///< from 1
  int column = 0;  ///< from 1
  CellKind kind = CellKind::blank;
  Filled filled = Filled::own;
  std::string text;   ///< the value as text: "0912 345 678", "1981", "05/8/1975", "#N/A"
  double number = 0;  ///< number and date: the stored number
  Date date;          ///< date: unknown when the number is no day of the calendar (PR-02)
  std::string font;
  std::vector<TextRun> runs;  ///< only where a text has more than one font
  std::string legacy_text;    ///< the text before it was decoded from a legacy charset, else empty

  bool blank() const { return kind == CellKind::blank; }
};

/// A merged range, all from 1 and inclusive.
struct MergedRange {
  int first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

struct SheetRow {
  int number = 0;
  std::vector<Cell> cells;  ///< by rising column; columns may be missing
};

struct Sheet {
  std::string name;  ///< empty for CSV
  bool hidden = false;
  std::vector<SheetRow> rows;  ///< by rising number; rows may be missing
  std::vector<MergedRange> merged;
  std::set<int> hidden_rows, hidden_columns;

  /// The cell at a place; a blank one when there is none.
  const Cell& at(int row, int column) const;
  const SheetRow* find_row(int row) const;
  int last_row() const { return rows.empty() ? 0 : rows.back().number; }
};

struct Workbook {
  std::string file;  ///< as it was named
  bool date1904 = false;
  std::vector<Sheet> sheets;
};

/// What the user said about a column's charset: a column letter, a header, or "*" for all columns.
struct EncodingChoice {
  std::string column;
  text::Charset charset = text::Charset::unicode;
};

/// Reads an XLSX or CSV file, recognised by its content, and decodes legacy text (TX-40 to TX-48).
/// A file that cannot be read gives an empty workbook and one error: `unreadable-file`,
/// `old-workbook`, `protected-workbook`, `damaged-file`, `not-a-workbook`, `unknown-encoding`,
/// `file-too-large`.
Workbook read_workbook(const std::filesystem::path& path, Diagnostics& diagnostics,
                       const std::vector<EncodingChoice>& encodings = {});

/// "B7" for row 7, column 2; "B" for a column alone.
std::string cell_address(int row, int column);
std::string column_letters(int column);
/// The column of "B" or "B7" (any case), 0 when there is none; the row of "B7", 0 when there is
/// none.
int column_of(std::string_view address);
int row_of(std::string_view address);

/// The day of a spreadsheet's serial number. Unknown for serial 60 of the 1900 system, which never
/// was a day, and for numbers outside 1900 to 9999 (PR-02).
Date date_of_serial(double serial, bool date1904);

/// A number as a person wrote it: integers without exponent or decimals (PR-03).
std::string number_text(double number);

}  // namespace giayto::intake
