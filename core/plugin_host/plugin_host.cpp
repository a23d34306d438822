// Goes through the plugin folders, takes in what passes every check and keeps a sentence for what
// does not.
#include "plugin_host/plugin_host.hpp"

#include "base/message.hpp"
#include "plugin_host/library.hpp"
#include "plugin_host/rehearsal.hpp"
#include "plugin_host/type_check.hpp"
#include "text/suggest.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace giayto::plugins {
namespace {

namespace fs = std::filesystem;

/// Every document type ever made, accepted or not; never destroyed, like the libraries they come
/// from.
std::deque<std::unique_ptr<DocumentType>>& kept_types() {
  static auto& all = *new std::deque<std::unique_ptr<DocumentType>>;
  return all;
}

/// Takes what an entry adds, so that nothing is in the host's catalogue before all of it is known
/// to be good.
class Collector final : public Catalogue {
 public:
  void add(std::unique_ptr<DocumentType> type) override {
    if (type == nullptr) {
      has_null_ = true;
      return;
    }
    types_.push_back(type.get());
    kept_types().push_back(std::move(type));
  }

  const std::vector<const DocumentType*>& types() const { return types_; }
  bool has_null() const { return has_null_; }

 private:
  std::vector<const DocumentType*> types_;
  bool has_null_ = false;
};

/// Runs the call; whatever it throws becomes a Refused that says which part of the plugin it was.
template <class Call>
void guarded(const std::string& part, Call&& call) {
  std::string text;
  try {
    return call();
  } catch (const std::exception& error) {
    text = error.what();
  } catch (...) {
    throw Refused(message("{} threw something that is no std::exception", part));
  }
  throw Refused(message("{} failed with '{}'", part, text));
}

Collector run_entry(const giayto_plugin_descriptor& descriptor) {
  Collector collector;
  guarded(message("its entry function"),
          [&] { descriptor.entry(static_cast<Catalogue*>(&collector)); });
  if (collector.has_null())
    throw Refused(message("its entry function added an empty pointer as a document type"));
  if (collector.types().empty())
    throw Refused(message("its entry function added no document type"));
  return collector;
}

TypeInfo info_of(const DocumentType& type) {
  TypeInfo info;
  guarded(message("info() of a document type"), [&] { info = type.info(); });
  return info;
}

/// The checked document types of a descriptor, all or none. Throws Refused.
std::vector<LoadedType> types_of(const giayto_plugin_descriptor& descriptor, const fs::path& file) {
  const Collector collector = run_entry(descriptor);
  std::vector<LoadedType> types;
  std::set<std::string> ids;
  for (const DocumentType* type : collector.types()) {
    TypeInfo info = info_of(*type);
    if (const std::string fault = fault_of(info, descriptor.id); !fault.empty()) {
      throw Refused(message("document type '{}': {}", info.id, fault));
    }
    if (!ids.insert(info.id).second)
      throw Refused(message("document type '{}' is added twice", info.id));
    types.push_back({type, descriptor.id, descriptor.version == nullptr ? "" : descriptor.version,
                     file, std::move(info)});
  }
  return types;
}

bool looks_like_plugin(const fs::path& file) {
  return file.extension() == ".so" && file.filename().string().front() != '.';
}

}  // namespace

bool is_plugin_id(std::string_view id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  bool word_open = false;
  for (const char c : id) {
    if (!plain(c) && (!word_open || (c != '-' && c != '.'))) return false;
    word_open = plain(c);
  }
  return word_open;
}

struct PluginHost::State {
  std::vector<fs::path> folders;
  std::vector<LoadedType> types;
  std::vector<Refusal> refused;
  std::map<std::string, fs::path> plugin_files;  // by plugin id
  std::set<fs::path> seen;
  fs::path trusted;  // empty: none

  void look_through(const fs::path& place);
  void consider(const fs::path& file);
  void take(const fs::path& file);
  bool is_trusted(const fs::path& file) const;
};

/// The files of a folder by name; a file stands for itself.
void PluginHost::State::look_through(const fs::path& place) {
  std::error_code failed;
  const fs::file_status status = fs::status(place, failed);
  if (status.type() == fs::file_type::not_found) return;
  if (fs::exists(status) && !fs::is_directory(status)) return consider(place);
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(place, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (looks_like_plugin(entry->path())) files.push_back(entry->path());
  }
  if (failed)
    refused.push_back({place, message("the folder cannot be read: {}", failed.message())});
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) consider(file);
}

void PluginHost::State::consider(const fs::path& file) {
  std::error_code failed;
  fs::path absolute = fs::canonical(file, failed);
  if (failed) {
    refused.push_back({file, message("the file cannot be read: {}", failed.message())});
    return;
  }
  if (!seen.insert(absolute).second) return;  // the same file by another way
  try {
    take(absolute);
  } catch (const Refused& refusal) {
    refused.push_back({std::move(absolute), refusal.what()});
  }
}

void PluginHost::State::take(const fs::path& file) {
  if (!is_trusted(file)) rehearse([&file] { types_of(open_library(file), file); });
  const giayto_plugin_descriptor& descriptor = open_library(file);
  if (const auto first = plugin_files.find(descriptor.id); first != plugin_files.end()) {
    throw Refused(message("its plugin id '{}' is taken by {}, which was found first", descriptor.id,
                          first->second.string()));
  }
  std::vector<LoadedType> added = types_of(descriptor, file);
  plugin_files.emplace(descriptor.id, file);
  std::move(added.begin(), added.end(), std::back_inserter(types));
}

bool PluginHost::State::is_trusted(const fs::path& file) const {
  return !trusted.empty() && (file == trusted || file.parent_path() == trusted);
}

PluginHost::PluginHost(std::vector<fs::path> folders, const fs::path& trusted)
    : state_(std::make_unique<State>()) {
  state_->folders = std::move(folders);
  std::error_code failed;
  if (!trusted.empty()) state_->trusted = fs::canonical(trusted, failed);
  for (const fs::path& folder : state_->folders) state_->look_through(folder);
}

PluginHost::~PluginHost() = default;

const std::vector<LoadedType>& PluginHost::types() const {
  return state_->types;
}
const std::vector<Refusal>& PluginHost::refused() const {
  return state_->refused;
}
const std::vector<fs::path>& PluginHost::folders() const {
  return state_->folders;
}

const LoadedType* PluginHost::find(const std::string& type_id) const {
  for (const LoadedType& type : state_->types) {
    if (type.info.id == type_id) return &type;
  }
  return nullptr;
}

std::string PluginHost::nearest(const std::string& type_id) const {
  std::vector<std::string> ids;
  for (const LoadedType& type : state_->types) ids.push_back(type.info.id);
  return text::nearest(type_id, ids);
}

}  // namespace giayto::plugins
