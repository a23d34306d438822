// What the parts of the template compiler share while one template is compiled.
#pragma once

#include "base/diagnostic.hpp"
#include "template/source.hpp"
#include "template/template.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto::tmpl {

struct Compilation {
  const TemplateFolders& folders;
  Diagnostics& diagnostics;
  Source source;
  const TypeInfo* type = nullptr;  ///< null: placeholders are taken on trust
  Template paper;
  std::map<std::string, Color, std::less<>> colours;
  std::map<std::string, int, std::less<>> styles;  ///< name to index in paper.styles

  Compilation(const TemplateFolders& all_folders, Diagnostics& all_diagnostics)
      : folders(all_folders), diagnostics(all_diagnostics) {}

  int run = 0;  ///< the run of pages whose blocks are being compiled

  const Page& page() const { return paper.pages[static_cast<std::size_t>(run)]; }
  Length text_width() const { return page().width - page().left - page().right; }
  void error(std::string code, int line, std::string text, std::string hint = {}) {
    diagnostics.error(std::move(code), paper.at(line), std::move(text), std::move(hint));
  }
};

/// "did you mean 'x'?" when a known word is near, else the known words, else nothing.
std::string spelling_hint(std::string_view word, const std::vector<std::string>& known);

}  // namespace giayto::tmpl
