// The store, settings, plugins, templates and fonts of a run, each opened when first asked for.
#pragma once

#include "app/installation.hpp"
#include "app/options.hpp"
#include "job/desk.hpp"

#include <filesystem>
#include <memory>
#include <set>
#include <vector>

namespace giayto::app {

class Workplace {
 public:
  explicit Workplace(CommonOptions options);
  ~Workplace();

  const CommonOptions& options() const { return options_; }
  const Installation& installation() const { return installation_; }

  /// Lets this run make the record when it is not there; else that is told as wrong use.
  void may_create_store() { may_create_ = true; }
  records::Records& records();
  registry::Register& book();
  /// Throws ConfigError; problems inside the file are shown on stderr first.
  const office::Office& office();
  const plugins::PluginHost& plugins();
  const tmpl::TemplateFolders& templates();
  /// Where the templates of one plugin file lie, without loading any plugin.
  tmpl::TemplateFolders templates_of(const std::filesystem::path& plugin);
  const job::Catalogue& catalogue();
  const render::FontSet& fonts();
  job::Desk desk();

  /// The files fonts are set by: fonts.ini and the office's own.
  std::set<std::filesystem::path> font_files();
  /// Reads templates and fonts anew when next asked for.
  void forget_drawing();

 private:
  store::Database& database();
  std::filesystem::path store_file() const;
  std::filesystem::path office_file() const;
  std::filesystem::path font_settings() const;
  bool has_office() const;
  std::vector<std::filesystem::path> template_search_path();

  CommonOptions options_;
  Installation installation_;
  bool may_create_ = false;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<records::Records> records_;
  std::unique_ptr<registry::Register> book_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<plugins::PluginHost> plugins_;
  std::unique_ptr<tmpl::TemplateFolders> templates_;
  std::unique_ptr<job::Catalogue> catalogue_;
  std::unique_ptr<render::FontSet> fonts_;
};

}  // namespace giayto::app
