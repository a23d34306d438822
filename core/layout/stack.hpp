// Sets blocks below one another in a column of given width: cells of a columns block, placed
// blocks.
#pragma once

#include "layout/document.hpp"

#include <vector>

namespace giayto::layout {

/// A column to stack blocks in, and how far it is filled.
struct Stack {
  Length x, width;
  Length y;
};

/// Sets the blocks that are present from `stack.y` on.
void stack_blocks(Document& document, const std::vector<int>& blocks, Stack& stack);
void stack_block(Document& document, int block, Stack& stack);

/// Places the lines of Document::text with the first baseline `first_baseline`; returns the last
/// line's box.
LineBox place_text(Document& document, int block, Length x, Length first_baseline);

/// Sets the cells of a columns block side by side from `y` on; returns the lower end of the highest
/// cell.
Length set_columns(Document& document, int block, Length x, Length width, Length y);

/// Appends the drawn rule of a rule block, `y` being its centre line. The line is that of its text,
/// or the room when the rule belongs to no text.
void place_rule(Document& document, int block, const LineBox& line, Length y);

}  // namespace giayto::layout
