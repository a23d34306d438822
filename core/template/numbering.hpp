// A finished binding, or the stored one of a paper that waited, gets its number; two bindings are
// compared for what they say of the record.
#pragma once

#include "template/binding.hpp"

namespace giayto::tmpl {

/// Fills the slots that depend on the document's number (`serial`, `number`, `check_code`,
/// `check_text`).
void set_issue(const Template& paper, Binding& binding, const Issue& issue);

/// The register's snapshot of a document that waited for its number (ND-41), with number and date
/// filled in. Throws Error when the text is no snapshot.
std::string with_number(std::string_view snapshot, const Issue& issue, const Date& date);

/// Whether both say the same of class, person, session and what the plugin composed of them.
/// Number, date, issuer and signer are those of the day and do not count.
bool same_record(const Template& paper, const Binding& one, const Binding& other);

}  // namespace giayto::tmpl
