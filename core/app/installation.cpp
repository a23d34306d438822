#include "app/installation.hpp"

namespace giayto::app {

Installation find_installation() {
  namespace fs = std::filesystem;
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  // Build folder: giayto, lib/, plugins/ and share/giayto/ side by side. Installed: bin/,
  // lib/giayto/ and share/giayto/.
  const bool built = fs::exists(folder / "share/giayto");
  const fs::path share = built ? folder / "share/giayto" : folder.parent_path() / "share/giayto";
  return {built ? folder / "plugins" : folder.parent_path() / "lib/giayto/plugins",
          share / "templates",
          share / "fonts/fonts.ini",
          share / "demo",
          share / "locale",
          built ? folder / "lib/pdf_reader.so" : folder.parent_path() / "lib/giayto/pdf_reader.so",
          share / "skeleton"};
}

}  // namespace giayto::app
