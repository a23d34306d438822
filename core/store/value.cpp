// Conversions between the store's values and the model's.
#include "store/value.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <charconv>

namespace giayto::store {
namespace {

/// The number that starts at `at`, which moves behind it and behind a hyphen; 0 when there is none.
int next_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) {
    text = {};
    return 0;
  }
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (!text.empty()) text.remove_prefix(1);
  return number;
}

}  // namespace

std::string to_text(const Date& date) {
  if (!date.known()) return {};
  std::string text = fmt::format("{:04}", date.year);
  if (date.month != 0) text += fmt::format("-{:02}", date.month);
  if (date.complete()) text += fmt::format("-{:02}", date.day);
  return text;
}

Date to_date(std::string_view text) {
  Date date;
  date.year = next_number(text);
  date.month = next_number(text);
  date.day = next_number(text);
  return date;
}

long long to_number(const Value& value) {
  if (const auto* number = std::get_if<long long>(&value)) return *number;
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr) return 0;
  long long number = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  if (error == std::errc() && stop == end) return number;
  throw Error(message("the store holds text where a number belongs"));
}

std::string to_string(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* number = std::get_if<long long>(&value);
  return number == nullptr ? std::string() : std::to_string(*number);
}

}  // namespace giayto::store
