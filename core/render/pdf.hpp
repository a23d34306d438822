// Frames to PDF bytes. libharu writes the objects; page streams and fonts are made here (ARCHITECTURE: render).
#pragma once

#include "layout/frame.hpp"
#include "render/font_set.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::render {

/// The letters a batch uses, per face. Kept with every issued document: the same repertoire gives
/// the same glyph codes and so the same bytes.
class Repertoire {
 public:
  void add(const layout::Frame& frame);
  void add(const Repertoire& other);
  /// A short text form for the register and the workers' pipe, and back. Throws Error on a damaged text.
  std::string to_text() const;
  static Repertoire from_text(std::string_view text);
  bool operator==(const Repertoire&) const = default;

  const std::vector<std::set<char32_t>>& letters() const { return letters_; }  ///< by FaceId

 private:
  std::vector<std::set<char32_t>> letters_;
  const void* last_backdrop_ = nullptr;
};

/// A page ready to be put in a file: deflated content and what it refers to.
struct RenderedPage {
  layout::Size size;
  std::string content;               ///< deflated content stream
  std::string backdrop;              ///< deflated shared stream, only filled where `backdrop_key` is first seen
  std::uint64_t backdrop_key = 0;    ///< 0: none; equal keys share one stream in a file
  std::vector<std::string> images;   ///< paths of the pictures, in the order of their names Im1, Im2, ...
};

/// Descriptive data of a file; no personal data (LA-04).
struct Metadata {
  std::string title, author, subject;
  int year = 0, month = 0, day = 0;  ///< creation date: the issue date, so that bytes do not depend on the clock
  std::string language = "vi-VN";
};

/// Fonts cut to a repertoire, ready as bytes. Made once per batch, before workers fork.
class BatchFonts {
 public:
  BatchFonts(const FontSet& fonts, const Repertoire& repertoire);
  ~BatchFonts();
  BatchFonts(BatchFonts&&) noexcept;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Turns frames into page streams. Not thread-safe; one per worker.
class PageRenderer {
 public:
  explicit PageRenderer(const BatchFonts& fonts, int deflate_level = 6);
  ~PageRenderer();
  /// Throws Error for a letter outside the repertoire or an unreadable picture.
  RenderedPage render(const layout::Frame& frame);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One PDF file. Same pages and metadata: same bytes.
class PdfFile {
 public:
  PdfFile(const BatchFonts& fonts, Metadata metadata);
  ~PdfFile();
  void add(const RenderedPage& page);
  /// Ends the file and gives its bytes. Throws Error with libharu's code in words.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace giayto::render
