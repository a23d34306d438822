#include "job/check_code.hpp"

#include "base/hash.hpp"

#include <giayto/vietnamese.hpp>

#include <cstdint>

namespace giayto::job {

std::string check_code(std::string_view key, const Issuer& issuer, std::string_view number,
                       const Person* person, const TrainingClass& training_class,
                       const Date& date) {
  if (key.empty() || number.empty()) return {};
  std::string facts;
  const auto add = [&facts](std::string_view fact) {
    facts += fact;
    facts += '\n';
  };
  add(issuer.abbreviation);
  add(number);
  add(person != nullptr ? person->full_name : std::string());
  add(person != nullptr ? vietnamese::short_date(person->birth) : std::string());
  add(training_class.code);
  add(vietnamese::short_date(date));

  static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const std::string mac = hmac_sha256(key, facts);
  std::uint64_t bits = 0;
  for (int i = 0; i < 5; ++i)
    bits = bits << 8 | static_cast<unsigned char>(mac[static_cast<std::size_t>(i)]);
  std::string code;
  for (int i = 7; i >= 0; --i) {
    code += alphabet[bits >> (5 * i) & 31];
    if (i == 4) code += '-';
  }
  return code;
}

}  // namespace giayto::job
