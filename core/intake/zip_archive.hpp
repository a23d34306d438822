// The parts of a ZIP file held in memory.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace giayto::intake {

class ZipArchive {
 public:
  /// Opens the bytes, which must live as long as the archive. Throws Unreadable (`damaged-file`).
  explicit ZipArchive(std::string_view bytes);

  bool has(const std::string& name) const;
  /// The unpacked part, nothing when there is none. Throws Unreadable when it is damaged
  /// (`damaged-file`) or unpacks to more than 64 MB (`file-too-large`).
  std::optional<std::string> read(const std::string& name) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> archive_;
};

}  // namespace giayto::intake
