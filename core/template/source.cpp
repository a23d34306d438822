// A template file with its includes as one list of sections.
#include "template/source.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/message.hpp"
#include "template/ini_document.hpp"
#include "template/values.hpp"

#include <algorithm>

namespace giayto::tmpl {
namespace {

namespace fs = std::filesystem;

class SourceReader {
 public:
  SourceReader(const TemplateFolders& folders, Source& source, Diagnostics& diagnostics)
      : folders_(folders), source_(source), diagnostics_(diagnostics) {}

  void read(const fs::path& file) {
    const std::string text = read_file(file);
    hashes_ += sha256_hex(text);
    const int number = static_cast<int>(source_.files.size());
    source_.files.push_back(file);
    seen_.push_back(fs::weakly_canonical(file));
    open_.push_back(seen_.back());
    const IniDocument document = IniDocument::parse(text, file.string(), diagnostics_);
    for (const IniSection& section : document.sections()) take(section, document, number);
    open_.pop_back();
  }

  std::string version() const { return sha256_hex(hashes_); }

 private:
  void take(const IniSection& section, const IniDocument& document, int number) {
    const auto space = section.name.find_first_of(" \t");
    const std::string kind = section.name.substr(0, space);
    const std::string name(
        space == std::string::npos ? std::string_view{}
                                   : trim(std::string_view(section.name).substr(space)));
    if (kind == "include") return include(name, document, section.line);
    if (const IniEntry* entry = kind == "template" ? section.find("include") : nullptr) {
      std::size_t line = 0;
      for (const std::string_view named : split_lines(entry->value)) {
        for (const auto one : split_list(named, ",")) include(one, document, entry->line_of(line));
        ++line;
      }
    }
    merge(section, kind, name, number);
  }

  void merge(const IniSection& section, const std::string& kind, const std::string& name,
             int number) {
    SourceSection& target = section_of(kind, name, pack_line(number, section.line));
    for (const IniEntry& entry : section.entries) {
      SourceEntry packed{entry.key, entry.value, pack_line(number, entry.line), entry.lines};
      for (int& line : packed.lines) line = pack_line(number, line);
      const auto same = [&](const SourceEntry& old) { return old.key == entry.key; };
      const auto old = std::find_if(target.entries.begin(), target.entries.end(), same);
      if (old != target.entries.end()) {
        *old = std::move(packed);
      } else {
        target.entries.push_back(std::move(packed));
      }
    }
  }

  /// The section to add to; its place and line are those of the last file that names it, its order
  /// that of the first.
  SourceSection& section_of(const std::string& kind, const std::string& name, int line) {
    for (SourceSection& section : source_.sections) {
      if (section.kind != kind || section.name != name) continue;
      section.line = line;
      return section;
    }
    source_.sections.push_back({kind, name, line, {}});
    return source_.sections.back();
  }

  void include(std::string_view named, const IniDocument& document, int line) {
    const fs::path file = find(named, document.file());
    if (file.empty()) {
      diagnostics_.error("missing-include", document.at(line),
                         message("there is no file '{}' to include", std::string(named)),
                         message("it is looked for beside this file and in {}", folder_names()));
      return;
    }
    const fs::path canonical = fs::weakly_canonical(file);
    if (std::find(open_.begin(), open_.end(), canonical) != open_.end()) {
      diagnostics_.error("include-cycle", document.at(line),
                         message("'{}' includes itself by way of this file", std::string(named)),
                         message("remove one of the two includes"));
      return;
    }
    if (std::find(seen_.begin(), seen_.end(), canonical) == seen_.end()) read(file);
  }

  fs::path find(std::string_view named, const fs::path& includer) const {
    if (named.empty()) return {};
    std::vector<fs::path> places{includer.parent_path()};
    places.insert(places.end(), folders_.folders().begin(), folders_.folders().end());
    for (const fs::path& place : places) {
      const fs::path file = place / named;
      if (fs::is_regular_file(file)) return file;
    }
    return {};
  }

  std::string folder_names() const {
    std::string names;
    for (const fs::path& folder : folders_.folders()) {
      if (!names.empty()) names += ", ";
      names += folder.string();
    }
    return names.empty() ? message("no other folder") : names;
  }

  const TemplateFolders& folders_;
  Source& source_;
  Diagnostics& diagnostics_;
  std::vector<fs::path> open_, seen_;
  std::string hashes_;
};

}  // namespace

const SourceEntry* SourceSection::find(std::string_view key) const {
  for (const SourceEntry& entry : entries) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

Source read_source(const fs::path& file, const TemplateFolders& folders, Diagnostics& diagnostics) {
  Source source;
  SourceReader reader(folders, source, diagnostics);
  reader.read(file);
  source.version = reader.version();
  return source;
}

}  // namespace giayto::tmpl
