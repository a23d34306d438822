#include "text/glue.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace giayto::text {
namespace {

/// Words to look one up among. Most words of a text are in none: a bit for first byte and length
/// tells so at once.
template <std::size_t count>
class WordSet {
 public:
  constexpr explicit WordSet(std::array<std::string_view, count> words) : words_(words) {
    std::sort(words_.begin(), words_.end());
    for (const std::string_view word : words_) bits_ |= bit(word);
  }
  bool holds(std::string_view word) const {
    return !word.empty() && (bits_ & bit(word)) != 0 &&
           std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  static constexpr std::uint64_t bit(std::string_view word) {
    return std::uint64_t{1} << ((static_cast<unsigned char>(word.front()) * 5u + word.size()) % 64);
  }

  std::array<std::string_view, count> words_;
  std::uint64_t bits_ = 0;
};

/// Before a number: which one is meant. "lục" is the end of "Phụ lục".
constexpr auto labels = WordSet(std::to_array<std::string_view>(
    {"ngày", "tháng", "năm",   "quý",   "tuần",  "giờ",    "lúc",    "Ngày", "Tháng", "Năm", "Quý",
     "Điều", "điều",  "khoản", "Khoản", "mục",   "Mục",    "Chương", "lục",  "số",    "Số",  "Số:",
     "số:",  "trang", "tập",   "quyển", "tờ",    "đợt",    "Đợt",    "kỳ",   "lần",   "lớp", "Lớp",
     "khóa", "khoá",  "Khóa",  "Khoá",  "phòng", "tầng",   "tổ",     "thôn", "xóm",   "khu", "quận",
     "Quận", "hạng",  "No.",   "nhóm",  "buổi",  "phường", "Phường"}));

/// After a number. Not "tháng" and "năm": a date may part before them.
constexpr auto units = WordSet(std::to_array<std::string_view>(
    {"%",    "‰",    "°C",    "m",    "m²",   "m2",    "km",   "cm",    "mm", "ha",  "kg",
     "g",    "tấn",  "tạ",    "lít",  "đồng", "nghìn", "ngàn", "triệu", "tỷ", "tỉ",  "giờ",
     "phút", "ngày", "buổi",  "tiết", "tuần", "người", "lớp",  "hộ",    "xã", "sao", "điểm",
     "bản",  "bộ",   "trang", "suất", "cuốn", "học",   "đại",  "sản",   "cơ"}));

/// Before a name: forms of address, degrees, who signs for whom, kinds of place. "chí" is the end
/// of "đồng chí".
constexpr auto addresses = WordSet(std::to_array<std::string_view>(
    {"ông",     "Ông", "bà",  "Bà",  "Bà)", "bà)",  "anh",  "Anh",  "chị",  "Chị",
     "cô",      "Cô",  "chí", "Chí", "GS.", "TS.",  "PGS.", "ThS.", "Th.S", "Th.S.",
     "PGS.TS.", "KS.", "BS.", "CN.", "KT.", "TL.",  "TM.",  "Q.",   "TUQ.", "TP.",
     "Tp.",     "P.",  "H.",  "Mr.", "Ms.", "Mrs.", "Dr.",  "em",   "cụ",   "Cụ"}));

constexpr auto weekdays =
    WordSet(std::to_array<std::string_view>({"Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"}));

constexpr auto opening = std::to_array<std::string_view>({"(", "[", "{", "\"", "'", "“", "‘", "«"});
constexpr auto closing = std::to_array<std::string_view>(
    {".", ",", ";", ":", "!", "?", ")", "]", "}", "\"", "'", "”", "’", "»", "…", "/"});
constexpr auto dashes = std::to_array<std::string_view>({"-", "–", "—"});

std::string_view without_opening(std::string_view word) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : opening) {
      if (!word.starts_with(mark)) continue;
      word.remove_prefix(mark.size());
      again = true;
    }
  }
  return word;
}

std::string_view without_closing(std::string_view word) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : closing) {
      if (!word.ends_with(mark)) continue;
      word.remove_suffix(mark.size());
      again = true;
    }
  }
  return word;
}

constexpr bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Latin capitals and the Vietnamese ones beyond.
bool is_capital(char32_t letter) {
  if (letter < 0x100) return letter <= 0xDE && letter != 0xD7;
  const bool is_pair = letter == 0x102 || letter == 0x110 || letter == 0x128 || letter == 0x168 ||
                       letter == 0x1A0 || (letter >= 0x1EA0 && letter <= 0x1EF9);
  return letter == 0x1AF || (is_pair && letter % 2 == 0);  // Ư alone has an odd number
}

bool is_roman_number(std::string_view word) {
  return without_closing(word).find_first_not_of("IVXLC") == word.npos;
}

/// A dash of its own, or what closes: "./.", "…".
bool must_not_begin_a_line(std::string_view word) {
  if (std::find(dashes.begin(), dashes.end(), word) != dashes.end()) return true;
  return std::any_of(closing.begin(), closing.end(), [word](std::string_view mark) {
    return mark != "\"" && mark != "'" && word.starts_with(mark);
  });
}

enum class Start { small, capital, digit, mark };

/// What a word begins with; a byte tells for most.
Start start_of(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  if (byte >= 'a' && byte <= 'z') return Start::small;
  if (byte < 0x80) {
    if (byte >= 'A' && byte <= 'Z') return Start::capital;
    return is_digit(word.front()) ? Start::digit : Start::mark;
  }
  const char* at = word.data();
  const char32_t letter = next_letter(at, at + word.size());
  if (letter < 0xC0 || letter >= 0x2000) return Start::mark;
  return is_capital(letter) ? Start::capital : Start::small;
}

/// A number before its unit, or a mark before anything.
bool ends_what_begins(std::string_view before, std::string_view after) {
  return before.empty() || (is_digit(before.front()) && is_digit(before.back()) &&
                            units.holds(without_closing(after)));
}

/// Words of which the second says which one the first means.
bool says_which(std::string_view before, std::string_view after, Start start) {
  if (start == Start::digit) return labels.holds(before);
  if (start != Start::capital) return false;
  if (before == "thứ" || before == "Thứ") return weekdays.holds(without_closing(after));
  return addresses.holds(before) || (is_roman_number(after) && labels.holds(before));
}

}  // namespace

bool keep_together(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  const Start first = start_of(before);
  Start second = start_of(after);
  const bool is_word = first == Start::small || first == Start::capital;
  if (second == Start::small && is_word) {
    return after.front() == 'n' && before == "Chủ" && without_closing(after) == "nhật";
  }
  if (first == Start::mark) before = without_opening(before);
  if (second == Start::mark && must_not_begin_a_line(after)) return true;
  if (!is_word && ends_what_begins(before, after)) return true;
  if (second == Start::mark) {
    after = without_opening(after);
    if (after.empty()) return false;
    second = start_of(after);
  }
  return says_which(before, after, second);
}

}  // namespace giayto::text
