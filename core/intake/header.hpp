// Finding the header of a table: by known names and synonyms, over one to four rows (PR-05, PR-06).
#pragma once

#include "intake/options.hpp"
#include "intake/workbook.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::intake {

/// A field and the folded headers (TX-12) it is known by.
struct FieldWords {
  std::string_view field;
  std::vector<std::string_view> words;
};

using Vocabulary = std::vector<FieldWords>;

/// How sure a header was recognised.
enum class Match { none, loose, exact };

/// Knows headers by synonyms, by the user's --map, without bracketed remarks, as the start of a
/// longer header, and with one wrong letter.
class HeaderWords {
 public:
  HeaderWords(const Vocabulary& vocabulary, const std::map<std::string, std::string>& user_map);

  /// The field of a header, or empty.
  std::string field_of(std::string_view header, Match& how) const;
  std::string field_of(std::string_view header) const;

 private:
  std::string find_exact(const std::string& words) const;
  std::string find_loose(const std::string& words) const;

  const Vocabulary& vocabulary_;
  std::map<std::string, std::string> user_map_;  ///< by folded header
};

/// A column of a found header.
struct Column {
  int number = 0;
  std::vector<const Cell*> labels;  ///< from the top row to the leaf, repeats left out
  std::string header;               ///< labels joined: "Năm sinh / Nam"
  std::string field;                ///< empty: unknown
};

struct Header {
  int first_row = 0, last_row = 0;
  std::vector<Column> columns;  ///< every column with a label

  const Column* find(std::string_view field) const;
};

/// What makes a row a header: the fields found in it.
using HeaderTest = std::function<bool(const std::set<std::string>& fields)>;

/// Whether a leaf below a header row belongs to the header although no field is known by it
/// ("Sáng", "05/8").
using LeafTest = std::function<bool(const Cell& cell)>;

/// The header within the first 30 rows that hold something.
std::optional<Header> find_header(const Sheet& sheet, const HeaderWords& words,
                                  const HeaderTest& is_header, const LeafTest& is_leaf);

/// Whether a row of the body is a header again.
bool repeats_header(const SheetRow& row, const HeaderWords& words, const HeaderTest& is_header);

/// A sheet with its header.
struct FoundTable {
  const Sheet* sheet = nullptr;
  Header header;
};

/// The sheet to read: the one the user named, or the only visible one with a header. Else errors
/// `unknown-sheet`, `no-header`, `several-sheets`; nothing is told about a workbook without sheets,
/// whose reader has told why. `wanted` names the needed columns for the hint.
std::optional<FoundTable> find_table(const Workbook& workbook, const Options& options,
                                     const HeaderWords& words, const HeaderTest& is_header,
                                     const LeafTest& is_leaf, const std::string& wanted,
                                     Diagnostics& diagnostics);

/// Errors for --map entries whose field is not known (`unknown-field`) or whose header is not in
/// the file (`unknown-header`).
void check_user_map(const Options& options, const Vocabulary& vocabulary, const Location& where,
                    const std::optional<Header>& header, Diagnostics& diagnostics);

}  // namespace giayto::intake
