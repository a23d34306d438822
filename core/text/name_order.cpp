#include "text/name_order.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <algorithm>
#include <vector>

namespace giayto::text {
namespace {

// Bytes of a key, in rising order: end of a field, end of the letters of a syllable, ranks.
constexpr char end_of_field = 1, end_of_letters = 2, first_tone = 3, lower_case = 3, upper_case = 4;
constexpr char first_digit = 0x10, first_letter = 0x20, other_letter = 0x7F;
constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

std::vector<std::string_view> syllables_of(std::string_view name) {
  std::vector<std::string_view> syllables;
  std::size_t start = 0;
  while (start < name.size()) {
    std::size_t end = name.find_first_of(" -", start);
    if (end == std::string_view::npos) end = name.size();
    if (end > start) syllables.push_back(name.substr(start, end - start));
    start = end + 1;
  }
  return syllables;
}

/// The key of one syllable: letters, tone, case.
class SyllableKey {
 public:
  void add(char32_t letter) {
    if (letter >= U'0' && letter <= U'9')
      return add_rank(char(first_digit + char(letter - U'0')), false);
    const LetterParts parts = parts_of(letter);
    if (parts.base != 0) {
      tone_ = std::max(tone_, parts.tone);
      const auto rank = static_cast<char>(alphabet.find(parts.base));
      return add_rank(static_cast<char>(first_letter + rank), parts.upper);
    }
    if (letter >= 0x80) add_foreign(letter);
  }

  void append_to(std::string& key) const {
    key += letters_;
    key += end_of_letters;
    key += static_cast<char>(first_tone + static_cast<char>(tone_));
    key += cases_;
  }

 private:
  void add_rank(char rank, bool upper) {
    letters_ += rank;
    cases_ += upper ? upper_case : lower_case;
  }

  /// "ö" stands at o; what has no Latin letter stands after z. Apostrophes do not count.
  void add_foreign(char32_t letter) {
    if (letter == U'’' || letter == U'‘') return;
    std::string text;
    append_utf8(text, letter);
    const std::string plain = without_marks(text);
    if (plain.size() == 1) return add(static_cast<unsigned char>(plain[0]));
    letters_ += other_letter;
    letters_ += plain;
    cases_ += lower_case;
  }

  std::string letters_, cases_;
  Tone tone_ = Tone::none;
};

template <class Iterator>
void append_field(std::string& key, Iterator first, Iterator last) {
  for (; first != last; ++first) {
    SyllableKey syllable;
    for_each_letter(*first, [&syllable](char32_t letter) { syllable.add(letter); });
    syllable.append_to(key);
  }
  key += end_of_field;
}

}  // namespace

std::string name_sort_key(std::string_view full_name, NameOrder order) {
  const std::string name = collapse_spaces(full_name);
  const auto syllables = syllables_of(name);
  const auto begin = syllables.begin(), end = syllables.end();
  if (syllables.empty()) return {};
  const auto ten = end - 1;
  const auto dem = begin == ten ? begin : begin + 1;  // a single syllable is the given name
  std::string key;
  const auto field = [&key](auto first, auto last) { append_field(key, first, last); };
  switch (order) {
    case NameOrder::ten_ho_dem:
      field(ten, end), field(begin, dem), field(dem, ten);
      break;
    case NameOrder::ten_dem_ho:
      field(ten, end), field(dem, ten), field(begin, dem);
      break;
    case NameOrder::ho_dem_ten:
      field(begin, dem), field(dem, ten), field(ten, end);
      break;
  }
  return key;
}

std::string text_sort_key(std::string_view text) {
  const std::string plain = collapse_spaces(text);
  const auto syllables = syllables_of(plain);
  std::string key;
  append_field(key, syllables.begin(), syllables.end());
  return key;
}

}  // namespace giayto::text
