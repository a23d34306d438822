// The long run: giayto_fuzz FOLDER SECONDS [TARGET [SEED]]. What crashes or hangs is left in FOLDER
// as "now-TARGET", what throws as it should not is "TARGET-ROUND".
#include "fuzz/mutation.hpp"
#include "fuzz/targets.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace giayto;
namespace fs = std::filesystem;

namespace {

constexpr unsigned longest_seconds = 20;  // for one input; then the process ends with SIGALRM

void keep(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Rounds until the time is up; how many threw what they should not.
int run(const fuzz::Target& target, const fs::path& folder, int seconds, std::uint64_t seed) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  const std::vector<std::string> seeds = target.seeds();
  fuzz::Mutation mutation(seed);
  const fs::path now = folder / (std::string("now-") + target.name);
  int found = 0;
  long round = 0;
  for (; std::chrono::steady_clock::now() < end; ++round) {
    const std::string bytes = mutation.next(seeds);
    keep(now, bytes);
    ::alarm(longest_seconds);
    const std::string failure = fuzz::wrong(target, bytes);
    if (failure.empty()) continue;
    ++found;
    std::printf("%s: %s\n", target.name, failure.c_str());
    keep(folder / (std::string(target.name) + "-" + std::to_string(round)), bytes);
  }
  ::alarm(0);
  fs::remove(now);
  std::printf("%-12s %8ld inputs in %d s, %d wrong\n", target.name, round, seconds, found);
  std::fflush(stdout);
  return found;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "giayto_fuzz FOLDER SECONDS [TARGET [SEED]]\n");
    return 2;
  }
  const std::string wanted = count > 3 ? words[3] : "";
  const std::uint64_t seed = count > 4 ? std::strtoull(words[4], nullptr, 10) : 1;
  fs::create_directories(words[1]);
  int found = 0;
  for (const fuzz::Target& target : fuzz::targets()) {
    if (wanted.empty() || wanted == target.name)
      found += run(target, words[1], std::atoi(words[2]), seed);
  }
  return found == 0 ? 0 : 1;
}
