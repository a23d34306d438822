// Placeholders: name and filters resolved once, so that binding looks nothing up.
#include "template/placeholder.hpp"

#include "base/message.hpp"
#include "template/filters.hpp"
#include "template/standard_fields.hpp"
#include "template/values.hpp"
#include "text/suggest.hpp"

#include <algorithm>

namespace giayto::tmpl {
namespace {

constexpr std::string_view letters_of_names =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";

std::string braced(std::string_view name) {
  return "{" + std::string(name) + "}";
}

/// A cell of a class's sheet is about one person.
bool about_participant(const Compilation& compilation) {
  const Scope scope = compilation.type->scope;
  return scope == Scope::participant ||
         (scope == Scope::training_class && compilation.paper.sheet.has_value());
}

bool out_of_scope(const StandardField& field, const Compilation& compilation) {
  if (compilation.type == nullptr) return false;
  return (field.needs == Needs::participant && !about_participant(compilation)) ||
         (field.needs == Needs::session && compilation.type->scope != Scope::session);
}

/// Whether the name belongs to a group only the host fills, so that it cannot be a plugin's.
bool in_standard_group(std::string_view name) {
  const auto dot = name.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view group = name.substr(0, dot + 1);
  const auto& names = standard_field_names();
  return std::any_of(names.begin(), names.end(),
                     [group](const std::string& one) { return one.starts_with(group); });
}

std::vector<std::string> known_names(const TypeInfo* type) {
  std::vector<std::string> names;
  if (type != nullptr) names = type->fields;
  names.insert(names.end(), standard_field_names().begin(), standard_field_names().end());
  names.insert(names.end(), {"page", "pages"});
  return names;
}

bool resolve_standard(Slot& slot, Compilation& compilation) {
  slot.may_be_blank = slot.name == "number" || slot.name == "serial" || slot.name == "date" ||
                      slot.name.starts_with("date.");
  const StandardField& field = standard_fields()[static_cast<std::size_t>(slot.standard)];
  if (!out_of_scope(field, compilation)) return true;
  compilation.error("placeholder-out-of-scope", slot.line,
                    message("{} has no value in a '{}', which is not about one person or session",
                            braced(slot.name), compilation.type->id),
                    message("remove it, or use it in a table that the plugin fills"));
  return false;
}

/// The nearest name; without one the fields of the type, as all standard ones would fill a screen.
std::string name_hint(const std::string& name, const TypeInfo* type) {
  const std::string nearest = text::nearest(name, known_names(type));
  if (!nearest.empty()) return message("did you mean '{}'?", nearest);
  const std::string standard = message("the standard values stand in templates/README.md");
  if (type == nullptr || type->fields.empty()) return standard;
  return spelling_hint(name, type->fields) + "; " + standard;
}

bool resolve_name(Slot& slot, Compilation& compilation) {
  if (slot.name == "page" || slot.name == "pages") {
    slot.page = slot.name == "page" ? 1 : 2;
    return true;
  }
  slot.standard = find_standard_field(slot.name);
  if (slot.standard >= 0) return resolve_standard(slot, compilation);
  if (compilation.type != nullptr) {
    const auto& fields = compilation.type->fields;
    const auto found = std::find(fields.begin(), fields.end(), slot.name);
    if (found != fields.end()) {
      slot.field = static_cast<int>(found - fields.begin());
      return true;
    }
  } else if (!in_standard_group(slot.name)) {
    return true;
  }
  compilation.error("unknown-placeholder", slot.line,
                    message("there is no value {}", braced(slot.name)),
                    name_hint(slot.name, compilation.type));
  return false;
}

bool is_date_filter(Filter filter) {
  return filter == Filter::date || filter == Filter::long_date;
}
bool is_number_filter(Filter filter) {
  return filter == Filter::words || filter == Filter::number || filter == Filter::two_digits;
}

/// Standard fields have known kinds, so that a filter that can never fit is told at once.
bool fits(Filter filter, const StandardField& field) {
  if (is_date_filter(filter)) return std::holds_alternative<DateField>(field.read);
  return !is_number_filter(filter) || !std::holds_alternative<DateField>(field.read);
}

bool add_filter(std::string_view word, Slot& slot, Compilation& compilation) {
  const Filter filter = find_filter(word);
  if (filter == Filter::none) {
    compilation.error("unknown-filter", slot.line,
                      message("there is no filter '{}'", std::string(word)),
                      spelling_hint(word, filter_names()));
    return false;
  }
  const bool first = slot.filters.empty();
  if (slot.page != 0 ||
      (first && slot.standard >= 0 &&
       !fits(filter, standard_fields()[static_cast<std::size_t>(slot.standard)]))) {
    compilation.error(
        "filter-does-not-fit", slot.line,
        message("the filter '{}' does not fit the value {}", std::string(word), braced(slot.name)),
        message("take it out"));
    return false;
  }
  slot.filters.push_back(filter);
  return true;
}

int slot_index(Slot slot, Template& paper) {
  for (std::size_t i = 0; i < paper.slots.size(); ++i) {
    if (paper.slots[i].name == slot.name && paper.slots[i].filters == slot.filters) {
      return static_cast<int>(i);
    }
  }
  paper.slots.push_back(std::move(slot));
  return static_cast<int>(paper.slots.size()) - 1;
}

}  // namespace

std::optional<int> compile_placeholder(std::string_view inside, int line,
                                       Compilation& compilation) {
  Slot slot;
  slot.line = line;
  std::size_t bar = std::min(inside.find('|'), inside.size());
  slot.name = std::string(trim(inside.substr(0, bar)));
  if (slot.name.empty() || slot.name.find_first_not_of(letters_of_names) != std::string::npos) {
    compilation.error(
        "bad-placeholder", line, message("{} is no placeholder", braced(inside)),
        message("write {{name}} or {{name|filter}}; a brace itself is written twice"));
    return std::nullopt;
  }
  if (!resolve_name(slot, compilation)) return std::nullopt;
  while (bar < inside.size()) {
    const std::size_t next = std::min(inside.find('|', bar + 1), inside.size());
    if (!add_filter(trim(inside.substr(bar + 1, next - bar - 1)), slot, compilation)) {
      return std::nullopt;
    }
    bar = next;
  }
  return slot_index(std::move(slot), compilation.paper);
}

}  // namespace giayto::tmpl
