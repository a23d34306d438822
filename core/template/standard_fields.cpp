// The table of standard fields.
#include "template/standard_fields.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>

namespace giayto::tmpl {
namespace {

template <auto Member>
const auto& of_class(const FieldSource& source) {
  return source.subject.training_class.*Member;
}
template <auto Member>
const auto& of_journey(const FieldSource& source) {
  return source.subject.training_class.journey.*Member;
}
template <auto Member>
const auto& of_passport(const FieldSource& source) {
  return source.subject.participant->person.passport.*Member;
}
/// Reads a text that is mostly empty as the text it stands for.
template <const SparseText& (*Read)(const FieldSource&)>
const std::string& text_of(const FieldSource& source) {
  return Read(source);
}
template <auto Member>
const auto& of_participant(const FieldSource& source) {
  return source.subject.participant->*Member;
}
template <auto Member>
const auto& of_person(const FieldSource& source) {
  return source.subject.participant->person.*Member;
}
template <auto Member>
const auto& of_session(const FieldSource& source) {
  return source.subject.session->*Member;
}
template <auto Member>
const auto& of_issuer(const FieldSource& source) {
  return source.subject.issuer.*Member;
}
template <auto Member>
const auto& of_signer(const FieldSource& source) {
  return source.subject.signer.*Member;
}
template <auto Member>
const auto& of_issue(const FieldSource& source) {
  return source.issue.*Member;
}

/// The recorded form of address, else by gender; unknown gender leaves the choice open.
std::string honorific(const FieldSource& source) {
  const Person& person = source.subject.participant->person;
  if (!person.honorific.empty()) return person.honorific;
  if (person.gender == Gender::male) return "Ông";
  return person.gender == Gender::female ? "Bà" : "Ông (Bà)";
}

std::string gender(const FieldSource& source) {
  const Gender value = source.subject.participant->person.gender;
  if (value == Gender::unknown) return {};
  return value == Gender::male ? "Nam" : "Nữ";
}

std::string people(const FieldSource& source) {
  return std::to_string(source.subject.roll.size());
}

std::string session_count(const FieldSource& source) {
  return std::to_string(source.subject.training_class.sessions.size());
}

/// Each on a line of its own.
std::string on_lines(const std::vector<std::string>& parts) {
  std::string lines;
  for (const std::string& part : parts) {
    if (!lines.empty()) lines += '\n';
    lines += part;
  }
  return lines;
}

std::string signer_lines(const FieldSource& source) {
  return on_lines(source.subject.signer.authority_lines);
}

std::string second_signer_lines(const FieldSource& source) {
  const Signer* const second = source.subject.second_signer;
  return second == nullptr ? std::string{} : on_lines(second->authority_lines);
}

/// Of the second signer; nothing when one signs alone.
template <auto Member>
std::string of_second_signer(const FieldSource& source) {
  const Signer* const second = source.subject.second_signer;
  return second == nullptr ? std::string{} : second->*Member;
}

/// One căn cứ to a line, each closed by ";" (ND-19): the proposal that follows them ends with ".".
std::string legal_bases(const FieldSource& source) {
  std::vector<std::string> lines;
  for (const std::string& basis : source.subject.issuer.legal_bases) {
    lines.push_back("Căn cứ " + basis + ";");
  }
  return on_lines(lines);
}

const Date& issue_date(const FieldSource& source) {
  return source.subject.issue_date;
}

std::string issue_day(const FieldSource& source) {
  const int day = source.subject.issue_date.day;
  return day == 0 ? std::string{} : vietnamese::two_digits(day);
}
std::string issue_month(const FieldSource& source) {
  const int month = source.subject.issue_date.month;
  return month == 0 ? std::string{} : vietnamese::month_digits(month);
}
std::string issue_year(const FieldSource& source) {
  const int year = source.subject.issue_date.year;
  return year == 0 ? std::string{} : std::to_string(year);
}

void add_class_fields(std::vector<StandardField>& all) {
  using Class = TrainingClass;
  constexpr Needs none = Needs::nothing;
  all.push_back({"class.code", none, TextField(of_class<&Class::code>)});
  all.push_back({"class.title", none, TextField(of_class<&Class::title>)});
  all.push_back({"class.audience", none, TextField(of_class<&Class::audience>)});
  all.push_back({"class.programme", none, TextField(of_class<&Class::programme>)});
  all.push_back({"class.planned_people", none, NumberField(of_class<&Class::planned_people>)});
  all.push_back({"class.people", none, ComputedField(people)});
  all.push_back({"class.venue", none, TextField(of_class<&Class::venue>)});
  all.push_back({"class.first_day", none, DateField(of_class<&Class::first_day>)});
  all.push_back({"class.last_day", none, DateField(of_class<&Class::last_day>)});
  all.push_back({"class.hours", none, NumberField(of_class<&Class::hours>)});
  all.push_back({"class.sessions", none, ComputedField(session_count)});
  all.push_back({"class.trainer", none, TextField(of_class<&Class::trainer>)});
  all.push_back({"class.chair", none, TextField(of_class<&Class::chair>)});
  all.push_back({"class.contact", none, TextField(of_class<&Class::contact>)});
  all.push_back({"class.contact_phone", none, TextField(of_class<&Class::contact_phone>)});
  all.push_back({"class.confirm_by", none, DateField(of_class<&Class::confirm_by>)});
  all.push_back({"class.content", none, TextField(of_class<&Class::content>)});
  all.push_back({"class.costs", none, TextField(of_class<&Class::costs>)});
  all.push_back({"class.decision", none, TextField(of_class<&Class::decision>)});
  all.push_back({"class.decision_date", none, DateField(of_class<&Class::decision_date>)});
  all.push_back({"class.min_attendance", none, NumberField(of_class<&Class::min_attendance>)});
}

void add_journey_fields(std::vector<StandardField>& all) {
  const auto text = [&all](const char* name, TextField read) {
    all.push_back({name, Needs::nothing, read});
  };
  text("class.destination", of_journey<&Journey::destination>);
  text("class.country", of_journey<&Journey::country>);
  text("class.partner", of_journey<&Journey::partner>);
  text("class.transport", of_journey<&Journey::transport>);
  text("class.purpose", of_journey<&Journey::purpose>);
  text("class.funding", of_journey<&Journey::funding>);
}

void add_participant_fields(std::vector<StandardField>& all) {
  constexpr Needs one = Needs::participant;
  const auto text = [&all](const char* name, TextField read) { all.push_back({name, one, read}); };
  all.push_back({"participant.position", one, NumberField(of_participant<&Participant::position>)});
  text("participant.name", of_person<&Person::full_name>);
  all.push_back({"participant.honorific", one, ComputedField(honorific)});
  all.push_back({"participant.gender", one, ComputedField(gender)});
  all.push_back({"participant.birth", one, DateField(of_person<&Person::birth>)});
  text("participant.birthplace", of_person<&Person::birthplace>);
  text("participant.post", of_person<&Person::post>);
  text("participant.unit", of_person<&Person::unit>);
  text("participant.address", text_of<of_person<&Person::address>>);
  text("participant.district", text_of<of_person<&Person::district>>);
  text("participant.product", text_of<of_person<&Person::product>>);
  text("participant.phone", text_of<of_person<&Person::phone>>);
  text("participant.id_number", text_of<of_person<&Person::id_number>>);
  text("participant.email", text_of<of_person<&Person::email>>);
  text("participant.result", text_of<of_participant<&Participant::result>>);
  text("participant.note", text_of<of_participant<&Participant::note>>);
  text("participant.role", text_of<of_participant<&Participant::role>>);
  text("participant.press_card", text_of<of_person<&Person::press_card>>);
  text("participant.passport_name", text_of<of_passport<&Passport::name>>);
  text("participant.passport_number", text_of<of_passport<&Passport::number>>);
  text("participant.passport_kind", text_of<of_passport<&Passport::kind>>);
  all.push_back({"participant.passport_expires", one, DateField(of_passport<&Passport::expires>)});
}

void add_session_fields(std::vector<StandardField>& all) {
  constexpr Needs one = Needs::session;
  all.push_back({"session.number", one, NumberField(of_session<&Session::number>)});
  all.push_back({"session.date", one, DateField(of_session<&Session::date>)});
  all.push_back({"session.half", one, TextField(of_session<&Session::half>)});
  all.push_back({"session.starts_at", one, TextField(of_session<&Session::starts_at>)});
  all.push_back({"session.topic", one, TextField(of_session<&Session::topic>)});
  all.push_back({"session.trainer", one, TextField(of_session<&Session::trainer>)});
}

void add_office_fields(std::vector<StandardField>& all) {
  constexpr Needs none = Needs::nothing;
  const auto text = [&all](const char* name, TextField read) { all.push_back({name, none, read}); };
  text("issuer.parent", of_issuer<&Issuer::parent>);
  text("issuer.name", of_issuer<&Issuer::name>);
  text("issuer.heading", of_issuer<&Issuer::heading>);
  text("issuer.name_in_text", of_issuer<&Issuer::name_in_text>);
  text("issuer.abbreviation", of_issuer<&Issuer::abbreviation>);
  text("issuer.place", of_issuer<&Issuer::place>);
  text("issuer.head_title", of_issuer<&Issuer::head_title>);
  text("issuer.unit_abbreviation", of_issuer<&Issuer::unit_abbreviation>);
  text("issuer.name_english", of_issuer<&Issuer::name_english>);
  all.push_back({"issuer.legal_bases", none, ComputedField(legal_bases)});
  all.push_back({"signer.lines", none, ComputedField(signer_lines)});
  text("signer.name", of_signer<&Signer::name>);
  text("signer.post", of_signer<&Signer::post>);
  text("signer.post_english", of_signer<&Signer::post_english>);
  text("signer.other_title", of_signer<&Signer::other_title>);
  const auto computed = [&all](const char* name, ComputedField read) {
    all.push_back({name, none, read});
  };
  computed("signer2.lines", second_signer_lines);
  computed("signer2.name", of_second_signer<&Signer::name>);
  computed("signer2.post", of_second_signer<&Signer::post>);
  computed("signer2.post_english", of_second_signer<&Signer::post_english>);
  computed("signer2.other_title", of_second_signer<&Signer::other_title>);
}

void add_issue_fields(std::vector<StandardField>& all) {
  constexpr Needs none = Needs::nothing;
  const auto text = [&all](const char* name, TextField read) { all.push_back({name, none, read}); };
  text("serial", of_issue<&Issue::serial>);
  text("number", of_issue<&Issue::number>);
  text("check_code", of_issue<&Issue::check_code>);
  text("check_text", of_issue<&Issue::check_text>);
  all.push_back({"date", none, DateField(issue_date)});
  all.push_back({"date.day", none, ComputedField(issue_day)});
  all.push_back({"date.month", none, ComputedField(issue_month)});
  all.push_back({"date.year", none, ComputedField(issue_year)});
}

}  // namespace

const std::vector<StandardField>& standard_fields() {
  static const std::vector<StandardField> all = [] {
    std::vector<StandardField> fields;
    add_class_fields(fields);
    add_journey_fields(fields);
    add_participant_fields(fields);
    add_session_fields(fields);
    add_office_fields(fields);
    add_issue_fields(fields);
    return fields;
  }();
  return all;
}

const std::vector<std::string>& standard_field_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list;
    for (const StandardField& field : standard_fields()) list.push_back(field.name);
    return list;
  }();
  return names;
}

int find_standard_field(std::string_view name) {
  const std::vector<std::string>& names = standard_field_names();
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

}  // namespace giayto::tmpl
