// Pages as pictures, drawn by the PDF reader.
#pragma once

#include "readback/pdf_library.hpp"
#include "render/pdf.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <vector>

namespace giayto::job {

/// Ornaments as pictures, kept from one drawing to the next: a guilloche takes the PDF reader
/// longer than all else on a page together, and is the same on all pages and after most changes of
/// a template.
class OrnamentPictures {
 public:
  using Draw = std::function<readback::Picture()>;

  /// The picture of an ornament on a page of that size; `draw` makes it when it is not known.
  const readback::Picture& get(std::uint64_t ornament, layout::Size page, int dots_per_inch,
                               const Draw& draw);

 private:
  struct Known {
    std::uint64_t ornament;
    layout::Size page;
    int dots_per_inch;
    readback::Picture picture;
  };

  std::deque<Known> known_;  ///< those used last at the end
};

/// A picture of every page, handed to `done` in order. Pages whose ornaments are apart
/// (PageRenderer::keep_ornaments_apart) are drawn over a picture of them. Throws Error.
void draw_pages(std::vector<render::RenderedPage> pages, const render::FontSet& fonts,
                const render::Repertoire& letters, const readback::PdfLibrary& reader,
                int dots_per_inch, OrnamentPictures& ornaments,
                const std::function<void(int page, readback::Picture)>& done);

}  // namespace giayto::job
