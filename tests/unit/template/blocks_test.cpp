// Page, blocks and their places as the compiler makes them.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

namespace {

const std::string head = "[template]\ndocument = *.completion-certificate\n";

Template compiled(const std::string& text) {
  static const TypeInfo type = test::certificate_type();
  TemplateFiles files;
  auto paper = files.compile(head + text, &type);
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  return *paper;
}

template <class Body>
Body body(const Template& paper, std::size_t block) {
  return std::get<Body>(paper.blocks.at(block).body);
}

}  // namespace

TEST_CASE("a page is A4 with the margins of ND-06 unless said otherwise") {
  const Page page = compiled("").pages.front();
  CHECK((page.width.mm == 210 && page.height.mm == 297));
  CHECK((page.top.mm == 20 && page.bottom.mm == 20 && page.left.mm == 30 && page.right.mm == 15));
  CHECK_FALSE(page.number.shown);
  const Page other =
      compiled(
          "[page]\nsize = A5\norientation = landscape\nmargins = 10 11 12 13 mm\nnumber = yes\n"
          "number_style = small\nnumber_text = {page}/{pages}\n[style small]\nsize = 9pt\n")
          .pages.front();
  CHECK((other.width.mm == 210 && other.height.mm == 148));
  CHECK(
      (other.top.mm == 10 && other.bottom.mm == 11 && other.left.mm == 12 && other.right.mm == 13));
  CHECK((other.number.shown && other.number.style == 1 && other.number.text.pieces.size() == 3));
  CHECK(compiled("[page]\nsize = 190 130 mm\n").pages.front().width.mm == 190);
}

TEST_CASE("[page NAME] begins another run of pages with a sheet of its own") {
  const Template paper = compiled(
      "[page]\nmargins = 20 20 30 15 mm\n[text letter]\ntext = x\n"
      "[page annex]\norientation = landscape\nmargins = 20 20 20 20 mm\nnumber = yes\n"
      "[text list]\nbaseline = 50mm\ntext = y\n");
  REQUIRE(paper.pages.size() == 2);
  CHECK((paper.pages[1].width.mm == 297 && paper.pages[1].left.mm == 20));
  CHECK((paper.pages[1].number.shown && !paper.pages[0].number.shown));
  CHECK((paper.blocks[0].run == 0 && paper.blocks[1].run == 1));
  CHECK(paper.blocks[1].placement.width.mm == 257);
}

TEST_CASE("a block leans on blocks of its own run of pages only") {
  static const TypeInfo type = test::certificate_type();
  TemplateFiles files;
  CHECK_FALSE(files.compile(head + "[text letter]\ntext = x\n[page annex]\nonly_with = nothing\n"
                                   "[rule line]\nof = letter\n",
                            &type));
  std::string codes;
  for (const Diagnostic& one : files.diagnostics.all()) codes += one.code + " ";
  CHECK(codes == "unknown-table unknown-block ");
}

TEST_CASE("a block with box, y or baseline is placed, and the margins give what is missing") {
  const Template paper = compiled(
      "[text a]\nbox = 20 30 100 10 mm\npages = first\ntext = x\n"
      "[text b]\nbaseline = 60.5mm\ntext = x\n"
      "[text c]\nbaseline = 70mm\ncentre = 105mm\nwidth = 80mm\ntext = x\n"
      "[text d]\ntext = x\n"
      "[text e]\ny = 50mm\nx = 40%\nwidth = 20%\ntext = x\n");
  const Placement a = paper.blocks[0].placement, b = paper.blocks[1].placement,
                  c = paper.blocks[2].placement, e = paper.blocks[4].placement;
  CHECK((a.placed && a.x.mm == 20 && a.y.mm == 30 && a.width.mm == 100 && a.height.mm == 10));
  CHECK(a.pages == OnPages::first);
  CHECK((b.has_baseline && b.baseline.mm == 60.5 && b.x.mm == 30 && b.width.mm == 165));
  CHECK((c.x.mm == 65 && c.width.mm == 80));
  CHECK_FALSE(paper.blocks[3].placement.placed);
  CHECK((e.x.mm == Approx(66) && e.width.mm == Approx(33) && !e.has_baseline));
}

TEST_CASE("text blocks fit, keep and leave room as told") {
  const Template paper = compiled(
      "[text a]\ntext = x\nfit = shrink 85%\ngap_below = 18mm\noptional = yes\nkeep_with_next = "
      "yes\n"
      "[text b]\ntext = x\nfit = shrink-wrap 90%\n[text c]\ntext = x\n");
  const auto a = body<TextBlock>(paper, 0), b = body<TextBlock>(paper, 1);
  CHECK((a.fit == Fit::shrink && a.shrink_floor == 0.85 && a.gap_below->mm == 18));
  CHECK((paper.blocks[0].optional && paper.blocks[0].keep_with_next));
  CHECK((b.fit == Fit::shrink_wrap && b.shrink_floor == 0.9));
  CHECK((body<TextBlock>(paper, 2).fit == Fit::wrap && !paper.blocks[2].optional));
}

TEST_CASE("a signature block is columns with texts in its cells") {
  const Template paper = compiled(
      "[columns header]\nwidths = 67mm 98mm\ngap = 2mm\nshift = -3mm\n"
      "[text left]\nin = header.1\ntext = x\n[rule under]\nin = header.1\nof = left\nlength = 1/3\n"
      "[text right]\nin = header.2\ntext = y\n");
  const auto columns = body<ColumnsBlock>(paper, 0);
  CHECK(columns.widths == std::vector<Length>{Length{67}, Length{98}});
  CHECK((columns.gap.mm == 2 && columns.shift.mm == -3));
  CHECK((paper.blocks[1].parent == 0 && paper.blocks[1].cell == 0));
  CHECK((paper.blocks[3].parent == 0 && paper.blocks[3].cell == 1));
}

TEST_CASE("ND-11, ND-13: a rule is as long as a part of its text") {
  const Template paper = compiled(
      "[text motto]\ntext = x\n[rule whole]\nof = motto\nspace_before = 2mm\n"
      "[rule third]\nof = motto\nlength = 1/3\n[rule fixed]\nlength = 40mm\nthickness = 0.3mm\n"
      "[rule placed]\ny = 50mm\nx = 30mm\nwidth = 25.4mm\n");
  CHECK(
      (body<RuleBlock>(paper, 1).fraction == 1 && body<RuleBlock>(paper, 1).space_before.mm == 2));
  CHECK(paper.blocks[1].space_before.mm == 0);
  CHECK(body<RuleBlock>(paper, 2).fraction == Approx(1.0 / 3));
  CHECK((body<RuleBlock>(paper, 3).fraction == 0 && body<RuleBlock>(paper, 3).length.mm == 40));
  CHECK(body<RuleBlock>(paper, 4).length.mm == Approx(25.4));
}

TEST_CASE("a table has its columns, also one per row of another table") {
  const Template paper = compiled(
      "[table list]\nrows = people\nrow_height = 9mm\nheader_fill = #efefef\nblank_rows = 3\n"
      "continued = (tiếp theo)\n"
      "[column list.stt]\nvalue = number\nheader = STT\nwidth = 10mm\nalign = centre\n"
      "[column list.name]\nvalue = name\nheader = Họ và tên\ngroup = Học viên\nfit = shrink 80%\n"
      "[column list.sign]\nrepeat = days\nheader_from = half\ngroup_from = day\nmin_width = "
      "18mm\n");
  const auto table = body<TableBlock>(paper, 0);
  CHECK((table.rows == "people" && table.row_height.mm == 9 && table.blank_rows == 3));
  CHECK((table.header_fill && table.header_fill->red == 0xef && !table.band_fill));
  CHECK((table.keep_last == 2 && table.repeat_header && table.padding.mm == 1.8));
  REQUIRE(table.columns.size() == 3);
  CHECK((table.columns[0].name == "stt" && table.columns[0].align == Align::centre));
  CHECK((table.columns[1].value == "name" && table.columns[1].group.pieces.size() == 1));
  CHECK((table.columns[2].repeat == "days" && table.columns[2].header_from == "half" &&
         table.columns[2].group_from == "day" && table.columns[2].min_width.mm == 18));
}

TEST_CASE("codes, zones and pictures have a box") {
  TemplateFiles files;
  files.write("blank.png", "picture");
  const auto paper =
      files.compile(head +
                    "[qr code]\nbox = 30 157 18 18 mm\ntext = {check_text}\nlevel = Q\n"
                    "[zone seal]\nbox = 178 154 36 36 mm\nshape = circle\n"
                    "[image logo]\nbox = 30 20 20 20 mm\nfile = blank.png\n");
  // A4 portrait is 210 mm wide: the zone leaves it.
  CHECK_FALSE(paper);
  CHECK(files.found() == std::vector<std::string>{"off-page:7"});
  const auto good =
      files.compile(head +
                    "[page]\norientation = landscape\n[qr code]\nbox = 30 157 18 18 mm\n"
                    "text = {check_text}\nlevel = Q\n[zone seal]\nbox = 178 154 36 36 mm\n"
                    "shape = circle\n[image logo]\nbox = 30 20 20 20 mm\nfile = blank.png\n");
  REQUIRE(good);
  CHECK(body<QrBlock>(*good, 0).level == 'Q');
  CHECK(body<ZoneBlock>(*good, 1).circle);
  CHECK(body<ImageBlock>(*good, 2).file == files / "blank.png");
}

TEST_CASE("a template can make a document type of standard fields alone") {
  TemplateFiles files;
  const std::string own =
      "[template]\ndocument = custom\nid = vn.example.badge\ntitle = Thẻ học viên\n"
      "scope = participant\norder = as-recorded\nseries = badge\n[text a]\ntext = ";
  const auto paper = files.compile(own + "{participant.name}\n");
  REQUIRE(paper);
  REQUIRE(paper->custom);
  CHECK(paper->custom->id == "vn.example.badge");
  CHECK(paper->custom->order == RollOrder::as_recorded);
  CHECK(paper->custom->series == "badge");
  CHECK_FALSE(files.compile(own + "{plugin_field}\n"));
  CHECK(files.found() == std::vector<std::string>{"unknown-placeholder:9"});
}
