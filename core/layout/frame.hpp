// One laid-out page as a plain value: positioned items in millimetres, origin top left, y down.
// Layout makes frames, print transforms them, render draws them; only render knows PDF.
#pragma once

#include "base/units.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace giayto::layout {

struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};

struct Size {
  Length width, height;
  bool operator==(const Size&) const = default;
};

struct Rect {
  Length x, y, width, height;
  bool operator==(const Rect&) const = default;

  Length right() const { return x + width; }
  Length bottom() const { return y + height; }
};

/// A face of the font set, numbered by FontMetrics::face.
using FaceId = std::uint16_t;

/// A run of text in one face, on one line. `text` is NFC; every letter is known to be in the face.
struct TextItem {
  Point origin;  ///< left end of the baseline
  FaceId face = 0;
  Points size;
  Color color;
  Length tracking;    ///< added after each letter but the last
  Length word_space;  ///< added at each space (U+0020 and U+00A0) of a justified line
  std::string text;
  int block = -1;       ///< index of the template block it came from, for messages and proof
  bool turned = false;  ///< upside down: it runs from `origin` to the left
  /// Added behind each letter for the sake of its pair with the next, in 1/10,000 em; one entry per
  /// letter, or empty: nothing is kerned.
  std::vector<std::int16_t> kerning = {};
};

class FontMetrics;
/// How wide a text is as drawn, tracking, kerning and stretched spaces included.
Length width_of(const TextItem& item, const FontMetrics& fonts);

/// A filled rectangle: drawn rules are thin ones.
struct FillItem {
  Rect area;
  Color color;
  int block = -1;  ///< of a rule
};

/// Stroked and/or filled curves: ornaments, table grids.
struct PathItem {
  enum class Verb : std::uint8_t { move, line, curve, close };  // 1, 1, 3 and 0 points
  std::vector<Verb> verbs;
  std::vector<Point> points;
  bool filled = false;
  bool stroked = true;
  Color fill;
  Color stroke;
  Length width;

  void move_to(Point p);
  void line_to(Point p);
  void curve_to(Point a, Point b, Point p);
  void close();
};

/// The smallest rectangle round all points of a path, those that steer its curves included.
Rect bounding_box(const PathItem& path);

/// A picture file (PNG or JPEG), scaled into its area.
struct ImageItem {
  Rect area;
  std::string path;
  bool turned = false;  ///< upside down
};

/// A QR code, error correction level L, M, Q or H, drawn without its quiet zone.
struct QrItem {
  Rect area;
  std::string text;
  char level = 'M';
  Color color;
  int block = -1;
};

/// Draws nothing: an area that must stay free (seal, signature, photo). A circle is inscribed in
/// `area`.
struct ZoneItem {
  std::string name;
  Rect area;
  bool circle = false;
};

using Item = std::variant<TextItem, FillItem, PathItem, ImageItem, QrItem, ZoneItem>;
using Items = std::vector<Item>;

/// A page. `backdrop` is what is the same on many pages (border, fixed texts), laid out once and
/// shared: render draws it once per file. It lies below `items`.
struct Frame {
  Size size;
  std::shared_ptr<const Items> backdrop;
  Items items;
  std::string background = {};  ///< picture of the blank, as large as the page: seen on screens
                                ///< below everything, never printed; empty: none
};

/// The frame as text, one item a line in drawing order, millimetres with two decimals: what golden
/// tests compare. Paths are given by their bounding box and number of points.
std::string to_text(const Frame& frame);

}  // namespace giayto::layout
