// What all letters of invitation say of an event, and how: the one place of their wording. The
// kinds of letters differ in whom they speak to.
#pragma once

#include <giayto/standard/policy.hpp>
#include <giayto/standard/wording.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// Whom a letter speaks to. Sentences without a period at their end.
struct Guest {
  std::string greeting;    ///< after "trân trọng kính mời"
  std::string you;         ///< within a sentence: "Bà", "Quý cơ quan", "các ông, bà"
  std::string invitation;  ///< "Tới dự lớp ..."
  std::string wish;     ///< what is asked beside the answer, after "Đề nghị Bà"; may be empty
  std::string closing;  ///< the last sentence
};

/// The fields of every letter, so that all letters may share a template's body. They are sentences
/// or their parts without a period at the end; the template adds it, and "./." after the last one
/// (ND-38). `chair`, `programme` and `request` may be empty.
inline std::vector<std::string> letter_fields() {
  return {"greeting",  "subject", "invitation", "chair",   "time",      "place",
          "programme", "costs",   "request",    "closing", "recipients"};
}

/// "từ 08 giờ 00, thứ Tư ngày 05/8/2020 đến hết thứ Bảy ngày 08/8/2020 (04 ngày)" (ND-40, ND-43);
/// an event of one half-day names no number of days.
inline std::string class_time(const TrainingClass& training_class) {
  require_period(training_class);
  const Date first = training_class.first_day, last = training_class.last_day;
  std::string start;
  for (const Session& session : training_class.sessions) {
    if (session.date != first || session.starts_at.empty()) continue;
    start = glued(vietnamese::clock_time(session.starts_at)) + ", ";
    break;
  }
  if (first == last && training_class.sessions.size() == 1) return start + weekday_and_day(first);
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

/// "lớp đào tạo quản trị ..." for a heading, with "lớp" or what the policy calls the event.
inline std::string event_words(const InvitationPolicy& policy, std::string title) {
  return policy.event.empty() ? lower_first(title) : policy.event + " " + std::move(title);
}
inline std::string short_event(const Policy& policy, const TrainingClass& training_class) {
  return event_words(policy.invitation, short_class_title(training_class));
}
inline std::string whole_event(const Policy& policy, const TrainingClass& training_class) {
  return event_words(policy.invitation, class_title(training_class));
}

/// Who presides, with the name held together: "Ông Đoàn Thế Khải, Phó Giám đốc Sở".
inline std::string chair_of(const TrainingClass& training_class, Address address) {
  std::string text = unended(training_class.chair);
  for (const std::string_view form : {std::string_view("Ông "), std::string_view("Bà ")}) {
    if (address == Address::comrade && starts_with(text, form))
      text.replace(0, form.size(), "Đồng chí ");
  }
  const auto name_end = std::min(text.find(','), text.size());
  return glued(text.substr(0, name_end)) + text.substr(name_end);
}

/// The place, checked. Throws Error without one.
inline std::string require_venue(const TrainingClass& training_class) {
  std::string place = unended(training_class.venue);
  if (place.empty()) {
    throw Error("lớp chưa có địa điểm; hãy điền cột Địa điểm của kế hoạch, nhập lại rồi làm lại");
  }
  return place;
}

/// Who pays for what, checked: a letter has to say it, so that the agency that sends somebody knows
/// what it pays. Throws Error without it.
inline std::string require_costs(const TrainingClass& training_class) {
  std::string costs = unended(training_class.costs);
  if (costs.empty()) {
    throw Error(
        "giấy mời phải nói rõ chế độ, ai chi trả, mà lớp chưa ghi; hãy điền cột Chế độ của "
        "kế hoạch, nhập lại rồi làm lại");
  }
  return costs;
}

inline std::string letter_request(const Guest& guest, const TrainingClass& training_class) {
  std::string wish = guest.wish;
  const std::string answer = answer_request(training_class);
  if (!wish.empty() && !answer.empty()) wish += " và ";
  wish += answer;
  return wish.empty() ? wish : "Đề nghị " + glued(guest.you) + " " + wish;
}

/// The lines below "Nơi nhận:" (ND-30), joined by line ends. `first` is "Như trên" or the like; a
/// line that names the letter's own reader again is left out.
inline std::string recipient_lines(const Subject& subject, const std::string& first,
                                   const std::vector<std::string>& others,
                                   std::string_view reader = {}) {
  std::string text = "- " + first + ";\n";
  for (const std::string& line : others) {
    if (reader.empty() || !starts_with(line, reader)) text += "- " + line + ";\n";
  }
  text += "- Lưu: VT";
  append_part(text, subject.issuer.unit_abbreviation);
  return text + ".";
}

/// The words of a letter. Throws Error when a day, the place or the costs are missing.
inline Content compose_letter(const Subject& subject, const Policy& policy, const Guest& guest) {
  const TrainingClass& training_class = subject.training_class;
  Content content;
  content.set("place", require_venue(training_class));
  content.set("costs", require_costs(training_class));
  content.set("time", class_time(training_class));
  content.set("greeting", guest.greeting);
  content.set("subject", "Dự " + short_event(policy, training_class));
  content.set("invitation", guest.invitation);
  content.set("chair", chair_of(training_class, policy.address));
  content.set("programme", unended(training_class.content));
  content.set("request", letter_request(guest, training_class));
  content.set("closing", guest.closing);
  const auto& others = policy.invitation.recipients;
  content.set("recipients", recipient_lines(subject, "Như trên",
                                            others ? others(subject) : std::vector<std::string>{},
                                            guest.greeting));
  return content;
}

/// "Danh sách gồm 57 người (bằng chữ: năm mươi bảy người)./." (RO-26).
inline std::string list_count(std::size_t people, const std::string& counted = "người") {
  const auto count = static_cast<int>(people);
  return "Danh sách gồm " + glued(vietnamese::two_digits(count) + " " + counted) +
         " (bằng chữ: " + vietnamese::in_words(count) + " " + counted + ")./.";
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

/// "UBND huyện Gia Lâm" for a person from there; empty when the district is not on record or not
/// of a kind that has a People's Committee.
inline std::string committee_of(const Person& person) {
  const std::string place = place_in_sentence(person.district);
  for (const std::string_view kind : {"huyện ", "quận ", "Quận ", "thị xã ", "thành phố "}) {
    if (starts_with(place, kind)) return "UBND " + place;
  }
  return {};
}

/// Whether there are districts on the issue date: from July 2025 there are none. Settings without
/// levels say nothing against it.
inline bool has_districts(const Issuer& issuer) {
  return issuer.levels.empty() ||
         std::any_of(issuer.levels.begin(), issuer.levels.end(), [](const std::string& level) {
           return level.find("huyện") != std::string::npos;
         });
}

/// The same as a line of "Nơi nhận" of a letter about one person; nothing when the district is not
/// on record or not of a kind that has a People's Committee, or when there are no districts.
inline std::vector<std::string> committee_of_district(const Subject& subject) {
  if (subject.participant == nullptr || !has_districts(subject.issuer)) return {};
  const std::string committee = committee_of(subject.participant->person);
  return committee.empty() ? std::vector<std::string>{} : std::vector<std::string>{committee};
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
