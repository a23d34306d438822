// Certificates, badges and tents as frames, before there is a PDF: paper, order and weight of the
// lines, room for pen and seal, in millimetres.
#include "golden/frame_view.hpp"
#include "golden/full_class.hpp"
#include "job/catalogue.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace giayto;
using layout::Frame;
using layout::QrItem;
using layout::TextItem;
using layout::ZoneItem;
using test::is_bold;
using test::items;
using test::text_with;

namespace {

struct Certificate {
  const char* type;
  const char* form;
  double width, height;  ///< mm, of the page with the name
};

const Certificate certificates[] = {
    {"council.completion-certificate", "certificate/classic", 297, 210},       // CE-L1
    {"officials.completion-certificate", "certificate/modern", 297, 210},      // CE-L1
    {"producers.completion-certificate", "certificate/rice", 297, 210},        // CE-L1
    {"producers.completion-certificate", "certificate/lotus", 210, 297},       // upright
    {"producers.completion-certificate", "certificate/classic-a5", 210, 148},  // CE-L4
    {"study-tours.taking-part-certificate", "certificate/taking-part", 297, 210}};

std::vector<Frame> frames(const Certificate& certificate) {
  const test::SampleClass held = test::full_class({});
  return test::frames_of(test::shipped_type(certificate.type), held.person(0), certificate.form);
}

const plugins::LoadedType& custom(const std::string& id) {
  static const plugins::PluginHost none({});
  static const tmpl::TemplateFolders folders(
      {std::filesystem::path(GIAYTO_SOURCE_DIR) / "templates"});
  static const job::Catalogue all(none, folders);
  return all.get(id);
}

}  // namespace

TEST_CASE("frames of certificates: paper of the kind (CE-L1, CE-L4)") {
  for (const Certificate& one : certificates) {
    INFO(one.form);
    const auto pages = frames(one);
    CHECK(pages.front().size.width.mm == Approx(one.width));
    CHECK(pages.front().size.height.mm == Approx(one.height));
  }
}

TEST_CASE("frames of certificates: motto under the nation's name, both bold (ND-10, ND-11)") {
  for (const Certificate& one : certificates) {
    INFO(one.form);
    const Frame page = frames(one).front();
    const TextItem nation = text_with(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const TextItem motto = text_with(page, "Độc lập - Tự do - Hạnh phúc");
    CHECK((is_bold(nation) && is_bold(motto)));
    CHECK(test::middle_mm(nation) == Approx(test::middle_mm(motto)).margin(0.3));
    CHECK(nation.origin.y < motto.origin.y);
  }
}

TEST_CASE("frames of certificates: title and name outweigh everything else") {
  for (const Certificate& one : certificates) {
    INFO(one.form);
    const Frame page = frames(one).front();
    const TextItem name = text_with(page, "Nguyễn Thị Hồng Gấm");
    const TextItem title = text_with(page, "GIẤY CHỨNG NHẬN");
    double largest_other = 0;
    for (const TextItem& text : items<TextItem>(page)) {
      if (text.text == name.text || text.text == title.text) continue;
      largest_other = std::max(largest_other, text.size.pt);
    }
    CHECK(name.size.pt >= 1.5 * largest_other);
    CHECK(title.size.pt >= 1.5 * largest_other);
    CHECK(title.origin.y < name.origin.y);
  }
}

TEST_CASE("frames of certificates: number and code are there, pen and seal are kept free") {
  for (const Certificate& one : certificates) {
    INFO(one.form);
    const Frame page = frames(one).front();
    const auto codes = items<QrItem>(page);
    REQUIRE(codes.size() == 1);
    CHECK(codes[0].area.width.mm >= 14.5);  // 29 modules of half a millimetre (CE-31)
    const auto zones = items<ZoneItem>(page);
    CHECK(zones.size() >= 2);
    const bool seal = std::any_of(zones.begin(), zones.end(), [](const ZoneItem& zone) {
      return zone.circle && zone.area.width.mm >= 36;  // the seal of an agency, Circular 07/2010
    });
    CHECK(seal);
    const auto texts = items<TextItem>(page);
    const bool number = std::any_of(texts.begin(), texts.end(), [](const TextItem& text) {
      return text.text.find("05/GM-SNN") != std::string::npos;
    });
    CHECK(number);  // CE-20
  }
}

TEST_CASE("frames of badges: ten cells of 90 x 54 mm on A4, nothing across a cut") {
  test::Extent extent;
  extent.people = 57;
  const test::SampleClass held = test::full_class(extent);
  const auto pages = test::frames_of(custom("custom.name-badges"), held.whole_class());
  REQUIRE(pages.size() == 6);
  for (const Frame& page : pages) {
    CHECK(page.size.width.mm == Approx(210));
    for (const TextItem& text : items<TextItem>(page)) {
      INFO(text.text);
      const double x = std::fmod(text.origin.x.mm - 15, 90);
      CHECK(x >= 2.5);
      CHECK(x + test::width_mm(text) <= 87.5);
    }
  }
}

TEST_CASE("frames of tents: each text once upright below the fold, once turned above it") {
  const test::SampleClass held = test::full_class({});
  const auto pages = test::frames_of(custom("custom.table-tents"), held.person(0));
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].size.width.mm == Approx(297));
  const auto texts = items<TextItem>(pages[0]);
  for (const TextItem& text : texts) {
    INFO(text.text);
    CHECK(text.turned == (text.origin.y.mm < 105));
    CHECK(std::any_of(texts.begin(), texts.end(), [&](const TextItem& other) {
      return other.text == text.text && other.turned != text.turned &&
             std::abs(other.origin.x.mm - (297 - text.origin.x.mm)) < 0.1 &&
             std::abs(other.origin.y.mm - (210 - text.origin.y.mm)) < 0.1;
    }));
  }
}
