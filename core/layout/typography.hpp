// Template text made ready for measuring: faces resolved, literals in their case.
#pragma once

#include "layout/font_metrics.hpp"
#include "template/binding.hpp"
#include "template/template.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::layout {

/// A face with its tables at hand.
struct Face {
  FaceId id = 0;
  const AdvanceTable* advances = nullptr;
  const FaceMetrics* metrics = nullptr;
  const KerningTable* kerning = nullptr;  ///< null where the style does not ask for it
};

/// The face of a style, bold and italic toggled or not. Throws ConfigError like FontMetrics::face.
Face face_of(const FontMetrics& fonts, const tmpl::Style& style, bool toggle_bold = false,
             bool toggle_italic = false);
/// The same with digits of one width where the file has them: for the cells of a table.
Face tabular_face_of(const FontMetrics& fonts, const tmpl::Style& style);

/// A piece of a pattern with its face.
struct PreparedPiece {
  std::string literal;
  int slot = -1;
  Face face;
};

/// A pattern in a style. Made once per batch; the style must outlive it.
struct PreparedText {
  const tmpl::Style* style = nullptr;
  Face face;  ///< of the style itself: its line height holds for all pieces
  std::vector<PreparedPiece> pieces;
  int line = 0;
};

PreparedText prepare(const FontMetrics& fonts, const tmpl::Style& style,
                     const tmpl::Pattern& pattern);

/// Text in one face within a paragraph. The text lives elsewhere.
struct Run {
  std::string_view text;
  Face face;
};

/// What {page} and {pages} stand for.
struct PageCount {
  std::string page, pages;
};

/// The text of one block as runs, paragraph by paragraph.
class Runs {
 public:
  void clear();
  /// The pieces with the values of their slots; "\n" ends a paragraph. Text that changes its case
  /// is kept in `kept`.
  void set(const PreparedText& text, const std::vector<tmpl::Slot>& slots,
           const std::vector<std::string>& values, const PageCount& count,
           std::deque<std::string>& kept);
  /// A text of one face: a table cell.
  void set(std::string_view text, Face face);
  /// Text that lies directly behind the last run's in memory and has its face makes that run
  /// longer.
  void append(std::string_view text, Face face);

  std::size_t paragraphs() const { return starts_.size(); }
  const Run* begin_of(std::size_t paragraph) const { return runs_.data() + starts_[paragraph]; }
  const Run* end_of(std::size_t paragraph) const {
    return runs_.data() + (paragraph + 1 < starts_.size() ? starts_[paragraph + 1] : runs_.size());
  }
  const std::vector<Run>& all() const { return runs_; }

 private:
  void append_line(std::string_view text, Face face);

  std::vector<Run> runs_;
  std::vector<std::size_t> starts_;  // first run of each paragraph
  std::vector<std::size_t> ends_;    // of the pieces of a text; kept for its memory
};

}  // namespace giayto::layout
