#include "layout/paragraph.hpp"

#include "layout/total_fit.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr double tolerance_em = 1e-6;
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

void ParagraphBreaker::find_ends(const Run& first, const Measure& room, Breaking breaking) {
  ends_.clear();
  const double all = width(0, words_.size(), room);
  if (breaking == Breaking::none || all <= room.first_line + tolerance_em) {
    ends_.push_back(words_.size());
  } else if (breaking == Breaking::total && all > room.first_line + room.line) {
    fit_paragraph(words_, room, space_of(first, room), nodes_, ends_);
  } else {
    find_greedy_ends(room);
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
