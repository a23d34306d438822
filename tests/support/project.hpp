// The project's own fonts and PDF reader, opened once for all cases of a program.
#pragma once

#include "readback/pdf_library.hpp"
#include "render/font_set.hpp"

namespace giayto::test {

inline const render::FontSet& project_fonts() {
  static const render::FontSet fonts(GIAYTO_SOURCE_DIR "/fonts/fonts.ini");
  return fonts;
}

inline const readback::PdfLibrary& pdf_library() {
  static const readback::PdfLibrary library(GIAYTO_BUILD_DIR "/lib/pdf_reader.so");
  return library;
}

}  // namespace giayto::test
