#include "base/diagnostic.hpp"

#include "base/message.hpp"

namespace giayto {
namespace {

std::string place_of(const Location& where) {
  std::string place = where.file;
  const auto join = [&place](const std::string& part) {
    if (!place.empty()) place += ':';
    place += part;
  };
  if (where.line > 0) join(std::to_string(where.line));
  if (!where.sheet.empty()) join(where.sheet);
  if (!where.cell.empty()) join(where.cell);
  if (where.row > 0 && where.cell.empty()) join(message("row {}", where.row));
  return place;
}

}  // namespace

std::string to_text(Severity severity) {
  switch (severity) {
    case Severity::note:
      return message("note");
    case Severity::warning:
      return message("warning");
    case Severity::error:
      break;
  }
  return message("error");
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string text = place_of(diagnostic.where);
  if (!text.empty()) text += ": ";
  text += to_text(diagnostic.severity) + ": " + diagnostic.message;
  if (!diagnostic.hint.empty()) text += "; " + diagnostic.hint;
  return text;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(std::string code, Location where, std::string text, std::string hint) {
  add({Severity::error, std::move(code), std::move(where), std::move(text), std::move(hint)});
}

void Diagnostics::warning(std::string code, Location where, std::string text, std::string hint) {
  add({Severity::warning, std::move(code), std::move(where), std::move(text), std::move(hint)});
}

void Diagnostics::note(std::string code, Location where, std::string text, std::string hint) {
  add({Severity::note, std::move(code), std::move(where), std::move(text), std::move(hint)});
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Diagnostic& diagnostic : other.all()) add(diagnostic);
}

}  // namespace giayto
