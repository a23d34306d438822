// Whole buffers in, whole buffers out: the pages are small and libdeflate takes half of zlib's
// time.
#include "render/deflate.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <libdeflate.h>

namespace giayto::render {

Deflater::Deflater(int level)
    : compressor_(level < 0 || level > 12 ? nullptr : libdeflate_alloc_compressor(level)) {
  if (compressor_ == nullptr)
    throw Error(message("cannot compress at level {}; take 0 to 12", level));
}

Deflater::~Deflater() {
  libdeflate_free_compressor(compressor_);
}

std::string Deflater::operator()(std::string_view bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_, bytes.size());
  if (room_.size() < bound) room_.resize(bound);
  const std::size_t size =
      libdeflate_zlib_compress(compressor_, bytes.data(), bytes.size(), room_.data(), room_.size());
  return room_.substr(0, size);
}

std::optional<std::string> inflate(std::string_view stream, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)>
      decompressor(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string bytes(size, '\0');
  const libdeflate_result result = libdeflate_zlib_decompress(
      decompressor.get(), stream.data(), stream.size(), bytes.data(), bytes.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  return bytes;
}

unsigned crc32(std::string_view bytes) {
  return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace giayto::render
