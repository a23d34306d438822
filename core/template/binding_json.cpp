// The JSON form of a binding: what the register keeps of every issued document.
#include "base/json.hpp"
#include "base/message.hpp"
#include "template/binding.hpp"

namespace giayto::tmpl {
namespace {

Json rows_of(const Table& table) {
  Json rows = Json::array();
  for (const Row& row : table.rows()) {
    if (row.is_band) {
      rows.push_back({{"band", row.cells.empty() ? std::string{} : row.cells.front()}});
    } else if (row.is_total) {
      rows.push_back({{"total", row.cells}});
    } else {
      rows.push_back(row.cells);
    }
  }
  return rows;
}

Table table_from(const Json& json) {
  Table table(json.at("name").get<std::string>());
  for (const Json& row : json.at("rows")) {
    if (row.is_object() && row.contains("total")) {
      table.add_total(row.at("total").get<std::vector<std::string>>());
    } else if (row.is_object()) {
      table.add_band(row.at("band").get<std::string>());
    } else {
      table.add(row.get<std::vector<std::string>>());
    }
  }
  return table;
}

/// Runs `read` on the parsed text; whatever the library throws becomes one Error.
template <class Read>
Binding parsed(std::string_view text, Read&& read) {
  try {
    const Json json = Json::parse(text);
    Binding binding;
    read(json.at("slots"), binding);
    for (const Json& table : json.at("tables")) binding.tables.push_back(table_from(table));
    return binding;
  } catch (const Json::exception&) {
    throw Error(message("the stored fields of the document cannot be read"));
  }
}

}  // namespace

std::string to_json(const Template& paper, const Binding& binding) {
  Json slots = Json::array();
  for (std::size_t i = 0; i < binding.values.size(); ++i) {
    slots.push_back({written(paper.slots.at(i)), binding.values[i]});
  }
  Json tables = Json::array();
  for (const Table& table : binding.tables) {
    tables.push_back({{"name", table.name()}, {"rows", rows_of(table)}});
  }
  return Json{{"slots", std::move(slots)}, {"tables", std::move(tables)}}.dump();
}

Binding binding_from_json(std::string_view json) {
  return parsed(json, [](const Json& slots, Binding& binding) {
    for (const Json& slot : slots) binding.values.push_back(slot.at(1).get<std::string>());
  });
}

Binding binding_from_json(std::string_view json, const Template& paper) {
  return parsed(json, [&paper](const Json& slots, Binding& binding) {
    for (const Slot& slot : paper.slots) {
      const std::string name = written(slot);
      const Json* found = nullptr;
      for (const Json& one : slots) {
        if (one.at(0).get_ref<const std::string&>() == name) found = &one;
      }
      if (found == nullptr && slot.page == 0) {
        throw Error(message("the stored document has no value for {}", "{" + name + "}"));
      }
      binding.values.push_back(found == nullptr ? std::string{} : found->at(1).get<std::string>());
    }
  });
}

}  // namespace giayto::tmpl
