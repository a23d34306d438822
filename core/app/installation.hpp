// Where the program's own parts lie: found from the place of the executable, so that it works from
// any prefix and from the build folder alike.
#pragma once

#include <filesystem>

namespace giayto::app {

struct Installation {
  std::filesystem::path plugins;  ///< folder of the in-tree plugins
  std::filesystem::path templates;
  std::filesystem::path fonts;       ///< fonts.ini
  std::filesystem::path demo;        ///< data of `giayto demo`
  std::filesystem::path catalogues;  ///< translations
  std::filesystem::path pdf_reader;  ///< the module that reads finished papers back
  std::filesystem::path skeleton;    ///< what `plugin new` copies
};

Installation find_installation();

}  // namespace giayto::app
