// The invitation of a group: one letter to all on the roll, with the list as its annex (ND-31 to
// ND-33).
#pragma once

#include <giayto/standard/organisation_invitation.hpp>

#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

class GroupInvitation final : public DocumentType {
 public:
  explicit GroupInvitation(Policy policy) : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override {
    if (subject.roll.empty()) return Decision::no("danh sách lớp chưa có người nào");
    return Decision::yes();
  }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);

  Policy policy_;
  TypeInfo info_;
};

inline TypeInfo GroupInvitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".group-invitation";
  info.title = "Giấy mời kèm danh sách";
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = policy.invitation.group_template;
  info.fields = letter_fields();
  info.fields.insert(info.fields.end(), {"annex_title", "count_line"});
  info.tables = {{"people", guest_columns()}};
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

inline Content GroupInvitation::compose(const Subject& subject) const {
  const bool comrades = policy_.address == Address::comrade;
  const InvitationPolicy& policy = policy_.invitation;
  const std::string people =
      glued(vietnamese::two_digits(static_cast<int>(subject.roll.size())) + " người");
  Guest guest;
  guest.you = comrades ? "các đồng chí" : "các ông, bà";
  guest.greeting = upper_first(guest.you) + " có tên trong danh sách kèm theo (" + people + ")";
  guest.invitation = "Tới dự " + whole_event(policy_, subject.training_class);
  if (policy.request) guest.wish = policy.request(subject);
  guest.closing = policy.closing ? policy.closing(subject, glued(guest.you))
                                 : "Sự có mặt của " + glued(guest.you) +
                                       " góp phần vào thành công của " + policy.gathering;
  Content content = compose_letter(subject, policy_, guest);
  content.set("annex_title",
              "DANH SÁCH " + std::string(comrades ? "ĐẠI BIỂU" : "NGƯỜI") + " ĐƯỢC MỜI");
  content.set("count_line", list_count(subject.roll.size()));
  Table& table = content.table("people");
  int position = 0;
  for (const Participant& participant : subject.roll) table.add(guest_row(++position, participant));
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
