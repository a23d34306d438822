// Questions a ruler would answer about a page of a finished paper: where a line of words stands,
// how long a drawn rule is, where there is ink.
#pragma once

#include "support/pdf_reader.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace giayto::test {

/// How far the face reaches above the baseline, in em, as its own font file says.
inline double ascent_of(const std::string& font) {
  if (font.rfind("LiberationSerif", 0) == 0) return 0.891;
  if (font.rfind("NotoSerifDisplay", 0) == 0) return 1.069;
  if (font.rfind("TeXGyreChorus", 0) == 0) return 1.027;
  if (font.rfind("Gentium", 0) == 0) return 1.099;
  if (font.rfind("Vollkorn", 0) == 0) return 0.952;
  throw std::runtime_error("no ascent is known of " + font);
}

inline double baseline(const PdfWord& word) {
  return word.y.mm + ascent_of(word.font) * word.size * mm_per_point;
}

/// Neighbouring words on one baseline in one size and weight, in millimetres.
struct PageLine {
  std::string text;
  double left = 0, right = 0, baseline = 0, size = 0;
  bool bold = false, italic = false;

  double width() const { return right - left; }
  double middle() const { return (left + right) / 2; }
};

/// The words in reading order: by baseline, then from left to right.
inline std::vector<PdfWord> in_order(std::vector<PdfWord> words) {
  const auto row = [](const PdfWord& word) { return std::lround(baseline(word) * 5); };
  std::stable_sort(words.begin(), words.end(), [&](const PdfWord& a, const PdfWord& b) {
    return row(a) != row(b) ? row(a) < row(b) : a.x < b.x;
  });
  return words;
}

/// Puts words together that stand on one baseline with less than `gap` millimetres between them.
inline std::vector<PageLine> lines_of(const std::vector<PdfWord>& words, double gap) {
  std::vector<PageLine> lines;
  for (const PdfWord& word : in_order(words)) {
    const double base = baseline(word);
    if (!lines.empty()) {
      PageLine& last = lines.back();
      const double space = word.x.mm - last.right;
      if (std::abs(base - last.baseline) < 0.15 && space > -1 && space < gap) {
        last.text += " " + word.text;
        last.right = word.right().mm;
        continue;
      }
    }
    lines.push_back(
        {word.text, word.x.mm, word.right().mm, base, word.size, word.bold(), word.italic()});
  }
  return lines;
}

/// The first line that begins with `start`, or holds it when `within`.
inline PageLine line_with(const std::vector<PageLine>& lines, const std::string& start,
                          bool within = false) {
  for (const PageLine& line : lines) {
    const std::size_t at = line.text.find(start);
    if (at == 0 || (within && at != std::string::npos)) return line;
  }
  throw std::runtime_error("no line with \"" + start + "\"");
}

/// A page as grey pixels, the way a printer would set them.
class Raster {
 public:
  Raster(const std::filesystem::path& pdf, int page, int dpi) : dpi_(dpi) {
    const TemporaryFolder folder;
    const std::string number = std::to_string(page);
    const std::string stem = (folder / "page").string();
    const ProcessResult made =
        run("pdftoppm -gray -singlefile -r " + std::to_string(dpi) + " -f " + number + " -l " +
            number + " '" + pdf.string() + "' '" + stem + "'");
    if (made.exit_code != 0) throw std::runtime_error("pdftoppm: " + made.err);
    std::istringstream in(slurp(stem + ".pgm"));
    std::string magic;
    int most = 0;
    in >> magic >> width_ >> height_ >> most;
    in.get();
    pixels_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    in.read(pixels_.data(), static_cast<std::streamsize>(pixels_.size()));
    if (magic != "P5" || !in) throw std::runtime_error("pdftoppm wrote no picture");
  }

  double width() const { return mm(width_); }
  double height() const { return mm(height_); }

  /// The darkest pixel of an area in millimetres: 0 black, 255 white.
  int darkest(double left, double top, double right, double bottom) const {
    int least = 255;
    for (int y = pixel(top); y < std::min(pixel(bottom), height_); ++y) {
      for (int x = pixel(left); x < std::min(pixel(right), width_); ++x)
        least = std::min(least, at(x, y));
    }
    return least;
  }

  /// How far the ink of an area reaches from left to right, in millimetres.
  double ink_width(double left, double top, double right, double bottom) const {
    int first = width_, last = -1;
    for (int y = pixel(top); y < pixel(bottom); ++y) {
      for (int x = pixel(left); x < pixel(right); ++x) {
        if (at(x, y) > 160) continue;
        first = std::min(first, x);
        last = std::max(last, x);
      }
    }
    return last < first ? 0 : mm(last + 1 - first);
  }

  struct Rule {
    double left, right, y;
    double width() const { return right - left; }
    double middle() const { return (left + right) / 2; }
  };
  /// The longest horizontal stroke of an area, as dark as `dark_grey` at least.
  Rule longest_rule(double left, double top, double right, double bottom,
                    int dark_grey = 140) const {
    Rule best{0, 0, 0};
    for (int y = pixel(top); y < pixel(bottom); ++y) {
      int start = -1;
      for (int x = pixel(left); x <= pixel(right); ++x) {
        const bool dark = x < pixel(right) && at(x, y) < dark_grey;
        if (dark && start < 0) start = x;
        if (!dark && start >= 0) {
          if (mm(x - start) > best.width()) best = {mm(start), mm(x), mm(y)};
          start = -1;
        }
      }
    }
    return best;
  }
  /// Where dark vertical strokes cross the height `y`, over `length` millimetres downwards.
  std::vector<double> vertical_rules(double y, double length) const {
    std::vector<double> found;
    bool before = false;
    for (int x = 0; x < width_; ++x) {
      bool dark = true;
      for (int row = pixel(y); row < pixel(y + length) && dark; ++row) dark = at(x, row) < 170;
      if (dark && !before) found.push_back(mm(x));
      before = dark;
    }
    return found;
  }

 private:
  int at(int x, int y) const {
    return static_cast<unsigned char>(
        pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                static_cast<std::size_t>(x)]);
  }
  double mm(int pixels) const { return pixels * 25.4 / dpi_; }
  int pixel(double mm) const { return static_cast<int>(std::lround(mm * dpi_ / 25.4)); }

  int dpi_, width_ = 0, height_ = 0;
  std::string pixels_;
};

}  // namespace giayto::test
