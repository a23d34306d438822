// Sets the texts of table cells, bands and headers and centres them in their rows.
#pragma once

#include "layout/table.hpp"

#include <string_view>
#include <vector>

namespace giayto::layout {

/// Collects the cells of one strip; when its height is known they are centred in it.
class StripSetter {
 public:
  StripSetter(Document& document, const TableLayout& table);

  /// How a cell is set, and the words for it when it does not fit.
  struct Cell {
    Length x, width;  ///< between the rules
    const tmpl::Style* style = nullptr;
    Face face;
    tmpl::Align align = tmpl::Align::left;
    tmpl::Fit fit = tmpl::Fit::wrap;
    double shrink_floor = 1;
    const std::string* name = nullptr;  ///< column, for messages
    int row = 0;                        ///< content row from 1, or 0
    double word_floor = 1;              ///< as in TextRoom
  };

  void open();
  /// Sets Document::runs into the cell; returns the height it needs, padding included.
  Length add(const Cell& cell);
  /// Centres the cells from `first` to before `last`, in the order they were added, between `top`
  /// and `top + height`.
  void centre(std::size_t first, std::size_t last, Length top, Length height);
  std::size_t cells() const { return cells_.size(); }
  /// Appends the strip with everything set since `open`.
  int close(Strip strip);

 private:
  struct Done {
    std::size_t first_segment, last_segment;
    Length height;
  };

  Document& document_;
  int block_index_;
  const tmpl::Block& block_;
  const tmpl::TableBlock& table_;
  Part part_;
  std::vector<Done> cells_;
};

}  // namespace giayto::layout
