// Passports of a delegation abroad (RO-06): what must be known of each, and how long it must be
// valid.
#pragma once

#include <giayto/model.hpp>
#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <chrono>
#include <string>

namespace giayto {
inline namespace v1 {
namespace standard {

/// The same day so many months later, or that month's last day where it is shorter.
inline Date months_after(const Date& date, int months) {
  using namespace std::chrono;
  const year_month moved = year_month(year(date.year), month(static_cast<unsigned>(date.month))) +
                           std::chrono::months(months);
  const auto last = static_cast<unsigned>((moved / std::chrono::last).day());
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(std::min(static_cast<unsigned>(date.day), last))};
}

/// How many months a passport must be valid beyond the return.
inline constexpr int passport_months = 6;

enum class PassportFault { none, number_missing, name_missing, expiry_missing, expires_too_early };

/// The first fault of a passport for a journey that ends on the day. A journey without a complete
/// last day is not measured.
inline PassportFault passport_fault(const Passport& passport, const Date& last_day) {
  if (passport.number.empty()) return PassportFault::number_missing;
  if (passport.name.empty()) return PassportFault::name_missing;
  if (!passport.expires.complete()) return PassportFault::expiry_missing;
  const bool early =
      last_day.complete() && passport.expires < months_after(last_day, passport_months);
  return early ? PassportFault::expires_too_early : PassportFault::none;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
