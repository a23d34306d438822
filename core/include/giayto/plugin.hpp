// What a plugin implements: document types, pure functions from records to words.
//
// A document type may not touch files, the clock, random numbers, the environment, threads or
// globals: the same subject must always give the same content. The host calls from one thread.
#pragma once

#include <giayto/abi.hpp>
#include <giayto/model.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {

/// Thrown by a plugin when the data make a correct paper impossible; the text says what is missing
/// and what to do, without personal data. The document is reported with its row and the batch goes
/// on.
class __attribute__((visibility("default"))) Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Whether a subject gets this paper; a refusal always carries its reason ("attended 3 of 8
/// sessions").
struct Decision {
  bool issue = true;
  std::string reason;

  static Decision yes() { return {}; }
  static Decision no(std::string why) { return {false, std::move(why)}; }
};

/// One line of a content table: the cells of a row in the declared order of columns, or a band that
/// spans all columns (RO-24). A row of totals has its label in the first cell (RO-26).
struct Row {
  std::vector<std::string> cells;
  bool is_band = false;
  bool is_total = false;
};

/// A table a plugin fills row by row; each row has one cell for each declared column.
class Table {
 public:
  explicit Table(std::string name) : name_(std::move(name)) {}

  const std::string& name() const { return name_; }
  const std::vector<Row>& rows() const { return rows_; }
  void add(std::vector<std::string> cells) { rows_.push_back({std::move(cells), false, false}); }
  void add_band(std::string text) { rows_.push_back({{std::move(text)}, true, false}); }
  void add_total(std::vector<std::string> cells) {
    rows_.push_back({std::move(cells), false, true});
  }

 private:
  std::string name_;
  std::vector<Row> rows_;
};

/// What a plugin composes for one subject: the declared fields and tables, each exactly once. Text
/// is UTF-8 in NFC (TX-20) and "\n" in a value starts a new line.
class Content {
 public:
  struct Field {
    std::string name;
    std::string value;
  };

  /// Gives a field its value; the last value counts.
  void set(std::string_view name, std::string value) {
    for (Field& field : fields_) {
      if (field.name == name) {
        field.value = std::move(value);
        return;
      }
    }
    fields_.push_back({std::string(name), std::move(value)});
  }

  /// The table of that name, made empty at the first call.
  Table& table(std::string_view name) {
    for (const auto& table : tables_) {
      if (table->name() == name) return *table;
    }
    tables_.push_back(std::make_unique<Table>(std::string(name)));
    return *tables_.back();
  }

  const std::vector<Field>& fields() const { return fields_; }
  const std::vector<std::unique_ptr<Table>>& tables() const { return tables_; }

  const std::string* find(std::string_view name) const {
    for (const Field& field : fields_) {
      if (field.name == name) return &field.value;
    }
    return nullptr;
  }
  const Table* find_table(std::string_view name) const {
    for (const auto& table : tables_) {
      if (table->name() == name) return table.get();
    }
    return nullptr;
  }

 private:
  std::vector<Field> fields_;
  std::vector<std::unique_ptr<Table>> tables_;
};

/// One document per class, per session of a class, or per participant.
enum class Scope { training_class, session, participant };

/// How the host sorts the roll before a plugin sees it: as recorded (rank order, RO-43), or by name
/// in Vietnamese order, given name first (RO-40, RO-41).
enum class RollOrder { as_recorded, by_name };

/// A content table and the columns of its rows, in order.
struct TableInfo {
  std::string name;
  std::vector<std::string> columns;
};

/// What the host must know about a document type before it has a subject. Constant. Names of
/// fields, tables and columns are lower-case ASCII letters, digits, '_' and '.'; they may not be
/// standard fields (`class.*`, `participant.*`, `session.*`, `issuer.*`, `signer.*`, `signer2.*`,
/// `serial`, `number`, `check_code`, `check_text`, `date`, `page`, `pages`).
struct TypeInfo {
  std::string id;     ///< "<plugin>.<paper>": "producers.completion-certificate"
  std::string title;  ///< for people: "Giấy chứng nhận hoàn thành"
  Scope scope = Scope::participant;
  std::string audience;          ///< TrainingClass::audience it serves; empty: any
  std::string default_template;  ///< path below templates/ without ".ini": "certificate/classic"
  std::vector<std::string> fields;
  std::vector<TableInfo> tables;
  std::string series;  ///< number series in the office's settings; empty: not numbered
  RollOrder order = RollOrder::by_name;
  /// A paper about one person whose numbers this type lists: the host gives each participant the
  /// number and date of theirs (Participant::issued_number). Empty: none.
  std::string numbers_of;
};

/// One kind of paper. The host keeps it for as long as the program runs and calls it from one
/// thread.
class __attribute__((visibility("default"))) DocumentType {
 public:
  virtual ~DocumentType() = default;

  /// The same values at every call.
  virtual const TypeInfo& info() const = 0;
  /// Whether this subject gets the paper.
  virtual Decision decide(const Subject& subject) const = 0;
  /// All declared fields and tables for this subject. Throws Error when the data do not allow a
  /// correct paper.
  virtual Content compose(const Subject& subject) const = 0;

 protected:
  DocumentType() = default;
  DocumentType(const DocumentType&) = default;
  DocumentType& operator=(const DocumentType&) = default;
};

/// Where a plugin's entry puts its document types. An entry that throws adds none.
class __attribute__((visibility("default"))) Catalogue {
 public:
  virtual void add(std::unique_ptr<DocumentType> type) = 0;

 protected:
  ~Catalogue() = default;
};

}  // namespace v1
}  // namespace giayto

/// GIAYTO_PLUGIN("vn.example.thank-you", "1.0", add_types); with `void
/// add_types(giayto::Catalogue&)` declared before: exports the descriptor. Once per plugin, at
/// global scope.
#define GIAYTO_PLUGIN(plugin_id, plugin_version, add_types)                                   \
  extern "C" {                                                                                \
  extern __attribute__((visibility("default"))) const giayto_plugin_descriptor giayto_plugin; \
  }                                                                                           \
  const giayto_plugin_descriptor giayto_plugin = {                                            \
      {'G', 'I', 'A', 'Y', 'T', 'O', '\0', '\1'},                                             \
      sizeof(giayto_plugin_descriptor),                                                       \
      GIAYTO_ABI,                                                                             \
      GIAYTO_TOOLCHAIN,                                                                       \
      plugin_id,                                                                              \
      plugin_version,                                                                         \
      [](void* catalogue) { add_types(*static_cast<giayto::Catalogue*>(catalogue)); }}
