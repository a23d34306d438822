// The invitation (giấy mời, decree 30/2020 specimen 1.7): one letter per person on the roll.
#pragma once

#include <giayto/standard/policy.hpp>
#include <giayto/standard/wording.hpp>

#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Fields are sentences or their parts without a period at the end; the template adds it, and "./."
/// after the last one (ND-38). `chair`, `programme` and `request` may be empty.
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
  std::string chair(const TrainingClass& training_class) const;
  std::string request(const Subject& subject) const;
  std::string closing(const Subject& subject) const;
  std::string recipients(const Subject& subject) const;

  Policy policy_;
  TypeInfo info_;
};

/// "từ 08 giờ 00, thứ Tư ngày 05/8/2020 đến hết thứ Bảy ngày 08/8/2020 (04 ngày)" (ND-40, ND-43).
inline std::string class_time(const TrainingClass& training_class) {
  require_period(training_class);
  const Date first = training_class.first_day, last = training_class.last_day;
  std::string start;
  for (const Session& session : training_class.sessions) {
    if (session.date != first || session.starts_at.empty()) continue;
    start = glued(vietnamese::clock_time(session.starts_at)) + ", ";
    break;
  }
  const std::string days =
      glued("(" + vietnamese::two_digits(taught_days(training_class)) + " ngày)");
  if (first == last) return start + weekday_and_day(first) + " " + days;
  return glued("từ ") + start + weekday_and_day(first) + " đến hết " + weekday_and_day(last) + " " +
         days;
}

/// "xác nhận tham dự trước ngày 31/7/2020 với ông Tạ Đình Phúc, điện thoại 0900 000 123"; what is
/// not on record is left out, and nothing is asked without a day or a contact.
inline std::string answer_request(const TrainingClass& training_class) {
  std::string text;
  if (training_class.confirm_by.complete()) text += " trước " + on_day(training_class.confirm_by);
  const std::string contact = lower_first(unended(training_class.contact));
  if (!contact.empty()) text += " với " + glued(contact);
  if (!training_class.contact_phone.empty()) {
    text += (contact.empty() ? " qua " : ", ") +
            glued("điện thoại " + spaced_phone(training_class.contact_phone));
  }
  return text.empty() ? text : "xác nhận tham dự" + text;
}

inline TypeInfo Invitation::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".invitation";
  info.title = "Giấy mời";
  info.audience = policy.audience;
  info.default_template = policy.invitation.template_id;
  info.fields = {"greeting",  "subject", "invitation", "chair",   "time",      "place",
                 "programme", "costs",   "request",    "closing", "recipients"};
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

/// Who presides, with the name held together: "Ông Đoàn Thế Khải, Phó Giám đốc Sở".
inline std::string Invitation::chair(const TrainingClass& training_class) const {
  std::string text = unended(training_class.chair);
  for (const std::string_view form : {std::string_view("Ông "), std::string_view("Bà ")}) {
    if (comrade() && starts_with(text, form)) text.replace(0, form.size(), "Đồng chí ");
  }
  const auto name_end = std::min(text.find(','), text.size());
  return glued(text.substr(0, name_end)) + text.substr(name_end);
}

inline std::string Invitation::request(const Subject& subject) const {
  std::string wish = policy_.invitation.request ? policy_.invitation.request(subject) : "";
  const std::string answer = answer_request(subject.training_class);
  if (!wish.empty() && !answer.empty()) wish += " và ";
  wish += answer;
  if (wish.empty()) return {};
  return "Đề nghị " + glued(you(subject.participant->person)) + " " + wish;
}

inline std::string Invitation::closing(const Subject& subject) const {
  if (policy_.invitation.closing) return policy_.invitation.closing(subject);
  return "Sự có mặt của " + glued(you(subject.participant->person)) +
         " góp phần vào thành công của lớp học";
}

/// The lines below "Nơi nhận:" (ND-30), joined by line ends.
inline std::string Invitation::recipients(const Subject& subject) const {
  std::string text = "- Như trên;\n";
  if (policy_.invitation.recipients) {
    for (const std::string& line : policy_.invitation.recipients(subject))
      text += "- " + line + ";\n";
  }
  text += "- Lưu: VT";
  append_part(text, subject.issuer.unit_abbreviation);
  return text + ".";
}

/// Throws Error when a day, the place or the costs are missing: who pays must be said in the
/// letter.
inline Content Invitation::compose(const Subject& subject) const {
  const TrainingClass& training_class = subject.training_class;
  const Person& person = require_participant(subject).person;
  const std::string place = unended(training_class.venue);
  const std::string costs = unended(training_class.costs);
  if (place.empty()) throw Error("lớp chưa có địa điểm (venue); hãy bổ sung rồi làm lại");
  if (costs.empty()) {
    throw Error(
        "giấy mời phải nói rõ chế độ, ai chi trả (costs), mà lớp chưa ghi; hãy bổ sung rồi làm "
        "lại");
  }
  Content content;
  content.set("greeting", greeting(person));
  content.set("subject", "Dự lớp " + short_class_title(training_class));
  content.set("invitation", "Tới dự lớp " + class_title(training_class));
  content.set("chair", chair(training_class));
  content.set("time", class_time(training_class));
  content.set("place", place);
  content.set("programme", unended(training_class.content));
  content.set("costs", costs);
  content.set("request", request(subject));
  content.set("closing", closing(subject));
  content.set("recipients", recipients(subject));
  return content;
}

/// "Giám đốc Sở (để báo cáo)", when a deputy or an official signs for the head; else nothing.
inline std::vector<std::string> report_to_head(const Subject& subject) {
  const auto& lines = subject.signer.authority_lines;
  const bool for_head =
      !lines.empty() && (starts_with(lines[0], "KT.") || starts_with(lines[0], "TL.") ||
                         starts_with(lines[0], "TUQ."));
  if (!for_head || subject.issuer.head_title.empty()) return {};
  const std::string office = starts_with(subject.issuer.name, "Sở ") ? " Sở" : "";
  return {subject.issuer.head_title + office + " (để báo cáo)"};
}

/// "UBND huyện Gia Lâm" for a person from there; nothing when the district is not on record or not
/// of a kind that has a People's Committee.
inline std::vector<std::string> committee_of_district(const Subject& subject) {
  const std::string& district = subject.participant->person.district;
  const std::string place = place_in_sentence(district);
  for (const std::string_view kind : {"huyện ", "quận ", "Quận ", "thị xã ", "thành phố "}) {
    if (starts_with(place, kind)) return {"UBND " + place};
  }
  return {};
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
