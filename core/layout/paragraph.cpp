#include "layout/paragraph.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

constexpr double tolerance_em = 1e-6;
constexpr char32_t no_break_space = 0xA0;

/// A place in the text with what stands before it on the line.
struct Place {
  const Run* run = nullptr;
  const char* at = nullptr;
  double em = 0;
  int spaces = 0;
};

class Breaker {
 public:
  Breaker(const Run* begin, const Run* end, const Measure& room, bool wrap,
          std::vector<Line>& lines)
      : end_(end), room_(room), wrap_(wrap), lines_(lines), limit_(room.first_line + tolerance_em) {
    start_ = {begin, begin->text.data(), 0, 0};
  }

  BreakResult run() {
    for (const Run* run = start_.run; run != end_; ++run) scan(*run);
    if (in_word_) {
      const Run* const last = end_ - 1;
      end_word({last, last->text.data() + last->text.size(), em_, spaces_});
    }
    finish(true);
    return result_;
  }

 private:
  void scan(const Run& run) {
    const AdvanceTable& advances = *run.face.advances;
    const char* at = run.text.data();
    const char* const end = at + run.text.size();
    while (at != end) {
      const char* const before = at;
      const char32_t letter = text::next_letter(at, end);
      const auto advance = static_cast<double>(advances[letter]);
      if (letter == U' ') {
        if (in_word_) end_word({&run, before, em_, spaces_});
        em_ += advance + room_.tracking;
        ++spaces_;
        next_ = {&run, at, em_, spaces_};
        in_word_ = false;
        continue;
      }
      in_word_ = true;
      spaces_ += letter == no_break_space;
      if (advance < 0) {
        result_.missing = true;
      } else {
        em_ += advance + room_.tracking;
      }
    }
  }

  /// A word ends at `place`. When it does not fit behind others, the line ends before it.
  void end_word(Place place) {
    if (wrap_ && fitting_.run && place.em - room_.tracking > limit_) {
      finish(false);
      start_ = next_;
      em_ -= next_.em;
      spaces_ -= next_.spaces;
      place.em = em_;
      place.spaces = spaces_;
      limit_ = room_.line + tolerance_em;
    }
    fitting_ = place;
  }

  void finish(bool ends_paragraph) {
    Line line{start_.run, start_.run, start_.at,         start_.at,
              0,          0,          starts_paragraph_, ends_paragraph};
    if (fitting_.run) {
      line.last = fitting_.run;
      line.end = fitting_.at;
      line.em = fitting_.em - room_.tracking;
      line.spaces = fitting_.spaces;
    }
    starts_paragraph_ = false;
    result_.widest = std::max(result_.widest, line.em);
    if (line.em > limit_) result_.overflows = true;
    lines_.push_back(line);
  }

  const Run* const end_;
  const Measure& room_;
  const bool wrap_;
  std::vector<Line>& lines_;
  double limit_;
  Place start_;    // of the line
  Place fitting_;  // end of the last word that is on the line
  Place next_;     // behind the spaces that follow it
  double em_ = 0;  // since the start of the line, like `spaces_`
  int spaces_ = 0;
  bool in_word_ = false;
  bool starts_paragraph_ = true;
  BreakResult result_;
};

}  // namespace

double measure(std::string_view text, const AdvanceTable& advances, double tracking_em) {
  const char* at = text.data();
  const char* const end = at + text.size();
  double em = 0;
  while (at != end) {
    const auto advance = static_cast<double>(advances[text::next_letter(at, end)]);
    if (advance >= 0) em += advance + tracking_em;
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

BreakResult break_paragraph(const Run* begin, const Run* end, const Measure& room, bool wrap,
                            std::vector<Line>& lines) {
  if (begin == end) {
    Line empty;
    empty.starts_paragraph = empty.ends_paragraph = true;
    lines.push_back(empty);
    return {};
  }
  return Breaker(begin, end, room, wrap, lines).run();
}

}  // namespace giayto::layout
