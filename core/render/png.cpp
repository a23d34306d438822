// PNG chunk by chunk. libharu's loader is not used: libpng ends the process on damaged data there,
// and a mere warning (a profile it does not know) makes it refuse the file.
#include "render/png.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "render/deflate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace giayto::render {
namespace {

constexpr std::uint64_t most_pixels = 100'000'000;

std::size_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::size_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

enum ColourType : unsigned { grey = 0, rgb = 2, indexed = 3, grey_alpha = 4, rgb_alpha = 6 };

class PngReader {
 public:
  PngReader(std::string_view bytes, const std::string& file) : rest_(bytes), file_(file) {}

  Picture read() {
    rest_.remove_prefix(png_signature.size());
    while (!ended_) read_chunk();
    if (width_ == 0 || idat_.empty()) damaged();
    const std::optional<std::string> rows = inflate(idat_, height_ * (row_bytes() + 1));
    if (!rows) damaged();
    check_row_filters(*rows);
    Picture picture = has_alpha() ? split(unfiltered(*rows)) : handed_through();
    if (type_ == indexed && !transparency_.empty()) add_palette_mask(picture, unfiltered(*rows));
    return picture;
  }

 private:
  [[noreturn]] void damaged() const {
    throw Error(message("the picture '{}' is damaged; save it again as PNG", file_));
  }
  [[noreturn]] void unsupported(const std::string& what) const {
    throw Error(message("the picture '{}' cannot be used: {}", file_, what));
  }

  void read_chunk() {
    if (rest_.size() < 12) damaged();
    const std::size_t length = number_at(rest_, 0, 4);
    if (length > rest_.size() - 12) damaged();
    const std::string_view type = rest_.substr(4, 4), data = rest_.substr(8, length);
    if (crc32(rest_.substr(4, length + 4)) != number_at(rest_, 8 + length, 4)) damaged();
    rest_.remove_prefix(length + 12);
    if ((width_ == 0) != (type == "IHDR")) damaged();
    if (type == "IHDR") read_header(data);
    if (type == "PLTE") palette_ = data;
    if (type == "tRNS") transparency_ = data;
    if (type == "IDAT") idat_ += data;
    if (type == "IEND") ended_ = true;
  }

  void read_header(std::string_view data) {
    if (data.size() != 13) damaged();
    width_ = number_at(data, 0, 4);
    height_ = number_at(data, 4, 4);
    depth_ = static_cast<unsigned>(number_at(data, 8, 1));
    type_ = static_cast<unsigned>(number_at(data, 9, 1));
    if (width_ == 0 || height_ == 0 || data[10] != 0 || data[11] != 0) damaged();
    if (width_ > most_pixels || height_ > most_pixels ||
        std::uint64_t{width_} * height_ > most_pixels) {
      unsupported(message("it has more than 100 million pixels; save it smaller"));
    }
    const bool small = depth_ == 1 || depth_ == 2 || depth_ == 4;
    const bool known_type = type_ == grey || type_ == rgb || type_ == indexed ||
                            type_ == grey_alpha || type_ == rgb_alpha;
    const bool known_depth = depth_ == 8 || (depth_ == 16 && type_ != indexed) ||
                             (small && (type_ == grey || type_ == indexed));
    if (!known_type || !known_depth) damaged();
    if (data[12] != 0) unsupported(message("it is interlaced; save it without interlacing"));
  }

  bool has_alpha() const { return type_ == grey_alpha || type_ == rgb_alpha; }
  unsigned colours() const { return type_ == rgb || type_ == rgb_alpha ? 3 : 1; }
  std::size_t pixel_bits() const {
    return std::size_t{depth_} * (colours() + (has_alpha() ? 1 : 0));
  }
  std::size_t row_bytes() const { return (width_ * pixel_bits() + 7) / 8; }

  void check_row_filters(const std::string& rows) const {
    for (std::size_t at = 0; at < rows.size(); at += row_bytes() + 1) {
      if (static_cast<unsigned char>(rows[at]) > 4) damaged();
    }
  }

  std::string entries(const std::string& colour_space, unsigned bits) const {
    return fmt::format(
        "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace{}/BitsPerComponent "
        "{}/Filter/FlateDecode",
        width_, height_, colour_space, bits);
  }

  Picture handed_through() const {
    Picture picture;
    picture.entries =
        entries(colour_space(), depth_) +
        fmt::format("/DecodeParms<</Predictor 15/Colors {}/BitsPerComponent {}/Columns {}>>",
                    colours(), depth_, width_) +
        colour_key();
    picture.data = idat_;
    return picture;
  }

  std::string colour_space() const {
    if (type_ == rgb) return "/DeviceRGB";
    if (type_ == grey) return "/DeviceGray";
    const std::size_t count = palette_.size() / 3;
    if (count == 0 || palette_.size() % 3 != 0 || count > std::size_t{1} << depth_) damaged();
    std::string space = fmt::format("[/Indexed/DeviceRGB {} <", count - 1);
    for (const char byte : palette_)
      space += fmt::format("{:02X}", static_cast<unsigned char>(byte));
    return space + ">]";
  }

  /// The one colour that a picture without alpha may declare to be transparent.
  std::string colour_key() const {
    if (type_ == indexed || transparency_.empty()) return {};
    if (transparency_.size() != 2 * std::size_t{colours()}) damaged();
    std::string key = "/Mask[";
    for (unsigned i = 0; i < colours(); ++i)
      key += fmt::format("{0} {0} ", number_at(transparency_, 2 * i, 2));
    key.back() = ']';
    return key;
  }

  /// The rows without PNG's filters and their marks.
  std::string unfiltered(const std::string& rows) const {
    const std::size_t size = row_bytes(), step = std::max<std::size_t>(1, pixel_bits() / 8);
    std::string plain(height_ * size, '\0');
    const auto byte = [](char value) {
      return static_cast<int>(static_cast<unsigned char>(value));
    };
    for (std::size_t y = 0; y < height_; ++y) {
      const char filter = rows[y * (size + 1)];
      for (std::size_t x = 0; x < size; ++x) {
        const std::size_t at = y * size + x;
        const int left = x >= step ? byte(plain[at - step]) : 0;
        const int up = y > 0 ? byte(plain[at - size]) : 0;
        const int corner = x >= step && y > 0 ? byte(plain[at - size - step]) : 0;
        plain[at] = static_cast<char>(byte(rows[y * (size + 1) + 1 + x]) +
                                      predicted(filter, left, up, corner));
      }
    }
    return plain;
  }

  static int predicted(char filter, int left, int up, int corner) {
    switch (filter) {
      case 1:
        return left;
      case 2:
        return up;
      case 3:
        return (left + up) / 2;
      case 4: {
        const int guess = left + up - corner;
        const int to_left = std::abs(guess - left), to_up = std::abs(guess - up),
                  to_corner = std::abs(guess - corner);
        if (to_left <= to_up && to_left <= to_corner) return left;
        return to_up <= to_corner ? up : corner;
      }
      default:
        return 0;
    }
  }

  Picture split(const std::string& plain) const {
    const std::size_t sample = depth_ / 8, colour_bytes = sample * colours(),
                      pixel = colour_bytes + sample;
    std::string colour, alpha;
    colour.reserve(width_ * height_ * colour_bytes);
    alpha.reserve(width_ * height_ * sample);
    for (std::size_t at = 0; at < plain.size(); at += pixel) {
      colour.append(plain, at, colour_bytes);
      alpha.append(plain, at + colour_bytes, sample);
    }
    Deflater deflate(6);
    return {entries(colours() == 3 ? "/DeviceRGB" : "/DeviceGray", depth_), deflate(colour),
            entries("/DeviceGray", depth_), deflate(alpha)};
  }

  void add_palette_mask(Picture& picture, const std::string& plain) const {
    std::string alpha;
    alpha.reserve(width_ * height_);
    for (std::size_t y = 0; y < height_; ++y) {
      for (std::size_t x = 0; x < width_; ++x) {
        const std::size_t bit = x * depth_;
        const auto packed = static_cast<unsigned char>(plain[y * row_bytes() + bit / 8]);
        const std::size_t index = packed >> (8 - depth_ - bit % 8) & ((1u << depth_) - 1);
        alpha += index < transparency_.size() ? transparency_[index] : '\xFF';
      }
    }
    picture.mask_entries = entries("/DeviceGray", 8);
    picture.mask_data = Deflater(6)(alpha);
  }

  std::string_view rest_;
  const std::string& file_;
  bool ended_ = false;
  std::size_t width_ = 0, height_ = 0;
  unsigned depth_ = 0, type_ = 0;
  std::string_view palette_, transparency_;
  std::string idat_;
};

}  // namespace

Picture read_png(std::string_view bytes, const std::string& file) {
  return PngReader(bytes, file).read();
}

}  // namespace giayto::render
