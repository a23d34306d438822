// Pixels to a PNG file, fast rather than small.
#pragma once

#include <string>
#include <string_view>

namespace giayto::render {

/// A PNG of `width` x `height` pixels of three bytes, row by row from the top, that says it has
/// `dots_per_inch`. The rows must be all there. `deflate_level`: 0 (not compressed) to 12.
std::string png_of(unsigned width, unsigned height, std::string_view rgb, int dots_per_inch,
                   int deflate_level = 1);

}  // namespace giayto::render
