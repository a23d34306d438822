// A short run over every reader of outside bytes, the same each time; `soak` runs for hours.
#include "base/file.hpp"
#include "fuzz/mutation.hpp"
#include "fuzz/targets.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <stdexcept>

using namespace giayto;
namespace fs = std::filesystem;

namespace {

const fuzz::Target& named(const std::string& name) {
  for (const fuzz::Target& target : fuzz::targets()) {
    if (target.name == name) return target;
  }
  throw std::runtime_error("no target " + name);
}

}  // namespace

TEST_CASE("readers of outside bytes take good inputs and refuse damaged ones in words") {
  constexpr int rounds = 400;
  for (const fuzz::Target& target : fuzz::targets()) {
    INFO(target.name);
    const std::vector<std::string> seeds = target.seeds();
    REQUIRE_FALSE(seeds.empty());
    for (const std::string& seed : seeds) CHECK(fuzz::wrong(target, seed).empty());
    fuzz::Mutation mutation(20200814);
    for (int round = 0; round < rounds; ++round) {
      INFO(round);
      CHECK(fuzz::wrong(target, mutation.next(seeds)).empty());
    }
  }
}

TEST_CASE("what once went wrong is refused in words") {
  const fs::path folder = GIAYTO_SOURCE_DIR "/tests/fuzz/found";
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();  // "template-..."
    INFO(file);
    CHECK(fuzz::wrong(named(file.substr(0, file.find('-'))), read_file(entry.path())).empty());
  }
}
