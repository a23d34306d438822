// The values of INI keys; no locale has a say in them.
#include "template/values.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace giayto::tmpl {
namespace {

template <class Number>
std::optional<Number> parse_whole(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  if (failure != std::errc{} || stop != end) return std::nullopt;
  return number;
}

/// Splits "12.5mm" before its unit.
std::size_t unit_start(std::string_view text) {
  const std::size_t last = text.find_last_of("0123456789.");
  return last == std::string_view::npos ? 0 : last + 1;
}

bool is_unit(std::string_view word) {
  return word == "mm" || word == "pt" || word == "%";
}

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char lower = static_cast<char>(digit | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  if (text.find_first_not_of("+-.0123456789") != std::string_view::npos) return std::nullopt;
  return parse_whole<double>(text);
}

std::optional<int> parse_integer(std::string_view text) {
  return parse_whole<int>(text);
}

std::optional<Length> parse_length(std::string_view text, std::optional<Length> whole) {
  text = trim(text);
  const std::size_t at = unit_start(text);
  const std::optional<double> number = parse_number(trim(text.substr(0, at)));
  const std::string_view unit = trim(text.substr(at));
  if (!number) return std::nullopt;
  if (unit == "mm") return Length{*number};
  if (unit == "pt") return Points{*number}.length();
  if (unit == "%" && whole) return *whole * (*number / 100);
  return std::nullopt;
}

std::vector<Length> parse_lengths(std::string_view text, std::optional<Length> whole) {
  std::vector<std::string_view> words = split_words(text);
  std::string_view unit;
  if (words.size() > 1 && is_unit(words.back())) {
    unit = words.back();
    words.pop_back();
  }
  std::vector<Length> lengths;
  for (const std::string_view word : words) {
    const auto length = parse_length(std::string(word) + std::string(unit), whole);
    if (!length) return {};
    lengths.push_back(*length);
  }
  return lengths;
}

std::optional<double> parse_fraction(std::string_view text) {
  text = trim(text);
  if (text.ends_with('%')) {
    const auto percent = parse_number(trim(text.substr(0, text.size() - 1)));
    if (!percent) return std::nullopt;
    return *percent / 100;
  }
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto above = parse_number(trim(text.substr(0, slash)));
  const auto below = parse_number(trim(text.substr(slash + 1)));
  if (!above || !below || *below == 0) return std::nullopt;
  return *above / *below;
}

std::optional<Color> parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::uint8_t parts[3];
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_value(text[1 + 2 * i]), low = hex_value(text[2 + 2 * i]);
    if (high < 0 || low < 0) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Color{parts[0], parts[1], parts[2]};
}

std::optional<Date> parse_date(std::string_view text) {
  text = trim(text);
  const bool iso = text.find('-') != std::string_view::npos;
  const auto parts = split_list(text, iso ? "-" : "/");
  const auto separators = std::count(text.begin(), text.end(), iso ? '-' : '/');
  if (parts.size() != 3 || separators != 2) return std::nullopt;  // "1//7/2020" is no date
  const auto year = parse_integer(parts[iso ? 0 : 2]), month = parse_integer(parts[1]),
             day = parse_integer(parts[iso ? 2 : 0]);
  if (!year || !month || !day || *year < 1000 || *year > 9999 || *month < 1 || *day < 1) {
    return std::nullopt;
  }
  const auto on_calendar = std::chrono::year(*year) /
                           std::chrono::month(static_cast<unsigned>(*month)) /
                           std::chrono::day(static_cast<unsigned>(*day));
  if (!on_calendar.ok()) return std::nullopt;
  return Date{*year, *month, *day};
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split_words(std::string_view text) {
  return split_list(text, " \t\n");
}

std::vector<std::string_view> split_list(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const auto part = trim(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  return split_list(text, "\n");
}

}  // namespace giayto::tmpl
