// The fixed words of diagnostics: `giayto help codes` lists each that the source uses, and no
// other.
#include "unit/house/source_tree.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::SourceFile;

namespace {

using Words = std::set<std::string>;

const std::string codes_file = "core/app/codes.cpp";

std::vector<std::string> listed() {
  return test::matches(read_file(GIAYTO_SOURCE_DIR "/" + codes_file),
                       "\\{\"([a-z0-9-]+)\",\\s+translatable\\(");
}

/// All literals of core that are words in kebab case, but for those of the list itself and the
/// names of the verifier's tests.
Words literals(const std::string& pattern) {
  Words found;
  for (const SourceFile& file : test::source_files()) {
    if (file.core_folder().empty() || file.core_folder() == "include" ||
        file.core_folder() == "verify" || file.path == codes_file || !file.is_code())
      continue;
    for (std::string& word : test::matches(file.text, pattern)) found.insert(std::move(word));
  }
  return found;
}

}  // namespace

TEST_CASE("codes are listed in order, each once") {
  const auto words = listed();
  CHECK(words.size() > 100);
  CHECK(std::is_sorted(words.begin(), words.end()));
  CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
}

TEST_CASE("every code that the source uses is listed") {
  const auto words = listed();
  const Words known(words.begin(), words.end());
  Words used = literals("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
  used.merge(literals("\\b(?:error|warning|note)\\(\\s*\"([a-z0-9-]+)\""));
  // Words of templates, file names and texts that are no codes.
  for (const char* other : {"as-is", "as-recorded", "by-name", "completion-certificate", "e-mail",
                            "shrink-wrap", "study-tours", "thank-you", "utf-8"})
    used.erase(other);
  for (const std::string& code : used) {
    INFO(code);
    CHECK(known.count(code) == 1);
  }
}

TEST_CASE("every code that is listed is used") {
  const Words used = literals("\"([a-z][a-z0-9-]*)\"");
  for (const std::string& code : listed()) {
    INFO(code);
    CHECK(used.count(code) == 1);
  }
}

TEST_CASE("an option that a sentence names is one that the command takes") {
  const auto options =
      test::matches(read_file(GIAYTO_SOURCE_DIR "/core/app/command_line.cpp"), "\"(--[a-z-]+)");
  for (const SourceFile& file : test::source_files()) {
    if (file.core_folder().empty() || !file.ends_with(".cpp")) continue;
    for (const std::string& text : test::matches(file.text, "message\\(\\s*\"([^\"]*)\"")) {
      for (const std::string& option : test::matches(text, "(--[a-z][a-z-]+)")) {
        INFO(file.path << " says " << option);
        CHECK(std::find(options.begin(), options.end(), option) != options.end());
      }
    }
  }
}
