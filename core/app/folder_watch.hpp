// Waits for files of some folders to be saved.
#pragma once

#include <filesystem>
#include <map>
#include <set>

namespace giayto::app {

/// Folders are watched, not files: many editors write a new file and rename it over the old one.
class FolderWatch {
 public:
  FolderWatch();
  ~FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// The files from now on. Folders once watched stay watched.
  void set(const std::set<std::filesystem::path>& files);

  /// Waits until one of the files was written or put in place; also gathers what follows within a
  /// moment, so that saving is answered once. False when the user asked to stop. Throws Error.
  bool wait();

 private:
  bool read_events();

  int queue_ = -1;
  std::map<int, std::filesystem::path> folders_;  // by inotify's number
  std::set<std::filesystem::path> files_;         // absolute
};

}  // namespace giayto::app
