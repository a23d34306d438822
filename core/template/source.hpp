// A template file with its includes as one list of sections, later keys over earlier ones.
#pragma once

#include "base/diagnostic.hpp"
#include "template/template.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::tmpl {

/// As IniEntry; lines are packed with their file (see Template::at).
struct SourceEntry {
  std::string key, value;
  int line = 0;
  std::vector<int> lines;

  int line_of(std::size_t index) const { return index < lines.size() ? lines[index] : line; }
};

/// A section `[kind name]`.
struct SourceSection {
  std::string kind, name;
  int line = 0;
  std::vector<SourceEntry> entries;

  const SourceEntry* find(std::string_view key) const;
};

struct Source {
  std::vector<std::filesystem::path> files;  ///< [0] is the template itself
  std::vector<SourceSection> sections;       ///< in page order
  std::string version;                       ///< SHA-256 of the texts of all files, in hexadecimal
};

/// Reads the file, and in the place of `include` keys (of [template]) and [include FILE] sections the
/// files they name: beside the including file, else in the template folders. A file is included once.
/// Problems: `missing-include`, `include-cycle`, and those of IniDocument. Throws Error when the file
/// itself cannot be read.
Source read_source(const std::filesystem::path& file, const TemplateFolders& folders,
                   Diagnostics& diagnostics);

}  // namespace giayto::tmpl
