// Calls into a plugin that breaks out, made in worker processes as a batch makes them: one answer
// is lost, all others come.
#include "contract/sample_class.hpp"
#include "job/worker_pool.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

using namespace giayto;

namespace {

constexpr std::size_t people = 40, victim = 4;  // the plugin breaks out at position 5

job::WorkerLimits limits() {
  job::WorkerLimits limits;
  limits.jobs = 2;
  limits.time = std::chrono::seconds(2);
  limits.memory = std::size_t{512} << 20;
  return limits;
}

}  // namespace

TEST_CASE("calls that break out cost one answer each") {
  const std::string behaviour = GENERATE(values<std::string>(
      {"throws-exception", "throws-number", "throws-text", "throws-empty-error", "crashes",
       "divides-by-zero", "aborts", "terminates", "exits", "exits-at-once", "stops", "loops",
       "recurses", "allocates", "closes-files", "writes-into-files"}));
  INFO(behaviour);
  REQUIRE(::setenv("WILD", behaviour.c_str(), 1) == 0);
  const plugins::PluginHost host({GIAYTO_WILD_PLUGIN});
  const plugins::LoadedType* type = host.find("wild.paper");
  REQUIRE(type != nullptr);
  test::SampleClass sample;
  sample.roll.clear();
  for (std::size_t i = 0; i < people; ++i) {
    sample.roll.push_back(
        test::participant(static_cast<int>(i) + 1, "Phạm Văn Thử", Gender::male, ""));
  }
  std::size_t good = 0, lost = 0;
  const job::InterruptGuard guard;
  job::run_in_workers(
      people, limits(),
      [&](std::size_t i) { return *plugins::compose(*type, sample.person(i)).find("sentence"); },
      [&](std::size_t i, job::WorkResult result) {
        INFO(i << ": " << result.failure);
        CHECK(result.ok == (i != victim));
        CHECK((result.ok ? result.bytes == "Đã đến dự" : !result.failure.empty()));
        ++(result.ok ? good : lost);
      });
  CHECK(good == people - 1);
  CHECK(lost == 1);
}
