// The values of INI keys: lengths with their unit, numbers, fractions, colours, dates, lists.
#pragma once

#include "base/units.hpp"

#include <giayto/model.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::tmpl {

/// "12.5" with an optional sign; nothing else around it.
std::optional<double> parse_number(std::string_view text);
std::optional<int> parse_integer(std::string_view text);

/// "12.5mm", "36 pt"; with a base also "40%" of it. A bare number is no length.
std::optional<Length> parse_length(std::string_view text, std::optional<Length> whole = {});

/// "20mm 30mm" or, with one unit for all, "20 30 mm". Empty when one of them is no length.
std::vector<Length> parse_lengths(std::string_view text, std::optional<Length> whole = {});

/// "1/3" or "42%", as a factor.
std::optional<double> parse_fraction(std::string_view text);

/// "#8c1d18".
std::optional<Color> parse_colour(std::string_view text);

/// "01/7/2020", "01/07/2020" or "2020-07-01"; a day of the calendar.
std::optional<Date> parse_date(std::string_view text);

std::string_view trim(std::string_view text);
/// The words between runs of spaces.
std::vector<std::string_view> split_words(std::string_view text);
/// The trimmed, non-empty parts between the separators.
std::vector<std::string_view> split_list(std::string_view text, std::string_view separators);
std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace giayto::tmpl
