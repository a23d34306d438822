// `giayto demo`, run once for all tests of a program.
#pragma once

#include "golden/paper_page.hpp"
#include "support/giayto.hpp"

#include <chrono>
#include <map>

namespace giayto::test {

inline const std::vector<std::string>& demo_papers() {
  static const std::vector<std::string> papers = {"HD-01/council.invitation",
                                                  "HD-01/council.attendance-sheet",
                                                  "HD-01/council.completion-certificate",
                                                  "HD-01/custom.name-badges",
                                                  "HD-01/custom.table-tents",
                                                  "CB-01/officials.invitation",
                                                  "CB-01/officials.attendance-sheet",
                                                  "CB-01/officials.completion-certificate",
                                                  "CB-01/custom.name-badges",
                                                  "CB-01/custom.table-tents",
                                                  "CEO-001/producers.invitation",
                                                  "CEO-001/producers.attendance-sheet",
                                                  "CEO-001/producers.completion-certificate",
                                                  "CEO-001/custom.name-badges",
                                                  "CEO-001/custom.table-tents"};
  return papers;
}

/// The lists of each class, the attendance sheet aside.
inline const std::vector<std::string>& demo_lists() {
  static const std::vector<std::string> lists = [] {
    std::vector<std::string> made;
    for (const std::string start : {"HD-01/council.", "CB-01/officials.", "CEO-001/producers."}) {
      for (const char* paper : {"class-list", "sign-up-sheet", "check-sheet", "trainer-fees",
                                "decision-list", "receipt"})
        made.push_back(start + paper);
    }
    made.emplace_back("CEO-001/producers.allowance-list");
    return made;
  }();
  return lists;
}

/// All of them.
inline std::vector<std::string> all_demo_papers() {
  std::vector<std::string> papers = demo_papers();
  papers.insert(papers.end(), demo_lists().begin(), demo_lists().end());
  return papers;
}

/// The letters that do not name everybody on a roll, and all papers of tours and press.
inline const std::vector<std::string>& demo_letters() {
  static const std::vector<std::string> papers = {"HD-01/council.organisation-invitation",
                                                  "HD-01/council.group-invitation",
                                                  "CB-01/officials.organisation-invitation",
                                                  "CB-01/officials.group-invitation",
                                                  "CEO-001/producers.organisation-invitation",
                                                  "CEO-001/producers.group-invitation",
                                                  "TQ-01/study-tours.delegation-decision",
                                                  "TQ-01/study-tours.partner-invitation",
                                                  "TQ-01/study-tours.delegation-list",
                                                  "TQ-01/study-tours.taking-part-certificate",
                                                  "TQ-02/study-tours.delegation-decision",
                                                  "TQ-02/study-tours.partner-invitation",
                                                  "TQ-02/study-tours.delegation-list",
                                                  "TQ-02/study-tours.taking-part-certificate",
                                                  "TQ-03/study-tours.delegation-decision",
                                                  "TQ-03/study-tours.foreign-partner-invitation",
                                                  "TQ-03/study-tours.delegation-list-abroad",
                                                  "TQ-03/study-tours.taking-part-certificate",
                                                  "BC-01/press.press-invitation",
                                                  "BC-01/press.press-list"};
  return papers;
}

class Demo {
 public:
  Demo() {
    const auto start = std::chrono::steady_clock::now();
    first = command("demo '" + folder() + "'");
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }

  ProcessResult command(const std::string& arguments) const {
    return run("unset GIAYTO_STORE GIAYTO_OFFICE; '" GIAYTO_BUILD_DIR "/giayto' --lang en " +
               arguments);
  }
  /// A command on the demo's record.
  ProcessResult on_record(const std::string& arguments) const {
    return command("--store '" + folder() + "/giayto.db' " + arguments);
  }

  std::string folder() const { return folder_.path().string(); }
  std::filesystem::path pdf(const std::string& paper) const {
    return std::filesystem::path(folder()) / "papers" / (paper + ".pdf");
  }
  const PdfReader& read(const std::string& paper) const {
    auto& reader = readers_[paper];
    if (!reader) reader = std::make_unique<PdfReader>(slurp(pdf(paper)));
    return *reader;
  }

  ProcessResult first;
  double seconds = 0;

 private:
  TemporaryFolder folder_;
  mutable std::map<std::string, std::unique_ptr<PdfReader>> readers_;
};

inline const Demo& demo() {
  static const Demo made;
  return made;
}

/// The names of a demo roster, in its order, as the importer takes them.
inline std::vector<std::string> roster_names(const std::string& class_code) {
  const TestDesk desk;
  desk.run("import '" + (demo_data() / "plan.xlsx").string() + "'");
  const Json list =
      desk.run_json("import --dry-run '" + (demo_data() / (class_code + ".xlsx")).string() +
                    "' --class " + class_code);
  std::vector<std::string> names;
  for (const Json& person : list.at("people")) names.push_back(person.at("full_name"));
  return names;
}

}  // namespace giayto::test
