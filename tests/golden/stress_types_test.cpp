// Every document type there is under hard data: long names and units, agencies of three lines, 0 to
// 500 people, 1 to 16 sessions. A page is sound, or its paper is refused with the place (PR-13).
#include "contract/sample_class.hpp"
#include "job/catalogue.hpp"
#include "job/paper.hpp"
#include "job/sample.hpp"
#include "render/font_set.hpp"
#include "support/frame_check.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace giayto;

namespace {

const render::FontSet& fonts() {
  static const render::FontSet set(GIAYTO_SOURCE_DIR "/fonts/fonts.ini");
  return set;
}

const tmpl::TemplateFolders& templates() {
  static const tmpl::TemplateFolders folders({GIAYTO_SOURCE_DIR "/templates"});
  return folders;
}

/// The types of all plugins and those that templates are.
const job::Catalogue& catalogue() {
  static const plugins::PluginHost host({std::filesystem::path(GIAYTO_BUILD_DIR) / "plugins"});
  static const job::Catalogue all(host, templates());
  return all;
}

const job::Paper& paper(const plugins::LoadedType& type) {
  static std::map<std::string, std::unique_ptr<job::Paper>> open;
  std::unique_ptr<job::Paper>& made = open[type.info.id];
  if (!made) {
    Diagnostics problems;
    made = job::Paper::open(type, {}, templates(), fonts(), problems);
    for (const Diagnostic& one : problems.all()) UNSCOPED_INFO(to_text(one));
    REQUIRE(made);
  }
  return *made;
}

enum class Kind { home, abroad };
struct Hard {
  std::size_t people = 12;
  int sessions = 8;
  bool long_texts = false;  ///< every third person: a name of 45 letters, a unit of 140
  bool agency = false;      ///< an agency of three lines
  Kind kind = Kind::home;
};

const std::string name_45 = "Nguyễn Phương Hoàng Thị Quỳnh Thương Nghiêm Ấ";
const std::string unit_140 =
    "Hợp tác xã Dịch vụ nông nghiệp tổng hợp và sản xuất, chế biến, tiêu thụ nông sản an toàn theo "
    "chuỗi giá trị bền vững ở xã Phù Đổng huyện Gia";

Journey journey(Kind kind) {
  const bool abroad = kind == Kind::abroad;
  Journey made;
  made.destination = abroad ? "thủ đô Băng Cốc" : "thành phố Hải Phòng và tỉnh Quảng Ninh";
  made.country = abroad ? "Thái Lan" : "";
  made.partner = "Chi cục Phát triển nông thôn thành phố Hải Phòng";
  made.transport = "xe ô tô thuê trọn gói";
  made.purpose = "tìm hiểu cách tổ chức Chương trình OCOP";
  made.funding = "nguồn ngân sách Thành phố";
  made.permission = abroad ? "Quyết định số 412/QĐ-UBND ngày 30 tháng 01 năm 2020" : "";
  made.proposed_by = "Chi cục trưởng Chi cục Phát triển nông thôn";
  made.report_within = 10;
  made.legal_bases = {"Kế hoạch số 33/KH-SNN ngày 12 tháng 02 năm 2020"};
  made.english = {"study visit", "the Department", "Bangkok", "exchange", "each its own"};
  return made;
}

void fill(Participant& participant, std::size_t index, const Hard& hard) {
  participant.position = static_cast<int>(index) + 1;
  participant.attendance.assign(static_cast<std::size_t>(hard.sessions), Mark::present);
  participant.issued_number = std::to_string(index + 1) + "/2020/GCN-SNN";
  participant.issued_on = {2020, 8, 14};
  participant.role = index == 0 ? "Trưởng đoàn" : "Thành viên";
  Person& person = participant.person;
  person.phone = "0900000123";
  person.id_number = "001181000123";
  person.post = "Phó Chủ tịch Ủy ban nhân dân";
  person.gender = index % 2 == 0 ? Gender::female : Gender::male;
  person.passport = {"NGUYEN THI HONG GAM", "C9990123", "phổ thông", {2024, 8, 5}};
  person.press_card = "IBT 01234";
  if (person.unit.empty()) person.unit = "Báo Nông nghiệp Thủ đô";
  if (!hard.long_texts || index % 3 != 0) return;
  person.full_name = name_45;
  person.unit = unit_140;
}

test::SampleClass class_of(const Hard& hard) {
  test::SampleClass made;
  TrainingClass& held = made.training_class;
  held.sessions.clear();
  for (int number = 1; number <= hard.sessions; ++number) {
    const bool morning = number % 2 == 1;
    held.sessions.push_back({number,
                             {2020, 8, 5 + (number - 1) / 2},
                             morning ? "Sáng" : "Chiều",
                             morning ? "08:00" : "13:30",
                             "Xây dựng thương hiệu và truy xuất nguồn gốc sản phẩm",
                             "Quách Thị Diễm Hương"});
  }
  held.last_day = held.sessions.back().date;
  held.allowance = 100'000;
  held.trainer_fee = 1'000'000;
  held.fee_tax = 10;
  held.journey = journey(hard.kind);
  made.issuer.name_english = "the Department of Agriculture and Rural Development of Hanoi";
  made.signer.post_english = "Deputy Director";
  if (hard.agency) {
    made.issuer.name = "Chi cục Phát triển nông thôn và Quản lý chất lượng nông sản thành phố";
    made.issuer.heading = "Chi cục Phát triển nông thôn\nvà Quản lý chất lượng\nnông sản thành phố";
  }
  const std::vector<Participant> few = made.roll;
  made.roll.clear();
  for (std::size_t i = 0; i < hard.people; ++i) {
    made.roll.push_back(few[i % few.size()]);
    fill(made.roll.back(), i, hard);
  }
  return made;
}

/// Why a paper may be stopped by what is in it. Anything else is a fault of plugin or template.
const std::set<std::string> honest_refusals = {"text-too-wide", "text-too-high", "text-too-long",
                                               "column-too-narrow", "row-too-high"};

/// What became of the papers of one type: how many pages were found sound, and the codes that
/// stopped others.
struct Account {
  std::size_t pages = 0;
  std::size_t skipped = 0;
  std::set<std::string> refused;
};

void check_pages(const std::vector<layout::Frame>& pages, Account& account) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const auto faults = test::faults_of(pages[page], fonts());
    for (const std::string& fault : faults) UNSCOPED_INFO("page " << page + 1 << ": " << fault);
    CHECK(faults.empty());
  }
  account.pages += pages.size();
}

void try_subject(const job::Paper& paper, const Subject& subject, Account& account) {
  Diagnostics problems;
  const job::Paper::Draft draft = paper.draft(subject, job::Sample::issue());
  if (!draft.decision.issue) {
    CHECK_FALSE(draft.decision.reason.empty());
    ++account.skipped;
    return;
  }
  const auto pages = paper.lay_out(draft.binding, problems);
  if (!problems.has_errors()) return check_pages(pages, account);
  for (const Diagnostic& one : problems.all()) {
    if (one.severity != Severity::error) continue;
    INFO(to_text(one));
    CHECK(honest_refusals.count(one.code) == 1);
    CHECK(one.where.line > 0);
    CHECK_FALSE(one.hint.empty());
    account.refused.insert(one.code);
  }
}

Account try_type(const plugins::LoadedType& type, const Hard& hard) {
  INFO(type.info.id << ", " << hard.people << " people, " << hard.sessions << " sessions"
                    << (hard.long_texts ? ", long texts" : "") << (hard.agency ? ", agency" : ""));
  const test::SampleClass made = class_of(hard);
  Account account;
  if (type.info.scope == Scope::participant) {
    for (std::size_t i = 0; i < std::min<std::size_t>(made.roll.size(), 4); ++i)
      try_subject(paper(type), made.person(i), account);
  } else {
    try_subject(paper(type), made.whole_class(), account);
  }
  return account;
}

/// Papers for partners abroad are asked of a tour that goes there.
Kind kind_of(const plugins::LoadedType& type) {
  const bool abroad = type.info.id.find("abroad") != std::string::npos ||
                      type.info.id.find("foreign") != std::string::npos;
  return abroad ? Kind::abroad : Kind::home;
}

template <class Check>
void for_every_type(Hard hard, Check check) {
  REQUIRE(catalogue().types().size() >= 44);
  for (const plugins::LoadedType* type : catalogue().types()) {
    hard.kind = kind_of(*type);
    check(*type, try_type(*type, hard));
  }
}

}  // namespace

TEST_CASE("every type makes sound pages of a usual class") {
  for_every_type({}, [](const plugins::LoadedType& type, const Account& account) {
    INFO(type.info.id);
    CHECK(account.refused.empty());
    CHECK(account.pages > 0);
  });
}

TEST_CASE("every type from no people to 500 (RO-21)") {
  for (const std::size_t people : {0, 1, 2, 57, 58, 500}) {
    Hard hard;
    hard.people = people;
    for_every_type(hard, [&](const plugins::LoadedType& type, const Account& account) {
      INFO(type.info.id << " of " << people);
      CHECK(account.refused.empty());
    });
  }
}

TEST_CASE("every type from one session to 16 (RO-02)") {
  for (const int sessions : {1, 2, 3, 4, 6, 10, 12, 16}) {
    Hard hard;
    hard.sessions = sessions;
    for_every_type(hard, [&](const plugins::LoadedType& type, const Account& account) {
      INFO(type.info.id << " of " << sessions << " sessions");
      CHECK(account.refused.empty());  // beyond nine the sheet goes on with the others
    });
  }
}

TEST_CASE(
    "every type with names of 45 letters, units of 140 and an agency of three lines (PR-13)") {
  std::size_t sound = 0, all = 0;
  for (const std::size_t people : {1, 58}) {
    Hard hard;
    hard.people = people;
    hard.long_texts = true;
    hard.agency = true;
    for_every_type(hard, [&](const plugins::LoadedType&, const Account& account) {
      ++all;
      if (account.pages > 0) ++sound;
    });
  }
  CHECK(sound * 10 > all * 8);  // lists, letters and most certificates take them
}
