// What the linter has to say about one paper: each fault of a block once, however often it occurs.
#pragma once

#include "base/diagnostic.hpp"
#include "template/template.hpp"

#include <set>
#include <string>
#include <tuple>

namespace giayto::lint {

class Findings {
 public:
  Findings(const tmpl::Template& form, Diagnostics& diagnostics)
      : form_(form), diagnostics_(diagnostics) {}

  /// A rule of the decree is broken: an error "ND-11: sentence". `code` is the rule's id in small
  /// letters. `block` -1: a page number's. Findings of one block with the same code and hint are
  /// told once.
  void error(const char* code, int block, const std::string& sentence, std::string hint);
  /// Of the sheet of a run of pages.
  void error_on_sheet(const char* code, int run, const std::string& sentence, std::string hint);
  /// What practice asks for.
  void warning(const char* code, int block, const std::string& sentence, std::string hint);

 private:
  int line_of(int block) const;
  void add(Severity severity, const char* code, int line, const std::string& sentence,
           std::string hint);

  const tmpl::Template& form_;
  Diagnostics& diagnostics_;
  std::set<std::tuple<std::string, int, std::string>> told_;  // code, line, hint
};

}  // namespace giayto::lint
