// Reads a finished PDF with Poppler: the letters of a page with their boxes, and its pixels.
#include "readback/pdf_reader.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-image.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <utility>

namespace giayto::readback {
namespace {

constexpr double mm_per_point = 25.4 / 72;
constexpr double dots_per_inch = 72;

void be_quiet(const std::string&, void*) {}

void add_letters(const poppler::text_box& word, std::vector<PdfLetter>& letters) {
  const poppler::ustring text = word.text();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const poppler::rectf box = word.char_bbox(i);
    letters.push_back({text[i], box.left() * mm_per_point, box.top() * mm_per_point,
                       box.right() * mm_per_point, box.bottom() * mm_per_point});
  }
}

Raster raster_of(const poppler::page& page) {
  poppler::page_renderer renderer;
  // Letters smooth, so that thin ones show; no answer depends on smooth curves, which take longer.
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  renderer.set_image_format(poppler::image::format_gray8);
  const poppler::image image = renderer.render_page(&page, dots_per_inch, dots_per_inch);
  if (!image.is_valid()) throw std::runtime_error("Poppler cannot draw the page");
  Raster raster;
  raster.width = image.width();
  raster.height = image.height();
  raster.pixels_per_mm = dots_per_inch / 25.4;
  const auto width = static_cast<std::size_t>(raster.width);
  raster.pixels.resize(width * static_cast<std::size_t>(raster.height));
  for (int row = 0; row < raster.height; ++row) {
    const char* const from =
        image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row();
    std::copy(from, from + width,
              raster.pixels.begin() + static_cast<std::ptrdiff_t>(row) * raster.width);
  }
  return raster;
}

class PopplerReader : public PdfReader {
 public:
  explicit PopplerReader(std::string bytes) : bytes_(std::move(bytes)) {
    poppler::set_debug_error_function(be_quiet, nullptr);
    document_.reset(
        poppler::document::load_from_raw_data(bytes_.data(), static_cast<int>(bytes_.size())));
  }

  bool open() const { return document_ != nullptr; }
  int page_count() const override { return document_->pages(); }

  PdfPage read(int index) const override {
    const std::unique_ptr<poppler::page> page(document_->create_page(index));
    if (!page) throw std::runtime_error("Poppler finds no such page");
    PdfPage read;
    const poppler::rectf paper = page->page_rect(poppler::media_box);
    read.width = paper.width() * mm_per_point;
    read.height = paper.height() * mm_per_point;
    for (const poppler::text_box& word : page->text_list()) add_letters(word, read.letters);
    read.raster = raster_of(*page);
    return read;
  }

  Picture draw(int index, int resolution) const override {
    const std::unique_ptr<poppler::page> page(document_->create_page(index));
    if (!page) throw std::runtime_error("Poppler finds no such page");
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
    renderer.set_image_format(poppler::image::format_rgb24);
    const poppler::image image = renderer.render_page(page.get(), resolution, resolution);
    if (!image.is_valid()) throw std::runtime_error("Poppler cannot draw the page");
    Picture picture;
    picture.width = static_cast<unsigned>(image.width());
    picture.height = static_cast<unsigned>(image.height());
    picture.rgb.reserve(std::size_t{3} * picture.width * picture.height);
    for (int row = 0; row < image.height(); ++row) {
      picture.rgb.append(
          image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row(),
          std::size_t{3} * picture.width);
    }
    return picture;
  }

 private:
  std::string bytes_;  ///< Poppler reads on in them
  std::unique_ptr<poppler::document> document_;
};

}  // namespace
}  // namespace giayto::readback

/// Opens a PDF; null when it is none. What it gives is deleted by the caller.
extern "C" __attribute__((visibility("default"))) giayto::readback::PdfReader* giayto_open_pdf(
    std::string* bytes) {
  auto reader = std::make_unique<giayto::readback::PopplerReader>(std::move(*bytes));
  return reader->open() ? reader.release() : nullptr;
}
