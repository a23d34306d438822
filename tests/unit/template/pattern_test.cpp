// The placeholder grammar and its mistakes.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::one_text;
using giayto::test::TemplateFiles;

namespace {

const TypeInfo type = test::certificate_type();

Pattern pattern_of(const Template& paper) {
  return std::get<TextBlock>(paper.blocks.at(0).body).text;
}

std::string finding(const std::string& text) {
  TemplateFiles files;
  CHECK_FALSE(files.compile(one_text(text), &type));
  return files.found().empty() ? "" : files.found().front();
}

std::string hint(const std::string& text) {
  TemplateFiles files;
  files.compile(one_text(text), &type);
  return files.diagnostics.all().at(0).hint;
}

}  // namespace

TEST_CASE("text, placeholders and markup become pieces") {
  TemplateFiles files;
  const auto paper =
      files.compile(one_text("Cấp cho <b>{participant.name}</b> <i>sinh</i> {{x}}"), &type);
  REQUIRE(paper);
  const auto pieces = pattern_of(*paper).pieces;
  REQUIRE(pieces.size() == 5);
  CHECK(pieces[0].literal == "Cấp cho ");
  CHECK((pieces[1].slot == 0 && pieces[1].bold && !pieces[1].italic));
  CHECK(pieces[2].literal == " ");
  CHECK((pieces[3].literal == "sinh" && pieces[3].italic));
  CHECK(pieces[4].literal == " {x}");
}

TEST_CASE("a '<' that opens no tag is text, '<<' before a letter too") {
  TemplateFiles files;
  const auto paper = files.compile(one_text("5 < 6, <<b>"), &type);
  REQUIRE(paper);
  CHECK(pattern_of(*paper).pieces.at(0).literal == "5 < 6, <b>");
}

TEST_CASE("the same placeholder with the same filters is one slot") {
  TemplateFiles files;
  const auto paper = files.compile(
      one_text("{date} {date|long_date} {date} { date | long_date } {sentence} {page}"), &type);
  REQUIRE(paper);
  REQUIRE(paper->slots.size() == 4);
  CHECK(written(paper->slots[1]) == "date|long_date");
  CHECK(paper->slots[2].field == 0);
  CHECK(paper->slots[3].page == 1);
}

TEST_CASE("a wrong placeholder is told with line and spelling hint") {
  CHECK(finding("x\n  {class.titel}") == "unknown-placeholder:5");
  CHECK(hint("{class.titel}") == "did you mean 'class.title'?");
  CHECK(hint("{sentense}") == "did you mean 'sentence'?");
  CHECK(finding("{date|long_dat}") == "unknown-filter:4");
  CHECK(hint("{date|long_dat}") == "did you mean 'long_date'?");
  CHECK(finding("{date") == "bad-placeholder:4");
  CHECK(finding("{da{te}") == "bad-placeholder:4");
  CHECK(finding("date}") == "bad-placeholder:4");
  CHECK(finding("{}") == "bad-placeholder:4");
  CHECK(finding("{a b}") == "bad-placeholder:4");
  CHECK(finding("{date|}") == "unknown-filter:4");
}

TEST_CASE("wrong markup is told") {
  CHECK(finding("<b>x") == "bad-markup:4");
  CHECK(finding("x</b>") == "bad-markup:4");
  CHECK(finding("<u>x</u>") == "bad-markup:4");
  CHECK(finding("<i><i>x</i></i>") == "bad-markup:4");
}

TEST_CASE("what can never have a value is told before the first document") {
  CHECK(finding("{session.date}") == "placeholder-out-of-scope:4");
  CHECK(finding("{participant.name|long_date}") == "filter-does-not-fit:4");
  CHECK(finding("{date|words}") == "filter-does-not-fit:4");
}

TEST_CASE("without a type, plain names are taken on trust but standard groups are checked") {
  TemplateFiles files;
  CHECK(files.compile(one_text("{anything} {class.code}")));
  CHECK_FALSE(files.compile(one_text("{class.titel}")));
}

TEST_CASE("a plugin may not declare a standard field") {
  TypeInfo shadowing = type;
  shadowing.fields.push_back("class.title");
  TemplateFiles files;
  CHECK_FALSE(files.compile(one_text("x"), &shadowing));
  CHECK(files.found() == std::vector<std::string>{"shadowed-field:0"});
}
