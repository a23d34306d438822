// Finished files read back: a sound one passes, each seeded fault is found by its field.
#include "paper.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <utility>

using namespace giayto;
using namespace giayto::test;

namespace {

const std::string name_field = "{greeting} in block 'name'";
const std::string unit_field = "{unit} in block 'unit'";

/// The fault is found by its field, and nothing else is said to be wrong with other fields.
void check_found(const Diagnostics& said, const std::string& code, const std::string& what) {
  INFO(all_of(said));
  CHECK(tells(said, code, what));
  for (const char* value : {"Nguyễn", "Gấm", "Phù Đổng", "Chiến"})
    CHECK(all_of(said).find(value) == std::string::npos);  // never a value (LA-04)
}

/// The file without compressed streams, one place in it changed for another of the same length.
std::string patched(const std::string& pdf, const std::string& from, const std::string& to) {
  const TemporaryFolder folder;
  write_file(folder / "in.pdf", pdf);
  const ProcessResult made = run("qpdf --stream-data=uncompress '" + (folder / "in.pdf").string() +
                                 "' '" + (folder / "out.pdf").string() + "'");
  REQUIRE(made.exit_code == 0);
  std::string bytes = read_file(folder / "out.pdf");
  const auto at = bytes.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(from.size() == to.size());
  return bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a sound file passes, whatever page it begins at") {
  ProofPaper paper(60);
  REQUIRE(paper.frames.size() > 1);
  INFO(all_of(paper.check(ProofPaper::pdf_of(paper.frames))));
  CHECK(paper.check(ProofPaper::pdf_of(paper.frames)).empty());
  auto two = paper.frames;
  two.insert(two.end(), paper.frames.begin(), paper.frames.end());
  Diagnostics said;
  const auto file = pdf_library().open(ProofPaper::pdf_of(two));
  proof::check(*file, static_cast<int>(paper.frames.size()), paper.form, project_fonts(),
               paper.binding, paper.frames, said);
  INFO(all_of(said));
  CHECK(said.empty());
}

TEST_CASE("rows swapped between frames and file are found by row and column") {
  ProofPaper paper;
  auto drawn = paper.frames;
  std::swap(item(drawn, "Đặng").text, item(drawn, "Kiều").text);
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-text",
              "row 1, column 'name' of table 'people'");
}

TEST_CASE("rows swapped between record and frames are found by row and column") {
  ProofPaper paper;
  std::swap(item(paper.frames, "Đặng").text, item(paper.frames, "Kiều").text);
  check_found(paper.check(ProofPaper::pdf_of(paper.frames)), "proof-text",
              "row 2, column 'name' of table 'people'");
}

TEST_CASE("a letter left out of a subset is found by its field") {
  ProofPaper paper;
  render::Repertoire all, fewer;
  for (const layout::Frame& frame : paper.frames) all.add(frame);
  for (std::size_t face = 0; face < all.face_count(); ++face) {
    for (const char32_t letter : all.letters(static_cast<layout::FaceId>(face))) {
      if (letter != U'ễ') fewer.add(static_cast<layout::FaceId>(face), letter);
    }
  }
  check_found(paper.check(ProofPaper::pdf_of(paper.frames, &fewer)), "proof-text", name_field);
}

TEST_CASE("a lost accent is found by its field and told by its letters") {
  ProofPaper paper;
  auto drawn = paper.frames;
  auto& text = item(drawn, "Kính").text;
  text.replace(text.find("ễ"), std::string("ễ").size(), "ê");
  const Diagnostics said = paper.check(ProofPaper::pdf_of(drawn));
  check_found(said, "proof-text", name_field);
  CHECK(tells(said, "proof-text", "'ê' (U+00EA) where it should read 'ễ' (U+1EC5)"));
}

TEST_CASE("a letter that reads as another one when copied is found by its field") {
  ProofPaper paper;
  // The glyph stays; only what the file says it means is wrong: of ễ in the map to Unicode.
  const std::string pdf = patched(ProofPaper::pdf_of(paper.frames), "<1EC5>", "<00EA>");
  check_found(paper.check(pdf), "proof-text", name_field);
}

TEST_CASE("text that can be copied and leaves no ink is found by its field") {
  ProofPaper paper;
  auto drawn = paper.frames;
  item(drawn, "HỢP").color = {255, 255, 255};
  const Diagnostics said = paper.check(ProofPaper::pdf_of(drawn));
  check_found(said, "proof-text", unit_field);
  CHECK(tells(said, "proof-text", "leaves no ink"));
}

TEST_CASE("a box moved into a zone is found by its field and by the zone") {
  ProofPaper paper;
  auto drawn = paper.frames;
  item(drawn, "HỢP").origin = {{130}, {80}};
  const Diagnostics in_file = paper.check(ProofPaper::pdf_of(drawn));
  check_found(in_file, "proof-text", unit_field);
  check_found(in_file, "proof-zone", "zone 'photo'");
  item(paper.frames, "HỢP").origin = {{130}, {80}};
  check_found(paper.check(ProofPaper::pdf_of(paper.frames)), "proof-zone",
              unit_field + " reaches into zone 'photo'");
}

TEST_CASE("a drawing in a zone is found") {
  ProofPaper paper;
  auto drawn = paper.frames;
  drawn[0].items.push_back(layout::FillItem{{{160}, {70}, {8}, {0.5}}, {}});
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-zone", "zone 'photo'");
}

TEST_CASE("a blank field is found by its name, missing in the file or in the frames") {
  ProofPaper paper;
  auto drawn = paper.frames;
  item(drawn, "HỢP").text = " ";
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-text", unit_field);
  item(paper.frames, "HỢP").text = " ";
  check_found(paper.check(ProofPaper::pdf_of(paper.frames)), "proof-text", unit_field);
}

TEST_CASE("a field in another place is found by its name") {
  ProofPaper paper;
  auto drawn = paper.frames;
  item(drawn, "HỢP").origin.y += Length{1};
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-text", unit_field);
}

TEST_CASE("text on no record is found") {
  ProofPaper paper;
  auto drawn = paper.frames;
  auto more = item(drawn, "HỢP");
  more.origin = {{40}, {200}};
  drawn[0].items.push_back(more);
  const Diagnostics said = paper.check(ProofPaper::pdf_of(drawn));
  check_found(said, "proof-extra", "page 1 shows");
  CHECK_FALSE(tells(said, "proof-text", ""));
}

TEST_CASE("text outside the page is found by its field") {
  ProofPaper paper;
  item(paper.frames, "HỢP").origin.x = Length{180};
  check_found(paper.check(ProofPaper::pdf_of(paper.frames)), "proof-outside", unit_field);
}

TEST_CASE("a missing page and a page too many are found") {
  ProofPaper paper(60);
  auto drawn = paper.frames;
  drawn.pop_back();
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-pages", "is not in the file");
  drawn = paper.frames;
  drawn.push_back(drawn.back());
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-pages",
              std::to_string(drawn.size()) + " pages");
}

TEST_CASE("two pages of one paper swapped are found by their rows and page numbers") {
  ProofPaper paper(60);
  auto drawn = paper.frames;
  std::swap(drawn[0], drawn[1]);
  const Diagnostics said = paper.check(ProofPaper::pdf_of(drawn));
  check_found(said, "proof-text", name_field);
  check_found(said, "proof-text", "the page number");
}

TEST_CASE("a page of another size is found") {
  ProofPaper paper;
  auto drawn = paper.frames;
  drawn[0].size = {{210}, {280}};
  check_found(paper.check(ProofPaper::pdf_of(drawn)), "proof-pages", "210.0 x 280.0 mm");
}

TEST_CASE("a code that holds another value is found by its field") {
  ProofPaper paper;
  for (layout::Item& one : paper.frames[0].items) {
    if (auto* code = std::get_if<layout::QrItem>(&one)) code->text = "SNN";
  }
  check_found(paper.check(ProofPaper::pdf_of(paper.frames)), "proof-text",
              "{unit} in block 'code'");
}

TEST_CASE("what is no PDF is told") {
  CHECK_THROWS_AS(pdf_library().open("no PDF"), Error);
  CHECK_THROWS_AS(readback::PdfLibrary("nowhere.so"), ConfigError);
}
