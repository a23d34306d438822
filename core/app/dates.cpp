#include "app/dates.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "template/values.hpp"

#include <chrono>

namespace giayto::app {
namespace {

Date today() {
  const std::chrono::year_month_day day = std::chrono::floor<std::chrono::days>(
      std::chrono::system_clock::now() + std::chrono::hours(7));  // Vietnam keeps UTC+7 all year
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace

Date date_of(const std::string& text) {
  if (text.empty()) return today();
  if (const auto date = tmpl::parse_date(text)) return *date;
  throw ConfigError(message("--date {} is no date; write it like 14/8/2020", text));
}

}  // namespace giayto::app
