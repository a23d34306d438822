// Every mistake a designer can make is told with code, line and a hint.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using giayto::test::TemplateFiles;

namespace {

struct Mistake {
  const char* text;     ///< from line 3 on
  const char* finding;  ///< "code:line"
  const char* hint;     ///< a part of it
};

const Mistake mistakes[] = {
    {"[txt a]\ntext = x\n", "unknown-section:3", "'text'"},
    {"[text a]\ntext = x\nstlye = default\n", "unknown-key:5", "'style'"},
    {"[text]\ntext = x\n", "bad-section-name:3", "[text name]"},
    {"[colours main]\n", "bad-section-name:3", "[colours]"},
    {"[text a.b]\ntext = x\n", "bad-section-name:3", "letters"},
    {"[text a]\n", "missing-key:3", "templates/README.md"},
    {"[text a]\ntext = x\nstyle = defalt\n", "unknown-style:5", "'default'"},
    {"[style a]\nsize = 14\n", "bad-length:4", "12.5mm"},
    {"[style a]\nsize = 0pt\n", "bad-length:4", ""},
    {"[style a]\nfont = Times New Roman\n", "bad-font-role:4", "fonts.ini"},
    {"[style a]\nweight = blod\n", "bad-choice:4", "'bold'"},
    {"[style a]\nleading = tight\n", "bad-number:4", ""},
    {"[style a]\ncolour = rouge\n", "unknown-colour:4", "#rrggbb"},
    {"[style a]\nspace_after = -2mm\n", "bad-length:4", ""},
    {"[colours]\nred = 8c1d18\n", "bad-colour:4", "#8c1d18"},
    {"[page]\nsize = A3\n", "bad-length:4", "A4"},
    {"[page]\norientation = landscap\n", "bad-choice:4", "'landscape'"},
    {"[page]\nmargins = 20 20 30 mm\n", "bad-length:4", "4 numbers"},
    {"[page]\nmargins = 20 20 130 100 mm\n", "bad-length:3", ""},
    {"[page]\nbackground = none.png\n", "missing-file:4", "beside"},
    {"[text a]\ntext = x\nbox = 20 30 100 10\n", "bad-length:5", "3 to 4"},
    {"[text a]\ntext = x\nwidth = 50mm\n", "bad-placement:3", "baseline"},
    {"[text a]\ntext = x\nbox = 20 30 200 10 mm\n", "off-page:3", "210"},
    {"[text a]\ntext = x\npages = frist\ny = 10mm\n", "bad-choice:5", "'first'"},
    {"[text a]\ntext = x\noptional = true\n", "bad-choice:5", "yes, no"},
    {"[text a]\ntext = x\nfit = shrnk\n", "bad-choice:5", "'shrink'"},
    {"[text a]\ntext = x\nfit = shrink 20%\n", "bad-fraction:5", "85%"},
    {"[text a]\ntext = x\n[rule a]\nlength = 5mm\n", "duplicate-name:5", "own"},
    {"[text a]\ntext = x\nin = hed.1\n", "unknown-block:5", ""},
    {"[columns head]\nwidths = 60mm 90mm\n[text a]\ntext = x\nin = haed.1\n", "unknown-block:7",
     "'head'"},
    {"[columns head]\nwidths = 60mm 90mm\n[text a]\ntext = x\nin = head.3\n", "unknown-block:7",
     "head.2"},
    {"[columns head]\nwidths = 60 90\n", "bad-length:4", "mm"},
    {"[text motto]\ntext = x\n[rule r]\nof = moto\n", "unknown-block:6", "'motto'"},
    {"[text motto]\ny = 9mm\ntext = x\n[columns c]\nwidths = 50mm\n[rule r]\nin = c.1\nof = "
     "motto\n",
     "bad-placement:10", "y of its own"},
    {"[rule r]\nlength = 1/3\n", "bad-length:4", "mm"},
    {"[rule r]\n", "missing-key:3", ""},
    {"[qr c]\ntext = x\n", "missing-key:3", "box"},
    {"[qr c]\ntext = x\nbox = 9 9 9 9 mm\nlevel = X\n", "bad-choice:6", "L, M, Q, H"},
    {"[zone z]\nbox = 9 9 9 9 mm\nshape = circel\n", "bad-choice:5", "'circle'"},
    {"[image i]\nbox = 9 9 9 9 mm\nfile = none.png\n", "missing-file:5", "beside"},
    {"[table t]\nrows = peple\n[column t.a]\nvalue = x\n", "unknown-table:4", "'people'"},
    {"[table t]\nrows = people\n[column t.a]\nvalue = nmae\n", "unknown-column:6", "'name'"},
    {"[table t]\nrows = people\n[column t.a]\nheader_from = half\n", "missing-key:6", "repeat"},
    {"[table t]\nrows = people\n[column t.a]\nrepeat = days\nheader_from = haf\n",
     "unknown-column:7", "'half'"},
    {"[table t]\nrows = people\n", "missing-section:3", "[column t.NAME]"},
    {"[table t]\nrows = people\n[column t.a]\nwidth = 170mm\n", "too-wide:3", "narrower"},
    {"[table list]\nrows = people\n[column list.a]\n[column lits.b]\n", "unknown-block:6",
     "'list'"},
};

}  // namespace

TEST_CASE("every mistake has its code, its line and a hint") {
  static const TypeInfo type = test::certificate_type();
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.text);
    TemplateFiles files;
    CHECK_FALSE(files.compile(
        "[template]\ndocument = *.completion-certificate\n" + std::string(mistake.text), &type));
    for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
    CHECK(files.found() == std::vector<std::string>{mistake.finding});
    if (files.diagnostics.empty()) continue;
    CHECK(files.diagnostics.all()[0].where.file == (files / "paper.ini").string());
    CHECK_THAT(files.diagnostics.all()[0].hint, Catch::Contains(mistake.hint));
  }
}

TEST_CASE("the heading must be there, readable and for this type") {
  static const TypeInfo type = test::certificate_type();
  TemplateFiles none, other, newer, nothing;
  none.compile("[text a]\ntext = x\n", &type);
  CHECK(none.found() == std::vector<std::string>{"missing-section:0"});
  other.compile("[template]\ndocument = *.invitation\n", &type);
  CHECK(other.found() == std::vector<std::string>{"wrong-document:2"});
  newer.compile("[template]\nformat = 9\ndocument = *.completion-certificate\n", &type);
  CHECK(newer.found() == std::vector<std::string>{"unknown-format:2"});
  nothing.compile("[template]\n", &type);
  CHECK(nothing.found() == std::vector<std::string>{"missing-key:1"});
}

TEST_CASE("all mistakes of a file are told at once") {
  TemplateFiles files;
  files.compile(
      "[template]\ndocument = x.y\n[style a]\nsize = 1\nweight = x\n[text b]\ntext = {\n[foo]\n");
  CHECK(files.found() == std::vector<std::string>{"unknown-section:8", "bad-length:4",
                                                  "bad-choice:5", "bad-placeholder:7"});
}
