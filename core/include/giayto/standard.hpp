// The usual papers of a training class, so that an audience's plugin is mostly policy: a Policy
// says how an audience is addressed and what it must have done, add_standard_types makes the
// document types.
#pragma once

#include <giayto/standard/attendance_sheet.hpp>
#include <giayto/standard/completion_certificate.hpp>
#include <giayto/standard/group_invitation.hpp>
#include <giayto/standard/invitation.hpp>
#include <giayto/standard/organisation_invitation.hpp>
#include <giayto/standard/policy.hpp>
#include <giayto/standard/rosters.hpp>
#include <giayto/standard/wording.hpp>

#include <memory>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Adds `<plugin>.invitation`, `<plugin>.attendance-sheet`, `<plugin>.completion-certificate` and
/// the lists of add_rosters.
inline void add_standard_types(Catalogue& catalogue, const Policy& policy) {
  catalogue.add(std::make_unique<Invitation>(policy));
  catalogue.add(std::make_unique<Roster>(policy, attendance_sheet(policy)));
  catalogue.add(std::make_unique<CompletionCertificate>(policy));
  add_rosters(catalogue, policy);
}

/// Adds the other letters for a class: `<plugin>.organisation-invitation` to each agency that sends
/// people, and `<plugin>.group-invitation` to all with the list as annex.
inline void add_class_letters(Catalogue& catalogue, const Policy& policy) {
  catalogue.add(std::make_unique<OrganisationInvitation>(policy));
  catalogue.add(std::make_unique<GroupInvitation>(policy));
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
