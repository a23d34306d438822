#include "lint/findings.hpp"

#include "base/message.hpp"
#include "text/normalise.hpp"

#include <utility>

namespace giayto::lint {

int Findings::line_of(int block) const {
  return block >= 0 ? form_.blocks[static_cast<std::size_t>(block)].line : form_.pages.front().line;
}

void Findings::error(const char* code, int block, const std::string& sentence, std::string hint) {
  add(Severity::error, code, line_of(block), sentence, std::move(hint));
}

void Findings::error_on_sheet(const char* code, int run, const std::string& sentence,
                              std::string hint) {
  add(Severity::error, code, form_.pages[static_cast<std::size_t>(run)].line, sentence,
      std::move(hint));
}

void Findings::warning(const char* code, int block, const std::string& sentence, std::string hint) {
  add(Severity::warning, code, line_of(block), sentence, std::move(hint));
}

void Findings::add(Severity severity, const char* code, int line, const std::string& sentence,
                   std::string hint) {
  if (!told_.insert({code, line, hint}).second) return;
  diagnostics_.add(
      {severity, code, form_.at(line), text::to_upper(code) + ": " + sentence, std::move(hint)});
}

}  // namespace giayto::lint
