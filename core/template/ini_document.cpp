// IniDocument over inih: a line reader of our own, and a handler that takes only the structure.
#include "template/ini_document.hpp"

#include "base/file.hpp"
#include "base/message.hpp"
#include "text/normalise.hpp"
#include "text/utf8.hpp"

#include <ini.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

namespace giayto::tmpl {
namespace {

/// inih cuts section names, and keys on continuation lines, at 49 bytes; so do we, but aloud.
constexpr std::size_t longest_name = 49;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char byte) {
  return std::strchr(" \t\r\f\v", byte) != nullptr && byte != '\0';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_colour(std::string_view text) {
  return text.size() >= 7 && text[0] == '#' &&
         text.substr(1, 6).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_comment(std::string_view text, bool indented) {
  return text.starts_with(';') || (text.starts_with('#') && !(indented && is_colour(text)));
}

/// What inih is asked to look at, one line at a time, and what was found so far.
class Reader {
 public:
  Reader(std::string_view text, const std::string& file, std::vector<IniSection>& sections,
         Diagnostics& diagnostics)
      : rest_(text), file_(file), sections_(sections), diagnostics_(diagnostics) {}

  void run() {
    ini_parse_stream(
        [](char* buffer, int size, void* self) {
          return static_cast<Reader*>(self)->guarded(
              [&](Reader& reader) { return reader.next_line(buffer, size); });
        },
        this,
        [](void* self, const char*, const char*, const char*) {
          static_cast<Reader*>(self)->guarded([](Reader& reader) {
            reader.take_entry();
            return static_cast<char*>(nullptr);
          });
          return 1;
        },
        this);
    if (failure_) std::rethrow_exception(failure_);
    finish_line();
  }

 private:
  /// Nothing may be thrown through inih's C code: kept, and thrown again behind it.
  template <class Action>
  char* guarded(Action&& action) noexcept {
    try {
      return failure_ ? nullptr : action(*this);
    } catch (...) {
      failure_ = std::current_exception();
      return nullptr;
    }
  }

  char* next_line(char* buffer, int size) {
    finish_line();
    if (rest_.empty()) return nullptr;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    raw_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++line_;
    std::string_view shown = look_at_line();
    shown = shown.substr(0, static_cast<std::size_t>(size) - 1);
    std::memcpy(buffer, shown.data(), shown.size());
    buffer[shown.size()] = '\0';
    return buffer;
  }

  /// Notes what the line must turn out to be; returns what inih is shown of it.
  std::string_view look_at_line() {
    const bool indented = !raw_.empty() && is_space(raw_.front());
    const std::string_view text = trimmed(raw_);
    continues_ = false;
    awaited_ = false;
    if (text.empty() || is_comment(text, indented)) return {};
    if (text.find('\0') != std::string_view::npos) {
      diagnostics_.error("nul-byte", here(), message("the line holds a NUL byte"),
                         message("save the file as plain UTF-8 text"));
      return {};
    }
    awaited_ = true;
    continues_ = indented && entry_ != nullptr;
    if (continues_) return is_colour(text) ? " colour" : raw_;
    if (text.starts_with('[')) open_section(text);
    return raw_;
  }

  void open_section(std::string_view text) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return;  // inih makes nothing of it: told by finish_line
    awaited_ = false;
    entry_ = nullptr;
    const std::string name(trimmed(text.substr(1, end - 1)));
    const std::string_view behind = trimmed(text.substr(end + 1));
    if (!behind.empty() && !is_comment(behind, false)) bad_line();
    check_length(name);
    const auto same = [&name](const IniSection& section) { return section.name == name; };
    const auto first = std::find_if(sections_.begin(), sections_.end(), same);
    if (first != sections_.end()) {
      diagnostics_.error("duplicate-section", here(),
                         message("section [{}] already stands in line {}", name, first->line),
                         message("put all its keys into one section"));
      section_ = first - sections_.begin();
      return;
    }
    sections_.push_back({name, line_, {}});
    section_ = static_cast<std::ptrdiff_t>(sections_.size()) - 1;
  }

  /// inih saw an entry in the line handed over last; its text is taken from the raw line.
  void take_entry() {
    if (!awaited_) return;
    awaited_ = false;
    if (continues_) return add_line(trimmed(raw_));
    const std::size_t sign = raw_.find_first_of("=:");
    if (sign == std::string_view::npos) return bad_line();
    const std::string key(trimmed(raw_.substr(0, sign)));
    check_length(key);
    if (section_ < 0) {
      diagnostics_.error("entry-outside-section", here(),
                         message("'{}' stands before the first section", key),
                         message("put it below a line like [template]"));
      return open_entry(ignored_, key);
    }
    IniSection& section = sections_[static_cast<std::size_t>(section_)];
    if (const IniEntry* first = section.find(key)) {
      diagnostics_.error(
          "duplicate-key", here(),
          message("'{}' already stands in line {} of section [{}]", key, first->line, section.name),
          message("remove one of them; more lines of one value are indented"));
      return open_entry(ignored_, key);
    }
    open_entry(section, key);
  }

  void open_entry(IniSection& section, const std::string& key) {
    section.entries.push_back({key, {}, line_, {}});
    entry_ = &section.entries.back();
    const std::string_view value = trimmed(raw_.substr(raw_.find_first_of("=:") + 1));
    if (!value.empty()) add_line(value);
  }

  void add_line(std::string_view text) {
    if (!entry_->lines.empty()) entry_->value += '\n';
    entry_->value += text;
    entry_->lines.push_back(line_);
  }

  /// A line that should have been an entry and was none for inih either.
  void finish_line() {
    if (!std::exchange(awaited_, false)) return;
    if (continues_) return add_line(trimmed(raw_));
    const std::size_t sign = raw_.find_first_of("=:");
    if (sign == std::string_view::npos) return bad_line();
    // inih saw only the start of the line, or took " ;" before the sign for a comment.
    awaited_ = true;
    take_entry();
  }

  void bad_line() {
    diagnostics_.error("ini-syntax", here(), message("the line is no section and no 'key = value'"),
                       message("indent it if it belongs to the value above"));
  }

  void check_length(const std::string& name) {
    if (name.size() <= longest_name) return;
    diagnostics_.error(
        "name-too-long", here(),
        message("the name has {} bytes, {} at most are read", name.size(), longest_name),
        message("shorten it"));
  }

  Location here() const { return {file_, line_, {}, {}, 0}; }

  std::string_view rest_, raw_;
  const std::string& file_;
  std::vector<IniSection>& sections_;
  Diagnostics& diagnostics_;
  IniSection ignored_;  ///< swallows repeated keys with their further lines
  std::ptrdiff_t section_ = -1;
  IniEntry* entry_ = nullptr;
  int line_ = 0;
  bool continues_ = false, awaited_ = false;
  std::exception_ptr failure_;
};

/// Calls `use(line, number)` for each line of the text until it returns true.
template <class Use>
void for_lines(std::string_view text, Use&& use) {
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (use(text.substr(0, end), number)) return;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

/// The text as valid UTF-8 in NFC; lines that are no UTF-8 are told and emptied.
std::string checked(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  std::string good;
  good.reserve(text.size());
  bool normalised = false;
  for_lines(text, [&](std::string_view line, int number) {
    const Location here{file, number, {}, {}, 0};
    if (!text::is_valid_utf8(line)) {
      diagnostics.error("invalid-utf8", here, message("the line is not valid UTF-8"),
                        message("save the file as UTF-8"));
    } else if (text::is_nfc(line)) {
      good += line;
    } else {
      good += text::to_nfc(line);
      if (!std::exchange(normalised, true)) {
        diagnostics.note(
            "unicode-normalised", here,
            message("letters and marks stand apart here (first line of several, maybe)"),
            message("they were joined; save the file in NFC"));
      }
    }
    good += '\n';
    return false;
  });
  return good;
}

}  // namespace

const IniEntry* IniSection::find(std::string_view key) const {
  for (const IniEntry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

IniDocument IniDocument::parse(std::string_view text, const std::string& file,
                               Diagnostics& diagnostics) {
  IniDocument document;
  document.file_ = file;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string good = checked(text, file, diagnostics);
  Reader(good, document.file_, document.sections_, diagnostics).run();
  return document;
}

IniDocument IniDocument::read(const std::filesystem::path& file, Diagnostics& diagnostics) {
  return parse(read_file(file), file.string(), diagnostics);
}

const IniSection* IniDocument::find(std::string_view name) const {
  for (const IniSection& section : sections_) {
    if (section.name == name) return &section;
  }
  return nullptr;
}

}  // namespace giayto::tmpl
