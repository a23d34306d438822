// The SDK's structs keep their layout within an interface number: a change here is undone, or
// GIAYTO_ABI is raised and the numbers below are written anew. Measured with libstdc++ on 64-bit
// machines.
#include "contract/sample_class.hpp"

#include <giayto/plugin.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <cstring>

#if defined(__GLIBCXX__) && defined(__x86_64__) && !defined(_GLIBCXX_DEBUG)

using namespace giayto;

namespace {

/// The place of a virtual function in its table: the Itanium ABI keeps 1 + 8 * place in a pointer
/// to it.
template <class Function>
std::size_t slot(Function function) {
  std::size_t word = 0;
  std::memcpy(&word, &function, sizeof word);
  return word / sizeof(void*);
}

/// Where a member lies in its struct; offsetof is for C-like structs only.
template <class Struct, class Member>
std::ptrdiff_t offset(Member Struct::*member) {
  const Struct object{};
  return reinterpret_cast<const char*>(&(object.*member)) - reinterpret_cast<const char*>(&object);
}

}  // namespace

TEST_CASE("the descriptor is frozen for ever") {
  CHECK(sizeof(giayto_plugin_descriptor) == 48);
  CHECK(offsetof(giayto_plugin_descriptor, magic) == 0);
  CHECK(offsetof(giayto_plugin_descriptor, size) == 8);
  CHECK(offsetof(giayto_plugin_descriptor, abi) == 12);
  CHECK(offsetof(giayto_plugin_descriptor, signature) == 16);
  CHECK(offsetof(giayto_plugin_descriptor, id) == 24);
  CHECK(offsetof(giayto_plugin_descriptor, version) == 32);
  CHECK(offsetof(giayto_plugin_descriptor, entry) == 40);
}

#if GIAYTO_ABI == 1

TEST_CASE("the record is frozen in interface 1") {
  CHECK(sizeof(Date) == 12);
  CHECK(offset(&Date::year) == 0);
  CHECK(offset(&Date::month) == 4);
  CHECK(offset(&Date::day) == 8);
  CHECK(sizeof(SparseText) == sizeof(void*));
  CHECK(sizeof(Passport) == 40);
  CHECK(offset(&Passport::number) == 8);
  CHECK(offset(&Passport::kind) == 16);
  CHECK(offset(&Passport::expires) == 24);
  CHECK(sizeof(Person) == 248);
  CHECK(offset(&Person::full_name) == 0);
  CHECK(offset(&Person::birth) == 32);
  CHECK(offset(&Person::gender) == 44);
  CHECK(offset(&Person::honorific) == 48);
  CHECK(offset(&Person::birthplace) == 56);
  CHECK(offset(&Person::post) == 88);
  CHECK(offset(&Person::unit) == 120);
  CHECK(offset(&Person::address) == 152);
  CHECK(offset(&Person::district) == 160);
  CHECK(offset(&Person::product) == 168);
  CHECK(offset(&Person::phone) == 176);
  CHECK(offset(&Person::id_number) == 184);
  CHECK(offset(&Person::email) == 192);
  CHECK(offset(&Person::passport) == 200);
  CHECK(offset(&Person::press_card) == 240);
  CHECK(sizeof(Session) == 144);
  CHECK(offset(&Session::number) == 0);
  CHECK(offset(&Session::date) == 4);
  CHECK(offset(&Session::half) == 16);
  CHECK(offset(&Session::starts_at) == 48);
  CHECK(offset(&Session::topic) == 80);
  CHECK(offset(&Session::trainer) == 112);
  CHECK(sizeof(EnglishWords) == 160);
  CHECK(offset(&EnglishWords::costs) == 128);
  CHECK(sizeof(Journey) == 480);
  CHECK(offset(&Journey::destination) == 0);
  CHECK(offset(&Journey::country) == 32);
  CHECK(offset(&Journey::partner) == 64);
  CHECK(offset(&Journey::transport) == 96);
  CHECK(offset(&Journey::insurance) == 128);
  CHECK(offset(&Journey::purpose) == 160);
  CHECK(offset(&Journey::funding) == 192);
  CHECK(offset(&Journey::permission) == 224);
  CHECK(offset(&Journey::proposed_by) == 256);
  CHECK(offset(&Journey::report_within) == 288);
  CHECK(offset(&Journey::legal_bases) == 296);
  CHECK(offset(&Journey::english) == 320);
  CHECK(sizeof(TrainingClass) == 1016);
  CHECK(offset(&TrainingClass::code) == 0);
  CHECK(offset(&TrainingClass::title) == 32);
  CHECK(offset(&TrainingClass::audience) == 64);
  CHECK(offset(&TrainingClass::programme) == 96);
  CHECK(offset(&TrainingClass::status) == 128);
  CHECK(offset(&TrainingClass::planned_people) == 160);
  CHECK(offset(&TrainingClass::venue) == 168);
  CHECK(offset(&TrainingClass::first_day) == 200);
  CHECK(offset(&TrainingClass::last_day) == 212);
  CHECK(offset(&TrainingClass::hours) == 224);
  CHECK(offset(&TrainingClass::trainer) == 232);
  CHECK(offset(&TrainingClass::chair) == 264);
  CHECK(offset(&TrainingClass::contact) == 296);
  CHECK(offset(&TrainingClass::contact_phone) == 328);
  CHECK(offset(&TrainingClass::confirm_by) == 360);
  CHECK(offset(&TrainingClass::content) == 376);
  CHECK(offset(&TrainingClass::costs) == 408);
  CHECK(offset(&TrainingClass::decision) == 440);
  CHECK(offset(&TrainingClass::decision_date) == 472);
  CHECK(offset(&TrainingClass::min_attendance) == 484);
  CHECK(offset(&TrainingClass::sessions) == 488);
  CHECK(offset(&TrainingClass::allowance) == 512);
  CHECK(offset(&TrainingClass::trainer_fee) == 520);
  CHECK(offset(&TrainingClass::fee_tax) == 528);
  CHECK(offset(&TrainingClass::journey) == 536);
  CHECK(sizeof(Participant) == 376);
  CHECK(offset(&Participant::position) == 0);
  CHECK(offset(&Participant::person) == 8);
  CHECK(offset(&Participant::attendance) == 256);
  CHECK(offset(&Participant::result) == 280);
  CHECK(offset(&Participant::note) == 288);
  CHECK(offset(&Participant::extra) == 296);
  CHECK(offset(&Participant::issued_number) == 344);
  CHECK(offset(&Participant::issued_on) == 352);
  CHECK(offset(&Participant::role) == 368);
  CHECK(sizeof(Issuer) == 336);
  CHECK(offset(&Issuer::parent) == 0);
  CHECK(offset(&Issuer::name) == 32);
  CHECK(offset(&Issuer::heading) == 64);
  CHECK(offset(&Issuer::name_in_text) == 96);
  CHECK(offset(&Issuer::abbreviation) == 128);
  CHECK(offset(&Issuer::place) == 160);
  CHECK(offset(&Issuer::head_title) == 192);
  CHECK(offset(&Issuer::unit_abbreviation) == 224);
  CHECK(offset(&Issuer::name_english) == 256);
  CHECK(offset(&Issuer::levels) == 288);
  CHECK(offset(&Issuer::legal_bases) == 312);
  CHECK(sizeof(Signer) == 152);
  CHECK(offset(&Signer::authority_lines) == 0);
  CHECK(offset(&Signer::name) == 24);
  CHECK(offset(&Signer::post) == 56);
  CHECK(offset(&Signer::post_english) == 88);
  CHECK(offset(&Signer::other_title) == 120);
}

TEST_CASE("the content is frozen in interface 1") {
  CHECK(sizeof(Decision) == 40);
  CHECK(offset(&Decision::issue) == 0);
  CHECK(offset(&Decision::reason) == 8);
  CHECK(sizeof(Row) == 32);
  CHECK(offset(&Row::cells) == 0);
  CHECK(offset(&Row::is_band) == 24);
  CHECK(offset(&Row::is_total) == 25);
  CHECK(sizeof(Content::Field) == 64);
  CHECK(offset(&Content::Field::name) == 0);
  CHECK(offset(&Content::Field::value) == 32);
  CHECK(sizeof(TableInfo) == 56);
  CHECK(offset(&TableInfo::name) == 0);
  CHECK(offset(&TableInfo::columns) == 32);
  CHECK(sizeof(Table) == 56);
  CHECK(sizeof(Content) == 48);
}

TEST_CASE("the declaration of a type is frozen in interface 1") {
  CHECK(sizeof(TypeInfo) == 256);
  CHECK(offset(&TypeInfo::id) == 0);
  CHECK(offset(&TypeInfo::title) == 32);
  CHECK(offset(&TypeInfo::scope) == 64);
  CHECK(offset(&TypeInfo::audience) == 72);
  CHECK(offset(&TypeInfo::default_template) == 104);
  CHECK(offset(&TypeInfo::fields) == 136);
  CHECK(offset(&TypeInfo::tables) == 160);
  CHECK(offset(&TypeInfo::series) == 184);
  CHECK(offset(&TypeInfo::order) == 216);
  CHECK(offset(&TypeInfo::numbers_of) == 224);
}

TEST_CASE("the subject is frozen in interface 1") {
  const test::SampleClass sample;
  const Subject subject = sample.person(0);
  const auto offset_in = [&subject](const auto& member) {
    return reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&subject);
  };
  CHECK(sizeof(Subject) == 80);
  CHECK(offset_in(subject.participant) == 32);
  CHECK(offset_in(subject.session) == 40);
  CHECK(offset_in(subject.issue_date) == 48);
  CHECK(offset_in(subject.second_signer) == 64);
  CHECK(offset_in(subject.settings) == 72);
}

TEST_CASE("virtual functions keep their places in interface 1") {
  CHECK(slot(&DocumentType::info) == 2);  // after the two destructors
  CHECK(slot(&DocumentType::decide) == 3);
  CHECK(slot(&DocumentType::compose) == 4);
  CHECK(slot(&Catalogue::add) == 0);
}

TEST_CASE("enumerations keep their values in interface 1") {
  CHECK(static_cast<int>(Gender::unknown) == 0);
  CHECK(static_cast<int>(Gender::male) == 1);
  CHECK(static_cast<int>(Gender::female) == 2);
  CHECK(static_cast<int>(Mark::unmarked) == 0);
  CHECK(static_cast<int>(Mark::present) == 1);
  CHECK(static_cast<int>(Mark::absent) == 2);
  CHECK(static_cast<int>(Mark::excused) == 3);
  CHECK(static_cast<int>(Scope::training_class) == 0);
  CHECK(static_cast<int>(Scope::session) == 1);
  CHECK(static_cast<int>(Scope::participant) == 2);
  CHECK(static_cast<int>(RollOrder::as_recorded) == 0);
  CHECK(static_cast<int>(RollOrder::by_name) == 1);
}

#endif
#endif
