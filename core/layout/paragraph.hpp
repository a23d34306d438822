// Breaks a paragraph into lines and measures them, in em, so that a size is chosen afterwards.
#pragma once

#include "layout/typography.hpp"

#include <string_view>
#include <vector>

namespace giayto::layout {

/// The width of a text in em, tracking included after each letter; a missing letter counts nothing.
double measure(std::string_view text, const AdvanceTable& advances, double tracking_em);

/// How many spaces of the text stretch when a line is justified: U+0020 and U+00A0.
int count_spaces(std::string_view text);

/// One line: from a place in one run to a place in the same or a later run.
struct Line {
  const Run* first = nullptr;
  const Run* last = nullptr;
  const char* begin = nullptr;  ///< in *first
  const char* end = nullptr;    ///< in *last
  double em = 0;                ///< natural width, without tracking after the last letter
  int spaces = 0;               ///< U+0020 and U+00A0 within the line
  bool starts_paragraph = false;
  bool ends_paragraph = false;  ///< never justified
};

/// The room a paragraph has, in em of its size.
struct Measure {
  double first_line = 0;
  double line = 0;
  double tracking = 0;
};

/// What was found while breaking.
struct BreakResult {
  double widest = 0;       ///< em, of all lines
  bool overflows = false;  ///< a line is wider than its room
  bool missing = false;    ///< some letter is not in its face
};

/// Appends the lines of the paragraph. Lines break at U+0020 only (TX-26); a no-break space never
/// breaks and stretches like the others. Without `wrap` the paragraph is one line. An empty
/// paragraph is one empty line.
BreakResult break_paragraph(const Run* begin, const Run* end, const Measure& room, bool wrap,
                            std::vector<Line>& lines);

}  // namespace giayto::layout
