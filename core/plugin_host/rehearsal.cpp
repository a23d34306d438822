#include "plugin_host/rehearsal.hpp"

#include "base/child_process.hpp"
#include "base/message.hpp"
#include "plugin_host/library.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

namespace giayto::plugins {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int longest_seconds = 10;
constexpr std::size_t most_memory = std::size_t{4} << 30;

/// A file descriptor that is closed in the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

constexpr int report_lost = 113;  // exit code of a child that cannot report

constexpr char good = '+', refused = '-';  // first byte of a report

std::string report_on(const std::function<void()>& load) {
  try {
    load();
    return {good};
  } catch (const Refused& refusal) {
    return refused + std::string(refusal.what());
  }
}

/// The life of the child: reports what the load came to, if it comes to an end. Never returns.
[[noreturn]] void play(int report, int chatter, pid_t parent, const std::function<void()>& load) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(1);
  limit_memory(most_memory);
  ::dup2(chatter, STDOUT_FILENO);
  keep_open_only({report});
  report = STDERR_FILENO + 1;
  const std::string text = report_on(load);
  std::fflush(stdout);
  const ssize_t put = ::write(report, text.data(), text.size());
  ::_exit(put == static_cast<ssize_t>(text.size()) ? 0 : report_lost);
}

/// All the child reports; nothing when it did not end in time.
std::optional<std::string> hear(int report) {
  const auto deadline = Clock::now() + std::chrono::seconds(longest_seconds);
  std::string heard;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{report, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::max<long>(left, 0)));
    if (ready == 0) return std::nullopt;
    if (ready < 0) continue;  // a signal
    char buffer[4096];
    const ssize_t got = ::read(report, buffer, sizeof buffer);
    if (got <= 0) return heard;
    heard.append(buffer, static_cast<std::size_t>(got));
  }
}

void judge(const std::string& heard, int status, bool chattered) {
  if (heard.starts_with(refused)) throw Refused(heard.substr(1));
  if (!heard.starts_with(good) && WIFSIGNALED(status)) {
    throw Refused(message("loading it crashes the program: signal {} ({})", WTERMSIG(status),
                          ::strsignal(WTERMSIG(status))));
  }
  if (!heard.starts_with(good) && WEXITSTATUS(status) == report_lost)
    throw Refused(message("loading it closes files that are not its own"));
  if (!heard.starts_with(good))
    throw Refused(message("loading it ends the program with exit code {}", WEXITSTATUS(status)));
  if (chattered) throw Refused(message("loading it writes to standard output"));
}

}  // namespace

void rehearse(const std::function<void()>& load) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return;  // then it is loaded without
  const Descriptor report(ends[0]);
  Descriptor report_end(ends[1]);
  const Descriptor chatter(::memfd_create("chatter", MFD_CLOEXEC));
  std::fflush(stdout);  // or the child would say it too
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return;
  if (child == 0) play(report_end.number(), chatter.number(), parent, load);
  report_end.close();
  const std::optional<std::string> heard = hear(report.number());
  if (!heard) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!heard) throw Refused(message("loading it takes longer than {} seconds", longest_seconds));
  struct stat said {};
  judge(*heard, status, ::fstat(chatter.number(), &said) == 0 && said.st_size > 0);
}

}  // namespace giayto::plugins
