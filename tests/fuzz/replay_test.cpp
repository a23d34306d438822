// A short run over every reader of outside bytes, the same each time; `soak` runs for hours.
#include "fuzz/mutation.hpp"
#include "fuzz/targets.hpp"

#include <giayto/plugin.hpp>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace giayto;
namespace fs = std::filesystem;

namespace {

/// What else than an Error it threw; empty: all is well.
std::string wrong(const fuzz::Target& target, const std::string& bytes) {
  try {
    target.read(bytes);
  } catch (const Error&) {
  } catch (const std::exception& failure) {
    return failure.what();
  }
  return {};
}

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
    for (const std::string& seed : seeds) CHECK(wrong(target, seed).empty());
    fuzz::Mutation mutation(20200814);
    for (int round = 0; round < rounds; ++round) {
      INFO(round);
      CHECK(wrong(target, mutation.next(seeds)).empty());
    }
  }
}

TEST_CASE("what once went wrong is refused in words") {
  const fs::path folder = GIAYTO_SOURCE_DIR "/tests/fuzz/found";
  if (!fs::exists(folder)) return;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string file = entry.path().filename().string();  // "template-..."
    INFO(file);
    std::ifstream input(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(input), {});
    CHECK(wrong(named(file.substr(0, file.find('-'))), bytes).empty());
  }
}
