#include "intake/row_reader.hpp"

#include <giayto/vietnamese.hpp>

#include <charconv>

namespace giayto::intake {

const Cell& RowReader::cell(const Column& column) const {
  return table_.sheet->at(row_, column.number);
}

const Cell& RowReader::cell(std::string_view field) const {
  static const Cell nothing;
  const Column* const column = table_.header.find(field);
  return column == nullptr ? nothing : cell(*column);
}

Location RowReader::place_of(const Cell& cell) const {
  return {workbook_.file, 0, table_.sheet->name,
          cell.column > 0 ? cell_address(row_, cell.column) : "", row_};
}

void RowReader::told(const Cell& cell, std::string_view field,
                     const std::vector<std::string>& codes, const std::string& value) {
  for (const std::string& code : codes) {
    const std::string& raw = cell.legacy_text.empty() ? cell.text : cell.legacy_text;
    repairs_.push_back({cell_address(row_, cell.column), std::string(field), code, raw, value});
    if (cell.filled != Filled::own || code == "legacy-encoding" || code == "spaces")
      continue;  // told once elsewhere
    const Sentence sentence = sentence_for(code);
    diagnostics_.warning(code, place_of(cell), sentence.text, sentence.hint);
  }
}

void RowReader::fail(const Cell& cell, const std::string& code) {
  const Sentence sentence = sentence_for(code);
  fail(cell, code, sentence.text, sentence.hint);
}

void RowReader::fail(const Cell& cell, const std::string& code, const std::string& sentence,
                     const std::string& hint) {
  bad_ = true;
  diagnostics_.error(code, place_of(cell), sentence, hint);
}

bool RowReader::has_value(const Cell& cell, std::string_view field) {
  if (cell.kind == CellKind::error) told(cell, field, {"cell-error"}, "");
  if (cell.kind == CellKind::formula_without_value) told(cell, field, {"formula-no-value"}, "");
  return cell.kind != CellKind::blank && cell.kind != CellKind::error &&
         cell.kind != CellKind::formula_without_value && cell.filled != Filled::across;
}

std::string RowReader::text(const Cell& cell, std::string_view field) {
  if (!has_value(cell, field)) return {};
  if (cell.kind != CellKind::text) return cell.text;
  Reading<std::string> reading = read_text(cell.text);
  if (is_placeholder(reading.value)) return {};
  if (!cell.legacy_text.empty()) reading.codes.emplace_back("legacy-encoding");
  if (reading.codes.empty() && reading.value != cell.text) reading.codes.emplace_back("spaces");
  const bool may_start_with_plus = field == "phone" || field == "contact_phone";
  if (is_formula_like(reading.value) && !(may_start_with_plus && reading.value[0] == '+')) {
    reading.codes.emplace_back("formula-like-text");
  }
  told(cell, field, reading.codes, reading.value);
  return reading.value;
}

Date RowReader::date(const Cell& cell, std::string_view field) {
  if (!has_value(cell, field) ||
      (cell.kind == CellKind::text && is_placeholder(read_text(cell.text).value)))
    return {};
  Cell clean = cell;
  if (cell.kind == CellKind::text) clean.text = read_text(cell.text).value;
  const Reading<Date> reading = read_date(clean, workbook_.date1904);
  told(cell, field, reading.codes, vietnamese::short_date(reading.value));
  return reading.value;
}

std::string RowReader::phone(std::string_view field) {
  const Cell& source = cell(field);
  const std::string clean = text(source, field);
  if (clean.empty()) return {};
  Reading<std::string> reading = read_phone(clean);
  told(source, field, reading.codes, reading.value);
  return std::move(reading.value);
}

std::string RowReader::id_number(std::string_view field) {
  const Cell& source = cell(field);
  const std::string clean = text(source, field);
  if (clean.empty()) return {};
  Reading<std::string> reading = read_id_number(clean);
  told(source, field, reading.codes, reading.value);
  return std::move(reading.value);
}

int RowReader::whole_number(std::string_view field) {
  const Cell& source = cell(field);
  const std::string clean = text(source, field);
  if (clean.empty()) return 0;
  int number = 0;
  const auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), number);
  if (error == std::errc() && end == clean.data() + clean.size() && number >= 0) return number;
  told(source, field, {"number-invalid"}, "");
  return 0;
}

}  // namespace giayto::intake
