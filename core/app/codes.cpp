// `help codes`: the fixed words of diagnostics and what they mean.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"

namespace giayto::app {
namespace {

struct Code {
  const char* word;
  const char* meaning;
};

// Sorted, one line each, so that a missing one is seen at once; a test compares it with the source.
// xgettext:no-c-format
constexpr Code codes[] = {
    {"attendance-mark", "a mark on an attendance list that means nothing known"},
    {"attendance-sessions",
     "the list has another number of attendance columns than the class has sessions"},
    {"audience-missing", "a class of the plan that names no audience"},
    {"bad-choice", "a template key whose value is none of the words it may be"},
    {"bad-colour", "a colour that is neither #rrggbb nor a name of the section [colours]"},
    {"bad-curve", "a line of an ornament that cannot be read"},
    {"bad-date", "a date in the settings that is no day of the calendar"},
    {"bad-font-role", "a font role that is no plain word"},
    {"bad-fraction", "a fraction that is not like 1/3 or 42%"},
    {"bad-length", "a length without a unit, or out of range"},
    {"bad-markup", "<b> or <i> that is not closed, or closed without being opened"},
    {"bad-number", "a number that cannot be read, or is out of range"},
    {"bad-placeholder", "a placeholder with a brace missing or without a name"},
    {"bad-placement", "keys of a placed block that do not go together"},
    {"bad-section-name", "a section that is not written [kind name]"},
    {"bad-series-pattern", "a number series whose pattern cannot be used"},
    {"blank-mark", "empty attendance cells among marks; they count as not marked"},
    {"case-changed", "a name all in capitals or all in small letters got initial capitals"},
    {"cell-error", "a cell holds an error value of the spreadsheet (#N/A and the like)"},
    {"class-unknown", "a class code that is not on record"},
    {"class-without-code", "a row of the plan without a class code"},
    {"class-without-title", "a row of the plan without the name of the class"},
    {"column-too-narrow", "a table column narrower than it must be"},
    {"costs-missing", "a class of the plan that says nothing about costs"},
    {"damaged-file", "a spreadsheet file that is damaged"},
    {"date-ambiguous", "a date read day first that could be read otherwise"},
    {"date-invalid", "a date that is no day of the calendar; left empty"},
    {"dates-reversed", "a class that ends before it begins"},
    {"differs-from-issued", "a paper made again would not be what was issued"},
    {"duplicate", "two rows that look like one person"},
    {"duplicate-class", "a class code that stands twice in the plan"},
    {"duplicate-key", "a key that stands twice in a section"},
    {"duplicate-name", "two blocks of one name"},
    {"duplicate-section", "a section that stands twice in a file"},
    {"empty-field", "a field a paper needs has no value"},
    {"entry-outside-section", "a line before the first section"},
    {"file-not-written", "a paper could not be written to its file"},
    {"file-too-large", "a spreadsheet larger than any real list"},
    {"filter-does-not-fit", "a filter that cannot take the value of its placeholder"},
    {"font-file-missing", "a font file that fonts.ini does not name, or that is not there"},
    {"formula-like-text", "a text that a spreadsheet would run as a formula; kept as text"},
    {"formula-no-value", "a formula without a stored value"},
    {"gender-unknown", "a gender that was not understood"},
    {"hidden-columns", "hidden columns were read as well"},
    {"hidden-rows", "hidden rows were read as well"},
    {"higher-than-page", "something that fits on no page"},
    {"honorific-in-name", "a form of address was taken off a name"},
    {"id-cross-check", "an ID number that does not agree with birth or gender"},
    {"id-invalid", "an ID number that has neither 12 nor 9 digits; kept as text"},
    {"include-cycle", "a template that includes itself"},
    {"ini-syntax", "a line that is neither a section nor key = value"},
    {"invalid-utf8", "text that is not valid UTF-8"},
    {"invisible-character", "invisible characters were taken out"},
    {"legacy-encoding", "text in an old Vietnamese charset was converted"},
    {"look-alike", "a letter that only looks right was replaced by the right one"},
    {"missing-file", "a picture that is not there"},
    {"missing-include", "an included file that is not there"},
    {"missing-key", "a key a section must have"},
    {"missing-letter", "a letter the font has not got; the paper is stopped"},
    {"missing-section", "a section a template must have"},
    {"missing-table", "a content table the plugin did not fill"},
    {"mixed-case", "a name with capitals in odd places; kept"},
    {"name-too-long", "a section or key name that is too long"},
    {"no-class", "a list of people was imported without naming the class"},
    {"no-header", "no row with column names was found"},
    {"not-a-workbook", "a file that is no spreadsheet"},
    {"nul-byte", "a byte that no text file has"},
    {"number-invalid", "a cell that should hold a number"},
    {"off-page", "a block that lies off the page"},
    {"old-workbook", "an .xls file: save it as .xlsx first"},
    {"outside-page", "text that would be drawn outside the page"},
    {"page-in-flow", "{page} or {pages} outside the page number and placed blocks"},
    {"paper-not-made", "one paper was lost: its plugin failed, crashed or took too long"},
    {"percent-invalid", "a percentage that is not from 0 to 100"},
    {"periods-overlap", "two periods of the settings that cover the same day"},
    {"phone-invalid", "a phone number that cannot be one; kept as text"},
    {"phone-renumbered", "an old mobile number got its new prefix"},
    {"phone-several", "two phone numbers in one cell; the first was taken"},
    {"placeholder-out-of-scope", "a field that documents of this kind do not have"},
    {"plugin-absent", "a template for a document type of no plugin"},
    {"plugin-refused", "a plugin that was not loaded"},
    {"protected-workbook", "a spreadsheet that is protected by a password"},
    {"record-changed", "the record changed after the paper was issued; the paper stays"},
    {"roll-empty", "a class without people"},
    {"row-without-name", "a row with personal data and no name"},
    {"serial-as-date", "a plain number was read as a spreadsheet's date"},
    {"several-sheets", "several sheets have a list: name one with --sheet"},
    {"shadowed-field", "a plugin field with the name of a standard field"},
    {"spaces", "spaces were put in order"},
    {"style-cycle", "a style that is its own parent"},
    {"table-not-in-flow", "a table that is placed or in a cell; tables flow"},
    {"table-too-wide", "the columns of a table are wider than the page's text"},
    {"text-too-high", "text higher than its box"},
    {"text-too-wide", "text wider than its box, after all shrinking allowed"},
    {"too-wide", "a block wider than its room"},
    {"trailing-punctuation", "dots or commas at the end of a name were taken off"},
    {"two-headers", "two rows of column names in one sheet"},
    {"unicode-normalised", "letters written as pieces were put together (NFC)"},
    {"unknown-audience", "an audience (Đối tượng) that is not known"},
    {"unknown-block", "a block named that is not there"},
    {"unknown-colour", "a colour name that the section [colours] has not got"},
    {"unknown-column", "a column that the content table has not got"},
    {"unknown-encoding", "bytes that are text in no charset known"},
    {"unknown-field", "a field named with --map that does not exist"},
    {"unknown-filter", "a filter that does not exist"},
    {"unknown-format", "a template written for a newer Giayto"},
    {"unknown-header", "a header named with --map or --encoding that the list has not got"},
    {"unknown-key", "a key that its section does not know"},
    {"unknown-placeholder", "a placeholder that is no field"},
    {"unknown-section", "a kind of section that does not exist"},
    {"unknown-sheet", "a sheet named with --sheet that the file has not got"},
    {"unknown-status", "a status (Trạng thái) that is not known"},
    {"unknown-style", "a style that is not defined"},
    {"unknown-table", "a content table that the plugin has not got"},
    {"unreadable-file", "a file that is missing or cannot be read"},
    {"wrong-audience", "a paper of one audience for a class of another"},
    {"wrong-document", "a template made for another document type"},
    {"zero-restored", "a leading zero the spreadsheet had lost was put back"},
    {"zone-not-free", "something lies in an area that must stay free"},
};

}  // namespace

int run(const CodesOptions&, Workplace& workplace) {
  if (workplace.options().json) {
    Json all = Json::object();
    for (const Code& code : codes) all[code.word] = message(code.meaning);
    say_json({{"codes", all}});
    return all_good;
  }
  std::vector<std::vector<std::string>> rows;
  for (const Code& code : codes) rows.push_back({code.word, message(code.meaning)});
  say_table(rows);
  return all_good;
}

}  // namespace giayto::app
