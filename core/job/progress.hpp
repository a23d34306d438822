// How far a long job is: a bar with rate and time left on a terminal, plain lines otherwise.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace giayto::job {

/// Shown on stderr. Nothing is shown for jobs that end within a moment.
class Progress {
 public:
  enum class Kind { none, lines, bar };

  /// A bar when stderr is a terminal, lines otherwise.
  static Kind detect();

  Progress(Kind kind, std::string what, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::size_t by = 1);

 private:
  using Clock = std::chrono::steady_clock;

  void show(bool last);
  std::string state() const;

  Kind kind_;
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_shown_ = start_;
};

}  // namespace giayto::job
