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

/// "custom.name-badge-standard" for the template name_badge/standard.
std::string default_id(std::string id) {
  for (char& letter : id) {
    if (letter == '/' || letter == '_') letter = '-';
  }
  return "custom." + id;
}

/// "vn.example.name-badge": words of lower-case letters, digits and '-', with dots between.
bool is_type_id(std::string_view id) {
  bool dotted = false;
  char before = '.';
  for (const char c : id) {
    const bool joins = c == '.' || c == '-';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if ((!joins && !letter) || (joins && (before == '.' || before == '-'))) return false;
    dotted = dotted || c == '.';
    before = c;
  }
  return dotted && before != '.' && before != '-';
}

std::string read_id(SectionReader& reader) {
  const SourceEntry* entry = reader.take("id");
  if (entry == nullptr) return default_id(reader.compilation().paper.id);
  if (!is_type_id(entry->value)) {
    reader.error("bad-type-id", *entry, message("'{}' cannot name a document type", entry->value),
                 message("write words of lower-case letters, digits and '-' with a dot between, "
                         "such as custom.name-badge"));
  }
  return entry->value;
}

void check_served(SectionReader& reader, const SourceEntry& entry, std::string_view served) {
  const TypeInfo* type = reader.compilation().type;
  if (type == nullptr || serves(served, type->id)) return;
  reader.error("wrong-document", entry,
               message("this template is for '{}', not for '{}'", std::string(served), type->id),
               message("choose another template, or correct the key document"));
  reader.compilation().type = nullptr;  // else every field of the right type would be told as well
}

/// `document = custom`: the template makes a document type of standard fields alone.
void read_custom_type(SectionReader& reader, const SourceEntry& document) {
  TypeInfo type;
  type.id = read_id(reader);
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
  check_served(reader, document, type.id);
  compilation.paper.custom = std::move(type);
  if (compilation.type == nullptr) compilation.type = &*compilation.paper.custom;
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
    if (document->value == custom_document) {
      read_custom_type(reader, *document);
    } else {
      check_served(reader, *document, document->value);
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
