// Styles and their parents.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head = "[template]\ndocument = x.y\n";

const Style& style_named(const Template& paper, std::string_view name) {
  for (const Style& style : paper.styles) {
    if (style.name == name) return style;
  }
  FAIL("no style " << name);
  return paper.styles.front();
}

}  // namespace

TEST_CASE("a style takes from its parent, wherever the parent stands, and at last from default") {
  TemplateFiles files;
  const auto paper =
      files.compile(head +
                    "[colours]\nred = #8c1d18\n"
                    "[style child]\nparent = middle\nslant = italic\n"
                    "[style middle]\nsize = 14pt\nweight = bold\ncolour = red\n"
                    "align = centre\nleading = 1.3\ntracking = 1.1mm\ncase = upper\n"
                    "[style default]\nfont = display\nindent = 10mm\nspace_after = 6pt\n");
  REQUIRE(paper);
  CHECK(paper->styles[0].name == "default");
  const Style& child = style_named(*paper, "child");
  CHECK(child.font == "display");
  CHECK(child.indent.mm == Approx(10));
  CHECK(child.space_after.mm == Approx(2.1167).epsilon(0.001));
  CHECK(child.size.pt == Approx(14));
  CHECK((child.bold && child.italic));
  CHECK(child.color == Color{0x8c, 0x1d, 0x18});
  CHECK(child.align == Align::centre);
  CHECK(child.leading == Approx(1.3));
  CHECK(child.tracking.mm == Approx(1.1));
  CHECK(child.text_case == Case::upper);
  CHECK_FALSE(style_named(*paper, "middle").italic);
}

TEST_CASE("pairs are kerned from 20 pt on, unless the style says yes, no or another size") {
  TemplateFiles files;
  const auto paper = files.compile(head +
                                   "[style large]\nsize = 20pt\n[style small]\nsize = 19pt\n"
                                   "[style asked]\nsize = 8pt\nkerning = yes\n"
                                   "[style never]\nsize = 60pt\nkerning = no\n"
                                   "[style house]\nkerning = 14pt\n"
                                   "[style title]\nparent = house\nsize = 14pt\n"
                                   "[style text]\nparent = house\nsize = 13pt\n");
  REQUIRE(paper);
  for (const char* name : {"large", "asked", "title"}) CHECK(style_named(*paper, name).is_kerned());
  for (const char* name : {"default", "small", "never", "text"}) {
    CHECK_FALSE(style_named(*paper, name).is_kerned());
  }
  CHECK_FALSE(files.compile(head + "[style a]\nkerning = maybe\n"));
  CHECK(files.diagnostics.all().back().code == "bad-length");
}

TEST_CASE("a text block may change its style in place") {
  TemplateFiles files;
  const auto paper =
      files.compile(head +
                    "[style body]\nsize = 14pt\n"
                    "[text a]\nstyle = body\ntext = x\n"
                    "[text b]\nstyle = body\nsize = 20pt\nspace_before = 2mm\ntext = x\n");
  REQUIRE(paper);
  const auto style_of = [&](std::size_t block) {
    return paper
        ->styles[static_cast<std::size_t>(std::get<TextBlock>(paper->blocks[block].body).style)];
  };
  CHECK(style_of(0).name == "body");
  CHECK(style_of(1).size.pt == Approx(20));
  CHECK(style_of(1).space_before.mm == 0);
  CHECK(paper->blocks[1].space_before.mm == Approx(2));
}

TEST_CASE("wrong parents are told") {
  TemplateFiles unknown;
  CHECK_FALSE(unknown.compile(head + "[style body]\n[style a]\nparent = bodi\n"));
  CHECK(unknown.found() == std::vector<std::string>{"unknown-style:5"});
  CHECK(unknown.diagnostics.all()[0].hint == "did you mean 'body'?");
  TemplateFiles circle;
  CHECK_FALSE(circle.compile(head + "[style a]\nparent = b\n[style b]\nparent = a\n"));
  CHECK(circle.found() == std::vector<std::string>{"style-cycle:3"});
}
