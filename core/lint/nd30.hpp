// Decree 30/2020 as data: the ranges of pages and components, in one place.
#pragma once

#include "template/component.hpp"

#include <span>

namespace giayto::lint::nd30 {

/// Lengths in millimetres, sizes in points; both ends belong to a range.
struct Range {
  double least = 0, most = 0;

  constexpr bool has(double value, double tolerance) const {
    return value >= least - tolerance && value <= most + tolerance;
  }
};

/// ND-01, ND-02.
inline constexpr double paper_short = 210, paper_long = 297;
inline constexpr Range top{20, 25}, bottom{20, 25}, left{30, 35}, right{15, 20};
/// ND-05.
inline constexpr Range page_number_size{13, 14};
/// ND-20. A single line of Times New Roman is 1.15 em high.
inline constexpr double indents[] = {10, 12.7};
inline constexpr Range line_pitch{1.15, 1.5 * 1.15};
inline constexpr double paragraph_space_pt = 6;
/// ND-10 to ND-13: lines that follow each other at single spacing, a little taken or added.
inline constexpr Range single_spacing{1.0, 1.35};
/// ND-11; ND-13 and ND-17: a drawn rule against its line of text.
inline constexpr Range whole_line{1, 1}, third_to_half{1.0 / 3, 1.0 / 2};
/// From the baseline of the text to the middle of its rule.
inline constexpr Range rule_below{0.5, 5};
/// §1.2: where the middle of a column lies in the text frame's width, and how far down its first
/// line may begin in the frame's height.
inline constexpr Range middle_of_left{0.12, 0.33}, middle_of_right{0.60, 0.86};
inline constexpr double first_line_depth = 0.05;
/// ND-41: room to write in, [K].
inline constexpr double number_room = 15, date_room = 10;

enum class Letters { any, capitals, sentence };
/// Where a component stands across the page.
enum class Across { anywhere, left_column, right_column, page_centre, left_margin };

struct ComponentRule {
  tmpl::Component component = tmpl::Component::none;
  const char* code = "";
  Range size;  ///< points
  bool bold = false, italic = false;
  Letters letters = Letters::any;
  Across across = Across::anywhere;
  bool needed = false;  ///< every paper of the decree has it
};

/// All components in the order of the decree.
std::span<const ComponentRule> component_rules();
/// The rule of a component, or null: it is none of the decree's.
const ComponentRule* rule_of(tmpl::Component component);

}  // namespace giayto::lint::nd30
