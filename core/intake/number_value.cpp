// Phone and identity numbers of cells: digits that spreadsheets lose are restored, nothing is
// guessed (PR-03, PR-04).
#include "intake/values.hpp"

#include "text/normalise.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace giayto::intake {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The digits of a number written with spaces, dots, dashes or brackets; nothing when other letters
/// are in it.
std::optional<std::string> digits_of(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  std::string digits;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if (std::string_view(" .-()+'").find(c) == std::string_view::npos) {
      return std::nullopt;
    }
  }
  return digits;
}

/// Mobile numbers of 11 digits were renumbered in 2018: old prefix, new prefix.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> renumbered = {
    {{"0120", "070"}, {"0121", "079"}, {"0122", "077"}, {"0126", "076"}, {"0128", "078"},
     {"0123", "083"}, {"0124", "084"}, {"0125", "085"}, {"0127", "081"}, {"0129", "082"},
     {"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"}, {"0166", "036"},
     {"0167", "037"}, {"0168", "038"}, {"0169", "039"}, {"0186", "056"}, {"0188", "058"},
     {"0199", "059"}, {"0182", "052"}, {"0183", "053"}}};

/// The number after the country's code, which stands for its zero; all of it when there is no code.
std::string_view national_part(std::string_view digits) {
  if (digits.starts_with("0084")) digits.remove_prefix(2);
  if (digits.starts_with("84") && digits.size() >= 11) digits.remove_prefix(2);
  return digits;
}

std::string_view new_prefix_of(std::string_view digits) {
  if (digits.size() != 11) return {};
  for (const auto& [old_prefix, new_prefix] : renumbered) {
    if (digits.starts_with(old_prefix)) return new_prefix;
  }
  return {};
}

bool is_phone(std::string_view digits) {
  const bool landline = digits.size() == 11 && digits.starts_with("02");
  const bool mobile = digits.size() == 10 && digits[0] == '0' && digits[1] >= '2';
  return landline || mobile;
}

/// One number without anything around it; an empty value when it is none.
Reading<std::string> read_one_phone(std::string_view text) {
  const std::string digits = digits_of(text).value_or("");
  const std::string_view national = national_part(digits);
  Reading<std::string> phone;
  const bool lost_zero = !national.starts_with('0') &&
                         (national.size() == 9 || (national.size() == 10 && national[0] == '2'));
  if (lost_zero) {
    phone.value += '0';
    if (national.size() == digits.size()) phone.codes.emplace_back("zero-restored");
  }
  phone.value += national;
  if (const std::string_view prefix = new_prefix_of(phone.value); !prefix.empty()) {
    phone.value = std::string(prefix) + phone.value.substr(4);
    phone.codes.emplace_back("phone-renumbered");
  }
  return is_phone(phone.value) ? phone : Reading<std::string>{};
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find_first_of(separators);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_province(std::string_view id) {
  return id.substr(0, 3) >= "001" && id.substr(0, 3) <= "096";
}

}  // namespace

Reading<std::string> read_phone(std::string_view clean) {
  Reading<std::string> phone = read_one_phone(clean);
  if (!phone.value.empty()) return phone;
  for (const std::string_view separators : {"/;,", "-"}) {
    const auto parts = split(clean, separators);
    const bool several =
        parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
          return !read_one_phone(part).value.empty();
        });
    if (!several) continue;
    phone = read_one_phone(parts.front());
    phone.codes.emplace_back("phone-several");
    return phone;
  }
  return {std::string(clean), {"phone-invalid"}};
}

Reading<std::string> read_id_number(std::string_view clean) {
  Reading<std::string> id{std::string(clean), {}};
  const std::optional<std::string> digits = digits_of(clean);
  if (digits && digits->size() == 9) {
    id.value = *digits;
    return id;
  }
  if (digits && digits->size() >= 10 && digits->size() <= 12) {
    const std::string filled = std::string(12 - digits->size(), '0') + *digits;
    if (is_province(filled) && filled[3] <= '3') {
      id.value = filled;
      if (digits->size() < 12) id.codes.emplace_back("zero-restored");
      return id;
    }
  }
  id.codes.emplace_back("id-invalid");
  return id;
}

bool id_contradicts(std::string_view id_number, const Date& birth, Gender gender) {
  if (id_number.size() != 12 || !std::all_of(id_number.begin(), id_number.end(), is_digit))
    return false;
  const int century_and_sex = id_number[3] - '0';
  const int year =
      1900 + century_and_sex / 2 * 100 + (id_number[4] - '0') * 10 + (id_number[5] - '0');
  const Gender sex = century_and_sex % 2 == 0 ? Gender::male : Gender::female;
  return (birth.known() && birth.year != year) || (gender != Gender::unknown && gender != sex);
}

}  // namespace giayto::intake
