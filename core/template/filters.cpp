// The filters of the placeholder grammar.
#include "template/filters.hpp"

#include "base/message.hpp"
#include "template/binding.hpp"
#include "template/values.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <charconv>

namespace giayto::tmpl {
namespace {

[[noreturn]] void fail(const Slot& slot, const std::string& wanted) {
  throw Error(
      message("the value of {} is not {}; take the filter out of the template or correct the value",
              "{" + written(slot) + "}", wanted));
}

std::string printed(FilterValue value) {
  if (value.date) return vietnamese::short_date(*value.date);
  if (value.number) return std::to_string(*value.number);
  return std::move(value.text);
}

Date date_of(const Slot& slot, const FilterValue& value) {
  if (value.date) return *value.date;
  const auto date = value.number ? std::nullopt : parse_date(value.text);
  if (!date) fail(slot, message("a date"));
  return *date;
}

std::int64_t number_of(const Slot& slot, const FilterValue& value) {
  if (value.number) return *value.number;
  std::int64_t number = 0;
  const char* const end = value.text.data() + value.text.size();
  const auto [stop, failure] = std::from_chars(value.text.data(), end, number);
  if (value.date || failure != std::errc{} || stop != end) fail(slot, message("a whole number"));
  return number;
}

std::string in_two_digits(std::int64_t number) {
  return number >= 0 && number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

std::string filtered(const Slot& slot, Filter filter, FilterValue value) {
  switch (filter) {
    case Filter::upper:
      return text::to_upper(printed(std::move(value)));
    case Filter::lower:
      return text::to_lower(printed(std::move(value)));
    case Filter::date:
      return vietnamese::short_date(date_of(slot, value));
    case Filter::long_date:
      return vietnamese::long_date(date_of(slot, value));
    case Filter::words:
      return vietnamese::in_words(number_of(slot, value));
    case Filter::number:
      return vietnamese::grouped(number_of(slot, value));
    case Filter::masked:
      return masked(printed(std::move(value)));
    case Filter::ascii:
      return text::without_marks(printed(std::move(value)));
    case Filter::two_digits:
      return in_two_digits(number_of(slot, value));
    case Filter::if_any:
    case Filter::none:
      break;
  }
  return printed(std::move(value));
}

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

const std::vector<std::string>& filter_names() {
  static const std::vector<std::string> names = {"upper",      "lower",  "date",   "long_date",
                                                 "words",      "number", "masked", "ascii",
                                                 "two_digits", "if_any"};
  return names;
}

Filter find_filter(std::string_view name) {
  const auto& names = filter_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return Filter::none;
  return static_cast<Filter>(found - names.begin() + 1);
}

std::string apply_filters(const Slot& slot, FilterValue value) {
  if (value.empty()) return {};
  for (const Filter filter : slot.filters) {
    value = FilterValue{filtered(slot, filter, std::move(value)), {}, {}};
    if (value.empty()) return {};
  }
  return printed(std::move(value));
}

std::string masked(std::string_view text) {
  const auto stars = [](std::size_t count) { return std::string(count, '*'); };
  const std::string whole(text);
  if (all_digits(text)) {
    if (text.size() == 12) return whole.substr(0, 4) + stars(6) + whole.substr(10);
    if (text.size() == 10) return whole.substr(0, 2) + "xx xxx " + whole.substr(7);
    if (text.size() == 9) return whole.substr(0, 3) + stars(4) + whole.substr(7);
  }
  const std::u32string letters = text::to_utf32(text);
  if (letters.size() <= 4) return stars(letters.size());
  return stars(letters.size() - 2) + text::to_utf8(letters.substr(letters.size() - 2));
}

}  // namespace giayto::tmpl
