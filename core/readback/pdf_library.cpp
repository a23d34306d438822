#include "readback/pdf_library.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"

#include <dlfcn.h>

namespace giayto::readback {

PdfLibrary::PdfLibrary(const std::filesystem::path& module) {
  void* const loaded = ::dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (loaded != nullptr) open_ = reinterpret_cast<Open*>(::dlsym(loaded, "giayto_open_pdf"));
  if (open_ != nullptr) return;
  const char* const why = ::dlerror();
  throw ConfigError(message("papers cannot be read back: {}",
                            why != nullptr ? std::string(why) : module.string()));
}

std::unique_ptr<PdfReader> PdfLibrary::open(std::string bytes) const {
  std::unique_ptr<PdfReader> reader(open_(&bytes));
  if (!reader) throw Error(message("the file is no PDF that can be read"));
  return reader;
}

}  // namespace giayto::readback
