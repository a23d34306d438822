#include "intake/legacy_columns.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace giayto::intake {
namespace {

using text::Charset;

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The cells of a column in one font: what is decided together (TX-45).
using Group = std::vector<Cell*>;

class SheetDecoder {
 public:
  SheetDecoder(const std::string& file, Sheet& sheet, bool is_bytes, Diagnostics& diagnostics)
      : file_(file), sheet_(sheet), is_bytes_(is_bytes), diagnostics_(diagnostics) {
    for (SheetRow& row : sheet.rows) {
      for (Cell& cell : row.cells) {
        if (cell.kind != CellKind::text || !text::is_valid_utf8(cell.text)) continue;
        columns_[cell.column].push_back(&cell);
      }
    }
  }

  void by_choice(const std::vector<EncodingChoice>& choices) {
    for (const EncodingChoice& choice : choices) {
      for (auto& [column, cells] : columns_) {
        if (!is_meant(choice, column, cells)) continue;
        settled_.insert(column);
        for (Cell* cell : cells)
          replace(*cell, text::decode(choice.charset, cell->text), choice.charset);
      }
    }
  }

  void by_font() {
    for (auto& [column, cells] : columns_) {
      if (settled_.count(column) != 0) continue;
      for (Cell* cell : cells) decode_runs(*cell);
    }
  }

  void by_score() {
    std::optional<Charset> of_file;
    if (is_bytes_) of_file = guess_whole_file();
    for (auto& [column, cells] : columns_) {
      if (settled_.count(column) != 0) continue;
      std::map<std::string, Group> by_font_name;
      for (Cell* cell : cells) {
        if (cell->legacy_text.empty()) by_font_name[cell->font].push_back(cell);
      }
      for (auto& [font, group] : by_font_name) decode_group(group, of_file);
    }
  }

  void tell() {
    for (const auto& [key, cells] : told_) {
      diagnostics_.warning(
          "legacy-encoding", place_of(*cells.front()),
          message("column {} ({} cells) was written in {} and has been read as Vietnamese",
                  column_letters(key.first), cells.size(), text::name_of(key.second)),
          message("check a few names; --encoding says it for a column where the guess is wrong"));
    }
  }

 private:
  Location place_of(const Cell& cell) const {
    return {file_, 0, sheet_.name, cell_address(cell.row, cell.column), cell.row};
  }

  /// "*", the letter of the column, or its header as it will read.
  static bool is_meant(const EncodingChoice& choice, int column, const Group& cells) {
    if (choice.column == "*" || text::to_upper(choice.column) == column_letters(column))
      return true;
    const std::string wanted = text::fold(choice.column);
    return std::any_of(cells.begin(), cells.end(), [&](const Cell* cell) {
      if (cell->row > 40) return false;
      if (text::fold(cell->text) == wanted) return true;
      const auto decoded = text::decode(choice.charset, cell->text);
      return decoded && text::fold(*decoded) == wanted;
    });
  }

  void replace(Cell& cell, const std::optional<std::string>& decoded, Charset charset) {
    if (!decoded || *decoded == cell.text) return;
    cell.legacy_text = std::move(cell.text);
    cell.text = *decoded;
    cell.runs.clear();
    told_[{cell.column, charset}].push_back(&cell);
  }

  void decode_runs(Cell& cell) {
    if (cell.runs.empty()) {
      return replace(cell, text::decode_in_font(cell.font, cell.text),
                     text::charset_of_font(cell.font));
    }
    std::string whole;
    Charset charset = Charset::unicode;
    for (const TextRun& run : cell.runs) {
      const std::string& font = run.font.empty() ? cell.font : run.font;
      const auto decoded = text::decode_in_font(font, run.text);
      if (decoded && *decoded != run.text) charset = text::charset_of_font(font);
      whole += decoded.value_or(run.text);
    }
    if (charset != Charset::unicode) replace(cell, whole, charset);
  }

  void decode_group(const Group& group, std::optional<Charset> of_file) {
    std::vector<std::string> texts;
    for (const Cell* cell : group) texts.push_back(cell->text);
    text::Guess guess = text::guess_charset(texts);
    if (guess.charset == Charset::unicode && of_file) guess = {*of_file, false};
    if (guess.charset != Charset::unicode) {
      for (Cell* cell : group)
        replace(*cell, text::decode(guess.charset, cell->text), guess.charset);
    } else if (guess.ambiguous) {
      const Cell& first =
          **std::find_if(group.begin(), group.end(), [](Cell* c) { return !is_ascii(c->text); });
      diagnostics_.warning("legacy-encoding", place_of(first),
                           message("column {} does not read as Vietnamese; it was left as it is",
                                   column_letters(first.column)),
                           message("name its charset with --encoding"));
    }
  }

  /// The charset of a file of bytes: columns too short to tell take it.
  Charset guess_whole_file() const {
    std::vector<std::string> texts;
    for (const auto& [column, cells] : columns_) {
      if (settled_.count(column) != 0) continue;
      for (const Cell* cell : cells) texts.push_back(cell->text);
    }
    const bool has_letters = !std::all_of(texts.begin(), texts.end(), is_ascii);
    const Charset charset = text::detect(texts);
    if (charset != Charset::unicode || !has_letters) return charset;
    throw Unreadable("unknown-encoding",
                     message("the file is not UTF-8 and its letters are not known"),
                     message("save it as \"CSV UTF-8\", or name the charset with --encoding"));
  }

  const std::string& file_;
  Sheet& sheet_;
  bool is_bytes_;
  Diagnostics& diagnostics_;
  std::map<int, Group> columns_;
  std::set<int> settled_;  ///< columns the user decided
  std::map<std::pair<int, Charset>, Group> told_;
};

}  // namespace

void decode_legacy(Workbook& workbook, bool is_bytes, const std::vector<EncodingChoice>& encodings,
                   Diagnostics& diagnostics) {
  for (Sheet& sheet : workbook.sheets) {
    SheetDecoder decoder(workbook.file, sheet, is_bytes, diagnostics);
    decoder.by_choice(encodings);
    decoder.by_font();
    decoder.by_score();
    decoder.tell();
  }
}

}  // namespace giayto::intake
