// One line of a key that holds curves, read word by word.
#pragma once

#include "template/section_reader.hpp"
#include "template/values.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace giayto::tmpl {

/// The words of one line; the first problem is told (`bad-curve`, with the right form), and from
/// then on everything reads as nothing.
class CurveLine {
 public:
  CurveLine(SectionReader& reader, const SourceEntry& entry, std::string_view text, int line,
            const char* shape);

  bool good() const { return good_; }
  bool more() const { return good_ && at_ < words_.size(); }
  /// Whether the next word is this one; it is then read.
  bool skip(std::string_view word);

  Color colour();
  /// Not negative.
  Length length();
  /// A bare number, in millimetres.
  Length millimetres();
  double number();
  /// From 1 to 10 000.
  int count();
  /// Nothing may stand behind the last word asked for.
  void end();
  void fail();

 private:
  std::string_view next();

  SectionReader& reader_;
  const SourceEntry& entry_;
  std::vector<std::string_view> words_;
  int line_;
  const char* shape_;
  std::size_t at_ = 0;
  bool good_ = true;
};

/// Calls `read(CurveLine&)` for each line of the key's value and keeps the good ones.
template <class Curve, class Read>
std::vector<Curve> read_curves(SectionReader& reader, const char* key, const char* shape,
                               Read&& read) {
  std::vector<Curve> curves;
  const SourceEntry* entry = reader.take(key);
  if (entry == nullptr) return curves;
  std::size_t index = 0;
  for (const std::string_view text : split_lines(entry->value)) {
    CurveLine line(reader, *entry, text, entry->line_of(index++), shape);
    Curve curve = read(line);
    if (line.good()) curves.push_back(std::move(curve));
  }
  return curves;
}

}  // namespace giayto::tmpl
