// Typed access to the keys of one section.
#include "template/section_reader.hpp"

#include "base/message.hpp"
#include "template/pattern.hpp"
#include "template/values.hpp"

#include <algorithm>

namespace giayto::tmpl {

std::string SectionReader::title() const {
  return "[" + section_.kind + (section_.name.empty() ? "" : " ") + section_.name + "]";
}

const SourceEntry* SectionReader::take(const char* key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  return section_.find(key);
}

const SourceEntry* SectionReader::require(const char* key) {
  const SourceEntry* entry = take(key);
  if (entry != nullptr && !entry->value.empty()) return entry;
  compilation_.error("missing-key", section_.line, message("{} needs the key '{}'", title(), key),
                     message("add it; templates/README.md has examples"));
  return nullptr;
}

bool SectionReader::text(const char* key, std::string& target) {
  const SourceEntry* entry = take(key);
  if (entry != nullptr) target = entry->value;
  return entry != nullptr;
}

bool SectionReader::length(const char* key, Length& target, Sign sign) {
  return read_length(key, target, sign, std::nullopt);
}

bool SectionReader::width(const char* key, Length& target, Sign sign) {
  return read_length(key, target, sign, compilation_.text_width());
}

bool SectionReader::read_length(const char* key, Length& target, Sign sign,
                                std::optional<Length> whole) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto length = parse_length(entry->value, whole);
  if (!length) {
    error("bad-length", *entry, message("'{}' is no length for {}", entry->value, entry->key),
          whole ? message("write a number with mm, pt or %, for example 12.5mm")
                : message("write a number with mm or pt, for example 12.5mm"));
    return false;
  }
  if (sign == Sign::not_negative && *length < Length{0}) {
    error("bad-length", *entry, message("{} must not be negative", entry->key));
    return false;
  }
  target = *length;
  return true;
}

std::vector<Length> SectionReader::lengths(const char* key, std::size_t least, std::size_t most,
                                           std::optional<Length> whole) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return {};
  std::vector<Length> lengths = parse_lengths(entry->value, whole);
  if (!lengths.empty() && lengths.size() >= least && lengths.size() <= most) return lengths;
  error("bad-length", *entry, message("'{}' are not the lengths that {} needs", entry->value, entry->key),
        least == most
            ? message("write {} numbers with their unit, for example 20mm 30mm or 20 30 mm", least)
            : message("write {} to {} numbers with their unit, for example 20mm 30mm or 20 30 mm",
                      least, most));
  return {};
}

bool SectionReader::number(const char* key, double& target, double least) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto number = parse_number(entry->value);
  if (!number || *number < least) {
    error("bad-number", *entry,
          message("{} must be a number from {} on, not '{}'", entry->key, least, entry->value));
    return false;
  }
  target = *number;
  return true;
}

bool SectionReader::integer(const char* key, int& target, int least) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto number = parse_integer(entry->value);
  if (!number || *number < least) {
    error("bad-number", *entry,
          message("{} must be a whole number from {} on, not '{}'", entry->key, least, entry->value));
    return false;
  }
  target = *number;
  return true;
}

bool SectionReader::fraction(const char* key, double& target) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto fraction = parse_fraction(entry->value);
  if (!fraction || *fraction <= 0) {
    error("bad-fraction", *entry, message("'{}' is no part of a whole", entry->value),
          message("write 1/3 or 42%"));
    return false;
  }
  target = *fraction;
  return true;
}

bool SectionReader::yes_no(const char* key, bool& target) {
  constexpr std::array<Choice<bool>, 2> words = {{{"yes", true}, {"no", false}}};
  return choice(key, target, words);
}

bool SectionReader::colour(const char* key, Color& target) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto colour = find_colour(entry->value, entry->line, compilation_);
  if (colour) target = *colour;
  return colour.has_value();
}

bool SectionReader::colour(const char* key, std::optional<Color>& target) {
  Color colour;
  if (!this->colour(key, colour)) return false;
  target = colour;
  return true;
}

bool SectionReader::style(const char* key, int& target) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  const auto found = compilation_.styles.find(entry->value);
  if (found != compilation_.styles.end()) {
    target = found->second;
    return true;
  }
  std::vector<std::string> names;
  for (const auto& [name, index] : compilation_.styles) names.push_back(name);
  error("unknown-style", *entry, message("there is no style '{}'", entry->value),
        spelling_hint(entry->value, names));
  return false;
}

bool SectionReader::pattern(const char* key, Pattern& target) {
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  target = compile_pattern(*entry, compilation_);
  return true;
}

bool SectionReader::file(const char* key, std::filesystem::path& target) {
  namespace fs = std::filesystem;
  const SourceEntry* entry = take(key);
  if (entry == nullptr) return false;
  std::vector<fs::path> places{fs::path(compilation_.paper.at(entry->line).file).parent_path()};
  const auto& folders = compilation_.folders.folders();
  places.insert(places.end(), folders.begin(), folders.end());
  for (const fs::path& place : places) {
    const fs::path file = place / entry->value;
    if (!fs::is_regular_file(file)) continue;
    target = file;
    return true;
  }
  error("missing-file", *entry, message("there is no file '{}'", entry->value),
        message("put it beside this template, or correct the name"));
  return false;
}

void SectionReader::error(const char* code, const SourceEntry& entry, std::string text,
                          std::string hint) {
  compilation_.error(code, entry.line, std::move(text), std::move(hint));
}

void SectionReader::bad_choice(const SourceEntry& entry, const std::vector<std::string>& words) {
  error("bad-choice", entry, message("{} cannot be '{}'", entry.key, entry.value),
        spelling_hint(entry.value, words));
}

void SectionReader::finish() {
  for (const SourceEntry& entry : section_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    error("unknown-key", entry, message("{} has no key '{}'", title(), entry.key),
          spelling_hint(entry.key, known_));
  }
}

std::optional<Color> find_colour(std::string_view text, int line, Compilation& compilation) {
  if (const auto colour = parse_colour(text)) return colour;
  const auto found = compilation.colours.find(text);
  if (found != compilation.colours.end()) return found->second;
  std::vector<std::string> names;
  for (const auto& [name, colour] : compilation.colours) names.push_back(name);
  std::string hint = spelling_hint(text, names);
  if (hint.empty()) hint = message("write #rrggbb, or give the name a value in [colours]");
  compilation.error("unknown-colour", line, message("'{}' is no colour", std::string(text)),
                    std::move(hint));
  return std::nullopt;
}

}  // namespace giayto::tmpl
