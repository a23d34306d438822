// The lists of study tours and of the press as presets: RO-06 at home and abroad, RO-07.
#pragma once

#include <giayto/standard/rosters.hpp>
#include <giayto/standard/tour.hpp>

#include <string>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

namespace detail {

/// "Học tập kinh nghiệm triển khai Chương trình OCOP tại thành phố Hải Phòng".
inline std::string tour_line(const Subject& subject) {
  return upper_first(tour_words(subject.training_class));
}

/// Everybody of a journey at home or abroad is on its list, nobody on the other.
inline std::function<Decision(const Subject&)> goes(bool abroad, std::string otherwise) {
  return [abroad, otherwise](const Subject& subject) {
    return is_abroad(subject.training_class) == abroad ? Decision::yes() : Decision::no(otherwise);
  };
}

}  // namespace detail

/// RO-06, at home: the annex to the decision to send a delegation, for those who travel. Phones are
/// masked, for all get it (LA-04).
inline RosterPreset delegation_list(const Policy& policy) {
  RosterPreset preset = detail::list_of(policy, "delegation-list", "Danh sách đoàn",
                                        "roster/delegation-list", "DANH SÁCH ĐOÀN CÔNG TÁC");
  preset.columns = roster_columns(
      {"position", "name", "birth", "gender", "post", "unit", "phone_masked", "role", "note"});
  preset.reference = detail::with_decision;
  preset.about = detail::tour_line;
  preset.condition =
      detail::goes(false, "đoàn đi nước ngoài; hãy dùng danh sách đoàn ra nước ngoài");
  preset.signers = {head_of_office()};
  return preset;
}

/// RO-06, abroad: names as in the passports. Refused, with all rows, when a passport is missing or
/// ends within six months after the return.
inline RosterPreset delegation_list_abroad(const Policy& policy) {
  RosterPreset preset =
      detail::list_of(policy, "delegation-list-abroad", "Danh sách đoàn ra nước ngoài",
                      "roster/delegation-list-abroad", "DANH SÁCH ĐOÀN ĐI CÔNG TÁC NƯỚC NGOÀI");
  preset.columns = roster_columns({"position", "name", "birth", "role", "passport_name",
                                   "passport_number", "passport_kind", "passport_expiry"});
  RosterColumn unit;
  unit.name = "unit";
  unit.text = [](const RosterLine& line) { return post_and_unit(line.participant->person); };
  preset.columns.push_back(std::move(unit));
  preset.reference = detail::with_decision;
  preset.about = detail::tour_line;
  preset.condition = detail::goes(true, "đoàn đi trong nước; hãy dùng danh sách đoàn");
  preset.check = require_passports;
  preset.signers = {head_of_office()};
  return preset;
}

/// RO-07: outlets, who represents them, their press cards, room to sign.
inline RosterPreset press_list(const Policy& policy) {
  RosterPreset preset =
      detail::list_of(policy, "press-list", "Danh sách cơ quan báo chí", "roster/press-list",
                      "DANH SÁCH PHÓNG VIÊN, CƠ QUAN BÁO CHÍ");
  preset.columns =
      roster_columns({"position", "unit", "name", "phone_masked", "press_card", "note"});
  preset.about = [](const Subject& subject) { return class_title(subject.training_class); };
  preset.counted = "cơ quan";
  return preset;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
