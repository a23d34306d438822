// A template file to a Template: includes, heading, page, styles, blocks.
#include "base/message.hpp"
#include "template/binding.hpp"
#include "template/compile_parts.hpp"

#include <algorithm>

namespace giayto::tmpl {
namespace {

const std::vector<std::string>& section_kinds() {
  static const std::vector<std::string> kinds = {
      "template", "include", "colours", "page", "sheet",    "style",   "text",
      "columns",  "table",   "column",  "rule", "frame",    "rosette", "braid",
      "path",     "image",   "qr",      "zone", "terraces", "leaf",    "ear"};
  return kinds;
}

bool is_nameless(const std::string& kind) {
  return kind == "template" || kind == "colours" || kind == "sheet";
}

/// The first page has no name, those of further runs have one.
bool may_be_nameless(const std::string& kind) {
  return is_nameless(kind) || kind == "page";
}

void check_sections(Compilation& compilation) {
  for (const SourceSection& section : compilation.source.sections) {
    const auto& kinds = section_kinds();
    if (std::find(kinds.begin(), kinds.end(), section.kind) == kinds.end()) {
      compilation.error("unknown-section", section.line,
                        message("there is no kind of section '{}'", section.kind),
                        spelling_hint(section.kind, kinds));
    } else if (section.name.empty() ? !may_be_nameless(section.kind) : is_nameless(section.kind)) {
      compilation.error("bad-section-name", section.line,
                        section.name.empty()
                            ? message("a section [{}] needs a name", section.kind)
                            : message("the section [{}] has no name", section.kind),
                        section.name.empty() ? message("write [{} name]", section.kind)
                                             : message("write [{}]", section.kind));
    } else if (section.name.find_first_of(section.kind == "column" ? " \t" : " \t.") !=
               std::string::npos) {
      compilation.error("bad-section-name", section.line,
                        message("the name '{}' must not hold spaces or dots", section.name),
                        message("use letters, digits, '-' and '_'"));
    }
  }
}

/// A plugin may not declare what the host binds, or its values would be lost in silence.
void check_declared_fields(Compilation& compilation) {
  if (compilation.type == nullptr) return;
  for (const std::string& field : compilation.type->fields) {
    const bool page = field == "page" || field == "pages";
    if (!page && find_standard_field(field) < 0) continue;
    compilation.error("shadowed-field", 0,
                      message("the type '{}' declares the field '{}', which is a standard field",
                              compilation.type->id, field),
                      message("give the plugin's field another name"));
  }
}

}  // namespace

std::optional<Template> compile(const std::filesystem::path& file, const TemplateFolders& folders,
                                const TypeInfo* type, Diagnostics& diagnostics) {
  Diagnostics found;
  Compilation compilation(folders, found);
  compilation.type = type;
  compilation.paper.file = file;
  compilation.paper.id = folders.id_of(file);
  compilation.source = read_source(file, folders, found);
  compilation.paper.files = compilation.source.files;
  compilation.paper.version = compilation.source.version;
  check_sections(compilation);
  compile_heading(compilation);
  check_declared_fields(compilation);
  compile_colours(compilation);
  compile_page(compilation);
  compile_sheet(compilation);
  compile_styles(compilation);
  compile_page_number(compilation);
  compile_blocks(compilation);
  if (compilation.type != nullptr) compilation.paper.tables = compilation.type->tables;
  diagnostics.append(found);
  if (found.has_errors()) return std::nullopt;
  return std::move(compilation.paper);
}

std::optional<TypeInfo> custom_type_of(const std::filesystem::path& file,
                                       const TemplateFolders& folders, Diagnostics& diagnostics) {
  if (document_of(file) != custom_document) return std::nullopt;
  Diagnostics found;
  Compilation compilation(folders, found);
  compilation.paper.file = file;
  compilation.paper.id = folders.id_of(file);
  compilation.source = read_source(file, folders, found);
  compilation.paper.files = compilation.source.files;
  compile_heading(compilation);
  diagnostics.append(found);
  if (found.has_errors()) return std::nullopt;
  return std::move(compilation.paper.custom);
}

}  // namespace giayto::tmpl
