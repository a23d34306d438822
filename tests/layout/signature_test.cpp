// What stands above a signature block: two lines of the body at least, whatever the body's length
// (note to ND-38), and no line of a paragraph alone at the head or the foot of a page.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using test::Paper;

namespace {

constexpr double line_mm = 10, text_height = 257;

/// A letter: paragraphs of `lengths` lines, a closing one of `closing` lines kept with signature
/// and list of recipients.
std::vector<layout::Frame> letter(Paper& paper, const std::vector<int>& lengths, int closing) {
  const auto lines = [](const std::string& word, int count) {
    std::string text = word;
    for (int i = 1; i < count; ++i) text += " " + std::string(33, 'x');  // as wide as the column
    return text;
  };
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    paper.text("body" + std::to_string(i), lines("paragraph" + std::string(24, '.'), lengths[i]));
  }
  paper.text("closing", lines("closing" + std::string(26, '.'), closing)).keep_with_next = true;
  tmpl::ColumnsBlock columns;
  columns.widths = {{80}, {85}};
  const int signature = static_cast<int>(paper.paper.blocks.size());
  paper.add("signature", columns);
  const auto cell = [&](const std::string& name, const std::string& text, int number) {
    tmpl::Block& block = paper.text(name, text);
    block.parent = signature;
    block.cell = number;
  };
  cell("recipients", "Noi nhan:\n- Nhu tren;\n- Luu.", 0);
  cell("head", "GIAM DOC", 1);
  return paper.frames();
}

std::vector<std::string> body_lines(const layout::Frame& page) {
  std::vector<std::string> found;
  for (const auto& item : test::all<layout::TextItem>(page)) {
    const char first = item.text.front();
    if (first == 'p' || first == 'x' || first == 'c') found.push_back(item.text);
  }
  return found;
}

}  // namespace

TEST_CASE("ND-38: at least two lines of the body stand on the page of the signature") {
  for (int closing = 1; closing <= 3; ++closing) {
    for (int last = 1; last <= 4; ++last) {
      for (int first = 1; first <= 30; ++first) {
        Paper paper;
        const auto pages = letter(paper, {first, last}, closing);
        INFO(first << " + " << last << " + " << closing << " lines, " << pages.size() << " pages");
        REQUIRE(paper.codes() == "");
        CHECK(body_lines(pages.back()).size() >= 2);
        CHECK(test::find(pages.back(), "GIAM DOC").origin.x.mm == Approx(110));
        CHECK(test::find(pages.back(), "Noi nhan:").origin.y ==
              test::find(pages.back(), "GIAM DOC").origin.y);
      }
    }
  }
}

TEST_CASE("no paragraph leaves one line alone on a page while it is kept with a signature") {
  for (int last = 2; last <= 5; ++last) {
    for (int first = 14; first <= 30; ++first) {
      Paper paper;
      const auto pages = letter(paper, {first, last}, 1);
      if (pages.size() < 2) continue;
      INFO(first << " + " << last);
      const auto before = body_lines(pages[pages.size() - 2]);
      const auto after = body_lines(pages.back());
      CHECK_FALSE(before.back().starts_with("para"));  // an orphan
      // a widow: one x line, then another paragraph
      CHECK_FALSE((after.size() > 1 && after[0].front() == 'x' && after[1].front() != 'x'));
    }
  }
}

TEST_CASE("a page is filled as far as the lines kept together allow") {
  Paper paper;
  const auto pages = letter(paper, {24}, 1);
  REQUIRE(pages.size() == 2);
  CHECK(body_lines(pages[0]).size() >= static_cast<std::size_t>(text_height / line_mm) - 3);
}

TEST_CASE("without the wish to be kept a signature block takes no lines with it") {
  Paper paper;
  paper.text("body", "p" + std::string(32, 'y'));
  for (int i = 0; i < 24; ++i) paper.text("more" + std::to_string(i), "x" + std::to_string(i));
  tmpl::ColumnsBlock columns;
  columns.widths = {{165}};
  const int at = static_cast<int>(paper.paper.blocks.size());
  paper.add("signature", columns);
  paper.text("head", "GIAM\nDOC").parent = at;
  const auto pages = paper.frames();
  REQUIRE(pages.size() == 2);
  CHECK(test::words(pages[1]) == "GIAM | DOC");
}
