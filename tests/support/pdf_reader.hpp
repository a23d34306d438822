// A finished PDF read back with Poppler: words with their boxes, and the text as somebody would
// copy it.
#pragma once

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include "base/units.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace giayto::test {

inline std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string out(bytes.begin(), bytes.end());
  while (!out.empty() && out.back() == '\0') out.pop_back();
  return out;
}

/// A word and its box, from the top left corner of the page. The box reaches from the face's ascent
/// to its descent.
struct PdfWord {
  std::string text;
  Length x, y, width, height;
  std::string font = {};  ///< without the tag of a subset
  double size = 0;        ///< points

  Length right() const { return x + width; }
  Length middle() const { return x + width / 2; }
  bool bold() const { return font.find("Bold") != std::string::npos; }
  bool italic() const { return font.find("Italic") != std::string::npos; }
};

class PdfReader {
 public:
  explicit PdfReader(std::string bytes) : bytes_(std::move(bytes)) {
    document_.reset(
        poppler::document::load_from_raw_data(bytes_.data(), static_cast<int>(bytes_.size())));
    if (!document_) throw std::runtime_error("Poppler cannot read the PDF");
  }

  int page_count() const { return document_->pages(); }

  std::vector<PdfWord> words(int page) const {
    const std::unique_ptr<poppler::page> read = open(page);
    std::vector<PdfWord> words;
    for (const poppler::text_box& box : read->text_list(poppler::page::text_list_include_font)) {
      const poppler::rectf area = box.bbox();
      std::string font = box.get_font_name();
      if (const auto tag = font.find('+'); tag != std::string::npos) font.erase(0, tag + 1);
      words.push_back({utf8_of(box.text()), mm(area.x()), mm(area.y()), mm(area.width()),
                       mm(area.height()), font, box.get_font_size()});
    }
    return words;
  }

  /// Lines of the page in reading order.
  std::string text(int page) const { return utf8_of(open(page)->text()); }

  Length width(int page) const { return mm(open(page)->page_rect().width()); }
  Length height(int page) const { return mm(open(page)->page_rect().height()); }
  std::string title() const { return utf8_of(document_->get_title()); }
  std::string author() const { return utf8_of(document_->get_author()); }
  std::string subject() const { return utf8_of(document_->get_subject()); }

 private:
  static Length mm(double points) { return {points * mm_per_point}; }
  std::unique_ptr<poppler::page> open(int page) const {
    std::unique_ptr<poppler::page> read(document_->create_page(page));
    if (!read) throw std::runtime_error("no page " + std::to_string(page));
    return read;
  }

  std::string bytes_;  ///< Poppler reads on in them
  std::unique_ptr<poppler::document> document_;
};

}  // namespace giayto::test
