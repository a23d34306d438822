#include "lint/findings.hpp"

#include "base/message.hpp"
#include "text/normalise.hpp"

#include <utility>

namespace giayto::lint {

void Findings::error(const char* code, int block, const std::string& sentence, std::string hint) {
  add(Severity::error, code, block, sentence, std::move(hint));
}

void Findings::warning(const char* code, int block, const std::string& sentence, std::string hint) {
  add(Severity::warning, code, block, sentence, std::move(hint));
}

void Findings::add(Severity severity, const char* code, int block, const std::string& sentence,
                   std::string hint) {
  if (!told_.insert({code, block, hint}).second) return;
  const int line =
      block >= 0 ? form_.blocks[static_cast<std::size_t>(block)].line : form_.page.line;
  diagnostics_.add(
      {severity, code, form_.at(line), text::to_upper(code) + ": " + sentence, std::move(hint)});
}

}  // namespace giayto::lint
