// `issue` and `preview`: papers of a class, with a short account at the end.
#include "job/issue.hpp"

#include "app/account.hpp"
#include "app/dates.hpp"
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "app/watch.hpp"
#include "base/message.hpp"

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
  request.printer = options.printer;
  request.first_blank = options.first_blank;
  if (options.proof) request.proof_module = workplace.installation().pdf_reader;
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
  workplace.catalogue().get(request.type_id);  // before a record is asked for
  const job::InterruptGuard guard;
  return finish(job::issue(workplace.desk(), request), workplace);
}

int run_preview(const PaperOptions& options, const PreviewOptions& view, Workplace& workplace) {
  job::Request request = request_of(options, workplace);
  workplace.catalogue().get(request.type_id);
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
