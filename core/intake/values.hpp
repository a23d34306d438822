// The values of single cells: text cleaned, names, dates, numbers and marks read. Pure functions;
// each says in code words what it repaired (`case-changed`), never the data.
#pragma once

#include "intake/workbook.hpp"

#include <giayto/model.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::intake {

/// A value and the codes of what was repaired or is doubtful in it.
template <class Value>
struct Reading {
  Value value{};
  std::vector<std::string> codes;
};

/// A text in NFC, single spaces, without invisible characters and look-alikes:
/// `invisible-character`, `look-alike`, `unicode-normalised` (TX-20, TX-22).
Reading<std::string> read_text(std::string_view raw);

/// Whether a spreadsheet would run the text as a formula.
bool is_formula_like(std::string_view text);

/// Whether a text only stands for "nothing": dashes, dots, question marks.
bool is_placeholder(std::string_view text);

struct NameReading {
  std::string name;
  std::string honorific;  ///< found before the name: "Ông"
  std::vector<std::string> codes;
};

/// A name from a clean text: `honorific-in-name`, `trailing-punctuation`, `case-changed`,
/// `mixed-case`.
NameReading read_name(std::string_view clean);

/// A day, month or year from a cell: `serial-as-date`, `date-ambiguous`, `date-invalid` (PR-01,
/// PR-02). Texts are day first.
Reading<Date> read_date(const Cell& cell, bool date1904);

/// A phone number as 0xxxxxxxxx: `zero-restored`, `phone-several`, `phone-renumbered`,
/// `phone-invalid` with the text kept (PR-04).
Reading<std::string> read_phone(std::string_view clean);

/// CCCD of 12 digits or CMND of 9: `zero-restored`, `id-invalid` with the text kept (PR-03).
Reading<std::string> read_id_number(std::string_view clean);

/// A passport number in capitals without spaces: a letter and 7 or 8 digits;
/// `passport-number-invalid` with the text kept.
Reading<std::string> read_passport_number(std::string_view clean);

/// A name as a passport prints it: capitals without marks; `passport-name-marks` when it was not
/// (RO-06).
Reading<std::string> read_passport_name(std::string_view clean);

/// Whether a 12-digit number contradicts the known birth year or gender (PR-03).
bool id_contradicts(std::string_view id_number, const Date& birth, Gender gender);

std::optional<Gender> read_gender(std::string_view clean);

/// A mark of an attendance sheet; nothing when it is unknown (RO-29).
std::optional<Mark> read_mark(const Cell& cell);

/// Whether the text is a tick: x, X, ✓, 1.
bool is_tick(std::string_view clean);

/// What a code means for one cell, in a sentence for the user, and what to do.
struct Sentence {
  std::string text, hint;
};
Sentence sentence_for(std::string_view code);

}  // namespace giayto::intake
