// Text of a template to pieces, in one pass from left to right.
#include "template/pattern.hpp"

#include "base/message.hpp"
#include "template/placeholder.hpp"
#include "template/values.hpp"

#include <cctype>

namespace giayto::tmpl {
namespace {

class PatternParser {
 public:
  PatternParser(const SourceEntry& entry, Compilation& compilation)
      : entry_(entry), compilation_(compilation), text_(entry.value) {
    pattern_.line = entry.line;
  }

  Pattern parse() {
    while (at_ < text_.size()) {
      switch (text_[at_]) {
        case '{':
          open_brace();
          break;
        case '}':
          close_brace();
          break;
        case '<':
          tag();
          break;
        default:
          add_letter();
      }
    }
    if (bold_ || italic_) {
      bad_markup(message("<{}> is not closed", bold_ ? "b" : "i"),
                 message("write </{}> at its end", bold_ ? "b" : "i"));
    }
    flush();
    return std::move(pattern_);
  }

 private:
  bool next_is(char letter) const { return at_ + 1 < text_.size() && text_[at_ + 1] == letter; }
  int line() const { return entry_.line_of(line_); }

  void add_letter() {
    if (text_[at_] == '\n') ++line_;
    literal_ += text_[at_++];
  }

  void add_doubled() {
    literal_ += text_[at_];
    at_ += 2;
  }

  void open_brace() {
    if (next_is('{')) return add_doubled();
    const std::size_t end = text_.find_first_of("{}\n", at_ + 1);
    if (end == std::string_view::npos || text_[end] != '}') {
      bad_brace(message("an opening brace is not closed"));
      ++at_;
      return;
    }
    const auto inside = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    const auto slot = compile_placeholder(inside, line(), compilation_);
    if (!slot) return;
    flush();
    pattern_.pieces.push_back({{}, *slot, bold_, italic_});
  }

  void close_brace() {
    if (next_is('}')) return add_doubled();
    bad_brace(message("a closing brace stands alone"));
    ++at_;
  }

  void tag() {
    if (next_is('<')) return add_doubled();
    const std::size_t end = text_.find('>', at_);
    const bool closing = next_is('/');
    const std::size_t first = at_ + (closing ? 2 : 1);
    if (end == std::string_view::npos || first >= end ||
        std::isalpha(static_cast<unsigned char>(text_[first])) == 0) {
      return add_letter();
    }
    const std::string name(text_.substr(first, end - first));
    at_ = end + 1;
    if (name != "b" && name != "i") {
      return bad_markup(message("<{}> is no markup", name),
                        message("there are <b> and <i>; for a '<' before a letter write '<<'"));
    }
    bool& style = name == "b" ? bold_ : italic_;
    if (style != closing) {
      return bad_markup(closing ? message("</{}> closes nothing", name)
                                : message("<{}> stands inside another one", name),
                        message("take it out"));
    }
    flush();
    style = !closing;
  }

  void flush() {
    if (literal_.empty()) return;
    pattern_.pieces.push_back({std::move(literal_), -1, bold_, italic_});
    literal_.clear();
  }

  void bad_brace(std::string what) {
    compilation_.error(
        "bad-placeholder", line(), std::move(what),
        message("a placeholder is {{name}} on one line; a brace itself is written twice"));
  }

  void bad_markup(std::string what, std::string hint) {
    compilation_.error("bad-markup", line(), std::move(what), std::move(hint));
  }

  const SourceEntry& entry_;
  Compilation& compilation_;
  std::string_view text_;
  std::size_t at_ = 0, line_ = 0;
  std::string literal_;
  bool bold_ = false, italic_ = false;
  Pattern pattern_;
};

}  // namespace

Pattern compile_pattern(const SourceEntry& entry, Compilation& compilation) {
  return PatternParser(entry, compilation).parse();
}

}  // namespace giayto::tmpl
