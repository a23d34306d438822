// The certificate of taking part in a study tour: who gets one, and its words.
#pragma once

#include <giayto/standard/completion_certificate.hpp>
#include <giayto/standard/tour.hpp>

#include <string>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Refuses whoever was not there. `unit_line`, `role` and `decision_line` may be empty.
class TakingPartCertificate final : public DocumentType {
 public:
  explicit TakingPartCertificate(Policy policy)
      : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override;
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);

  Policy policy_;
  TypeInfo info_;
};

inline TypeInfo TakingPartCertificate::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".taking-part-certificate";
  info.title = "Giấy chứng nhận tham gia đoàn";
  info.audience = policy.audience;
  info.default_template = "certificate/taking-part";
  info.fields = {"authority", "certifies", "name", "unit_line",
                 "tour_line", "period",    "role", "decision_line"};
  info.series = "certificate";
  info.order = policy.order;
  return info;
}

/// Marks must be recorded, for nobody gets a certificate unasked; one half-day of presence is
/// taking part, unless the plan says how much is needed.
inline Decision TakingPartCertificate::decide(const Subject& subject) const {
  if (subject.participant == nullptr) return Decision::no("không có người nào được chọn");
  if (subject.training_class.min_attendance > 0) return enough_attendance(subject);
  const auto& marks = subject.participant->attendance;
  const auto count = [&marks](Mark mark) { return std::count(marks.begin(), marks.end(), mark); };
  if (static_cast<std::size_t>(count(Mark::unmarked)) == marks.size())
    return Decision::no("chưa ghi thành viên có tham gia chuyến đi hay không");
  return count(Mark::present) > 0 ? Decision::yes() : Decision::no("không tham gia chuyến đi");
}

/// Throws Error when name, destination or period are missing.
inline Content TakingPartCertificate::compose(const Subject& subject) const {
  const Participant& participant = require_participant(subject);
  const TrainingClass& tour = subject.training_class;
  require_period(tour);
  const Date first = tour.first_day, last = tour.last_day;
  Content content;
  content.set("authority", subject.issuer.head_title + " " + subject.issuer.name_in_text);
  content.set("certifies", glued("chứng nhận " + honorific_by_gender(participant.person)));
  content.set("name", participant.person.full_name);
  content.set("unit_line", post_and_unit(participant.person));
  content.set("tour_line",
              "Đoàn " + lower_first(class_title(tour)) + "\ntại " + require_destination(tour));
  content.set("period",
              first == last ? on_day(first) : "từ " + on_day(first) + " đến " + on_day(last));
  const std::string role = unended(participant.role);
  content.set("role", role.empty() ? "" : ", " + glued("với vai trò " + lower_first(role)));
  content.set("decision_line", decision_text(tour));
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
