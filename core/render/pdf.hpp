// Frames to PDF bytes. libharu writes the objects; page streams and fonts are made here
// (ARCHITECTURE: render).
#pragma once

#include "layout/frame.hpp"
#include "render/font_set.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::render {

/// The letters a batch uses, per face. Kept with every issued document: the same repertoire gives
/// the same subsets and so the same bytes.
class Repertoire {
 public:
  /// Adds the letters of all texts; a backdrop shared by frames that follow each other is read
  /// once.
  void add(const layout::Frame& frame);
  void add(const Repertoire& other);
  void add(layout::FaceId face, char32_t letter);
  /// Adds digits, capitals, '-' and '/' to every face in use: what numbers and check codes are made
  /// of.
  void add_code_letters();
  /// A short text form for the register and the workers' pipe ("0:20,41-5A;3:1EA1"), and back.
  /// Throws Error on a damaged text.
  std::string to_text() const;
  static Repertoire from_text(std::string_view text);
  bool operator==(const Repertoire& other) const { return faces_ == other.faces_; }

  std::size_t size() const;  ///< letters of all faces together
  std::size_t face_count() const {
    return faces_.size();
  }  ///< one more than the highest face in use
  std::vector<char32_t> letters(layout::FaceId face) const;  ///< in order; none for an unknown face

 private:
  void add(const layout::Items& items);

  /// By face: one bit per code point up to U+FFFF. No list ends in an empty element, so that equal
  /// sets compare equal.
  std::vector<std::vector<std::uint64_t>> faces_;
  std::shared_ptr<const layout::Items> last_backdrop_;  ///< held, so that its address stays its own
};

/// A deflated content stream that many pages have. Between processes its bytes need travel only
/// once per key and file: PdfFile takes a page without them when it has seen the key.
struct SharedStream {
  std::shared_ptr<const std::string> bytes;
  std::uint64_t key = 0;  ///< 0: none; made from the bytes, so equal in every worker
};

/// With the key of these bytes, which are deflated already.
SharedStream share(std::string bytes);

/// A page ready to be put in a file: deflated content and what it refers to.
struct RenderedPage {
  layout::Size size;
  std::string content;    ///< deflated content stream
  SharedStream backdrop;  ///< drawn below the content
  SharedStream ornament;  ///< drawn below the backdrop, whose first part it is; see PageRenderer
  std::vector<std::string>
      images;  ///< paths of the pictures, in the order of their names Im1, Im2, ...
  std::string background = {};  ///< path of the blank's picture: a layer that does not print
};

/// Descriptive data of a file; no personal data (LA-04).
struct Metadata {
  std::string title, author, subject;
  int year = 0, month = 0,
      day = 0;  ///< creation date: the issue date, so that bytes do not depend on the clock
  std::string language = "vi-VN";
};

/// Fonts cut to a repertoire, ready as bytes. Made once per batch, before workers fork.
class BatchFonts {
 public:
  /// Throws ConfigError for a face that cannot be loaded or is damaged, Error for a letter a face
  /// lacks.
  BatchFonts(const FontSet& fonts, const Repertoire& repertoire);
  /// A picture that pages refer to by this name instead of a path: three bytes a pixel, row by row.
  void add_picture(const std::string& name, unsigned width, unsigned height, std::string rgb);
  ~BatchFonts();
  BatchFonts(BatchFonts&&) noexcept;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Turns frames into page streams. Not thread-safe; one per worker. Keeps a reference to the fonts.
class PageRenderer {
 public:
  /// `deflate_level`: 1 (fast) to 12 (small). Level 1 takes half the time of the usual 6 for 5 to
  /// 7 % more bytes, of pages that are small beside the fonts of their file.
  explicit PageRenderer(const FontSet& fonts, int deflate_level = 1);
  /// From now on rich ornaments at the start of a backdrop are a stream of their own, for whoever
  /// draws pages as pictures and would draw them once.
  void keep_ornaments_apart();
  ~PageRenderer();
  /// Throws Error for a letter its face lacks, an unreadable picture or a QR text that is too long.
  RenderedPage render(const layout::Frame& frame);
  /// The letters of all pages so far: the fonts of their file must have them.
  const Repertoire& letters() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One PDF file. Same pages and metadata: same bytes. Keeps a reference to the fonts.
class PdfFile {
 public:
  PdfFile(const BatchFonts& fonts, const Metadata& metadata);
  ~PdfFile();
  /// Throws Error for a picture that cannot be read or libharu's code in words.
  void add(RenderedPage page);
  /// Ends the file and gives its bytes; nothing may be added after it. Throws Error.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace giayto::render
