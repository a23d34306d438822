#include "verify/verifier.hpp"

#include "base/json.hpp"
#include "base/message.hpp"
#include "plugin_host/plugin_host.hpp"
#include "verify/static_objects.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <new>

namespace giayto::verify {
namespace {

namespace fs = std::filesystem;

struct SampleTest {
  const char* name;
  Sample sample;
};

constexpr std::array<SampleTest, 7> sample_tests = {{
    {"composes-ordinary", Sample::ordinary},
    {"composes-one-person", Sample::one_person},
    {"composes-longest-names", Sample::longest_names},
    {"composes-empty-roll", Sample::empty_roll},
    {"composes-500-people", Sample::many_people},
    {"composes-abroad", Sample::abroad},
    {"composes-blank-record", Sample::blank_record},
}};

/// What a test in its own process answers, as JSON.
struct Answer {
  Finding finding;
  std::string digest;
  std::vector<std::string> types;
};

std::string to_json(const Answer& answer) {
  return Json{{"passed", answer.finding.passed},
              {"text", answer.finding.text},
              {"digest", answer.digest},
              {"types", answer.types}}
      .dump();
}

Answer from_json(const std::string& text) {
  const Json json = Json::parse(text);
  return {{json.at("passed"), json.at("text")}, json.at("digest"), json.at("types")};
}

/// Standard output and standard error of this process, kept in memory from here on.
class OutputWatch {
 public:
  OutputWatch() : file_(::memfd_create("output", MFD_CLOEXEC)) {
    ::dup2(file_, STDOUT_FILENO);
    ::dup2(file_, STDERR_FILENO);
  }
  OutputWatch(const OutputWatch&) = delete;
  OutputWatch& operator=(const OutputWatch&) = delete;

  bool wrote() const {
    std::fflush(nullptr);
    struct stat about {};
    return ::fstat(file_, &about) == 0 && about.st_size > 0;
  }

 private:
  int file_;  ///< until the process ends
};

struct Unmap {
  void operator()(Step* step) const { ::munmap(step, sizeof *step); }
};

/// The step of a trial, in memory that outlives the process it runs in.
std::unique_ptr<Step, Unmap> shared_step() {
  void* const memory =
      ::mmap(nullptr, sizeof(Step), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw std::bad_alloc();
  return std::unique_ptr<Step, Unmap>(new (memory) Step);
}

class Verifier {
 public:
  Verifier(const fs::path& file, const Tools& tools, const job::WorkerLimits& limits)
      : file_(file), tools_(tools), limits_(limits) {
    limits_.jobs = 1;
  }

  std::vector<Outcome> run() {
    const std::vector<std::string> types = load();
    look_for_static_objects();
    for (const std::string& type : types) try_type(type);
    return std::move(outcomes_);
  }

 private:
  /// The ids of the document types; none when the plugin is refused.
  std::vector<std::string> load() {
    const auto answer = in_child("loads", {}, [this](const plugins::PluginHost& host) {
      Answer loaded;
      for (const plugins::Refusal& refusal : host.refused())
        loaded.finding = {false, refusal.reason};
      for (const plugins::LoadedType& type : host.types()) loaded.types.push_back(type.info.id);
      return loaded;
    });
    return answer.types;
  }

  void look_for_static_objects() {
    const auto count = count_static_initialisers(file_);
    if (!count) return;
    Outcome outcome{"no-static-objects", {}, *count == 0, {}, 0};
    if (*count > 0) {
      outcome.finding = message(
          "loading it runs {} functions of its own; a plugin has no static objects, and includes "
          "no <iostream>",
          *count);
    }
    outcomes_.push_back(std::move(outcome));
  }

  void try_type(const std::string& id) {
    in_child("info-is-constant", id, [&](const plugins::PluginHost& host) {
      return Answer{try_info(*host.find(id)), {}, {}};
    });
    const Answer form = in_child("template", id, [&](const plugins::PluginHost& host) {
      return Answer{try_template(*host.find(id), tools_), {}, {}};
    });
    if (!form.finding.passed) return;  // nothing can be composed for it
    for (const SampleTest& test : sample_tests) try_sample_twice(id, test);
  }

  /// What is composed of the ordinary sample must be the same in another process and when made
  /// again.
  void try_sample_twice(const std::string& id, const SampleTest& test) {
    const auto once = [&](const plugins::PluginHost& host) {
      Answer answer;
      answer.finding = try_sample(*host.find(id), tools_, test.sample, answer.digest, *step_);
      return answer;
    };
    const Answer first = in_child(test.name, id, once);
    if (!first.finding.passed || test.sample != Sample::ordinary) return;
    in_child("the-same-twice", id, [&](const plugins::PluginHost& host) {
      once(host);
      Answer second = once(host);  // in the process that has made it before
      if (second.digest != first.digest)
        second.finding = {false, message("the same records gave other words the second time")};
      return second;
    });
  }

  Answer in_child(const std::string& test, const std::string& type,
                  const std::function<Answer(const plugins::PluginHost&)>& work) {
    const auto start = std::chrono::steady_clock::now();
    Answer answer;
    *step_ = {};
    job::run_in_workers(
        1, limits_,
        [&](std::size_t) {
          const OutputWatch watch;
          const plugins::PluginHost host({file_}, file_);
          Answer tried = work(host);
          if (tried.finding.passed && watch.wrote())
            tried.finding = {false, message("it writes to standard output or standard error")};
          return to_json(tried);
        },
        [&](std::size_t, job::WorkResult result) {
          if (result.ok) {
            answer = from_json(result.bytes);
          } else {
            answer.finding = {false, result.failure};
          }
        });
    const std::string where = to_text(*step_);  // empty when all calls came back and were good
    if (!answer.finding.passed && !where.empty()) answer.finding.text += ", " + where;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    outcomes_.push_back({test, type, answer.finding.passed, answer.finding.text, took.count()});
    return answer;
  }

  const fs::path& file_;
  const Tools& tools_;
  job::WorkerLimits limits_;
  std::unique_ptr<Step, Unmap> step_ = shared_step();
  std::vector<Outcome> outcomes_;
};

}  // namespace

std::vector<Outcome> verify(const fs::path& file, const Tools& tools,
                            const job::WorkerLimits& limits) {
  return Verifier(file, tools, limits).run();
}

}  // namespace giayto::verify
