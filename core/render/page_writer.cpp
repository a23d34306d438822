// Frame items to operators; y is turned round, millimetres become points.
#include "render/page_writer.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace giayto::render {
namespace {

constexpr double hundredths_per_mm = 100 / mm_per_point;
constexpr double thousandths_per_mm = 1000 / mm_per_point;
constexpr double farthest_mm = 10'000;  // beyond it PDF readers give up, and so did layout

Hundredths hundredths(double mm) {
  if (!(std::abs(mm) < farthest_mm))
    throw Error(message("the layout puts something outside any paper"));
  return std::llround(mm * hundredths_per_mm);
}

constexpr bool is_space(char32_t letter) {
  return letter == U' ' || letter == U'\u00A0';
}

}  // namespace

PageWriter::PageWriter(DrawingTools& tools, ContentStream& out, std::vector<std::string>& images,
                       Length page_height)
    : tools_(tools), out_(out), images_(images), page_height_(page_height) {}

void PageWriter::draw(const layout::Items& items) {
  for (const layout::Item& item : items) std::visit(*this, item);
  enter(Mode::page);
}

PageWriter::Place PageWriter::place(layout::Point point) const {
  return {hundredths(point.x.mm), hundredths(page_height_.mm - point.y.mm)};
}

PageWriter::Box PageWriter::box(const layout::Rect& area) const {
  const Place one = place({area.x, area.y}), other = place({area.right(), area.bottom()});
  const Place low{std::min(one.x, other.x), std::min(one.y, other.y)};
  return {low.x, low.y, std::max(one.x, other.x) - low.x, std::max(one.y, other.y) - low.y};
}

/// Ends what is open (a text object, rectangles not yet filled) and begins another mode.
void PageWriter::enter(Mode mode) {
  if (mode == mode_) return;
  if (mode_ == Mode::text) out_.put("ET\n");
  if (mode_ == Mode::rectangles) out_.put("f\n");
  if (mode == Mode::text) {
    out_.put("BT\n");
    text_start_ = {};
    turned_ = false;
  }
  mode_ = mode;
}

void PageWriter::color(Color color, std::string_view grey_operator, std::string_view rgb_operator) {
  const auto part = [this](std::uint8_t value) {
    out_.number((value * 1000 + 127) / 255, 3);
    out_.put(' ');
  };
  part(color.red);
  if (color.red == color.green && color.red == color.blue) {
    out_.put(grey_operator);
  } else {
    part(color.green);
    part(color.blue);
    out_.put(rgb_operator);
  }
}

void PageWriter::fill_color(Color wanted) {
  if (wanted == fill_) return;
  if (mode_ == Mode::rectangles) enter(Mode::page);
  color(wanted, "g\n", "rg\n");
  fill_ = wanted;
}

void PageWriter::stroke_color(Color wanted) {
  if (wanted == stroke_) return;
  color(wanted, "G\n", "RG\n");
  stroke_ = wanted;
}

void PageWriter::operator()(const layout::TextItem& item) {
  if (item.text.empty()) return;
  enter(Mode::text);
  fill_color(item.color);
  select_font(item);
  move_text(place(item.origin), item.turned);
  if (item.kerning.empty()) {
    show(item);
  } else {
    show_kerned(item);
  }
}

void PageWriter::select_font(const layout::TextItem& item) {
  const std::int64_t size = std::llround(item.size.pt * 1000);
  if (item.face != font_ || size != font_size_) {
    out_.put("/F");
    out_.number(item.face, 0);
    out_.put(' ');
    out_.number(size, 3);
    out_.put(" Tf\n");
    font_ = item.face;
    font_size_ = size;
  }
  const std::int64_t tracking = std::llround(item.tracking.mm * thousandths_per_mm);
  if (tracking != tracking_) {
    out_.number(tracking, 3);
    out_.put(" Tc\n");
    tracking_ = tracking;
  }
}

void PageWriter::move_text(Place to, bool turned) {
  if (turned || turned_) {
    out_.put(turned ? "-1 0 0 -1 " : "1 0 0 1 ");
    out_.coordinate(to.x);
    out_.coordinate(to.y);
    out_.put("Tm\n");
    turned_ = turned;
    text_start_ = to;
    return;
  }
  out_.coordinate(to.x - text_start_.x);
  out_.coordinate(to.y - text_start_.y);
  out_.put("Td\n");
  text_start_ = to;
}

char* PageWriter::put_letter(char* to, layout::FaceId face, const std::vector<LetterCode>& codes,
                             char32_t letter) {
  if (letter >= codes.size() || codes[letter].length == 0) tools_.letters.meet(face, letter);
  const LetterCode& code = codes[letter];
  std::memcpy(to, code.bytes, sizeof code.bytes);
  return to + code.length;
}

/// An array with an adjustment wherever a pair is kerned or a space stretched.
void PageWriter::show_kerned(const layout::TextItem& item) {
  const double em_mm = item.size.length().mm;
  const auto stretch =
      static_cast<int>(em_mm > 0 ? std::lround(10'000 * item.word_space.mm / em_mm) : 0);
  const std::vector<LetterCode>& codes = tools_.letters.codes(item.face);
  const char* at = item.text.data();
  const char* const end = at + item.text.size();
  out_.put("[(");
  for (std::size_t i = 0; at < end; ++i) {
    const char32_t letter = text::next_letter(at, end);
    out_.took(put_letter(out_.room(sizeof(LetterCode::bytes)), item.face, codes, letter));
    const int more =
        (i < item.kerning.size() ? item.kerning[i] : 0) + (is_space(letter) ? stretch : 0);
    if (more == 0 || at == end) continue;
    out_.put(')');
    out_.number(-more, 1);
    out_.put('(');
  }
  out_.put(")]TJ\n");
}

/// One string, or an array with an adjustment behind each space of a justified line: Tw does
/// nothing for two-byte codes. Adjustments are in tenths of 1/1000 em, so that a line of 30 spaces
/// ends within 0.02 pt.
void PageWriter::show(const layout::TextItem& item) {
  const double em_mm = item.size.length().mm;
  const std::int64_t adjustment =
      em_mm > 0 ? std::llround(-10'000 * item.word_space.mm / em_mm) : 0;
  gap_.clear();
  if (adjustment != 0) {
    gap_.put(')');
    gap_.number(adjustment, 1);
    gap_.put('(');
  }
  const std::string_view between = gap_.view();
  char* to = out_.room(8 + item.text.size() * (4 + between.size()));
  if (adjustment != 0) *to++ = '[';
  *to++ = '(';
  const std::vector<LetterCode>& codes = tools_.letters.codes(item.face);
  const char* at = item.text.data();
  const char* const end = at + item.text.size();
  while (at < end) {
    const char32_t letter = text::next_letter(at, end);
    to = put_letter(to, item.face, codes, letter);
    if (is_space(letter) && at < end) to = std::copy(between.begin(), between.end(), to);
  }
  *to++ = ')';
  out_.took(to);
  out_.put(adjustment != 0 ? "]TJ\n" : "Tj\n");
}

void PageWriter::operator()(const layout::FillItem& item) {
  enter(mode_ == Mode::text ? Mode::page : mode_);
  fill_color(item.color);
  enter(Mode::rectangles);
  const Box area = box(item.area);
  for (const Hundredths value : {area.x, area.y, area.width, area.height}) out_.coordinate(value);
  out_.put("re\n");
}

void PageWriter::operator()(const layout::PathItem& item) {
  if (item.verbs.empty() || (!item.filled && !item.stroked)) return;
  enter(Mode::page);
  if (item.filled) fill_color(item.fill);
  if (item.stroked) {
    stroke_color(item.stroke);
    const Hundredths width = hundredths(item.width.mm);
    if (width != line_width_) {
      out_.number(width, 2);
      out_.put(" w\n");
      line_width_ = width;
    }
    // Joins only: round caps would make every drawn rule longer than its text (ND-11, ND-13).
    if (!round_joins_) out_.put("1 j\n");
    round_joins_ = true;
  }
  path_shape(item);
  out_.put(item.filled && item.stroked ? "B\n" : item.filled ? "f\n" : "S\n");
}

void PageWriter::path_shape(const layout::PathItem& item) {
  std::size_t next = 0;
  const auto points = [&](std::size_t count, std::string_view verb) {
    if (item.points.size() - next < count)
      throw Error(message("a drawn path of the layout lacks points"));
    for (; count > 0; --count, ++next) {
      const Place at = place(item.points[next]);
      out_.coordinate(at.x);
      out_.coordinate(at.y);
    }
    out_.put(verb);
  };
  for (const layout::PathItem::Verb verb : item.verbs) {
    switch (verb) {
      case layout::PathItem::Verb::move:
        points(1, "m\n");
        break;
      case layout::PathItem::Verb::line:
        points(1, "l\n");
        break;
      case layout::PathItem::Verb::curve:
        points(3, "c\n");
        break;
      case layout::PathItem::Verb::close:
        out_.put("h\n");
        break;
    }
  }
}

/// A unit square becomes the area: how PDF places pictures.
void PageWriter::matrix(const Box& area, bool turned) {
  const int sign = turned ? -1 : 1;
  out_.put("q ");
  out_.coordinate(sign * area.width);
  out_.put("0 0 ");
  out_.coordinate(sign * area.height);
  out_.coordinate(area.x + (turned ? area.width : 0));
  out_.coordinate(area.y + (turned ? area.height : 0));
  out_.put("cm\n");
}

void PageWriter::operator()(const layout::ImageItem& item) {
  tools_.pictures.get(item.path);  // unreadable: say so before anything is in the file
  enter(Mode::page);
  auto known = std::find(images_.begin(), images_.end(), item.path);
  if (known == images_.end()) known = images_.insert(images_.end(), item.path);
  matrix(box(item.area), item.turned);
  out_.put("/Im");
  out_.number(known - images_.begin() + 1, 0);
  out_.put(" Do Q\n");
}

void PageWriter::operator()(const layout::QrItem& item) {
  const QrImage qr = tools_.qr_codes.encode(item.text, item.level);
  enter(Mode::page);
  fill_color(item.color);
  matrix(box(item.area));
  out_.put("BI/W ");
  out_.number(qr.side, 0);
  out_.put("/H ");
  out_.number(qr.side, 0);
  out_.put("/IM true/D[1 0]");
  // Some readers look for the letters EI to find the end of the bytes; in the rare symbol that
  // holds them the bytes go in as hexadecimal digits.
  if (qr.bits.find("EI") == std::string::npos) {
    out_.put("ID ");
    out_.put(qr.bits);
  } else {
    out_.put("/F/AHx ID ");
    for (const char byte : qr.bits) {
      constexpr char digits[] = "0123456789ABCDEF";
      out_.put(digits[static_cast<unsigned char>(byte) >> 4]);
      out_.put(digits[byte & 0xF]);
    }
    out_.put('>');
  }
  out_.put("\nEI Q\n");
}

}  // namespace giayto::render
