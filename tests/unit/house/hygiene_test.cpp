// What every file of the project keeps to, so that it stands alone and reads alike.
#include "text/normalise.hpp"
#include "unit/house/source_tree.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::SourceFile;

namespace {

bool starts_with(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

struct Function {
  std::string head;
  std::size_t lines;
};

/// Functions as the formatter sets them: a line that ends with an opening brace after a parameter
/// list, up to the closing brace at the same indent. Members of classes count, blocks inside a
/// function do not.
std::vector<Function> functions(const SourceFile& file) {
  static const std::regex head(
      "( {0,2})[^ /#}][^\\[=]*\\)( const| noexcept| override|)*( -> .*)? \\{");
  static const std::regex other("\\s*(namespace|class|struct|enum|union|extern)\\b.*");
  std::vector<Function> found;
  const auto lines = file.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::smatch match;
    if (!std::regex_match(lines[i], match, head) || std::regex_match(lines[i], other)) continue;
    const std::string close = std::string(match[1]) + "}";
    std::size_t end = i + 1;
    while (end < lines.size() && !starts_with(lines[end], close)) ++end;
    found.push_back({lines[i], end - i + 1});
  }
  return found;
}

}  // namespace

TEST_CASE("every text file is NFC in UTF-8 without carriage returns (TX-20)") {
  for (const SourceFile& file : test::source_files()) {
    INFO(file.path);
    CHECK(text::is_nfc(file.text));
    if (!file.ends_with(".csv")) CHECK(file.text.find('\r') == std::string::npos);
  }
}

TEST_CASE("no file names a folder of somebody's machine") {
  // Put together, so that this file is not its own finding.
  const std::regex place(std::string("(^|[\"'\\s=(:])/(") + "home/[a-z]|" + "root/|" +
                         "Users/[A-Za-z]|" + "work/|" + "mnt/[a-z])");
  for (const SourceFile& file : test::source_files()) {
    INFO(file.path);
    CHECK_FALSE(std::regex_search(file.text, place));
  }
}

TEST_CASE("mail addresses are of the example domains (LA-04)") {
  for (const SourceFile& file : test::source_files()) {
    for (const std::string& address : test::matches(
             file.text, "([A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,})")) {
      INFO(file.path << ": " << address);
      CHECK(std::regex_search(address, std::regex("@example\\.|\\.example$")));
    }
  }
}

TEST_CASE("a file says first what it is for, and a source file with a header leaves that to it") {
  for (const SourceFile& file : test::source_files()) {
    if (!file.is_code() || file.core_folder().empty()) continue;
    INFO(file.path);
    const std::string header = file.path.substr(0, file.path.size() - 4) + ".hpp";
    const std::string name = header.substr(std::string("core/").size());
    if (file.ends_with(".cpp") && starts_with(file.text, "#include \"" + name + "\"")) continue;
    CHECK(std::regex_search(file.text.substr(0, 400), std::regex("^// [^\n]+(\n// [^\n]+)*[.:]")));
  }
}

TEST_CASE("a function fits on a screen") {
  std::size_t seen = 0;
  for (const SourceFile& file : test::source_files()) {
    if (!file.is_code() || starts_with(file.path, "tests/")) continue;
    for (const Function& one : functions(file)) {
      INFO(file.path << ": " << one.head);
      CHECK(one.lines <= 60);
      ++seen;
    }
  }
  CHECK(seen > 800);
}
