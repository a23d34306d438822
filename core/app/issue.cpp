// `issue` and `preview`: papers of a class, with a short account at the end.
#include "job/issue.hpp"

#include "app/account.hpp"
#include "app/dates.hpp"
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "job/selection.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace giayto::app {
namespace {

job::Request request_of(const PaperOptions& options, const Workplace& workplace) {
  job::Request request;
  request.type_id = options.type;
  request.class_code = options.class_code;
  request.template_id = options.template_id;
  request.out = options.out.empty() ? "papers" : options.out;
  request.issue_date = date_of(options.date);
  request.signer = options.signer;
  request.number_pending = options.number_pending;
  request.each = options.each;
  request.limits.jobs = options.jobs > 0
                            ? options.jobs
                            : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  request.limits.time = std::chrono::seconds(options.time_limit);
  request.limits.memory = static_cast<std::size_t>(options.memory_limit) << 20;
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
  job::find_type(workplace.plugins(), request.type_id);  // before a record is asked for
  const job::InterruptGuard guard;
  return finish(job::issue(workplace.desk(), request), workplace);
}

int run_preview(const PaperOptions& options, Workplace& workplace) {
  job::Request request = request_of(options, workplace);
  if (options.out.empty()) request.out = "preview.pdf";
  job::find_type(workplace.plugins(), request.type_id);
  const job::InterruptGuard guard;
  return finish(job::preview(workplace.desk(), request), workplace);
}

}  // namespace giayto::app
