// The section [sheet]: the pages of a template as cells of a larger paper.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <charconv>

namespace giayto::tmpl {
namespace {

constexpr int most_cells = 100;  // in one direction

std::optional<int> count_of(std::string_view text) {
  int count = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (count < 1 || count > most_cells) return std::nullopt;
  return count;
}

/// "2 x 5": columns, then rows.
void read_grid(SectionReader& reader, Sheet& sheet) {
  const SourceEntry* entry = reader.require("grid");
  if (entry == nullptr) return;
  const auto words = split_words(entry->value);
  if (words.size() == 3 && words[1] == "x") {
    const auto columns = count_of(words[0]), rows = count_of(words[2]);
    if (columns && rows) {
      sheet.columns = *columns;
      sheet.rows = *rows;
      return;
    }
  }
  reader.error("bad-grid", *entry, message("'{}' is no grid of columns and rows", entry->value),
               message("write for example 2 x 5"));
}

void read_gap(SectionReader& reader, Sheet& sheet) {
  const auto gaps = reader.lengths("gap", 1, 2);
  if (gaps.empty()) return;
  sheet.gap_x = gaps.front();
  sheet.gap_y = gaps.back();
}

void check_fold(SectionReader& reader, const Sheet& sheet) {
  if (!sheet.tent || sheet.rows % 2 == 0) return;
  reader.compilation().error(
      "bad-grid", reader.line(),
      message("a folded sheet needs an even number of rows, not {}", sheet.rows),
      message("a tent takes two rows: one for each side"));
}

void check_room(SectionReader& reader, const Sheet& sheet, const Page& cell) {
  const Length width = sheet.columns * cell.width + (sheet.columns - 1) * sheet.gap_x;
  const Length height = sheet.rows * cell.height + (sheet.rows - 1) * sheet.gap_y;
  constexpr Length rounding{0.01};
  if (width <= sheet.width + rounding && height <= sheet.height + rounding) return;
  reader.compilation().error(
      "sheet-too-small", reader.line(),
      message("{} x {} cells need {:.1f} x {:.1f} mm, the sheet is {:.1f} x {:.1f} mm",
              sheet.columns, sheet.rows, width.mm, height.mm, sheet.width.mm, sheet.height.mm),
      message("a cell is as large as [page]: make it smaller, or take fewer"));
}

}  // namespace

void compile_sheet(Compilation& compilation) {
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind != "sheet" || !section.name.empty()) continue;
    SectionReader reader(section, compilation);
    Sheet sheet;
    read_paper(reader, sheet.width, sheet.height);
    read_grid(reader, sheet);
    read_gap(reader, sheet);
    constexpr std::array<Choice<Sheet::Marks>, 3> marks = {
        {{"none", Sheet::Marks::none}, {"cut", Sheet::Marks::cut}, {"lines", Sheet::Marks::lines}}};
    reader.choice("marks", sheet.marks, marks);
    constexpr std::array<Choice<bool>, 2> folds = {{{"none", false}, {"tent", true}}};
    reader.choice("fold", sheet.tent, folds);
    reader.finish();
    check_fold(reader, sheet);
    check_room(reader, sheet, compilation.paper.pages.front());
    compilation.paper.sheet = sheet;
  }
}

}  // namespace giayto::tmpl
