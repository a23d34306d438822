// Worker processes: every item answered once, a lost worker costs its own item only.
#include "job/worker_pool.hpp"

#include <giayto/plugin.hpp>

#include <catch2/catch.hpp>

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

using namespace giayto;
using namespace giayto::job;

namespace {

std::map<std::size_t, WorkResult> run_all(std::size_t count, WorkerLimits limits,
                                          const std::function<std::string(std::size_t)>& work) {
  std::map<std::size_t, WorkResult> results;
  const InterruptGuard guard;
  run_in_workers(count, limits, work, [&](std::size_t item, WorkResult result) {
    CHECK(results.emplace(item, std::move(result)).second);
  });
  return results;
}

const pid_t coordinator = ::getpid();

WorkerLimits two_workers() {
  WorkerLimits limits;
  limits.jobs = 2;
  limits.time = std::chrono::seconds(2);
  return limits;
}

/// All items but `lost` must be answered; the failure of `lost` is returned.
std::string failure_of(std::size_t lost, const std::function<std::string(std::size_t)>& work) {
  const auto results = run_all(200, two_workers(), work);
  REQUIRE(results.size() == 200);
  for (const auto& [item, result] : results) {
    INFO("item " << item);
    if (item == lost) {
      CHECK_FALSE(result.ok);
    } else {
      CHECK(result.bytes == std::to_string(item));
    }
  }
  return results.at(lost).failure;
}

}  // namespace

TEST_CASE("every item is answered once, by more than one process") {
  const auto results = run_all(1000, two_workers(), [](std::size_t item) {
    ::usleep(100);
    return std::to_string(item) + " " + std::to_string(::getpid());
  });
  REQUIRE(results.size() == 1000);
  std::map<std::string, int> processes;
  for (const auto& [item, result] : results) {
    const auto space = result.bytes.find(' ');
    CHECK(result.bytes.substr(0, space) == std::to_string(item));
    ++processes[result.bytes.substr(space + 1)];
  }
  CHECK(processes.size() == 2);
}

TEST_CASE("large answers arrive whole") {
  const auto results = run_all(
      20, two_workers(), [](std::size_t item) { return std::string(3'000'000, char('a' + item)); });
  for (const auto& [item, result] : results) {
    CHECK(result.bytes == std::string(3'000'000, char('a' + item)));
  }
}

TEST_CASE("what a work item throws is its failure, whatever its kind") {
  CHECK(failure_of(57, [](std::size_t item) -> std::string {
          if (item == 57) throw Error("the year is missing");
          return std::to_string(item);
        }) == "the year is missing");
  CHECK(failure_of(57, [](std::size_t item) -> std::string {
          if (item == 57) throw 3.14;
          return std::to_string(item);
        }) == "an exception of unknown kind");
}

TEST_CASE("a worker that crashes, aborts, exits or hangs loses its own item only") {
  CHECK_THAT(failure_of(100,
                        [](std::size_t item) {
                          if (item == 100) ::raise(SIGSEGV);
                          return std::to_string(item);
                        }),
             Catch::Contains("signal 11"));
  CHECK_THAT(failure_of(100,
                        [](std::size_t item) {
                          if (item == 100) std::abort();
                          return std::to_string(item);
                        }),
             Catch::Contains("signal 6"));
  CHECK_THAT(failure_of(100,
                        [](std::size_t item) {
                          if (item == 100) ::_exit(0);
                          return std::to_string(item);
                        }),
             Catch::Contains("exit code 0"));
  CHECK_THAT(failure_of(100,
                        [](std::size_t item) {
                          if (item == 100) std::this_thread::sleep_for(std::chrono::hours(1));
                          return std::to_string(item);
                        }),
             Catch::Contains("longer than 2 seconds"));
}

TEST_CASE("a worker that closes every file or writes to standard output does no harm") {
  failure_of(3, [](std::size_t item) {
    if (item == 3) {
      for (int fd = 0; fd < 64; ++fd) ::close(fd);
    }
    return std::to_string(item);
  });
  const auto results = run_all(10, two_workers(), [](std::size_t item) {
    std::printf("chatter");
    std::fflush(stdout);
    return std::to_string(item);
  });
  CHECK(results.size() == 10);
}

TEST_CASE("Ctrl-C ends the run with Interrupted") {
  const InterruptGuard guard;
  std::size_t done = 0;
  CHECK_THROWS_AS(run_in_workers(
                      100'000, two_workers(),
                      [](std::size_t) {
                        ::usleep(1000);
                        return std::string();
                      },
                      [&](std::size_t, WorkResult) {
                        if (++done == 50) ::raise(SIGINT);
                      }),
                  Interrupted);
  CHECK(done < 1000);
}

TEST_CASE("work without plugins gives the same results in this process as in workers") {
  for (const int jobs : {1, 2}) {
    WorkerLimits limits = two_workers();
    limits.jobs = jobs;
    std::map<std::size_t, WorkResult> results;
    run_trusted(
        50, limits,
        [](std::size_t item) -> std::string {
          if (item == 7) throw Error("no room");
          return std::to_string(item) + (::getpid() == coordinator ? " here" : " there");
        },
        [&](std::size_t item, WorkResult result) { results[item] = std::move(result); });
    REQUIRE(results.size() == 50);
    CHECK(results[3].bytes == (jobs == 1 ? "3 here" : "3 there"));
    CHECK(results[7].failure == "no room");
  }
}
