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
  std::shared_ptr<const std::string> stream;
  std::uint64_t key = 0;
  std::vector<std::string> images;
};

// A document has a backdrop for its first and one for its later pages; a batch of several types a
// few more.
constexpr std::size_t most_backdrops = 16;

std::uint64_t key_of(std::string_view stream) {
  return std::max<std::uint64_t>(1, std::stoull(sha256_hex(stream).substr(0, 16), nullptr, 16));
}

}  // namespace

struct PageRenderer::State {
  State(const FontSet& fonts, int level) : tools{LetterCodes(fonts), {}, {}}, deflate(level) {}

  DrawingTools tools;
  Deflater deflate;
  ContentStream out{};
  std::vector<KnownBackdrop> backdrops{};

  const KnownBackdrop& backdrop(const layout::Frame& frame) {
    for (const KnownBackdrop& known : backdrops) {
      if (known.items == frame.backdrop && known.page_height == frame.size.height) return known;
    }
    KnownBackdrop made{frame.backdrop, frame.size.height, {}, 0, {}};
    out.clear();
    out.put("q\n");
    PageWriter(tools, out, made.images, frame.size.height).draw(*frame.backdrop);
    out.put("Q\n");
    made.stream = std::make_shared<const std::string>(deflate(out.view()));
    made.key = key_of(*made.stream);
    if (backdrops.size() == most_backdrops) backdrops.erase(backdrops.begin());
    return backdrops.emplace_back(std::move(made));
  }
};

PageRenderer::PageRenderer(const FontSet& fonts, int deflate_level)
    : state_(std::make_unique<State>(fonts, deflate_level)) {}

PageRenderer::~PageRenderer() = default;

const Repertoire& PageRenderer::letters() const {
  return state_->tools.letters.letters();
}

RenderedPage PageRenderer::render(const layout::Frame& frame) {
  RenderedPage page;
  page.size = frame.size;
  page.background = frame.background;
  if (frame.backdrop && !frame.backdrop->empty()) {
    const KnownBackdrop& backdrop = state_->backdrop(frame);
    page.backdrop = backdrop.stream;
    page.backdrop_key = backdrop.key;
    page.images = backdrop.images;
  }
  state_->out.clear();
  PageWriter(state_->tools, state_->out, page.images, frame.size.height).draw(frame.items);
  page.content = state_->deflate(state_->out.view());
  return page;
}

}  // namespace giayto::render
