// The order of names on Vietnamese lists: given name first, compared syllable by syllable.
#pragma once

#include <string>
#include <string_view>

namespace giayto::text {

/// Which part of the name is compared first (RO-40). họ is the first syllable, tên the last, đệm
/// the rest.
enum class NameOrder { ten_ho_dem, ten_dem_ho, ho_dem_ten };

/// A key whose bytes compare as the names should stand on a list (TX-10, TX-11, RO-41): per
/// syllable the letters in 29-letter order (TX-01), then the tone wherever it is written (hòa =
/// hoà, TX-23), then case; a shorter list of syllables first. `full_name` must be valid NFC.
std::string name_sort_key(std::string_view full_name, NameOrder order = NameOrder::ten_ho_dem);

/// The same key for any text taken as one list of syllables in its own order (places, units).
std::string text_sort_key(std::string_view text);

}  // namespace giayto::text
