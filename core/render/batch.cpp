// Cuts every face of a repertoire once.
#include "render/batch.hpp"

namespace giayto::render {

BatchFonts::BatchFonts(const FontSet& fonts, const Repertoire& repertoire)
    : state_(std::make_unique<State>()) {
  // Level 12 saves 1 % of a font and takes three times as long, at every start.
  Deflater deflate(6);
  state_->fonts.resize(repertoire.face_count());
  for (std::size_t i = 0; i < state_->fonts.size(); ++i) {
    const auto face = static_cast<layout::FaceId>(i);
    const std::vector<char32_t> letters = repertoire.letters(face);
    if (letters.empty()) continue;
    state_->fonts[i] =
        std::make_unique<const EmbeddedFont>(embed_font(fonts.loaded(face), letters, deflate));
  }
}

void BatchFonts::add_picture(const std::string& name, unsigned width, unsigned height,
                             std::string rgb) {
  state_->pictures.put(name, plain_picture(width, height, std::move(rgb)));
}

BatchFonts::~BatchFonts() = default;
BatchFonts::BatchFonts(BatchFonts&&) noexcept = default;

}  // namespace giayto::render
