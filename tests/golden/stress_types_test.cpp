// Every document type there is under hard data: long names and units, agencies of three lines, 0 to
// 500 people, 1 to 16 sessions. A page is sound, or its paper is refused with the place (PR-13).
#include "golden/frame_view.hpp"
#include "golden/full_class.hpp"
#include "job/catalogue.hpp"
#include "job/paper.hpp"
#include "job/sample.hpp"
#include "support/frame_check.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace giayto;
using test::Extent;
using test::shipped_fonts;
using test::Where;

namespace {

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
    made = job::Paper::open(type, {}, templates(), shipped_fonts(), problems);
    for (const Diagnostic& one : problems.all()) UNSCOPED_INFO(to_text(one));
    REQUIRE(made);
  }
  return *made;
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
    const auto faults = test::faults_of(pages[page], shipped_fonts());
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

Account try_type(const plugins::LoadedType& type, const Extent& extent) {
  INFO(type.info.id << ", " << extent.people << " people, " << extent.sessions << " sessions"
                    << (extent.long_texts ? ", long texts" : "")
                    << (extent.agency ? ", agency" : ""));
  const test::SampleClass made = test::full_class(extent);
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
Where where_of(const plugins::LoadedType& type) {
  const bool abroad = type.info.id.find("abroad") != std::string::npos ||
                      type.info.id.find("foreign") != std::string::npos;
  return abroad ? Where::abroad : Where::home;
}

template <class Check>
void for_every_type(Extent extent, Check check) {
  REQUIRE(catalogue().types().size() >= 44);
  for (const plugins::LoadedType* type : catalogue().types()) {
    extent.where = where_of(*type);
    check(*type, try_type(*type, extent));
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
    Extent extent;
    extent.people = people;
    for_every_type(extent, [&](const plugins::LoadedType& type, const Account& account) {
      INFO(type.info.id << " of " << people);
      CHECK(account.refused.empty());
    });
  }
}

TEST_CASE("every type from one session to 16 (RO-02)") {
  for (const int sessions : {1, 2, 3, 4, 6, 10, 12, 16}) {
    Extent extent;
    extent.sessions = sessions;
    for_every_type(extent, [&](const plugins::LoadedType& type, const Account& account) {
      INFO(type.info.id << " of " << sessions << " sessions");
      CHECK(account.refused.empty());  // beyond nine the sheet goes on with the others
    });
  }
}

TEST_CASE(
    "every type with names of 45 letters, units of 140 and an agency of three lines (PR-13)") {
  std::size_t sound = 0, all = 0;
  for (const std::size_t people : {1, 58}) {
    Extent extent;
    extent.people = people;
    extent.long_texts = true;
    extent.agency = true;
    for_every_type(extent, [&](const plugins::LoadedType&, const Account& account) {
      ++all;
      if (account.pages > 0) ++sound;
    });
  }
  CHECK(sound * 10 > all * 8);  // lists, letters and most certificates take them
}
