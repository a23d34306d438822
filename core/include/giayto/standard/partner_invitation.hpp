// The letters to the partner of a study tour: at home, and abroad with English below the
// Vietnamese.
#pragma once

#include <giayto/standard/english.hpp>
#include <giayto/standard/tour.hpp>

#include <string>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// One letter per tour within the country; `chair` is the head of the delegation.
class PartnerInvitation final : public DocumentType {
 public:
  explicit PartnerInvitation(Policy policy)
      : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override {
    if (!is_abroad(subject.training_class)) return Decision::yes();
    return Decision::no("đoàn đi nước ngoài; hãy dùng thư mời đối tác nước ngoài");
  }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);

  Policy policy_;
  TypeInfo info_;
};

/// One letter per tour abroad. Fields `english_NAME` say what field NAME says.
class ForeignPartnerInvitation final : public DocumentType {
 public:
  explicit ForeignPartnerInvitation(Policy policy)
      : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override {
    if (is_abroad(subject.training_class)) return Decision::yes();
    return Decision::no("đoàn đi trong nước; hãy dùng giấy mời đơn vị tiếp đón");
  }
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);
  void set_english(Content& content, const Subject& subject) const;

  Policy policy_;
  TypeInfo info_;
};

/// The letter's words to a partner, in Vietnamese.
inline Content compose_partner_letter(const Subject& subject, const Policy& policy) {
  const TrainingClass& tour = subject.training_class;
  const std::string delegation = "Đoàn " + lower_first(class_title(tour));
  const std::string people =
      glued(vietnamese::two_digits(static_cast<int>(subject.roll.size())) + " người");
  Guest guest;
  guest.greeting = require_partner(tour);
  guest.you = "Quý cơ quan";
  guest.invitation = "Tới dự buổi làm việc, trao đổi kinh nghiệm với " + delegation + " của " +
                     subject.issuer.name_in_text + " (" + people + ")";
  guest.wish = "bố trí thời gian, thành phần làm việc với Đoàn";
  guest.closing = "Sự giúp đỡ của Quý cơ quan góp phần vào thành công của chuyến đi";
  Content content = compose_letter(subject, policy, guest);
  content.set("subject", "Làm việc với " + delegation);
  const Participant* head = head_of_delegation(subject.roll);
  content.set("chair", head == nullptr ? "" : member_words(head->person));
  return content;
}

inline TypeInfo PartnerInvitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".partner-invitation";
  info.title = "Giấy mời đơn vị tiếp đón";
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = "invitation/partner";
  info.fields = letter_fields();
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

inline Content PartnerInvitation::compose(const Subject& subject) const {
  return compose_partner_letter(subject, policy_);
}

inline TypeInfo ForeignPartnerInvitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".foreign-partner-invitation";
  info.title = "Thư mời đối tác nước ngoài (song ngữ)";
  info.scope = Scope::training_class;
  info.audience = policy.audience;
  info.default_template = "invitation/foreign-partner";
  info.fields = letter_fields();
  info.fields.insert(info.fields.end(),
                     {"english_issuer", "english_greeting", "english_subject", "english_invitation",
                      "english_chair", "english_time", "english_place", "english_programme",
                      "english_costs", "english_request", "english_closing", "english_date"});
  info.series = "invitation";
  info.order = policy.order;
  return info;
}

/// Throws Error when an English text of the plan or the office's English name is missing.
inline void ForeignPartnerInvitation::set_english(Content& content, const Subject& subject) const {
  const TrainingClass& tour = subject.training_class;
  const EnglishWords& words = tour.journey.english;
  if (subject.issuer.name_english.empty()) {
    throw Error(
        "thư song ngữ thiếu tên cơ quan bằng tiếng Anh; hãy thêm name_english vào mục [issuer] của "
        "tệp thiết lập cơ quan");
  }
  const std::string title = english::require(words.title, "Tên tiếng Anh");
  content.set("english_greeting", english::require(words.partner, "Đơn vị tiếp đón tiếng Anh"));
  content.set("english_issuer", upper_first(subject.issuer.name_english));
  content.set("english_subject", "Invitation to a working session");
  content.set("english_invitation", "To attend a working session with our delegation (" +
                                        std::to_string(subject.roll.size()) + " members) on its " +
                                        title);
  const Participant* head = head_of_delegation(subject.roll);
  content.set("english_chair", head == nullptr ? "" : english::person(head->person));
  content.set("english_time", english::period(tour.first_day, tour.last_day));
  content.set("english_place", english::require(words.venue, "Địa điểm tiếng Anh"));
  content.set("english_programme", english::require(words.purpose, "Mục đích tiếng Anh"));
  content.set("english_costs", english::require(words.costs, "Chế độ tiếng Anh"));
  std::string request = "We kindly ask you to arrange the session";
  if (tour.confirm_by.complete()) request += " and to confirm by " + english::date(tour.confirm_by);
  if (!tour.contact_phone.empty())
    request += glued(" (telephone " + spaced_phone(tour.contact_phone) + ")");
  content.set("english_request", request);
  content.set("english_closing", "Your support will contribute to the success of the visit");
  content.set("english_date", english::date(subject.issue_date));
}

inline Content ForeignPartnerInvitation::compose(const Subject& subject) const {
  Content content = compose_partner_letter(subject, policy_);
  set_english(content, subject);
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
