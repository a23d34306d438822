// The invitation of an organisation: one letter to each agency that sends people of the roll, with
// their names in a table.
#pragma once

#include <giayto/standard/letter.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// A row of table `people` in a letter: RO-01 without what the reader need not know. The phone is
/// masked, for the list leaves the office (LA-04).
inline std::vector<std::string> guest_columns() {
  return {"position", "name", "birth_year", "post", "unit", "whereabouts", "phone_masked", "note"};
}
inline std::vector<std::string> guest_row(int position, const Participant& participant) {
  const Person& person = participant.person;
  return {std::to_string(position),
          person.full_name,
          person.birth.known() ? std::to_string(person.birth.year) : "",
          person.post,
          person.unit,
          whereabouts(person, false, true),
          masked_phone(person.phone),
          participant.note};
}

/// The letter goes with the organisation's first person on the roll; the others are refused with a
/// word of it.
class OrganisationInvitation final : public DocumentType {
 public:
  explicit OrganisationInvitation(Policy policy)
      : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override;
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);
  std::string organisation(const Participant& participant) const;
  std::vector<const Participant*> sent_by(const Subject& subject, const std::string& name) const;

  Policy policy_;
  TypeInfo info_;
};

inline TypeInfo OrganisationInvitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".organisation-invitation";
  info.title = "Giấy mời gửi cơ quan, đơn vị";
  info.audience = policy.audience;
  info.default_template = policy.invitation.organisation_template;
  info.fields = letter_fields();
  info.tables = {{"people", guest_columns()}};
  info.series = "invitation";
  info.order = RollOrder::as_recorded;
  return info;
}

inline std::string OrganisationInvitation::organisation(const Participant& participant) const {
  const auto& chosen = policy_.invitation.organisation;
  return unended(chosen ? chosen(participant) : participant.person.unit);
}

inline std::vector<const Participant*> OrganisationInvitation::sent_by(
    const Subject& subject, const std::string& name) const {
  std::vector<const Participant*> people;
  for (const Participant& participant : subject.roll) {
    if (organisation(participant) == name) people.push_back(&participant);
  }
  return people;
}

inline Decision OrganisationInvitation::decide(const Subject& subject) const {
  const Participant& participant = require_participant(subject);
  const std::string name = organisation(participant);
  if (name.empty()) return Decision::no("chưa ghi cơ quan, đơn vị cử người này");
  const Participant* first = sent_by(subject, name).front();
  if (first == &participant) return Decision::yes();
  return Decision::no("có tên trong giấy mời của người ở dòng " + std::to_string(first->position));
}

inline Content OrganisationInvitation::compose(const Subject& subject) const {
  const std::string name = organisation(require_participant(subject));
  const auto people = sent_by(subject, name);
  Guest guest;
  guest.greeting = name;
  guest.you = "Quý cơ quan";
  guest.invitation = "cử " +
                     glued(vietnamese::two_digits(static_cast<int>(people.size())) + " người") +
                     " có tên dưới đây tới dự " + whole_event(policy_, subject.training_class);
  guest.wish = "báo cho người được cử";
  guest.closing =
      "Đề nghị Quý cơ quan bố trí thời gian để người được cử tham dự đầy đủ các buổi học";
  Content content = compose_letter(subject, policy_, guest);
  Table& table = content.table("people");
  int position = 0;
  for (const Participant* participant : people) table.add(guest_row(++position, *participant));
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
