#include "layout/total_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace giayto::layout {
namespace {

constexpr double tolerance_em = 1e-6;
constexpr double most_stretch = 0.5;     // of a space: such a line is as bad as one fully shrunk
constexpr double least_last_line = 0.1;  // of a line
constexpr double rest_cost = 1e4;        // of a last line below it: a fully stretched line's
constexpr double worst = 1e5;            // badness: beyond ten times most_stretch all is one
constexpr double parting_cost = 1e11;    // of a break between words to hold together
constexpr double overfull_cost = 1e12;

class TotalFit {
 public:
  TotalFit(const std::vector<Word>& words, const Measure& room, double space_em,
           std::vector<BreakNode>& nodes)
      : words_(words), room_(room), space_em_(std::max(space_em, 0.01)), nodes_(nodes) {}

  void run(std::vector<std::size_t>& ends) {
    const std::size_t count = words_.size();
    nodes_.assign(count + 1, {});
    for (std::size_t end = 1; end <= count; ++end) find_best(end);
    ends.clear();
    for (std::size_t end = count; end > 0; end = nodes_[end].from) ends.push_back(end);
    std::reverse(ends.begin(), ends.end());
  }

 private:
  struct Line {
    double free = 0;  // em
    int spaces = 0;
  };

  /// The line from word `from` up to the one that ends at `end_`, `spaces_`.
  Line line(std::size_t from) const {
    const Word& first = words_[from];
    return {(from == 0 ? room_.first_line : room_.line) - (end_ - first.em_before),
            spaces_ - first.spaces_before};
  }
  bool fits(const Line& line) const {
    return line.free + line.spaces * most_shrink * space_em_ >= -tolerance_em;
  }

  /// The best line that ends before word `end`, from the fullest on.
  void find_best(std::size_t end) {
    end_ = words_[end - 1].em - room_.tracking;
    spaces_ = words_[end - 1].spaces;
    while (first_ + 1 < end && !fits(line(first_))) ++first_;
    BreakNode best{std::numeric_limits<double>::infinity(), end - 1};
    const bool is_last = end == words_.size();  // it may be as short as it likes
    for (std::size_t from = first_; from < end; ++from) {
      const Line candidate = line(from);
      const double cost = is_last ? last_cost(candidate) : cost_of(candidate);
      const double all = nodes_[from].cost + cost;
      if (all < best.cost) best = {all, from};
      // Lines that begin later are shorter and cost more.
      if (!is_last && candidate.free >= 0 && cost >= best.cost) break;
    }
    if (!is_last && is_glued(words_[end - 1], words_[end])) best.cost += parting_cost;
    nodes_[end] = best;
  }

  /// 1: as far as a space should give way; below 0 it shrinks.
  double stretch_of(const Line& line) const {
    const double most = (line.free < 0 ? most_shrink : most_stretch) * space_em_;
    return line.free / (most * (line.spaces > 0 ? line.spaces : 0.5));
  }

  double cost_of(const Line& line) const {
    if (line.free < 0 && !fits(line)) return overfull_cost;
    const double stretch = stretch_of(line);
    const double badness = std::min(worst, 1 + 100 * std::abs(stretch * stretch * stretch));
    return badness * badness;
  }
  double last_cost(const Line& line) const {
    if (line.free < 0) return cost_of(line);
    return line.free > (1 - least_last_line) * room_.line ? rest_cost : 0;
  }

  const std::vector<Word>& words_;
  const Measure& room_;
  const double space_em_;
  std::vector<BreakNode>& nodes_;
  double end_ = 0;         // of the line looked at, in em from the start of the paragraph
  int spaces_ = 0;         // up to there
  std::size_t first_ = 0;  // the earliest word from which a line still reaches where we are
};

}  // namespace

void fit_paragraph(const std::vector<Word>& words, const Measure& room, double space_em,
                   std::vector<BreakNode>& nodes, std::vector<std::size_t>& ends) {
  TotalFit(words, room, space_em, nodes).run(ends);
}

}  // namespace giayto::layout
