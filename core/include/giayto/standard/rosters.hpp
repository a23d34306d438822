// The other lists of a class as presets: RO-01, RO-03 to RO-08, sign-up and data checking (CE-27).
// Each is a value; an audience may change it before it makes a Roster of it.
#pragma once

#include <giayto/standard/attendance_sheet.hpp>
#include <giayto/standard/completion_certificate.hpp>
#include <giayto/standard/roster_columns.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

namespace detail {

inline RosterPreset list_of(const Policy& policy, std::string paper, std::string title,
                            std::string template_id, std::string heading) {
  RosterPreset preset;
  preset.paper = std::move(paper);
  preset.title = std::move(title);
  preset.template_id = std::move(template_id);
  preset.heading = std::move(heading);
  preset.bands_by_district = policy.attendance.bands_by_district;
  preset.signers = {{"NGƯỜI LẬP", {}}, head_of_office()};
  return preset;
}

/// Who gets a certificate, as the certificate itself decides.
inline std::function<Decision(const Subject&)> gets_certificate(const Policy& policy) {
  return [certificate = std::make_shared<CompletionCertificate>(policy)](const Subject& subject) {
    return certificate->decide(subject);
  };
}

inline std::string upper_all(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const FirstLetter first = first_letter(text);
    const std::size_t size = first.kind == LetterCase::none ? 1 : first.size;
    result += first.kind == LetterCase::lower ? first.other : std::string(text.substr(0, size));
    text.remove_prefix(size);
  }
  return result;
}

/// "Kèm theo Quyết định số 214/QĐ-SNN ngày 12 tháng 8 năm 2020 của Sở ..." (ND-33); what is not on
/// record is left to write in by hand (ND-41).
inline std::string with_decision(const Subject& subject) {
  const TrainingClass& c = subject.training_class;
  std::string text = "Kèm theo Quyết định số ";
  text += c.decision.empty() ? write_in(15) + "/QĐ-" + subject.issuer.abbreviation : c.decision;
  text += " ";
  if (c.decision_date.complete()) {
    text += vietnamese::long_date(c.decision_date);
  } else {
    const int year = c.decision_date.known() ? c.decision_date.year : subject.issue_date.year;
    text += glued("ngày") + write_in(10) + glued("tháng") + write_in(10) +
            glued("năm " + std::to_string(year));
  }
  return text + " của " + subject.issuer.name_in_text;
}

/// The invitation has its number after it is signed, so that is written in by hand (ND-33, ND-41).
inline std::string with_invitation(const Subject& subject) {
  return "Kèm theo Giấy mời số " + write_in(15) + "/GM-" + subject.issuer.abbreviation + " " +
         glued("ngày") + write_in(10) + glued("tháng") + write_in(10) +
         glued("năm " + std::to_string(subject.issue_date.year)) + " của " +
         subject.issuer.name_in_text;
}

/// How many of the usual grades are better than this one; other words come after all of them.
inline std::size_t rank_of_grade(std::string_view grade) {
  const auto known =
      std::find_if(usual_grades.begin(), usual_grades.end(),
                   [word = lower_first(grade)](const auto& one) { return one.first == word; });
  return static_cast<std::size_t>(known - usual_grades.begin());
}

/// "Xếp loại: Giỏi 12 người, Khá 40 người", and who is left out; empty when nothing is to say.
inline std::string grades(const Subject& subject,
                          const std::function<Decision(const Subject&)>& condition) {
  std::vector<std::pair<std::string, int>> counts;
  int refused = 0;
  for (const Participant& one : subject.roll) {
    if (!condition({subject.issuer, subject.signer, subject.training_class, subject.roll, &one,
                    nullptr, subject.issue_date})
             .issue) {
      ++refused;
      continue;
    }
    const std::string grade = result_cell(one);
    if (grade.empty() || points_in_tenths(one.result)) continue;
    auto found = std::find_if(counts.begin(), counts.end(),
                              [&](const auto& known) { return known.first == grade; });
    if (found == counts.end()) found = counts.insert(found, {grade, 0});
    ++found->second;
  }
  std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return rank_of_grade(a.first) < rank_of_grade(b.first);
  });
  std::string text;
  for (const auto& [grade, count] : counts) {
    append_part(text, glued(grade + " " + vietnamese::two_digits(count) + " người"));
  }
  if (!text.empty()) text = "Xếp loại: " + text + ".";
  if (refused > 0) {
    text += std::string(text.empty() ? "" : " ") + "Không đề nghị cấp cho " +
            glued(vietnamese::two_digits(refused) + " người") + " chưa đủ điều kiện.";
  }
  return text;
}

}  // namespace detail

/// RO-01: who is called to the class; an annex to the invitation, so phones are masked.
inline RosterPreset class_list(const Policy& policy) {
  RosterPreset preset =
      detail::list_of(policy, "class-list", "Danh sách " + policy.people, "roster/class-list",
                      "DANH SÁCH " + detail::upper_all(policy.people));
  preset.columns = roster_columns(
      {"position", "name", "birth_year", "post", "unit", "group", "phone_masked", "note"});
  preset.reference = detail::with_invitation;
  preset.signers = {head_of_office()};
  return preset;
}

/// Goes from hand to hand on the first morning: walk-ins write themselves in (RO-25, LA-03).
inline RosterPreset sign_up_sheet(const Policy& policy) {
  RosterPreset preset = detail::list_of(policy, "sign-up-sheet", "Danh sách đăng ký tham dự",
                                        "roster/sign-up-sheet", "DANH SÁCH ĐĂNG KÝ THAM DỰ");
  preset.columns =
      roster_columns({"position", "name", "birth_year", "unit", "group", "phone_masked"});
  preset.bands_by_district = false;  // those who write themselves in are of any district
  preset.may_be_empty = true;
  preset.notice = [](const Subject& subject) {
    return "Thông tin ghi dưới đây chỉ dùng để tổ chức lớp học và cấp giấy chứng nhận; người ký "
           "tên đồng ý để " +
           subject.issuer.name_in_text + " sử dụng vào việc đó.";
  };
  preset.signers = {{"CÁN BỘ THEO DÕI LỚP", {}}};
  return preset;
}

/// RO-03: money received. Accounting needs identity numbers in full (LA-04).
inline RosterPreset allowance_list(const Policy& policy) {
  RosterPreset preset = detail::list_of(policy, "allowance-list", "Danh sách ký nhận tiền hỗ trợ",
                                        "roster/allowance-list", "DANH SÁCH KÝ NHẬN TIỀN HỖ TRỢ");
  preset.columns = roster_columns({"position", "name", "id_number", "unit", "group"});
  preset.columns.push_back(fixed_column("payment", policy.roster.allowance));
  for (const char* name : {"rate", "days", "amount"}) preset.columns.push_back(roster_column(name));
  preset.bands_by_district = false;
  preset.signers = {{"NGƯỜI LẬP", {}}, {"KẾ TOÁN", {}}, head_of_office()};
  preset.condition = [](const Subject& subject) {
    if (half_days_attended(subject.training_class, *subject.participant) > 0)
      return Decision::yes();
    return Decision::no("không dự buổi nào");
  };
  return preset;
}

/// RO-04: certificates handed over; those only that have been issued.
inline RosterPreset receipt(const Policy& policy) {
  RosterPreset preset = detail::list_of(policy, "receipt", "Danh sách ký nhận giấy chứng nhận",
                                        "roster/receipt", "DANH SÁCH KÝ NHẬN GIẤY CHỨNG NHẬN");
  preset.columns = roster_columns({"position", "name", "birth", "unit", "register_number", "note"});
  preset.numbers_of = policy.plugin + ".completion-certificate";
  preset.condition = [](const Subject& subject) {
    if (!subject.participant->issued_number.empty()) return Decision::yes();
    return Decision::no("chưa cấp giấy chứng nhận");
  };
  preset.signers = {{"NGƯỜI PHÁT", {}}, head_of_office()};
  return preset;
}

/// RO-05: the annex to the decision to issue. Register numbers stand on it once they are given;
/// until then there is room to write them.
inline RosterPreset decision_list(const Policy& policy) {
  RosterPreset preset = detail::list_of(
      policy, "decision-list", "Danh sách đề nghị cấp giấy chứng nhận", "roster/decision-list",
      "DANH SÁCH " + detail::upper_all(policy.people) + " ĐƯỢC CẤP GIẤY CHỨNG NHẬN");
  preset.columns = roster_columns({"position", "register_number", "family_name", "given_name",
                                   "birth", "birthplace", "post", "unit", "attended", "result"});
  preset.bands_by_district = false;
  preset.reference = detail::with_decision;
  preset.condition = detail::gets_certificate(policy);
  preset.summary = [condition = preset.condition](const Subject& subject) {
    return detail::grades(subject, condition);
  };
  preset.numbers_of = policy.plugin + ".completion-certificate";
  preset.signers = {{"NGƯỜI LẬP", {}}, {"LÃNH ĐẠO BỘ PHẬN", {}}, head_of_office()};
  return preset;
}

/// RO-08: a row per session taught, its fee, what is held back and what is paid out.
inline RosterPreset trainer_fees(const Policy& policy) {
  RosterPreset preset =
      detail::list_of(policy, "trainer-fees", "Bảng kê thù lao giảng viên", "roster/trainer-fees",
                      "BẢNG CHẤM CÔNG VÀ KÝ NHẬN THÙ LAO GIẢNG VIÊN");
  preset.rows = RosterRows::sessions;
  preset.columns = roster_columns({"position", "session_day", "session_half", "trainer", "topic",
                                   "periods", "fee", "tax", "net"});
  preset.bands_by_district = false;
  preset.counted = "buổi";
  preset.detail = [](const Subject& subject) {
    TrainingClass without_trainer = subject.training_class;  // named in every row
    without_trainer.trainer.clear();
    for (Session& session : without_trainer.sessions) session.trainer.clear();
    return detail::sheet_details(without_trainer);
  };
  preset.signers = {{"NGƯỜI LẬP", {}}, {"GIẢNG VIÊN", {}}, {"KẾ TOÁN", {}}, head_of_office()};
  return preset;
}

/// CE-27: each learner checks and signs what the certificate will say, before it is printed.
inline RosterPreset check_sheet(const Policy& policy) {
  RosterPreset preset =
      detail::list_of(policy, "check-sheet", "Danh sách kiểm tra thông tin", "roster/check-sheet",
                      "DANH SÁCH KIỂM TRA THÔNG TIN IN TRÊN GIẤY CHỨNG NHẬN");
  preset.columns = roster_columns({"position", "name", "honorific", "birth", "birthplace"});
  RosterColumn unit;
  unit.name = "unit";
  unit.text = [show_post = policy.certificate.show_post](const RosterLine& line) {
    return whereabouts(line.participant->person, show_post, false);
  };
  preset.columns.push_back(std::move(unit));
  preset.notice = [people = policy.people](const Subject&) {
    return upper_first(people) +
           " kiểm tra thông tin của mình, ghi nội dung cần sửa hoặc còn thiếu vào cột “Nội dung "
           "sửa”, rồi ký xác nhận.";
  };
  preset.signers = {{"CÁN BỘ THEO DÕI LỚP", {}}, head_of_office()};
  return preset;
}

/// Adds the lists of a class: `<plugin>.class-list`, `sign-up-sheet`, `check-sheet`,
/// `decision-list`, `receipt`, `trainer-fees`, and `allowance-list` where the policy pays one.
inline void add_rosters(Catalogue& catalogue, const Policy& policy) {
  std::vector<RosterPreset> presets = {class_list(policy),  sign_up_sheet(policy),
                                       check_sheet(policy), decision_list(policy),
                                       receipt(policy),     trainer_fees(policy)};
  if (policy.roster.pays_allowance) presets.push_back(allowance_list(policy));
  for (RosterPreset& preset : presets)
    catalogue.add(std::make_unique<Roster>(policy, std::move(preset)));
}

}  // namespace standard
}  // namespace v1
}  // namespace giayto
