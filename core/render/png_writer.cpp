#include "render/png_writer.hpp"

#include "render/deflate.hpp"
#include "render/png.hpp"

#include <cmath>
#include <cstddef>

namespace giayto::render {
namespace {

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

/// Rows as they are (filter 0): paper and hair lines repeat, and are told faster and shorter so
/// than as differences.
std::string unfiltered(std::size_t row, std::string_view rgb) {
  std::string out;
  out.reserve(rgb.size() + rgb.size() / row);
  for (std::size_t at = 0; at < rgb.size(); at += row) {
    out += '\0';
    out += rgb.substr(at, row);
  }
  return out;
}

}  // namespace

std::string png_of(unsigned width, unsigned height, std::string_view rgb, int dots_per_inch,
                   int deflate_level) {
  std::string file(png_signature);
  add_chunk(file, "IHDR", big_endian(width) + big_endian(height) + std::string("\x8\x2\0\0\0", 5));
  const auto per_metre = static_cast<unsigned>(std::lround(dots_per_inch * inches_per_metre));
  add_chunk(file, "pHYs", big_endian(per_metre) + big_endian(per_metre) + "\x1");
  add_chunk(file, "IDAT", Deflater(deflate_level)(unfiltered(std::size_t{3} * width, rgb)));
  add_chunk(file, "IEND", {});
  return file;
}

}  // namespace giayto::render
