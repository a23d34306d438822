// The filters of the placeholder grammar: `{name|filter}`.
#pragma once

#include "template/template.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::tmpl {

/// The words of the grammar; the index is Filter minus one.
const std::vector<std::string>& filter_names();
/// Filter::none when there is no such filter.
Filter find_filter(std::string_view name);

/// A value on its way through the filters of a slot: text, or a date or number not yet printed.
struct FilterValue {
  std::string text;
  std::optional<Date> date;
  std::optional<std::int64_t> number;

  bool empty() const { return text.empty() && !date && !number; }
};

/// The printed value after all filters; nothing stays nothing. Throws Error naming slot and filter, not
/// the value, when a filter does not fit.
std::string apply_filters(const Slot& slot, FilterValue value);

/// LA-04: "001234567889" -> "0012******89", "0912345123" -> "09xx xxx 123", CMND "012345678" ->
/// "012****78"; of any other text the last two letters stay.
std::string masked(std::string_view text);

}  // namespace giayto::tmpl
