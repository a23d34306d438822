// `demo`: a small synthetic programme through everything, with the same verbs the desk uses.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

/// A day before (negative) or after another.
std::string day_near(const Date& date, int days) {
  const std::chrono::sys_days day = std::chrono::year(date.year) /
                                    std::chrono::month(static_cast<unsigned>(date.month)) /
                                    std::chrono::day(static_cast<unsigned>(date.day));
  const std::chrono::year_month_day moved = day + std::chrono::days(days);
  return vietnamese::short_date({static_cast<int>(moved.year()),
                                 static_cast<int>(static_cast<unsigned>(moved.month())),
                                 static_cast<int>(static_cast<unsigned>(moved.day()))});
}

class Demo {
 public:
  Demo(const DemoOptions& options, Workplace& outer)
      : options_(options),
        folder_(options.folder),
        data_(options.data.empty() ? outer.installation().demo : fs::path(options.data)),
        workplace_(own_options(outer.options())) {}

  int run() {
    prepare_folder();
    take_in({}, "plan.xlsx");
    for (const fs::path& list : class_lists())
      take_in(list.stem().string(), list.filename().string());
    // One held class of each audience gets all its papers.
    for (const char* code : {"HD-01", "CB-01", "CEO-001"}) print_class(code);
    say(message("the record is {}, the papers are in {}", (folder_ / "giayto.db").string(),
                (folder_ / "papers").string()));
    return worst_;
  }

 private:
  CommonOptions own_options(CommonOptions common) const {
    common.store = (folder_ / "giayto.db").string();
    common.office = (folder_ / "office.ini").string();
    common.json = false;
    return common;
  }

  void prepare_folder() {
    if (!fs::exists(data_))
      throw ConfigError(message("the demo's data are not in {}", data_.string()));
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
      throw Error(message("cannot make the folder {}: {}", folder_.string(), failure.message()));
    if (!fs::exists(folder_ / "office.ini")) {
      write_file(folder_ / "office.ini", read_file(data_ / "office.ini"));
    }
  }

  std::vector<fs::path> class_lists() const {
    std::vector<fs::path> lists;
    for (const auto& entry : fs::directory_iterator(data_)) {
      if (entry.path().extension() == ".xlsx" && entry.path().stem() != "plan")
        lists.push_back(entry.path());
    }
    std::sort(lists.begin(), lists.end());
    return lists;
  }

  void take_in(const std::string& class_code, const std::string& file) {
    ImportOptions import;
    import.file = (data_ / file).string();
    import.class_code = class_code;
    note(app::run(import, workplace_));
  }

  void print_class(const std::string& code) {
    const auto found = workplace_.records().find_class(code);
    if (!found) throw Error(message("there is no class {} on record", code));
    say("");
    say(code + ": " + found->title);
    print_paper(*found, ".invitation", day_near(found->first_day, -10));
    print_paper(*found, ".class-list", day_near(found->first_day, -10));
    print_paper(*found, ".sign-up-sheet", day_near(found->first_day, 0));
    print_paper(*found, ".attendance-sheet", day_near(found->last_day, 0));
    print_paper(*found, ".check-sheet", day_near(found->last_day, 0));
    if (found->allowance > 0) print_paper(*found, ".allowance-list", day_near(found->last_day, 0));
    print_paper(*found, ".trainer-fees", day_near(found->last_day, 0));
    // The numbers stand on the list for the decision and on the receipt.
    print_paper(*found, ".completion-certificate", day_near(found->last_day, 6));
    print_paper(*found, ".decision-list", day_near(found->last_day, 6));
    print_paper(*found, ".receipt", day_near(found->last_day, 7));
    // Papers without a plugin: their templates are all there is to them.
    print_type(*found, "custom.name-badges", day_near(found->first_day, 0));
    print_type(*found, "custom.table-tents", day_near(found->first_day, 0));
  }

  void print_paper(const TrainingClass& training_class, const std::string& paper,
                   const std::string& date) {
    print_type(training_class, training_class.audience + paper, date);
  }

  void print_type(const TrainingClass& training_class, const std::string& type,
                  const std::string& date) {
    PaperOptions papers;
    papers.type = type;
    papers.class_code = training_class.code;
    papers.out = (folder_ / "papers").string();
    papers.date = date;
    papers.jobs = options_.jobs;
    note(run_issue(papers, workplace_));
  }

  void note(int code) { worst_ = std::max(worst_, code); }

  const DemoOptions& options_;
  fs::path folder_;
  fs::path data_;
  Workplace workplace_;
  int worst_ = all_good;
};

}  // namespace

int run(const DemoOptions& options, Workplace& workplace) {
  return Demo(options, workplace).run();
}

}  // namespace giayto::app
