// Frames and files the render tests share.
#pragma once

#include "render/pdf.hpp"
#include "support/project.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <string>
#include <utility>
#include <vector>

namespace giayto::test {

inline layout::TextItem text_item(layout::FaceId face, double x, double y, std::string text,
                                  double size = 12) {
  layout::TextItem item;
  item.origin = {{x}, {y}};
  item.face = face;
  item.size = {size};
  item.text = std::move(text);
  return item;
}

inline layout::Frame a4(layout::Items items) {
  return {{{210}, {297}}, nullptr, std::move(items)};
}

inline std::string pdf_of(const std::vector<layout::Frame>& frames,
                          const render::Metadata& metadata = {}) {
  render::Repertoire repertoire;
  for (const layout::Frame& frame : frames) repertoire.add(frame);
  const render::BatchFonts fonts(project_fonts(), repertoire);
  render::PageRenderer renderer(project_fonts());
  render::PdfFile file(fonts, metadata);
  for (const layout::Frame& frame : frames) file.add(renderer.render(frame));
  return file.finish();
}

/// The 67 letters of a case as one text.
inline std::string vietnamese_letters(bool upper) {
  std::string all;
  for (const char32_t letter : upper ? text::upper_letters : text::lower_letters)
    text::append_utf8(all, letter);
  return all;
}

}  // namespace giayto::test
