// `plugin verify`: tries what a plugin promises and says what it found, test by test.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
#include "verify/verifier.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

Json to_json(const verify::Outcome& outcome) {
  return {{"test", outcome.test},
          {"type", outcome.type},
          {"passed", outcome.passed},
          {"finding", outcome.finding},
          {"seconds", outcome.seconds}};
}

std::string line_of(const verify::Outcome& outcome) {
  std::string line = outcome.passed ? message("ok") : message("FAULT");
  line += "  " + (outcome.type.empty() ? std::string() : outcome.type + ": ") + outcome.test;
  line += fmt::format(" ({:.0f} ms)", outcome.seconds * 1000);
  return outcome.finding.empty() ? line : line + ": " + outcome.finding;
}

}  // namespace

int run(const PluginVerifyOptions& options, Workplace& workplace) {
  const fs::path file = options.file;
  if (!fs::exists(file)) throw ConfigError(message("there is no file {}", file.string()));
  job::WorkerLimits limits;
  limits.time = std::chrono::seconds(options.time_limit);
  limits.memory = static_cast<std::size_t>(options.memory_limit) << 20;
  const tmpl::TemplateFolders templates = workplace.templates_of(file);
  const auto outcomes = verify::verify(file, {templates, workplace.fonts()}, limits);
  const auto faults = std::count_if(outcomes.begin(), outcomes.end(),
                                    [](const verify::Outcome& one) { return !one.passed; });
  if (workplace.options().json) {
    Json tests = Json::array();
    for (const verify::Outcome& outcome : outcomes) tests.push_back(to_json(outcome));
    say_json({{"file", file.string()}, {"passed", faults == 0}, {"tests", tests}});
  } else {
    for (const verify::Outcome& outcome : outcomes) say(line_of(outcome));
    say(faults == 0 ? message("{}: all {} tests passed", file.string(), outcomes.size())
                    : message("{}: {} of {} tests failed", file.string(), faults, outcomes.size()));
  }
  return faults == 0 ? all_good : some_failed;
}

}  // namespace giayto::app
