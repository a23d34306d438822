// A template made ready for layout: faces resolved, children and rules tied to their blocks.
#pragma once

#include "layout/frame.hpp"
#include "layout/typography.hpp"

#include <string>
#include <vector>

namespace giayto::layout {

struct PreparedColumn {
  PreparedText header;
  PreparedText group;
  const tmpl::Style* style = nullptr;  ///< of the cells
  Face face;
  int value = -1;        ///< column of the content table with the rows
  int header_from = -1;  ///< columns of the content table it repeats for
  int group_from = -1;
};

struct PreparedTable {
  std::vector<PreparedColumn> columns;
  const tmpl::Style* header_style = nullptr;
  const tmpl::Style* band_style = nullptr;
  Face header_face, band_face;
  std::string continued;  ///< with a space in front
};

struct PreparedBlock {
  PreparedText text;                    ///< of a text or QR block
  std::vector<std::vector<int>> cells;  ///< children of a columns block
  PreparedTable table;
  int rule_of = -1;       ///< the text block a rule belongs to
  bool constant = false;  ///< the same in every document
  bool placed = false;    ///< stands at its own place, not in flow or cell
};

/// A zone of the template.
struct Zone {
  int block = -1;
  ZoneItem item;
  tmpl::OnPages pages = tmpl::OnPages::all;
};

/// A run of pages made ready: what stands on them.
struct PreparedPages {
  const tmpl::Page& page;
  std::vector<int> flow;    ///< blocks of the body, in order
  std::vector<int> placed;  ///< placed blocks, in order
  PreparedText page_number;
  std::vector<Zone> zones;  ///< placed ones
};

struct Prepared {
  Prepared(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics);

  const tmpl::Template& paper;
  const FontMetrics& fonts;
  std::vector<PreparedBlock> blocks;     ///< like Template::blocks
  std::vector<PreparedPages> page_runs;  ///< like Template::pages

  const tmpl::Block& block(int index) const {
    return paper.blocks[static_cast<std::size_t>(index)];
  }
  const PreparedBlock& ready(int index) const { return blocks[static_cast<std::size_t>(index)]; }
};

}  // namespace giayto::layout
