// Breaks a justified paragraph as a whole: the lines whose spaces are most even together, not the
// fullest line one after the other.
#pragma once

#include "layout/paragraph.hpp"
#include "layout/word_list.hpp"

#include <vector>

namespace giayto::layout {

/// How far the spaces of a justified line may give way, in parts of their width.
constexpr double most_shrink = 0.2;

/// A place to break and the best way to it.
struct BreakNode {
  double cost = 0;
  std::size_t from = 0;  ///< the first word of the line that ends here
};

/// Fills `ends` with the number of the word behind each line. A line costs more the further its
/// spaces are from their width, by the sixth power; the last line costs nothing unless it is a
/// mere rest. Words of which a line should not part two (TX-26) stay together unless they are wider
/// than a line. The time grows with the number of words. `nodes` is room to work in.
void fit_paragraph(const std::vector<Word>& words, const Measure& room, double space_em,
                   std::vector<BreakNode>& nodes, std::vector<std::size_t>& ends);

}  // namespace giayto::layout
