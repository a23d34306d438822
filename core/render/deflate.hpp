// zlib streams by libdeflate, and back.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace giayto::render {

class Deflater {
 public:
  /// Level 0 (not compressed), 1 (fast) to 12 (small). Throws Error for another.
  explicit Deflater(int level);
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string operator()(std::string_view bytes);

 private:
  libdeflate_compressor* compressor_;
  std::string room_;
};

/// The bytes of a zlib stream that must come to exactly `size`; nothing when they do not.
std::optional<std::string> inflate(std::string_view stream, std::size_t size);

/// CRC-32 as PNG uses it.
unsigned crc32(std::string_view bytes);

}  // namespace giayto::render
