// `plugin list`: where each plugin came from, and why any was refused.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"

#include <map>

namespace giayto::app {

int run(const PluginListOptions&, Workplace& workplace) {
  const plugins::PluginHost& host = workplace.plugins();
  struct Loaded {
    std::string version, file;
    int types = 0;
  };
  std::map<std::string, Loaded> loaded;
  for (const auto& type : host.types()) {
    Loaded& one = loaded[type.plugin];
    one.version = type.plugin_version;
    one.file = type.file.string();
    ++one.types;
  }
  if (workplace.options().json) {
    Json accepted = Json::array(), refused = Json::array();
    for (const auto& [id, one] : loaded) {
      accepted.push_back(
          {{"id", id}, {"version", one.version}, {"file", one.file}, {"types", one.types}});
    }
    for (const auto& refusal : host.refused()) {
      refused.push_back({{"file", refusal.file.string()}, {"reason", refusal.reason}});
    }
    Json folders = Json::array();
    for (const auto& folder : host.folders()) folders.push_back(folder.string());
    say_json({{"folders", folders}, {"plugins", accepted}, {"refused", refused}});
    return all_good;
  }
  say(message("plugins are looked for in {}", to_text(host.folders())));
  for (const auto& [id, one] : loaded) {
    const std::string types =
        counted(static_cast<std::size_t>(one.types), translatable("{} document type"),
                translatable("{} document types"));
    say(message("{} {}: {} from {}", id, one.version, types, one.file));
  }
  for (const auto& refusal : host.refused())
    say(message("refused: {}: {}", refusal.file.string(), refusal.reason));
  return all_good;
}

}  // namespace giayto::app
