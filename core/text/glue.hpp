// Words that a line should not part: "ngày 05", "bà Gấm", "57 người" (TX-26).
#pragma once

#include <string_view>

namespace giayto::text {

/// Whether a line should not end between `before` and `after`, two neighbouring words of a
/// Vietnamese text with a plain space between them. They belong together when the second says which
/// one the first means (a label and its number: "Điều 1", "số 05/GM-SNN", "thứ Tư"), when the first
/// is a form of address or an authority mark before a name ("ông", "TS.", "KT."), when a number
/// comes before its unit ("57 người", "08 giờ"), and when the second must not begin a line (a dash,
/// a mark that closes). Marks round a word do not matter.
bool keep_together(std::string_view before, std::string_view after);

}  // namespace giayto::text
