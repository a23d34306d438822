// Proof: a finished file read back and compared with what it was made from.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"
#include "readback/pdf_reader.hpp"
#include "template/binding.hpp"
#include "template/template.hpp"

#include <vector>

namespace giayto::proof {

/// Reports `proof-pages` unless the file has as many pages as its documents.
void check_page_count(const readback::PdfReader& file, std::size_t wanted,
                      Diagnostics& diagnostics);

/// Compares the pages of one document, from page `first` (from 0) of the file, with its frames and
/// with the record they were laid out from:
///   - every letter of every field stands in its place, as the same Unicode letter, and leaves ink
///     (`proof-text`);
///   - no letter stands on the page that no field has (`proof-extra`);
///   - zones hold no letter, box zones no ink either (`proof-zone`); a seal may fall on text;
///   - nothing lies outside the page (`proof-outside`), pages have their size (`proof-pages`);
///   - every value of the record is in the text of its block (`proof-text`).
/// Diagnostics carry block and field, never a value.
void check(const readback::PdfReader& file, int first, const tmpl::Template& form,
           const layout::FontMetrics& fonts, const tmpl::Binding& binding,
           const std::vector<layout::Frame>& frames, Diagnostics& diagnostics);

}  // namespace giayto::proof
