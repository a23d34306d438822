// fonts.ini read: which file stands for which role and style.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::render {

/// The four styles of a role, in the order of their numbers: bold is 1, italic is 2.
inline constexpr std::array<std::string_view, 4> style_keys = {"regular", "bold", "italic",
                                                               "bold_italic"};
constexpr std::size_t style_number(bool bold, bool italic) {
  return (bold ? 1u : 0u) + (italic ? 2u : 0u);
}

/// One face as the settings name it; `file` is empty when the role has no such style.
struct FaceSetting {
  std::string file;      ///< as written
  std::string settings;  ///< the settings file that says so
  int line = 0;
  std::string package;  ///< Debian package that brings it; may be empty
  std::string licence;
};

struct RoleSetting {
  std::string name;
  std::array<FaceSetting, 4> styles;
};

class FontSettings {
 public:
  /// Reads the settings and lays the office's own (when not empty) over them face by face. Throws
  /// ConfigError with every problem, each with file and line.
  FontSettings(const std::filesystem::path& settings, const std::filesystem::path& office_settings);

  const std::vector<RoleSetting>& roles() const { return roles_; }
  const RoleSetting* find(std::string_view role) const;
  /// Where the file of a face is: absolute, beside its settings or below one of the folders. Throws
  /// ConfigError that names the package to install.
  std::filesystem::path locate(const FaceSetting& face) const;

 private:
  struct Reader;
  std::vector<RoleSetting> roles_;
  std::vector<std::filesystem::path> folders_;
};

}  // namespace giayto::render
