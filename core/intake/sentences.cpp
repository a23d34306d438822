// What each code says about a cell. Never the data themselves.
#include "intake/values.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <array>

namespace giayto::intake {
namespace {

struct Entry {
  std::string_view code;
  const char* text;
  const char* hint;
};

constexpr std::array<Entry, 27> entries = {{
    {"case-changed", "the name was all in one case; it got initial capitals",
     "check names that keep capitals"},
    {"mixed-case", "the name mixes capitals and small letters oddly; it was kept",
     "correct it in the file"},
    {"honorific-in-name", "a form of address stood before the name; it was taken off", ""},
    {"trailing-punctuation", "dots or commas around the name were taken off", ""},
    {"invisible-character", "invisible characters were taken out", ""},
    {"look-alike", "letters that only look like Vietnamese ones were replaced", ""},
    {"unicode-normalised", "letters with separate marks were joined (NFC)", ""},
    {"legacy-encoding", "the text was in a legacy charset", ""},
    {"zero-restored", "a leading zero that the spreadsheet lost was put back",
     "format the column as text"},
    {"id-invalid", "this is no identity number of 9 or 12 digits; the text was kept",
     "ask the person"},
    {"id-cross-check", "the identity number does not fit the birth year or the gender",
     "check all three"},
    {"phone-invalid", "this is no phone number; the text was kept", "write it as 0xxxxxxxxx"},
    {"phone-several", "the cell holds several phone numbers; the first was taken", ""},
    {"phone-renumbered", "an 11-digit mobile number got its new prefix of 2018", ""},
    {"serial-as-date", "a bare number was read as a date",
     "format the column as a date or as text"},
    {"date-ambiguous",
     "the year has two digits; the date was read day first, years from 20 on as 19yy",
     "write the year with four digits"},
    {"date-invalid", "this is no possible date; it was left out",
     "write it as dd/mm/yyyy, mm/yyyy or yyyy"},
    {"cell-error", "the cell holds an error of the spreadsheet", "correct the formula"},
    {"formula-no-value", "the cell holds a formula without its value",
     "open the file in Excel and save it"},
    {"formula-like-text", "the text looks like a formula; it was kept as text", ""},
    {"attendance-mark", "this mark is not known; it counts as no mark", "use x, V, K or P"},
    {"gender-unknown", "this is neither Nam nor Nữ; it was left out", "write Nam or Nữ"},
    {"row-without-name", "the row holds data of a person but no name",
     "fill in the name or empty the row"},
    {"number-invalid", "a whole number was expected here", "write it in digits"},
    {"audience-missing", "the class names no audience", "write council, officials or producers"},
    {"costs-missing", "the class says nothing about costs; letters need it", "fill in Chế độ"},
    {"spaces", "spaces were put in order", ""},
}};

}  // namespace

Sentence sentence_for(std::string_view code) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [code](const Entry& entry) { return entry.code == code; });
  if (found == entries.end()) return {std::string(code), ""};
  return {message(found->text), *found->hint == '\0' ? std::string() : message(found->hint)};
}

}  // namespace giayto::intake
