// The catalogue: the document types of all plugins, and those that templates make without code.
#pragma once

#include "base/diagnostic.hpp"
#include "plugin_host/plugin_host.hpp"
#include "template/template.hpp"

#include <deque>
#include <string>
#include <vector>

namespace giayto::job {

/// Keeps references to both arguments. The template folders are read when something is asked for
/// that no plugin has.
class Catalogue {
 public:
  Catalogue(const plugins::PluginHost& plugins, const tmpl::TemplateFolders& templates)
      : plugins_(plugins), templates_(templates) {}
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  /// The types of the plugins, then those of the templates by template id.
  std::vector<const plugins::LoadedType*> types() const;
  /// The type of an id; null when unknown.
  const plugins::LoadedType* find(const std::string& type_id) const;
  /// The type of an id. Throws ConfigError with the nearest id, or the folders looked in.
  const plugins::LoadedType& get(const std::string& type_id) const;

  /// What is wrong with templates that would be types: their headings' problems, and
  /// `duplicate-type` where an id is taken.
  const Diagnostics& problems() const;

 private:
  void read_templates() const;
  void read_template(const std::filesystem::path& file) const;
  std::string nearest(const std::string& type_id) const;

  const plugins::PluginHost& plugins_;
  const tmpl::TemplateFolders& templates_;
  mutable bool read_ = false;
  mutable std::deque<plugins::LoadedType> custom_;
  mutable Diagnostics problems_;
};

}  // namespace giayto::job
