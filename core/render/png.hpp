// PNG files as PDF images.
#pragma once

#include "render/picture.hpp"

namespace giayto::render {

inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";

/// As read_picture. PDF knows PNG's compression and row filters, so an opaque picture is handed
/// through; transparency is split off into the mask.
Picture read_png(std::string_view bytes, const std::string& file);

}  // namespace giayto::render
