// JPEG handed through as it is, PNG by its own reader.
#include "render/picture.hpp"

#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "base/message.hpp"
#include "render/png.hpp"

#include <fmt/format.h>

namespace giayto::render {
namespace {

class JpegReader {
 public:
  JpegReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  Picture read() {
    for (std::size_t at = 2; components_ == 0;) at = read_segment(at);
    if (bytes_.rfind("\xFF\xD9") == std::string_view::npos) damaged();  // cut short: half a picture
    const char* const spaces[] = {"", "/DeviceGray", "", "/DeviceRGB", "/DeviceCMYK"};
    Picture picture;
    picture.entries = fmt::format(
        "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace{}/BitsPerComponent "
        "8/Filter/DCTDecode",
        width_, height_, spaces[components_]);
    // Adobe's programs write CMYK inverted and say so by their marker.
    if (components_ == 4 && by_adobe_) picture.entries += "/Decode[1 0 1 0 1 0 1 0]";
    picture.data = bytes_;
    return picture;
  }

 private:
  unsigned byte(std::size_t at) const {
    if (at >= bytes_.size()) damaged();
    return static_cast<unsigned char>(bytes_[at]);
  }
  unsigned pair(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }

  /// Reads the marker at `at`; the place behind its segment.
  std::size_t read_segment(std::size_t at) {
    if (byte(at) != 0xFF) damaged();
    while (byte(at + 1) == 0xFF) ++at;  // fill bytes
    const unsigned marker = byte(at + 1), length = pair(at + 2);
    if (length < 2 || marker == 0xDA) damaged();  // the scan before the frame
    if (marker == 0xEE && bytes_.substr(at + 4, 5) == "Adobe") by_adobe_ = true;
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) read_frame(marker, at + 4);
    return at + 2 + length;
  }

  void read_frame(unsigned marker, std::size_t at) {
    height_ = pair(at + 1);
    width_ = pair(at + 3);
    components_ = byte(at + 5);
    const bool is_usual = marker <= 0xC2 && byte(at) == 8 &&
                          (components_ == 1 || components_ == 3 || components_ == 4);
    if (width_ == 0 || height_ == 0) damaged();
    if (!is_usual) {
      throw Error(message(
          "the picture '{}' is a JPEG of an unusual kind; save it as an ordinary JPEG or as PNG",
          file_));
    }
  }

  [[noreturn]] void damaged() const {
    throw Error(message("the picture '{}' is damaged; save it again as JPEG", file_));
  }

  std::string_view bytes_;
  const std::string& file_;
  unsigned width_ = 0, height_ = 0, components_ = 0;
  bool by_adobe_ = false;
};

}  // namespace

Picture read_picture(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(png_signature)) return read_png(bytes, file);
  if (bytes.starts_with("\xFF\xD8")) return JpegReader(bytes, file).read();
  throw Error(message("the file '{}' is not a PNG or JPEG picture; save it as one of them", file));
}

Picture plain_picture(unsigned width, unsigned height, std::string rgb) {
  return {fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceRGB"
                      "/BitsPerComponent 8",
                      width, height),
          std::move(rgb),
          {},
          {}};
}

void PictureStore::put(const std::string& name, Picture picture) {
  pictures_.emplace(name, std::move(picture));
}

const Picture& PictureStore::get(const std::string& path) {
  const auto known = pictures_.find(path);
  if (known != pictures_.end()) return known->second;
  return pictures_.emplace(path, read_picture(read_file(path), path)).first->second;
}

}  // namespace giayto::render
