// The heading of a paper: state and motto, who issues, number, place and date, title and subject.
#include "base/message.hpp"
#include "lint/rules.hpp"
#include "lint/wording.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::lint {
namespace {

using tmpl::Component;

/// The first line of a component, or null.
const TextLine* first(const Reading& reading, Component component) {
  const Lines lines = reading.lines_of(component);
  return lines.empty() ? nullptr : lines.front();
}

/// A drawn rule against the lines of its text: its length, its middle, its height.
void check_drawn(const DrawnRule& rule, const char* code, const Lines& lines, nd30::Range part,
                 Findings& findings) {
  const TextLine& last = *lines.back();
  // Of an agency of several lines, the last or the longest is the line of text.
  const TextLine& longest = **std::max_element(
      lines.begin(), lines.end(),
      [](const TextLine* one, const TextLine* other) { return one->width() < other->width(); });
  const auto fits = [&](const TextLine& line) {
    return part.has(rule.width() / line.width(), close / line.width());
  };
  if (!fits(last) && !fits(longest)) {
    findings.error(code, rule.block,
                   message("the rule is {:.1f} mm, its text {:.1f} mm", rule.width(), last.width()),
                   part.least < part.most ? message("a third to a half of the line of text")
                                          : message("exactly as long as the text"));
  }
  const double beside = std::abs(rule.middle() - last.middle());
  if (beside > close) {
    findings.error(code, rule.block,
                   message("the middle of the rule is {:.1f} mm beside that of its text", beside),
                   message("centre the rule under its text"));
  }
  const double below = rule.y - last.baseline;
  if (!nd30::rule_below.has(below, 0)) {
    findings.error(code, rule.block,
                   message("the rule is {:.1f} mm below the line of its text", below),
                   message("draw it just below the text"));
  }
}

/// Every text of a component has its drawn rule.
void check_rule(const Reading& reading, const char* code, tmpl::Component component,
                nd30::Range part, Findings& findings) {
  for (const int block : reading.blocks_of(component)) {
    const auto& rules = reading.rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [block](const DrawnRule& one) {
      return one.text_block == block;
    });
    if (found != rules.end()) {
      check_drawn(*found, code, reading.lines_of_block(block), part, findings);
    } else {
      findings.error(code, block, message("no drawn rule below block '{}'", reading.name(block)),
                     message("add a [rule] with of = {}", reading.name(block)));
    }
  }
}

void check_words(const Reading& reading, const char* code, Component component,
                 std::initializer_list<const char*> wanted, Findings& findings) {
  for (const int block : reading.blocks_of(component)) {
    const std::string text = single_spaced(reading.text_of_block(block));
    if (std::find(wanted.begin(), wanted.end(), text) != wanted.end()) continue;
    findings.error(code, block,
                   message("the words of block '{}' are not the decree's", reading.name(block)),
                   message("write {}", *wanted.begin()));
  }
}

void check_one_line(const Reading& reading, const char* code, Component component,
                    Findings& findings) {
  const Lines lines = reading.lines_of(component);
  if (lines.size() <= 1) return;
  findings.error(
      code, lines.front()->block,
      message("block '{}' takes {} lines", reading.name(lines.front()->block), lines.size()),
      message("widen its column: it stands on one line"));
}

/// Lines of a column share their middle with the first of them.
void check_column(const Reading& reading, std::initializer_list<Component> components,
                  Findings& findings) {
  const TextLine* top = nullptr;
  for (const Component component : components) {
    for (const TextLine* line : reading.lines_of(component)) {
      if (top == nullptr) top = line;
      const double beside = std::abs(line->middle() - top->middle());
      if (beside <= aligned) continue;
      findings.error(nd30::rule_of(component)->code, line->block,
                     message("the middle of block '{}' is {:.1f} mm beside that of '{}'",
                             reading.name(line->block), beside, reading.name(top->block)),
                     message("centre both in one column"));
    }
  }
}

void check_level(const Reading& reading, const TextLine* left, const TextLine* right,
                 Findings& findings) {
  if (left == nullptr || right == nullptr) return;
  const double apart = std::abs(left->baseline - right->baseline);
  if (left->page == right->page && apart <= aligned) return;
  findings.error(nd30::rule_of(right->component)->code, right->block,
                 message("block '{}' is {:.1f} mm above or below '{}'", reading.name(right->block),
                         apart, reading.name(left->block)),
                 message("set both on one line"));
}

/// `below` follows at single spacing.
void check_spacing(const Reading& reading, const TextLine* above, const TextLine* below,
                   Findings& findings) {
  if (above == nullptr || below == nullptr || above->page != below->page) return;
  const double pitch = (below->baseline - above->baseline) / below->size_mm();
  if (nd30::single_spacing.has(pitch, 0)) return;
  findings.error(nd30::rule_of(below->component)->code, below->block,
                 message("block '{}' is {:.2f} times its size below the line above",
                         reading.name(below->block), pitch),
                 message("single spacing: no space between the two"));
}

void check_top(const Reading& reading, Findings& findings) {
  const TextLine* nation = first(reading, Component::nation);
  if (nation == nullptr) return;
  const tmpl::Page& page = reading.sheet(nation->run);
  const double depth = (nation->baseline - page.top.mm) / (page.height - page.top - page.bottom).mm;
  if (nation->page == 0 && depth <= nd30::first_line_depth) return;
  findings.error("nd-10", nation->block,
                 message("block '{}' is {:.1f} mm from the top of the page",
                         reading.name(nation->block), nation->baseline),
                 message("it is the first line of the page"));
}

const TextLine* top_left(const Reading& reading) {
  const TextLine* parent = first(reading, Component::parent);
  return parent != nullptr ? parent : first(reading, Component::agency);
}

const TextLine* last_line(const Reading& reading, Component component) {
  const Lines lines = reading.lines_of(component);
  return lines.empty() ? nullptr : lines.back();
}

void check_number(const Reading& reading, Findings& findings) {
  const TextLine* number = first(reading, Component::number);
  if (number == nullptr) return;
  const NumberLine read = read_number_line(number->text);
  if (!read.right) {
    findings.error("nd-14", number->block, message("the number line is not of the decree's form"),
                   message("write it like Số: 05/GM-SNN"));
  }
  if (!read.blank) return;
  const double room = reading.x_of(*number, number->text.find('/')) -
                      reading.x_of(*number, number->text.find(':') + 1);
  if (room >= nd30::number_room - close) return;
  findings.warning("nd-41", number->block, message("the room for the number is {:.1f} mm", room),
                   message("leave about {:.0f} mm to write in", nd30::number_room));
}

void check_place_and_date(const Reading& reading, Findings& findings) {
  for (const int block : reading.blocks_of(Component::place_date)) {
    const std::string text = reading.text_of_block(block);
    if (!is_place_and_date(text)) {
      findings.error("nd-15", block, message("place and date are not of the decree's form"),
                     message("write them like Hà Nội, ngày 05 tháng 01 năm 2020"));
    } else if (!dates_are_right(text)) {
      findings.error("nd-40", block,
                     message("a day below 10 or a month below 3 lacks its 0, or a "
                             "month from 3 on has one"),
                     message("write ngày 05 tháng 01, but tháng 6"));
    }
  }
}

}  // namespace

void check_heading(const Reading& reading, Findings& findings) {
  check_words(reading, "nd-10", Component::nation,
              {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
              findings);
  check_words(reading, "nd-11", Component::motto, {"Độc lập - Tự do - Hạnh phúc"}, findings);
  check_one_line(reading, "nd-10", Component::nation, findings);
  check_one_line(reading, "nd-11", Component::motto, findings);
  check_top(reading, findings);
  check_column(reading, {Component::nation, Component::motto, Component::place_date}, findings);
  check_column(reading,
               {Component::agency, Component::parent, Component::number, Component::letter_subject},
               findings);
  const TextLine* nation = first(reading, Component::nation);
  check_level(reading, nation, top_left(reading), findings);
  check_level(reading, first(reading, Component::number), first(reading, Component::place_date),
              findings);
  check_spacing(reading, nation, first(reading, Component::motto), findings);
  check_spacing(reading, last_line(reading, Component::parent), first(reading, Component::agency),
                findings);
  check_rule(reading, "nd-11", Component::motto, nd30::whole_line, findings);
  check_rule(reading, "nd-13", Component::agency, nd30::third_to_half, findings);
  check_rule(reading, "nd-17", Component::subject, nd30::third_to_half, findings);
  check_number(reading, findings);
  check_place_and_date(reading, findings);
}

}  // namespace giayto::lint
