#include "intake/header.hpp"

#include "base/message.hpp"
#include "intake/values.hpp"
#include "text/normalise.hpp"
#include "text/suggest.hpp"

#include <algorithm>

namespace giayto::intake {
namespace {

constexpr int searched_rows = 30, most_header_rows = 4;

/// A header as the vocabulary writes it: folded, no space around "/" and before ",", no colon or
/// star at the end.
std::string plain_header(std::string_view header) {
  const std::string folded = text::fold(header);
  std::string plain;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const char next = i + 1 < folded.size() ? folded[i + 1] : '\0';
    if (c == ' ' && (next == '/' || next == ',' || (!plain.empty() && plain.back() == '/')))
      continue;
    plain += c;
  }
  while (!plain.empty() && std::string_view(" :*.").find(plain.back()) != std::string_view::npos)
    plain.pop_back();
  return plain;
}

/// The header without a remark in brackets: "ngay sinh (dd/mm/yyyy)".
std::string without_brackets(const std::string& words) {
  const std::size_t open = words.find('(');
  if (open == std::string::npos || open == 0) return words;
  return text::collapse_spaces(words.substr(0, open));
}

bool is_word_end(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" /,;(-").find(text[at]) != std::string_view::npos;
}

std::string header_text(const Cell& cell) {
  return cell.blank() ? std::string() : read_text(cell.text).value;
}

std::set<std::string> fields_in(const SheetRow& row, const HeaderWords& words, bool& has_exact) {
  std::set<std::string> fields;
  for (const Cell& cell : row.cells) {
    if (cell.filled == Filled::down || cell.kind != CellKind::text || cell.text.size() > 200)
      continue;
    Match how = Match::none;
    const std::string field = words.field_of(header_text(cell), how);
    if (!field.empty()) fields.insert(field);
    has_exact = has_exact || how == Match::exact;
  }
  return fields;
}

bool is_number_like(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789().") == text.npos;
}

/// Builds the columns of a header that starts in a known row.
class HeaderBuilder {
 public:
  HeaderBuilder(const Sheet& sheet, const HeaderWords& words, const LeafTest& is_leaf,
                int first_row)
      : sheet_(sheet),
        words_(words),
        is_leaf_(is_leaf),
        first_row_(first_row),
        last_row_(first_row) {}

  Header build() {
    find_key_columns();
    while (last_row_ - first_row_ + 1 < most_header_rows && continues_in(last_row_ + 1))
      ++last_row_;
    Header header;
    header.first_row = first_row_;
    for (const int number : labelled_columns()) add_column(header, number);
    if (numbers_columns(last_row_ + 1)) ++last_row_;
    header.last_row = last_row_;
    return header;
  }

 private:
  /// The columns that are filled in every row of the body: name, code, running number.
  void find_key_columns() {
    const SheetRow* row = sheet_.find_row(first_row_);
    for (const Cell& cell : row->cells) {
      const std::string field = words_.field_of(header_text(cell));
      const bool key = field == "full_name" || field == "given_name" || field == "position" ||
                       field == "code" || field == "title";
      if (key && cell.filled != Filled::across) key_columns_.insert(cell.column);
    }
  }

  bool continues_in(int number) const {
    const SheetRow* row = sheet_.find_row(number);
    if (row == nullptr) return false;
    bool has_leaf = false;
    for (const Cell& cell : row->cells) {
      const bool key = key_columns_.count(cell.column) != 0;
      const std::string field = words_.field_of(header_text(cell));
      const bool leaf = is_leaf_(cell) || !field.empty();
      if (key && cell.filled == Filled::own && !leaf) return false;
      if (cell.filled == Filled::own && !leaf && cell.kind == CellKind::number) return false;
      has_leaf = has_leaf || (cell.filled == Filled::own && leaf);
    }
    const bool merged_down =
        std::any_of(sheet_.merged.begin(), sheet_.merged.end(), [&](const MergedRange& range) {
          return range.first_row >= first_row_ && range.first_row < number &&
                 range.last_row >= number && key_columns_.count(range.first_column) != 0;
        });
    return has_leaf || merged_down;
  }

  /// The row "(1) (2) (3)" under some headers.
  bool numbers_columns(int number) const {
    const SheetRow* row = sheet_.find_row(number);
    if (row == nullptr || row->cells.size() < 2) return false;
    return std::all_of(row->cells.begin(), row->cells.end(), [](const Cell& cell) {
      const std::string text = header_text(cell);
      return (is_number_like(text) && text.size() <= 4) ||
             (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z');
    });
  }

  std::set<int> labelled_columns() const {
    std::set<int> columns;
    for (int row = first_row_; row <= last_row_; ++row) {
      const SheetRow* cells = sheet_.find_row(row);
      if (cells == nullptr) continue;
      for (const Cell& cell : cells->cells) columns.insert(cell.column);
    }
    return columns;
  }

  bool has_label_below(int row, int column) const {
    for (int below = row + 1; below <= last_row_; ++below) {
      if (!sheet_.at(below, column).blank()) return true;
    }
    return false;
  }

  /// The label of a place. An empty place above a leaf takes the group to its left, as in files
  /// without merged cells.
  const Cell& label_at(int row, int column) const {
    const Cell& own = sheet_.at(row, column);
    if (!own.blank() || !has_label_below(row, column)) return own;
    for (int left = column - 1; left > 0; --left) {
      const Cell& cell = sheet_.at(row, left);
      if (!cell.blank()) return has_label_below(row, left) ? cell : own;
    }
    return own;
  }

  void add_column(Header& header, int number) const {
    Column column;
    column.number = number;
    std::string last;
    for (int row = first_row_; row <= last_row_; ++row) {
      const Cell& label = label_at(row, number);
      const std::string text = header_text(label);
      if (text.empty() || text == last) continue;
      column.labels.push_back(&label);
      column.header += (column.header.empty() ? "" : " / ") + text;
      last = text;
    }
    if (column.labels.empty()) return;
    column.field = field_of(column);
    header.columns.push_back(std::move(column));
  }

  std::string field_of(const Column& column) const {
    const std::string whole = words_.field_of(column.header);
    if (!whole.empty() && column.labels.size() == 1) return whole;
    const std::string leaf = header_text(*column.labels.back());
    if (const std::string field = words_.field_of(leaf); !field.empty()) return field;
    if (column.labels.size() < 2) return {};
    const std::string group = header_text(**(column.labels.end() - 2));
    if (const std::string field = words_.field_of(group + " " + leaf); !field.empty()) return field;
    return text::fold(leaf) == "so" ? words_.field_of(group) : std::string();
  }

  const Sheet& sheet_;
  const HeaderWords& words_;
  const LeafTest& is_leaf_;
  int first_row_, last_row_;
  std::set<int> key_columns_;
};

std::string sheet_names(const std::vector<FoundTable>& tables) {
  std::string names;
  for (const FoundTable& table : tables) names += (names.empty() ? "" : ", ") + table.sheet->name;
  return names;
}

const Sheet* named_sheet(const Workbook& workbook, const std::string& wanted) {
  for (const Sheet& sheet : workbook.sheets) {
    if (text::fold(sheet.name) == text::fold(wanted)) return &sheet;
  }
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    if (wanted == std::to_string(i + 1)) return &workbook.sheets[i];
  }
  return nullptr;
}

/// The sheets to look into: the named one, else the visible ones, else all.
std::vector<const Sheet*> candidate_sheets(const Workbook& workbook, const std::string& wanted,
                                           Diagnostics& diagnostics) {
  std::vector<const Sheet*> sheets;
  if (!wanted.empty()) {
    if (const Sheet* sheet = named_sheet(workbook, wanted)) return {sheet};
    std::vector<std::string> names;
    for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
    const std::string near = text::nearest(wanted, names);
    diagnostics.error("unknown-sheet", {workbook.file, 0, "", "", 0},
                      message("the file has no sheet '{}'", wanted),
                      near.empty() ? std::string() : message("did you mean '{}'?", near));
    return {};
  }
  for (const Sheet& sheet : workbook.sheets) {
    if (!sheet.hidden) sheets.push_back(&sheet);
  }
  return sheets;
}

}  // namespace

HeaderWords::HeaderWords(const Vocabulary& vocabulary,
                         const std::map<std::string, std::string>& user_map)
    : vocabulary_(vocabulary) {
  for (const auto& [header, field] : user_map) user_map_[plain_header(header)] = field;
}

std::string HeaderWords::find_exact(const std::string& words) const {
  for (const FieldWords& field : vocabulary_) {
    if (std::find(field.words.begin(), field.words.end(), words) != field.words.end())
      return std::string(field.field);
  }
  return {};
}

std::string HeaderWords::find_loose(const std::string& words) const {
  std::string_view longest, best;
  for (const FieldWords& field : vocabulary_) {
    for (const std::string_view known : field.words) {
      const bool starts =
          known.size() >= 6 && words.starts_with(known) && is_word_end(words, known.size());
      const bool near = known.size() >= 6 && words.size() + 1 >= known.size() &&
                        words.size() <= known.size() + 1 && text::edit_distance(words, known) <= 1;
      if ((starts || near) && known.size() > longest.size()) {
        longest = known;
        best = field.field;
      }
    }
  }
  return std::string(best);
}

std::string HeaderWords::field_of(std::string_view header, Match& how) const {
  const std::string words = plain_header(header);
  how = Match::none;
  if (words.empty()) return {};
  how = Match::exact;
  const auto chosen = user_map_.find(words);
  if (chosen != user_map_.end()) return chosen->second;
  // "Năm" (year) and "Nam" (male) fold alike.
  if (words == "nam" && text::to_lower(text::collapse_spaces(header)) != "nam")
    return find_exact("nam sinh");
  if (std::string field = find_exact(words); !field.empty()) return field;
  if (std::string field = find_exact(without_brackets(words)); !field.empty()) return field;
  std::string loose = find_loose(words);
  how = loose.empty() ? Match::none : Match::loose;
  return loose;
}

std::string HeaderWords::field_of(std::string_view header) const {
  Match ignored = Match::none;
  return field_of(header, ignored);
}

const Column* Header::find(std::string_view field) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [field](const Column& c) { return c.field == field; });
  return found == columns.end() ? nullptr : &*found;
}

std::optional<Header> find_header(const Sheet& sheet, const HeaderWords& words,
                                  const HeaderTest& is_header, const LeafTest& is_leaf) {
  int best_row = 0, searched = 0;
  std::size_t best_score = 0;
  for (const SheetRow& row : sheet.rows) {
    if (++searched > searched_rows) break;
    bool has_exact = false;
    const std::set<std::string> fields = fields_in(row, words, has_exact);
    const bool enough =
        fields.size() >= 2 || (has_exact && row.cells.size() == 1 && sheet.rows.size() > 1);
    if (!enough || !is_header(fields) || fields.size() <= best_score) continue;
    best_score = fields.size();
    best_row = row.number;
  }
  if (best_row == 0) return std::nullopt;
  Header header = HeaderBuilder(sheet, words, is_leaf, best_row).build();
  // Labels of the rows above and below may make another field of what the row alone would name.
  std::set<std::string> fields;
  for (const Column& column : header.columns) fields.insert(column.field);
  if (!is_header(fields)) return std::nullopt;
  return header;
}

bool repeats_header(const SheetRow& row, const HeaderWords& words, const HeaderTest& is_header) {
  bool has_exact = false;
  const std::set<std::string> fields = fields_in(row, words, has_exact);
  return has_exact && fields.size() >= 2 && is_header(fields);
}

std::optional<FoundTable> find_table(const Workbook& workbook, const Options& options,
                                     const HeaderWords& words, const HeaderTest& is_header,
                                     const LeafTest& is_leaf, const std::string& wanted,
                                     Diagnostics& diagnostics) {
  if (workbook.sheets.empty()) return std::nullopt;  // why has been told by read_workbook
  const Location where{workbook.file, 0, "", "", 0};
  const auto sheets = candidate_sheets(workbook, options.sheet, diagnostics);
  if (sheets.empty() && !options.sheet.empty()) return std::nullopt;
  std::vector<FoundTable> found;
  for (const Sheet* sheet : sheets) {
    if (auto header = find_header(*sheet, words, is_header, is_leaf))
      found.push_back({sheet, std::move(*header)});
  }
  if (found.size() == 1) return std::move(found.front());
  if (found.empty()) {
    diagnostics.error(
        "no-header", where, message("no header was found in the first {} rows", searched_rows),
        message("one row must name the columns: {}; --map \"HEADER=FIELD\" names others", wanted));
  } else {
    diagnostics.error("several-sheets", where,
                      message("{} sheets hold a list: {}", found.size(), sheet_names(found)),
                      message("choose one with --sheet"));
  }
  return std::nullopt;
}

void check_user_map(const Options& options, const Vocabulary& vocabulary, const Location& where,
                    const std::optional<Header>& header, Diagnostics& diagnostics) {
  std::vector<std::string> fields = {"extra", "ignore"};
  for (const FieldWords& words : vocabulary) fields.emplace_back(words.field);
  for (const auto& [name, field] : options.map) {
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
      const std::string near = text::nearest(field, fields);
      diagnostics.error("unknown-field", where, message("--map: there is no field '{}'", field),
                        near.empty() ? std::string() : message("did you mean '{}'?", near));
    }
    const auto is_named = [&name](const Column& column) {
      const std::string wanted = plain_header(name);
      return plain_header(column.header) == wanted ||
             plain_header(column.labels.back()->text) == wanted;
    };
    if (header && std::none_of(header->columns.begin(), header->columns.end(), is_named)) {
      diagnostics.error("unknown-header", where,
                        message("--map: the file has no column '{}'", name),
                        message("write it as it stands in the header row"));
    }
  }
}

}  // namespace giayto::intake
