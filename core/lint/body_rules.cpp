// The body of a paper: indent, spacing, justified lines, end mark, dates and times.
#include "base/message.hpp"
#include "lint/rules.hpp"
#include "lint/wording.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace giayto::lint {
namespace {

using tmpl::Component;

bool begins_paragraph(const Reading& reading, const TextLine& line) {
  return line.left > reading.text_left(line) + aligned;
}

void check_indent(const Reading& reading, const TextLine& line, Findings& findings) {
  const double indent = line.left - reading.text_left(line);
  const auto is = [indent](double wanted) { return std::abs(indent - wanted) <= close; };
  if (std::any_of(std::begin(nd30::indents), std::end(nd30::indents), is)) return;
  findings.error("nd-20", line.block,
                 message("a paragraph of block '{}' is indented by {:.1f} mm",
                         reading.name(line.block), indent),
                 message("1 cm or 1.27 cm in the first line"));
}

void check_right_end(const Reading& reading, const TextLine& line, bool last_of_paragraph,
                     Findings& findings) {
  const double left_over = reading.text_right(line) - line.right;
  if (left_over < -close || line.left < reading.text_left(line) - close) {
    findings.error("nd-02", line.block,
                   message("block '{}' reaches from {:.1f} to {:.1f} mm of the page's width",
                           reading.name(line.block), line.left, line.right),
                   message("keep it between the margins"));
  }
  if (last_of_paragraph || std::abs(left_over) <= close) return;
  findings.error("nd-20", line.block,
                 message("a line of block '{}' ends {:.1f} mm before the margin",
                         reading.name(line.block), left_over),
                 message("align = justify"));
}

/// The distance of two lines of one paragraph.
void check_line_pitch(const Reading& reading, const TextLine& above, const TextLine& below,
                      Findings& findings) {
  const double pitch = (below.baseline - above.baseline) / below.size_mm();
  if (nd30::line_pitch.has(pitch, 0.012)) return;
  findings.error("nd-20", below.block,
                 message("the lines of block '{}' are {:.2f} times their size apart",
                         reading.name(below.block), pitch),
                 message("single to one and a half spacing: leading = {:.2f} to {:.2f}",
                         nd30::line_pitch.least, nd30::line_pitch.most));
}

void check_paragraph_space(const Reading& reading, const TextLine& above, const TextLine& below,
                           Findings& findings) {
  const tmpl::Style* style = reading.style_of(below.block);
  const double pitch = style->leading * below.size_mm();
  const double space = (below.baseline - above.baseline - pitch) / mm_per_point;
  if (space >= nd30::paragraph_space_pt - 0.1) return;
  findings.error("nd-20", below.block,
                 message("the space above a paragraph of block '{}' is {:.1f} pt",
                         reading.name(below.block), space),
                 message("6 pt between paragraphs at least"));
}

/// Whether one line stands right under the other: on one page, in the body and in its order.
bool follows(const TextLine& above, const TextLine& below) {
  return above.page == below.page && below.baseline > above.baseline;
}

void check_block(const Reading& reading, const Lines& lines, Findings& findings) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = *lines[i];
    const bool first = i == 0;
    if (first || begins_paragraph(reading, line)) check_indent(reading, line, findings);
    const TextLine* next = i + 1 < lines.size() ? lines[i + 1] : nullptr;
    const bool goes_on = next != nullptr && !begins_paragraph(reading, *next);
    check_right_end(reading, line, !goes_on, findings);
    if (goes_on && follows(line, *next)) check_line_pitch(reading, line, *next, findings);
    if (next != nullptr && !goes_on && follows(line, *next))
      check_paragraph_space(reading, line, *next, findings);
  }
}

void check_end_mark(const Reading& reading, const std::vector<int>& blocks, Findings& findings) {
  constexpr std::string_view mark = "./.";
  int last_of_letter = -1;
  for (const int block : blocks) {
    if (reading.block(block).run == 0) last_of_letter = block;
  }
  for (const int block : blocks) {
    if (reading.block(block).run > 0) return;  // an annex
    const std::string text = reading.text_of_block(block);
    const bool ends = text.size() >= mark.size() &&
                      text.compare(text.size() - mark.size(), mark.size(), mark) == 0;
    const bool last = block == last_of_letter;
    if (last && !ends) {
      findings.error("nd-38", block,
                     message("the body does not end with ./. in block '{}'", reading.name(block)),
                     message("put ./. behind its last word"));
    }
    if (!last && text.find(mark) != std::string::npos) {
      findings.error("nd-38", block,
                     message("block '{}' has ./. before the end of the body", reading.name(block)),
                     message("only the last paragraph ends with it"));
    }
  }
}

void check_dates_and_times(const Reading& reading, int block, Findings& findings) {
  const std::string text = reading.text_of_block(block);
  if (!dates_are_right(text)) {
    findings.error("nd-40", block,
                   message("a date of block '{}' is not of the decree's form", reading.name(block)),
                   message("write 05/8/2020, 07/02/1981, 15/12/2020"));
  }
  if (!weekdays_are_right(text)) {
    findings.error("nd-43", block,
                   message("a weekday of block '{}' lacks its capital", reading.name(block)),
                   message("write thứ Tư ngày 05/8/2020"));
  }
  if (!times_are_right(text)) {
    findings.warning("nd-43", block,
                     message("a time of block '{}' is not of the usual form", reading.name(block)),
                     message("write 08 giờ 00"));
  }
}

}  // namespace

void check_body(const Reading& reading, Findings& findings) {
  const std::vector<int> blocks = reading.blocks_of(Component::body);
  const TextLine* above = nullptr;
  for (const int block : blocks) {
    const Lines lines = reading.lines_of_block(block);
    if (above != nullptr && follows(*above, *lines.front()))
      check_paragraph_space(reading, *above, *lines.front(), findings);
    check_block(reading, lines, findings);
    check_dates_and_times(reading, block, findings);
    above = lines.back();
  }
  check_end_mark(reading, blocks, findings);
}

}  // namespace giayto::lint
