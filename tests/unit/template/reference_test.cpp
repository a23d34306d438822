// The examples of templates/README.md are what the compiler takes.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using giayto::test::TemplateFiles;

namespace {

/// The texts between "```ini" and "```".
std::vector<std::string> examples() {
  const std::string text = read_file(GIAYTO_SOURCE_DIR "/templates/README.md");
  std::vector<std::string> found;
  const std::string open = "```ini\n", close = "```";
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    at += open.size();
    const std::size_t end = text.find(close, at);
    found.push_back(text.substr(at, end - at));
    at = end + close.size();
  }
  return found;
}

}  // namespace

TEST_CASE("every example of the reference compiles") {
  static const TypeInfo type = test::certificate_type();
  const std::string surroundings =
      "[template]\ndocument = *.completion-certificate\n[page]\norientation = landscape\n"
      "[colours]\nred = #8c1d18\ngold = #9a6a2c\nsand = #d9c39a\nground = #f1e9d8\n"
      "[style body]\n[style issuer]\n";
  CHECK(examples().size() >= 7);
  for (const std::string& example : examples()) {
    INFO(example);
    TemplateFiles files;
    files.write("base/styles.ini", "");
    const bool whole = example.find("[template]") != std::string::npos;
    const bool own_type = example.find("document = custom") != std::string::npos;
    CHECK(files.compile(whole ? example : surroundings + example, own_type ? nullptr : &type));
    for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
    CHECK(files.diagnostics.empty());
  }
}
