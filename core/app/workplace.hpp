// The store, settings, plugins, templates and fonts of a run, each opened when first asked for.
#pragma once

#include "app/installation.hpp"
#include "app/options.hpp"
#include "job/desk.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace giayto::app {

class Workplace {
 public:
  explicit Workplace(CommonOptions options);
  ~Workplace();

  const CommonOptions& options() const { return options_; }
  const Installation& installation() const { return installation_; }

  records::Records& records();
  registry::Register& book();
  /// Throws ConfigError; problems inside the file are shown on stderr first.
  const office::Office& office();
  const plugins::PluginHost& plugins();
  const tmpl::TemplateFolders& templates();
  /// Where the templates of one plugin file lie, without loading any plugin.
  tmpl::TemplateFolders templates_of(const std::filesystem::path& plugin);
  const render::FontSet& fonts();
  job::Desk desk();

 private:
  store::Database& database();
  std::filesystem::path store_file() const;
  std::filesystem::path office_file() const;
  bool has_office() const;
  std::vector<std::filesystem::path> template_search_path();

  CommonOptions options_;
  Installation installation_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<records::Records> records_;
  std::unique_ptr<registry::Register> book_;
  std::unique_ptr<office::Office> office_;
  std::unique_ptr<plugins::PluginHost> plugins_;
  std::unique_ptr<tmpl::TemplateFolders> templates_;
  std::unique_ptr<render::FontSet> fonts_;
};

}  // namespace giayto::app
