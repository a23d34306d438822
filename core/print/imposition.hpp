// Imposition: small pages put on sheets of paper, to be cut or folded.
#pragma once

#include "layout/frame.hpp"
#include "print/transform.hpp"

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace giayto::print {

/// How cells stand on a sheet: in the middle of the paper, row by row from the top left.
struct Grid {
  enum class Marks { none, cut, lines };
  layout::Size sheet, cell;
  int columns = 1, rows = 1;
  Length gap_x, gap_y;
  Marks marks = Marks::cut;  ///< short marks outside the cells, or thin lines all along the cuts
  bool tent = false;         ///< every page twice: the upper row of two upside down, a fold between
};

/// Makes sheets. Pages that lie on one backdrop share it on the sheets as well.
class Imposer {
 public:
  explicit Imposer(const Grid& grid);

  /// The pages in order, as many to a sheet as it has places; cutting and fold marks on each sheet.
  /// No pages: no sheets.
  std::vector<layout::Frame> impose(const std::vector<layout::Frame>& pages) const;

  /// The same for cards with several sides: behind each sheet of fronts that of their backs,
  /// mirrored so that a back lies behind its front when the paper is turned over its long edge.
  std::vector<layout::Frame> impose_sides(
      const std::vector<std::vector<layout::Frame>>& sides) const;

  /// Places for pages on one sheet.
  int places() const { return grid_.columns * grid_.rows / (grid_.tent ? 2 : 1); }

 private:
  using Backdrop = std::shared_ptr<const layout::Items>;

  std::vector<Transform> transforms(int place, bool back) const;
  layout::Frame sheet(const layout::Frame* first, int count, bool back) const;
  Backdrop backdrop(const layout::Frame* first, int count, bool back) const;
  std::vector<layout::Frame> impose(const std::vector<layout::Frame>& pages, bool back) const;
  layout::Point corner(int column, int row) const;
  void add_marks(layout::Items& items) const;
  void add_column_marks(layout::Items& items, Length x) const;
  void add_row_marks(layout::Items& items, Length y) const;
  void add_folds(layout::Items& items) const;

  Grid grid_;
  Length left_, top_;  ///< corner of the first cell
  /// By the backdrops of the pages: what the sheets of equal pages share.
  mutable std::map<std::pair<std::vector<Backdrop>, bool>, Backdrop> backdrops_;
};

}  // namespace giayto::print
