// Templates for blanks: every block has its place, and says whether it is printed.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head =
    "[template]\ndocument = producers.completion-certificate\n[page]\noverprint = yes\n";

}  // namespace

TEST_CASE("overprint prints what varies, a block may say otherwise (CE-P)") {
  TemplateFiles files;
  const auto paper = files.compile(head +
                                   "[text a]\ny = 10mm\ntext = {sentence}\n"
                                   "[text b]\ny = 20mm\nprint = yes\ntext = GIẤY CHỨNG NHẬN\n"
                                   "[text c]\ny = 30mm\nprint = no\ntext = {sentence}\n");
  REQUIRE(paper);
  CHECK(paper->prints == Prints::variable);
  CHECK_FALSE(paper->blocks[0].printed.has_value());
  CHECK(paper->blocks[1].printed == true);
  CHECK(paper->blocks[2].printed == false);
  CHECK(files.compile(test::one_text("x"))->prints == Prints::all);
}

TEST_CASE("on a blank nothing flows") {
  TemplateFiles files;
  CHECK_FALSE(files.compile(head + "[text flows]\ntext = {sentence}\n"
                                   "[columns two]\ny = 40mm\nwidths = 40 40 mm\n"
                                   "[text cell]\nin = two.1\ntext = {sentence}\n"
                                   "[text placed]\ny = 90mm\ntext = {sentence}\n"
                                   "[rule under]\nof = placed\n"));
  CHECK(files.found() ==
        std::vector<std::string>{"overprint-flow:5", "overprint-flow:7", "overprint-flow:10"});
}
