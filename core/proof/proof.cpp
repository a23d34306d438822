#include "proof/proof.hpp"

#include "base/message.hpp"
#include "proof/printed.hpp"
#include "proof/record.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese_letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace giayto::proof {
namespace {

constexpr double same_place = 0.4;  // mm; rounding in the file adds up to a fraction of that
constexpr double same_size = 0.1;   // mm
constexpr double outside = 0.05;    // mm
constexpr int white = 250;          // grey of paper, anti-aliasing aside
constexpr double row_height = 2;    // mm, of the index below

std::string shown(char32_t letter) {
  std::string text;
  text::append_utf8(text, letter);
  return fmt::format("'{}' (U+{:04X})", text, static_cast<unsigned>(letter));
}

bool is_letter_or_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || text::parts_of(letter).base != 0;
}

/// The letters of a page by the height they stand at.
class PageIndex {
 public:
  explicit PageIndex(const readback::PdfPage& page)
      : page_(page), claimed_(page.letters.size(), false) {
    rows_.resize(static_cast<std::size_t>(std::max(0.0, page.height) / row_height) + 2);
    for (std::size_t i = 0; i < page.letters.size(); ++i) {
      rows_[row_of(page.letters[i].top)].push_back(i);
    }
  }

  /// A letter not yet taken at the place of `wanted`: the same one, or any. Null: none.
  const readback::PdfLetter* take(const PrintedLetter& wanted, bool same_letter) {
    const double top = wanted.baseline - wanted.ascent;
    for (std::size_t row = row_of(top - same_place); row <= row_of(top + same_place); ++row) {
      for (const std::size_t i : rows_[row]) {
        const readback::PdfLetter& found = page_.letters[i];
        if (claimed_[i] || (same_letter && found.letter != wanted.letter)) continue;
        if (away(found, wanted) > same_place || std::abs(found.top - top) > same_place) continue;
        claimed_[i] = true;
        return &found;
      }
    }
    return nullptr;
  }
  std::vector<const readback::PdfLetter*> left_over() const {
    std::vector<const readback::PdfLetter*> letters;
    for (std::size_t i = 0; i < claimed_.size(); ++i) {
      if (!claimed_[i]) letters.push_back(&page_.letters[i]);
    }
    return letters;
  }

 private:
  std::size_t row_of(double y) const {
    return std::min(static_cast<std::size_t>(std::max(0.0, y) / row_height), rows_.size() - 1);
  }

  /// At the side where the letter begins: tracking lies at its other one.
  static double away(const readback::PdfLetter& found, const PrintedLetter& wanted) {
    if (wanted.turned) return std::abs(found.right - wanted.left - wanted.width);
    return std::abs(found.left - wanted.left);
  }

  const readback::PdfPage& page_;
  std::vector<bool> claimed_;
  std::vector<std::vector<std::size_t>> rows_;
};

class PageProof {
 public:
  PageProof(int number, const readback::PdfPage& page, const layout::Frame& frame,
            const std::vector<PrintedLetter>& printed, const tmpl::Template& form,
            const RecordedFields& fields, Diagnostics& diagnostics)
      : number_(number),
        page_(page),
        frame_(frame),
        printed_(printed),
        form_(form),
        fields_(fields),
        diagnostics_(diagnostics) {}

  void run() {
    check_size();
    PageIndex index(page_);
    for (const PrintedLetter& letter : printed_) check_letter(index, letter);
    check_left_over(index);
    if (frame_.backdrop) check_zones(*frame_.backdrop);
    check_zones(frame_.items);
  }

 private:
  void check_size() {
    if (std::abs(page_.width - frame_.size.width.mm) <= same_size &&
        std::abs(page_.height - frame_.size.height.mm) <= same_size)
      return;
    report("proof-pages", -1,
           message("page {} is {:.1f} x {:.1f} mm in the file, not {:.1f} x {:.1f}", number_,
                   page_.width, page_.height, frame_.size.width.mm, frame_.size.height.mm));
  }

  void check_letter(PageIndex& index, const PrintedLetter& letter) {
    if (letter.left < -outside || letter.left + letter.width > frame_.size.width.mm + outside ||
        letter.top() < -outside || letter.bottom() > frame_.size.height.mm + outside) {
      return report_once("proof-outside", letter,
                         message("page {}: {} reaches beyond the paper", number_, owner(letter)));
    }
    if (index.take(letter, true) != nullptr) return check_ink(letter);
    const readback::PdfLetter* other = index.take(letter, false);
    report_once("proof-text", letter,
                other != nullptr
                    ? message("page {}: {} reads {} where it should read {}", number_,
                              owner(letter), shown(other->letter), shown(letter.letter))
                    : message("page {}: {} lacks a letter at {:.1f}, {:.1f} mm", number_,
                              owner(letter), letter.left, letter.baseline));
  }

  /// A letter that can be copied may still be missing from the font.
  void check_ink(const PrintedLetter& letter) {
    constexpr int palest = 200;
    if (letter.ink > palest || !is_letter_or_digit(letter.letter)) return;
    const double top = letter.turned ? letter.baseline : letter.top();
    const double bottom = letter.turned ? letter.bottom() : letter.baseline;
    const int darkest = page_.raster.darkest(letter.left, top, letter.left + letter.width, bottom);
    const int wanted = 255 - (255 - letter.ink) * 15 / 100;
    if (darkest <= wanted) return;
    report_once("proof-text", letter,
                message("page {}: the letter {} of {} leaves no ink", number_, shown(letter.letter),
                        owner(letter)));
  }

  void check_left_over(const PageIndex& index) {
    const auto letters = index.left_over();
    if (letters.empty()) return;
    report("proof-extra", -1,
           message("page {} shows {} letters that are on no record, the first at {:.1f}, {:.1f} mm",
                   number_, letters.size(), letters.front()->left, letters.front()->bottom));
  }

  void check_zones(const layout::Items& items) {
    for (const layout::Item& item : items) {
      const auto* zone = std::get_if<layout::ZoneItem>(&item);
      if (zone == nullptr || zone->circle) continue;
      check_zone(*zone);
    }
  }

  void check_zone(const layout::ZoneItem& zone) {
    const layout::Rect& area = zone.area;
    const auto inside = [&area](double left, double top, double right, double bottom) {
      return left < area.right().mm - outside && right > area.x.mm + outside &&
             top < area.bottom().mm - outside && bottom > area.y.mm + outside;
    };
    for (const PrintedLetter& letter : printed_) {
      if (!inside(letter.left, letter.top(), letter.left + letter.width, letter.bottom())) continue;
      return report(
          "proof-zone", letter.block,
          message("page {}: {} reaches into zone '{}'", number_, owner(letter), zone.name));
    }
    const bool letters = std::any_of(page_.letters.begin(), page_.letters.end(),
                                     [&inside](const readback::PdfLetter& letter) {
                                       // The box reaches above the capitals: only its lower part is
                                       // sure to hold ink.
                                       const double height = letter.bottom - letter.top;
                                       return inside(letter.left, letter.top + height * 0.3,
                                                     letter.right, letter.bottom - height * 0.2);
                                     });
    const double pixel = 1 / page_.raster.pixels_per_mm;
    if (!letters &&
        page_.raster.darkest(area.x.mm + pixel, area.y.mm + pixel, area.right().mm - pixel,
                             area.bottom().mm - pixel) >= white)
      return;
    report("proof-zone", -1,
           message("page {}: something is printed in zone '{}'", number_, zone.name));
  }

  std::string owner(const PrintedLetter& letter) const {
    return fields_.owner(letter.block, letter.at);
  }
  /// The first fault of each field is enough.
  void report_once(const char* code, const PrintedLetter& letter, std::string sentence) {
    if (told_.insert(owner(letter)).second) report(code, letter.block, std::move(sentence));
  }
  void report(const char* code, int block, std::string sentence) {
    const int line = block >= 0 ? form_.blocks[static_cast<std::size_t>(block)].line : 0;
    diagnostics_.error(code, form_.at(line), std::move(sentence),
                       message("the paper is not issued; make it again, and tell the makers of the "
                               "program when it stays so"));
  }

  int number_;
  const readback::PdfPage& page_;
  const layout::Frame& frame_;
  const std::vector<PrintedLetter>& printed_;
  const tmpl::Template& form_;
  const RecordedFields& fields_;
  Diagnostics& diagnostics_;
  std::set<std::string> told_;
};

}  // namespace

void check_page_count(const readback::PdfReader& file, std::size_t wanted,
                      Diagnostics& diagnostics) {
  const auto found = static_cast<std::size_t>(std::max(0, file.page_count()));
  if (found == wanted) return;
  diagnostics.error("proof-pages", {},
                    message("the file has {} pages, its papers have {}", found, wanted),
                    message("the paper is not issued; make it again, and tell the makers of the "
                            "program when it stays so"));
}

void check(const readback::PdfReader& file, int first, const tmpl::Template& form,
           const layout::FontMetrics& fonts, const tmpl::Binding& binding,
           const std::vector<layout::Frame>& frames, Diagnostics& diagnostics) {
  const RecordedFields fields(form, binding, frames, diagnostics);
  LetterCounter counter(form.blocks.size());
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const auto printed = printed_letters(frames[i], fonts, counter);
    const int index = first + static_cast<int>(i);
    if (index >= file.page_count()) {
      diagnostics.error("proof-pages", {},
                        message("page {} of the paper is not in the file", i + 1));
      continue;
    }
    const readback::PdfPage page = file.read(index);
    PageProof(static_cast<int>(i) + 1, page, frames[i], printed, form, fields, diagnostics).run();
  }
}

}  // namespace giayto::proof
