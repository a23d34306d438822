#include "readback/pictures.hpp"

#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "base/message.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <utility>

namespace giayto::readback {

struct Pictures::State {
  explicit State(std::string bytes) : pdf(std::move(bytes)) {
    document.reset(poppler::document::load_from_raw_data(pdf.data(), static_cast<int>(pdf.size())));
    if (!document) throw Error(message("the finished PDF cannot be read back"));
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    renderer.set_image_format(poppler::image::format_rgb24);
  }

  std::string pdf;  // Poppler reads on in it
  std::unique_ptr<poppler::document> document;
  poppler::page_renderer renderer{};
};

Pictures::Pictures(std::string pdf) : state_(std::make_unique<State>(std::move(pdf))) {}
Pictures::~Pictures() = default;

int Pictures::page_count() const {
  return state_->document->pages();
}

void Pictures::write_png(int page, int dpi, const std::filesystem::path& target) const {
  const std::unique_ptr<poppler::page> read(state_->document->create_page(page));
  if (!read) throw Error(message("the finished PDF has no page {}", page + 1));
  const poppler::image picture = state_->renderer.render_page(read.get(), dpi, dpi);
  const std::filesystem::path temporary = write_beside(target, {}, Durability::later);
  if (!picture.is_valid() || !picture.save(temporary.string(), "png", dpi)) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error(message("cannot write the picture {}", target.string()));
  }
  move_into_place(temporary, target);
}

}  // namespace giayto::readback
