// Zones for seal, signature and photo stay free.
#include "paper.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::layout;
using test::all;
using test::Paper;

namespace {

void add_zone(Paper& paper, bool circle) {
  tmpl::ZoneBlock zone;
  zone.circle = circle;
  paper.add("signature", zone).placement = {true, {100}, {200}, {36},
                                            {36}, false, {},    tmpl::OnPages::all};
}

/// A text of 4 letters (20 mm) with its baseline there.
void add_text(Paper& paper, const char* text, double x, double baseline) {
  tmpl::Block& block = paper.placed("name", text, x, 0, 60);
  block.placement.has_baseline = true;
  block.placement.baseline = {baseline};
}

}  // namespace

TEST_CASE("a zone is an item of the frame that says where nothing is") {
  Paper paper;
  add_zone(paper, true);
  const auto frames = paper.frames();
  const auto zones = all<ZoneItem>(frames[0]);
  REQUIRE(zones.size() == 1);
  CHECK(zones[0].name == "signature");
  CHECK(zones[0].circle);
  CHECK(zones[0].area == Rect{{100}, {200}, {36}, {36}});
}

TEST_CASE("text in a signature zone is told, constant or not") {
  const char* const text = GENERATE("abcd", "{name}");
  Paper paper;
  add_zone(paper, false);
  add_text(paper, text, 90, 210);
  tmpl::Binding binding = paper.bind();
  for (std::string& value : binding.values) value = "abcd";
  paper.frames(binding);
  CHECK(paper.codes() == "zone-not-free");
}

TEST_CASE("text beside, above and below a zone may touch it") {
  Paper paper;
  add_zone(paper, false);
  add_text(paper, "abcd", 80, 210);   // ends at 100
  add_text(paper, "abcd", 110, 198);  // descenders to 200
  add_text(paper, "abcd", 110, 243);  // capitals from 236
  paper.frames();
  CHECK(paper.said.empty());
}

TEST_CASE("a seal may fall on text, but on no ornament and no code") {
  Paper paper;
  add_zone(paper, true);
  add_text(paper, "abcd", 110, 215);
  paper.frames();
  CHECK(paper.said.empty());

  tmpl::RosetteBlock rosette;
  rosette.x = {118};
  rosette.y = {190};
  rosette.rosettes.push_back({{}, {0.15}, {12}, {2}, 8, 1, false});
  paper.add("ground", rosette);
  paper.frames();
  CHECK(paper.codes() == "zone-not-free");
}

TEST_CASE("a code beside the circle but in its corner is fine") {
  Paper paper;
  add_zone(paper, true);
  tmpl::QrBlock code;
  code.text = paper.pattern("x");
  paper.add("code", code).placement = {true, {96}, {196}, {8}, {8}, false, {}, tmpl::OnPages::all};
  paper.frames();
  CHECK(paper.said.empty());
  paper.paper.blocks[1].placement.x = {102};
  paper.paper.blocks[1].placement.y = {202};
  paper.frames();
  CHECK(paper.codes() == "zone-not-free");
}
