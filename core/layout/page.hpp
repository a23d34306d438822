// The body of a document: its flow as strips, cut into pages.
#pragma once

#include "layout/document.hpp"
#include "layout/table.hpp"

#include <vector>

namespace giayto::layout {

/// The body of one document: its strips lie in the galley.
struct Body {
  std::vector<TableLayout> tables;
};

/// Sets all blocks of the flow as strips.
Body set_body(Document& document);

/// Cuts the strips into pages; makes at least one page.
void paginate(Document& document, const Body& body, std::vector<Frame>& frames);

}  // namespace giayto::layout
