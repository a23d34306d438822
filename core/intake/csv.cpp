#include "intake/csv.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"
#include "text/legacy.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace giayto::intake {
namespace {

constexpr int last_read_column = 1024;

[[noreturn]] void refuse_encoding() {
  throw Unreadable("unknown-encoding", message("the file is no table of text"),
                   message("save it as .xlsx, or as \"CSV UTF-8\""));
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  std::string text;
  char32_t high = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = big_endian ? first * 256u + second : second * 256u + first;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else if (unit >= 0xDC00 && unit < 0xE000) {
      if (high == 0) refuse_encoding();
      text::append_utf8(text, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
      high = 0;
    } else {
      if (high != 0) refuse_encoding();
      text::append_utf8(text, unit);
    }
  }
  return text;
}

/// UTF-16 without a mark shows in the zero bytes of its Latin letters: at odd places when
/// little-endian.
std::string from_unmarked_utf16(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < start.size(); ++i) zeros[i % 2] += start[i] == '\0' ? 1 : 0;
  const bool little = zeros[1] * 4 > start.size() && zeros[0] * 16 < start.size();
  const bool big = zeros[0] * 4 > start.size() && zeros[1] * 16 < start.size();
  if (!little && !big) refuse_encoding();
  return from_utf16(bytes, big);
}

std::string to_text(std::string_view bytes, bool& is_bytes) {
  is_bytes = false;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (bytes.find('\0') != bytes.npos) return from_unmarked_utf16(bytes);
  if (text::is_valid_utf8(bytes)) return std::string(bytes);
  is_bytes = true;
  return text::seen_bytes(bytes);
}

/// The separator that stands most often outside quotes in the first lines.
char find_separator(std::string_view text) {
  static constexpr std::string_view candidates = ",;\t";
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  int lines = 0;
  for (std::size_t i = 0; i < text.size() && lines < 40; ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[i] == '\n') ++lines;
    if (const std::size_t found = candidates.find(text[i]); found != candidates.npos)
      ++counts[found];
  }
  // A tab or a semicolon is seldom part of a text, a comma often is ("thôn 3, xã Đa Tốn").
  if (counts[2] > 0 && counts[2] * 2 >= counts[0]) return '\t';
  if (counts[1] > 0 && counts[1] * 2 >= counts[0]) return ';';
  return ',';
}

/// Records of fields, one after the other.
class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }

  /// Reads one field; `last` tells that its record ends with it.
  std::string field(bool& last) {
    std::string value;
    if (at_ < text_.size() && text_[at_] == '"') quoted(value);
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r') {
      value += text_[at_++];
    }
    last = at_ >= text_.size() || text_[at_] != separator_;
    if (!last) {
      ++at_;
    } else {
      end_record();
    }
    return value;
  }

 private:
  void quoted(std::string& value) {
    const std::size_t start = at_++;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        value += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        value += text_[at_++];
      } else {
        ++at_;
        return;
      }
    }
    const auto line =
        1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(start), '\n');
    throw Unreadable("damaged-file", message("the quotation mark in line {} is never closed", line),
                     message("close or remove it"));
  }

  void end_record() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

bool is_only_spaces(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == text.npos;
}

}  // namespace

Sheet read_csv(std::string_view bytes, bool& is_bytes) {
  const std::string text = to_text(bytes, is_bytes);
  std::string_view rest = text;
  char separator = find_separator(rest);
  Sheet sheet;
  int row = 0;
  if (rest.starts_with("sep=") && rest.size() > 4) {  // Excel's own hint, a line of the file
    separator = rest[4];
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    row = 1;
  }
  CsvReader reader(rest, separator);
  while (!reader.at_end()) {
    SheetRow record;
    record.number = ++row;
    bool last = false;
    for (int column = 1; !last; ++column) {
      std::string value = reader.field(last);
      if (is_only_spaces(value) || column > last_read_column) continue;
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.kind = CellKind::text;
      cell.text = std::move(value);
      record.cells.push_back(std::move(cell));
    }
    if (!record.cells.empty()) sheet.rows.push_back(std::move(record));
  }
  return sheet;
}

}  // namespace giayto::intake
