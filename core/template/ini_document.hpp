// An INI file with its text kept whole: inih finds the structure, our reader keeps every byte of the values.
//
// Values of any length, " ;" inside a value, order, empty sections, line numbers and repeats all
// survive. An indented line is one more line of the entry above. A line that starts with ';' or '#'
// is a comment, also when indented; an indented colour (#rrggbb) is text.
#pragma once

#include "base/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::tmpl {

struct IniEntry {
  std::string key;
  std::string value;       ///< its lines joined by "\n", each without outer spaces
  int line = 0;            ///< of the key, from 1
  std::vector<int> lines;  ///< of each line of the value

  /// The line of the file that holds line `index` (from 0) of the value.
  int line_of(std::size_t index) const { return index < lines.size() ? lines[index] : line; }
};

struct IniSection {
  std::string name;  ///< between the brackets, without outer spaces
  int line = 0;
  std::vector<IniEntry> entries;  ///< in the order of the file

  const IniEntry* find(std::string_view key) const;
};

class IniDocument {
 public:
  /// Reads the text; `file` is named in the diagnostics. Problems, each with its line: `ini-syntax`,
  /// `entry-outside-section`, `duplicate-key`, `duplicate-section`, `name-too-long`, `nul-byte`,
  /// `invalid-utf8`. Text in another form than NFC is normalised with the note `unicode-normalised`.
  static IniDocument parse(std::string_view text, const std::string& file,
                           Diagnostics& diagnostics);
  /// Reads a file. Throws Error when it cannot be read.
  static IniDocument read(const std::filesystem::path& file, Diagnostics& diagnostics);

  /// All sections in the order of the file; a repeated one is merged into its first.
  const std::vector<IniSection>& sections() const { return sections_; }
  const IniSection* find(std::string_view name) const;
  const std::string& file() const { return file_; }
  Location at(int line) const { return {file_, line, {}, {}, 0}; }

 private:
  std::string file_;
  std::vector<IniSection> sections_;
};

}  // namespace giayto::tmpl
