// The check code on a paper: whoever has the register and the office's key can tell a true paper
// from an altered one, without a network (CE-31).
#pragma once

#include <giayto/model.hpp>

#include <string>
#include <string_view>

namespace giayto::job {

/// Eight letters and digits in two groups, "K7Q4-M2XD": a keyed hash over issuer, number, name in
/// NFC, birth, class and date. No I, L, O and U, which are misread. Empty without a key or a
/// number.
std::string check_code(std::string_view key, const Issuer& issuer, std::string_view number,
                       const Person* person, const TrainingClass& training_class, const Date& date);

/// A code of full width, for papers laid out before their number is known.
inline constexpr std::string_view widest_check_code = "MMMM-MMMM";

}  // namespace giayto::job
