// What a proof asks of a finished PDF. poppler_reader.cpp answers, from a module that is loaded
// only when somebody asks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace giayto::readback {

/// A letter as the file gives it to somebody who copies it, and its box in millimetres from the
/// page's top left corner: from the ascent of its face to its descent.
struct PdfLetter {
  char32_t letter = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// A page as grey pixels, row by row: 0 black, 255 white.
struct Raster {
  int width = 0, height = 0;
  double pixels_per_mm = 0;
  std::vector<std::uint8_t> pixels;

  /// The darkest pixel that lies wholly or partly in an area; 255 outside the page.
  int darkest(double left, double top, double right, double bottom) const;
};

/// Coloured pixels, three bytes each, row by row from the top.
struct Picture {
  unsigned width = 0, height = 0;
  std::string rgb;
};

struct PdfPage {
  double width = 0, height = 0;  ///< millimetres
  std::vector<PdfLetter> letters;
  Raster raster;
};

/// An open PDF. Not thread-safe.
class PdfReader {
 public:
  virtual ~PdfReader() = default;
  virtual int page_count() const = 0;
  /// Page 0 is the first. Throws std::runtime_error when it cannot be read.
  virtual PdfPage read(int page) const = 0;
  /// A page as a screen shows it, with the layers that do not print. Throws std::runtime_error.
  virtual Picture draw(int page, int dots_per_inch) const = 0;
};

}  // namespace giayto::readback
