// `plugin verify`: everything that can be known of a plugin before a desk relies on it. One child
// process for each test, so that a plugin that crashes, hangs or ends the program fails that test.
#pragma once

#include "job/worker_pool.hpp"
#include "verify/trial.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace giayto::verify {

struct Outcome {
  std::string test;  ///< a fixed word in kebab case: "composes-one-person"
  std::string type;  ///< document type; empty: the plugin as a whole
  bool passed = false;
  std::string finding;  ///< the fault, or a remark
  double seconds = 0;
};

/// Runs all tests on one plugin file. `limits` hold for each of them.
std::vector<Outcome> verify(const std::filesystem::path& file, const Tools& tools,
                            const job::WorkerLimits& limits);

}  // namespace giayto::verify
