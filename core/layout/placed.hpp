// Blocks that stand at a place of their own, and page numbers.
#pragma once

#include "layout/document.hpp"

#include <vector>

namespace giayto::layout {

/// Whether something for `pages` is drawn on page `index` (from 0) of `count`.
bool is_on(tmpl::OnPages pages, std::size_t index, std::size_t count);

/// Lays out placed blocks that are present and appends them to `items`, in template order.
void add_placed(Document& document, const std::vector<int>& blocks, Items& items);

/// The number of the page in the top margin, centred on the paper (ND-05). `index` from 0.
void add_page_number(Document& document, std::size_t index, Items& items);

}  // namespace giayto::layout
