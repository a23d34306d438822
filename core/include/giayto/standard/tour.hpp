// Words about a study tour: where to, who leads it, what an abroad journey needs.
#pragma once

#include <giayto/standard/letter.hpp>
#include <giayto/standard/passport.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

inline bool is_abroad(const TrainingClass& tour) {
  return !tour.journey.country.empty();
}

/// "thủ đô Băng Cốc, Thái Lan". Throws Error without a destination.
inline std::string require_destination(const TrainingClass& tour) {
  std::string place = unended(tour.journey.destination);
  if (place.empty() && !is_abroad(tour)) {
    throw Error(
        "đoàn chưa có nơi đến; hãy điền cột Nơi đến của kế hoạch, nhập lại rồi làm "
        "lại");
  }
  append_part(place, tour.journey.country);
  return place;
}

/// "học tập kinh nghiệm triển khai Chương trình OCOP tại thành phố Hải Phòng".
inline std::string tour_words(const TrainingClass& tour) {
  return lower_first(class_title(tour)) + " tại " + require_destination(tour);
}

/// "A; B" as "A và B", "A, B và C".
inline std::string listed(std::string_view names) {
  std::vector<std::string> parts;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(';'), names.size());
    std::string_view one = names.substr(0, end);
    one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
    if (!one.empty()) parts.push_back(unended(one));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) text += at + 1 == parts.size() ? " và " : ", ";
    text += parts[at];
  }
  return text;
}

/// The partner that receives the delegation. Throws Error without one.
inline std::string require_partner(const TrainingClass& tour) {
  std::string partner = listed(tour.journey.partner);
  if (partner.empty()) {
    throw Error(
        "chưa ghi đơn vị tiếp đón đoàn; hãy điền cột Đơn vị tiếp đón của kế hoạch, nhập "
        "lại rồi làm lại");
  }
  return partner;
}

/// The member whose role is "Trưởng đoàn"; null when nobody's is.
inline const Participant* head_of_delegation(const std::vector<Participant>& roll) {
  for (const Participant& member : roll) {
    if (lower_first(member.role) == "trưởng đoàn") return &member;
  }
  return nullptr;
}

/// "Bà Nguyễn Thị An, Giám đốc HTX ...": a member in a sentence.
inline std::string member_words(const Person& person) {
  std::string text = addressed(honorific(person), person);
  append_part(text, post_and_unit(person));
  return text;
}

/// Checks the passports of all members for a journey abroad. Throws Error that names their places
/// on the roll, fault by fault (RO-06).
inline void require_passports(const Subject& subject) {
  static constexpr std::array<std::pair<PassportFault, std::string_view>, 4> faults = {
      {{PassportFault::number_missing, "thiếu số hộ chiếu"},
       {PassportFault::name_missing, "thiếu họ tên theo hộ chiếu"},
       {PassportFault::expiry_missing, "thiếu ngày hết hạn hộ chiếu"},
       {PassportFault::expires_too_early, "hộ chiếu không còn hạn ít nhất 06 tháng sau ngày về"}}};
  const Date last_day = subject.training_class.last_day;
  std::string problems;
  for (const auto& [fault, words] : faults) {
    std::string places;
    for (const Participant& member : subject.roll) {
      if (passport_fault(member.person.passport, last_day) == fault)
        append_part(places, std::to_string(member.position));
    }
    if (places.empty()) continue;
    if (!problems.empty()) problems += "; ";
    problems += std::string(words) + ": dòng " + places;
  }
  if (problems.empty()) return;
  throw Error(problems + "; hãy sửa danh sách đoàn, nhập lại rồi làm lại");
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
