#include "text/suggest.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <numeric>

namespace giayto::text {

std::size_t edit_distance(std::string_view one, std::string_view other) {
  const std::u32string a = to_utf32(one), b = to_utf32(other);
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = fold(word);
  const std::string* best = nullptr;
  std::size_t best_distance = 0;
  for (const std::string& candidate : candidates) {
    const std::string known = fold(candidate);
    const std::size_t limit = std::max(letter_count(wanted), letter_count(known)) / 3;
    const std::size_t distance = edit_distance(wanted, known);
    if (distance > limit || (best != nullptr && distance >= best_distance)) continue;
    best = &candidate;
    best_distance = distance;
  }
  return best == nullptr ? std::string() : *best;
}

}  // namespace giayto::text
