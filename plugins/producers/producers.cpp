// Papers for producers: heads of companies and co-operatives, households, farms; many people,
// listed by district and name.
#include <giayto/standard.hpp>

namespace {

using giayto::Subject;

/// The committee of the producer's district helps to reach them, so it gets a copy.
std::vector<std::string> recipients(const Subject& subject) {
  std::vector<std::string> lines = giayto::standard::report_to_head(subject);
  for (std::string& committee : giayto::standard::committee_of_district(subject)) {
    lines.push_back(std::move(committee));
  }
  return lines;
}

/// The committee of the district is asked to bring its producers.
std::string organisation(const giayto::Participant& participant) {
  return giayto::standard::committee_of(participant.person);
}

giayto::standard::Policy policy() {
  giayto::standard::Policy policy;
  policy.plugin = "producers";
  policy.audience = "producers";
  policy.invitation.request = [](const Subject& subject) {
    return "mang theo " + giayto::standard::identity_card(subject.training_class.first_day);
  };
  policy.invitation.recipients = recipients;
  policy.invitation.organisation = organisation;
  policy.attendance.bands_by_district = true;  // RO-24
  policy.roster.pays_allowance = true;         // they draw no state salary
  return policy;
}

void add_types(giayto::Catalogue& catalogue) {
  giayto::standard::add_standard_types(catalogue, policy());
  giayto::standard::add_class_letters(catalogue, policy());
}

}  // namespace

GIAYTO_PLUGIN("producers", "1.0", add_types);
