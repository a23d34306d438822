// What all pages of a batch share: its fonts and pictures as bytes.
#pragma once

#include "render/embedded_font.hpp"
#include "render/pdf.hpp"
#include "render/picture.hpp"

#include <memory>
#include <vector>

namespace giayto::render {

struct BatchFonts::State {
  std::vector<std::unique_ptr<const EmbeddedFont>>
      fonts;  ///< by FaceId; null for a face not in use
  mutable PictureStore pictures{};
};

}  // namespace giayto::render
