#include "print/calibration_sheet.hpp"

#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace giayto::print {
namespace {

using namespace layout;

constexpr Length ruler_at{7};    // from the edge: printers leave out less than that
constexpr int ruler_start = 15;  // mm from the corners, where two rulers would meet
constexpr Color red{190, 30, 30}, ink{20, 20, 20};

/// How a line of the grid looks: every tenth and fifth one is stronger.
struct GridLine {
  Color color;
  Length width;
};

GridLine grid_line(int mm) {
  if (mm % 10 == 0) return {{150, 165, 180}, {0.18}};
  if (mm % 5 == 0) return {{185, 198, 210}, {0.12}};
  return {{215, 224, 232}, {0.08}};
}

std::string with_comma(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (const auto dot = text.find('.'); dot != std::string::npos) text[dot] = ',';
  return text;
}

class SheetMaker {
 public:
  SheetMaker(Size paper, const FontMetrics& fonts)
      : fonts_(fonts),
        face_(fonts.face("sans", false, false)),
        bold_(fonts.face("sans", true, false)) {
    frame_.size = paper;
  }

  Frame make(const std::string& printer) {
    add_grid();
    add_rulers();
    add_measured_lines();
    add_instructions(printer);
    return std::move(frame_);
  }

 private:
  Length width() const { return frame_.size.width; }
  Length height() const { return frame_.size.height; }

  void line(Point from, Point to, Color color, Length thickness) {
    PathItem path;
    path.move_to(from);
    path.line_to(to);
    path.stroke = color;
    path.width = thickness;
    frame_.items.emplace_back(std::move(path));
  }

  double width_of(const std::string& text, FaceId face, Points size) const {
    double em = 0;
    text::for_each_letter(text, [&](char32_t letter) {
      em += std::max(0.0, static_cast<double>(fonts_.advances(face)[letter]));
    });
    return em * size.length().mm;
  }

  void write(Point origin, Points size, FaceId face, Color color, std::string words) {
    TextItem item;
    item.origin = origin;
    item.face = face;
    item.size = size;
    item.color = color;
    item.text = std::move(words);
    frame_.items.emplace_back(std::move(item));
  }

  void add_grid() {
    const int right = static_cast<int>(std::floor((width() - measured_at).mm));
    const int bottom = static_cast<int>(std::floor((height() - measured_at).mm));
    const int start = static_cast<int>(measured_at.mm);
    for (int x = start; x <= right; ++x) {
      const GridLine look = grid_line(x);
      line({{double(x)}, measured_at}, {{double(x)}, {double(bottom)}}, look.color, look.width);
    }
    for (int y = start; y <= bottom; ++y) {
      const GridLine look = grid_line(y);
      line({measured_at, {double(y)}}, {{double(right)}, {double(y)}}, look.color, look.width);
    }
  }

  /// Marks of a ruler at `mm` reach inwards from the ruler's line.
  static Length tick(int mm) {
    return mm % 10 == 0 ? Length{5} : mm % 5 == 0 ? Length{3.5} : Length{2};
  }

  void add_rulers() {
    constexpr Points size{6};
    for (int x = ruler_start; x <= static_cast<int>(width().mm) - ruler_start; ++x) {
      const Length at{double(x)}, length = tick(x), low = height() - ruler_at;
      line({at, ruler_at}, {at, ruler_at + length}, ink, {0.1});
      line({at, low}, {at, low - length}, ink, {0.1});
      if (x % 10 != 0) continue;
      const std::string number = std::to_string(x);
      const Length half{width_of(number, face_, size) / 2};
      write({at - half, ruler_at + Length{7.6}}, size, face_, ink, number);
      write({at - half, low - Length{5.8}}, size, face_, ink, number);
    }
    for (int y = ruler_start; y <= static_cast<int>(height().mm) - ruler_start; ++y) {
      const Length at{double(y)}, length = tick(y), far = width() - ruler_at;
      line({ruler_at, at}, {ruler_at + length, at}, ink, {0.1});
      line({far, at}, {far - length, at}, ink, {0.1});
      if (y % 10 != 0) continue;
      const std::string number = std::to_string(y);
      const Length wide{width_of(number, face_, size)};
      write({ruler_at + Length{5.8}, at + Length{0.75}}, size, face_, ink, number);
      write({far - Length{5.8} - wide, at + Length{0.75}}, size, face_, ink, number);
    }
  }

  void add_measured_lines() {
    const Length right = width() - measured_at, bottom = height() - measured_at;
    constexpr Length thickness{0.2}, past{3};
    line({measured_at, measured_at - past}, {measured_at, bottom + past}, red, thickness);
    line({right, measured_at - past}, {right, bottom + past}, red, thickness);
    line({measured_at - past, measured_at}, {right + past, measured_at}, red, thickness);
    line({measured_at - past, bottom}, {right + past, bottom}, red, thickness);
    constexpr Points size{16};
    const Length middle = height() / 2;
    write({measured_at + Length{1.2}, middle}, size, bold_, red, "A");
    write({right - Length{1.2 + width_of("B", bold_, size)}, middle}, size, bold_, red, "B");
    write({width() / 2, measured_at + Length{6}}, size, bold_, red, "C");
  }

  /// What is said below the heading; lines that begin with a space are set in.
  std::vector<std::string> instructions(const std::string& printer) const {
    const double far = (width() - measured_at).mm, between = far - measured_at.mm;
    // An example with values a usual printer gives: 1.4 mm too far left, all a little too small.
    const double a = 18.6, b = a + between - 0.3, scale = between / (b - a);
    const std::string between_text = with_comma(between, 0);
    return {
        "1. In tờ này ở tỷ lệ 100 % (không “vừa trang”), trên giấy cùng khổ, cùng khay với phôi.",
        "2. Trên tờ đã in, đo bằng thước đến 0,1 mm:",
        "  A = từ mép trái của giấy đến vạch đỏ A (đúng là 20,0 mm)",
        fmt::format("  B = từ mép trái của giấy đến vạch đỏ B (đúng là {} mm)", with_comma(far, 1)),
        "  C = từ mép trên của giấy đến vạch đỏ C (đúng là 20,0 mm)",
        "3. Tính:",
        fmt::format("  scale = {} : (B − A)     dx = 20 − A × scale     dy = 20 − C × scale",
                    between_text),
        fmt::format("  Ví dụ A = {}, B = {}: scale = {} : {} = {} %, dx = {} mm", with_comma(a, 1),
                    with_comma(b, 1), between_text, with_comma(b - a, 1),
                    with_comma(100 * scale, 2), with_comma(20 - a * scale, 2)),
        "4. Ghi vào office.ini (số lẻ viết bằng dấu chấm):",
        fmt::format("  [printer {}]", printer),
        fmt::format("  dx = {:.2f}mm", 20 - a * scale),
        "  dy = ...mm",
        fmt::format("  scale = {:.2f}%", 100 * scale),
        "5. In lại với --check: A và C phải đúng 20,0 mm.",
    };
  }

  /// In the middle of the page, on white.
  void add_instructions(const std::string& printer) {
    constexpr Length margin{6}, leading{5.2};
    const std::vector<std::string> lines = instructions(printer);
    const std::string heading = "TỜ CÂN CHỈNH MÁY IN: " + printer;
    Points size{10};
    double widest = width_of(heading, bold_, size);
    for (const std::string& one : lines) widest = std::max(widest, width_of(one, face_, size));
    const double room = (width() - 2 * measured_at).mm - 2 * margin.mm - 24;
    if (widest > room) {  // a small blank: the words get smaller
      size.pt *= room / widest;
      widest = room;
    }
    const Length step = leading * (size.pt / 10);
    const Length high = step * static_cast<double>(lines.size() + 2) + margin;
    const Rect box{(width() - Length{widest}) / 2 - margin, (height() - high) / 2,
                   Length{widest} + 2 * margin, high};
    frame_.items.emplace_back(FillItem{box, {255, 255, 255}});
    Point at{box.x + margin, box.y + margin + step / 2};
    write(at, size, bold_, ink, heading);
    at.y += step / 2;
    for (const std::string& one : lines) {
      at.y += step;
      const bool set_in = one.starts_with("  ");
      write({at.x + (set_in ? Length{6} : Length{}), at.y}, size, face_, ink,
            set_in ? one.substr(2) : one);
    }
  }

  const FontMetrics& fonts_;
  FaceId face_, bold_;
  Frame frame_;
};

}  // namespace

Frame calibration_sheet(Size paper, const std::string& printer, const FontMetrics& fonts) {
  return SheetMaker(paper, fonts).make(printer);
}

}  // namespace giayto::print
