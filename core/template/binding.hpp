// Bind: the values of a template's slots for one subject.
#pragma once

#include "template/template.hpp"

#include <giayto/plugin.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace giayto::tmpl {

/// What the host adds to a subject for one document: its number and codes. All of full width when
/// the number is not known yet.
struct Issue {
  std::string serial;      ///< the number alone, in the series' digits: "0123"
  std::string number;      ///< the whole number line: "0123/2020/GCN-SNN"
  std::string check_code;  ///< "K7Q4-M2XD" (CE-31)
  std::string check_text;  ///< what the QR code holds
  bool pending = false;    ///< number, day and month are written later (ND-41)
  Length date_room{10};    ///< for day and month each, while pending
};

/// The standard fields, bound by the host: `class.*`, `participant.*`, `session.*`, `issuer.*`,
/// `signer.*`, `signer2.*`, `serial`, `number`, `check_code`, `check_text`, `date`. A plugin may
/// not declare one of these.
const std::vector<std::string>& standard_field_names();
/// Index of a standard field, or -1.
int find_standard_field(std::string_view name);

/// Slot values in the order of Template::slots, and the content's tables. Small enough to cross a
/// pipe, complete enough to lay out the document again without plugin or record: the register's
/// snapshot.
struct Binding {
  std::vector<std::string> values;
  std::vector<Table> tables;

  const Table* find_table(std::string_view name) const {
    for (const Table& table : tables) {
      if (table.name() == name) return &table;
    }
    return nullptr;
  }
};

/// Fills all slots of a compiled template. Throws Error when the content lacks a declared field, or
/// a filter does not fit its value.
Binding bind(const Template& paper, const Subject& subject, Content&& content, const Issue& issue);

/// The table of a binding that holds the cells of a sheet about a class: a first row with the names
/// of what is different in each, then a row for each person, which begins with the position on the
/// roll.
inline constexpr std::string_view cells_table = "sheet.cells";

/// One cell of a sheet: the binding of its page.
struct CellBinding {
  int position = 0;  ///< on the roll
  Binding binding;
};

/// The cells of a binding with a `cells_table`, in their order. Throws Error when the table was
/// made for another version of the template that had not all fields of this one.
std::vector<CellBinding> cells_of(const Template& paper, const Binding& binding);

/// A slot as the template writes it, without braces: "date|long_date".
std::string written(const Slot& slot);

/// The binding as the register keeps it: {"slots": [["date|long_date", "ngày 05 ..."], ...],
/// "tables": [...]}.
std::string to_json(const Template& paper, const Binding& binding);
/// The binding for the template it was made with. Throws Error when the text is no binding.
Binding binding_from_json(std::string_view json);
/// The binding for another version of the template: values find their slots by name. Throws Error
/// when the text is no binding or a slot of the template has no value in it.
Binding binding_from_json(std::string_view json, const Template& paper);

}  // namespace giayto::tmpl
