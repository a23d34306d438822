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
#include <iterator>
#include <span>

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

/// A paper of a class, dated so many days from its first or last day.
struct DemoPaper {
  const char* type;  ///< behind the audience, or a whole id
  enum class From { first_day, last_day } from;
  int days;
};

using enum DemoPaper::From;
constexpr DemoPaper of_classes[] = {{".invitation", first_day, -10},
                                    {".organisation-invitation", first_day, -10},
                                    {".group-invitation", first_day, -10},
                                    {".class-list", first_day, -10},
                                    {".sign-up-sheet", first_day, 0},
                                    {".attendance-sheet", last_day, 0},
                                    {".check-sheet", last_day, 0},
                                    {".trainer-fees", last_day, 0},
                                    // Its numbers stand on the two lists behind it.
                                    {".completion-certificate", last_day, 6},
                                    {".decision-list", last_day, 6},
                                    {".receipt", last_day, 7},
                                    {"custom.name-badges", first_day, 0},
                                    {"custom.table-tents", first_day, 0}};
constexpr DemoPaper of_paid_classes[] = {{".allowance-list", last_day, 0}};
constexpr DemoPaper of_tours[] = {{".delegation-decision", first_day, -6},
                                  {".partner-invitation", first_day, -6},
                                  {".delegation-list", first_day, -2},
                                  {".taking-part-certificate", last_day, 6}};
constexpr DemoPaper of_tours_abroad[] = {{".delegation-decision", first_day, -6},
                                         {".foreign-partner-invitation", first_day, -6},
                                         {".delegation-list-abroad", first_day, -3},
                                         {".taking-part-certificate", last_day, 6}};
constexpr DemoPaper of_the_press[] = {{".press-invitation", first_day, -7},
                                      {".press-list", first_day, 0}};

class Demo {
 public:
  Demo(const DemoOptions& options, Workplace& outer)
      : options_(options),
        folder_(options.folder),
        data_(options.data.empty() ? outer.installation().demo : fs::path(options.data)),
        workplace_(own_options(outer.options())) {}

  int run() {
    prepare_folder();
    for (const char* plan : plans) take_in({}, std::string(plan) + ".xlsx");
    for (const fs::path& list : class_lists())
      take_in(list.stem().string(), list.filename().string());
    // One held class of each audience, each tour and the press get all their papers, in the order
    // of their days, so that a later number never bears an earlier date.
    print_class("CB-01", of_classes);
    print_class("TQ-03", of_tours_abroad);
    for (const char* code : {"HD-01", "CEO-001"}) print_class(code, of_classes);
    print_class("CEO-001", of_paid_classes);
    for (const char* code : {"TQ-01", "TQ-02"}) print_class(code, of_tours);
    print_class("BC-01", of_the_press);
    say(message("the record is {}, the papers are in {}", (folder_ / "giayto.db").string(),
                (folder_ / "papers").string()));
    return worst_;
  }

 private:
  static constexpr const char* plans[] = {"plan", "tours"};

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
      const bool is_plan =
          std::find(std::begin(plans), std::end(plans), entry.path().stem()) != std::end(plans);
      if (entry.path().extension() == ".xlsx" && !is_plan) lists.push_back(entry.path());
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

  void print_class(const std::string& code, std::span<const DemoPaper> papers) {
    const auto found = workplace_.records().find_class(code);
    if (!found) throw Error(message("there is no class {} on record", code));
    say("");
    say(code + ": " + found->title);
    for (const DemoPaper& paper : papers) {
      const bool first = paper.from == DemoPaper::From::first_day;
      print_paper(*found, paper.type,
                  day_near(first ? found->first_day : found->last_day, paper.days));
    }
  }

  void print_paper(const TrainingClass& training_class, const std::string& paper,
                   const std::string& date) {
    PaperOptions papers;
    papers.type = paper.front() == '.' ? training_class.audience + paper : paper;
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
