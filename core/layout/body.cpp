// The flow of the body as strips, one below the other.
#include "layout/page.hpp"
#include "layout/stack.hpp"

#include <algorithm>

namespace giayto::layout {
namespace {

class BodyBuilder {
 public:
  explicit BodyBuilder(Document& document) : document_(document), strips_(document.galley.strips) {
    const tmpl::Page& page = document.page();
    x_ = page.left;
    width_ = page.width - page.left - page.right;
  }

  Body run() {
    for (const int index : document_.pages().flow) {
      if (!document_.has(index)) continue;
      std::visit([this, index](const auto& body) { add(index, body); },
                 document_.block(index).body);
      if (document_.block(index).keep_with_next && !strips_.empty()) {
        strips_.back().keep_with_next = true;
      }
    }
    return std::move(body_);
  }

 private:
  Length take_space(Length more) {
    const Length space = pending_ + more;
    pending_ = {};
    return space;
  }

  void add(int index, const tmpl::TextBlock& block) {
    set_block_text(document_, index, width_, {});
    const SetText& text = document_.text;
    const Length above = document_.block(index).space_before + text.style->space_before;
    LineBox last;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
      Strip strip;
      strip.before = i == 0 ? take_space(above) : text.gap_before(i);
      strip.height = text.line_height;
      strip.is_line = true;
      strip.keep_with_next = parts_from_paragraph(text, i);
      strip.part = document_.galley.open();
      last = place_line(text, text.lines[i], x_, text.ascent, index, document_.galley.segments);
      close(strip);
    }
    strips_.back().height += block.gap_below.value_or(Length{});
    document_.last_lines[static_cast<std::size_t>(index)] =
        LastLine{last, static_cast<int>(strips_.size()) - 1};
    pending_ = text.style->space_after;
  }

  /// No single line of a paragraph stands alone at the foot or the head of a page.
  static bool parts_from_paragraph(const SetText& text, std::size_t i) {
    if (text.lines[i].ends_paragraph) return false;
    return text.lines[i].starts_paragraph || text.lines[i + 1].ends_paragraph;
  }

  void add(int index, const tmpl::ColumnsBlock& columns) {
    keep_table_with_signatures();
    keep_lines_with_signatures(columns.keep_lines);
    Strip strip;
    strip.before = take_space(document_.block(index).space_before);
    strip.part = document_.galley.open();
    strip.height = set_columns(document_, index, x_, width_, {});
    close(strip);
  }

  void add(int index, const tmpl::TableBlock& block) {
    const Length before = take_space(document_.block(index).space_before);
    set_table(document_, index, x_, width_, before, body_.tables);
    const std::size_t rows =
        strips_.size() - 1 - static_cast<std::size_t>(body_.tables.back().header_strip);
    const std::size_t kept = std::min(rows, static_cast<std::size_t>(std::max(block.keep_last, 0)));
    for (std::size_t i = strips_.size() - kept; i < strips_.size(); ++i) {
      strips_[i].keep_with_next = true;
    }
    table_end_ = kept > 0 ? strips_.size() : 0;
  }

  /// What stands between a table and its signature block stays with both (RO-21).
  void keep_table_with_signatures() {
    if (table_end_ == 0) return;
    for (std::size_t i = table_end_; i < strips_.size(); ++i) strips_[i].keep_with_next = true;
    table_end_ = 0;
  }

  /// A text kept with a signature block brings that many lines of the body with it, from the blocks
  /// above where it is shorter (note to ND-38).
  void keep_lines_with_signatures(int lines) {
    if (strips_.empty() || !strips_.back().keep_with_next) return;
    for (std::size_t i = strips_.size(); i-- > 0 && lines > 0;) {
      if (strips_[i].table >= 0 || (!strips_[i].is_line && !strips_[i].keep_with_next)) return;
      if (strips_[i].is_line) --lines;
      strips_[i].keep_with_next = true;
    }
  }

  void add(int index, const tmpl::RuleBlock& rule) {
    const int of = document_.prepared.ready(index).rule_of;
    if (of < 0) return add_other(index);
    const auto& last = document_.last_lines[static_cast<std::size_t>(of)];
    if (!last) return;
    Length y = rule.space_before + document_.block(index).space_before;
    if (last->strip >= 0 && last->strip + 1 == static_cast<int>(strips_.size())) {
      strips_.back().keep_with_next = true;
      y += last->box.baseline - strips_.back().height;
    }
    Strip strip;
    strip.part = document_.galley.open();
    place_rule(document_, index, last->box, y);
    strip.height = std::max(Length{}, y + rule.thickness / 2);
    close(strip);
  }

  template <class Other>
  void add(int index, const Other&) {
    add_other(index);
  }

  /// A picture, a code, a zone or a rule of its own.
  void add_other(int index) {
    const Length above = document_.block(index).space_before;
    Strip strip;
    strip.before = take_space(above);
    strip.part = document_.galley.open();
    Stack stack{x_, width_, -above};
    stack_block(document_, index, stack);
    strip.height = stack.y;
    close(strip);
  }

  void close(Strip& strip) {
    document_.galley.close(strip.part);
    strips_.push_back(strip);
  }

  Document& document_;
  std::vector<Strip>& strips_;
  Length x_, width_;
  Length pending_;             // space after the block above
  std::size_t table_end_ = 0;  // first strip behind a table whose last rows are kept
  Body body_;
};

}  // namespace

Body set_body(Document& document) {
  return BodyBuilder(document).run();
}

}  // namespace giayto::layout
