// The attendance sheet (danh sách điểm danh, RO-02): one list per class, with room for a signature
// at each session.
#pragma once

#include <giayto/standard/roster_columns.hpp>

namespace giayto {
inline namespace v1 {
namespace standard {

/// The head of the office, named as the signer of this paper.
inline RosterSigner head_of_office() {
  return {"THỦ TRƯỞNG ĐƠN VỊ", [](const Subject& subject) { return subject.signer.name; }};
}

/// The commune confirms a list of its people (RO-28): for presets whose lists are held there.
inline RosterSigner commune_confirmation() {
  return {"XÁC NHẬN CỦA UBND XÃ", {}, "(Ký, đóng dấu)"};
}

/// The trainer of the class; who several are write their names by hand.
inline RosterSigner class_trainer() {
  return {"GIẢNG VIÊN", [](const Subject& subject) { return subject.training_class.trainer; }};
}

inline RosterPreset attendance_sheet(const Policy& policy) {
  RosterPreset preset;
  preset.paper = "attendance-sheet";
  preset.title = "Danh sách điểm danh";
  preset.template_id = policy.attendance.template_id;
  preset.heading = policy.attendance.title;
  preset.columns = roster_columns({"position", "name", "birth_year", "post", "unit", "address",
                                   "group", "product", "phone", "phone_masked", "note"});
  preset.with_sessions = true;
  preset.bands_by_district = policy.attendance.bands_by_district;
  preset.signers = {{"CÁN BỘ THEO DÕI LỚP", {}}, class_trainer(), head_of_office()};
  return preset;
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
