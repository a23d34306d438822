#include "app/workplace.hpp"

#include "app/report.hpp"
#include "base/message.hpp"

#include <cstdlib>
#include <sstream>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// What the user names must be there: a misspelt folder would otherwise be passed over in silence.
void check_folders(const std::vector<std::string>& named, const char* option) {
  for (const std::string& folder : named) {
    if (!fs::is_directory(folder))
      throw ConfigError(message("{}: there is no folder {}", option, folder));
  }
}

/// Folders in the order they are searched: command line, environment (colon-separated), the user's
/// data directory, the installation.
std::vector<fs::path> search_path(const std::vector<std::string>& named, const char* variable,
                                  const char* kind, const fs::path& installed) {
  std::vector<fs::path> folders(named.begin(), named.end());
  std::istringstream listed(environment(variable));
  for (std::string folder; std::getline(listed, folder, ':');) {
    if (!folder.empty()) folders.emplace_back(folder);
  }
  std::string data = environment("XDG_DATA_HOME");
  if (data.empty() && !environment("HOME").empty()) data = environment("HOME") + "/.local/share";
  if (!data.empty()) {
    const fs::path own = fs::path(data) / "giayto" / kind;
    if (fs::is_directory(own)) folders.push_back(own);
  }
  folders.push_back(installed);
  return folders;
}

/// A plugin NAME.so may have its templates in NAME/ beside it. Looked in last, so that an office
/// may replace them.
void add_own_templates(fs::path plugin, std::vector<fs::path>& folders) {
  const fs::path own = plugin.replace_extension();
  if (fs::is_directory(own) && folders.back() != own) folders.push_back(own);
}

}  // namespace

Workplace::Workplace(CommonOptions options)
    : options_(std::move(options)), installation_(find_installation()) {}

Workplace::~Workplace() = default;

fs::path Workplace::store_file() const {
  if (!options_.store.empty()) return options_.store;
  const std::string named = environment("GIAYTO_STORE");
  return named.empty() ? "giayto.db" : named;
}

fs::path Workplace::office_file() const {
  if (!options_.office.empty()) return options_.office;
  const std::string named = environment("GIAYTO_OFFICE");
  return named.empty() ? store_file().parent_path() / "office.ini" : fs::path(named);
}

bool Workplace::has_office() const {
  return fs::exists(office_file());
}

store::Database& Workplace::database() {
  if (database_) return *database_;
  const std::string name = store_file().string();
  const bool address = name.find("://") != std::string::npos;
  if (!address && !may_create_ && !fs::exists(name)) {
    throw ConfigError(
        message("there is no record {}; name it with --store, or begin one by importing the plan "
                "of classes: giayto import FILE",
                fs::absolute(name).string()));
  }
  database_ = std::make_unique<store::Database>(store_file().string());
  return *database_;
}

records::Records& Workplace::records() {
  if (!records_) records_ = std::make_unique<records::Records>(database());
  return *records_;
}

registry::Register& Workplace::book() {
  if (!book_) book_ = std::make_unique<registry::Register>(database());
  return *book_;
}

const office::Office& Workplace::office() {
  if (office_) return *office_;
  if (!has_office()) {
    throw ConfigError(message(
        "the office's settings {} are not there; name them with --office, or begin with a copy of "
        "the office.ini that `giayto demo` makes",
        office_file().string()));
  }
  Diagnostics problems;
  office_ = std::make_unique<office::Office>(office::Office::read(office_file(), problems));
  print(problems);
  if (problems.has_errors()) throw ConfigError(message("{} has errors", office_file().string()));
  return *office_;
}

const plugins::PluginHost& Workplace::plugins() {
  if (!plugins_) {
    check_folders(options_.plugins, "--plugins");
    plugins_ = std::make_unique<plugins::PluginHost>(
        search_path(options_.plugins, "GIAYTO_PLUGIN_PATH", "plugins", installation_.plugins),
        installation_.plugins);
  }
  return *plugins_;
}

std::vector<fs::path> Workplace::template_search_path() {
  check_folders(options_.templates, "--templates");
  std::vector<std::string> named = options_.templates;
  if (has_office() && !office().template_folder().empty())
    named.push_back(office().template_folder().string());
  return search_path(named, "GIAYTO_TEMPLATE_PATH", "templates", installation_.templates);
}

const tmpl::TemplateFolders& Workplace::templates() {
  if (!templates_) {
    std::vector<fs::path> folders = template_search_path();
    for (const plugins::LoadedType& type : plugins().types()) add_own_templates(type.file, folders);
    templates_ = std::make_unique<tmpl::TemplateFolders>(std::move(folders));
  }
  return *templates_;
}

tmpl::TemplateFolders Workplace::templates_of(const fs::path& plugin) {
  std::vector<fs::path> folders = template_search_path();
  add_own_templates(fs::canonical(plugin), folders);
  return tmpl::TemplateFolders(std::move(folders));
}

const job::Catalogue& Workplace::catalogue() {
  if (!catalogue_) catalogue_ = std::make_unique<job::Catalogue>(plugins(), templates());
  return *catalogue_;
}

const render::FontSet& Workplace::fonts() {
  if (!fonts_) {
    fonts_ = std::make_unique<render::FontSet>(
        font_settings(), has_office() ? office().font_settings() : fs::path());
  }
  return *fonts_;
}

fs::path Workplace::font_settings() const {
  return options_.fonts.empty() ? installation_.fonts : fs::path(options_.fonts);
}

std::set<fs::path> Workplace::font_files() {
  std::set<fs::path> files = {font_settings()};
  if (has_office() && !office().font_settings().empty()) files.insert(office().font_settings());
  return files;
}

void Workplace::forget_drawing() {
  catalogue_.reset();
  fonts_.reset();
  templates_.reset();
}

job::Desk Workplace::desk() {
  return {records(), book(), office(), catalogue(), templates(), fonts()};
}

}  // namespace giayto::app
