// One item of every kind, for what moves them.
#pragma once

#include "layout/frame.hpp"

#include <string>
#include <utility>

namespace giayto::test {

inline layout::TextItem text_at(double x, double y, std::string words, int block = -1) {
  layout::TextItem item;
  item.origin = {{x}, {y}};
  item.size = {12};
  item.text = std::move(words);
  item.block = block;
  return item;
}

inline layout::PathItem line(double x1, double y1, double x2, double y2) {
  layout::PathItem path;
  path.move_to({{x1}, {y1}});
  path.line_to({{x2}, {y2}});
  path.width = {0.5};
  return path;
}

inline layout::Items one_of_each() {
  layout::TextItem text = text_at(20, 30, "Nguyễn Thị Hồng Gấm", 3);
  text.tracking = {0.4};
  text.word_space = {0.2};
  return {text,
          layout::FillItem{{{10}, {40}, {50}, {0.25}}, {}},
          line(10, 50, 60, 55),
          layout::ImageItem{{{100}, {20}, {30}, {40}}, "seal.png"},
          layout::QrItem{{{150}, {100}, {18}, {18}}, "0123", 'M', {}, 5},
          layout::ZoneItem{"seal", {{170}, {150}, {36}, {36}}, true}};
}

}  // namespace giayto::test
