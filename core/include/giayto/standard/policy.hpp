// What an audience's plugin decides: address, wording, eligibility, order. Plain values; a function
// where the answer depends on the subject.
#pragma once

#include <giayto/plugin.hpp>

#include <functional>
#include <string>
#include <vector>

namespace giayto {
inline namespace v1 {
namespace standard {

/// How people are spoken to. "Đồng chí" is for Party and agency-internal letters only.
enum class Address { by_person, comrade };

/// Text that depends on the subject; an empty function means no text.
using Wording = std::function<std::string(const Subject&)>;
using Lines = std::function<std::vector<std::string>(const Subject&)>;

/// The last sentence of a letter; `you` is how it speaks to its reader: "Bà", "các ông, bà".
using Closing = std::function<std::string(const Subject&, const std::string& you)>;

struct InvitationPolicy {
  std::string template_id = "invitation/standard";
  std::string organisation_template = "invitation/organisation";
  std::string group_template = "invitation/group";
  std::string event = "lớp";          ///< the word before the title in a sentence; may be empty
  std::string gathering = "lớp học";  ///< the event without its title
  /// What is asked of the invited, after "Đề nghị Bà": "mang theo căn cước công dân". Empty: only
  /// the answer by a day.
  Wording request;
  /// The last sentence, without period; empty: "Sự có mặt của Bà góp phần vào thành công của lớp
  /// học".
  Closing closing;
  /// Lines of "Nơi nhận" between "Như trên" and "Lưu", without dash and semicolon.
  Lines recipients;
  /// Which agency gets a letter about a person; empty: the person's unit.
  std::function<std::string(const Participant&)> organisation;
};

struct AttendancePolicy {
  std::string template_id = "attendance_sheet/standard";
  std::string title = "DANH SÁCH ĐIỂM DANH HỌC VIÊN";
  bool bands_by_district = false;  ///< of all lists: "I. Huyện Gia Lâm (12 người)" (RO-24)
};

struct RosterPolicy {
  bool pays_allowance = false;               ///< there is a list to sign for money (RO-03)
  std::string allowance = "Hỗ trợ tiền ăn";  ///< what the money is for
};

struct CertificatePolicy {
  std::string template_id = "certificate/classic";
  bool show_post = false;  ///< the post stands before the unit
  /// A further condition beyond attendance and result; empty: none.
  std::function<Decision(const Subject&)> condition;
};

struct Policy {
  std::string plugin;    ///< plugin id, the first part of the type ids
  std::string audience;  ///< TrainingClass::audience it serves
  RollOrder order = RollOrder::by_name;
  Address address = Address::by_person;
  std::string people = "học viên";  ///< what those on the roll are called, in lower case
  InvitationPolicy invitation;
  AttendancePolicy attendance;
  CertificatePolicy certificate;
  RosterPolicy roster;
};

}  // namespace standard
}  // namespace v1
}  // namespace giayto
