// Spelling hints: the known word nearest to a mistyped one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::text {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to turn one
/// text into the other.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// The candidate nearest to the word, marks and case not counted; empty when none differs in at
/// most a third of its letters. Of equals the first.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace giayto::text
