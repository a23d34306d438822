#include "intake/passports.hpp"

#include "base/message.hpp"
#include "intake/values.hpp"
#include "text/normalise.hpp"

#include <giayto/standard/passport.hpp>

#include <algorithm>

namespace giayto::intake {
namespace {

/// A capital and 7 or 8 digits.
bool is_passport_number(const std::string& text) {
  if (text.size() < 8 || text.size() > 9 || text[0] < 'A' || text[0] > 'Z') return false;
  return std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string missing_part(standard::PassportFault fault) {
  if (fault == standard::PassportFault::number_missing) return message("the passport's number");
  if (fault == standard::PassportFault::name_missing) return message("the name as in the passport");
  return message("the day on which the passport expires");
}

}  // namespace

Reading<std::string> read_passport_number(std::string_view clean) {
  Reading<std::string> reading;
  std::string number = text::to_upper(clean);
  std::erase(number, ' ');
  if (number.empty()) return reading;
  if (is_passport_number(number)) {
    reading.value = std::move(number);
    return reading;
  }
  reading.value = clean;
  reading.codes.emplace_back("passport-number-invalid");
  return reading;
}

Reading<std::string> read_passport_name(std::string_view clean) {
  Reading<std::string> reading;
  reading.value = text::to_upper(text::without_marks(clean));
  if (reading.value != clean) reading.codes.emplace_back("passport-name-marks");
  return reading;
}

void check_passports(const Roster& roster, const TrainingClass& journey, Diagnostics& diagnostics) {
  if (journey.journey.country.empty()) return;
  for (const RosterRow& row : roster.rows) {
    const auto fault = standard::passport_fault(row.participant.person.passport, journey.last_day);
    if (fault == standard::PassportFault::none) continue;
    if (fault == standard::PassportFault::expires_too_early) {
      const Date needed = standard::months_after(journey.last_day, standard::passport_months);
      diagnostics.warning("passport-expires", row.where,
                          message("the passport expires before {}, six months after the return",
                                  vietnamese::short_date(needed)),
                          message("have it renewed before the journey is decided"));
    } else {
      diagnostics.warning("passport-missing", row.where,
                          message("{} is missing; the journey goes abroad", missing_part(fault)),
                          message("fill it in and import the list again"));
    }
  }
}

}  // namespace giayto::intake
