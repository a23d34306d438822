// The fields the host binds for every document type, each with how to read it.
#pragma once

#include "template/binding.hpp"

#include <string>
#include <vector>
#include <variant>

namespace giayto::tmpl {

/// What standard fields are read from.
struct FieldSource {
  const Subject& subject;
  const Issue& issue;
};

/// Which part of a subject a field needs: such a field is an error in a paper of another scope.
enum class Needs { nothing, participant, session };

using TextField = const std::string& (*)(const FieldSource&);
using ComputedField = std::string (*)(const FieldSource&);
using NumberField = const int& (*)(const FieldSource&);  ///< 0 = not on record: prints as nothing
using DateField = const Date& (*)(const FieldSource&);   ///< prints by ND-40; not known: nothing

struct StandardField {
  std::string name;
  Needs needs = Needs::nothing;
  std::variant<TextField, ComputedField, NumberField, DateField> read;
};

/// All of them; the index is Slot::standard.
const std::vector<StandardField>& standard_fields();

}  // namespace giayto::tmpl
