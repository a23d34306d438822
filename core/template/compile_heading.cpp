// The sections [template] and [colours]: what a template is for, and its colour names.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

namespace giayto::tmpl {
namespace {

constexpr int known_format = 1;

const SourceSection* find_section(const Compilation& compilation, std::string_view kind) {
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind == kind && section.name.empty()) return &section;
  }
  return nullptr;
}

/// `document = custom`: the template makes a document type of standard fields alone.
void read_custom_type(SectionReader& reader) {
  TypeInfo type;
  if (const SourceEntry* id = reader.require("id")) type.id = id->value;
  if (const SourceEntry* title = reader.require("title")) type.title = title->value;
  constexpr std::array<Choice<Scope>, 3> scopes = {{{"class", Scope::training_class},
                                                    {"session", Scope::session},
                                                    {"participant", Scope::participant}}};
  reader.choice("scope", type.scope, scopes);
  constexpr std::array<Choice<RollOrder>, 2> orders = {
      {{"as-recorded", RollOrder::as_recorded}, {"by-name", RollOrder::by_name}}};
  reader.choice("order", type.order, orders);
  reader.text("audience", type.audience);
  reader.text("series", type.series);
  Compilation& compilation = reader.compilation();
  type.default_template = compilation.paper.id;
  compilation.paper.custom = std::move(type);
  if (compilation.type == nullptr) compilation.type = &*compilation.paper.custom;
}

void check_document(SectionReader& reader, const SourceEntry& entry) {
  const TypeInfo* type = reader.compilation().type;
  if (type == nullptr || serves(entry.value, type->id)) return;
  reader.error("wrong-document", entry,
               message("this template is for '{}', not for '{}'", entry.value, type->id),
               message("choose another template, or correct the key document"));
  reader.compilation().type = nullptr;  // else every field of the right type would be told as well
}

}  // namespace

void compile_heading(Compilation& compilation) {
  const SourceSection* section = find_section(compilation, "template");
  if (section == nullptr) {
    compilation.error("missing-section", 0, message("the file has no section [template]"),
                      message("add [template] with the key document"));
    return;
  }
  SectionReader reader(*section, compilation);
  reader.take("include");
  int format = known_format;
  if (reader.integer("format", format, 1) && format > known_format) {
    reader.error("unknown-format", *reader.take("format"),
                 message("the template's format {} is newer than this program reads", format),
                 message("install a newer Giayto"));
  }
  reader.text("language", compilation.paper.language);
  constexpr std::array<Choice<Profile>, 2> profiles = {
      {{"none", Profile::none}, {"nd30", Profile::nd30}}};
  reader.choice("profile", compilation.paper.profile, profiles);
  const SourceEntry* document = reader.require("document");
  if (document != nullptr) {
    compilation.paper.document = document->value;
    if (document->value == "custom") {
      read_custom_type(reader);
    } else {
      check_document(reader, *document);
    }
  }
  reader.finish();
}

void compile_colours(Compilation& compilation) {
  const SourceSection* section = find_section(compilation, "colours");
  if (section == nullptr) return;
  for (const SourceEntry& entry : section->entries) {
    if (const auto colour = parse_colour(entry.value)) {
      compilation.colours[entry.key] = *colour;
      continue;
    }
    compilation.colours[entry.key] = {};  // known, so that its uses are not told as well
    compilation.error("bad-colour", entry.line,
                      message("'{}' is no colour for {}", entry.value, entry.key),
                      message("write #rrggbb, for example #8c1d18"));
  }
}

}  // namespace giayto::tmpl
