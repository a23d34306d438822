// Texts and names of cells: invisible characters, look-alikes, honorifics, capitals.
#include "intake/values.hpp"

#include "text/normalise.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <algorithm>
#include <array>

namespace giayto::intake {
namespace {

using text::fold;

bool is_invisible(char32_t letter) {
  return letter == 0xAD || (letter >= 0x200B && letter <= 0x200F) ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x206F) ||
         letter == 0xFEFF || (letter >= 0xFE00 && letter <= 0xFE0F) || letter == 0xFFFD ||
         letter == 0x7F || (letter >= 0x80 && letter < 0xA0) ||
         (letter < 0x20 && letter != '\t' && letter != '\n' && letter != '\r');
}

bool is_odd_space(char32_t letter) {
  return letter == 0xA0 || letter == '\t' || letter == 0x202F || letter == 0x3000 ||
         (letter >= 0x2000 && letter <= 0x200A);
}

constexpr std::u32string_view look_alikes = U"ÐƉðɖАВЕКМНОРСТХаеорсухіІ";
constexpr std::u32string_view meant_letters = U"ĐĐđđABEKMHOPCTXaeopcyxiI";
static_assert(look_alikes.size() == meant_letters.size());

/// Whether the text is really Cyrillic: then its letters are no look-alikes.
bool is_cyrillic(std::string_view text) {
  bool found = false;
  text::for_each_letter(text, [&found](char32_t letter) {
    found = found ||
            (letter >= 0x400 && letter < 0x530 && look_alikes.find(letter) == look_alikes.npos);
  });
  return found;
}

/// The Latin letter a letter of another script was typed for (TX-22).
char32_t meant_letter(char32_t letter) {
  if (const auto found = look_alikes.find(letter); found != look_alikes.npos)
    return meant_letters[found];
  if (letter >= 0xFF01 && letter <= 0xFF5E) return letter - 0xFEE0;  // full-width forms
  return letter;
}

constexpr std::string_view surnames =
    " nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan dao trinh "
    "truong mai lam luu to"
    " ta cao chu ha phung quach luong thai tang luc kieu nghiem khuc tong bach doi dam la ma kim "
    "vuong trieu diep thach"
    " cu giap hua au au doi ninh nong than uong van vi xa tieu la loan lo cam sung giang thao h' y "
    "ton cong ";

struct Title {
  std::string_view folded, written;
  bool may_be_name;  ///< also a surname or given name: taken off only before a known surname
};

constexpr std::array<Title, 21> titles = {{{"pgs.ts.", "PGS.TS.", false},
                                           {"pgs. ts.", "PGS.TS.", false},
                                           {"ths.", "ThS.", false},
                                           {"ts.", "TS.", false},
                                           {"gs.", "GS.", false},
                                           {"ks.", "KS.", false},
                                           {"bs.", "BS.", false},
                                           {"ong/ba", "Ông (Bà)", false},
                                           {"ong (ba)", "Ông (Bà)", false},
                                           {"dong chi", "Đồng chí", false},
                                           {"d/c:", "Đồng chí", false},
                                           {"d/c", "Đồng chí", false},
                                           {"dc.", "Đồng chí", false},
                                           {"ong:", "Ông", false},
                                           {"ba:", "Bà", false},
                                           {"ong", "Ông", true},
                                           {"ba", "Bà", true},
                                           {"anh", "Anh", true},
                                           {"chi", "Chị", true},
                                           {"co", "Cô", true},
                                           {"bac", "Bác", true}}};

bool starts_with_surname(std::string_view name) {
  const std::string folded = fold(name);
  const std::string first = " " + folded.substr(0, folded.find(' ')) + " ";
  return surnames.find(first) != surnames.npos;
}

/// The title must be written with its own letters: "Bá" is no "Bà".
bool is_title_word(std::string_view word, const Title& title) {
  if (!title.may_be_name) return true;
  return text::to_lower(word) == text::to_lower(title.written);
}

void take_honorific(NameReading& reading) {
  for (const Title& title : titles) {
    // Counted in letters, since folding changes the number of bytes.
    const std::u32string letters = text::to_utf32(reading.name);
    const std::size_t length = title.folded.size();
    if (letters.size() <= length + 1) continue;
    const std::string head = text::to_utf8(letters.substr(0, length));
    if (fold(head) != title.folded || !is_title_word(head, title)) continue;
    const bool ends_word = letters[length] == U' ' || letters[length] == U'.' ||
                           title.folded.ends_with(':') || title.folded.ends_with('.');
    if (!ends_word) continue;
    const std::size_t start = letters.find_first_not_of(U" .:", length);
    if (start == letters.npos) continue;
    std::string rest = text::to_utf8(letters.substr(start));
    if (rest.find(' ') == rest.npos) continue;  // "Anh Tuấn" may be a whole name
    if (title.may_be_name && !starts_with_surname(rest)) continue;
    reading.name = std::move(rest);
    reading.honorific = title.written;
    reading.codes.emplace_back("honorific-in-name");
    return;
  }
}

void trim_punctuation(NameReading& reading) {
  static constexpr std::string_view ends = " .,;:*-_";
  const std::size_t last = reading.name.find_last_not_of(ends);
  const std::size_t first = reading.name.find_first_not_of(ends);
  if (last == std::string::npos) {
    reading.name.clear();
    return;
  }
  const std::string trimmed = reading.name.substr(first, last - first + 1);
  if (trimmed == reading.name) return;
  reading.name = trimmed;
  reading.codes.emplace_back("trailing-punctuation");
}

/// A capital inside a word or a word without an initial capital.
bool is_oddly_mixed(std::string_view name) {
  bool starts_word = true, odd = false;
  text::for_each_letter(name, [&](char32_t letter) {
    const text::LetterParts parts = text::parts_of(letter);
    if (parts.base != 0 && parts.upper != starts_word) odd = true;
    starts_word = parts.base == 0;
  });
  return odd;
}

void settle_case(NameReading& reading) {
  const bool one_case =
      reading.name == text::to_upper(reading.name) || reading.name == text::to_lower(reading.name);
  const std::string capitalised = text::capitalise_name(reading.name);
  if (one_case && capitalised != reading.name) {
    reading.name = capitalised;
    reading.codes.emplace_back("case-changed");
  } else if (is_oddly_mixed(reading.name)) {
    reading.codes.emplace_back("mixed-case");
  }
}

}  // namespace

Reading<std::string> read_text(std::string_view raw) {
  Reading<std::string> reading;
  bool invisible = false, look_alike = false;
  std::string visible;
  const bool cyrillic = is_cyrillic(raw);
  text::for_each_letter(raw, [&](char32_t letter) {
    const bool drop = is_invisible(letter);
    invisible = invisible || drop || is_odd_space(letter);
    if (drop) return;
    const char32_t meant = cyrillic ? letter : meant_letter(letter);
    look_alike = look_alike || meant != letter;
    text::append_utf8(visible, meant);
  });
  std::string composed = text::compose_vietnamese(visible);
  if (invisible) reading.codes.emplace_back("invisible-character");
  if (look_alike) reading.codes.emplace_back("look-alike");
  if (composed != visible) reading.codes.emplace_back("unicode-normalised");
  reading.value = text::collapse_spaces(composed);
  return reading;
}

bool is_formula_like(std::string_view text) {
  if (text.size() < 2) return false;
  const bool negated = text[0] == '-' && text[1] != ' ' && text[1] != '-';  // "- item" is a list
  return text[0] == '=' || text[0] == '+' || text[0] == '@' || negated;
}

bool is_placeholder(std::string_view text) {
  bool only_marks = true;
  text::for_each_letter(text, [&only_marks](char32_t letter) {
    only_marks =
        only_marks && std::u32string_view(U"-–—.…?_/\\ ").find(letter) != std::u32string_view::npos;
  });
  return only_marks;
}

NameReading read_name(std::string_view clean) {
  NameReading reading;
  reading.name = clean;
  take_honorific(reading);
  trim_punctuation(reading);
  settle_case(reading);
  return reading;
}

std::optional<Gender> read_gender(std::string_view clean) {
  const std::string word = fold(clean);
  if (word == "nam" || word == "m" || word == "male" || word == "ong" || word == "trai")
    return Gender::male;
  if (word == "nu" || word == "f" || word == "female" || word == "ba" || word == "gai")
    return Gender::female;
  return std::nullopt;
}

}  // namespace giayto::intake
