#include "base/file.hpp"

#include "base/message.hpp"

#include <giayto/plugin.hpp>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

namespace giayto {
namespace {

namespace fs = std::filesystem;

/// An open file descriptor, closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

[[noreturn]] void fail_reading(const fs::path& path) {
  throw Error(message("cannot read {}: {}", path.string(), std::strerror(errno)));
}

constexpr std::string_view temporary_mark = ".giayto-tmp-";

/// The process that made a temporary file; 0 for other files.
pid_t maker_of(const std::string& name) {
  const auto mark = name.rfind(temporary_mark);
  if (mark == std::string::npos) return 0;
  pid_t maker = 0;
  const char* const end = name.data() + name.size();
  const auto [stop, failure] =
      std::from_chars(name.data() + mark + temporary_mark.size(), end, maker);
  return failure == std::errc{} && stop == end ? maker : 0;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Also when nobody has asked for its exit code yet: a killed run's workers may stay in the list of
/// processes for long.
bool has_ended(pid_t process) {
  if (::kill(process, 0) != 0 && errno == ESRCH) return true;
  std::ifstream about("/proc/" + std::to_string(process) + "/stat");
  const std::string line(std::istreambuf_iterator<char>(about), {});
  const std::size_t name_end = line.rfind(')');  // the state stands behind the name in brackets
  return name_end != std::string::npos && line.compare(name_end, 4, ") Z ") == 0;
}

}  // namespace

std::string to_text(const std::vector<fs::path>& paths) {
  std::string text;
  for (const fs::path& path : paths) text += (text.empty() ? "" : ", ") + path.string();
  return text;
}

std::string read_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) fail_reading(path);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail_reading(path);
  if (S_ISDIR(status.st_mode)) {
    errno = EISDIR;
    fail_reading(path);
  }
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size));
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
    if (got < 0) {
      if (errno == EINTR) continue;
      fail_reading(path);
    }
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
}

fs::path write_beside(const fs::path& target, std::string_view bytes, Durability durability) {
  fs::path temporary = target;
  temporary.replace_filename("." + target.filename().string() + std::string(temporary_mark) +
                             std::to_string(::getpid()));
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0 || !write_all(file.get(), bytes) ||
      (durability == Durability::now && ::fsync(file.get()) != 0) || !file.close()) {
    const std::string reason = std::strerror(errno);
    ::unlink(temporary.c_str());
    throw Error(message("cannot write {}: {}", target.string(), reason));
  }
  return temporary;
}

void sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() < 0 || ::syncfs(opened.get()) != 0) {
    throw Error(message("cannot write {}: {}", folder.string(), std::strerror(errno)));
  }
}

void remove_abandoned(const fs::path& folder) {
  std::error_code failure;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure)) {
    const pid_t maker = maker_of(entry.path().filename().string());
    if (maker > 0 && has_ended(maker)) fs::remove(entry.path(), failure);
  }
}

void move_into_place(const fs::path& temporary, const fs::path& target) {
  std::error_code failure;
  fs::rename(temporary, target, failure);
  if (!failure) return;
  ::unlink(temporary.c_str());
  throw Error(message("cannot write {}: {}", target.string(), failure.message()));
}

void write_file(const fs::path& target, std::string_view bytes) {
  move_into_place(write_beside(target, bytes), target);
}

}  // namespace giayto
