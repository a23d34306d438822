#include "text/normalise.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <giayto/plugin.hpp>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <utility>

namespace giayto::text {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status))
    throw Error(message("Unicode data cannot be used: {}", u_errorName(status)));
}

/// ICU's data are opened at the first letter that needs them, not at start-up.
const icu::Normalizer2& nfc() {
  static const icu::Normalizer2& instance = [&]() -> const icu::Normalizer2& {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    check(status);
    return *found;
  }();
  return instance;
}

/// Letters that are NFC whatever stands before them: below the combining marks, the Vietnamese
/// block, common punctuation.
bool is_always_nfc(char32_t letter) {
  return letter < 0x300 || (letter >= 0x1EA0 && letter <= 0x1EF9) ||
         (letter >= 0x2010 && letter <= 0x205E) || letter == U'₫';
}

bool is_plainly_nfc(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    if (!is_always_nfc(next_letter(at, end))) return false;
  }
  return true;
}

bool is_space(char32_t letter) {
  return letter == U' ' || (letter >= 0x09 && letter <= 0x0D) || letter == 0xA0 ||
         letter == 0x202F || letter == 0x3000 || (letter >= 0x2000 && letter <= 0x200A);
}

/// The letter without its marks for scripts beyond Vietnamese ("ö" -> o); 0 when nothing is left.
char32_t strip_marks_by_icu(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  check(status);
  const auto mark = [](char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
  };
  if (mark(letter)) return 0;
  icu::UnicodeString parts;
  if (!nfd->getDecomposition(static_cast<UChar32>(letter), parts)) return letter;
  return static_cast<char32_t>(parts.char32At(0));
}

char32_t plain_letter(char32_t letter) {
  if (letter < 0x80) return letter;
  if (letter == 0xD0 || letter == 0x189) return U'D';  // look-alikes of Đ (TX-22)
  const LetterParts parts = parts_of(letter);
  if (parts.base == 0) return strip_marks_by_icu(letter);
  const char32_t latin = latin_of(parts.base);
  return parts.upper ? latin - U'a' + U'A' : latin;
}

char32_t upper_letter(char32_t letter) {
  LetterParts parts = parts_of(letter);
  if (parts.base != 0) {
    parts.upper = true;
    return letter_of(parts);
  }
  return letter < 0x80 ? letter : static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

char32_t lower_letter(char32_t letter) {
  LetterParts parts = parts_of(letter);
  if (parts.base != 0) {
    parts.upper = false;
    return letter_of(parts);
  }
  return letter < 0x80 ? letter : static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
}

template <class Change>
std::string change_letters(std::string_view text, Change change) {
  std::string changed;
  changed.reserve(text.size());
  for_each_letter(text, [&](char32_t letter) {
    if (const char32_t other = change(letter); other != 0) append_utf8(changed, other);
  });
  return changed;
}

/// The base that a shape mark makes of a plain vowel; 0 when there is none.
char32_t shaped(char32_t base, char32_t mark) {
  constexpr std::u32string_view plain = U"aaeoou", made = U"ăâêôơư";
  constexpr std::u32string_view marks = U"\u0306\u0302\u0302\u0302\u031B\u031B";
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (plain[i] == base && marks[i] == mark) return made[i];
  }
  return 0;
}

}  // namespace

bool is_nfc(std::string_view text) {
  if (!is_valid_utf8(text)) return false;
  if (is_plainly_nfc(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  const bool normalised = nfc().isNormalizedUTF8(piece, status);
  check(status);
  return normalised;
}

std::string to_nfc(std::string_view text) {
  if (!is_valid_utf8(text)) throw Error(message("text is not valid UTF-8"));
  if (is_plainly_nfc(text)) return std::string(text);
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  nfc().normalizeUTF8(0, piece, sink, nullptr, status);
  check(status);
  return composed;
}

std::string compose_vietnamese(std::string_view text) {
  const std::string composed = to_nfc(text);
  if (is_plainly_nfc(composed)) return composed;
  std::u32string letters;
  for_each_letter(composed, [&letters](char32_t letter) {
    LetterParts before = letters.empty() ? LetterParts{} : parts_of(letters.back());
    if (const char32_t base = before.base == 0 ? 0 : shaped(before.base, letter); base != 0) {
      before.base = base;
      letters.back() = letter_of(before);
    } else {
      letters += letter;
    }
  });
  return to_utf8(letters);
}

std::string collapse_spaces(std::string_view text) {
  std::string collapsed;
  collapsed.reserve(text.size());
  bool pending = false;
  for_each_letter(text, [&](char32_t letter) {
    if (is_space(letter)) {
      pending = !collapsed.empty();
      return;
    }
    if (std::exchange(pending, false)) collapsed += ' ';
    append_utf8(collapsed, letter);
  });
  return collapsed;
}

std::string fold(std::string_view text) {
  return collapse_spaces(change_letters(text, [](char32_t letter) {
    const char32_t plain = plain_letter(letter);
    return plain == 0 ? plain : lower_letter(plain);
  }));
}

std::string without_marks(std::string_view text) {
  return change_letters(text, plain_letter);
}

std::string to_upper(std::string_view text) {
  return change_letters(text, upper_letter);
}

std::string to_lower(std::string_view text) {
  return change_letters(text, lower_letter);
}

std::string capitalise_name(std::string_view name) {
  bool initial = true;
  return change_letters(name, [&initial](char32_t letter) {
    const bool starts_word =
        std::exchange(initial, is_space(letter) || letter == U'\'' || letter == U'’' ||
                                   letter == U'-' || letter == U'.');
    return starts_word ? upper_letter(letter) : lower_letter(letter);
  });
}

}  // namespace giayto::text
