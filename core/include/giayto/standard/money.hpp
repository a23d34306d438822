// Money of a class: amounts as they are written and read, what a person is paid and for how long.
// Amounts are data of the plan or the list, never constants; whole đồng.
#pragma once

#include <giayto/standard/wording.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace giayto {
inline namespace v1 {
namespace standard {

/// "Mười bốn triệu hai trăm nghìn đồng chẵn", "Không đồng" (ND-44, TX-35): "chẵn" when nothing
/// follows the thousands.
inline std::string money_in_words(std::int64_t amount) {
  std::string text = upper_first(vietnamese::in_words(amount)) + " đồng";
  if (amount != 0 && amount % 1000 == 0) text += " chẵn";
  return text;
}

/// "1.250.000", "1,250,000 đồng", "250 000 đ": groups of three digits apart by one sign, the unit
/// behind (ND-42). Nothing when the text is no whole amount.
inline std::optional<std::int64_t> money_from(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string digits;
  std::size_t at = 0, group = 0;
  char separator = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool goes_on = at + 1 < text.size() && is_digit(text[at + 1]);
    if (is_digit(c)) {
      digits += c;
      ++group;
    } else if (goes_on && !digits.empty() && (c == '.' || c == ',' || c == ' ') &&
               (separator == 0 ? group <= 3 : separator == c && group == 3)) {
      separator = c;
      group = 0;
    } else {
      break;
    }
  }
  if (digits.empty() || digits.size() > 15 || (separator != 0 && group != 3)) return std::nullopt;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string unit = lower_all(unended(text.substr(at)));
  const bool known =
      unit.empty() || unit == "đồng" || unit == "đ" || unit == "vnđ" || unit == "vnd";
  return known ? std::optional<std::int64_t>(std::stoll(digits)) : std::nullopt;
}

/// What a further column of the list says of a participant: the first column whose header begins
/// with one of the words, in any case ("Mức hỗ trợ (đồng)" by "mức hỗ trợ"); else empty.
inline std::string extra_value(const Participant& participant,
                               std::initializer_list<std::string_view> headers) {
  for (const std::string_view wanted : headers) {
    for (const auto& [header, value] : participant.extra) {
      if (starts_with(lower_all(header), wanted)) return value;
    }
  }
  return {};
}

namespace detail {

/// An amount in a further column of the list; nothing when there is no such column. Throws Error
/// when it is no amount.
inline std::optional<std::int64_t> extra_money(const Participant& participant,
                                               std::initializer_list<std::string_view> headers) {
  const std::string text = extra_value(participant, headers);
  if (text.empty()) return std::nullopt;
  const auto amount = money_from(text);
  if (!amount) {
    throw Error("người thứ " + std::to_string(participant.position) +
                ": số tiền ghi trong danh sách không phải là số nguyên đồng; hãy sửa rồi làm lại");
  }
  return amount;
}

}  // namespace detail

/// How many half-days a participant was there; all of them as long as nothing is recorded. A
/// session of a whole day counts twice.
inline int half_days_attended(const TrainingClass& training_class, const Participant& participant) {
  const auto& sessions = training_class.sessions;
  if (sessions.empty()) return 2 * taught_days(training_class);
  const auto& marks = participant.attendance;
  const bool recorded =
      std::any_of(marks.begin(), marks.end(), [](Mark mark) { return mark != Mark::unmarked; });
  int half_days = 0;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const bool there = !recorded || (i < marks.size() && marks[i] == Mark::present);
    if (there) half_days += sessions[i].half.empty() ? 2 : 1;
  }
  return half_days;
}

/// "02", "1,5": days of half-days (ND-42).
inline std::string days_text(int half_days) {
  if (half_days % 2 != 0) return std::to_string(half_days / 2) + ",5";
  return vietnamese::two_digits(half_days / 2);
}

/// Đồng for a day: the person's own ("Mức hỗ trợ" in the list), else the class's. Throws Error when
/// neither is on record.
inline std::int64_t allowance_of(const TrainingClass& training_class,
                                 const Participant& participant) {
  const auto own = detail::extra_money(participant, {"mức hỗ trợ", "mức chi"});
  const std::int64_t amount = own.value_or(training_class.allowance);
  if (amount > 0) return amount;
  throw Error(
      "lớp chưa có mức hỗ trợ một người một ngày; hãy ghi vào cột “Mức hỗ trợ” của kế hoạch lớp "
      "(hoặc của danh sách học viên) rồi nhập lại");
}

/// Allowance times days. Throws Error when the list names another sum (RO-26), or when half a day
/// is no whole đồng.
inline std::int64_t allowance_paid(const TrainingClass& training_class,
                                   const Participant& participant) {
  const std::int64_t twice =
      allowance_of(training_class, participant) * half_days_attended(training_class, participant);
  const std::string who = "người thứ " + std::to_string(participant.position) + ": ";
  if (twice % 2 != 0) throw Error(who + "nửa mức hỗ trợ không phải là số nguyên đồng; hãy sửa mức");
  const auto source = detail::extra_money(participant, {"số tiền", "thành tiền"});
  if (source && *source != twice / 2) {
    throw Error(who +
                "số tiền ghi trong danh sách khác với mức hỗ trợ nhân số ngày dự; hãy kiểm "
                "tra mức, điểm danh hoặc cột “Số tiền” rồi làm lại");
  }
  return twice / 2;
}

/// Đồng for a session taught. Throws Error when it is not on record.
inline std::int64_t trainer_fee(const TrainingClass& training_class) {
  if (training_class.trainer_fee > 0) return training_class.trainer_fee;
  throw Error(
      "lớp chưa có mức thù lao một buổi; hãy ghi vào cột “Thù lao” của kế hoạch lớp rồi nhập lại");
}

/// Income tax held back from a session's fee, rounded to whole đồng. Throws Error when its rate is
/// not on record: 0 must be said too.
inline std::int64_t trainer_tax(const TrainingClass& training_class) {
  if (training_class.fee_tax < 0) {
    throw Error(
        "lớp chưa có thuế suất khấu trừ thù lao; hãy ghi vào cột “Thuế TNCN” của kế hoạch lớp (0% "
        "nếu không khấu trừ) rồi nhập lại");
  }
  return (trainer_fee(training_class) * training_class.fee_tax + 50) / 100;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
