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

constexpr std::array<Entry, 31> entries = {{
    {"case-changed", translatable("the name was all in one case; it got initial capitals"),
     translatable("check names that keep capitals")},
    {"mixed-case", translatable("the name mixes capitals and small letters oddly; it was kept"),
     translatable("correct it in the file")},
    {"honorific-in-name", translatable("a form of address stood before the name; it was taken off"),
     ""},
    {"trailing-punctuation", translatable("dots or commas around the name were taken off"), ""},
    {"invisible-character", translatable("invisible characters were taken out"), ""},
    {"look-alike", translatable("letters that only look like Vietnamese ones were replaced"), ""},
    {"unicode-normalised", translatable("letters with separate marks were joined (NFC)"), ""},
    {"legacy-encoding", translatable("the text was in an old Vietnamese charset"), ""},
    {"zero-restored", translatable("a leading zero that the spreadsheet lost was put back"),
     translatable("format the column as text")},
    {"id-invalid", translatable("this is no ID number of 9 or 12 digits; the text was kept"),
     translatable("ask the person")},
    {"id-cross-check", translatable("the ID number does not fit the birth year or the gender"),
     translatable("check all three")},
    {"passport-name-marks",
     translatable("the name as in the passport was not in capitals without marks; it is now"),
     translatable("check it against the passport")},
    {"passport-name-differs", translatable("the name as in the passport is another than the name"),
     translatable("check both against the passport")},
    {"passport-number-invalid",
     translatable("this is no passport number, a letter and 7 or 8 digits; the text was kept"),
     translatable("check it against the passport")},
    {"phone-invalid", translatable("this is no phone number; the text was kept"),
     translatable("write it as 0xxxxxxxxx")},
    {"phone-several", translatable("the cell holds several phone numbers; the first was taken"),
     ""},
    {"phone-renumbered", translatable("an 11-digit mobile number got its new prefix of 2018"), ""},
    {"serial-as-date", translatable("a bare number was read as a date"),
     translatable("format the column as a date or as text")},
    {"date-ambiguous",
     translatable("the year has two digits; the date was read day first, years from 20 on as 19yy"),
     translatable("write the year with four digits")},
    {"date-invalid", translatable("this is no possible date; it was left out"),
     translatable("write it as dd/mm/yyyy, mm/yyyy or yyyy")},
    {"cell-error", translatable("the cell holds an error of the spreadsheet"),
     translatable("correct the formula")},
    {"formula-no-value", translatable("the cell holds a formula without its value"),
     translatable("open the file in Excel and save it")},
    {"formula-like-text", translatable("the text looks like a formula; it was kept as text"), ""},
    {"attendance-mark", translatable("this mark is not known; it counts as no mark"),
     translatable("use x, V, K or P")},
    {"gender-unknown", translatable("this is neither Nam nor Nữ; it was left out"),
     translatable("write Nam or Nữ")},
    {"row-without-name", translatable("the row holds data of a person but no name"),
     translatable("fill in the name or empty the row")},
    {"number-invalid", translatable("a whole number was expected here"),
     translatable("write it in digits")},
    {"audience-missing", translatable("the class names no audience"),
     translatable("write council, officials, producers, study-tours or press")},
    {"costs-missing", translatable("the class says nothing about costs; invitations need it"),
     translatable("fill in Chế độ")},
    {"min-attendance-missing",
     translatable("the class does not say how much attendance a certificate needs"),
     translatable("fill in Tỷ lệ tham dự")},
    {"spaces", translatable("spaces were put in order"), ""},
}};

}  // namespace

Sentence sentence_for(std::string_view code) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [code](const Entry& entry) { return entry.code == code; });
  if (found == entries.end()) return {std::string(code), ""};
  return {translate(found->text), *found->hint == '\0' ? "" : translate(found->hint)};
}

}  // namespace giayto::intake
