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
constexpr Code codes[] = {
    {"attendance-mark", translatable("a mark on an attendance list that means nothing known")},
    {"attendance-sessions",
     translatable("the list has another number of attendance columns than the class has sessions")},
    {"audience-missing", translatable("a class of the plan that names no audience")},
    {"bad-choice", translatable("a template key whose value is none of the words it may be")},
    {"bad-colour",
     translatable("a colour that is neither #rrggbb nor a name of the section [colours]")},
    {"bad-curve", translatable("a line of an ornament that cannot be read")},
    {"bad-date", translatable("a date in the settings that is no day of the calendar")},
    {"bad-font-role", translatable("a font role that is no plain word")},
    {"bad-fraction", translatable("a fraction that is not like 1/3 or 42%")},
    {"bad-length", translatable("a length without a unit, or out of range")},
    {"bad-markup", translatable("<b> or <i> that is not closed, or closed without being opened")},
    {"bad-number", translatable("a number that cannot be read, or is out of range")},
    {"bad-placeholder", translatable("a placeholder with a brace missing or without a name")},
    {"bad-placement", translatable("keys of a placed block that do not go together")},
    {"bad-section-name", translatable("a section that is not written [kind name]")},
    {"bad-series-pattern", translatable("a number series whose pattern cannot be used")},
    {"blank-mark", translatable("empty attendance cells among marks; they count as not marked")},
    {"case-changed",
     translatable("a name all in capitals or all in small letters got initial capitals")},
    {"cell-error",
     translatable("a cell holds an error value of the spreadsheet (#N/A and the like)")},
    {"class-unknown", translatable("a class code that is not on record")},
    {"class-without-code", translatable("a row of the plan without a class code")},
    {"class-without-title", translatable("a row of the plan without the name of the class")},
    {"column-too-narrow", translatable("a table column narrower than it must be")},
    {"costs-missing", translatable("a class of the plan that says nothing about costs")},
    {"damaged-file", translatable("a spreadsheet file that is damaged")},
    {"date-ambiguous", translatable("a date read day first that could be read otherwise")},
    {"date-invalid", translatable("a date that is no day of the calendar; left empty")},
    {"dates-reversed", translatable("a class that ends before it begins")},
    {"differs-from-issued", translatable("a paper made again would not be what was issued")},
    {"duplicate", translatable("two rows that look like one person")},
    {"duplicate-class", translatable("a class code that stands twice in the plan")},
    {"duplicate-key", translatable("a key that stands twice in a section")},
    {"duplicate-name", translatable("two blocks of one name")},
    {"duplicate-section", translatable("a section that stands twice in a file")},
    {"edge-seal", translatable("a list of more sheets than one edge seal joins")},
    {"empty-field", translatable("a field a paper needs has no value")},
    {"entry-outside-section", translatable("a line before the first section")},
    {"failed", translatable("what could not go on, for a reason that is no other code's")},
    {"file-not-written", translatable("a paper could not be written to its file")},
    {"file-too-large", translatable("a spreadsheet larger than any real list")},
    {"filter-does-not-fit", translatable("a filter that cannot take the value of its placeholder")},
    {"font-file-missing",
     translatable("a font file that fonts.ini does not name, or that is not there")},
    {"font-unusable", translatable("a template names a font that is missing or cannot be used")},
    {"formula-like-text",
     translatable("a text that a spreadsheet would run as a formula; kept as text")},
    {"formula-no-value", translatable("a formula without a stored value")},
    {"gender-unknown", translatable("a gender that was not understood")},
    {"hidden-columns", translatable("hidden columns were read as well")},
    {"hidden-rows", translatable("hidden rows were read as well")},
    {"higher-than-page", translatable("something that fits on no page")},
    {"honorific-in-name", translatable("a form of address was taken off a name")},
    {"id-cross-check", translatable("an ID number that does not agree with birth or gender")},
    {"id-invalid", translatable("an ID number that has neither 12 nor 9 digits; kept as text")},
    {"include-cycle", translatable("a template that includes itself")},
    {"ini-syntax", translatable("a line that is neither a section nor key = value")},
    {"invalid-utf8", translatable("text that is not valid UTF-8")},
    {"invisible-character", translatable("invisible characters were taken out")},
    {"legacy-encoding", translatable("text in an old Vietnamese charset was converted")},
    {"look-alike", translatable("a letter that only looks right was replaced by the right one")},
    {"missing-file", translatable("a picture that is not there")},
    {"missing-include", translatable("an included file that is not there")},
    {"missing-key", translatable("a key a section must have")},
    {"missing-letter", translatable("a letter the font has not got; the paper is stopped")},
    {"missing-section", translatable("a section a template must have")},
    {"missing-table", translatable("a content table the plugin did not fill")},
    {"mixed-case", translatable("a name with capitals in odd places; kept")},
    {"money-invalid", translatable("an amount that is not in whole đồng")},
    {"name-too-long", translatable("a section or key name that is too long")},
    {"no-class", translatable("a list of people was imported without naming the class")},
    {"no-header", translatable("no row with column names was found")},
    {"no-roster", translatable("a plan of classes was imported as the list of one class")},
    {"not-a-workbook", translatable("a file that is no spreadsheet")},
    {"nul-byte", translatable("a byte that no text file has")},
    {"number-invalid", translatable("a cell that should hold a number")},
    {"off-page", translatable("a block that lies off the page")},
    {"old-workbook", translatable("an .xls file: save it as .xlsx first")},
    {"outside-page", translatable("text that would be drawn outside the page")},
    {"page-in-flow", translatable("{page} or {pages} outside the page number and placed blocks")},
    {"paper-not-made",
     translatable("one paper was lost: its plugin failed, crashed or took too long")},
    {"percent-invalid", translatable("a percentage that is not from 0 to 100")},
    {"periods-overlap", translatable("two periods of the settings that cover the same day")},
    {"phone-invalid", translatable("a phone number that cannot be one; kept as text")},
    {"phone-renumbered", translatable("an old mobile number got its new prefix")},
    {"phone-several", translatable("two phone numbers in one cell; the first was taken")},
    {"placeholder-out-of-scope", translatable("a field that documents of this kind do not have")},
    {"plugin-absent", translatable("a template for a document type of no plugin")},
    {"plugin-refused", translatable("a plugin that was not loaded")},
    {"protected-workbook", translatable("a spreadsheet that is protected by a password")},
    {"record-changed",
     translatable("the record changed after the paper was issued; the paper stays")},
    {"roll-empty", translatable("a class without people")},
    {"row-without-name", translatable("a row with personal data and no name")},
    {"serial-as-date", translatable("a plain number was read as a spreadsheet's date")},
    {"several-sheets", translatable("several sheets have a list: name one with --sheet")},
    {"shadowed-field", translatable("a plugin field with the name of a standard field")},
    {"spaces", translatable("spaces were put in order")},
    {"style-cycle", translatable("a style that is its own parent")},
    {"table-not-in-flow", translatable("a table that is placed or in a cell; tables flow")},
    {"table-too-wide", translatable("the columns of a table are wider than the page's text")},
    {"text-too-high", translatable("text higher than its box")},
    {"text-too-wide", translatable("text wider than its box, after all shrinking allowed")},
    {"too-wide", translatable("a block wider than its room")},
    {"trailing-punctuation", translatable("dots or commas at the end of a name were taken off")},
    {"two-headers", translatable("two rows of column names in one sheet")},
    {"unicode-normalised", translatable("letters written as pieces were put together (NFC)")},
    {"unknown-audience", translatable("an audience (Đối tượng) that is not known")},
    {"unknown-block", translatable("a block named that is not there")},
    {"unknown-colour", translatable("a colour name that the section [colours] has not got")},
    {"unknown-column", translatable("a column that the content table has not got")},
    {"unknown-encoding", translatable("bytes that are text in no charset known")},
    {"unknown-field", translatable("a field named with --map that does not exist")},
    {"unknown-filter", translatable("a filter that does not exist")},
    {"unknown-format", translatable("a template written for a newer Giayto")},
    {"unknown-header",
     translatable("a header named with --map or --encoding that the list has not got")},
    {"unknown-key", translatable("a key that its section does not know")},
    {"unknown-placeholder", translatable("a placeholder that is no field")},
    {"unknown-section", translatable("a kind of section that does not exist")},
    {"unknown-sheet", translatable("a sheet named with --sheet that the file has not got")},
    {"unknown-status", translatable("a status (Trạng thái) that is not known")},
    {"unknown-style", translatable("a style that is not defined")},
    {"unknown-table", translatable("a content table that the plugin has not got")},
    {"unreadable-file", translatable("a file that is missing or cannot be read")},
    {"wrong-audience", translatable("a paper of one audience for a class of another")},
    {"wrong-document", translatable("a template made for another document type")},
    {"wrong-use", translatable("a command line or settings that cannot be followed")},
    {"zero-restored", translatable("a leading zero the spreadsheet had lost was put back")},
    {"zone-not-free", translatable("something lies in an area that must stay free")},
};

}  // namespace

int run(const CodesOptions&, Workplace& workplace) {
  if (workplace.options().json) {
    Json all = Json::object();
    for (const Code& code : codes) all[code.word] = translate(code.meaning);
    say_json({{"codes", all}});
    return all_good;
  }
  std::vector<std::vector<std::string>> rows;
  for (const Code& code : codes) rows.push_back({code.word, translate(code.meaning)});
  say_table(rows);
  return all_good;
}

}  // namespace giayto::app
