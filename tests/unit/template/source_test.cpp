// Includes: their order, their places in diagnostics, their share in the version.
#include "template/source.hpp"

#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head = "[template]\ndocument = x.y\n";

}  // namespace

TEST_CASE("an include is read in its place, and later keys win key by key") {
  TemplateFiles files;
  files.write("base/styles.ini", "[style body]\nsize = 12pt\nweight = bold\n");
  files.write("base/end.ini", "[text end]\ntext = end\n");
  const auto paper = files.compile(head +
                                   "include = base/styles.ini\n"
                                   "[style body]\nsize = 14pt\n"
                                   "[text first]\nstyle = body\ntext = first\n"
                                   "[include base/end.ini]\n"
                                   "[text last]\ntext = last\n");
  REQUIRE(paper);
  REQUIRE(paper->styles.size() == 2);
  CHECK(paper->styles[1].size.pt == Approx(14));
  CHECK(paper->styles[1].bold);
  REQUIRE(paper->blocks.size() == 3);
  CHECK(paper->blocks[1].name == "end");
  CHECK(paper->files.size() == 3);
}

TEST_CASE("an include is looked for beside its includer, then in the template folders") {
  TemplateFiles files;
  files.write("certificate/local.ini", "[text a]\ntext = beside\n");
  files.write("local.ini", "[text a]\ntext = far\n");
  files.write("base/far.ini", "[text b]\ntext = far\n");
  const auto file =
      files.write("certificate/one.ini", head + "include = local.ini, base/far.ini\n");
  const auto paper = compile(file, files.folders(), nullptr, files.diagnostics);
  REQUIRE(paper);
  CHECK(std::get<TextBlock>(paper->blocks.at(0).body).text.pieces.at(0).literal == "beside");
  CHECK(paper->blocks.at(1).name == "b");
  CHECK(paper->id == "certificate/one");
}

TEST_CASE("a problem in an included file is told with that file and its line") {
  TemplateFiles files;
  files.write("base/bad.ini", "[text a]\ntext = x\n  {nothing.here}\n");
  TypeInfo type = test::certificate_type();
  CHECK_FALSE(files.compile(
      "[template]\ndocument = *.completion-certificate\ninclude = base/bad.ini\n", &type));
  REQUIRE(files.diagnostics.all().size() == 1);
  const Location& where = files.diagnostics.all()[0].where;
  CHECK(where.file == (files / "base/bad.ini").string());
  CHECK(where.line == 3);
}

TEST_CASE("blocks remember the file they stand in") {
  TemplateFiles files;
  files.write("base/part.ini", "\n\n[text a]\ntext = x\n");
  const auto paper = files.compile(head + "include = base/part.ini\n[text own]\ntext = y\n");
  REQUIRE(paper);
  CHECK(paper->at(paper->blocks[0].line).file == (files / "base/part.ini").string());
  CHECK(paper->at(paper->blocks[0].line).line == 3);
  CHECK(paper->at(paper->blocks[1].line).file == (files / "paper.ini").string());
  CHECK(paper->at(paper->blocks[1].line).line == 4);
}

TEST_CASE("missing and circular includes are told with their line") {
  TemplateFiles files;
  CHECK_FALSE(files.compile(head + "include =\n  base/none.ini\n"));
  CHECK(files.found() == std::vector<std::string>{"missing-include:4"});
  TemplateFiles circle;
  circle.write("base/a.ini", "[include base/b.ini]\n");
  circle.write("base/b.ini", "\n[include base/a.ini]\n");
  CHECK_FALSE(circle.compile(head + "include = base/a.ini\n"));
  CHECK(circle.found() == std::vector<std::string>{"include-cycle:2"});
}

TEST_CASE("a file included by two others is read once") {
  TemplateFiles files;
  files.write("base/common.ini", "[text c]\ntext = common\n");
  files.write("base/a.ini", "[include base/common.ini]\n");
  files.write("base/b.ini", "[include base/common.ini]\n[text b]\ntext = b\n");
  const auto paper = files.compile(head + "include = base/a.ini, base/b.ini\n");
  REQUIRE(paper);
  CHECK(paper->blocks.size() == 2);
}

TEST_CASE("the version changes with the text of the template or of an include, with nothing else") {
  TemplateFiles files;
  const std::string text = head + "include = base/a.ini\n[text t]\ntext = x\n";
  files.write("base/a.ini", "[style s]\nsize = 12pt\n");
  const auto first = files.compile(text);
  const auto again = files.compile(text);
  files.write("base/a.ini", "[style s]\nsize = 13pt\n");
  const auto other = files.compile(text);
  REQUIRE((first && again && other));
  CHECK(first->version.size() == 64);
  CHECK(first->version == again->version);
  CHECK(first->version != other->version);
}
