#include "layout/typography.hpp"

#include "template/blank.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::layout {
namespace {

std::string in_case(std::string_view text, tmpl::Case wanted) {
  switch (wanted) {
    case tmpl::Case::upper:
      return text::to_upper(text);
    case tmpl::Case::lower:
      return text::to_lower(text);
    case tmpl::Case::as_is:
      break;
  }
  return std::string(text);
}

std::string_view value_of(const tmpl::Slot& slot, const std::string& value,
                          const PageCount& count) {
  if (slot.page == 1) return count.page;
  if (slot.page == 2) return count.pages;
  return value;
}

Face face_with(const FontMetrics& fonts, const tmpl::Style& style, FaceId id) {
  return {id, &fonts.advances(id), &fonts.metrics(id),
          style.is_kerned() ? fonts.kerning(id) : nullptr};
}

/// Blanks of a pending number or date as no-break spaces of about their room (ND-41), so that the
/// page's text stays text.
std::string with_rooms(std::string_view value, const PreparedText& text, const Face& face) {
  constexpr std::string_view space = "\u00A0";
  std::string result;
  for (std::size_t at; (at = tmpl::find_blank(value)) != value.npos;) {
    result += value.substr(0, at);
    const double room = tmpl::room_of_blank(value.substr(at)).mm;
    value.remove_prefix(at + tmpl::blank_bytes);
    if (text.style == nullptr || face.advances == nullptr) continue;  // a QR code has no room
    const double em = std::max(0.05, static_cast<double>((*face.advances)[U'\u00A0']));
    const auto count = std::lround(room / (em * text.style->size.pt * mm_per_point));
    for (long i = 0; i < std::max(1L, count); ++i) result += space;
  }
  return result.append(value);
}

}  // namespace

Face face_of(const FontMetrics& fonts, const tmpl::Style& style, bool toggle_bold,
             bool toggle_italic) {
  return face_with(
      fonts, style,
      fonts.face(style.font, style.bold != toggle_bold, style.italic != toggle_italic));
}

Face tabular_face_of(const FontMetrics& fonts, const tmpl::Style& style) {
  return face_with(fonts, style,
                   fonts.with_tabular_digits(fonts.face(style.font, style.bold, style.italic)));
}

PreparedText prepare(const FontMetrics& fonts, const tmpl::Style& style,
                     const tmpl::Pattern& pattern) {
  PreparedText text{&style, face_of(fonts, style), {}, pattern.line};
  text.pieces.reserve(pattern.pieces.size());
  for (const tmpl::Piece& piece : pattern.pieces) {
    text.pieces.push_back({in_case(piece.literal, style.text_case), piece.slot,
                           face_of(fonts, style, piece.bold, piece.italic)});
  }
  return text;
}

void Runs::clear() {
  runs_.clear();
  starts_.assign(1, 0);
}

void Runs::append(std::string_view text, Face face) {
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) {
    append_line(text.substr(0, end), face);
    starts_.push_back(runs_.size());
  }
  append_line(text, face);
}

void Runs::append_line(std::string_view text, Face face) {
  if (text.empty()) return;
  if (runs_.size() > starts_.back()) {
    Run& last = runs_.back();
    if (last.face.id == face.id && last.text.data() + last.text.size() == text.data()) {
      last.text = {last.text.data(), last.text.size() + text.size()};
      return;
    }
  }
  runs_.push_back({text, face});
}

void Runs::set(std::string_view text, Face face) {
  clear();
  append(text, face);
}

void Runs::set(const PreparedText& text, const std::vector<tmpl::Slot>& slots,
               const std::vector<std::string>& values, const PageCount& count,
               std::deque<std::string>& kept) {
  clear();
  const tmpl::Case wanted = text.style ? text.style->text_case : tmpl::Case::as_is;
  const auto words_of = [&](const PreparedPiece& piece) -> std::string_view {
    if (piece.slot < 0) return piece.literal;
    const auto slot = static_cast<std::size_t>(piece.slot);
    std::string_view value = value_of(slots[slot], values[slot], count);
    if (slots[slot].may_be_blank && tmpl::find_blank(value) != value.npos) {
      value = kept.emplace_back(with_rooms(value, text, piece.face));
    }
    if (wanted == tmpl::Case::as_is) return value;
    return kept.emplace_back(in_case(value, wanted));
  };
  if (text.pieces.size() == 1) return append(words_of(text.pieces[0]), text.pieces[0].face);
  // Side by side in one string, pieces of one face become one run.
  std::string& joined = kept.emplace_back();
  ends_.clear();
  for (const PreparedPiece& piece : text.pieces) {
    joined += words_of(piece);
    ends_.push_back(joined.size());
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    append(std::string_view(joined).substr(begin, ends_[i] - begin), text.pieces[i].face);
    begin = ends_[i];
  }
}

}  // namespace giayto::layout
