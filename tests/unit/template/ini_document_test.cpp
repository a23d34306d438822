// INI text keeps every byte of its values where inih alone would lose some.
#include "template/ini_document.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using tmpl::IniDocument;

namespace {

struct Read {
  Diagnostics diagnostics;
  IniDocument document;

  explicit Read(const std::string& text)
      : document(IniDocument::parse(text, "a.ini", diagnostics)) {}
  std::string value(const char* section, const char* key) const {
    return document.find(section)->find(key)->value;
  }
  /// "code:line" of the only finding.
  std::string only() const {
    REQUIRE(diagnostics.all().size() == 1);
    const Diagnostic& one = diagnostics.all().front();
    CHECK(one.where.file == "a.ini");
    return one.code + ":" + std::to_string(one.where.line);
  }
};

}  // namespace

TEST_CASE("values longer than inih's buffer of 200 bytes stay whole") {
  for (const std::size_t length : {197u, 198u, 199u, 200u, 201u, 900u, 70'000u}) {
    const std::string value(length, 'x');
    const Read read("[a]\nkey = " + value + "\nnext = 1\n");
    CHECK(read.value("a", "key") == value);
    CHECK(read.value("a", "next") == "1");
    CHECK(read.document.find("a")->entries.size() == 2);
    CHECK(read.diagnostics.empty());
  }
}

TEST_CASE("what lies beyond the buffer becomes neither a key nor a continuation") {
  const std::string half(190, 'x');
  const Read sign("[a]\nkey = " + half + "yyyyyyyyyyyyyyyyyyyy = z : w\n");
  CHECK(sign.document.find("a")->entries.size() == 1);
  CHECK(sign.value("a", "key") == half + "yyyyyyyyyyyyyyyyyyyy = z : w");
  const Read space("[a]\nkey = " + half + "                    and more\n");
  CHECK(space.value("a", "key") == half + "                    and more");
}

TEST_CASE("a semicolon behind a space is text, not a comment") {
  const Read read("[a]\nplace = Hội An ; Huế\nmore = x\n  y ; z\ncolour = #8c1d18\n");
  CHECK(read.value("a", "place") == "Hội An ; Huế");
  CHECK(read.value("a", "more") == "x\ny ; z");
  CHECK(read.value("a", "colour") == "#8c1d18");
}

TEST_CASE("comments are left out, indented ones too, and an indented colour is text") {
  const Read read("; top\n# top\n[a]\nband =\n  ; note\n  # note\n  #d9c39a 1\n\n  red 2\n");
  CHECK(read.value("a", "band") == "#d9c39a 1\nred 2");
  const tmpl::IniEntry& entry = *read.document.find("a")->find("band");
  CHECK(entry.line == 4);
  CHECK(entry.lines == std::vector<int>{7, 9});
  CHECK(read.diagnostics.empty());
}

TEST_CASE(
    "order, empty sections and line numbers are kept, and CRLF and a byte order mark are no text") {
  const Read read(
      "\xEF\xBB\xBF[z last]\r\nb = 2\r\na : 1\r\n\r\n[empty]\r\n[a first]\r\nkey = v\r\n");
  const auto& sections = read.document.sections();
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].name == "z last");
  CHECK(sections[0].entries[0].key == "b");
  CHECK(sections[0].entries[1].key == "a");
  CHECK(sections[0].entries[1].value == "1");
  CHECK(sections[1].entries.empty());
  CHECK(sections[2].line == 6);
  CHECK(sections[2].entries[0].line == 7);
  CHECK(read.diagnostics.empty());
}

TEST_CASE("a repeated key is an error, not one more line") {
  const Read read("[a]\nkey = one\nkey = two\n  three\n");
  CHECK(read.only() == "duplicate-key:3");
  CHECK(read.value("a", "key") == "one");
}

TEST_CASE("a repeated section is an error, and its keys are read all the same") {
  const Read read("[a]\nx = 1\n[b]\n[a]\ny = 2\n");
  CHECK(read.only() == "duplicate-section:4");
  CHECK(read.value("a", "y") == "2");
}

TEST_CASE("every line that is neither section nor entry is told") {
  const Read read("[a]\nnonsense\nkey = 1\nmore nonsense\n[open\n");
  std::vector<int> lines;
  for (const Diagnostic& one : read.diagnostics.all()) {
    CHECK(one.code == "ini-syntax");
    lines.push_back(one.where.line);
  }
  CHECK(lines == std::vector<int>{2, 4, 5});
}

TEST_CASE("entries before the first section, NUL and broken UTF-8 are told with their line") {
  CHECK(Read("key = 1\n[a]\n").only() == "entry-outside-section:1");
  CHECK(Read(std::string("[a]\nkey = x\0y\n", 14)).only() == "nul-byte:2");
  CHECK(Read("[a]\n\nkey = \xC3\x28\n").only() == "invalid-utf8:3");
}

TEST_CASE("names that inih would cut at 49 bytes are told") {
  const std::string name(60, 'n');
  CHECK(Read("[a]\n" + name + " = 1\n").only() == "name-too-long:2");
  CHECK(Read("[" + name + "]\nkey = 1\n").only() == "name-too-long:1");
  const Read beyond("[a]\n" + std::string(300, 'n') + " = 1\n  2\n");
  CHECK(beyond.only() == "name-too-long:2");
  CHECK(beyond.document.find("a")->entries[0].value == "1\n2");
}

TEST_CASE("TX-20: text in another form than NFC is normalised and noted once") {
  const Read read("[a]\nx = Vie\u0323\u0302t\ny = Nguye\u0302\u0303n\n");
  CHECK(read.only() == "unicode-normalised:2");
  CHECK_FALSE(read.diagnostics.has_errors());
  CHECK(read.value("a", "x") == "Việt");
  CHECK(read.value("a", "y") == "Nguyễn");
}
