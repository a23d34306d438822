#include "layout/paragraph.hpp"

#include "layout/total_fit.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr double tolerance_em = 1e-6;
constexpr double even_step_em = 0.25;  // finer nobody sees
constexpr double unevenness = 1.2;     // of centred lines, for the sake of a pause
constexpr char32_t no_break_space = 0xA0;

double space_of(const Run& run, const Measure& room) {
  return std::max(0.0, static_cast<double>((*run.face.advances)[U' '])) + room.tracking;
}

}  // namespace

double measure(std::string_view text, const Face& face, double tracking_em) {
  const char* at = text.data();
  const char* const end = at + text.size();
  double em = 0;
  char32_t before = 0;
  while (at != end) {
    const char32_t letter = text::next_letter(at, end);
    const auto advance = static_cast<double>((*face.advances)[letter]);
    if (advance < 0) continue;
    em += advance + tracking_em;
    if (!face.kerning) continue;
    if (before != 0) em += face.kerning->em(before, letter);
    before = letter;
  }
  return em;
}

int count_spaces(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  int count = 0;
  while (at != end) {
    const char32_t letter = text::next_letter(at, end);
    count += letter == U' ' || letter == no_break_space;
  }
  return count;
}

ParagraphBreaker::ParagraphBreaker() = default;
ParagraphBreaker::~ParagraphBreaker() = default;
ParagraphBreaker::ParagraphBreaker(ParagraphBreaker&&) noexcept = default;

double ParagraphBreaker::width(std::size_t from, std::size_t end, const Measure& room) const {
  return words_[end - 1].em - words_[from].em_before - room.tracking;
}

Line ParagraphBreaker::line(std::size_t from, std::size_t end, const Measure& room) const {
  const Word &first = words_[from], &last = words_[end - 1];
  Line line{first.first, last.last, first.begin, last.end};
  line.em = width(from, end, room);
  line.spaces = last.spaces - first.spaces_before;
  line.starts_paragraph = from == 0;
  line.ends_paragraph = end == words_.size();
  return line;
}

/// The fullest line first; words that belong together go to the next line together, unless they
/// began this one.
void ParagraphBreaker::find_greedy_ends(const Measure& room) {
  std::size_t from = 0, good = 0;  // `good`: the last place to break well, behind `from`
  for (std::size_t end = 1; end <= words_.size();) {
    const double limit = (from == 0 ? room.first_line : room.line) + tolerance_em;
    if (end == from + 1 || width(from, end, room) <= limit) {
      if (end < words_.size() && !is_glued(words_[end - 1], words_[end])) good = end;
      ++end;
      continue;
    }
    from = good > from ? good : end - 1;
    ends_.push_back(from);
    end = from + 1;
  }
  ends_.push_back(words_.size());
}

bool ParagraphBreaker::parts_what_is_glued() const {
  return std::any_of(ends_.begin(), ends_.end() - 1,
                     [this](std::size_t end) { return is_glued(words_[end - 1], words_[end]); });
}

std::size_t ParagraphBreaker::pauses() const {
  return static_cast<std::size_t>(
      std::count_if(ends_.begin(), ends_.end() - 1,
                    [this](std::size_t end) { return is_pause(words_[end - 1], words_[end]); }));
}

void ParagraphBreaker::break_within(double em, double tracking) {
  ends_.clear();
  find_greedy_ends({em, em, tracking});
}

/// Narrows the room as long as the lines, greedily found, stay as many as they are; then gives some
/// of it back where more of them end at a pause.
void ParagraphBreaker::even_ends_out(const Measure& room) {
  const std::size_t lines = ends_.size();
  const double widest = std::min(room.first_line, room.line);
  double enough = widest;
  double scarce = width(0, words_.size(), room) / static_cast<double>(lines + 1);
  while (enough - scarce > even_step_em) {
    const double half = (enough + scarce) / 2;
    break_within(half, room.tracking);
    (ends_.size() > lines || parts_what_is_glued() ? scarce : enough) = half;
  }
  break_within(enough, room.tracking);
  double best = enough;
  std::size_t most = pauses();
  for (double em = enough; most + 1 < lines && em <= std::min(widest, enough * unevenness);
       em += even_step_em) {
    break_within(em, room.tracking);
    if (ends_.size() != lines || parts_what_is_glued() || pauses() <= most) continue;
    best = em;
    most = pauses();
  }
  break_within(best, room.tracking);
}

void ParagraphBreaker::find_ends(const Run& first, const Measure& room, Breaking breaking) {
  ends_.clear();
  const double all = width(0, words_.size(), room);
  if (breaking == Breaking::none || all <= room.first_line + tolerance_em) {
    ends_.push_back(words_.size());
  } else if (breaking == Breaking::total && all > room.first_line + room.line) {
    fit_paragraph(words_, room, space_of(first, room), nodes_, ends_);
  } else {
    find_greedy_ends(room);
    if (breaking == Breaking::even && !parts_what_is_glued()) even_ends_out(room);
  }
}

BreakResult ParagraphBreaker::run(const Run* begin, const Run* end, const Measure& room,
                                  Breaking breaking, std::vector<Line>& lines) {
  BreakResult result;
  if (begin != end) result.missing = list_words(begin, end, room.tracking, words_);
  if (begin == end || words_.empty()) {
    Line empty;
    empty.starts_paragraph = empty.ends_paragraph = true;
    lines.push_back(empty);
    return result;
  }
  find_ends(*begin, room, breaking);
  std::size_t from = 0;
  for (const std::size_t next : ends_) {
    Line found = line(from, next, room);
    const double over = found.em - (from == 0 ? room.first_line : room.line);
    if (over > tolerance_em) {
      found.tightened = breaking == Breaking::total &&
                        over <= found.spaces * most_shrink * space_of(*begin, room) + tolerance_em;
      result.overflows |= !found.tightened;
    }
    result.widest = std::max(result.widest, found.em);
    lines.push_back(found);
    from = next;
  }
  return result;
}

}  // namespace giayto::layout
