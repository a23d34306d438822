#include "job/worker_pool.hpp"

#include "base/child_process.hpp"
#include "base/message.hpp"
#include "plugin_host/plugin_host.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace giayto::job {
namespace {

using Clock = std::chrono::steady_clock;

std::atomic<bool> stop_requested{false};
struct sigaction old_interrupt, old_terminate;

void note_stop(int) {
  stop_requested = true;
}

// Items are handed out a few at a time, so that a fast worker does not wait for the coordinator
// after each. A worker that dies gives the ones behind the fatal one back.
constexpr std::size_t most_at_once = 32;

// While every worker has enough to do the coordinator sleeps this long and then takes all answers
// at once: being woken for each costs both sides more than a small page. Their pipes have room.
constexpr std::chrono::milliseconds nap{1};

constexpr int answer_room = 1 << 20;  // bytes; the most Linux gives every user

struct AnswerHeader {
  enum Outcome : std::uint64_t {
    failed,
    good,
    damaged,  ///< failed, and the worker is not to be trusted any more: it ends
  };
  std::uint64_t item;
  std::uint64_t size;
  Outcome outcome;
};

/// What is there to read, at least one byte; 0 when the other side has ended.
std::size_t read_some(int fd, void* into, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::read(fd, into, size);
  } while (got < 0 && errno == EINTR);
  return got < 0 ? 0 : static_cast<std::size_t>(got);
}

bool read_fully(int fd, void* into, std::size_t size) {
  auto* at = static_cast<char*>(into);
  while (size > 0) {
    const std::size_t got = read_some(fd, at, size);
    if (got == 0) return false;
    at += got;
    size -= got;
  }
  return true;
}

/// Two pieces in one system call where the pipe has room: a call costs as much as a small page.
bool write_fully(int fd, std::string_view head, std::string_view body) {
  while (!head.empty() || !body.empty()) {
    iovec pieces[] = {{const_cast<char*>(head.data()), head.size()},
                      {const_cast<char*>(body.data()), body.size()}};
    const ssize_t put = ::writev(fd, pieces, 2);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    const std::size_t of_head = std::min(head.size(), static_cast<std::size_t>(put));
    head.remove_prefix(of_head);
    body.remove_prefix(static_cast<std::size_t>(put) - of_head);
  }
  return true;
}

/// What a plugin throws against its promise may have left the process without memory or with other
/// damage; what Errors say of the data has not.
AnswerHeader::Outcome work_on(std::size_t item, const std::function<std::string(std::size_t)>& work,
                              std::string& answer) {
  try {
    answer = work(item);
    return AnswerHeader::good;
  } catch (const plugins::Fault& fault) {
    answer = fault.what();
  } catch (const Error& failure) {
    answer = failure.what();
    return AnswerHeader::failed;
  } catch (const std::exception& failure) {
    answer = failure.what();
  } catch (...) {
    answer = message("an exception of unknown kind");
  }
  return AnswerHeader::damaged;
}

/// The life of a worker process. Never returns.
[[noreturn]] void serve(int requests, int answers, const WorkerLimits& limits, pid_t coordinator,
                        const std::function<std::string(std::size_t)>& work) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != coordinator) ::_exit(1);
  ::signal(SIGINT, SIG_IGN);  // the coordinator decides what a Ctrl-C means
  ::signal(SIGTERM, SIG_DFL);
  limit_memory(limits.memory);
  const int nowhere = ::open("/dev/null", O_RDWR);  // a plugin's chatter must not reach a report
  ::dup2(nowhere, STDIN_FILENO);
  ::dup2(nowhere, STDOUT_FILENO);
  keep_open_only({requests, answers});
  requests = STDERR_FILENO + 1;
  answers = STDERR_FILENO + 2;

  std::uint64_t item = 0;
  while (read_fully(requests, &item, sizeof item)) {
    std::string answer;
    const AnswerHeader::Outcome outcome = work_on(static_cast<std::size_t>(item), work, answer);
    const AnswerHeader header{item, answer.size(), outcome};
    if (!write_fully(answers, {reinterpret_cast<const char*>(&header), sizeof header}, answer))
      break;
    if (outcome == AnswerHeader::damaged) break;
  }
  ::_exit(0);
}

std::string how_it_ended(int status, bool timed_out, const WorkerLimits& limits) {
  if (timed_out) return message("took longer than {} seconds and was stopped", limits.time.count());
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    return message("crashed: signal {} ({})", signal, ::strsignal(signal));
  }
  return message("ended the program with exit code {}", WEXITSTATUS(status));
}

/// One worker process with its pipes and the items it was given.
class Worker {
 public:
  Worker(const WorkerLimits& limits, const std::function<std::string(std::size_t)>& work) {
    int requests[2], answers[2];
    if (::pipe2(requests, O_CLOEXEC) != 0 || ::pipe2(answers, O_CLOEXEC) != 0) fail("pipe");
    // Room for several answers, so that the two sides need not wait for each other at every one.
    // Refused where the user's pipes may not grow: then it is slower, nothing else.
    ::fcntl(answers[1], F_SETPIPE_SZ, answer_room);
    const pid_t coordinator = ::getpid();
    pid_ = ::fork();
    if (pid_ < 0) fail("fork");
    if (pid_ == 0) {
      ::close(requests[1]);
      ::close(answers[0]);
      serve(requests[0], answers[1], limits, coordinator, work);
    }
    ::close(requests[0]);
    ::close(answers[1]);
    requests_ = requests[1];
    answers_ = answers[0];
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() {
    ::kill(pid_, SIGKILL);
    close_pipes();
    if (!reaped_) ::waitpid(pid_, nullptr, 0);
  }

  void give(const std::vector<std::size_t>& items) {
    std::vector<std::uint64_t> numbers(items.begin(), items.end());
    if (given_.empty()) started_ = Clock::now();
    given_.insert(given_.end(), items.begin(), items.end());
    write_fully(requests_,  // a dead worker shows at its answer
                {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]},
                {});
  }

  /// Reads what the worker has sent; false when it has ended.
  bool receive() {
    char buffer[1 << 16];
    const std::size_t got = read_some(answers_, buffer, sizeof buffer);
    received_.append(buffer, got);
    return got > 0;
  }

  enum class Answer { whole, unfinished, nonsense };

  /// Takes the next answer out of what was received. A plugin that writes into the pipe makes
  /// nonsense; the worker counts as lost then.
  Answer take_answer(std::size_t& item, WorkResult& result) {
    AnswerHeader header{};
    const std::string_view rest = std::string_view(received_).substr(taken_);
    if (rest.size() < sizeof header) return wait_for_more();
    std::memcpy(&header, rest.data(), sizeof header);
    if (given_.empty() || header.item != given_.front()) return Answer::nonsense;
    if (rest.size() - sizeof header < header.size) return wait_for_more();
    const std::size_t size = static_cast<std::size_t>(header.size);
    result.ok = header.outcome == AnswerHeader::good;
    (result.ok ? result.bytes : result.failure) = rest.substr(sizeof header, size);
    damaged_ = header.outcome == AnswerHeader::damaged;
    item = given_.front();
    taken_ += sizeof header + size;
    given_.pop_front();
    started_ = Clock::now();
    return Answer::whole;
  }

  int end() {
    ::kill(pid_, SIGKILL);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    reaped_ = true;
    return status;
  }
  /// The status of a worker that closed its pipe: waits a moment for its own end before forcing
  /// one.
  int wait_for_end() {
    for (int tries = 0; tries < 200; ++tries) {
      int status = 0;
      if (::waitpid(pid_, &status, WNOHANG) == pid_) {
        reaped_ = true;
        return status;
      }
      ::usleep(1000);
    }
    return end();
  }

  int answers() const { return answers_; }
  bool idle() const { return given_.empty(); }
  bool damaged() const { return damaged_; }
  std::deque<std::size_t>& given() { return given_; }
  Clock::time_point started() const { return started_; }

 private:
  Answer wait_for_more() {
    received_.erase(0, std::exchange(taken_, 0));
    return Answer::unfinished;
  }
  [[noreturn]] static void fail(const char* what) {
    throw Error(message("cannot start a worker process: {}: {}", what, std::strerror(errno)));
  }
  void close_pipes() {
    ::close(requests_);
    ::close(answers_);
  }

  pid_t pid_ = -1;
  int requests_ = -1, answers_ = -1;
  bool reaped_ = false;
  bool damaged_ = false;  ///< has said in its last answer that it ends
  std::deque<std::size_t> given_;
  std::string received_;   ///< from the pipe
  std::size_t taken_ = 0;  ///< how much of it is done with
  Clock::time_point started_;
};

/// Hands out items, collects answers, replaces lost workers.
class Pool {
 public:
  Pool(std::size_t count, const WorkerLimits& limits,
       const std::function<std::string(std::size_t)>& work,
       const std::function<void(std::size_t, WorkResult)>& done)
      : count_(count), limits_(limits), work_(work), done_(done) {
    const auto jobs = static_cast<std::size_t>(std::max(1, limits.jobs));
    at_once_ = std::clamp<std::size_t>(count / (jobs * 4), 1, most_at_once);
    for (std::size_t i = 0; i < std::min(jobs, count); ++i) workers_.push_back(start());
  }

  void run() {
    while (finished_ < count_) {
      InterruptGuard::check();
      for (auto& worker : workers_) feed(*worker);
      if (all_have_work()) std::this_thread::sleep_for(nap);
      wait_for_answers();
    }
  }

 private:
  std::unique_ptr<Worker> start() { return std::make_unique<Worker>(limits_, work_); }

  void feed(Worker& worker) {
    if (worker.given().size() > at_once_ / 2) return;
    std::vector<std::size_t> items;
    while (items.size() < at_once_ && (next_ < count_ || !returned_.empty())) {
      if (returned_.empty()) {
        items.push_back(next_++);
      } else {
        items.push_back(returned_.front());
        returned_.pop_front();
      }
    }
    if (!items.empty()) worker.give(items);
  }

  /// More to do than the next answer, everywhere.
  bool all_have_work() const {
    return std::all_of(workers_.begin(), workers_.end(), [this](const auto& worker) {
      return worker->given().size() > at_once_ / 2;
    });
  }

  void wait_for_answers() {
    std::vector<pollfd> waiting;
    for (const auto& worker : workers_) waiting.push_back({worker->answers(), POLLIN, 0});
    const int ready = ::poll(waiting.data(), waiting.size(), 200);
    if (ready < 0 && errno != EINTR)
      throw Error(message("cannot wait for the workers: {}", std::strerror(errno)));
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      if (ready > 0 && waiting[i].revents != 0) {
        take_answers(i);
      } else if (!workers_[i]->idle() && Clock::now() - workers_[i]->started() > limits_.time) {
        replace(i, true);
      }
    }
  }

  void take_answers(std::size_t i) {
    Worker& worker = *workers_[i];
    const bool alive = worker.receive();
    for (;;) {
      std::size_t item = 0;
      WorkResult result;
      const Worker::Answer answer = worker.take_answer(item, result);
      if (answer == Worker::Answer::nonsense) return replace(i, false);
      if (answer == Worker::Answer::unfinished) break;
      ++finished_;
      done_(item, std::move(result));
      if (worker.damaged()) return renew(i);
    }
    if (!alive) replace(i, false);
  }

  void replace(std::size_t i, bool timed_out) {
    Worker& lost = *workers_[i];
    const int status = timed_out ? lost.end() : lost.wait_for_end();
    std::deque<std::size_t> given = std::move(lost.given());
    if (!given.empty()) {
      WorkResult result;
      result.lost = true;
      result.failure = how_it_ended(status, timed_out, limits_);
      ++finished_;
      const std::size_t item = given.front();
      given.pop_front();
      returned_.insert(returned_.end(), given.begin(), given.end());
      done_(item, std::move(result));
    }
    workers_[i] = start();
  }

  /// Another worker for one that has answered and ended: nothing is lost.
  void renew(std::size_t i) {
    const std::deque<std::size_t>& given = workers_[i]->given();
    returned_.insert(returned_.end(), given.begin(), given.end());
    workers_[i] = start();
  }

  std::size_t count_;
  const WorkerLimits& limits_;
  const std::function<std::string(std::size_t)>& work_;
  const std::function<void(std::size_t, WorkResult)>& done_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::deque<std::size_t> returned_;
  std::size_t at_once_ = 1;
  std::size_t next_ = 0;
  std::size_t finished_ = 0;
};

}  // namespace

InterruptGuard::InterruptGuard() {
  stop_requested = false;
  struct sigaction action {};
  action.sa_handler = note_stop;
  ::sigaction(SIGINT, &action, &old_interrupt);
  ::sigaction(SIGTERM, &action, &old_terminate);
  ::signal(SIGPIPE, SIG_IGN);
}

InterruptGuard::~InterruptGuard() {
  stop_requested = false;  // it was for what ran under this guard
  ::sigaction(SIGINT, &old_interrupt, nullptr);
  ::sigaction(SIGTERM, &old_terminate, nullptr);
}

bool InterruptGuard::requested() {
  return stop_requested;
}

void InterruptGuard::check() {
  if (stop_requested) throw Interrupted();
}

void run_in_workers(std::size_t count, const WorkerLimits& limits,
                    const std::function<std::string(std::size_t)>& work,
                    const std::function<void(std::size_t, WorkResult)>& done) {
  if (count == 0) return;
  Pool(count, limits, work, done).run();
}

void run_trusted(std::size_t count, const WorkerLimits& limits,
                 const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, WorkResult)>& done) {
  if (limits.jobs > 1) return run_in_workers(count, limits, work, done);
  for (std::size_t item = 0; item < count; ++item) {
    InterruptGuard::check();
    WorkResult result;
    try {
      result.bytes = work(item);
      result.ok = true;
    } catch (const std::exception& failure) {
      result.failure = failure.what();
    }
    done(item, std::move(result));
  }
}

}  // namespace giayto::job
