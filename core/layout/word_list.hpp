// The words of a paragraph, each measured once; lines are chosen afterwards.
#pragma once

#include "layout/typography.hpp"

#include <string_view>
#include <vector>

namespace giayto::layout {

/// What stands between two places to break (U+0020). Widths and spaces are counted from the start
/// of the paragraph, in em and with tracking after each letter.
struct Word {
  const Run* first = nullptr;
  const char* begin = nullptr;  ///< in *first
  const Run* last = nullptr;
  const char* end = nullptr;  ///< in *last
  double em_before = 0, em = 0;
  int spaces_before = 0, spaces = 0;
};

/// Replaces `words` by those of the paragraph; spaces before the first belong to it. Returns
/// whether a letter is missing in its face; such a letter counts nothing.
bool list_words(const Run* begin, const Run* end, double tracking, std::vector<Word>& words);

/// Whether a line should not part two neighbouring words (TX-26).
bool is_glued(const Word& word, const Word& next);

/// Whether the sense pauses between them: after a comma and the like, or before a name.
bool is_pause(const Word& word, const Word& next);

}  // namespace giayto::layout
