// Runs a program the way a shell would and keeps what it said.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "support/temporary_folder.hpp"

namespace giayto::test {

struct ProcessResult {
  int exit_code = -1;  ///< 128 + signal when killed
  std::string out;
  std::string err;
};

inline std::string slurp(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// Runs a shell command line to its end; stdin is empty.
inline ProcessResult run(const std::string& command_line) {
  const TemporaryFolder folder;
  const std::string full = "( " + command_line + " ) </dev/null >" + (folder / "out").string() +
                           " 2>" + (folder / "err").string();
  const int status = std::system(full.c_str());
  ProcessResult result;
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.out = slurp(folder / "out");
  result.err = slurp(folder / "err");
  return result;
}

}  // namespace giayto::test
