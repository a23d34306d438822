// PNG and JPEG files as PDF images, read once per batch.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace giayto::render {

/// An image as a PDF stream: what its dictionary says and its bytes. The mask (transparency) is a
/// second one.
struct Picture {
  std::string entries, data;
  std::string mask_entries, mask_data;  ///< empty: opaque
};

/// The picture in a file's bytes. Every part is checked before it is believed. Throws Error that
/// names `file` and what is wrong with it.
Picture read_picture(std::string_view bytes, const std::string& file);

/// Three bytes a pixel, row by row, not compressed.
Picture plain_picture(unsigned width, unsigned height, std::string rgb);

class PictureStore {
 public:
  /// A picture that comes from no file; `get` gives it by this name. A known name keeps its
  /// picture: files may be reading it.
  void put(const std::string& name, Picture picture);
  /// Throws Error for a file that cannot be read or is no sound picture.
  const Picture& get(const std::string& path);

 private:
  std::map<std::string, Picture> pictures_;
};

}  // namespace giayto::render
