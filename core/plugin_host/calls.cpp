// Calls into a loaded document type: nothing a plugin throws or forgets gets past this file.
#include "base/message.hpp"
#include "plugin_host/plugin_host.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace giayto::plugins {
namespace {

[[noreturn]] void fault(const LoadedType& type, const std::string& what) {
  throw Fault(message("plugin '{}', document type '{}': {}", type.plugin, type.info.id, what));
}

/// What the call gives, with every exception turned into an Error of our own: its text is copied,
/// the plugin's object goes no further.
template <class Call>
auto guarded(const LoadedType& type, Call&& call) {
  std::string text;
  try {
    return call(*type.type);
  } catch (const Error& error) {
    text = error.what();
    if (!text.empty()) throw Error(text);
    text = message("it stopped without saying why");
  } catch (const std::exception& error) {
    text = message("it failed with '{}'", error.what());
  } catch (...) {
    text = message("it threw something that is no std::exception");
  }
  fault(type, text);
}

void check_fields(const LoadedType& type, const Content& content) {
  const std::vector<std::string>& declared = type.info.fields;
  for (const std::string& field : declared) {
    const std::string* value = content.find(field);
    if (value == nullptr) fault(type, message("it did not set its field '{}'", field));
    if (!text::is_nfc(*value)) fault(type, message("field '{}' is not UTF-8 text in NFC", field));
  }
  if (content.fields().size() == declared.size()) return;
  for (const Content::Field& field : content.fields()) {
    if (std::find(declared.begin(), declared.end(), field.name) == declared.end()) {
      fault(type, message("it set a field '{}' it does not declare", field.name));
    }
  }
}

void check_rows(const LoadedType& type, const TableInfo& declared, const Table& table) {
  for (const Row& row : table.rows()) {
    const std::size_t wanted = row.is_band ? 1 : declared.columns.size();
    if (row.cells.size() != wanted) {
      fault(type, message("a row of table '{}' has {} cells, declared are {}", declared.name,
                          row.cells.size(), wanted));
    }
    for (const std::string& cell : row.cells) {
      if (!text::is_nfc(cell))
        fault(type, message("a cell of table '{}' is not UTF-8 text in NFC", declared.name));
    }
  }
}

void check_tables(const LoadedType& type, const Content& content) {
  for (const TableInfo& declared : type.info.tables) {
    const Table* table = content.find_table(declared.name);
    if (table == nullptr) fault(type, message("it did not make its table '{}'", declared.name));
    check_rows(type, declared, *table);
  }
  if (content.tables().size() != type.info.tables.size()) {
    fault(type, message("it made {} tables, declared are {}", content.tables().size(),
                        type.info.tables.size()));
  }
}

}  // namespace

Decision decide(const LoadedType& type, const Subject& subject) {
  Decision decision =
      guarded(type, [&subject](const DocumentType& paper) { return paper.decide(subject); });
  if (!decision.issue && decision.reason.empty()) {
    decision.reason = message("plugin '{}' gives no reason", type.plugin);
  }
  return decision;
}

Content compose(const LoadedType& type, const Subject& subject) {
  Content content =
      guarded(type, [&subject](const DocumentType& paper) { return paper.compose(subject); });
  check_fields(type, content);
  check_tables(type, content);
  return content;
}

}  // namespace giayto::plugins
