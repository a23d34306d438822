// `issue` and `preview`: papers of a class, with a short account at the end.
#include "job/issue.hpp"

#include "app/account.hpp"
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "app/watch.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

namespace giayto::app {
namespace {

Date today() {
  const std::chrono::year_month_day day = std::chrono::floor<std::chrono::days>(
      std::chrono::system_clock::now() + std::chrono::hours(7));  // Vietnam keeps UTC+7 all year
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date parse_date(const std::string& text) {
  if (text.empty()) return today();
  int day = 0, month = 0, year = 0, used = 0;
  if (std::sscanf(text.c_str(), "%d/%d/%d%n", &day, &month, &year, &used) != 3 ||
      static_cast<std::size_t>(used) != text.size()) {
    used = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%d%n", &year, &month, &day, &used) != 3) used = 0;
  }
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (static_cast<std::size_t>(used) != text.size() || !date.ok() || year < 1900 || year > 9999) {
    throw ConfigError(message("--date {} is no date; write it like 14/8/2020", text));
  }
  return {year, month, day};
}

job::Request request_of(const PaperOptions& options, const Workplace& workplace) {
  job::Request request;
  request.type_id = options.type;
  request.class_code = options.class_code;
  request.template_id = options.template_id;
  request.out = options.out.empty() ? "papers" : options.out;
  request.issue_date = parse_date(options.date);
  request.each = options.each;
  request.printer = options.printer;
  request.first_blank = options.first_blank;
  if (options.proof) request.proof_module = workplace.installation().pdf_reader;
  request.limits.jobs = options.jobs > 0
                            ? options.jobs
                            : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  request.limits.time = std::chrono::seconds(options.time_limit);
  request.progress = workplace.options().json ? job::Progress::Kind::none : job::Progress::detect();
  return request;
}

int finish(const job::Account& account, const Workplace& workplace) {
  if (workplace.options().json) {
    say_json(to_json(account));
  } else {
    print(account.diagnostics);
    say_account(account);
  }
  return succeeded(account) ? all_good : some_failed;
}

}  // namespace

int run_issue(const PaperOptions& options, Workplace& workplace) {
  const job::Request request = request_of(options, workplace);
  const job::InterruptGuard guard;
  return finish(job::issue(workplace.desk(), request), workplace);
}

int run_preview(const PaperOptions& options, const PreviewOptions& view, Workplace& workplace) {
  job::Request request = request_of(options, workplace);
  const bool as_pictures = view.png || request.out.extension() == ".png";
  if (options.out.empty()) request.out = as_pictures ? "preview.png" : "preview.pdf";
  if (as_pictures && request.out.extension() != ".png") {
    throw ConfigError(message("--png makes pictures, and {} is no name for one; let it end in .png",
                              request.out.string()));
  }
  const job::View shown{as_pictures ? view.dpi : 0, workplace.installation().pdf_reader, view.watch,
                        view.only_fixed};
  const job::InterruptGuard guard;
  if (view.watch) return watch(request, shown, workplace);
  return finish(job::preview(workplace.desk(), request, shown), workplace);
}

}  // namespace giayto::app
