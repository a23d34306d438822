// Typed access to the keys of one section; a key nobody asked for is an error.
#pragma once

#include "template/compilation.hpp"

#include <array>
#include <optional>
#include <utility>

namespace giayto::tmpl {

/// A word of a key and what it stands for.
template <class Value>
struct Choice {
  const char* word;
  Value value;
};

/// Each reading function leaves its target alone when the key is absent or wrong; wrong is told.
class SectionReader {
 public:
  enum class Sign { not_negative, any };

  SectionReader(const SourceSection& section, Compilation& compilation)
      : section_(section), compilation_(compilation) {}
  SectionReader(const SectionReader&) = delete;
  SectionReader& operator=(const SectionReader&) = delete;

  const SourceSection& section() const { return section_; }
  Compilation& compilation() { return compilation_; }
  int line() const { return section_.line; }
  /// "[kind name]", for sentences.
  std::string title() const;

  bool has(std::string_view key) const { return section_.find(key) != nullptr; }
  /// The entry, or null; the key is known from now on.
  const SourceEntry* take(const char* key);
  /// The entry; `missing-key` when absent.
  const SourceEntry* require(const char* key);

  bool text(const char* key, std::string& target);
  bool length(const char* key, Length& target, Sign sign = Sign::not_negative);
  /// A length that may also be a percentage of the text block's width.
  bool width(const char* key, Length& target, Sign sign = Sign::not_negative);
  /// Several lengths; `bad-length` unless there are `least` to `most` of them.
  std::vector<Length> lengths(const char* key, std::size_t least, std::size_t most,
                              std::optional<Length> whole = {});
  bool number(const char* key, double& target, double least);
  bool integer(const char* key, int& target, int least);
  bool fraction(const char* key, double& target);
  bool yes_no(const char* key, bool& target);
  bool colour(const char* key, Color& target);
  bool colour(const char* key, std::optional<Color>& target);
  bool style(const char* key, int& target);
  bool pattern(const char* key, Pattern& target);
  /// A file beside the file that names it, or below a template folder; `missing-file`.
  bool file(const char* key, std::filesystem::path& target);

  template <class Value, std::size_t count>
  bool choice(const char* key, Value& target, const std::array<Choice<Value>, count>& choices) {
    const SourceEntry* entry = take(key);
    if (entry == nullptr) return false;
    std::vector<std::string> words;
    for (const Choice<Value>& one : choices) {
      if (entry->value == one.word) {
        target = one.value;
        return true;
      }
      words.emplace_back(one.word);
    }
    bad_choice(*entry, words);
    return false;
  }

  void error(const char* code, const SourceEntry& entry, std::string text, std::string hint = {});
  void bad_choice(const SourceEntry& entry, const std::vector<std::string>& words);
  /// Tells the keys that nobody asked for, with the nearest of those that somebody did.
  void finish();

 private:
  bool read_length(const char* key, Length& target, Sign sign, std::optional<Length> whole);

  const SourceSection& section_;
  Compilation& compilation_;
  std::vector<std::string> known_;
};

/// A colour by its name in [colours] or as #rrggbb; nothing after `unknown-colour`.
std::optional<Color> find_colour(std::string_view text, int line, Compilation& compilation);

}  // namespace giayto::tmpl
