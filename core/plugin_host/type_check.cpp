// Checks the declaration of a document type once, at load, so that later steps can rely on it.
#include "plugin_host/type_check.hpp"

#include "base/message.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace giayto::plugins {
namespace {

bool starts_with_any(std::string_view name, const std::array<std::string_view, 5>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [name](std::string_view prefix) {
    return name.substr(0, prefix.size()) == prefix;
  });
}

bool is_lower_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// "completion-certificate": lower-case words in kebab case.
bool is_paper_name(std::string_view name) {
  char before = '-';
  for (const char c : name) {
    if (!is_lower_or_digit(c) && (c != '-' || before == '-')) return false;
    before = c;
  }
  return before != '-';
}

/// What a placeholder can name: a lower-case letter, then letters, digits, '_' and '.'.
bool is_field_name(std::string_view name) {
  return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_lower_or_digit(c) || c == '_' || c == '.'; });
}

/// Bad or repeated names in a list; `kind` is the translated word for them.
std::string fault_of_names(const std::vector<std::string>& names, const std::string& kind) {
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (!is_field_name(*name)) {
      return message("{} '{}' is not a name of lower-case letters, digits, '_' and '.'", kind,
                     *name);
    }
    if (std::find(names.begin(), name, *name) != name) {
      return message("{} '{}' is declared twice", kind, *name);
    }
  }
  return {};
}

std::string fault_of_fields(const TypeInfo& info) {
  for (const std::string& field : info.fields) {
    if (is_standard_field(field)) {
      return message("field '{}' would hide the standard field of that name; give it another name",
                     field);
    }
  }
  return fault_of_names(info.fields, message("field"));
}

std::string fault_of_tables(const TypeInfo& info) {
  std::vector<std::string> names;
  for (const TableInfo& table : info.tables) {
    names.push_back(table.name);
    if (table.columns.empty()) return message("table '{}' has no columns", table.name);
    const std::string fault = fault_of_names(table.columns, message("column"));
    if (!fault.empty()) return message("table '{}': {}", table.name, fault);
  }
  return fault_of_names(names, message("table"));
}

std::string fault_of_id(std::string_view id, std::string_view plugin) {
  const bool ours = id.size() > plugin.size() && id.substr(0, plugin.size()) == plugin &&
                    id[plugin.size()] == '.';
  if (ours && is_paper_name(id.substr(plugin.size() + 1))) return {};
  return message(
      "the id must be '{}.' and the paper in lower-case words joined by '-', such as "
      "'{}.thank-you'",
      plugin, plugin);
}

}  // namespace

bool is_standard_field(std::string_view name) {
  static constexpr std::array<std::string_view, 5> prefixes = {"class.", "participant.", "session.",
                                                               "issuer.", "signer."};
  static constexpr std::array<std::string_view, 7> names = {
      "serial", "number", "check_code", "check_text", "date", "page", "pages"};
  return starts_with_any(name, prefixes) ||
         std::find(names.begin(), names.end(), name) != names.end();
}

std::string fault_of(const TypeInfo& info, std::string_view plugin) {
  if (std::string fault = fault_of_id(info.id, plugin); !fault.empty()) return fault;
  if (info.title.empty()) return message("it has no title");
  if (info.default_template.empty()) return message("it names no default template");
  if (info.scope < Scope::training_class || info.scope > Scope::participant)
    return message("its scope is not class, session or participant");
  if (info.order < RollOrder::as_recorded || info.order > RollOrder::by_name)
    return message("its roll order is neither as_recorded nor by_name");
  if (std::string fault = fault_of_fields(info); !fault.empty()) return fault;
  return fault_of_tables(info);
}

}  // namespace giayto::plugins
