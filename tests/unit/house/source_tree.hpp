// The project's own files, for tests that read them as text.
#pragma once

#include "base/file.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace giayto::test {

struct SourceFile {
  std::string path;  ///< from the top of the project
  std::string text;

  bool ends_with(const std::string& end) const {
    return path.size() >= end.size() &&
           path.compare(path.size() - end.size(), end.size(), end) == 0;
  }
  bool is_code() const { return ends_with(".cpp") || ends_with(".hpp"); }
  /// "core/layout/frame.cpp" -> "layout"; empty outside core.
  std::string core_folder() const {
    if (path.rfind("core/", 0) != 0) return {};
    const std::size_t slash = path.find('/', 5);
    return slash == std::string::npos ? std::string() : path.substr(5, slash - 5);
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      all.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return all;
  }
};

/// Files that people write: code, settings, documents and comma-separated data. Spreadsheets, and
/// the lists of tests/data that are wrong on purpose, are not among them.
inline bool is_written_text(const std::string& path) {
  static const std::set<std::string> kinds = {".cpp", ".hpp", ".md",   ".txt", ".ini", ".cmake",
                                              ".py",  ".csv", ".json", ".po",  ".yml", ""};
  return kinds.count(std::filesystem::path(path).extension().string()) != 0 &&
         path.find("/messy/") == std::string::npos;
}

/// All of them below the top folders, sorted by path.
inline const std::vector<SourceFile>& source_files() {
  namespace fs = std::filesystem;
  static const std::vector<SourceFile> found = [] {
    const fs::path top = GIAYTO_SOURCE_DIR;
    std::vector<SourceFile> files;
    const auto take = [&](const fs::path& file) {
      const std::string path = fs::relative(file, top).generic_string();
      if (is_written_text(path)) files.push_back({path, read_file(file)});
    };
    for (const char* folder : {"core", "plugins", "templates", "fonts", "tests"}) {
      for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
        if (entry.is_regular_file() &&
            entry.path().string().find("__pycache__") == std::string::npos)
          take(entry.path());
      }
    }
    for (const char* file : {"README.md", "CMakeLists.txt", "CMakePresets.json", "run"})
      take(top / file);
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
  }();
  return found;
}

/// Every first group of `pattern` in `text`.
inline std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

}  // namespace giayto::test
