// From galley to pages: emits parts at their place and cuts the flow into frames.
#pragma once

#include "layout/document.hpp"
#include "layout/table.hpp"

#include <vector>

namespace giayto::layout {

/// Appends a part of the galley, moved down by `dy`. What leaves the paper is reported
/// (`outside-page`).
void emit(Document& document, const Part& part, Length dy, Items& items);

/// The body of one document: its strips lie in the galley.
struct Body {
  std::vector<TableLayout> tables;
};

/// Sets all blocks of the flow as strips.
Body set_body(Document& document);

/// Cuts the strips into pages; makes at least one page.
void paginate(Document& document, const Body& body, std::vector<Frame>& frames);

}  // namespace giayto::layout
