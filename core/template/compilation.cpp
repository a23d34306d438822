// What the parts of the template compiler share.
#include "template/compilation.hpp"

#include "base/message.hpp"
#include "text/suggest.hpp"

namespace giayto::tmpl {

std::string spelling_hint(std::string_view word, const std::vector<std::string>& known) {
  const std::string nearest = text::nearest(word, known);
  if (!nearest.empty()) return message("did you mean '{}'?", nearest);
  if (known.empty()) return {};
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  return message("known here: {}", list);
}

}  // namespace giayto::tmpl
