// Finished pages as pictures: what a screen shows of the real PDF. The only users of Poppler are in
// this folder.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace giayto::readback {

/// Draws pages of a PDF file held in memory. Layers that are for the screen only are shown.
class Pictures {
 public:
  /// Throws Error when the bytes are no PDF.
  explicit Pictures(std::string pdf);
  ~Pictures();

  int page_count() const;
  /// Writes a page, counted from 0, as PNG of that many dots per inch: beside the target, then in
  /// its place, so that a viewer never sees half a picture. Throws Error.
  void write_png(int page, int dpi, const std::filesystem::path& target) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace giayto::readback
