// Every list as frames, before there is a PDF: attendance sheet, rosters, lists of delegations and
// press, against the rules for lists (RO-..) and decree 30/2020 (ND-..), in millimetres.
#include "golden/frame_view.hpp"
#include "golden/full_class.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <regex>

using namespace giayto;
using layout::Frame;
using layout::TextItem;
using test::is_bold;
using test::items;
using test::text_with;

namespace {

Approx mm(double value, double margin = 0.3) {
  return Approx(value).margin(margin);
}

/// Every type of the shipped plugins that is a list.
std::vector<const plugins::LoadedType*> lists() {
  static const plugins::PluginHost host({std::filesystem::path(GIAYTO_BUILD_DIR) / "plugins"});
  std::vector<const plugins::LoadedType*> found;
  for (const plugins::LoadedType& type : host.types()) {
    const std::string& form = type.info.default_template;
    if (form.rfind("roster/", 0) == 0 || form.rfind("attendance_sheet/", 0) == 0)
      found.push_back(&type);
  }
  return found;
}

bool has(const plugins::LoadedType& type, const char* part) {
  return type.info.id.find(part) != std::string::npos;
}

std::vector<Frame> frames(const plugins::LoadedType& type, std::size_t people) {
  test::Extent extent;
  extent.people = people;
  extent.where = has(type, "abroad") ? test::Where::abroad : test::Where::home;
  const test::SampleClass held = test::full_class(extent);
  return test::frames_of(type, held.whole_class());
}

struct Margins {
  double top, bottom, left, right;
};
/// Lists of money are bound on top, the others on the left.
Margins margins(const plugins::LoadedType& type) {
  const bool on_top = has(type, "allowance-list") || has(type, "trainer-fees");
  return on_top ? Margins{30, 15, 20, 20} : Margins{20, 20, 30, 15};
}

/// Position and baseline of the rows of a page: numbers in the first column.
std::map<int, double> rows(const Frame& frame, double left) {
  std::map<int, double> found;
  for (const TextItem& text : items<TextItem>(frame)) {
    if (text.origin.x.mm < left + 11 && std::regex_match(text.text, std::regex("[0-9]{1,3}")))
      found[std::stoi(text.text)] = text.origin.y.mm;
  }
  return found;
}

}  // namespace

TEST_CASE("there are lists of every preset (RO-01 to RO-08, CE-27)") {
  std::vector<std::string> forms;
  for (const plugins::LoadedType* type : lists()) forms.push_back(type->info.default_template);
  for (const char* form : {"roster/sign-up-sheet", "roster/class-list", "attendance_sheet/standard",
                           "roster/allowance-list", "roster/receipt", "roster/decision-list",
                           "roster/delegation-list", "roster/delegation-list-abroad",
                           "roster/press-list", "roster/trainer-fees", "roster/check-sheet"}) {
    INFO(form);
    CHECK(std::count(forms.begin(), forms.end(), form) >= 1);
  }
}

TEST_CASE("frames of every list: within the margins, numbered from page 2 (ND-02, ND-05, RO-22)") {
  for (const plugins::LoadedType* type : lists()) {
    const Margins edge = margins(*type);
    const auto pages = frames(*type, 57);
    for (std::size_t page = 0; page < pages.size(); ++page) {
      INFO(type->info.id << " page " << page + 1);
      const Frame& frame = pages[page];
      int numbers = 0;
      for (const TextItem& text : items<TextItem>(frame)) {
        INFO(text.text);
        CHECK(text.origin.x.mm >= edge.left - 0.1);
        CHECK(text.origin.x.mm + test::width_mm(text) <= frame.size.width.mm - edge.right + 0.1);
        CHECK(text.origin.y.mm <= frame.size.height.mm - edge.bottom + 0.1);
        if (text.origin.y.mm > edge.top) continue;
        ++numbers;
        CHECK(text.text == std::to_string(page + 1));
        CHECK(text.size.pt == Approx(13));
        CHECK(test::middle_mm(text) == mm(frame.size.width.mm / 2));
      }
      CHECK(numbers == (page == 0 ? 0 : 1));
    }
  }
}

TEST_CASE("frames of every list: its name bold, of 14 pt, in the middle (RO-20)") {
  for (const plugins::LoadedType* type : lists()) {
    INFO(type->info.id);
    const Margins edge = margins(*type);
    const Frame first = frames(*type, 57).front();
    const TextItem title =
        text_with(first, has(*type, "trainer-fees") ? "BẢNG CHẤM CÔNG" : "DANH SÁCH");
    CHECK(is_bold(title));
    CHECK(title.size.pt == Approx(14));
    CHECK(test::middle_mm(title) ==
          mm(edge.left + (first.size.width.mm - edge.left - edge.right) / 2));
  }
}

TEST_CASE("frames of every list: the header is bold and stands on each page (RO-21, RO-23)") {
  for (const plugins::LoadedType* type : lists()) {
    const auto pages = frames(*type, 500);
    if (!has(*type, "trainer-fees")) REQUIRE(pages.size() > 2);
    for (std::size_t page = 0; page < pages.size(); ++page) {
      INFO(type->info.id << " page " << page + 1);
      const TextItem header = text_with(pages[page], "STT");
      CHECK(is_bold(header));
      const TextItem second = text_with(pages[std::min<std::size_t>(1, pages.size() - 1)], "STT");
      CHECK(header.origin.x.mm == mm(second.origin.x.mm, 0.01));
      if (page > 0) CHECK(header.origin.y.mm == mm(second.origin.y.mm, 0.01));
    }
  }
}

TEST_CASE("frames of every list: each person once, in rows of 9 mm and more (RO-21)") {
  for (const plugins::LoadedType* type : lists()) {
    if (has(*type, "trainer-fees")) continue;  // its rows are sessions
    const double left = margins(*type).left;
    int next = 1;
    for (const Frame& frame : frames(*type, 57)) {
      double before = 0;
      for (const auto& [position, baseline] : rows(frame, left)) {
        INFO(type->info.id << " row " << position);
        CHECK(position == next);
        if (before > 0) CHECK(baseline - before >= 9 - 0.6);  // one and two lines are centred
        before = baseline;
        ++next;
      }
    }
    INFO(type->info.id);
    CHECK(next >= 58);  // and numbered lines for walk-ins, where the list has them (RO-25)
  }
}

TEST_CASE("frames of every list: the last two rows stand with the signatures (RO-21, RO-27)") {
  for (const std::size_t people : {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30}) {
    for (const plugins::LoadedType* type : lists()) {
      if (has(*type, "trainer-fees")) continue;
      INFO(type->info.id << " of " << people);
      const auto pages = frames(*type, people);
      CHECK(rows(pages.back(), margins(*type).left).size() >= 2);
      CHECK(text_with(pages.back(), "(Ký").origin.y > Length{});
    }
  }
}
