// `import FILE`: people and attendance of a class, or a plan of classes; all of it or nothing.
#include "app/exit_code.hpp"
#include "app/import_report.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
#include "intake/passports.hpp"
#include "intake/plan.hpp"
#include "intake/roster.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace giayto::app {
namespace {

/// "Header=value" in its two halves.
std::pair<std::string, std::string> halves(const std::string& argument, const char* option) {
  const auto equals = argument.rfind('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == argument.size()) {
    throw ConfigError(
        message("{} \"{}\" is not understood; write it as \"Header=value\"", option, argument));
  }
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

intake::Options intake_options(const ImportOptions& options) {
  intake::Options result;
  result.sheet = options.sheet;
  if (!options.blank.empty())
    result.blank_mark = options.blank == "present" ? Mark::present : Mark::absent;
  for (const std::string& mapping : options.mappings) result.map.insert(halves(mapping, "--map"));
  for (const std::string& encoding : options.encodings) {
    const auto [column, name] = halves(encoding, "--encoding");
    const auto charset = text::charset_named(name);
    if (!charset) {
      throw ConfigError(message(
          "there is no charset {}; known are tcvn3, vni, viscii, vps, cp1258 and unicode", name));
    }
    result.encodings.push_back({column, *charset});
  }
  return result;
}

records::Duplicates duplicates_of(const std::string& word) {
  if (word == "same") return records::Duplicates::same;
  if (word == "different") return records::Duplicates::different;
  return records::Duplicates::stop;
}

/// Whether any finding is the question of two rows for one person.
bool asks_about_duplicates(const Diagnostics& diagnostics) {
  return std::any_of(
      diagnostics.all().begin(), diagnostics.all().end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::error && diagnostic.code == "duplicate";
      });
}

bool can_ask(const Workplace& workplace) {
  return !workplace.options().json && ::isatty(STDIN_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0;
}

/// Shows the findings and asks at the terminal.
records::Duplicates ask_about_duplicates(const Diagnostics& found) {
  print(found);
  std::cerr << message(
      "Are the rows above the same person each time (s), different people (d), or stop here "
      "(Enter)? ");
  std::string answer;
  std::getline(std::cin, answer);
  return duplicates_of(answer == "s" ? "same" : answer == "d" ? "different" : "");
}

class Import {
 public:
  Import(const ImportOptions& options, Workplace& workplace)
      : options_(options), workplace_(workplace), intake_(intake_options(options)) {}

  int run() {
    workbook_ = intake::read_workbook(options_.file, diagnostics_, intake_.encodings);
    if (diagnostics_.has_errors()) return refuse();
    const bool plan = intake::looks_like_plan(workbook_, intake_);
    if (plan && options_.class_code.empty()) return take_plan();
    if (plan) {
      diagnostics_.error("no-roster", {options_.file, 0, {}, {}, 0},
                         message("this is a plan of classes, not the list of one class"),
                         message("leave out --class to take in the plan"));
      return refuse();
    }
    if (!options_.class_code.empty()) return take_roster();
    diagnostics_.error(
        "no-class", {options_.file, 0, {}, {}, 0},
        message(
            "this is no plan of classes (no columns Mã lớp and Tên lớp), and no class was named"),
        message("for a list of people add --class CODE"));
    return refuse();
  }

 private:
  int refuse() {
    report_.diagnostics = &diagnostics_;
    report(report_, workplace_.options().json, options_.verbose);
    if (!workplace_.options().json) say(message("nothing was taken in from {}", options_.file));
    return some_failed;
  }

  /// Errors that are not about single rows, or bad rows that were not to be skipped.
  bool must_stop(std::size_t bad_rows) const {
    return diagnostics_.has_errors() && (!options_.skip_bad_rows || bad_rows == 0);
  }

  int finish(const std::string& account) {
    report_.diagnostics = &diagnostics_;
    report(report_, workplace_.options().json, options_.verbose);
    if (!workplace_.options().json) {
      say(options_.dry_run ? message("dry run: {}; nothing was changed", account) : account);
    }
    return diagnostics_.has_errors() ? some_failed : all_good;
  }

  int take_plan() {
    const intake::Plan plan = intake::read_plan(workbook_, intake_, diagnostics_);
    report_.mapping = plan.mapping;
    const auto bad =
        std::count_if(plan.rows.begin(), plan.rows.end(), [](const auto& row) { return row.bad; });
    if (must_stop(static_cast<std::size_t>(bad))) return refuse();
    const std::vector<TrainingClass> classes = plan.classes();
    if (!options_.dry_run) {
      workplace_.may_create_store();
      workplace_.records().save_classes(classes);
    }
    const auto held = std::count_if(classes.begin(), classes.end(),
                                    [](const auto& c) { return c.status == "held"; });
    const std::string count =
        counted(classes.size(), translatable("{} class"), translatable("{} classes"));
    return finish(message("{} from {}: {} held, {} planned", count, options_.file, held,
                          classes.size() - static_cast<std::size_t>(held)));
  }

  int take_roster() {
    const auto training_class = workplace_.records().find_class(options_.class_code);
    if (!training_class) {
      const std::string near = workplace_.records().nearest_code(options_.class_code);
      diagnostics_.error("class-unknown", {},
                         message("there is no class {} on record", options_.class_code),
                         near.empty() ? message("import the plan of classes first")
                                      : message("did you mean {}?", near));
      return refuse();
    }
    intake::Roster roster = intake::read_roster(workbook_, intake_, diagnostics_);
    report_.mapping = roster.mapping;
    report_.rows = &roster.rows;
    check_sessions(roster, *training_class);
    intake::check_passports(roster, *training_class, diagnostics_);
    const auto bad = std::count_if(roster.rows.begin(), roster.rows.end(),
                                   [](const auto& row) { return row.bad; });
    if (must_stop(static_cast<std::size_t>(bad))) return refuse();
    return enrol(roster);
  }

  void check_sessions(const intake::Roster& roster, const TrainingClass& training_class) {
    if (roster.sessions.empty() || roster.sessions.size() == training_class.sessions.size()) return;
    diagnostics_.error(
        "attendance-sessions", {options_.file, 0, roster.sheet, {}, roster.header_row},
        message("the list has {} attendance columns, class {} has {} sessions",
                roster.sessions.size(), training_class.code, training_class.sessions.size()),
        message("correct the list, or the number of sessions (Số buổi) in the plan"));
  }

  int enrol(const intake::Roster& roster) {
    std::vector<records::Enrolment> people;
    for (const intake::RosterRow& row : roster.rows) {
      if (!row.bad) people.push_back({row.participant, row.where});
    }
    const auto mode = options_.dry_run ? records::Mode::rehearse : records::Mode::write;
    records::Duplicates duplicates = duplicates_of(options_.duplicates);
    Diagnostics found;
    records::EnrolResult result =
        workplace_.records().enrol(options_.class_code, people, duplicates, found, mode);
    if (asks_about_duplicates(found) && can_ask(workplace_)) {
      duplicates = ask_about_duplicates(found);
      if (duplicates != records::Duplicates::stop) {
        found = {};
        result = workplace_.records().enrol(options_.class_code, people, duplicates, found, mode);
      }
    }
    const bool refused = found.has_errors();
    diagnostics_.append(found);
    if (refused) return refuse();
    return finish(message("class {}: {} added, {} completed, {} unchanged, from {}",
                          options_.class_code, result.added, result.updated, result.unchanged,
                          options_.file));
  }

  const ImportOptions& options_;
  Workplace& workplace_;
  intake::Options intake_;
  intake::Workbook workbook_;
  Diagnostics diagnostics_;
  ImportReport report_;
};

}  // namespace

int run(const ImportOptions& options, Workplace& workplace) {
  return Import(options, workplace).run();
}

}  // namespace giayto::app
