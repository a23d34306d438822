// Bind: names were resolved when the template was compiled, here values are only copied and
// filtered.
#include "template/binding.hpp"

#include "base/message.hpp"
#include "template/blank.hpp"
#include "template/filters.hpp"
#include "template/standard_fields.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <cstdlib>

namespace giayto::tmpl {
namespace {

struct ReadField {
  const FieldSource& source;

  FilterValue operator()(TextField read) const { return {read(source), {}, {}}; }
  FilterValue operator()(ComputedField read) const { return {read(source), {}, {}}; }
  FilterValue operator()(NumberField read) const {
    const int number = read(source);
    if (number == 0) return {};
    return {{}, {}, number};
  }
  FilterValue operator()(DateField read) const {
    const Date& date = read(source);
    if (!date.known()) return {};
    return {{}, date, {}};
  }
};

void check_subject(const StandardField& field, const Subject& subject) {
  const bool lacks = (field.needs == Needs::participant && subject.participant == nullptr) ||
                     (field.needs == Needs::session && subject.session == nullptr);
  if (lacks) {
    throw Error(message("{} has no value here: the paper is not about one person or session",
                        "{" + field.name + "}"));
  }
}

/// The issue date with room for day and month (ND-41); the year is printed.
std::string pending_date(Slot slot, const FieldSource& source) {
  const std::string room = blank(source.issue.date_room);
  const std::string year = std::to_string(source.subject.issue_date.year);
  auto& filters = slot.filters;
  const bool in_words =
      std::find(filters.begin(), filters.end(), Filter::long_date) != filters.end();
  std::string text = room;
  if (slot.name == "date") {
    text = in_words ? "ngày" + room + "tháng" + room + "năm\u00A0" + year
                    : room + "/" + room + "/" + year;
  }
  filters.erase(std::remove_if(filters.begin(), filters.end(),
                               [](Filter filter) {
                                 return filter != Filter::upper && filter != Filter::lower;
                               }),
                filters.end());
  return apply_filters(slot, {text, {}, {}});
}

bool is_pending_date(const Slot& slot, const FieldSource& source) {
  return source.issue.pending && slot.may_be_blank && slot.name.starts_with("date") &&
         slot.name != "date.year";
}

std::string standard_value(const Slot& slot, const FieldSource& source) {
  const StandardField& field = standard_fields()[static_cast<std::size_t>(slot.standard)];
  check_subject(field, source.subject);
  if (is_pending_date(slot, source)) return pending_date(slot, source);
  if (slot.filters.empty()) {
    if (const auto* read = std::get_if<TextField>(&field.read)) return (*read)(source);
  }
  return apply_filters(slot, std::visit(ReadField{source}, field.read));
}

/// Plugins set their fields in the declared order as a rule, so that is looked at first.
const std::string& content_value(const Slot& slot, const Content& content) {
  const auto expected = static_cast<std::size_t>(slot.field);
  if (slot.field >= 0 && expected < content.fields().size() &&
      content.fields()[expected].name == slot.name) {
    return content.fields()[expected].value;
  }
  if (const std::string* value = content.find(slot.name)) return *value;
  throw Error(
      message("the plugin did not compose the field '{}' that the template prints", slot.name));
}

/// Whether the slot has a value of its own in every cell of the sheet.
bool of_cell(const Slot& slot) {
  return slot.standard >= 0 &&
         standard_fields()[static_cast<std::size_t>(slot.standard)].needs == Needs::participant;
}

bool has_cells(const Template& paper, const Subject& subject) {
  return paper.sheet && subject.participant == nullptr && subject.session == nullptr;
}

Table bind_cells(const Template& paper, const Subject& subject, const Issue& issue) {
  Table cells{std::string(cells_table)};
  std::vector<std::string> names = {"participant.position"};
  for (const Slot& slot : paper.slots) {
    if (of_cell(slot)) names.push_back(written(slot));
  }
  cells.add(std::move(names));
  for (const Participant& person : subject.roll) {
    const Subject of_person{subject.issuer, subject.signer, subject.training_class, subject.roll,
                            &person,        nullptr,        subject.issue_date};
    std::vector<std::string> row = {std::to_string(person.position)};
    for (const Slot& slot : paper.slots) {
      if (of_cell(slot)) row.push_back(standard_value(slot, {of_person, issue}));
    }
    cells.add(std::move(row));
  }
  return cells;
}

/// Where the cells' rows keep the value of each slot; -1: the slot is the same in all of them.
std::vector<int> cell_columns(const Template& paper, const std::vector<std::string>& names) {
  std::vector<int> columns(paper.slots.size(), -1);
  for (std::size_t i = 0; i < paper.slots.size(); ++i) {
    if (!of_cell(paper.slots[i])) continue;
    const std::string name = written(paper.slots[i]);
    const auto found = std::find(names.begin() + 1, names.end(), name);
    if (found == names.end())
      throw Error(message("the stored document has no value for {}", "{" + name + "}"));
    columns[i] = static_cast<int>(found - names.begin());
  }
  return columns;
}

}  // namespace

Binding bind(const Template& paper, const Subject& subject, Content&& content, const Issue& issue) {
  const FieldSource source{subject, issue};
  const bool cells = has_cells(paper, subject);
  Binding binding;
  binding.values.reserve(paper.slots.size());
  for (const Slot& slot : paper.slots) {
    if (slot.page != 0 || (cells && of_cell(slot))) {
      binding.values.emplace_back();
    } else if (slot.standard >= 0) {
      binding.values.push_back(standard_value(slot, source));
    } else if (slot.filters.empty()) {
      binding.values.push_back(content_value(slot, content));
    } else {
      binding.values.push_back(apply_filters(slot, {content_value(slot, content), {}, {}}));
    }
  }
  binding.tables.reserve(content.tables().size());
  for (const auto& table : content.tables()) binding.tables.push_back(std::move(*table));
  if (cells) binding.tables.push_back(bind_cells(paper, subject, issue));
  return binding;
}

std::vector<CellBinding> cells_of(const Template& paper, const Binding& binding) {
  const Table* table = binding.find_table(cells_table);
  if (table == nullptr || table->rows().empty()) return {};
  const std::vector<int> columns = cell_columns(paper, table->rows().front().cells);
  std::vector<CellBinding> cells;
  for (std::size_t row = 1; row < table->rows().size(); ++row) {
    const std::vector<std::string>& values = table->rows()[row].cells;
    CellBinding cell{std::atoi(values.at(0).c_str()), {binding.values, {}}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i] >= 0) cell.binding.values[i] = values.at(static_cast<std::size_t>(columns[i]));
    }
    cells.push_back(std::move(cell));
  }
  return cells;
}

std::string written(const Slot& slot) {
  std::string text = slot.name;
  for (const Filter filter : slot.filters) {
    if (filter == Filter::none) continue;
    text += '|' + filter_names()[static_cast<std::size_t>(filter) - 1];
  }
  return text;
}

}  // namespace giayto::tmpl
