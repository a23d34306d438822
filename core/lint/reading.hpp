// Finished frames read the way a ruler and an eye would: lines of text and drawn rules, each with
// the block it came from.
#pragma once

#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"
#include "template/template.hpp"

#include <string>
#include <vector>

namespace giayto::lint {

/// One line of one text block. Millimetres from the page's top left corner.
struct TextLine {
  int page = 0;    ///< of the document, from 0
  int run = 0;     ///< of pages: of the letter, of its annex
  int block = -1;  ///< -1: the page number
  tmpl::Component component = tmpl::Component::none;
  std::string text;
  double left = 0, right = 0, baseline = 0;
  double size = 0;  ///< points; the largest
  int letters = 0, bold = 0, italic = 0;
  std::vector<const layout::TextItem*> items;  ///< from left to right

  double width() const { return right - left; }
  double middle() const { return (left + right) / 2; }
  double size_mm() const { return Points{size}.length().mm; }
};

/// A drawn rule that belongs to a text.
struct DrawnRule {
  int page = 0;
  int block = -1;  ///< of the rule
  int text_block = -1;
  double left = 0, right = 0, y = 0;

  double width() const { return right - left; }
  double middle() const { return (left + right) / 2; }
};

using Lines = std::vector<const TextLine*>;

class Reading {
 public:
  /// Keeps references to all three.
  Reading(const tmpl::Template& form, const layout::FontMetrics& fonts,
          const std::vector<layout::Frame>& frames);

  const tmpl::Template& form() const { return form_; }
  const layout::FontMetrics& fonts() const { return fonts_; }
  const std::vector<layout::Frame>& frames() const { return frames_; }
  const tmpl::Block& block(int index) const {
    return form_.blocks[static_cast<std::size_t>(index)];
  }
  const std::string& name(int block) const { return this->block(block).name; }
  /// Of a text block, else null.
  const tmpl::Style* style_of(int block) const;

  const std::vector<TextLine>& lines() const { return lines_; }
  const std::vector<DrawnRule>& rules() const { return rules_; }
  /// All lines of a component, page by page.
  Lines lines_of(tmpl::Component component) const;
  Lines lines_of_block(int block) const;
  /// The text of a block, its lines joined by spaces.
  std::string text_of_block(int block) const;
  /// Blocks of a component that left a trace on the pages, in the order of the template.
  std::vector<int> blocks_of(tmpl::Component component) const;

  /// The run of pages a page of the document belongs to, and which one of the run it is, from 0.
  int run_of(int page) const { return runs_[static_cast<std::size_t>(page)]; }
  int place_in_run(int page) const;
  const tmpl::Page& sheet(int run) const { return form_.pages[static_cast<std::size_t>(run)]; }
  /// The text frame of a line's page.
  double text_left(const TextLine& line) const { return sheet(line.run).left.mm; }
  double text_right(const TextLine& line) const {
    return (sheet(line.run).width - sheet(line.run).right).mm;
  }
  double text_width(const TextLine& line) const { return text_right(line) - text_left(line); }

  /// How far from the left edge of the page the letter at byte `at` of a line's text begins.
  double x_of(const TextLine& line, std::size_t at) const;

 private:
  void read(int page, const layout::Items& items);
  void add(int page, const layout::TextItem& item);
  void add(int page, const layout::FillItem& item);
  void append(TextLine& line, const layout::TextItem& item) const;
  double width_of(const layout::TextItem& item, std::size_t bytes) const;
  tmpl::Component component_of(int block) const;
  int run_of(const layout::Frame& frame) const;

  const tmpl::Template& form_;
  const layout::FontMetrics& fonts_;
  const std::vector<layout::Frame>& frames_;
  std::vector<int> runs_;  // of each page
  std::vector<TextLine> lines_;
  std::vector<DrawnRule> rules_;
};

}  // namespace giayto::lint
