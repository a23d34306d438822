#include "text/legacy.hpp"

#include "text/legacy_tables.hpp"
#include "text/normalise.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace giayto::text {
namespace {

constexpr std::array<Charset, 5> legacy_charsets = {Charset::tcvn3, Charset::vni, Charset::viscii,
                                                    Charset::vps, Charset::cp1258};

int hex_digit(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'A' + 10;
}

/// Codes of one or two bytes to letters.
class Codes {
 public:
  explicit Codes(const LegacyTable& table) {
    for (const LegacyRow& row : table) {
      add_row(row.letter, row.lower, false);
      add_row(row.letter, row.upper, true);
    }
  }

  char32_t one(unsigned char byte) const { return one_[byte]; }

  /// A mark is taken in either case: the letter before it decides ("A\xF8" is À too).
  char32_t two(unsigned char first, unsigned char second) const {
    const auto found = two_.find(first * 256 + second);
    if (found != two_.end()) return found->second;
    const auto other = two_.find(first * 256 + (second ^ 0x20));
    return other == two_.end() ? 0 : other->second;
  }

 private:
  void add_row(char32_t base, std::string_view codes, bool upper) {
    for (int tone = 0; !codes.empty(); ++tone) {
      const std::string_view code = codes.substr(0, codes.find(' '));
      codes.remove_prefix(std::min(codes.size(), code.size() + 1));
      if (code == "--") continue;
      int value = 0;
      for (const char digit : code) value = value * 16 + hex_digit(digit);
      const char32_t letter = letter_of({base, static_cast<Tone>(tone), upper});
      if (code.size() == 2) {
        one_[static_cast<std::size_t>(value)] = letter;
      } else {
        two_[value] = letter;
      }
    }
  }

  std::array<char32_t, 256> one_{};
  std::map<int, char32_t> two_;
};

const Codes& codes_of(Charset charset) {
  static const Codes tcvn3(tcvn3_table), vni(vni_table), viscii(viscii_table), vps(vps_table);
  switch (charset) {
    case Charset::vni:
      return vni;
    case Charset::viscii:
      return viscii;
    case Charset::vps:
      return vps;
    default:
      return tcvn3;
  }
}

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252_specials[byte - 0x80u] : byte;
}

/// Windows-1258: Windows-1252 with seven Vietnamese letters, five marks and the đồng sign.
char32_t windows_1258(unsigned char byte) {
  switch (byte) {
    case 0xC3:
      return U'Ă';
    case 0xE3:
      return U'ă';
    case 0xD0:
      return U'Đ';
    case 0xF0:
      return U'đ';
    case 0xD5:
      return U'Ơ';
    case 0xF5:
      return U'ơ';
    case 0xDD:
      return U'Ư';
    case 0xFD:
      return U'ư';
    case 0xFE:
      return U'₫';
    case 0xCC:
      return 0x300;
    case 0xD2:
      return 0x309;
    case 0xDE:
      return 0x303;
    case 0xEC:
      return 0x301;
    case 0xF2:
      return 0x323;
    case 0x8A:
    case 0x8E:
    case 0x9A:
    case 0x9E:
      return 0;
    default:
      return windows_1252(byte);
  }
}

/// The bytes behind letters that went through Windows-1252 (TX-41).
std::optional<std::string> bytes_behind(std::string_view seen) {
  std::string bytes;
  bool lost = false;
  for_each_letter(seen, [&](char32_t letter) {
    if (letter < 0x100) {
      bytes += static_cast<char>(letter);
      return;
    }
    const auto special =
        std::find(windows_1252_specials.begin(), windows_1252_specials.end(), letter);
    if (special == windows_1252_specials.end()) {
      lost = true;
      return;
    }
    bytes += static_cast<char>(0x80 + (special - windows_1252_specials.begin()));
  });
  if (lost) return std::nullopt;
  return bytes;
}

/// Quotation marks, dashes, ellipsis and the no-break space are typed in legacy fonts too.
bool is_shared_punctuation(unsigned char byte) {
  return byte == 0x85 || (byte >= 0x91 && byte <= 0x97) || byte == 0xA0;
}

std::optional<std::string> decode_by_table(const Codes& codes, std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool has_next = i + 1 < bytes.size();
    if (has_next) {
      if (const char32_t pair = codes.two(byte, static_cast<unsigned char>(bytes[i + 1]));
          pair != 0) {
        append_utf8(text, pair);
        ++i;
        continue;
      }
    }
    char32_t letter = codes.one(byte);
    if (letter == 0 && byte < 0x80) letter = byte;
    if (letter == 0 && is_shared_punctuation(byte)) letter = windows_1252(byte);
    if (letter == 0) return std::nullopt;
    append_utf8(text, letter);
  }
  return text;
}

std::optional<std::string> decode_1258(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const char32_t letter = windows_1258(static_cast<unsigned char>(byte));
    if (letter == 0) return std::nullopt;
    append_utf8(text, letter);
  }
  return to_nfc(text);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for_each_letter(text, [&words](char32_t letter) {
    const bool ascii_letter = (letter | 0x20) >= U'a' && (letter | 0x20) <= U'z';
    const bool punctuation = letter == 0xA0 || (letter >= 0x2010 && letter <= 0x2027);
    const bool inside = letter < 0x80 ? ascii_letter : !punctuation;
    if (inside) {
      append_utf8(words.back(), letter);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  });
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// TCVN3 and VPS have lower-case codes only for some toned letters, so capitals come out as
/// "NGUYễN" (TX-42): in a word of capitals the stranded letter is raised too.
std::string raise_stranded_letters(const std::string& text) {
  std::u32string letters = to_utf32(text);
  for (std::size_t start = 0; start < letters.size();) {
    if (parts_of(letters[start]).base == 0) {
      ++start;
      continue;
    }
    std::size_t end = start;
    int capitals = 0, plain_lower = 0, stranded = 0;
    for (; end < letters.size() && parts_of(letters[end]).base != 0; ++end) {
      const LetterParts parts = parts_of(letters[end]);
      ++(parts.upper ? capitals : parts.tone != Tone::none ? stranded : plain_lower);
    }
    const bool raise = plain_lower == 0 && stranded > 0 && capitals > 1;
    for (; start < end; ++start) {
      LetterParts parts = parts_of(letters[start]);
      parts.upper = parts.upper || raise;
      letters[start] = letter_of(parts);
    }
  }
  return to_utf8(letters);
}

/// How well texts read in one charset: words outside ASCII, and how many are possible syllables.
struct Score {
  std::size_t words = 0, possible = 0;
  bool fits = true;
};

Score score_in(Charset charset, const std::vector<std::string>& words) {
  Score score;
  for (const std::string& word : words) {
    const std::optional<std::string> text = decode(charset, word);
    if (!text) return {0, 0, false};
    ++score.words;
    if (is_possible_syllable(*text)) ++score.possible;
  }
  return score;
}

/// The words that legacy bytes could be: outside ASCII, within Windows-1252, each once.
std::vector<std::string> doubtful_words(const std::vector<std::string>& column) {
  std::vector<std::string> doubtful;
  for (const std::string& text : column) {
    if (is_ascii(text) || !bytes_behind(text)) continue;
    for (std::string& word : words_of(text)) {
      if (!is_ascii(word)) doubtful.push_back(std::move(word));
    }
  }
  std::sort(doubtful.begin(), doubtful.end());
  doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
  return doubtful;
}

}  // namespace

std::string_view name_of(Charset charset) {
  switch (charset) {
    case Charset::tcvn3:
      return "TCVN3";
    case Charset::vni:
      return "VNI";
    case Charset::viscii:
      return "VISCII";
    case Charset::vps:
      return "VPS";
    case Charset::cp1258:
      return "Windows-1258";
    case Charset::unicode:
      break;
  }
  return "Unicode";
}

std::optional<Charset> charset_named(std::string_view name) {
  static constexpr std::pair<std::string_view, Charset> names[] = {
      {"tcvn3", Charset::tcvn3},        {"abc", Charset::tcvn3},       {"vni", Charset::vni},
      {"viscii", Charset::viscii},      {"vps", Charset::vps},         {"cp1258", Charset::cp1258},
      {"windows1258", Charset::cp1258}, {"unicode", Charset::unicode}, {"utf8", Charset::unicode}};
  std::string plain;
  for (const char letter : fold(name)) {
    if (letter != '-' && letter != '_') plain += letter;
  }
  for (const auto& [known, charset] : names) {
    if (plain == known) return charset;
  }
  return std::nullopt;
}

Charset charset_of_font(std::string_view font) {
  const std::string name = is_valid_utf8(font) ? fold(font) : std::string();
  if (name.starts_with(".vn")) return Charset::tcvn3;
  if (name.starts_with("vni-")) return Charset::vni;
  if (name.starts_with("vps")) return Charset::vps;
  if (name.find("viscii") != std::string::npos) return Charset::viscii;
  return Charset::unicode;
}

bool is_capital_font(std::string_view font) {
  return charset_of_font(font) == Charset::tcvn3 && font.ends_with('H');
}

std::optional<std::string> decode(Charset charset, std::string_view seen) {
  if (charset == Charset::unicode || is_ascii(seen)) return std::string(seen);
  const std::optional<std::string> bytes = bytes_behind(seen);
  if (!bytes) return std::nullopt;
  if (charset == Charset::cp1258) return decode_1258(*bytes);
  std::optional<std::string> text = decode_by_table(codes_of(charset), *bytes);
  const bool lacks_capitals = charset == Charset::tcvn3 || charset == Charset::vps;
  return text && lacks_capitals ? raise_stranded_letters(*text) : text;
}

std::optional<std::string> decode_in_font(std::string_view font, std::string_view seen) {
  const Charset charset = charset_of_font(font);
  if (charset == Charset::unicode) return std::nullopt;
  std::optional<std::string> text = decode(charset, seen);
  return text && is_capital_font(font) ? to_upper(*text) : text;
}

Guess guess_charset(const std::vector<std::string>& column) {
  const std::vector<std::string> words = doubtful_words(column);
  const Score plain = score_in(Charset::unicode, words);
  if (words.empty() || plain.possible * 4 >= plain.words * 3)
    return {};  // reads as Vietnamese already
  Score best, second;
  Charset winner = Charset::unicode;
  for (const Charset charset : legacy_charsets) {
    const Score score = score_in(charset, words);
    if (!score.fits) continue;
    if (score.possible > best.possible) {
      second = best;
      best = score;
      winner = charset;
    } else if (score.possible > second.possible) {
      second = score;
    }
  }
  const std::size_t rival = std::max(second.possible, plain.possible);
  const bool reads_well = best.possible * 10 >= best.words * 7;
  const bool wins_clearly = best.possible > rival && (best.possible - rival) * 4 >= best.words;
  if (best.possible > 0 && reads_well && wins_clearly) return {winner, false};
  return {Charset::unicode, best.possible > plain.possible};
}

Charset detect(const std::vector<std::string>& column) {
  return guess_charset(column).charset;
}

std::string seen_bytes(std::string_view bytes) {
  std::string seen;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t letter = windows_1252(byte);
    append_utf8(seen, letter == 0 ? byte : letter);
  }
  return seen;
}

}  // namespace giayto::text
