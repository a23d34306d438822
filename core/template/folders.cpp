// Where templates lie, and what a template is for.
#include "base/message.hpp"
#include "template/ini_document.hpp"
#include "template/template.hpp"

#include <algorithm>

namespace giayto::tmpl {
namespace {

namespace fs = std::filesystem;

bool is_for_including(const fs::path& relative) { return *relative.begin() == "base"; }

}  // namespace

fs::path TemplateFolders::find(const std::string& id_or_path) const {
  if (id_or_path.ends_with(".ini") && fs::is_regular_file(id_or_path)) return id_or_path;
  std::string looked_in;
  for (const fs::path& folder : folders_) {
    const fs::path file = folder / (id_or_path.ends_with(".ini") ? id_or_path : id_or_path + ".ini");
    if (fs::is_regular_file(file)) return file;
    looked_in += (looked_in.empty() ? "" : ", ") + folder.string();
  }
  throw ConfigError(message("there is no template '{}' in {}", id_or_path, looked_in));
}

std::vector<std::string> TemplateFolders::list() const {
  std::vector<std::string> ids;
  for (const fs::path& folder : folders_) {
    if (!fs::is_directory(folder)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || entry.path().extension() != ".ini") continue;
      const fs::path relative = entry.path().lexically_relative(folder);
      if (!is_for_including(relative)) {
        ids.push_back(fs::path(relative).replace_extension().generic_string());
      }
    }
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::string TemplateFolders::id_of(const fs::path& file) const {
  const fs::path whole = fs::weakly_canonical(file);
  for (const fs::path& folder : folders_) {
    const fs::path relative = whole.lexically_relative(fs::weakly_canonical(folder));
    if (!relative.empty() && *relative.begin() != "..") {
      return fs::path(relative).replace_extension().generic_string();
    }
  }
  return file.stem().string();
}

std::string document_of(const fs::path& file) {
  Diagnostics ignored;
  const IniDocument document = IniDocument::read(file, ignored);
  const IniSection* section = document.find("template");
  const IniEntry* entry = section == nullptr ? nullptr : section->find("document");
  return entry == nullptr ? std::string{} : entry->value;
}

bool serves(std::string_view document, std::string_view type_id) {
  if (!document.starts_with("*.")) return document == type_id;
  const std::string_view paper = document.substr(1);
  return type_id.size() > paper.size() && type_id.ends_with(paper);
}

}  // namespace giayto::tmpl
