#include "render/png_writer.hpp"

#include "render/deflate.hpp"
#include "render/png.hpp"

#include <cmath>
#include <cstddef>

namespace giayto::render {
namespace {

constexpr int fast = 1;
constexpr double inches_per_metre = 1000 / 25.4;

std::string big_endian(unsigned value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
  return bytes;
}

void add_chunk(std::string& file, const std::string& kind, const std::string& data) {
  const std::string body = kind + data;
  file += big_endian(static_cast<unsigned>(data.size())) + body + big_endian(crc32(body));
}

/// Each row as its difference from the row above (filter 2): paper becomes zeros.
std::string filtered(std::size_t row, std::size_t height, std::string_view rgb) {
  std::string out;
  out.reserve((row + 1) * height);
  for (std::size_t y = 0; y < height; ++y) {
    out += '\2';
    const char* const now = rgb.data() + y * row;
    const char* const above = y == 0 ? nullptr : now - row;
    for (std::size_t x = 0; x < row; ++x)
      out += static_cast<char>(now[x] - (above == nullptr ? 0 : above[x]));
  }
  return out;
}

}  // namespace

std::string png_of(unsigned width, unsigned height, std::string_view rgb, int dots_per_inch) {
  std::string file(png_signature);
  add_chunk(file, "IHDR", big_endian(width) + big_endian(height) + std::string("\x8\x2\0\0\0", 5));
  const auto per_metre = static_cast<unsigned>(std::lround(dots_per_inch * inches_per_metre));
  add_chunk(file, "pHYs", big_endian(per_metre) + big_endian(per_metre) + "\x1");
  add_chunk(file, "IDAT", Deflater(fast)(filtered(std::size_t{3} * width, height, rgb)));
  add_chunk(file, "IEND", {});
  return file;
}

}  // namespace giayto::render
