// Letters and decision as frames: what layout made of them before there is a PDF, against decree
// 30/2020 (ND-..), in millimetres.
#include "golden/frame_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace giayto;
using layout::FillItem;
using layout::Frame;
using layout::TextItem;
using test::is_bold;
using test::is_italic;
using test::items;
using test::text_with;

namespace {

Approx mm(double value, double margin = 0.25) {
  return Approx(value).margin(margin);
}

std::vector<Frame> frames(const std::string& type, const Subject& subject) {
  return test::frames_of(test::shipped_type(type), subject);
}

/// The widest drawn rule between two heights.
layout::Rect rule_between(const Frame& frame, double top, double bottom) {
  layout::Rect best{};
  for (const FillItem& one : items<FillItem>(frame)) {
    if (one.area.y.mm > top && one.area.y.mm < bottom && one.area.width > best.width)
      best = one.area;
  }
  return best;
}

test::SampleClass tour(const std::string& country) {
  test::SampleClass sample;
  TrainingClass& c = sample.training_class;
  c.title = "Học tập kinh nghiệm triển khai Chương trình OCOP";
  Journey& journey = c.journey;
  journey.country = country;
  journey.destination = "thành phố Hải Phòng";
  journey.partner = "Chi cục Phát triển nông thôn";
  journey.purpose = "tìm hiểu cách làm";
  journey.funding = "ngân sách Thành phố";
  journey.legal_bases = {"Kế hoạch số 33/KH-SNN", "Quyết định số 490/QĐ-TTg"};
  journey.permission = country.empty() ? "" : "Quyết định số 412/QĐ-UBND";
  journey.proposed_by = "Chi cục trưởng";
  journey.english = {"study visit", "the Department", "Bangkok", "exchange", "own costs"};
  sample.issuer.name_english = "the Department of Agriculture";
  for (Participant& member : sample.roll)
    member.person.passport = {"LE AN", "C1234567", "phổ thông", {2024, 1, 1}};
  return sample;
}

void check_heading(const Frame& frame) {
  const TextItem nation = text_with(frame, "CỘNG HÒA"), motto = text_with(frame, "Độc lập");
  CHECK(nation.size.pt == Approx(12));
  CHECK(motto.size.pt == Approx(13));
  CHECK(nation.origin.y.mm == mm(24.2));
  CHECK(motto.origin.y.mm == mm(29.5));
  CHECK((is_bold(nation) && is_bold(motto)));
  const layout::Rect rule = rule_between(frame, 30.5, 32.5);
  CHECK(rule.width.mm == mm(56.1, 0.3));  // ND-11: the motto's width in 13 pt
  const TextItem number = text_with(frame, "Số: 05/");
  CHECK(number.size.pt == Approx(13));
  CHECK(text_with(frame, "Hà Nội, ngày").origin.y.mm == mm(number.origin.y.mm, 0.05));
}

}  // namespace

TEST_CASE("frames of every letter: heading, title and first body line (ND-10 to ND-20)") {
  const test::SampleClass sample, home = tour(""), abroad = tour("Thái Lan");
  const std::vector<std::pair<std::string, Subject>> letters = {
      {"producers.invitation", sample.person(0)},
      {"producers.organisation-invitation", sample.person(0)},
      {"producers.group-invitation", sample.whole_class()},
      {"press.press-invitation", sample.person(0)},
      {"study-tours.partner-invitation", home.whole_class()},
      {"study-tours.foreign-partner-invitation", abroad.whole_class()}};
  for (const auto& [type, subject] : letters) {
    INFO(type);
    const Frame first = frames(type, subject).front();
    CHECK(first.size.width.mm == Approx(210));
    check_heading(first);
    const TextItem title = text_with(first, "GIẤY MỜI");
    CHECK(title.size.pt == Approx(14));
    CHECK(is_bold(title));
    const TextItem body = text_with(first, "Sở Nông nghiệp và");
    CHECK((body.size.pt > 12.99 && body.size.pt < 14.01));
    CHECK(body.origin.x.mm == mm(40));  // ND-20: indent of 1 cm
    CHECK_FALSE(is_bold(body));
  }
}

TEST_CASE(
    "frames of a group letter: the annexes are runs of their own, numbered when two (ND-31)") {
  test::SampleClass sample;
  auto made = frames("producers.group-invitation", sample.whole_class());
  REQUIRE(made.size() == 2);
  TextItem annex = text_with(made[1], "Phụ");
  CHECK(test::visible(annex.text) == "Phụ lục");
  CHECK(annex.size.pt == Approx(14));
  CHECK(is_bold(annex));
  sample.training_class.sessions[0].topic = "Chu trình OCOP";
  made = frames("producers.group-invitation", sample.whole_class());
  REQUIRE(made.size() == 3);
  CHECK(test::visible(text_with(made[1], "Phụ").text) == "Phụ lục I");
  CHECK(test::visible(text_with(made[2], "Phụ").text) == "Phụ lục II");
  const TextItem reference = text_with(made[2], "(Kèm theo Giấy mời");
  CHECK(reference.size.pt == Approx(13));
  CHECK(is_italic(reference));  // ND-33
}

TEST_CASE(
    "frames of a decision: italics of the bases, bold articles, annex upright or across (ND-19, "
    "ND-23)") {
  const test::SampleClass home = tour(""), abroad = tour("Thái Lan");
  const auto made = frames("study-tours.delegation-decision", home.whole_class());
  check_heading(made.front());
  CHECK(is_italic(text_with(made[0], "Căn cứ Kế hoạch")));
  const TextItem article = text_with(made[0], "Điều 1.");
  CHECK(is_bold(article));
  CHECK(article.origin.x.mm == mm(40));
  CHECK(is_bold(text_with(made[0], "QUYẾT ĐỊNH:")));
  CHECK(made.back().size.width.mm == Approx(210));
  CHECK(is_bold(text_with(made.back(), "DANH SÁCH ĐOÀN CÔNG TÁC")));
  const auto away = frames("study-tours.delegation-decision", abroad.whole_class());
  CHECK(away.back().size.width.mm == Approx(297));
  text_with(away.back(), "LE AN");
}

TEST_CASE("frames of a bilingual letter: no English line is bold or as large as the Vietnamese") {
  const test::SampleClass abroad = tour("Thái Lan");
  const Frame first =
      frames("study-tours.foreign-partner-invitation", abroad.whole_class()).front();
  for (const char* start : {"Invitation", "Time:", "Place:", "Costs:"}) {
    const TextItem one = text_with(first, start);
    INFO(start);
    CHECK(one.size.pt <= 12);
    CHECK_FALSE(is_bold(one));
  }
}
