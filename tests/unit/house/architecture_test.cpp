// The table of core/ARCHITECTURE.md is what the #include lines say: folders stand only on folders
// above them, third-party headers stay in theirs.
#include "unit/house/source_tree.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <sstream>

using namespace giayto;
using test::SourceFile;

namespace {

using Words = std::set<std::string>;

struct Row {
  Words stands_on, libraries;
  std::size_t place = 0;
};

Words words_of(std::string cell) {
  std::replace(cell.begin(), cell.end(), ',', ' ');
  std::istringstream in(cell);
  Words words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

/// Rows "| `folder` | what | stands on | third-party headers |".
const std::map<std::string, Row>& table() {
  static const std::map<std::string, Row> rows = [] {
    std::map<std::string, Row> found;
    const std::regex row("\\| `([a-z_]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|");
    for (const std::string& line :
         SourceFile{"", read_file(GIAYTO_SOURCE_DIR "/core/ARCHITECTURE.md")}.lines()) {
      std::smatch cells;
      if (!std::regex_match(line, cells, row)) continue;
      const std::size_t place = found.size();
      found[cells[1]] = {words_of(cells[2]), words_of(cells[3]), place};
    }
    return found;
  }();
  return rows;
}

/// The library a header in angle brackets is from; empty: of the language, the system or the SDK.
std::string library_of(const std::string& header) {
  static const std::vector<std::pair<std::string, std::string>> known = {
      {"fmt/", "fmt"},
      {"nlohmann/", "nlohmann"},
      {"nettle/", "nettle"},
      {"unicode/", "ICU"},
      {"ini.h", "inih"},
      {"hpdf", "libharu"},
      {"hb", "HarfBuzz"},
      {"libdeflate.h", "libdeflate"},
      {"qrcodegen", "libqrcodegen"},
      {"soci/", "SOCI"},
      {"pugixml.hpp", "pugixml"},
      {"zip.h", "libzip"},
      {"boost/", "Boost.DLL"},
      {"poppler/", "Poppler"},
      {"CLI/", "CLI11"},
      {"giayto/", ""},
      {"sys/", ""}};
  static const Words of_the_system = {"cxxabi.h", "dlfcn.h", "fcntl.h",  "libintl.h", "link.h",
                                      "malloc.h", "poll.h",  "signal.h", "unistd.h"};
  for (const auto& [start, library] : known) {
    if (header.rfind(start, 0) == 0) return library;
  }
  const bool of_the_language = header.find_first_of("./") == std::string::npos;
  return of_the_language || of_the_system.count(header) != 0 ? "" : "unknown library of " + header;
}

/// What `find` says of each file of a folder of core.
template <class Find>
std::map<std::string, Words> by_folder(const Find& find) {
  std::map<std::string, Words> found;
  for (const SourceFile& file : test::source_files()) {
    const std::string folder = file.core_folder();
    if (file.is_code() && !folder.empty() && folder != "include") find(file, found[folder]);
  }
  return found;
}

}  // namespace

TEST_CASE("each folder of core has its row, in an order in which arrows point up the table") {
  for (const auto& [folder, row] : table()) {
    INFO(folder);
    CHECK(std::filesystem::is_directory(std::string(GIAYTO_SOURCE_DIR "/core/") + folder));
    for (const std::string& below : row.stands_on) {
      INFO(below);
      REQUIRE(table().count(below) == 1);
      CHECK(table().at(below).place < row.place);
    }
  }
  for (const auto& [folder, used] : by_folder([](const SourceFile&, Words&) {})) {
    INFO(folder);
    CHECK(table().count(folder) == 1);
  }
}

TEST_CASE("a folder includes what it stands on, and nothing else") {
  const auto used = by_folder([](const SourceFile& file, Words& found) {
    for (std::string& name : test::matches(file.text, "#include \"([a-z_]+)/")) {
      if (name != file.core_folder()) found.insert(std::move(name));
    }
  });
  for (const auto& [folder, folders] : used) {
    INFO(folder);
    CHECK(folders == table().at(folder).stands_on);
  }
}

TEST_CASE("a third-party header is included in its own folder only") {
  const auto used = by_folder([](const SourceFile& file, Words& found) {
    for (const std::string& header : test::matches(file.text, "#include <([^>]+)>"))
      found.insert(library_of(header));
  });
  for (const auto& [folder, libraries] : used) {
    Words third_party = libraries;
    third_party.erase("");
    if (folder != "base") third_party.erase("fmt");  // stands for std::format everywhere
    INFO(folder);
    CHECK(third_party == table().at(folder).libraries);
  }
}

TEST_CASE("a plugin of ours is built by what strangers have, giayto_add_plugin, and nothing else") {
  std::size_t plugins = 0;
  const std::string folder = GIAYTO_SOURCE_DIR "/plugins";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto file = entry.path() / "CMakeLists.txt";
    if (!std::filesystem::exists(file)) continue;
    const std::string text = read_file(file);
    INFO(text);
    CHECK(std::regex_match(text, std::regex("giayto_add_plugin\\([^()]*\\)\n")));
    ++plugins;
  }
  CHECK(plugins == 5);
}

TEST_CASE("the plugin SDK and the plugins include the standard library and each other alone") {
  for (const SourceFile& file : test::source_files()) {
    if (!file.is_code()) continue;
    const bool sdk = file.core_folder() == "include";
    if (!sdk && file.path.rfind("plugins/", 0) != 0) continue;
    INFO(file.path);
    for (const std::string& header : test::matches(file.text, "#include [<\"]([^>\"]+)[>\"]")) {
      INFO(header);
      CHECK((header.rfind("giayto/", 0) == 0 || header.find_first_of("./") == std::string::npos));
    }
  }
}
