// A frame to its deflated content; what frames share is drawn once.
#include "base/hash.hpp"
#include "render/deflate.hpp"
#include "render/page_writer.hpp"
#include "render/pdf.hpp"

#include <algorithm>

namespace giayto::render {
namespace {

struct KnownBackdrop {
  std::shared_ptr<const layout::Items> items;  // held, so that its address stays its own
  Length page_height;
  SharedStream ornament, rest;
  std::vector<std::string> images;
};

// A document has a backdrop for its first and one for its later pages; a batch of several types a
// few more.
constexpr std::size_t most_backdrops = 16;

// With fewer points a page is drawn as fast with its ornaments as with a picture of them.
constexpr std::size_t rich = 3000;

/// Where the ornaments end that a backdrop starts with; its start when they are not rich.
layout::Items::const_iterator end_of_ornaments(const layout::Items& items) {
  std::size_t points = 0;
  const auto end = std::find_if(items.begin(), items.end(), [&points](const layout::Item& item) {
    const auto* const path = std::get_if<layout::PathItem>(&item);
    if (path != nullptr) points += path->points.size();
    return path == nullptr;
  });
  return points < rich ? items.begin() : end;
}

}  // namespace

SharedStream share(std::string bytes) {
  const std::uint64_t hash = std::stoull(sha256_hex(bytes).substr(0, 16), nullptr, 16);
  return {std::make_shared<const std::string>(std::move(bytes)), std::max<std::uint64_t>(1, hash)};
}

struct PageRenderer::State {
  State(const FontSet& fonts, int level) : tools{LetterCodes(fonts), {}, {}}, deflate(level) {}

  DrawingTools tools;
  Deflater deflate;
  ContentStream out{};
  std::vector<KnownBackdrop> backdrops{};
  bool ornaments_apart = false;

  const KnownBackdrop& backdrop(const layout::Frame& frame) {
    for (const KnownBackdrop& known : backdrops) {
      if (known.items == frame.backdrop && known.page_height == frame.size.height) return known;
    }
    KnownBackdrop made{frame.backdrop, frame.size.height, {}, {}, {}};
    const layout::Items& items = *frame.backdrop;
    const auto middle = ornaments_apart ? end_of_ornaments(items) : items.begin();
    if (middle != items.begin()) made.ornament = stream({items.begin(), middle}, made);
    made.rest = middle == items.begin() ? stream(items, made) : stream({middle, items.end()}, made);
    if (backdrops.size() == most_backdrops) backdrops.erase(backdrops.begin());
    return backdrops.emplace_back(std::move(made));
  }

 private:
  SharedStream stream(const layout::Items& items, KnownBackdrop& backdrop) {
    out.clear();
    out.put("q\n");
    PageWriter(tools, out, backdrop.images, backdrop.page_height).draw(items);
    out.put("Q\n");
    return share(deflate(out.view()));
  }
};

PageRenderer::PageRenderer(const FontSet& fonts, int deflate_level)
    : state_(std::make_unique<State>(fonts, deflate_level)) {}

PageRenderer::~PageRenderer() = default;

void PageRenderer::keep_ornaments_apart() {
  state_->ornaments_apart = true;
}

const Repertoire& PageRenderer::letters() const {
  return state_->tools.letters.letters();
}

RenderedPage PageRenderer::render(const layout::Frame& frame) {
  RenderedPage page;
  page.size = frame.size;
  page.background = frame.background;
  if (frame.backdrop && !frame.backdrop->empty()) {
    const KnownBackdrop& backdrop = state_->backdrop(frame);
    page.ornament = backdrop.ornament;
    page.backdrop = backdrop.rest;
    page.images = backdrop.images;
  }
  state_->out.clear();
  PageWriter(state_->tools, state_->out, page.images, frame.size.height).draw(frame.items);
  page.content = state_->deflate(state_->out.view());
  return page;
}

}  // namespace giayto::render
