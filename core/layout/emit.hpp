// Puts parts of the galley onto a page, as items.
#pragma once

#include "layout/document.hpp"

namespace giayto::layout {

/// Appends a part of the galley, moved down by `dy`. What leaves the paper is reported
/// (`outside-page`).
void emit(Document& document, const Part& part, Length dy, Items& items);

}  // namespace giayto::layout
