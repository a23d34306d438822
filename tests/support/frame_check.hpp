// Looks over a finished frame as a proof reader would: texts that overlap, ink off the paper, drawn
// lines through words, something in a zone that must stay free. For papers of any kind.
#pragma once

#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace giayto::test {

/// What is asked of a frame.
struct FrameRules {
  double edge = 0;      ///< mm from the edge of the paper that stay without ink
  double touch = 0.05;  ///< mm by which boxes may meet
};

/// The faults of one page, a sentence each; none: the page is sound.
class FrameCheck {
 public:
  FrameCheck(const layout::Frame& frame, const layout::FontMetrics& fonts, FrameRules rules = {})
      : frame_(frame), fonts_(fonts), rules_(rules) {
    if (frame.backdrop) take(*frame.backdrop);
    take(frame.items);
  }

  std::vector<std::string> faults() {
    for (const Text& text : texts_) check_inside(text.line, "text \"" + text.words + "\"");
    for (const layout::Rect& box : drawn_) check_inside(box, "something drawn");
    for (const layout::PathItem& curve : curves_)
      check_inside(layout::bounding_box(curve), "something drawn");
    check_texts();
    for (const Stroke& stroke : strokes_) check_stroke(stroke);
    for (const layout::ZoneItem& zone : zones_) check_zone(zone);
    return std::move(faults_);
  }

 private:
  struct Text {
    layout::Rect letters;  ///< from the height of capitals to a little below the baseline
    layout::Rect line;     ///< with accents and descenders
    std::string words;
  };
  struct Stroke {
    layout::Point from, to;
  };

  void take(const layout::Items& items) {
    for (const layout::Item& item : items) {
      std::visit([this](const auto& one) { add(one); }, item);
    }
  }
  void add(const layout::TextItem& item) {
    const layout::FaceMetrics& face = fonts_.metrics(item.face);
    const Length em = item.size.length(), width = layout::width_of(item, fonts_);
    const auto part = [&](Length above, Length below) {
      const layout::Point at = item.origin;
      return item.turned ? layout::Rect{at.x - width, at.y - below, width, above + below}
                         : layout::Rect{at.x, at.y - above, width, above + below};
    };
    texts_.push_back({part(em * face.cap_height, em * 0.12),
                      part(em * face.ascent, em * -face.descent), item.text});
  }
  void add(const layout::FillItem& item) { drawn_.push_back(item.area); }
  void add(const layout::ImageItem& item) { drawn_.push_back(item.area); }
  void add(const layout::QrItem& item) { drawn_.push_back(item.area); }
  void add(const layout::ZoneItem& item) { zones_.push_back(item); }
  void add(const layout::PathItem& item) {
    curves_.push_back(item);
    if (!item.stroked) return;
    layout::Point at, start;
    std::size_t next = 0;
    for (const auto verb : item.verbs) {
      using Verb = layout::PathItem::Verb;
      if (verb == Verb::close) {
        strokes_.push_back({at, start});
        at = start;
        continue;
      }
      next += verb == Verb::curve ? 3 : 1;
      const layout::Point to = item.points.at(next - 1);
      if (verb == Verb::line) strokes_.push_back({at, to});
      if (verb == Verb::move) start = to;
      at = to;
    }
  }

  bool overlap(const layout::Rect& a, const layout::Rect& b) const {
    const Length touch{rules_.touch};
    return a.x + touch < b.right() && b.x + touch < a.right() && a.y + touch < b.bottom() &&
           b.y + touch < a.bottom();
  }
  void fault(std::string text) { faults_.push_back(std::move(text)); }
  static std::string place(const layout::Rect& box) {
    return fmt::format(" at {:.1f} {:.1f} ({:.1f} x {:.1f})", box.x.mm, box.y.mm, box.width.mm,
                       box.height.mm);
  }

  void check_inside(const layout::Rect& box, const std::string& what) {
    const Length edge{rules_.edge - rules_.touch};
    if (box.x < edge || box.y < edge || box.right() > frame_.size.width - edge ||
        box.bottom() > frame_.size.height - edge) {
      fault(what + " is too near the edge of the paper or beyond it" + place(box));
    }
  }

  void check_texts() {
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      for (std::size_t k = i + 1; k < texts_.size(); ++k) {
        if (!overlap(texts_[i].letters, texts_[k].letters)) continue;
        fault("\"" + texts_[i].words + "\" and \"" + texts_[k].words + "\" overlap" +
              place(texts_[k].letters));
      }
    }
  }

  /// Upright and level lines only, those of tables, rules and boxes: no steps of a pale curve that
  /// lies behind the text.
  void check_stroke(const Stroke& stroke) {
    const auto [from, to] = stroke;
    constexpr double shortest = 2;  // mm
    if (std::abs(to.x.mm - from.x.mm) + std::abs(to.y.mm - from.y.mm) < shortest) return;
    if (from.x != to.x && from.y != to.y) return;
    const layout::Rect line{std::min(from.x, to.x), std::min(from.y, to.y),
                            Length{std::abs(to.x.mm - from.x.mm) + 2.1 * rules_.touch},
                            Length{std::abs(to.y.mm - from.y.mm) + 2.1 * rules_.touch}};
    for (const Text& text : texts_) {
      if (overlap(text.letters, line)) {
        fault("a line runs through \"" + text.words + "\"" + place(text.letters));
      }
    }
  }

  void check_zone(const layout::ZoneItem& zone) {
    for (const Text& text : texts_) {
      if (!zone.circle && overlap(zone.area, text.letters))
        fault("\"" + text.words + "\" stands in zone " + zone.name + place(text.letters));
    }
    // Curves by their points: a border or a skyline may run round a zone.
    for (const layout::PathItem& curve : curves_) {
      for (const layout::Point& point : curve.points) {
        const layout::Rect spot{point.x, point.y, {}, {}};
        if (!zone.circle && overlap(zone.area, spot))
          fault("something drawn stands in zone " + zone.name + place(spot));
      }
    }
    for (const layout::Rect& box : drawn_) {
      const bool round_it = box.x <= zone.area.x && box.y <= zone.area.y &&
                            box.right() >= zone.area.right() &&
                            box.bottom() >= zone.area.bottom();  // a border runs round the zone
      if (!zone.circle && !round_it && overlap(zone.area, box))
        fault("something drawn stands in zone " + zone.name + place(box));
    }
  }

  const layout::Frame& frame_;
  const layout::FontMetrics& fonts_;
  const FrameRules rules_;
  std::vector<Text> texts_;
  std::vector<layout::Rect> drawn_;
  std::vector<layout::PathItem> curves_;
  std::vector<layout::ZoneItem> zones_;
  std::vector<Stroke> strokes_;
  std::vector<std::string> faults_;
};

inline std::vector<std::string> faults_of(const layout::Frame& frame,
                                          const layout::FontMetrics& fonts, FrameRules rules = {}) {
  return FrameCheck(frame, fonts, rules).faults();
}

}  // namespace giayto::test
