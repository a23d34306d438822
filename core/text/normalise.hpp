// Text in one form: NFC at every input edge, folded for search, and the case of names.
#pragma once

#include <string>
#include <string_view>

namespace giayto::text {

/// Whether the text is valid UTF-8 in NFC (TX-20). Latin and Vietnamese text is answered without
/// ICU.
bool is_nfc(std::string_view text);

/// The text in NFC (TX-20, TX-21: "e\u0323\u0302" and "ê\u0323" both become "ệ"). Throws Error when
/// the bytes are not valid UTF-8.
std::string to_nfc(std::string_view text);

/// to_nfc, and the tone-before-shape order that Unicode keeps apart but nobody means: "é\u0302"
/// becomes "ế" (TX-21). For imported text.
std::string compose_vietnamese(std::string_view text);

/// For search and comparison only (TX-12): lower case, no marks, đ to d, single spaces, none at the
/// ends.
std::string fold(std::string_view text);

/// The Latin letters under the marks, case kept: "Đặng Thị Ấm" -> "Dang Thi Am" (passport names).
std::string without_marks(std::string_view text);

/// Upper and lower case (TX-25).
std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

/// Initial capitals: "ĐẶNG THỊ ẤM" -> "Đặng Thị Ấm", "H'HEN NIÊ" -> "H'Hen Niê" (TX-25).
std::string capitalise_name(std::string_view name);

/// Single spaces, none at the ends; tabs, line ends and no-break spaces count as spaces.
std::string collapse_spaces(std::string_view text);

}  // namespace giayto::text
