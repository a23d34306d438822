// Worker processes: each takes item numbers from a pipe and answers with bytes. A worker that
// crashes, hangs, exits or outgrows its limits loses the item it was at, nothing else.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

namespace giayto::job {

/// The user asked to stop (Ctrl-C): what is finished stays, the next run goes on. Exit code 130.
class Interrupted : public std::runtime_error {
 public:
  Interrupted() : std::runtime_error("interrupted") {}
};

/// While one lives, Ctrl-C and a termination request are noted instead of ending the process.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  static bool requested();
  /// Throws Interrupted when requested.
  static void check();
};

struct WorkerLimits {
  int jobs = 1;                               ///< worker processes at a time
  std::chrono::seconds time{60};              ///< for one item
  std::size_t memory = std::size_t{4} << 30;  ///< address space of a worker, bytes
};

/// What became of one item: the bytes of the answer, or a sentence that says how the worker ended.
struct WorkResult {
  bool ok = false;
  bool lost = false;  ///< the worker ended before it answered
  std::string bytes;
  std::string failure;
};

/// Runs `work(item)` for every item of 0..count-1 in forked processes and gives each result to
/// `done` in this process, in order of completion. `work` sees the memory as it was at the call;
/// what it throws becomes the failure, and a worker that has thrown anything but an Error, or a
/// plugin's Fault, is replaced. Throws Interrupted after ending the workers when the user
/// asks to stop.
void run_in_workers(std::size_t count, const WorkerLimits& limits,
                    const std::function<std::string(std::size_t)>& work,
                    const std::function<void(std::size_t, WorkResult)>& done);

/// The same for work in which no plugin has a part, and which so needs no process to contain it:
/// with one job it is done in this process, which saves a fork and the pipes.
void run_trusted(std::size_t count, const WorkerLimits& limits,
                 const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, WorkResult)>& done);

}  // namespace giayto::job
