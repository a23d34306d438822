// The press invitation: one letter per outlet, which is asked to send a reporter.
#pragma once

#include <giayto/standard/letter.hpp>

#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Each row of the roll is an outlet; a second row of the same outlet is refused.
class PressInvitation final : public DocumentType {
 public:
  explicit PressInvitation(Policy policy) : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override;
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);

  Policy policy_;
  TypeInfo info_;
};

inline TypeInfo PressInvitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".press-invitation";
  info.title = "Giấy mời báo chí";
  info.audience = policy.audience;
  info.default_template = "invitation/press";
  info.fields = letter_fields();
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

inline Decision PressInvitation::decide(const Subject& subject) const {
  if (subject.participant == nullptr) return Decision::no("không có cơ quan nào được chọn");
  const std::string& outlet = subject.participant->person.unit;
  if (outlet.empty()) return Decision::no("chưa ghi tên cơ quan báo chí");
  for (const Participant& other : subject.roll) {
    if (other.person.unit != outlet) continue;
    if (&other == subject.participant) return Decision::yes();
    return Decision::no("cơ quan này đã có giấy mời ở dòng " + std::to_string(other.position));
  }
  return Decision::yes();
}

/// A reporter who is known is named; else the outlet chooses whom it sends.
inline Content PressInvitation::compose(const Subject& subject) const {
  const Person& person = subject.participant->person;
  const InvitationPolicy& policy = policy_.invitation;
  const bool known = !person.full_name.empty();
  Guest guest;
  guest.greeting =
      known ? addressed("Phóng viên", person) + ", " + person.unit : "Phóng viên " + person.unit;
  guest.you = "Quý báo, đài";
  guest.invitation = "Tới dự và đưa tin " + whole_event(policy_, subject.training_class);
  guest.wish = std::string(known ? "bố trí để phóng viên tham dự" : "cử phóng viên tham dự") +
               ", mang theo thẻ nhà báo; thông báo người liên hệ";
  guest.closing = policy.closing
                      ? policy.closing(subject, glued(guest.you))
                      : "Sự có mặt của phóng viên góp phần vào thành công của " + policy.gathering;
  return compose_letter(subject, policy_, guest);
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
