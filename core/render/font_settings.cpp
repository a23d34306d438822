// The settings file by file: folders, then roles with their styles.
#include "render/font_settings.hpp"

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "template/ini_document.hpp"

#include <algorithm>

namespace giayto::render {

struct FontSettings::Reader {
  FontSettings& settings;
  Diagnostics problems{};

  void read(const std::filesystem::path& file) {
    const tmpl::IniDocument document = tmpl::IniDocument::read(file, problems);
    for (const tmpl::IniSection& section : document.sections()) {
      if (section.name == "fonts") {
        read_folders(document, section);
      } else {
        read_role(document, section);
      }
    }
  }

  void read_folders(const tmpl::IniDocument& document, const tmpl::IniSection& section) {
    for (const tmpl::IniEntry& entry : section.entries) {
      if (entry.key != "folders") {
        unknown_key(document, entry, message("the section 'fonts' has the key 'folders' only"));
        continue;
      }
      for (std::size_t at = 0; at < entry.value.size();) {
        const std::size_t end = std::min(entry.value.find('\n', at), entry.value.size());
        if (end > at) settings.folders_.emplace_back(entry.value.substr(at, end - at));
        at = end + 1;
      }
    }
  }

  void read_role(const tmpl::IniDocument& document, const tmpl::IniSection& section) {
    RoleSetting& role = role_named(section.name);
    const auto text_of = [&section](std::string_view key) {
      const tmpl::IniEntry* const entry = section.find(key);
      return entry == nullptr ? std::string() : entry->value;
    };
    for (const tmpl::IniEntry& entry : section.entries) {
      if (entry.key == "package" || entry.key == "licence") continue;
      const auto style = std::find(style_keys.begin(), style_keys.end(), entry.key);
      if (style == style_keys.end()) {
        unknown_key(
            document, entry,
            message("a role has the keys regular, bold, italic, bold_italic, package and licence"));
      } else if (entry.value.empty()) {
        problems.error("font-file-missing", document.at(entry.line),
                       message("no file is named for '{}'", entry.key),
                       message("write the path of a font file, or delete the line"));
      } else {
        role.styles[static_cast<std::size_t>(style - style_keys.begin())] = {
            entry.value, document.file(), entry.line, text_of("package"), text_of("licence")};
      }
    }
  }

  RoleSetting& role_named(const std::string& name) {
    for (RoleSetting& role : settings.roles_) {
      if (role.name == name) return role;
    }
    return settings.roles_.emplace_back(RoleSetting{name, {}});
  }

  void unknown_key(const tmpl::IniDocument& document, const tmpl::IniEntry& entry,
                   std::string hint) {
    problems.error("unknown-key", document.at(entry.line), message("unknown key '{}'", entry.key),
                   std::move(hint));
  }
};

namespace {

std::string all_of(const Diagnostics& problems) {
  std::string text;
  for (const Diagnostic& problem : problems.all()) {
    if (problem.severity != Severity::error) continue;
    if (!text.empty()) text += '\n';
    text += to_text(problem);
  }
  return text;
}

}  // namespace

FontSettings::FontSettings(const std::filesystem::path& settings,
                           const std::filesystem::path& office_settings) {
  Reader reader{*this};
  try {
    reader.read(settings);
    if (!office_settings.empty()) reader.read(office_settings);
  } catch (const ConfigError&) {
    throw;
  } catch (const Error& error) {
    throw ConfigError(error.what());
  }
  if (reader.problems.has_errors()) throw ConfigError(all_of(reader.problems));
  if (roles_.empty()) {
    throw ConfigError(message(
        "the fonts settings '{}' name no face; add a section such as [serif] with 'regular = FILE'",
        settings.string()));
  }
}

const RoleSetting* FontSettings::find(std::string_view role) const {
  const auto found = std::find_if(roles_.begin(), roles_.end(),
                                  [role](const RoleSetting& each) { return each.name == role; });
  return found == roles_.end() ? nullptr : &*found;
}

std::filesystem::path FontSettings::locate(const FaceSetting& face) const {
  const auto is_file = [](const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
  };
  const std::filesystem::path beside =
      std::filesystem::path(face.settings).parent_path() / face.file;
  if (is_file(beside)) return beside;  // an absolute path replaces the folder
  for (const std::filesystem::path& folder : folders_) {
    if (is_file(folder / face.file)) return folder / face.file;
  }
  const std::string hint = face.package.empty() ? message("check the path")
                                                : message("install the package {}", face.package);
  throw ConfigError(to_text(Diagnostic{Severity::error,
                                       "font-file-missing",
                                       {face.settings, face.line, {}, {}, 0},
                                       message("the font file '{}' is missing", face.file),
                                       hint}));
}

}  // namespace giayto::render
