// Everything that reads bytes from outside, each as a function of those bytes.
#pragma once

#include <string>
#include <vector>

namespace giayto::fuzz {

struct Target {
  const char* name;
  /// Reads the bytes as the program would. What is wrong with them may be told in diagnostics or
  /// by giayto::Error; to throw anything else, crash or hang is a bug.
  void (*read)(const std::string& bytes);
  /// Good inputs to begin from, small ones.
  std::vector<std::string> (*seeds)();
};

const std::vector<Target>& targets();

/// What else than an Error reading the bytes threw; empty: all is well.
std::string wrong(const Target& target, const std::string& bytes);

}  // namespace giayto::fuzz
