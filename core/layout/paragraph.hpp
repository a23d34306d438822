// Breaks a paragraph into lines and measures them, in em, so that a size is chosen afterwards.
#pragma once

#include "layout/typography.hpp"
#include "layout/word_list.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace giayto::layout {

/// The width of a text in em, kerning and the tracking after each letter included; a missing letter
/// counts nothing.
double measure(std::string_view text, const Face& face, double tracking_em);

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
  bool ends_paragraph = false;  ///< never stretched
  bool tightened = false;       ///< wider than its room by what its spaces can give
};

/// The room a paragraph has, in em of its size.
struct Measure {
  double first_line = 0;
  double line = 0;
  double tracking = 0;
};

/// How lines are found: none, the text is one line; the fullest line one after the other; even, no
/// more lines than that, but nearly equal and ended at pauses, for centred text; or the paragraph
/// as a whole, for justified text of more than two lines.
enum class Breaking { none, greedy, even, total };

/// What was found while breaking.
struct BreakResult {
  double widest = 0;       ///< em, of all lines
  bool overflows = false;  ///< a line is wider than its room
  bool missing = false;    ///< some letter is not in its face
};

struct BreakNode;

/// Breaks paragraphs; kept from text to text for its buffers.
class ParagraphBreaker {
 public:
  ParagraphBreaker();
  ~ParagraphBreaker();
  ParagraphBreaker(ParagraphBreaker&&) noexcept;

  /// Appends the lines of the paragraph. Lines break at U+0020 only, and not between words that
  /// belong together unless these are wider than a line (TX-26); a no-break space never breaks and
  /// stretches like the others. An empty paragraph is one empty line.
  BreakResult run(const Run* begin, const Run* end, const Measure& room, Breaking breaking,
                  std::vector<Line>& lines);

 private:
  void find_ends(const Run& first, const Measure& room, Breaking breaking);
  void find_greedy_ends(const Measure& room);
  void even_ends_out(const Measure& room);
  void break_within(double em, double tracking);
  bool parts_what_is_glued() const;
  std::size_t pauses() const;
  double width(std::size_t from, std::size_t end, const Measure& room) const;
  Line line(std::size_t from, std::size_t end, const Measure& room) const;

  std::vector<Word> words_;
  std::vector<std::size_t> ends_;  // of the lines: the number of the word behind each
  std::vector<BreakNode> nodes_;
};

}  // namespace giayto::layout
