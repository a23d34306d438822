#include "intake/roster_rows.hpp"

#include "intake/values.hpp"
#include "text/normalise.hpp"

#include <algorithm>

namespace giayto::intake {
namespace {

bool is_name_field(std::string_view field) {
  return field == "full_name" || field == "given_name" || field == "family_name" ||
         field == "outlet";
}

std::string lower_text(const Cell& cell) {
  return cell.kind == CellKind::text ? text::to_lower(read_text(cell.text).value) : cell.text;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

/// Whether the text starts with the word or words, not only their letters: "tổng" but not "tổng
/// giám đốc".
bool is_total(std::string_view text) {
  return text == "tổng" || text == "cộng" ||
         starts_with_any(
             text, {"tổng số", "tổng cộng", "tổng:", "tổng (", "cộng:", "tong so", "tong cong"}) ||
         (text.starts_with("tổng ") && !text.starts_with("tổng giám đốc"));
}

/// Words at the foot of a list. With their marks: the surname Tống is no "tổng".
bool is_foot_text(std::string_view text) {
  const bool place_and_date = text.find(", ngày") != text.npos &&
                              (text.find("tháng") != text.npos || text.find("…") != text.npos ||
                               text.find("..") != text.npos);
  return is_total(text) || place_and_date ||
         starts_with_any(
             text, {"người lập", "nguoi lap",    "cán bộ theo dõi", "thủ trưởng",  "xác nhận",
                    "kế toán",   "danh sách",    "ấn định",         "(bằng chữ",   "bằng chữ",
                    "giám đốc",  "phó giám đốc", "giảng viên",      "tm.",         "kt.",
                    "tl.",       "(ký",          "chủ tịch",        "người duyệt", "ban tổ chức"});
}

/// The length of "I.", "II)", "A.", "1." before the title of a band, 0 when there is none.
std::size_t numbering_length(std::string_view text) {
  const std::size_t end = text.find_first_not_of("IVXLC");
  if (end != text.npos && end > 0 &&
      std::string_view(".)-: ").find(text[end]) != std::string_view::npos)
    return end + 1;
  const bool letter =
      text.size() > 2 && text[0] >= 'A' && text[0] <= 'H' && (text[1] == '.' || text[1] == ')');
  return letter ? 2 : 0;
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("IVXLC.") == text.npos;
}

bool names_a_place(std::string_view lower) {
  return starts_with_any(
      lower, {"huyện ", "quận ", "thị xã ", "xã ", "phường ", "thị trấn ", "nhóm ", "cụm "});
}

std::string band_text(const SheetRow& row) {
  std::string text;
  for (const Cell& cell : row.cells) {
    if (cell.filled != Filled::own || cell.blank()) continue;
    const std::string part = cell.kind == CellKind::text ? read_text(cell.text).value : cell.text;
    if (is_roman(part) && text.empty() && &cell != &row.cells.back()) continue;
    text += (text.empty() ? "" : " ") + part;
  }
  return text;
}

}  // namespace

const Column* RosterRows::column_at(int number) const {
  const auto found =
      std::find_if(header_.columns.begin(), header_.columns.end(),
                   [number](const Column& column) { return column.number == number; });
  return found == header_.columns.end() ? nullptr : &*found;
}

bool RosterRows::is_empty(const SheetRow& row) {
  return std::none_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    const bool spaces = cell.kind == CellKind::text && read_text(cell.text).value.empty();
    return cell.filled == Filled::own && !cell.blank() && !spaces;
  });
}

bool RosterRows::has_running_number(const SheetRow& row) const {
  return std::any_of(row.cells.begin(), row.cells.end(), [this](const Cell& cell) {
    const Column* column = column_at(cell.column);
    if (column == nullptr || column->field != "position") return false;
    return !cell.text.empty() && cell.text.find_first_not_of("0123456789. ") == std::string::npos;
  });
}

bool RosterRows::has_name(const SheetRow& row) const {
  return std::any_of(row.cells.begin(), row.cells.end(), [this](const Cell& cell) {
    const Column* column = column_at(cell.column);
    if (cell.filled != Filled::own || column == nullptr || !is_name_field(column->field))
      return false;
    if (cell.kind != CellKind::text) return !cell.blank();
    return !is_placeholder(read_text(cell.text).value);
  });
}

int RosterRows::count_values(const SheetRow& row) const {
  return static_cast<int>(
      std::count_if(row.cells.begin(), row.cells.end(), [this](const Cell& cell) {
        const Column* column = column_at(cell.column);
        if (cell.filled != Filled::own || cell.blank() || column == nullptr ||
            is_placeholder(cell.text))
          return false;
        const std::string_view field = column->field;
        const bool personal = !field.empty() && field != "position" && field != "ignore" &&
                              field != "extra" && field != "session" && field != "note";
        return personal && !is_name_field(field);
      }));
}

bool RosterRows::is_surely_person(const SheetRow& row) const {
  return has_name(row) && !is_footer(row) && !is_band(row) &&
         (has_running_number(row) || count_values(row) >= 2);
}

bool RosterRows::is_footer(const SheetRow& row) const {
  if (has_running_number(row)) return false;
  bool foot = false, total = false;
  for (const Cell& cell : row.cells) {
    if (cell.filled != Filled::own || cell.kind != CellKind::text) continue;
    const std::string text = lower_text(cell);
    const bool says_foot = is_foot_text(text);
    foot = foot || says_foot;
    total = total || is_total(text);
    const Column* column = column_at(cell.column);
    if (column != nullptr && is_name_field(column->field) && !says_foot) return false;
  }
  return total || (foot && count_values(row) < 3);
}

bool RosterRows::is_band(const SheetRow& row) const {
  if (has_running_number(row)) return false;
  int own = 0;
  const Cell* only = nullptr;
  bool roman_first = false, spans = false;
  for (const Cell& cell : row.cells) {
    if (cell.filled == Filled::across) spans = true;
    if (cell.filled != Filled::own || cell.blank()) continue;
    if (own == 0) roman_first = is_roman(cell.text);
    ++own;
    only = &cell;
  }
  if (own == 0 || own > 2 || only->kind != CellKind::text) return false;
  const std::string text = band_text(row);
  if (own == 2) return roman_first && !text.empty();
  const Column* column = column_at(only->column);
  const bool in_name_column = column != nullptr && is_name_field(column->field);
  return spans || numbering_length(text) > 0 || names_a_place(text::to_lower(text)) ||
         (!in_name_column && (column == nullptr || column->field == "position"));
}

Band RosterRows::read_band(const SheetRow& row) {
  std::string text = band_text(row);
  text.erase(0, numbering_length(text));
  text = text::collapse_spaces(text.substr(0, text.find_first_of("(:")));
  if (text == text::to_upper(text)) text = text::capitalise_name(text);
  const std::string lower = text::to_lower(text);
  const bool district = starts_with_any(lower, {"huyện ", "quận ", "thị xã "});
  if (district && text == lower) text = text::capitalise_name(text);
  return {text, district};
}

}  // namespace giayto::intake
