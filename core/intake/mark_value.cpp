// The marks people make in attendance sheets (RO-29).
#include "intake/values.hpp"

#include "text/normalise.hpp"

#include <algorithm>

namespace giayto::intake {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_tick(std::string_view clean) {
  const std::string word = text::fold(clean);
  return is_one_of(word, {"x", "xx", "×", "✓", "✔", "√", "☑", "✗", "✘", "1", "+", "co", "true"});
}

std::optional<Mark> read_mark(const Cell& cell) {
  std::string word = text::fold(cell.text);
  while (!word.empty() && (word.back() == '.' || word.back() == ' ')) word.pop_back();
  const bool symbol_font = text::fold(cell.font).starts_with("wingdings");
  if (symbol_font && is_one_of(cell.text, {"ü", "û", "þ", "ý", "\uF0FC"})) return Mark::present;
  if (is_one_of(word, {"p", "cp", "vp", "co phep", "phep", "vang co phep"})) return Mark::excused;
  if (is_one_of(word, {"v", "k", "kp", "vk", "vkp", "0", "vang", "khong", "khong phep",
                       "vang khong phep", "false"})) {
    return Mark::absent;
  }
  if (is_tick(word) || is_one_of(word, {"co mat", "du", "day du"})) return Mark::present;
  return std::nullopt;
}

}  // namespace giayto::intake
