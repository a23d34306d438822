// What a user can put right: collected, shown all at once, each with its place and what to do.
#pragma once

#include <giayto/plugin.hpp>  // giayto::Error

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace giayto {

enum class Severity { note, warning, error };

/// Where a diagnostic points. Fill what is known: a text file gives `file` and `line`, a
/// spreadsheet `file`, `sheet` and `cell`, a record `row` (1-based). Never personal data.
struct Location {
  std::string file;
  int line = 0;
  std::string sheet;
  std::string cell;
  int row = 0;
};

/// One finding. `code` is a fixed kebab-case word (listed by `giayto help codes`).
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;
  Location where;
  std::string message;
  std::string hint;
};

/// `file:line: error: sentence; hint`, or with sheet and cell, or with the row.
std::string to_text(const Diagnostic& diagnostic);

/// The word for a severity in the user's language.
std::string to_text(Severity severity);

/// The findings of one run, in the order they were made.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(std::string code, Location where, std::string message, std::string hint = {});
  void warning(std::string code, Location where, std::string message, std::string hint = {});
  void note(std::string code, Location where, std::string message, std::string hint = {});
  void append(const Diagnostics& other);

  bool has_errors() const { return errors_ > 0; }
  std::size_t error_count() const { return errors_; }
  bool empty() const { return all_.empty(); }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

/// Wrong use or configuration: the command ends with exit code 2. Anything else thrown as
/// giayto::Error ends with 1.
class ConfigError : public Error {
 public:
  using Error::Error;
};

}  // namespace giayto
