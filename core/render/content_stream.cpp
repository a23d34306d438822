// Numbers as PDF likes them: short, with a point.
#include "render/content_stream.hpp"

namespace giayto::render {

void ContentStream::number(std::int64_t value, int decimals) {
  char digits[32];
  char* const end = digits + sizeof digits;
  char* at = end;
  std::uint64_t rest = value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value)
                                 : static_cast<std::uint64_t>(value);
  bool has_fraction = false;
  for (; decimals > 0; --decimals, rest /= 10) {
    const char digit = static_cast<char>('0' + rest % 10);
    if (digit == '0' && !has_fraction) continue;
    has_fraction = true;
    *--at = digit;
  }
  if (has_fraction) *--at = '.';
  if (rest != 0 || !has_fraction) {
    do {
      *--at = static_cast<char>('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
  }
  if (value < 0) *--at = '-';
  put({at, static_cast<std::size_t>(end - at)});
}

}  // namespace giayto::render
