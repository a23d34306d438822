// Sentences for the user: written in English in the source, looked up in the catalogue of the
// chosen language (gettext domain "giayto"), then filled in.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>

namespace giayto {

/// Marks a sentence of a constant table for the catalogue; translate() or message() looks it up
/// where it is used.
constexpr const char* translatable(const char* sentence) {
  return sentence;
}

/// The sentence in the user's language, unfilled.
const char* translate(const char* sentence);

/// Chooses the language of all later messages: "vi" or "en". `catalogues` is the folder that holds
/// vi/LC_MESSAGES/giayto.mo.
void use_language(const std::string& language, const std::string& catalogues);

/// message("unknown field '{}'", name): the sentence translated, with its arguments (fmt syntax).
template <class... Args>
std::string message(const char* sentence, const Args&... args) {
  return fmt::format(fmt::runtime(translate(sentence)), args...);
}

}  // namespace giayto
