// The letters of a batch as one bit per code point and face.
#include "render/pdf.hpp"

#include "base/message.hpp"
#include "text/utf8.hpp"

#include <bit>
#include <charconv>
#include <limits>

namespace giayto::render {
namespace {

constexpr char32_t last_letter = 0xFFFF;

void append_number(std::string& text, std::uint32_t value, int base) {
  char digits[12];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, base).ptr;
  text.append(digits, end);
}

/// Reads "0:20,41-5A;3:1EA1" piece by piece; every surprise is an Error.
class RepertoireReader {
 public:
  explicit RepertoireReader(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }
  bool skip(char expected) {
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(1);
    return true;
  }
  std::uint32_t number(int base, std::uint32_t highest) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(text_.data(), text_.data() + text_.size(), value, base);
    if (error != std::errc() || value > highest) damaged();
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }
  [[noreturn]] static void damaged() {
    throw Error(message(
        "the stored list of letters is damaged; the document cannot be made again from it"));
  }

 private:
  std::string_view text_;
};

}  // namespace

void Repertoire::add(layout::FaceId face, char32_t letter) {
  if (letter > last_letter) return;  // no face has it: the renderer names it
  if (face >= faces_.size()) faces_.resize(face + std::size_t{1});
  std::vector<std::uint64_t>& bits = faces_[face];
  if (letter / 64 >= bits.size()) bits.resize(letter / 64 + 1);
  bits[letter / 64] |= std::uint64_t{1} << (letter % 64);
}

void Repertoire::add(const layout::Items& items) {
  for (const layout::Item& item : items) {
    const auto* const text = std::get_if<layout::TextItem>(&item);
    if (text == nullptr) continue;
    text::for_each_letter(text->text, [this, text](char32_t letter) { add(text->face, letter); });
  }
}

void Repertoire::add(const layout::Frame& frame) {
  if (frame.backdrop && frame.backdrop != last_backdrop_) {
    add(*frame.backdrop);
    last_backdrop_ = frame.backdrop;
  }
  add(frame.items);
}

void Repertoire::add(const Repertoire& other) {
  if (other.faces_.size() > faces_.size()) faces_.resize(other.faces_.size());
  for (std::size_t face = 0; face < other.faces_.size(); ++face) {
    const std::vector<std::uint64_t>& more = other.faces_[face];
    std::vector<std::uint64_t>& bits = faces_[face];
    if (more.size() > bits.size()) bits.resize(more.size());
    for (std::size_t i = 0; i < more.size(); ++i) bits[i] |= more[i];
  }
}

void Repertoire::add_code_letters() {
  for (std::size_t face = 0; face < faces_.size(); ++face) {
    if (faces_[face].empty()) continue;
    for (const char letter : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/")) {
      add(static_cast<layout::FaceId>(face), static_cast<char32_t>(letter));
    }
  }
}

std::size_t Repertoire::size() const {
  std::size_t count = 0;
  for (const auto& bits : faces_) {
    for (const std::uint64_t word : bits) count += static_cast<std::size_t>(std::popcount(word));
  }
  return count;
}

std::vector<char32_t> Repertoire::letters(layout::FaceId face) const {
  std::vector<char32_t> letters;
  if (face >= faces_.size()) return letters;
  for (std::size_t i = 0; i < faces_[face].size(); ++i) {
    for (std::uint64_t rest = faces_[face][i]; rest != 0; rest &= rest - 1) {
      letters.push_back(
          static_cast<char32_t>(64 * i + static_cast<std::size_t>(std::countr_zero(rest))));
    }
  }
  return letters;
}

std::string Repertoire::to_text() const {
  std::string text;
  for (std::size_t face = 0; face < faces_.size(); ++face) {
    const std::vector<char32_t> all = letters(static_cast<layout::FaceId>(face));
    if (all.empty()) continue;
    if (!text.empty()) text += ';';
    append_number(text, static_cast<std::uint32_t>(face), 10);
    for (std::size_t i = 0; i < all.size();) {
      std::size_t last = i;
      while (last + 1 < all.size() && all[last + 1] == all[last] + 1) ++last;
      text += i == 0 ? ':' : ',';
      append_number(text, all[i], 16);
      if (last > i) {
        text += '-';
        append_number(text, all[last], 16);
      }
      i = last + 1;
    }
  }
  return text;
}

Repertoire Repertoire::from_text(std::string_view text) {
  Repertoire repertoire;
  RepertoireReader reader(text);
  while (!reader.at_end()) {
    const auto face =
        static_cast<layout::FaceId>(reader.number(10, std::numeric_limits<layout::FaceId>::max()));
    if (!reader.skip(':')) RepertoireReader::damaged();
    do {
      const char32_t first = reader.number(16, last_letter);
      const char32_t last = reader.skip('-') ? reader.number(16, last_letter) : first;
      if (last < first) RepertoireReader::damaged();
      for (char32_t letter = first; letter <= last; ++letter) repertoire.add(face, letter);
    } while (reader.skip(','));
    if (!reader.at_end() && !reader.skip(';')) RepertoireReader::damaged();
  }
  return repertoire;
}

}  // namespace giayto::render
