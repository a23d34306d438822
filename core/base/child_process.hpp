// What a child process that runs a plugin may not have: the record's open files, all the memory of
// the machine.
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstddef>
#include <fstream>
#include <initializer_list>
#include <vector>

namespace giayto {

/// Gives the descriptors the numbers 3, 4 and so on, in this order, and closes all others but
/// standard input, output and error.
inline void keep_open_only(std::initializer_list<int> kept) {
  constexpr int first = STDERR_FILENO + 1;
  const int rest = first + static_cast<int>(kept.size());
  std::vector<int> copies;  // out of the way of each other
  for (const int one : kept) copies.push_back(::fcntl(one, F_DUPFD, rest));
  for (int number = first; number < rest; ++number)
    ::dup2(copies[static_cast<std::size_t>(number - first)], number);
  if (::close_range(static_cast<unsigned>(rest), ~0u, 0) == 0) return;
  for (int number = rest; number < 1024; ++number) ::close(number);
}

/// From here on the process has no more address space than these bytes, and leaves no core file.
inline void limit_memory(std::size_t bytes) {
#ifdef __SANITIZE_ADDRESS__  // its shadow memory alone is terabytes of address space
  std::size_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  bytes += pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
#endif
  const rlimit memory{bytes, bytes};
  ::setrlimit(RLIMIT_AS, &memory);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
}

}  // namespace giayto
