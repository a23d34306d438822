// Fits a text into its room: breaks, shrinks or reports it, and places its lines (PR-13).
#pragma once

#include "layout/galley.hpp"
#include "layout/paragraph.hpp"

namespace giayto::layout {

/// How a text is to be set.
struct TextRoom {
  Length width;
  Length height;  ///< 0: as high as it becomes
  tmpl::Fit fit = tmpl::Fit::wrap;
  double shrink_floor = 0.85;
  tmpl::Align align = tmpl::Align::left;
  double word_floor = 1;  ///< wrapped text shrinks to it for the sake of a word wider than a line
};

/// A text broken into lines of one size. Lines are `line_height` apart; the first baseline lies
/// `ascent` below the top: half of what the leading adds to the face's ascent and descent stands
/// above it.
struct SetText {
  const tmpl::Style* style = nullptr;
  TextRoom room;
  Points size;
  Length line_height;
  Length ascent;
  Length paragraph_gap;  ///< between two paragraphs of the block
  ParagraphBreaker breaker;
  std::vector<Line> lines;
  Length height;  ///< of all lines with their gaps
  bool too_wide = false;
  bool too_high = false;
  bool missing = false;

  /// Room above line `index` within the block, besides the lines themselves.
  Length gap_before(std::size_t index) const {
    return index > 0 && lines[index].starts_paragraph ? paragraph_gap : Length{};
  }
};

/// Breaks `runs` for the room; `text` keeps its buffers. Shrinking scales the tracking with the
/// size.
void fit_text(const Runs& runs, const tmpl::Style& style, const Face& face, const TextRoom& room,
              SetText& text);

/// Where a line came to stand.
struct LineBox {
  Length x, width, baseline;
};

/// Appends the segments of one line with its baseline at `baseline` in a column from `x`. A
/// justified line fills the column exactly: what is missing goes to its spaces, glued ones too.
LineBox place_line(const SetText& text, const Line& line, Length x, Length baseline, int block,
                   std::vector<Segment>& segments);

}  // namespace giayto::layout
