// What a frame says a page must show: every printed letter with its place, and whose it is.
#pragma once

#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"

#include <cstddef>
#include <vector>

namespace giayto::proof {

/// A letter as laid out, in millimetres.
struct PrintedLetter {
  char32_t letter = 0;
  double left = 0, baseline = 0, width = 0, size = 0;
  double ascent = 0, cap_height = 0, descent = 0;  ///< of its face at its size, positive upwards
  int ink = 0;                                     ///< 0 black to 255 white
  int block = -1;
  bool turned = false;  ///< upside down: what is said to lie above the baseline lies below
  std::size_t at = 0;   ///< how many printed letters of the block stand before it in the document

  double top() const { return baseline - cap_height; }
  double bottom() const { return baseline - descent; }
};

/// Counts the printed letters of each block through a document, page by page.
class LetterCounter {
 public:
  explicit LetterCounter(std::size_t blocks) : counts_(blocks + 1, 0) {}
  std::size_t next(int block) { return counts_[static_cast<std::size_t>(block + 1)]++; }

 private:
  std::vector<std::size_t> counts_;
};

/// Whether a letter leaves no ink: spaces of all kinds.
bool is_space(char32_t letter);

/// The letters of a page in drawing order, spaces left out.
std::vector<PrintedLetter> printed_letters(const layout::Frame& frame,
                                           const layout::FontMetrics& fonts,
                                           LetterCounter& counter);

}  // namespace giayto::proof
