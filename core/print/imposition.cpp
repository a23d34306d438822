#include "print/imposition.hpp"

#include <algorithm>
#include <cstddef>

namespace giayto::print {
namespace {

using namespace layout;

constexpr Length mark_width{0.15};
constexpr Length mark_length{5};
constexpr Length mark_distance{2};  // from the cells, so that no mark is left on a cut card
constexpr Length unprintable{5};    // most printers leave so much at the edge (CE-L1)
constexpr Length fold_inset{6};     // fold marks begin so far inside the paper
constexpr Length fold_dash{1.5};
constexpr Color mark_color{90, 90, 90};

void add_line(Items& items, Point from, Point to) {
  PathItem line;
  line.move_to(from);
  line.line_to(to);
  line.stroke = mark_color;
  line.width = mark_width;
  items.emplace_back(std::move(line));
}

/// How long a mark may be in a margin.
Length room_for_mark(Length margin) {
  return std::min(mark_length, margin - mark_distance - unprintable);
}

}  // namespace

Imposer::Imposer(const Grid& grid) : grid_(grid) {
  left_ = (grid.sheet.width - grid.columns * grid.cell.width - (grid.columns - 1) * grid.gap_x) / 2;
  top_ = (grid.sheet.height - grid.rows * grid.cell.height - (grid.rows - 1) * grid.gap_y) / 2;
}

std::vector<Frame> Imposer::impose(const std::vector<Frame>& pages) const {
  return impose(pages, false);
}

std::vector<Frame> Imposer::impose_sides(const std::vector<std::vector<Frame>>& sides) const {
  std::vector<std::vector<Frame>> sheets;
  for (std::size_t side = 0; side < sides.size(); ++side)
    sheets.push_back(impose(sides[side], side % 2 == 1));
  std::vector<Frame> all;
  for (std::size_t i = 0; !sheets.empty() && i < sheets.front().size(); ++i) {
    for (std::vector<Frame>& of_side : sheets) {
      if (i < of_side.size()) all.push_back(std::move(of_side[i]));
    }
  }
  return all;
}

std::vector<Frame> Imposer::impose(const std::vector<Frame>& pages, bool back) const {
  std::vector<Frame> sheets;
  const auto step = static_cast<std::size_t>(places());
  for (std::size_t first = 0; first < pages.size(); first += step) {
    sheets.push_back(
        sheet(&pages[first], static_cast<int>(std::min(step, pages.size() - first)), back));
  }
  return sheets;
}

Point Imposer::corner(int column, int row) const {
  return {left_ + column * (grid_.cell.width + grid_.gap_x),
          top_ + row * (grid_.cell.height + grid_.gap_y)};
}

std::vector<Transform> Imposer::transforms(int place, bool back) const {
  const int across = place % grid_.columns, row = place / grid_.columns;
  const int column = back ? grid_.columns - 1 - across : across;
  if (!grid_.tent) {
    const Point at = corner(column, row);
    return {{at.x, at.y, 1, false}};
  }
  const Point upper = corner(column, 2 * row), lower = corner(column, 2 * row + 1);
  return {{upper.x + grid_.cell.width, upper.y + grid_.cell.height, 1, true},
          {lower.x, lower.y, 1, false}};
}

Frame Imposer::sheet(const Frame* first, int count, bool back) const {
  Frame sheet;
  sheet.size = grid_.sheet;
  sheet.backdrop = backdrop(first, count, back);
  for (int place = 0; place < count; ++place) {
    for (const Transform& transform : transforms(place, back)) {
      Items moved = transformed(first[place].items, transform);
      sheet.items.insert(sheet.items.end(), std::make_move_iterator(moved.begin()),
                         std::make_move_iterator(moved.end()));
    }
  }
  return sheet;
}

Imposer::Backdrop Imposer::backdrop(const Frame* first, int count, bool back) const {
  std::vector<Backdrop> key;
  for (int place = 0; place < count; ++place) key.push_back(first[place].backdrop);
  Backdrop& known = backdrops_[{key, back}];
  if (known) return known;
  auto items = std::make_shared<Items>();
  for (int place = 0; place < count; ++place) {
    if (!key[static_cast<std::size_t>(place)]) continue;
    for (const Transform& transform : transforms(place, back)) {
      Items moved = transformed(*key[static_cast<std::size_t>(place)], transform);
      items->insert(items->end(), std::make_move_iterator(moved.begin()),
                    std::make_move_iterator(moved.end()));
    }
  }
  if (grid_.marks != Grid::Marks::none) add_marks(*items);
  known = std::move(items);
  return known;
}

/// Cells that touch share a cut; between others there are two.
void Imposer::add_marks(Items& items) const {
  for (int column = 0; column < grid_.columns; ++column) {
    const Length x = corner(column, 0).x;
    if (column == 0 || grid_.gap_x.mm > 0) add_column_marks(items, x);
    add_column_marks(items, x + grid_.cell.width);
  }
  for (int row = 0; row < grid_.rows; ++row) {
    const Length y = corner(0, row).y;
    if (row == 0 || (grid_.gap_y.mm > 0 && !(grid_.tent && row % 2 == 1))) add_row_marks(items, y);
    if (!grid_.tent || row % 2 == 1) add_row_marks(items, y + grid_.cell.height);
  }
  if (grid_.tent) add_folds(items);
}

void Imposer::add_column_marks(Items& items, Length x) const {
  const Length bottom = grid_.sheet.height - top_;
  if (x <= unprintable || x >= grid_.sheet.width - unprintable) return;  // the paper's own edge
  if (grid_.marks == Grid::Marks::lines) return add_line(items, {x, top_}, {x, bottom});
  const Length length = room_for_mark(top_);
  if (length.mm <= 0) return;
  add_line(items, {x, top_ - mark_distance - length}, {x, top_ - mark_distance});
  add_line(items, {x, bottom + mark_distance}, {x, bottom + mark_distance + length});
}

void Imposer::add_row_marks(Items& items, Length y) const {
  const Length right = grid_.sheet.width - left_;
  if (y <= unprintable || y >= grid_.sheet.height - unprintable) return;
  if (grid_.marks == Grid::Marks::lines) return add_line(items, {left_, y}, {right, y});
  const Length length = room_for_mark(left_);
  if (length.mm <= 0) return;
  add_line(items, {left_ - mark_distance - length, y}, {left_ - mark_distance, y});
  add_line(items, {right + mark_distance, y}, {right + mark_distance + length, y});
}

/// Two dashes at each side of the paper show where to fold; the middle stays clean.
void Imposer::add_folds(Items& items) const {
  for (int row = 0; row + 1 < grid_.rows; row += 2) {
    const Length y = corner(0, row).y + grid_.cell.height + grid_.gap_y / 2;
    for (const Length from : {fold_inset, fold_inset + 2 * fold_dash}) {
      const Length right = grid_.sheet.width - from;
      add_line(items, {from, y}, {from + fold_dash, y});
      add_line(items, {right - fold_dash, y}, {right, y});
    }
  }
}

}  // namespace giayto::print
