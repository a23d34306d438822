// Select: the subjects of a document type for one class, with everything they refer to.
#pragma once

#include "base/diagnostic.hpp"
#include "job/desk.hpp"

#include <memory>
#include <string>
#include <vector>

namespace giayto::job {

/// What a run is about, and for how long it must live: subjects refer into it.
struct Selection {
  Issuer issuer;
  Signer signer;
  Signer second_signer;  ///< without a name when one signs alone
  TrainingClass training_class;
  std::vector<Participant> roll;    ///< in the order the document type asks for (RO-40, RO-43)
  std::vector<Subject> subjects;    ///< one per document
  std::vector<registry::Key> keys;  ///< of each subject
};

/// Reads class and roll and makes the subjects; `signer` empty: by the office's rule. Null, with
/// diagnostics, when the class is unknown, belongs to another audience, or has nobody on its roll.
std::unique_ptr<Selection> select(const Desk& desk, const plugins::LoadedType& type,
                                  const std::string& class_code, const Date& issue_date,
                                  const std::string& signer, Diagnostics& diagnostics);

/// The problem of a paper about people for a class without any (`roll-empty`).
void tell_empty_roll(const std::string& class_code, Diagnostics& diagnostics);

}  // namespace giayto::job
