// The invitation of a group: one letter to all on the roll, with the list as its annex (ND-31 to
// ND-33).
#pragma once

#include <giayto/standard/organisation_invitation.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Annexes are the list, table `people`, and the programme, table `schedule`, which has rows when
/// sessions have topics. They are numbered when there are two (ND-31).
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
  Guest guest(const Subject& subject, bool numbered) const;

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
  info.fields.insert(info.fields.end(),
                     {"list_annex", "list_title", "count_line", "programme_annex"});
  info.tables = {{"people", guest_columns()},
                 {"schedule", {"day", "half", "time", "topic", "trainer"}}};
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

inline void fill_schedule(Table& table, const TrainingClass& training_class) {
  const auto& sessions = training_class.sessions;
  const bool any = std::any_of(sessions.begin(), sessions.end(),
                               [](const Session& session) { return !session.topic.empty(); });
  if (!any) return;
  for (const Session& session : sessions) {
    table.add({session.date.complete() ? upper_first(vietnamese::weekday(session.date)) + ", " +
                                             vietnamese::short_date(session.date)
                                       : "",
               session.half, vietnamese::clock_time(session.starts_at), session.topic,
               session.trainer});
  }
}

inline Guest GroupInvitation::guest(const Subject& subject, bool numbered) const {
  const bool comrades = policy_.address == Address::comrade;
  const InvitationPolicy& policy = policy_.invitation;
  const std::string people =
      glued(vietnamese::two_digits(static_cast<int>(subject.roll.size())) + " người");
  Guest guest;
  guest.you = comrades ? "các đồng chí" : "các ông, bà";
  guest.greeting = guest.you + " có tên trong " + (numbered ? glued("Phụ lục I") : "danh sách") +
                   " kèm theo (" + people + ")";
  guest.invitation = "Tới dự " + whole_event(policy_, subject.training_class);
  if (policy.request) guest.wish = policy.request(subject);
  guest.closing = policy.closing ? policy.closing(subject, glued(guest.you))
                                 : "Sự có mặt của " + glued(guest.you) +
                                       " góp phần vào thành công của " + policy.gathering;
  return guest;
}

inline Content GroupInvitation::compose(const Subject& subject) const {
  Content lists;
  fill_schedule(lists.table("schedule"), subject.training_class);
  const bool numbered = !lists.table("schedule").rows().empty();
  Content content = compose_letter(subject, policy_, guest(subject, numbered));
  content.table("schedule") = lists.table("schedule");
  content.set("list_annex", numbered ? "Phụ lục I" : "Phụ lục");
  content.set("programme_annex", numbered ? "Phụ lục II" : "");
  content.set("list_title", policy_.address == Address::comrade ? "DANH SÁCH ĐẠI BIỂU ĐƯỢC MỜI"
                                                                : "DANH SÁCH NGƯỜI ĐƯỢC MỜI");
  content.set("count_line", list_count(subject.roll.size()));
  Table& table = content.table("people");
  int position = 0;
  for (const Participant& participant : subject.roll) table.add(guest_row(++position, participant));
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
