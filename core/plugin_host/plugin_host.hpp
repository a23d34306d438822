// Finds, checks and loads plugins; keeps the catalogue of document types. The only user of
// Boost.DLL.
#pragma once

#include "base/diagnostic.hpp"

#include <giayto/plugin.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::plugins {

struct LoadedType {
  const DocumentType* type = nullptr;  ///< never freed: plugins are never unloaded
  std::string plugin;                  ///< plugin id
  std::string plugin_version;
  std::filesystem::path file;  ///< absolute
  TypeInfo info;               ///< copied once at load: no call into the plugin to read it
};

/// A file that is no usable plugin, and the sentence that says why.
struct Refusal {
  std::filesystem::path file;
  std::string reason;
};

/// All document types of all accepted plugins. First id wins; every refusal keeps its sentence. A
/// plugin is taken whole or not at all.
class PluginHost {
 public:
  /// Looks through the folders in order, the `*.so` in each by name; a path to a file is that
  /// plugin alone. A folder that does not exist is passed over, so that search paths may name
  /// places not made yet. Never throws for a bad plugin. A plugin is first loaded in a process of
  /// its own, so that one that crashes there is refused too; but not below `trusted`, which saves
  /// the time for the program's own.
  explicit PluginHost(std::vector<std::filesystem::path> folders,
                      const std::filesystem::path& trusted = {});
  ~PluginHost();

  const std::vector<LoadedType>& types() const;
  const std::vector<Refusal>& refused() const;
  const std::vector<std::filesystem::path>& folders() const;
  /// The type of an id; null when unknown.
  const LoadedType* find(const std::string& type_id) const;
  /// The id nearest to a mistyped one; empty when nothing is near.
  std::string nearest(const std::string& type_id) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether a text can be the id of a plugin: lower-case words in kebab case, joined by dots for a
/// reverse domain.
bool is_plugin_id(std::string_view id);

/// A plugin that breaks its promises, other than by saying in an Error what the data lack.
class Fault : public Error {
 public:
  using Error::Error;
};

/// Calls into a plugin with every exception caught: giayto::Error passes with its own text;
/// anything else, and content that breaks the type's own declaration (fields, tables, columns,
/// NFC), is thrown as Fault naming plugin and type. A refusal without a reason gets one.
Decision decide(const LoadedType& type, const Subject& subject);
Content compose(const LoadedType& type, const Subject& subject);

}  // namespace giayto::plugins
