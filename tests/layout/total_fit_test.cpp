// Justified paragraphs broken as a whole: even spaces, no wide holes, no mere rest at the end.
#include "layout/total_fit.hpp"

#include "support/fake_fonts.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace giayto;
using namespace giayto::layout;

namespace {

const test::FakeFonts fonts;

struct Broken {
  std::vector<std::string> texts;
  double widest_space = 0;  ///< of the stretched lines, in natural spaces
  double narrowest_space = 9;
  bool overflows = false;
};

/// Lines of a room of `letters` letters of half an em.
Broken broken(const std::string& text, double letters, Breaking breaking) {
  Runs runs;
  runs.set(text, {0, &fonts.advances(0), &fonts.metrics(0), nullptr});
  std::vector<Line> lines;
  Broken result;
  result.overflows =
      ParagraphBreaker()
          .run(runs.begin_of(0), runs.end_of(0), {letters / 2, letters / 2, 0}, breaking, lines)
          .overflows;
  for (const Line& line : lines) {
    result.texts.emplace_back(line.begin, line.end);
    if (line.spaces == 0 || (line.ends_paragraph && !line.tightened)) continue;
    const double space = 1 + (letters / 2 - line.em) / (line.spaces * 0.5);
    result.widest_space = std::max(result.widest_space, space);
    result.narrowest_space = std::min(result.narrowest_space, space);
  }
  return result;
}

using Texts = std::vector<std::string>;

const std::string sentence =
    "Sở Nông nghiệp và Phát triển nông thôn trân trọng kính mời đại biểu dự lớp tập huấn về Chương "
    "trình mỗi xã một sản phẩm do thành phố tổ chức với sự tham gia của nhiều cơ sở sản xuất";

}  // namespace

TEST_CASE("the whole paragraph decides where its first line ends") {
  // Line by line: "aaa bb cc" is full, then "ddddd" stands alone with nothing to stretch.
  const std::string text = "aaa bb cc ddddd eeeeeeee ff gg";
  CHECK(broken(text, 9, Breaking::greedy).texts ==
        Texts{"aaa bb cc", "ddddd", "eeeeeeee", "ff gg"});
  CHECK(broken(text, 9, Breaking::total).texts == Texts{"aaa bb", "cc ddddd", "eeeeeeee", "ff gg"});
}

TEST_CASE("at no width is the widest space wider than line by line") {
  int better = 0;
  for (double letters = 28; letters <= 60; letters += 0.5) {
    INFO(letters);
    const Broken by_line = broken(sentence, letters, Breaking::greedy);
    const Broken whole = broken(sentence, letters, Breaking::total);
    CHECK_FALSE(whole.overflows);
    CHECK(whole.widest_space <= by_line.widest_space + 1e-9);
    CHECK(whole.narrowest_space >= 1 - most_shrink - 1e-9);
    CHECK(whole.texts.size() <= by_line.texts.size());
    better += whole.widest_space < by_line.widest_space - 0.05;
  }
  CHECK(better > 20);
}

TEST_CASE("every word is there once and in order") {
  for (double letters = 3; letters <= 60; letters += 1.7) {
    std::string joined;
    for (const std::string& line : broken(sentence, letters, Breaking::total).texts) {
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == sentence);
  }
}

TEST_CASE("a paragraph of two lines is broken line by line") {
  CHECK(broken("aaa bb cc ddddd", 9, Breaking::total).texts == Texts{"aaa bb cc", "ddddd"});
}

TEST_CASE("the last line is no mere rest when a little stretch gives it company") {
  std::string text;
  for (int i = 0; i < 39; ++i) text += "aa ";  // 13 to a line
  text += "ppp";
  CHECK(broken(text, 40, Breaking::greedy).texts.back() == "ppp");
  CHECK(broken(text, 40, Breaking::total).texts.back().ends_with("aa ppp"));
}

TEST_CASE("a word wider than its line stays whole and is told, the others are set round it") {
  const Broken whole = broken("aa bb abcdefghijklm cc dd ee ff gg hh", 9, Breaking::total);
  CHECK(whole.overflows);
  CHECK(std::count(whole.texts.begin(), whole.texts.end(), "abcdefghijklm") == 1);
}

TEST_CASE("TX-26: words that belong together move together, unless no line can hold them") {
  for (const Breaking breaking : {Breaking::greedy, Breaking::total}) {
    for (double letters = 19; letters < 40; letters += 0.5) {
      for (const std::string& line :
           broken("các đại biểu có mặt lúc 08 giờ 00 phút ngày 08/8/2020 tại số 38 phố Tô Hiệu",
                  letters, breaking)
               .texts) {
        INFO(letters << " " << line);
        for (const char* label : {" lúc", " ngày", " số", " giờ"}) {
          CHECK_FALSE(line.ends_with(label));
        }
      }
    }
    const Broken narrow = broken("lúc 08 giờ 00 phút và sau đó", 6, breaking);
    CHECK_FALSE(narrow.overflows);
  }
}
