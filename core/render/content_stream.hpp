// PDF content operators written into a buffer: numbers, names, bytes, nothing that depends on the
// locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace giayto::render {

/// A coordinate in hundredths of a point: whole numbers, so that steps between places add up
/// exactly.
using Hundredths = std::int64_t;

class ContentStream {
 public:
  void clear() { size_ = 0; }
  std::string_view view() const { return {buffer_.data(), size_}; }

  void put(std::string_view text) {
    char* const at = room(text.size());
    std::memcpy(at, text.data(), text.size());
    size_ += text.size();
  }
  void put(char byte) {
    *room(1) = byte;
    ++size_;
  }
  /// value / 10^decimals without trailing zeros: (1250, 2) is "12.5".
  void number(std::int64_t value, int decimals);
  /// Two decimals and a space.
  void coordinate(Hundredths value) {
    number(value, 2);
    put(' ');
  }

  /// Room for `size` more bytes; say with `took` how many were written there.
  char* room(std::size_t size) {
    if (buffer_.size() - size_ < size) buffer_.resize(2 * (size_ + size) + 4096);
    return buffer_.data() + size_;
  }
  void took(const char* end) { size_ = static_cast<std::size_t>(end - buffer_.data()); }

 private:
  std::vector<char> buffer_;
  std::size_t size_ = 0;
};

}  // namespace giayto::render
