// Whether a word could be a Vietnamese syllable: what tells a wrongly decoded text from a right
// one.
#pragma once

#include <string_view>

namespace giayto::text {

/// Whether the word (valid UTF-8 in NFC, any case) is onset + rhyme + one tone as Vietnamese spells
/// them (TX-45). New and old tone placement both pass (TX-23); foreign words do not.
bool is_possible_syllable(std::string_view word);

}  // namespace giayto::text
