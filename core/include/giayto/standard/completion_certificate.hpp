// The certificate of completion (giấy chứng nhận hoàn thành): who gets one, and its words.
#pragma once

#include <giayto/standard/english_certificate.hpp>
#include <giayto/standard/policy.hpp>
#include <giayto/standard/wording.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Refuses, with the reason, whoever has not attended enough or has failed; a class without a
/// threshold is an Error. `unit_label` with `unit_line`, `result`, `decision_line` and all
/// `english_NAME` may be empty: a bilingual template says which of them it needs.
class CompletionCertificate final : public DocumentType {
 public:
  explicit CompletionCertificate(Policy policy)
      : policy_(std::move(policy)), info_(make_info(policy_)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject& subject) const override;
  Content compose(const Subject& subject) const override;

 private:
  static TypeInfo make_info(const Policy& policy);

  Policy policy_;
  TypeInfo info_;
};

/// Whether a recorded result means "not passed": the words for it, or less than 5 points of 10.
inline bool failed(std::string_view result) {
  if (const auto points = points_in_tenths(result)) return *points < 50;
  const std::string word = lower_first(unended(result));
  for (const std::string_view bad : {"không đạt", "chưa đạt", "yếu", "kém", "trượt", "hỏng"}) {
    if (word == bad) return true;
  }
  return false;
}

/// Attendance against the threshold of the class. Only presence counts; excused absence does not.
/// Throws Error when the class has no threshold: that is not the people's fault.
inline Decision enough_attendance(const Subject& subject) {
  const int needed = subject.training_class.min_attendance;
  const auto& marks = subject.participant->attendance;
  if (needed <= 0) {
    throw Error(
        "lớp chưa quy định tỷ lệ dự học tối thiểu; hãy điền cột Tỷ lệ tham dự của kế hoạch, nhập "
        "lại "
        "rồi làm lại");
  }
  const auto unmarked = std::count(marks.begin(), marks.end(), Mark::unmarked);
  if (static_cast<std::size_t>(unmarked) == marks.size()) return Decision::no("chưa ghi điểm danh");
  const auto sessions = std::max(marks.size(), subject.training_class.sessions.size());
  const auto present =
      static_cast<std::size_t>(std::count(marks.begin(), marks.end(), Mark::present));
  if (present * 100 >= static_cast<std::size_t>(needed) * sessions) return Decision::yes();
  std::string reason = "dự " + std::to_string(present) + "/" + std::to_string(sessions) +
                       " buổi, cần ít nhất " + std::to_string(needed) + "%";
  const auto missing = sessions - marks.size() + static_cast<std::size_t>(unmarked);
  if (missing > 0) reason += " (" + std::to_string(missing) + " buổi chưa ghi điểm danh)";
  return Decision::no(reason);
}

inline TypeInfo CompletionCertificate::make_info(const Policy& policy) {
  TypeInfo info;
  info.id = policy.plugin + ".completion-certificate";
  info.title = "Giấy chứng nhận hoàn thành";
  info.audience = policy.audience;
  info.default_template = policy.certificate.template_id;
  info.fields = {"authority", "certifies",   "name",   "birth_label", "birth",        "unit_label",
                 "unit_line", "class_title", "period", "result",      "decision_line"};
  info.fields.insert(
      info.fields.end(),
      {"person_line", "period_line", "english_certifies", "english_birth", "english_unit",
       "english_class_title", "english_period_line", "english_issuer", "english_place_date"});
  info.series = "certificate";
  info.order = policy.order;
  return info;
}

inline Decision CompletionCertificate::decide(const Subject& subject) const {
  if (subject.participant == nullptr) return Decision::no("không có người nào được chọn");
  Decision decision = enough_attendance(subject);
  if (!decision.issue) return decision;
  if (failed(subject.participant->result)) return Decision::no("kết quả kiểm tra chưa đạt");
  return policy_.certificate.condition ? policy_.certificate.condition(subject) : Decision::yes();
}

/// "07/02/1981", "tháng 02/1981", "năm 1981" (PR-02).
inline std::string birth_text(const Date& birth) {
  if (birth.complete()) return vietnamese::short_date(birth);
  return glued((birth.month != 0 ? "tháng " : "năm ") + vietnamese::short_date(birth));
}

/// "từ ngày 05/8/2020 đến ngày 08/8/2020"; one day: "ngày 05/8/2020".
inline std::string class_days(const TrainingClass& training_class) {
  require_period(training_class);
  const Date first = training_class.first_day, last = training_class.last_day;
  return first == last ? on_day(first) : "từ " + on_day(first) + " đến " + on_day(last);
}

/// The days and ", thời lượng 32 tiết".
inline std::string class_period(const TrainingClass& training_class) {
  std::string text = class_days(training_class);
  if (training_class.hours > 0) {
    text += ", " + glued("thời lượng " + vietnamese::two_digits(training_class.hours) + " tiết");
  }
  return text;
}

/// ", kết quả xếp loại: Giỏi", ", kết quả: 8,5 điểm" (ND-42), or empty when nothing was tested;
/// a line breaks after the comma only.
inline std::string result_text(std::string_view recorded) {
  std::string result = unended(recorded);
  if (result.empty()) return {};
  if (!points_in_tenths(result)) return ", " + glued("kết quả xếp loại: " + upper_first(result));
  std::replace(result.begin(), result.end(), '.', ',');
  return ", " + glued("kết quả: " + result + " điểm");
}

/// "Theo Quyết định số 214/QĐ-SNN ngày 12 tháng 8 năm 2020", or empty when no decision is on
/// record.
inline std::string decision_text(const TrainingClass& training_class) {
  if (training_class.decision.empty()) return {};
  std::string text = "Theo Quyết định " + glued("số " + training_class.decision);
  if (training_class.decision_date.complete())
    text += " " + vietnamese::long_date(training_class.decision_date);
  return text;
}

/// Birth and unit on one line, a dot between them; the class's days, result and decision on one
/// line, in words that fit below a class title.
inline void set_joined_lines(Content& content, const Subject& subject, const std::string& unit) {
  const Person& person = subject.participant->person;
  const TrainingClass& training_class = subject.training_class;
  std::string line =
      glued((person.birth.complete() ? "Sinh ngày " : "Sinh ") + birth_text(person.birth));
  if (!unit.empty()) line += glued("  · ") + " " + unit;
  content.set("person_line", line);
  std::string period = class_days(training_class);
  if (training_class.hours > 0)
    period += glued(" (" + vietnamese::two_digits(training_class.hours) + " tiết)");
  period += result_text(subject.participant->result);
  if (!training_class.decision.empty()) {
    period += ", Quyết định " + glued("số " + training_class.decision);
    if (training_class.decision_date.complete())
      period += " " + on_day(training_class.decision_date);
  }
  content.set("period_line", period);
}

/// Throws Error when name, birth or period are missing.
inline Content CompletionCertificate::compose(const Subject& subject) const {
  const Participant& participant = require_participant(subject);
  const Person& person = participant.person;
  const TrainingClass& training_class = subject.training_class;
  if (!person.birth.known())
    throw Error(
        "chưa có ngày sinh hoặc năm sinh; hãy điền cột Ngày sinh của danh sách, nhập lại rồi làm "
        "lại");
  Content content;
  content.set("authority", subject.issuer.head_title + " " + subject.issuer.name_in_text);
  content.set("certifies", glued("chứng nhận " + honorific_by_gender(person)));
  content.set("name", person.full_name);
  content.set("birth_label", person.birth.complete() ? "Sinh ngày" : "Sinh");
  content.set("birth", birth_text(person.birth));
  const bool show_post = policy_.certificate.show_post;
  const std::string unit = whereabouts(person, show_post, false);
  const std::string label = show_post && !person.post.empty() ? "Chức vụ:" : "Đơn vị:";
  content.set("unit_label", unit.empty() ? "" : label);
  content.set("unit_line", unit);
  content.set("class_title", quoted_class_title(training_class));
  content.set("period", class_period(training_class));
  content.set("result", result_text(participant.result));
  content.set("decision_line", decision_text(training_class));
  set_joined_lines(content, subject, unit);
  english::set_certificate(content, subject);
  return content;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
