// The invitation (giấy mời, decree 30/2020 specimen 1.7): one letter per person on the roll.
#pragma once

#include <giayto/standard/letter.hpp>

#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Fields as `letter_fields` says.
class Invitation final : public DocumentType {
 public:
  explicit Invitation(Policy policy) : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject&) const override { return Decision::yes(); }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);
  std::string form(const Person& person) const {
    return comrade() ? "Đồng chí" : honorific(person);
  }
  std::string you(const Person& person) const { return comrade() ? "đồng chí" : pronoun(person); }
  bool comrade() const { return policy_.address == Address::comrade; }
  std::string greeting(const Person& person) const;

  Policy policy_;
  TypeInfo info_;
};

inline TypeInfo Invitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".invitation";
  info.title = "Giấy mời";
  info.audience = policy.audience;
  info.default_template = policy.invitation.template_id;
  info.fields = letter_fields();
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

/// "Bà Nguyễn Thị Hồng Gấm, Giám đốc Hợp tác xã Rau hữu cơ Phù Đổng, xã Phù Đổng, huyện Gia Lâm".
inline std::string Invitation::greeting(const Person& person) const {
  std::string text = addressed(form(person), person);
  append_part(text, whereabouts(person, true, true));
  return text;
}

/// Throws Error when a day, the place or the costs are missing: who pays must be said in the
/// letter.
inline Content Invitation::compose(const Subject& subject) const {
  const Person& person = require_participant(subject).person;
  const InvitationPolicy& policy = policy_.invitation;
  Guest guest;
  guest.greeting = greeting(person);
  guest.you = you(person);
  guest.invitation = "Tới dự " + whole_event(policy_, subject.training_class);
  if (policy.request) guest.wish = policy.request(subject);
  guest.closing = policy.closing ? policy.closing(subject, glued(guest.you))
                                 : "Sự có mặt của " + glued(guest.you) +
                                       " góp phần vào thành công của " + policy.gathering;
  return compose_letter(subject, policy_, guest);
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
