// `plugin new`: a working plugin of one document type, to be changed into what is wanted.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sample_id = "vn.example.skeleton";
constexpr std::string_view sample_name = "skeleton";

/// "thank-you" of "vn.example.thank-you".
std::string last_word(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

class Scaffold {
 public:
  Scaffold(const PluginNewOptions& options, const fs::path& skeleton)
      : id_(options.id),
        name_(last_word(options.id)),
        skeleton_(skeleton),
        scope_(options.scope),
        target_(options.folder.empty() ? fs::path(name_) : fs::path(options.folder)) {}

  const fs::path& write() {
    if (!plugins::is_plugin_id(id_)) {
      throw ConfigError(
          message("'{}' cannot be the id of a plugin; take lower-case words such as "
                  "vn.example.thank-you",
                  id_));
    }
    // Names of CMake's own targets, which a plugin's target cannot have
    constexpr std::array<std::string_view, 6> taken = {"all",     "clean",   "help",
                                                       "install", "package", "test"};
    if (std::ranges::find(taken, name_) != taken.end()) {
      throw ConfigError(message(
          "the last word of the id, '{}', cannot be the name of a plugin; take another", name_));
    }
    if (fs::exists(target_))
      throw ConfigError(
          message("{} is there already; choose another place with --out", target_.string()));
    for (const fs::path& part : {skeleton_ / "common", skeleton_ / scope_}) copy(part);
    return target_;
  }

 private:
  void copy(const fs::path& from) const {
    if (!fs::is_directory(from))
      throw ConfigError(message("the sample plugin is not in {}", from.string()));
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
      if (!entry.is_regular_file()) continue;
      const fs::path to = target_ / renamed(fs::relative(entry.path(), from).string());
      std::error_code failure;
      fs::create_directories(to.parent_path(), failure);
      if (failure)
        throw Error(
            message("cannot make the folder {}: {}", to.parent_path().string(), failure.message()));
      write_file(to, renamed(read_file(entry.path())));
    }
  }

  /// The sample's id and name replaced, in one go: the new id may hold the sample's words.
  std::string renamed(std::string_view text) const {
    std::string result;
    while (!text.empty()) {
      if (text.starts_with(sample_id)) {
        result += id_;
        text.remove_prefix(sample_id.size());
      } else if (text.starts_with(sample_name)) {
        result += name_;
        text.remove_prefix(sample_name.size());
      } else {
        result += text.front();
        text.remove_prefix(1);
      }
    }
    return result;
  }

  const std::string id_, name_;
  const fs::path skeleton_;
  const std::string scope_;
  const fs::path target_;
};

}  // namespace

int run(const PluginNewOptions& options, Workplace& workplace) {
  for (const plugins::LoadedType& type : workplace.plugins().types()) {
    if (type.plugin != options.id) continue;
    throw ConfigError(
        message("the plugin id '{}' is taken by {}; take another", options.id, type.file.string()));
  }
  Scaffold scaffold(options, workplace.installation().skeleton);
  const std::string folder = scaffold.write().string();
  const std::string plugin = folder + "/build/plugins/" + last_word(options.id) + ".so";
  if (workplace.options().json) {
    say_json({{"folder", folder}, {"plugin", plugin}, {"type", options.id + ".paper"}});
    return all_good;
  }
  say(message("the plugin is written to {}; to build it, to verify it, and to see its papers:",
              folder));
  say("  cmake -S " + folder + " -B " + folder + "/build && cmake --build " + folder + "/build");
  say("  giayto plugin verify " + plugin);
  say("  sh " + folder + "/data/try.sh");
  return all_good;
}

}  // namespace giayto::app
