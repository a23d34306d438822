// Line breaking and measuring of paragraphs.
#include "layout/paragraph.hpp"

#include "support/fake_fonts.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;

namespace {

const test::FakeFonts fonts;

Face face(FaceId id = 0) {
  return {id, &fonts.advances(id), &fonts.metrics(id), nullptr};
}

/// The lines of `text` in a room of `letters` letters of half an em.
std::vector<std::string> broken(const std::string& text, double letters,
                                Breaking breaking = Breaking::greedy, double indent = 0) {
  Runs runs;
  runs.set(text, face());
  std::vector<Line> lines;
  const Measure room{(letters - indent) / 2, letters / 2, 0};
  for (std::size_t i = 0; i < runs.paragraphs(); ++i) {
    ParagraphBreaker().run(runs.begin_of(i), runs.end_of(i), room, breaking, lines);
  }
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.emplace_back(line.begin, line.end);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a line breaks at the last space that fits, which is dropped") {
  CHECK(broken("mot hai ba bon", 7) == Texts{"mot hai", "ba bon"});
  CHECK(broken("mot hai ba bon", 6.9) == Texts{"mot", "hai ba", "bon"});
  CHECK(broken("mot   hai", 4) == Texts{"mot", "hai"});
}

TEST_CASE("centred lines are no more than have to be, and as equal as they can be") {
  CHECK(broken("mot hai ba bon nam", 15) == Texts{"mot hai ba bon", "nam"});
  CHECK(broken("mot hai ba bon nam", 15, Breaking::even) == Texts{"mot hai ba", "bon nam"});
  CHECK(broken("mot hai ba bon nam", 18, Breaking::even) == Texts{"mot hai ba bon nam"});
  CHECK(broken("mot hai ba bon nam sau", 8, Breaking::even).size() == 3);
  // What belongs together stays together, a word wider than the room stays whole.
  CHECK(broken("nam 2020 mot hai ba bon sau bay", 28, Breaking::even) ==
        Texts{"nam 2020 mot hai", "ba bon sau bay"});
  CHECK(broken("mot haihaihaihai ba", 8, Breaking::even) == Texts{"mot", "haihaihaihai", "ba"});
}

TEST_CASE("centred lines end at a comma or before a name where that costs little") {
  CHECK(broken("ba bon nam sau, mot hai bay", 20, Breaking::even) ==
        Texts{"ba bon nam sau,", "mot hai bay"});
  CHECK(broken("mot hai nam, sau bay ba", 20, Breaking::even) ==
        Texts{"mot hai nam,", "sau bay ba"});
  CHECK(broken("hai ba bon nam Đông Anh mot", 22, Breaking::even) ==
        Texts{"hai ba bon nam", "Đông Anh mot"});
  CHECK(broken("mot hai ba bon nam sau bay, tam", 28, Breaking::even) ==
        Texts{"mot hai ba bon", "nam sau bay, tam"});
}

TEST_CASE("Vietnamese letters count as letters, not as bytes") {
  CHECK(broken("Nguyễn Thị Ẩn", 10) == Texts{"Nguyễn Thị", "Ẩn"});
}

TEST_CASE("TX-26: a no-break space never breaks and counts as a space that stretches") {
  CHECK(broken("Bà Nguyễn\u00A0Thị\u00A0Gấm", 12) == Texts{"Bà", "Nguyễn\u00A0Thị\u00A0Gấm"});
  Runs runs;
  runs.set("a\u00A0b c", face());
  std::vector<Line> lines;
  ParagraphBreaker().run(runs.begin_of(0), runs.end_of(0), {10, 10, 0}, Breaking::greedy, lines);
  CHECK(lines.at(0).spaces == 2);
  CHECK(lines.at(0).em == Approx(2.5));
}

TEST_CASE("a hyphen and a slash are no places to break") {
  CHECK(broken("a 05/GM-SNN", 7) == Texts{"a", "05/GM-SNN"});
}

TEST_CASE("a word wider than the line stays whole and is told") {
  Runs runs;
  runs.set("ab abcdefgh cd", face());
  std::vector<Line> lines;
  const BreakResult result =
      ParagraphBreaker().run(runs.begin_of(0), runs.end_of(0), {2, 2, 0}, Breaking::greedy, lines);
  CHECK(result.overflows);
  CHECK(result.widest == Approx(4));
  REQUIRE(lines.size() == 3);
  CHECK(std::string(lines[1].begin, lines[1].end) == "abcdefgh");
}

TEST_CASE("the first line is shorter by the indent") {
  CHECK(broken("mot hai ba bon", 10, Breaking::greedy, 4) == Texts{"mot", "hai ba bon"});
}

TEST_CASE("line ends part paragraphs, and an empty one is an empty line") {
  CHECK(broken("mot\n\nhai", 20) == Texts{"mot", "", "hai"});
  CHECK(broken("", 20) == Texts{""});
}

TEST_CASE("a word may go on in another face without a place to break") {
  Runs runs;
  runs.clear();
  runs.append("mot hai", face(0));
  runs.append("ba bon", face(1));
  std::vector<Line> lines;
  ParagraphBreaker().run(runs.begin_of(0), runs.end_of(0), {4, 4, 0}, Breaking::greedy, lines);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].em == Approx(1.5));
  CHECK(lines[1].first == runs.begin_of(0));
  CHECK(lines[1].last == runs.begin_of(0) + 1);
  CHECK(lines[1].em == Approx(2.5));
  CHECK(std::string(lines[2].begin, lines[2].end) == "bon");
}

TEST_CASE("tracking counts after each letter but the last") {
  Runs runs;
  runs.set("abc", face());
  std::vector<Line> lines;
  ParagraphBreaker().run(runs.begin_of(0), runs.end_of(0), {10, 10, 0.1}, Breaking::greedy, lines);
  CHECK(lines.at(0).em == Approx(1.7));
}

TEST_CASE("a letter that the face lacks is told") {
  Runs runs;
  runs.set("a\u2603", face());
  std::vector<Line> lines;
  CHECK(ParagraphBreaker()
            .run(runs.begin_of(0), runs.end_of(0), {10, 10, 0}, Breaking::greedy, lines)
            .missing);
}
