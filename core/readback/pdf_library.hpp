// The module that reads PDF, loaded when it is first wanted.
#pragma once

#include "readback/pdf_reader.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace giayto::readback {

/// Loaded once, before workers fork; never unloaded.
class PdfLibrary {
 public:
  /// Throws ConfigError when the module or what it needs is not there.
  explicit PdfLibrary(const std::filesystem::path& module);

  /// Throws Error when the bytes are no PDF.
  std::unique_ptr<PdfReader> open(std::string bytes) const;

 private:
  using Open = PdfReader*(std::string*);
  Open* open_ = nullptr;
};

}  // namespace giayto::readback
