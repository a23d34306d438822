#include "app/folder_watch.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "job/worker_pool.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

constexpr int look_up_ms = 500;  // for a stop that came between two waits
constexpr int settle_ms = 8;     // an editor's several writes count as one

bool readable(int file, int milliseconds) {
  pollfd one{file, POLLIN, 0};
  return poll(&one, 1, milliseconds) > 0;
}

}  // namespace

FolderWatch::FolderWatch() : queue_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (queue_ < 0) throw Error(message("the system cannot watch files: {}", std::strerror(errno)));
}

FolderWatch::~FolderWatch() {
  close(queue_);
}

void FolderWatch::set(const std::set<fs::path>& files) {
  files_ = files;
  for (const fs::path& file : files) {
    const fs::path folder = file.parent_path();
    const int number =
        inotify_add_watch(queue_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
    if (number >= 0) folders_[number] = folder;
  }
}

bool FolderWatch::wait() {
  while (!job::InterruptGuard::requested()) {
    if (!readable(queue_, look_up_ms) || !read_events()) continue;
    while (readable(queue_, settle_ms)) read_events();
    return true;
  }
  return false;
}

/// Whether a watched file is among what happened.
bool FolderWatch::read_events() {
  alignas(inotify_event) std::array<char, 16384> buffer;
  bool ours = false;
  for (;;) {
    const ssize_t size = read(queue_, buffer.data(), buffer.size());
    if (size <= 0) return ours;
    for (ssize_t at = 0; at < size;) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* const name = buffer.data() + at + sizeof event;
      const auto folder = folders_.find(event.wd);
      if (event.len > 0 && folder != folders_.end())
        ours = ours || files_.count(folder->second / name) != 0;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

}  // namespace giayto::app
