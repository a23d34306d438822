// Papers for study tours: the decision to send the delegation, the letters to those who receive it,
// the certificate of taking part. Members are listed by rank, the head of the delegation first.
#include <giayto/standard.hpp>
#include <giayto/standard/delegation_decision.hpp>
#include <giayto/standard/partner_invitation.hpp>
#include <giayto/standard/taking_part.hpp>
#include <giayto/standard/tour_rosters.hpp>

namespace {

using giayto::Subject;

/// Those above are told of a delegation abroad.
std::vector<std::string> told(const Subject& subject) {
  std::vector<std::string> lines;
  if (giayto::standard::is_abroad(subject.training_class))
    lines.push_back(subject.issuer.parent + " (để báo cáo)");
  for (std::string& line : giayto::standard::report_to_head(subject))
    lines.push_back(std::move(line));
  return lines;
}

giayto::standard::Policy policy() {
  giayto::standard::Policy policy;
  policy.plugin = "study-tours";
  policy.audience = "study-tours";
  policy.order = giayto::RollOrder::as_recorded;  // rank order is never sorted away (RO-43)
  policy.people = "thành viên";
  policy.invitation.event = "";
  policy.invitation.gathering = "chuyến đi";
  policy.invitation.recipients = giayto::standard::report_to_head;
  return policy;
}

giayto::standard::DelegationPolicy delegation() {
  giayto::standard::DelegationPolicy delegation;
  delegation.recipients = told;
  return delegation;
}

void add_types(giayto::Catalogue& catalogue) {
  using namespace giayto::standard;
  catalogue.add(std::make_unique<DelegationDecision>(policy(), delegation()));
  catalogue.add(std::make_unique<Roster>(policy(), delegation_list(policy())));
  catalogue.add(std::make_unique<Roster>(policy(), delegation_list_abroad(policy())));
  catalogue.add(std::make_unique<PartnerInvitation>(policy()));
  catalogue.add(std::make_unique<ForeignPartnerInvitation>(policy()));
  catalogue.add(std::make_unique<TakingPartCertificate>(policy()));
}

}  // namespace

GIAYTO_PLUGIN("study-tours", "1.0", add_types);
