// Legacy Vietnamese charsets as they are found in spreadsheets: which one it is, and the text in
// Unicode.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::text {

enum class Charset { unicode, tcvn3, vni, viscii, vps, cp1258 };

/// "TCVN3", "VNI", "VISCII", "VPS", "Windows-1258", "Unicode".
std::string_view name_of(Charset charset);

/// The charset a user names (any case, with or without "-"): "tcvn3" or "abc", "vni", "viscii",
/// "vps", "cp1258", "unicode" or "utf-8".
std::optional<Charset> charset_named(std::string_view name);

/// The charset a font's name gives away (TX-40): ".VnTime" -> tcvn3, "VNI-Times" -> vni; unicode
/// for all others.
Charset charset_of_font(std::string_view font);

/// Whether the font draws the lower-case codes as capitals (".VnTimeH", TX-42).
bool is_capital_font(std::string_view font);

/// The Unicode text (NFC) behind legacy text. `seen` is the text as a program without the font
/// shows it, its bytes turned to letters through Windows-1252 (TX-41); soft hyphens must still be
/// there (TX-44). Nothing when a letter has no meaning in the charset (TX-46).
std::optional<std::string> decode(Charset charset, std::string_view seen);

/// decode, with the font's charset and capitals; nothing when the font is a Unicode font or the
/// text does not fit it.
std::optional<std::string> decode_in_font(std::string_view font, std::string_view seen);

/// What scoring found about a column (TX-45).
struct Guess {
  Charset charset = Charset::unicode;
  bool ambiguous =
      false;  ///< does not read as Vietnamese, and no charset wins clearly: left alone, to be told
};

/// Scores the texts of one column (or font group) in every charset by their possible Vietnamese
/// syllables and answers with the one that wins clearly, unicode otherwise (TX-45, TX-46).
Guess guess_charset(const std::vector<std::string>& column);

/// guess_charset without the doubt.
Charset detect(const std::vector<std::string>& column);

/// The bytes of a file that is not UTF-8 as letters through Windows-1252: what `decode` takes
/// (TX-47).
std::string seen_bytes(std::string_view bytes);

}  // namespace giayto::text
