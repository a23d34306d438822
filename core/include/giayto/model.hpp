// The training record as a plugin sees it: plain values, text in UTF-8 NFC.
#pragma once

#include <giayto/sparse_text.hpp>

#include <compare>
#include <cstdint>
#include <functional>  // std::less<>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace giayto {
inline namespace v1 {

/// A calendar date. Zero means "not known": a birth may be a year alone or month and year (PR-02).
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool known() const { return year != 0; }
  bool complete() const { return year != 0 && month != 0 && day != 0; }
  auto operator<=>(const Date&) const = default;
};

enum class Gender { unknown, male, female };

/// A travel document (RO-06). Empty text means "not on record".
struct Passport {
  SparseText name;    ///< as printed in it: capitals, without marks
  SparseText number;  ///< "C1234567"
  SparseText kind;    ///< "công vụ", "phổ thông"
  Date expires;

  bool operator==(const Passport&) const = default;
};

/// One person, or for the press one outlet: then `unit` is the outlet and `full_name` may be empty.
/// Empty text means "not on record".
struct Person {
  std::string full_name;  ///< as the person writes it; tone placement is kept (TX-23)
  Date birth;             ///< may be partial
  Gender gender = Gender::unknown;
  SparseText honorific;  ///< recorded form of address ("Ông", "Bà", "TS."), or empty
  std::string birthplace;
  std::string post;  ///< chức vụ
  std::string unit;  ///< đơn vị công tác, or the business a producer runs
  SparseText address;
  SparseText district;   ///< quận, huyện, thị xã: rosters are banded by it (RO-24)
  SparseText product;    ///< OCOP product of a producer
  SparseText phone;      ///< normalised 0xxxxxxxxx (PR-04)
  SparseText id_number;  ///< CCCD (12 digits) or CMND (9), as text (PR-03)
  SparseText email;
  Passport passport;
  SparseText press_card;  ///< số thẻ nhà báo (RO-07)
};

/// What the attendance sheet says for one session.
enum class Mark { unmarked, present, absent, excused };

/// One half-day (or day) of a class.
struct Session {
  int number = 0;  ///< from 1
  Date date;
  std::string half;       ///< "Sáng", "Chiều", or empty for a whole day
  std::string starts_at;  ///< "08:00", or empty
  std::string topic;
  std::string trainer;
};

/// What a paper for a partner abroad says in English. Empty text: not on record.
struct EnglishWords {
  std::string title, partner, venue, purpose, costs;
};

/// What makes a class a study tour. Empty text means "not on record".
struct Journey {
  std::string destination;  ///< "thành phố Hải Phòng và tỉnh Quảng Ninh"
  std::string country;      ///< "Thái Lan"; empty: at home
  std::string partner;      ///< who receives the delegation; several between semicolons
  std::string transport;
  std::string insurance;
  std::string purpose;
  std::string funding;  ///< the money's source, as in a sentence
  std::string
      permission;  ///< decision that lets officials go abroad, "Quyết định số ... về việc ..."
  std::string proposed_by;  ///< whose proposal it is: "Chi cục trưởng Chi cục Phát triển nông thôn"
  int report_within = 0;  ///< days after the return until the report is due; 0: not said
  std::vector<std::string> legal_bases;  ///< căn cứ of the tour, each without its end mark
  EnglishWords english;
};

/// One training class, study tour or event for the press.
struct TrainingClass {
  std::string code;  ///< "CEO-07"
  std::string title;  ///< name of the class as it stands in a sentence ("Đào tạo quản trị ...")
  std::string audience;   ///< plugin audience: "council", "producers", "study-tours", "press"
  std::string programme;  ///< "Chương trình OCOP năm 2020"
  std::string status;     ///< "planned" or "held"
  int planned_people = 0;
  std::string venue;
  Date first_day;
  Date last_day;
  int hours = 0;  ///< taught periods (tiết)
  std::string trainer;
  std::string chair;    ///< who presides ("Ông Đoàn Thế Khải, Phó Giám đốc Sở")
  std::string contact;  ///< contact person for the invited
  std::string contact_phone;
  Date confirm_by;      ///< answer wanted before this day
  std::string content;  ///< short programme of the class
  std::string costs;  ///< who pays for what (chế độ), a sentence; must not be missing in letters
  std::string decision;  ///< number of the decision to issue, "214/QĐ-SNN"
  Date decision_date;
  int min_attendance = 0;  ///< per cent of sessions needed for a certificate; 0 = not decided
  std::vector<Session> sessions;
  std::int64_t allowance = 0;  ///< đồng for one person and day (mức hỗ trợ); 0: not decided
  std::int64_t trainer_fee = 0;  ///< đồng for one session taught (thù lao); 0: not decided
  int fee_tax = -1;              ///< per cent of income tax held back from it; -1: not decided
  Journey journey;
};

/// A person on the roll of a class.
struct Participant {
  int position = 0;  ///< place on the roll, from 1
  Person person;
  std::vector<Mark> attendance;  ///< one mark per session, or empty when nothing is recorded
  SparseText result;             ///< grade, if tested
  SparseText note;
  std::map<std::string, std::string, std::less<>> extra;  ///< further imported columns by name
  SparseText issued_number;  ///< number of the paper TypeInfo::numbers_of names, or empty
  Date issued_on;            ///< and its date
  SparseText role;           ///< vai trò trong đoàn: "Trưởng đoàn"
};

/// The issuing agency as of the issue date (period profile).
struct Issuer {
  std::string parent;             ///< cơ quan chủ quản: "UBND Thành phố Hà Nội"
  std::string name;               ///< "Sở Nông nghiệp và Phát triển nông thôn"
  std::string heading;            ///< the name as set in a heading, a line each (ND-13)
  std::string name_in_text;       ///< with its place, as in a sentence: "Sở ... Hà Nội"
  std::string abbreviation;       ///< "SNN"
  std::string place;              ///< địa danh: "Hà Nội"
  std::string head_title;         ///< "Giám đốc"
  std::string unit_abbreviation;  ///< drafting unit for the archive line: "PTNT"
  std::string name_english = {};  ///< for papers to partners abroad, as in a sentence
  std::vector<std::string> levels =
      {};  ///< of local government from the top: "quận, huyện, thị xã"
  std::vector<std::string> legal_bases = {};  ///< căn cứ of this paper, without end marks (ND-19)
};

/// Who signs on the issue date, with the authority lines above the name (ND-26).
struct Signer {
  std::vector<std::string> authority_lines;  ///< "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
  std::string name;                          ///< without rank or degree (ND-27)
  std::string post;                          ///< "Phó Giám đốc Sở", as in a sentence
  std::string post_english = {};             ///< "Deputy Director"
  std::string other_title = {};  ///< post in the agency whose seal is used, above the name (ô 7b)
};

/// The section [plugin ID] of the office's settings: a plugin's own settings by name.
using Settings = std::map<std::string, std::string, std::less<>>;

/// What one document is about. The host owns everything referred to here for the time of the call.
struct Subject {
  const Issuer& issuer;
  const Signer& signer;
  const TrainingClass& training_class;
  const std::vector<Participant>& roll;  ///< in the order the document type asks for
  const Participant* participant;        ///< set for participant scope, else null
  const Session* session;                ///< set for session scope, else null
  Date issue_date;
  const Signer* second_signer = nullptr;  ///< who signs beside `signer`, on the left; may be null
  const Settings* settings = nullptr;  ///< of the plugin; null: none

  /// A setting of the plugin, or `fallback` when the office says nothing.
  std::string setting(std::string_view name, std::string_view fallback) const {
    if (settings == nullptr) return std::string(fallback);
    const auto found = settings->find(name);
    return found == settings->end() ? std::string(fallback) : found->second;
  }
};

}  // namespace v1
}  // namespace giayto
