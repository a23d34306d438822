// One plugin file on its way in: loaded and its descriptor checked, before anything of it is
// called.
#pragma once

#include <giayto/abi.hpp>

#include <filesystem>
#include <stdexcept>

namespace giayto::plugins {

/// Why a file is refused, as a sentence for the user. Never leaves this folder.
class Refused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Loads the file and checks its descriptor: symbol, magic, size, ABI number, toolchain signature,
/// id. The library stays loaded until the program ends, whatever comes of it. Throws Refused.
const giayto_plugin_descriptor& open_library(const std::filesystem::path& file);

}  // namespace giayto::plugins
