#include "layout/fit.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr Length tolerance{1e-6};

double tracking_em(const tmpl::Style& style) {
  return style.tracking / style.size.length();
}

bool indents(tmpl::Align align) {
  return align == tmpl::Align::left || align == tmpl::Align::justify;
}

Length indent_of(const SetText& text) {
  return indents(text.room.align) ? text.style->indent : Length{};
}

Breaking breaking_of(tmpl::Align align) {
  if (align == tmpl::Align::justify) return Breaking::total;
  return align == tmpl::Align::centre ? Breaking::even : Breaking::greedy;
}

/// Breaks all paragraphs at the size in `text`.
BreakResult break_all(const Runs& runs, bool wrap, SetText& text) {
  const Breaking breaking = wrap ? breaking_of(text.room.align) : Breaking::none;
  const Length em = text.size.length();
  const Measure room{(text.room.width - indent_of(text)) / em, text.room.width / em,
                     tracking_em(*text.style)};
  text.lines.clear();
  BreakResult all;
  for (std::size_t i = 0; i < runs.paragraphs(); ++i) {
    const BreakResult one =
        text.breaker.run(runs.begin_of(i), runs.end_of(i), room, breaking, text.lines);
    all.widest = std::max(all.widest, one.widest);
    all.overflows |= one.overflows;
    all.missing |= one.missing;
  }
  return all;
}

/// The factor by which the unbroken text must shrink; lines may end up exactly as wide as the room.
double needed_scale(const SetText& text, double widest) {
  const Length room = text.room.width - indent_of(text);
  return room / (widest * text.size.length());
}

void measure_height(const Face& face, SetText& text) {
  const Length em = text.size.length();
  const FaceMetrics& metrics = *face.metrics;
  text.line_height = em * text.style->leading;
  text.ascent =
      em * (metrics.ascent + (text.style->leading - metrics.ascent + metrics.descent) / 2);
  text.paragraph_gap = text.style->space_after + text.style->space_before;
  text.height = {};
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    text.height += text.line_height + text.gap_before(i);
  }
  text.too_high = text.room.height.mm > 0 && text.height > text.room.height + tolerance;
}

/// The way from the start of a segment to the start of the next one on its line.
Length drawn_width(const Segment& segment, double tracking_em) {
  const double em = measure(segment.text, segment.face, tracking_em);
  return segment.size.length() * em + segment.word_space * count_spaces(segment.text);
}

Length start_of(tmpl::Align align, Length free) {
  if (align == tmpl::Align::centre) return free / 2;
  return align == tmpl::Align::right ? free : Length{};
}

/// Appends what of `run` stands on the line, `segment` being filled in but for its text; returns
/// where the next segment starts.
Length place_run(const SetText& text, const Line& line, const Run& run, Segment& segment,
                 std::vector<Segment>& segments) {
  const char* const begin = &run == line.first ? line.begin : run.text.data();
  const char* const end = &run == line.last ? line.end : run.text.data() + run.text.size();
  if (begin == end) return segment.origin.x;
  segment.face = run.face;
  segment.text = {begin, static_cast<std::size_t>(end - begin)};
  if (line.first != line.last) segment.width = drawn_width(segment, tracking_em(*text.style));
  segments.push_back(segment);
  return segment.origin.x + segment.width;
}

}  // namespace

void fit_text(const Runs& runs, const tmpl::Style& style, const Face& face, const TextRoom& room,
              SetText& text) {
  text.style = &style;
  text.room = room;
  text.size = style.size;
  const bool shrinks = room.fit == tmpl::Fit::shrink || room.fit == tmpl::Fit::shrink_wrap;
  BreakResult found = break_all(runs, room.fit == tmpl::Fit::wrap, text);
  if (found.overflows && shrinks) {
    const double scale = needed_scale(text, found.widest);
    text.size = {style.size.pt * std::max(scale, room.shrink_floor)};
    if (scale >= room.shrink_floor) {
      found.overflows = false;
    } else if (room.fit == tmpl::Fit::shrink_wrap) {
      found = break_all(runs, true, text);
    }
  }
  if (found.overflows && room.fit == tmpl::Fit::wrap && room.word_floor < 1) {
    text.size = {style.size.pt * std::max(needed_scale(text, found.widest), room.word_floor)};
    found = break_all(runs, true, text);
  }
  text.too_wide = found.overflows;
  text.missing = found.missing;
  measure_height(face, text);
}

LineBox place_line(const SetText& text, const Line& line, Length x, Length baseline, int block,
                   std::vector<Segment>& segments) {
  const Length em = text.size.length();
  const Length indent = line.starts_paragraph ? indent_of(text) : Length{};
  const Length natural = em * line.em;
  const Length free = text.room.width - indent - natural;
  Length word_space;
  if (text.room.align == tmpl::Align::justify && line.spaces > 0 &&
      (line.tightened || (!line.ends_paragraph && free.mm > 0))) {
    word_space = free / line.spaces;
  }
  const LineBox box{x + indent + start_of(text.room.align, free),
                    natural + word_space * line.spaces, baseline};
  if (!line.first) return box;
  Segment segment{{box.x, baseline},
                  box.width,
                  {},
                  text.size,
                  text.style->color,
                  em * tracking_em(*text.style),
                  word_space,
                  {},
                  block};
  for (const Run* run = line.first; run <= line.last; ++run) {
    segment.width = box.width;
    segment.origin.x = place_run(text, line, *run, segment, segments);
  }
  return box;
}

}  // namespace giayto::layout
