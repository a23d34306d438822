#include "base/message.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace giayto {
namespace {
constexpr const char* domain = "giayto";
}

const char* translate(const char* sentence) {
  return dgettext(domain, sentence);
}

void use_language(const std::string& language, const std::string& catalogues) {
  // gettext looks at LANGUAGE only where the message locale is not "C"; C.UTF-8 counts as other,
  // exists on every Debian, and leaves numbers and sorting alone.
  setlocale(LC_MESSAGES, "C.UTF-8");
  setenv("LANGUAGE", language.c_str(), 1);
  bindtextdomain(domain, catalogues.c_str());
  bind_textdomain_codeset(domain, "UTF-8");
  bind_textdomain_codeset("libc", "UTF-8");  // strerror, else in the letters of LC_CTYPE
}

}  // namespace giayto
