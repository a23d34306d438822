// The shipped templates under hard data: long names and units, agencies of three lines, empty and
// large classes, many sessions. A paper is sound or it is refused with its row (PR-13).
#include "golden/frame_view.hpp"
#include "golden/full_class.hpp"
#include "job/paper.hpp"
#include "support/frame_check.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace giayto;
using test::name_45;
using test::shipped_fonts;
using test::unit_140;

namespace {

const job::Paper& paper(const std::string& type, const std::string& form = {}) {
  static const tmpl::TemplateFolders folders({GIAYTO_SOURCE_DIR "/templates"});
  static std::map<std::string, std::unique_ptr<job::Paper>> open;
  std::unique_ptr<job::Paper>& made = open[type + " " + form];
  if (!made) {
    Diagnostics problems;
    made = job::Paper::open(test::shipped_type(type), form, folders, shipped_fonts(), problems);
    for (const Diagnostic& one : problems.all()) UNSCOPED_INFO(to_text(one));
    REQUIRE(made);
  }
  return *made;
}

/// A finished paper: its pages, or the codes of what stopped it.
struct Made {
  std::vector<layout::Frame> pages;
  std::set<std::string> codes;
  std::set<int> rows;
  std::string skipped;  ///< why none is made
};

Made make(const job::Paper& paper, const Subject& subject) {
  const tmpl::Issue issue{"0123", "0123/2020/GCN-SNN", "K7Q4-M2XD", "0123/2020/GCN-SNN K7Q4-M2XD"};
  Diagnostics problems;
  Made made;
  const job::Paper::Draft draft = paper.draft(subject, issue);
  made.skipped = draft.decision.reason;
  if (!draft.decision.issue) return made;
  made.pages = paper.lay_out(draft.binding, problems);
  for (const Diagnostic& one : problems.all()) {
    if (one.severity != Severity::error) continue;
    made.codes.insert(one.code);
    made.rows.insert(one.where.row);
  }
  return made;
}

void check_sound(const Made& made) {
  for (const std::string& code : made.codes) UNSCOPED_INFO("refused: " << code);
  CHECK(made.codes.empty());
  CHECK(made.skipped.empty());
  for (std::size_t page = 0; page < made.pages.size(); ++page) {
    const auto faults = test::faults_of(made.pages[page], shipped_fonts());
    for (const std::string& fault : faults) UNSCOPED_INFO("page " << page + 1 << ": " << fault);
    CHECK(faults.empty());
  }
}

/// Whether a page shows the words, glued or not.
bool shows(const layout::Frame& page, const std::string& words) {
  std::string all;
  const auto take = [&all](const layout::Items& items) {
    for (const layout::Item& item : items) {
      if (const auto* text = std::get_if<layout::TextItem>(&item)) all += text->text + " ";
    }
  };
  if (page.backdrop) take(*page.backdrop);
  take(page.items);
  std::string plain;
  for (const char byte : test::visible(all)) plain += byte == '~' ? ' ' : byte;
  return plain.find(words) != std::string::npos;
}

test::SampleClass sample(std::size_t people, int sessions) {
  test::SampleClass made;
  made.issuer.name_english = "the Department of Agriculture and Rural Development of Hanoi";
  made.training_class.journey.english.title =
      "Production and business management, OCOP Programme 2020, for managers of economic "
      "organisations (CEOs), producer households, co-operatives and farms";
  made.training_class.sessions.clear();
  for (int number = 1; number <= sessions; ++number) {
    const bool morning = number % 2 == 1;
    made.training_class.sessions.push_back({number,
                                            {2020, 8, 5 + (number - 1) / 2},
                                            morning ? "Sáng" : "Chiều",
                                            morning ? "08:00" : "13:30",
                                            "",
                                            ""});
  }
  const std::vector<Participant> few = made.roll;
  made.roll.clear();
  for (std::size_t i = 0; i < people; ++i) {
    made.roll.push_back(few[i % few.size()]);
    made.roll.back().position = static_cast<int>(i) + 1;
    made.roll.back().attendance.assign(static_cast<std::size_t>(sessions), Mark::present);
  }
  return made;
}

void make_long(Person& person) {
  person.full_name = name_45;
  person.unit = unit_140;
  person.gender = Gender::female;
}

const std::vector<std::string> audiences = {"council", "officials", "producers"};
const std::vector<std::string> certificates = {
    "certificate/classic", "certificate/modern",    "certificate/rice", "certificate/classic-a5",
    "certificate/lotus",   "certificate/bilingual", "certificate/card", "certificate/folded"};

}  // namespace

TEST_CASE("the hard data are as hard as they are said to be") {
  CHECK(text::letter_count(name_45) == 45);
  CHECK(text::letter_count(unit_140) == 140);
}

TEST_CASE("every shipped paper of the usual data is sound") {
  const test::SampleClass sample = ::sample(57, 8);
  for (const std::string& audience : audiences) {
    INFO(audience);
    check_sound(make(paper(audience + ".invitation"), sample.person(0)));
    check_sound(make(paper(audience + ".attendance-sheet"), sample.whole_class()));
    for (const std::string& form : certificates) {
      INFO(form);
      check_sound(make(paper(audience + ".completion-certificate", form), sample.person(0)));
    }
  }
}

TEST_CASE("attendance sheets of 0 to 500 people and 1 to 16 sessions (RO-02, RO-21)") {
  for (const std::size_t people : {0, 1, 2, 57, 58, 500}) {
    for (int sessions = 1; sessions <= 16; ++sessions) {
      if (people > 58 && sessions % 4 != 0) continue;
      INFO(people << " people, " << sessions << " sessions");
      const test::SampleClass sample = ::sample(people, sessions);
      const Made made = make(paper("producers.attendance-sheet"), sample.whole_class());
      if (people == 0) {
        CHECK_FALSE(made.skipped.empty());
      } else {
        check_sound(made);
        CHECK(shows(made.pages.back(), "THỦ TRƯỞNG ĐƠN VỊ"));
      }
    }
  }
}

TEST_CASE("a name of 45 letters and a unit of 140 in an attendance sheet (PR-13)") {
  for (const int sessions : {2, 4, 8}) {
    INFO(sessions << " sessions");
    test::SampleClass sample = ::sample(58, sessions);
    for (const std::size_t row : {0, 30, 57}) make_long(sample.roll[row].person);
    check_sound(make(paper("officials.attendance-sheet"), sample.whole_class()));
  }
}

TEST_CASE("a word wider than its column is refused with its row (PR-13)") {
  test::SampleClass sample = ::sample(12, 4);
  sample.roll[6].person.full_name = std::string(60, 'W');
  const Made made = make(paper("officials.attendance-sheet"), sample.whole_class());
  CHECK(made.codes == std::set<std::string>{"text-too-wide"});
  REQUIRE(made.rows.size() == 1);
  CHECK(*made.rows.begin() >= 7);  // bands count as rows of the table
}

TEST_CASE("invitations to a long name at a long unit (PR-13)") {
  test::SampleClass sample = ::sample(2, 4);
  make_long(sample.roll[0].person);
  for (const std::string& audience : audiences) {
    INFO(audience);
    const Made made = make(paper(audience + ".invitation"), sample.person(0));
    check_sound(made);
    CHECK(shows(made.pages.front(), name_45));
  }
}

TEST_CASE("certificates shrink a long name to 85 % and refuse what is wider (PR-13)") {
  for (const std::string& form : certificates) {
    INFO(form);
    const job::Paper& certificate = paper("producers.completion-certificate", form);
    test::SampleClass sample = ::sample(1, 8);
    int refused = 0, sound = 0;
    std::string name = "Nguyễn";
    while (text::letter_count(name) < 45) {
      name += " Thị";
      sample.roll[0].person.full_name = name;
      INFO(name);
      const Made made = make(certificate, sample.person(0));
      if (made.codes.empty()) {
        CHECK(refused == 0);
        check_sound(made);
        ++sound;
      } else {
        CHECK(made.codes.count("text-too-wide") == 1);
        ++refused;
      }
    }
    CHECK(sound > 3);
  }
}

TEST_CASE("certificates with a long unit are sound or refused") {
  for (const std::string& form : certificates) {
    for (std::size_t words = 1; words <= 32; ++words) {
      test::SampleClass sample = ::sample(1, 8);
      std::size_t end = 0;
      for (std::size_t i = 0; i < words && end != std::string::npos; ++i) {
        end = unit_140.find(' ', end + 1);
      }
      sample.roll[0].person.unit = unit_140.substr(0, end);
      const Made made = make(paper("producers.completion-certificate", form), sample.person(0));
      INFO(form << ": " << sample.roll[0].person.unit);
      if (made.codes.empty()) {
        check_sound(made);
      } else {
        CHECK(made.codes.count("text-too-wide") + made.codes.count("text-too-high") == 1);
        CHECK(words > 8);
      }
    }
  }
}

TEST_CASE("an agency of three lines, under its parent, on every paper (ND-13)") {
  test::SampleClass sample = ::sample(57, 8);
  sample.issuer.name = "Chi cục Phát triển nông thôn và Quản lý chất lượng nông sản thành phố";
  sample.issuer.heading = "Chi cục Phát triển nông thôn\nvà Quản lý chất lượng\nnông sản thành phố";
  for (const std::string& audience : audiences) {
    INFO(audience);
    check_sound(make(paper(audience + ".invitation"), sample.person(0)));
    check_sound(make(paper(audience + ".attendance-sheet"), sample.whole_class()));
    for (const std::string& form : certificates) {
      INFO(form);
      check_sound(make(paper(audience + ".completion-certificate", form), sample.person(0)));
    }
  }
}

TEST_CASE("ND-38: two lines of the body stand above the signature of letters of any length") {
  const std::string sentence =
      "lập kế hoạch kinh doanh, xúc tiến thương mại và quản lý chất lượng sản phẩm ";
  const job::Paper& letter = paper("producers.invitation");
  std::size_t two_pages = 0;
  for (std::size_t more = 0; more < 90; ++more) {
    test::SampleClass sample = ::sample(1, 4);
    for (std::size_t i = 0; i < more; ++i) sample.training_class.content += " " + sentence;
    const Made made = make(letter, sample.person(0));
    INFO(more << " more sentences, " << made.pages.size() << " pages");
    check_sound(made);
    const layout::Frame& last = made.pages.back();
    CHECK(shows(last, "Nơi nhận:"));
    CHECK(shows(last, "./."));
    if (made.pages.size() < 2) continue;
    ++two_pages;
    std::set<double> body;  // baselines of 14 pt upright text above the signature
    for (const layout::Item& item : last.items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text != nullptr && text->size.pt == 14 &&
          text->face == shipped_fonts().face("serif", false, false))
        body.insert(text->origin.y.mm);
    }
    CHECK(body.size() >= 2);
  }
  CHECK(two_pages > 20);
}
