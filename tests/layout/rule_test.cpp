// Drawn rules that belong to a text line.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::all;
using test::Paper;

namespace {

tmpl::RuleBlock rule_of(const char* text, double fraction) {
  tmpl::RuleBlock rule;
  rule.of = text;
  rule.fraction = fraction;
  rule.space_before = {2};
  return rule;
}

int centred(Paper& paper) {
  return paper.style([](tmpl::Style& style) { style.align = tmpl::Align::centre; });
}

}  // namespace

TEST_CASE("ND-11: the rule of the motto is exactly as long as its text and centred under it") {
  Paper paper;
  paper.placed("motto", "Độc lập - Tự do", 40, 50, 100, centred(paper));
  paper.add("rule", rule_of("motto", 1));
  const auto frames = paper.frames();
  const auto rules = all<FillItem>(frames[0]);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].area.width.mm == Approx(15 * 5));
  CHECK(rules[0].area.x.mm == Approx(40 + (100 - 75) / 2.0));
  CHECK(rules[0].area.y.mm + rules[0].area.height.mm / 2 == Approx(58 + 2));
}

TEST_CASE("ND-13, ND-17: a rule of a third to a half of the last line, also of a wrapped text") {
  const double fraction = GENERATE(1.0 / 3, 0.42, 0.5);
  Paper paper;
  paper.placed("agency", "SO NONG NGHIEP VA PHAT TRIEN", 40, 50, 75, centred(paper));
  paper.add("rule", rule_of("agency", fraction));
  const auto frames = paper.frames();
  const TextItem last = test::find(frames[0], "VA PHAT TRIEN");
  const auto rules = all<FillItem>(frames[0]);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].area.width.mm == Approx(13 * 5 * fraction));
  CHECK(rules[0].area.x.mm + rules[0].area.width.mm / 2 == Approx(last.origin.x.mm + 13 * 2.5));
  CHECK(rules[0].area.y.mm > last.origin.y.mm);
}

TEST_CASE("a rule flush left begins where its text begins, and a plain one has its own length") {
  Paper paper;
  paper.placed("agency", "abcdef", 36, 50, 100);
  auto flush = rule_of("agency", 0.5);
  flush.align = tmpl::Align::left;
  paper.add("flush", flush);
  tmpl::RuleBlock bar;
  bar.length = {28};
  bar.thickness = {0.9};
  bar.align = tmpl::Align::left;
  paper.add("bar", bar).placement = {true, {36}, {81.5}, {100}, {}, false, {}, tmpl::OnPages::all};
  const auto frames = paper.frames();
  const auto rules = all<FillItem>(frames[0]);
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].area.x.mm == Approx(36));
  CHECK(rules[0].area.width.mm == Approx(15));
  CHECK(rules[1].area.x.mm == Approx(36));
  CHECK(rules[1].area.width.mm == Approx(28));
  CHECK(rules[1].area.y.mm == Approx(81.5 - 0.45));
}

TEST_CASE("in the flow a rule stands under its line and what follows goes on below") {
  Paper paper;
  paper.text("title", "abcd", centred(paper));
  paper.add("rule", rule_of("title", 0.5));
  paper.text("body", "xyz");
  const auto frames = paper.frames();
  const auto rules = all<FillItem>(frames[0]);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].area.y.mm + 0.125 == Approx(28 + 2));
  CHECK(rules[0].area.width.mm == Approx(10));
  // 28 is the baseline, 30 the end of the line and the middle of the rule.
  CHECK(test::find(frames[0], "xyz").origin.y.mm == Approx(30.125 + 8));
}

TEST_CASE("a rule of a block that is no text above it is told") {
  Paper paper;
  paper.add("rule", rule_of("motto", 1));
  paper.text("motto", "abc");
  paper.frames();
  CHECK(paper.codes() == "unknown-block");
}
