#include "template/numbering.hpp"

#include "template/filters.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

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
