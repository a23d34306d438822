#include "job/page_pictures.hpp"

#include "render/deflate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace giayto::job {
namespace {

// A document has one ornament on its first and one on its later pages.
constexpr std::size_t most_ornaments = 4;

constexpr double points_per_inch = 72;

/// A file with the ornaments of a page and nothing else.
std::string ornament_file(const render::RenderedPage& page, const render::FontSet& fonts) {
  const render::BatchFonts no_letters(fonts, {});
  render::PdfFile file(no_letters, {});
  render::RenderedPage alone;
  alone.size = page.size;
  alone.content = *page.ornament.bytes;
  file.add(std::move(alone));
  return file.finish();
}

/// Draws the last of a page's images dot upon dot. The reader fills every dot that the image's box
/// touches, so the box ends within the outermost dots.
render::SharedStream picture_stream(const render::RenderedPage& page,
                                    const readback::Picture& picture, int dots_per_inch) {
  const double dot = points_per_inch / dots_per_inch, inside = dot / 4;
  const double width = picture.width * dot - 2 * inside;
  const double height = picture.height * dot - 2 * inside;
  const double top = page.size.height.mm / mm_per_point - inside;
  return render::share(
      render::Deflater(1)(fmt::format("q {:.4f} 0 0 {:.4f} {:.4f} {:.4f} cm/Im{} Do Q\n", width,
                                      height, inside, top - height, page.images.size())));
}

}  // namespace

const readback::Picture& OrnamentPictures::get(std::uint64_t ornament, layout::Size page,
                                               int dots_per_inch, const Draw& draw) {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
    return known.ornament == ornament && known.page == page && known.dots_per_inch == dots_per_inch;
  });
  if (found == known_.end()) {
    known_.push_back({ornament, page, dots_per_inch, draw()});
    if (known_.size() > most_ornaments) known_.pop_front();
  } else {
    std::rotate(found, found + 1, known_.end());
  }
  return known_.back().picture;
}

void draw_pages(std::vector<render::RenderedPage> pages, const render::FontSet& fonts,
                const render::Repertoire& letters, const readback::PdfLibrary& reader,
                int dots_per_inch, OrnamentPictures& ornaments,
                const std::function<void(int page, readback::Picture)>& done) {
  render::BatchFonts shared(fonts, letters);
  render::PdfFile file(shared, {});
  std::set<std::string> added;
  for (render::RenderedPage& page : pages) {
    // The picture is opaque: where a blank's picture lies below, the ornament itself is drawn.
    if (page.ornament.key != 0 && page.background.empty()) {
      const auto draw = [&] {
        return reader.open(ornament_file(page, fonts))->draw(0, dots_per_inch);
      };
      const readback::Picture& ornament =
          ornaments.get(page.ornament.key, page.size, dots_per_inch, draw);
      const std::string name = fmt::format("ornament {}, {} x {} dots", page.ornament.key,
                                           ornament.width, ornament.height);
      if (added.insert(name).second)
        shared.add_picture(name, ornament.width, ornament.height, ornament.rgb);
      page.images.push_back(name);
      page.ornament = picture_stream(page, ornament, dots_per_inch);
    }
    file.add(std::move(page));
  }
  const auto drawn = reader.open(file.finish());
  for (int page = 0; page < drawn->page_count(); ++page)
    done(page, drawn->draw(page, dots_per_inch));
}

}  // namespace giayto::job
