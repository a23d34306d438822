#include "proof/printed.hpp"

#include "layout/kerning.hpp"
#include "text/utf8.hpp"

namespace giayto::proof {
namespace {

class Reader {
 public:
  Reader(const layout::FontMetrics& fonts, LetterCounter& counter)
      : fonts_(fonts), counter_(counter) {}

  void read(const layout::Items& items) {
    for (const layout::Item& item : items) {
      if (const auto* text = std::get_if<layout::TextItem>(&item)) read(*text);
    }
  }
  std::vector<PrintedLetter> take() { return std::move(letters_); }

 private:
  void read(const layout::TextItem& item) {
    const layout::AdvanceTable& advances = fonts_.advances(item.face);
    const layout::FaceMetrics& face = fonts_.metrics(item.face);
    const double em = item.size.length().mm;
    const Color& color = item.color;
    const int ink = (299 * color.red + 587 * color.green + 114 * color.blue) / 1000;
    double along = 0;
    std::size_t at = 0;
    text::for_each_letter(item.text, [&](char32_t letter) {
      const double width = em * static_cast<double>(advances[letter]);
      if (!is_space(letter)) {
        const double x = item.origin.x.mm;
        PrintedLetter printed{letter,
                              x + along,
                              item.origin.y.mm,
                              width,
                              em,
                              em * face.ascent,
                              em * face.cap_height,
                              em * face.descent,
                              ink,
                              item.block,
                              false,
                              counter_.next(item.block)};
        if (item.turned) turn(printed, x - along - width);
        letters_.push_back(printed);
      }
      along += width + item.tracking.mm;
      if (at < item.kerning.size())
        along += em * item.kerning[at++] / layout::KerningTable::units_per_em;
      if (letter == U' ' || letter == U'\u00A0') along += item.word_space.mm;
    });
  }

  static void turn(PrintedLetter& letter, double left) {
    letter.left = left;
    letter.turned = true;
    const double below = -letter.descent;
    letter.descent = -letter.cap_height;
    letter.ascent = letter.cap_height = below;
  }

  const layout::FontMetrics& fonts_;
  LetterCounter& counter_;
  std::vector<PrintedLetter> letters_;
};

}  // namespace

bool is_space(char32_t letter) {
  return letter == U' ' || letter == U'\n' || letter == U'\t' || letter == U'\u00A0' ||
         letter == U'\u202F' || (letter >= U'\u2000' && letter <= U'\u200B');
}

std::vector<PrintedLetter> printed_letters(const layout::Frame& frame,
                                           const layout::FontMetrics& fonts,
                                           LetterCounter& counter) {
  Reader reader(fonts, counter);
  if (frame.backdrop) reader.read(*frame.backdrop);
  reader.read(frame.items);
  return reader.take();
}

}  // namespace giayto::proof
