// The SDK uses the standard library and itself, nothing else; plugins use the SDK.
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Include {
  std::string file, name;
};

std::vector<Include> includes_below(const fs::path& folder) {
  constexpr std::string_view directive = "#include ";
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".hpp" && extension != ".cpp") continue;
    std::istringstream text(giayto::test::slurp(entry.path()));
    for (std::string line; std::getline(text, line);) {
      if (line.rfind(directive, 0) != 0) continue;
      line.erase(0, directive.size());
      found.push_back({entry.path().string(), line.substr(0, line.find(' '))});
    }
  }
  return found;
}

/// Headers of the standard library have no folder and no extension.
bool is_standard(const std::string& name) {
  return name.front() == '<' && name.back() == '>' && name.find_first_of("./") == std::string::npos;
}
bool is_sdk(const std::string& name) {
  return name.rfind("<giayto/", 0) == 0;
}

}  // namespace

TEST_CASE("SDK headers and shipped plugins include the standard library and the SDK only") {
  for (const char* folder : {"core/include", "plugins"}) {
    const auto found = includes_below(fs::path(GIAYTO_SOURCE_DIR) / folder);
    CHECK(found.size() >= 4);
    for (const Include& include : found) {
      INFO(include.file << " includes " << include.name);
      CHECK((is_standard(include.name) || is_sdk(include.name)));
    }
  }
}

TEST_CASE("the skeleton stays a page") {
  const std::string text =
      giayto::test::slurp(fs::path(GIAYTO_SOURCE_DIR) / "plugins/skeleton/skeleton.cpp");
  CHECK(std::count(text.begin(), text.end(), '\n') <= 45);
}
