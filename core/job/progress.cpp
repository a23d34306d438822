#include "job/progress.hpp"

#include "base/message.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace giayto::job {
namespace {

constexpr int bar_width = 30;
constexpr std::chrono::milliseconds bar_pause{100};
constexpr std::chrono::seconds line_pause{5};
constexpr std::chrono::milliseconds quiet_start{300};  // a short job shows nothing

std::string duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 60) return message("{} s", whole);
  if (whole < 3600) return message("{} min {} s", whole / 60, whole % 60);
  return message("{} h {} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

Progress::Kind Progress::detect() {
  return ::isatty(STDERR_FILENO) ? Kind::bar : Kind::lines;
}

Progress::Progress(Kind kind, std::string what, std::size_t total)
    : kind_(kind), what_(std::move(what)), total_(total) {}

Progress::~Progress() {
  if (shown_) show(true);
}

void Progress::advance(std::size_t by) {
  done_ += by;
  if (kind_ == Kind::none) return;
  const auto now = Clock::now();
  const bool due =
      kind_ == Kind::bar ? now - last_shown_ >= bar_pause : now - last_shown_ >= line_pause;
  if (!due || now - start_ < quiet_start) return;
  last_shown_ = now;
  show(false);
}

std::string Progress::state() const {
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  std::string text = message("{}: {} of {}", what_, done_, total_);
  if (rate > 0) {
    text += ", " + message("{:.0f} a second", rate);
    if (done_ < total_) {
      text += ", " + message("{} left", duration(static_cast<double>(total_ - done_) / rate));
    }
  }
  return text;
}

void Progress::show(bool last) {
  shown_ = true;
  if (kind_ == Kind::lines) {
    std::fprintf(stderr, "%s\n", state().c_str());
    return;
  }
  const auto filled =
      total_ == 0 ? bar_width : static_cast<int>(std::min(done_, total_) * bar_width / total_);
  std::string bar;
  for (int i = 0; i < bar_width; ++i) bar += i < filled ? "█" : "░";
  std::fprintf(stderr, "\r%s %s\033[K%s", bar.c_str(), state().c_str(), last ? "\n" : "");
  std::fflush(stderr);
}

}  // namespace giayto::job
