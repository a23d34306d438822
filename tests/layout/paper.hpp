// Templates by hand, for layout tests. One em of the default style is 10 mm, so a letter of the
// fake font is 5 mm wide and a line 10 mm high with its baseline 8 mm below its top.
#pragma once

#include "layout/compositor.hpp"
#include "support/fake_fonts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto::test {

constexpr Points ten_mm{10 / mm_per_point};

class Paper {
 public:
  Paper() {
    paper.file = "test.ini";
    // The sheet of a Page is A4 with the margins of ND-06 as it is.
    tmpl::Style style;
    style.size = ten_mm;
    style.leading = 1;
    paper.styles.push_back(style);
  }

  /// A copy of the default style to change; returns its index.
  template <class Change>
  int style(Change change) {
    paper.styles.push_back(paper.styles.front());
    change(paper.styles.back());
    return static_cast<int>(paper.styles.size()) - 1;
  }

  /// "text {slot} text" as the template reader would compile it; "{page}" and "{pages}" are
  /// layout's.
  tmpl::Pattern pattern(std::string_view text) {
    tmpl::Pattern made;
    made.line = ++line_;
    while (!text.empty()) {
      const std::size_t open = text.find('{');
      if (open > 0) made.pieces.push_back({std::string(text.substr(0, open)), -1, false, false});
      if (open == text.npos) break;
      const std::size_t close = text.find('}', open);
      made.pieces.push_back({"", slot(text.substr(open + 1, close - open - 1)), false, false});
      text.remove_prefix(close + 1);
    }
    return made;
  }

  tmpl::Block& add(std::string name, tmpl::BlockBody body) {
    tmpl::Block block;
    block.name = std::move(name);
    block.line = ++line_;
    block.body = std::move(body);
    return paper.blocks.emplace_back(std::move(block));
  }
  tmpl::Block& text(std::string name, std::string_view text, int style = 0,
                    tmpl::Fit fit = tmpl::Fit::wrap) {
    tmpl::TextBlock body;
    body.text = pattern(text);
    body.style = style;
    body.fit = fit;
    return add(std::move(name), body);
  }
  tmpl::Block& placed(std::string name, std::string_view words, double x, double y, double width,
                      int style = 0, tmpl::Fit fit = tmpl::Fit::wrap) {
    tmpl::Block& block = text(std::move(name), words, style, fit);
    block.placement.placed = true;
    block.placement.x = {x};
    block.placement.y = {y};
    block.placement.width = {width};
    return block;
  }

  tmpl::Binding bind(const std::vector<std::pair<std::string, std::string>>& values = {}) {
    tmpl::Binding binding;
    binding.values.resize(paper.slots.size());
    for (const auto& [name, value] : values) {
      binding.values[static_cast<std::size_t>(slot(name))] = value;
    }
    return binding;
  }

  /// Lays out one document; what was reported is in `said`.
  std::vector<layout::Frame> frames(const tmpl::Binding& binding) {
    said = {};
    const layout::Compositor compositor(paper, fonts, said);
    return compositor.lay_out(binding, said);
  }
  std::vector<layout::Frame> frames() { return frames(bind()); }

  std::string codes() const {
    std::string all;
    for (const Diagnostic& one : said.all()) all += (all.empty() ? "" : " ") + one.code;
    return all;
  }

  tmpl::Template paper;
  FakeFonts fonts;
  Diagnostics said;

 private:
  int slot(std::string_view name) {
    for (std::size_t i = 0; i < paper.slots.size(); ++i) {
      if (paper.slots[i].name == name) return static_cast<int>(i);
    }
    tmpl::Slot made;
    made.name = name;
    made.page = name == "page" ? 1 : name == "pages" ? 2 : 0;
    made.line = line_;
    paper.slots.push_back(made);
    return static_cast<int>(paper.slots.size()) - 1;
  }

  int line_ = 0;
};

/// All items of one kind of a page, backdrop first.
template <class Kind>
std::vector<Kind> all(const layout::Frame& frame) {
  std::vector<Kind> found;
  const auto take = [&found](const layout::Items& items) {
    for (const layout::Item& item : items) {
      if (const Kind* one = std::get_if<Kind>(&item)) found.push_back(*one);
    }
  };
  if (frame.backdrop) take(*frame.backdrop);
  take(frame.items);
  return found;
}

/// The texts of a page, one after the other, separated by " | ".
inline std::string words(const layout::Frame& frame) {
  std::string found;
  for (const layout::TextItem& item : all<layout::TextItem>(frame)) {
    found += (found.empty() ? "" : " | ") + item.text;
  }
  return found;
}

/// The first text item that begins with `text`.
inline layout::TextItem find(const layout::Frame& frame, std::string_view text) {
  for (const layout::TextItem& item : all<layout::TextItem>(frame)) {
    if (item.text.rfind(text, 0) == 0) return item;
  }
  throw std::runtime_error("no text begins with " + std::string(text));
}

}  // namespace giayto::test
