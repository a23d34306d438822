// What goes into a statement and comes out of a row: nothing, a whole number, or text.
#pragma once

#include <giayto/model.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace giayto::store {

using Value = std::variant<std::nullptr_t, long long, std::string>;

/// Dates stand in the store as ISO text of the known part: "2020-08-05", "1981-02", "1981", "".
std::string to_text(const Date& date);
/// Back from to_text; other text gives an unknown date.
Date to_date(std::string_view text);

inline Value to_value(std::nullptr_t) {
  return nullptr;
}
inline Value to_value(std::integral auto number) {
  return static_cast<long long>(number);
}
inline Value to_value(std::string text) {
  return text;
}
inline Value to_value(const char* text) {
  return std::string(text);
}
inline Value to_value(const Date& date) {
  return to_text(date);
}

/// A number, also from text that holds one; nothing gives 0. Throws Error on other text.
long long to_number(const Value& value);
/// Text, also of a number; nothing gives "".
std::string to_string(const Value& value);

void take(const Value& value, std::integral auto& into) {
  into = static_cast<std::remove_reference_t<decltype(into)>>(to_number(value));
}
inline void take(const Value& value, std::string& into) {
  into = to_string(value);
}
inline void take(const Value& value, SparseText& into) {
  into = to_string(value);
}
inline void take(const Value& value, Date& into) {
  into = to_date(to_string(value));
}

/// One row of a result; valid while the row callback runs.
class ResultRow {
 public:
  explicit ResultRow(const std::vector<Value>& values) : values_(values) {}

  /// Fills the variables from the first columns, in order: `row.read(entry.id, entry.series)`. The
  /// column after them is read by the next call.
  template <class... T>
  void read(T&... into) const {
    (take(values_.at(at_++), into), ...);
  }

 private:
  const std::vector<Value>& values_;
  mutable std::size_t at_ = 0;
};

}  // namespace giayto::store
