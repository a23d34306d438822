#include "template/numbering.hpp"

#include "base/json.hpp"
#include "base/message.hpp"
#include "template/filters.hpp"
#include "template/values.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace giayto::tmpl {
namespace {

struct IssueField {
  std::string_view name;
  std::string Issue::*value;
};

constexpr std::array<IssueField, 4> issue_fields = {{{"serial", &Issue::serial},
                                                     {"number", &Issue::number},
                                                     {"check_code", &Issue::check_code},
                                                     {"check_text", &Issue::check_text}}};

const IssueField* issue_field_of(const Slot& slot) {
  if (slot.standard < 0) return nullptr;
  const auto found =
      std::find_if(issue_fields.begin(), issue_fields.end(),
                   [&slot](const IssueField& field) { return field.name == slot.name; });
  return found == issue_fields.end() ? nullptr : &*found;
}

/// Whether a slot's value comes from the record: from the plugin, or from class, person or session.
bool of_record(const Slot& slot) {
  if (slot.page != 0) return false;
  if (slot.standard < 0) return true;
  for (const std::string_view part : {"class.", "participant.", "session."}) {
    if (slot.name.rfind(part, 0) == 0) return true;
  }
  return false;
}

bool same_rows(const Table& one, const Table& other) {
  return one.name() == other.name() &&
         std::equal(one.rows().begin(), one.rows().end(), other.rows().begin(), other.rows().end(),
                    [](const Row& a, const Row& b) {
                      return a.is_band == b.is_band && a.cells == b.cells;
                    });
}

/// "date|long_date" as the slot it was stored for.
Slot slot_of(const std::string& written) {
  Slot slot;
  for (const auto part : split_list(written, "|")) {
    if (slot.name.empty()) {
      slot.name = part;
    } else {
      slot.filters.push_back(find_filter(part));
    }
  }
  return slot;
}

/// Nothing when the slot has to do neither with number nor date.
std::optional<std::string> numbered_value(const Slot& slot, const Issue& issue, const Date& date) {
  if (slot.name == "number") return apply_filters(slot, {issue.number, {}, {}});
  if (slot.name == "serial") return apply_filters(slot, {issue.serial, {}, {}});
  if (slot.name == "date") return apply_filters(slot, {{}, date, {}});
  if (slot.name == "date.day") {
    return apply_filters(slot, {vietnamese::two_digits(date.day), {}, {}});
  }
  if (slot.name == "date.month") {
    return apply_filters(slot, {vietnamese::month_digits(date.month), {}, {}});
  }
  return std::nullopt;
}

}  // namespace

std::string with_number(std::string_view snapshot, const Issue& issue, const Date& date) {
  try {
    Json json = Json::parse(snapshot);
    for (Json& slot : json.at("slots")) {
      const Slot read = slot_of(slot.at(0).get<std::string>());
      if (const auto value = numbered_value(read, issue, date)) slot.at(1) = *value;
    }
    return json.dump();
  } catch (const Json::exception&) {
    throw Error(message("the stored fields of the document cannot be read"));
  }
}

void set_issue(const Template& paper, Binding& binding, const Issue& issue) {
  for (std::size_t i = 0; i < paper.slots.size(); ++i) {
    const Slot& slot = paper.slots[i];
    if (const IssueField* field = issue_field_of(slot)) {
      binding.values.at(i) = apply_filters(slot, {issue.*(field->value), {}, {}});
    }
  }
}

bool same_record(const Template& paper, const Binding& one, const Binding& other) {
  for (std::size_t i = 0; i < paper.slots.size(); ++i) {
    if (of_record(paper.slots[i]) && one.values.at(i) != other.values.at(i)) return false;
  }
  return std::equal(one.tables.begin(), one.tables.end(), other.tables.begin(), other.tables.end(),
                    same_rows);
}

}  // namespace giayto::tmpl
