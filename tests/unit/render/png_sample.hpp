// Small PNG files for the picture tests, made here so that every kind and every fault can be had.
#pragma once

#include "render/deflate.hpp"
#include "render/png.hpp"

#include <string>

namespace giayto::test {

inline std::string big_endian(std::size_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
  return bytes;
}

inline std::string png_chunk(const std::string& type, const std::string& data) {
  return big_endian(data.size()) + type + data + big_endian(render::crc32(type + data));
}

struct PngSample {
  unsigned width = 4, height = 4, depth = 8, type = 2, interlace = 0;
  std::string rows;     ///< filter mark and bytes of each row
  std::string between;  ///< chunks between header and data

  std::string bytes() const {
    std::string header = big_endian(width) + big_endian(height);
    for (const unsigned part : {depth, type, 0u, 0u, interlace}) header += static_cast<char>(part);
    return std::string(render::png_signature) + png_chunk("IHDR", header) + between +
           png_chunk("IDAT", render::Deflater(6)(rows)) + png_chunk("IEND", "");
  }
};

/// 4 x 4 pixels of one colour, given as its bytes.
inline PngSample plain_png(unsigned type, const std::string& pixel) {
  PngSample sample;
  sample.type = type;
  for (int y = 0; y < 4; ++y) {
    sample.rows += '\0';
    for (int x = 0; x < 4; ++x) sample.rows += pixel;
  }
  return sample;
}

}  // namespace giayto::test
