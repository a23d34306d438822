#include "intake/session_label.hpp"

#include "text/normalise.hpp"

#include <algorithm>

namespace giayto::intake {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded) {
    if (std::string_view(" ,;:()").find(c) == std::string_view::npos) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

/// "05/8", "5-8-2020": day first.
bool read_day(const std::string& word, Date& date) {
  int parts[3] = {0, 0, 0};
  int count = 0;
  bool in_number = false;
  for (const char c : word) {
    if (is_digit(c)) {
      if (!in_number && ++count > 3) return false;
      in_number = true;
      int& part = parts[count - 1];
      part = part * 10 + (c - '0');
      if (part > 9999) return false;
    } else if (std::string_view("/.-").find(c) != std::string_view::npos && in_number) {
      in_number = false;
    } else {
      return false;
    }
  }
  if (count < 2 || parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12) return false;
  date = {parts[2] == 0 || parts[2] > 99 ? parts[2] : 2000 + parts[2], parts[1], parts[0]};
  return true;
}

bool is_filler(const std::string& word) {
  static constexpr std::string_view fillers =
      " buoi ngay thu so hai ba tu nam sau bay chu nhat cn t2 t3 t4 t5 t6 t7 - / hoc thang ";
  return fillers.find(" " + word + " ") != std::string_view::npos;
}

std::string half_of(const std::string& word) {
  if (word == "sang" || word == "s") return "Sáng";
  if (word == "chieu" || word == "c") return "Chiều";
  if (word == "toi") return "Tối";
  return {};
}

}  // namespace

std::optional<SessionLabel> read_session_label(const Cell& cell) {
  SessionLabel label;
  if (cell.kind == CellKind::date) {
    label.date = cell.date;
    return label.date.known() ? std::optional(label) : std::nullopt;
  }
  if (cell.kind != CellKind::text) return std::nullopt;
  bool counted = false;
  for (std::string word : words_of(text::fold(cell.text))) {
    if (word.size() > 1 && word[0] == 'b' && is_digit(word[1])) {
      counted = true;
      word.erase(0, 1);
    }
    counted = counted || word == "buoi" || word == "ngay";
    const bool number = word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit);
    if (const std::string half = half_of(word); !half.empty()) {
      label.half = half;
    } else if (number) {
      label.number = std::stoi(word);
    } else if (!read_day(word, label.date) && !is_filler(word)) {
      return std::nullopt;
    }
  }
  const bool says_something =
      label.date.day != 0 || !label.half.empty() || (counted && label.number > 0);
  return says_something ? std::optional(label) : std::nullopt;
}

std::optional<SessionLabel> session_of(const Column& column) {
  std::optional<SessionLabel> leaf = read_session_label(*column.labels.back());
  if (!leaf) return std::nullopt;
  for (const Cell* cell : column.labels) {
    const auto group = read_session_label(*cell);
    if (!group) continue;
    if (leaf->date.day == 0) leaf->date = group->date;
    if (leaf->half.empty()) leaf->half = group->half;
    if (leaf->number == 0) leaf->number = group->number;
  }
  return leaf;
}

}  // namespace giayto::intake
