// Thrown inside intake when a file cannot be read at all; becomes the one error of the file.
#pragma once

#include <giayto/plugin.hpp>

#include <string>

namespace giayto::intake {

class Unreadable : public Error {
 public:
  Unreadable(std::string code, const std::string& sentence, std::string hint)
      : Error(sentence), code_(std::move(code)), hint_(std::move(hint)) {}

  const std::string& code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  std::string code_, hint_;
};

}  // namespace giayto::intake
