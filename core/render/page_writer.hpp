// The items of a frame as content operators.
#pragma once

#include "layout/frame.hpp"
#include "render/content_stream.hpp"
#include "render/letter_codes.hpp"
#include "render/picture.hpp"
#include "render/qr_image.hpp"

#include <string>
#include <vector>

namespace giayto::render {

/// What all streams of a renderer share: letters, pictures and codes met before.
struct DrawingTools {
  LetterCodes letters;
  PictureStore pictures;
  QrEncoder qr_codes;
};

/// Writes one content stream. Remembers what the stream's graphics state is, so that colour, font
/// and text objects are only said when they change.
class PageWriter {
 public:
  /// Pictures used are appended to `images`; those before belong to a stream drawn below.
  PageWriter(DrawingTools& tools, ContentStream& out, std::vector<std::string>& images,
             Length page_height);

  /// Throws Error for a letter its face lacks, an unreadable picture or a place off any
  /// paper.
  void draw(const layout::Items& items);

  void operator()(const layout::TextItem& item);
  void operator()(const layout::FillItem& item);
  void operator()(const layout::PathItem& item);
  void operator()(const layout::ImageItem& item);
  void operator()(const layout::QrItem& item);
  void operator()(const layout::ZoneItem&) {}

 private:
  struct Place {
    Hundredths x = 0, y = 0;
  };
  struct Box {
    Hundredths x = 0, y = 0, width = 0, height = 0;  ///< x, y: lower left corner
  };
  enum class Mode { page, text, rectangles };

  Place place(layout::Point point) const;
  Box box(const layout::Rect& area) const;
  void enter(Mode mode);
  void fill_color(Color color);
  void stroke_color(Color color);
  void color(Color color, std::string_view grey_operator, std::string_view rgb_operator);
  void matrix(const Box& area, bool turned = false);
  void select_font(const layout::TextItem& item);
  void move_text(Place to, bool turned);
  void show(const layout::TextItem& item);
  void show_kerned(const layout::TextItem& item);
  char* put_letter(char* to, layout::FaceId face, const std::vector<LetterCode>& codes,
                   char32_t letter);
  void path_shape(const layout::PathItem& item);

  DrawingTools& tools_;
  ContentStream& out_;
  std::vector<std::string>& images_;
  Length page_height_;
  ContentStream gap_;  ///< what stands between two pieces of a justified line

  Mode mode_ = Mode::page;
  Color fill_{}, stroke_{};
  Hundredths line_width_ = 100;
  bool round_joins_ = false;
  int font_ = -1;
  std::int64_t font_size_ = 0, tracking_ = 0;  ///< in thousandths of a point
  Place text_start_;                           ///< where the line of the open text object starts
  bool turned_ = false;                        ///< the open text object is upside down
};

}  // namespace giayto::render
