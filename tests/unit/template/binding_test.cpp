// Slots get their values from subject, content and issue.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::one_text;
using giayto::test::SampleCase;
using giayto::test::TemplateFiles;

namespace {

const TypeInfo type = test::certificate_type();

Template compiled(const std::string& text) {
  TemplateFiles files;
  auto paper = files.compile(one_text(text), &type);
  for (const Diagnostic& one : files.diagnostics.all()) UNSCOPED_INFO(to_text(one));
  REQUIRE(paper);
  return *paper;
}

std::string printed(const std::string& text, const SampleCase& one = {}) {
  return one.print(compiled(text));
}

}  // namespace

TEST_CASE("standard fields come from subject and issue") {
  CHECK(printed("{class.code} {class.title} {class.hours} {class.people}") ==
        "CEO-07 Đào tạo quản trị 32 1");
  CHECK(printed("{participant.position}. {participant.name} {participant.birth}") ==
        "1. Nguyễn Thị Hồng Gấm 07/02/1981");
  CHECK(printed("{serial} {number} {check_code} {check_text}") ==
        "0123 0123/2020/GCN-SNN K7Q4-M2XD check");
  CHECK(printed("{issuer.place}, {date|long_date}") ==
        "Hà Nội, ngày\u00A005 tháng\u00A08 năm\u00A02020");
  CHECK(printed("{date.day} {date.month} {date.year}") == "05 8 2020");
  CHECK(printed("{signer.lines}/{signer.name}") == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC/Đoàn Thế Khải");
  CHECK(printed("{participant.id_number|masked} {participant.phone|masked}") ==
        "0011******89 09xx xxx 123");
}

TEST_CASE("every standard field can be read") {
  SampleCase one;
  const Session session{1, {2020, 8, 5}, "Sáng", "08:00", "OCOP", "TS. X"};
  Subject subject = one.subject();
  const Subject with_session{subject.issuer,    subject.signer,      subject.training_class,
                             subject.roll,      subject.participant, &session,
                             subject.issue_date};
  std::string all;
  for (const std::string& name : standard_field_names()) all += "{" + name + "} ";
  TemplateFiles files;
  const auto paper = files.compile("[template]\ndocument = x.y\n[text t]\ntext = " + all);
  REQUIRE(paper);
  const Binding binding = bind(*paper, with_session, {}, one.issue);
  REQUIRE(binding.values.size() == standard_field_names().size());
  CHECK(binding.values[static_cast<std::size_t>(find_standard_field("session.half"))] == "Sáng");
  CHECK(binding.values[static_cast<std::size_t>(find_standard_field("issuer.unit_abbreviation"))] ==
        "PTNT");
  CHECK(find_standard_field("class.colour") == -1);
}

TEST_CASE("the recorded honorific wins, then the gender decides, else both are offered") {
  SampleCase one;
  CHECK(printed("{participant.honorific}", one) == "Bà");
  one.roll[0].person.gender = Gender::male;
  CHECK(printed("{participant.honorific}", one) == "Ông");
  one.roll[0].person.gender = Gender::unknown;
  CHECK(printed("{participant.honorific}", one) == "Ông (Bà)");
  one.roll[0].person.honorific = "TS.";
  CHECK(printed("{participant.honorific}", one) == "TS.");
}

TEST_CASE(
    "PR-02: partial births print as far as known, and what is not on record prints as nothing") {
  SampleCase one;
  one.roll[0].person.birth = {1981, 0, 0};
  CHECK(printed("{participant.birth}", one) == "1981");
  one.roll[0].person.birth = {};
  one.training_class.hours = 0;
  CHECK(printed("[{participant.birth}{class.hours}{class.last_day|long_date}]", one) == "[]");
}

TEST_CASE("plugin fields are found in any order, filtered, and must be there") {
  const Template paper = compiled("{sentence}: {amount|number}");
  Content content;
  content.set("amount", "1250000");
  content.set("sentence", "Số tiền");
  CHECK(SampleCase().print(paper, std::move(content)) == "Số tiền: 1.250.000");
  Content half;
  half.set("amount", "1");
  CHECK_THROWS_WITH(SampleCase().print(paper, std::move(half)), Catch::Contains("sentence"));
}

TEST_CASE("a paper about a person cannot be bound without one") {
  const Template paper = compiled("{participant.name}");
  const SampleCase one;
  const Subject subject = one.subject();
  const Subject nobody{subject.issuer, subject.signer, subject.training_class, subject.roll,
                       nullptr,        nullptr,        subject.issue_date};
  CHECK_THROWS_AS(bind(paper, nobody, {}, one.issue), Error);
}

TEST_CASE("tables are handed on") {
  Content content;
  content.table("people").add_band("I. Huyện Đông Anh");
  content.table("people").add({"1", "An", "HTX"});
  const SampleCase one;
  const Binding binding = bind(compiled("x"), one.subject(), std::move(content), one.issue);
  REQUIRE(binding.find_table("people") != nullptr);
  CHECK(binding.find_table("people")->rows().size() == 2);
  CHECK(binding.find_table("days") == nullptr);
}
