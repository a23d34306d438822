// Papers for district and commune officials: sent by their agencies, listed by rank.
#include <giayto/standard.hpp>

namespace {

using giayto::Subject;

/// The district's committee sends the official, so it is told (decree 30/2020, "Nơi nhận").
std::vector<std::string> recipients(const Subject& subject) {
  std::vector<std::string> lines = giayto::standard::report_to_head(subject);
  for (const std::string& committee : giayto::standard::committee_of_district(subject)) {
    lines.push_back(committee + " (để cử cán bộ)");
  }
  return lines;
}

std::string closing(const Subject&, const std::string& you) {
  return "Đề nghị cơ quan, đơn vị quản lý bố trí thời gian để " + you +
         " tham dự đầy đủ các buổi học";
}

/// The agency that sends a person: the committee of the district, which the record or the name of
/// the unit tells ("Phòng Kinh tế huyện Gia Lâm"); else the own unit.
std::string organisation(const giayto::Participant& participant) {
  const std::string committee = giayto::standard::committee_of(participant.person);
  if (!committee.empty()) return committee;
  const std::string& unit = participant.person.unit;
  for (const std::string_view kind : {"huyện ", "quận ", "thị xã "}) {
    if (const std::size_t at = unit.rfind(kind); at != std::string::npos)
      return "UBND " + unit.substr(at);
  }
  return unit;
}

giayto::standard::Policy policy() {
  giayto::standard::Policy policy;
  policy.plugin = "officials";
  policy.audience = "officials";
  policy.order = giayto::RollOrder::as_recorded;  // rank order is never sorted away (RO-43)
  policy.invitation.request = [](const Subject&) {
    return "báo cáo thủ trưởng cơ quan, mang theo thẻ cán bộ, công chức";
  };
  policy.invitation.closing = closing;
  policy.invitation.recipients = recipients;
  policy.invitation.organisation = organisation;
  policy.certificate.template_id = "certificate/modern";
  policy.certificate.show_post = true;
  return policy;
}

void add_types(giayto::Catalogue& catalogue) {
  giayto::standard::add_standard_types(catalogue, policy());
  giayto::standard::add_class_letters(catalogue, policy());
}

}  // namespace

GIAYTO_PLUGIN("officials", "1.0", add_types);
