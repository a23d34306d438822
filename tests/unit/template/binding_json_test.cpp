// A binding survives its JSON form, also into a later version of the template.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::one_text;
using giayto::test::TemplateFiles;

namespace {

const TypeInfo type = test::certificate_type();

Binding sample_binding(const Template& paper) {
  const test::SampleCase one;
  Content content;
  content.table("people").add_band("I. \"Đông Anh\"");
  content.table("people").add({"1", "Ẩn\nx", ""});
  return bind(paper, one.subject(), std::move(content), one.issue);
}

}  // namespace

TEST_CASE("a binding comes back from its JSON form as it was") {
  TemplateFiles files;
  const auto paper = files.compile(one_text("{participant.name} {date|long_date} {page}"), &type);
  REQUIRE(paper);
  const Binding binding = sample_binding(*paper);
  const std::string json = to_json(*paper, binding);
  CHECK_THAT(json, Catch::Contains("[\"date|long_date\",\"ngày"));
  for (const Binding& back : {binding_from_json(json), binding_from_json(json, *paper)}) {
    CHECK(back.values == binding.values);
    REQUIRE(back.tables.size() == 1);
    CHECK(back.tables[0].name() == "people");
    CHECK(back.tables[0].rows()[0].is_band);
    CHECK(back.tables[0].rows()[0].cells == std::vector<std::string>{"I. \"Đông Anh\""});
    CHECK(back.tables[0].rows()[1].cells == std::vector<std::string>{"1", "Ẩn\nx", ""});
    CHECK_FALSE(back.tables[0].rows()[1].is_band);
  }
}

TEST_CASE("a one-cell row and a two-slot document keep their form") {
  TemplateFiles files;
  const auto paper = files.compile(one_text("{serial} {number}"), &type);
  REQUIRE(paper);
  Binding binding{{"1", "2"}, {}};
  binding.tables.emplace_back("t");
  binding.tables[0].add({"only"});
  binding.tables[0].add({"a", "b"});
  const Binding back = binding_from_json(to_json(*paper, binding));
  CHECK(back.values == binding.values);
  CHECK(back.tables.at(0).rows().at(0).cells == std::vector<std::string>{"only"});
  CHECK(back.tables.at(0).rows().at(1).cells == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a later version of the template finds its values by name") {
  TemplateFiles files;
  const auto old = files.compile(one_text("{serial} {number}"), &type);
  const auto later = files.compile(one_text("{number} {page}"), &type);
  const auto wider = files.compile(one_text("{number} {class.code}"), &type);
  REQUIRE((old && later && wider));
  const std::string json = to_json(*old, sample_binding(*old));
  CHECK(binding_from_json(json, *later).values ==
        std::vector<std::string>{"0123/2020/GCN-SNN", ""});
  CHECK_THROWS_WITH(binding_from_json(json, *wider), Catch::Contains("{class.code}"));
}

TEST_CASE("text that is no binding is refused") {
  CHECK_THROWS_AS(binding_from_json("{"), Error);
  CHECK_THROWS_AS(binding_from_json("{\"slots\": 1}"), Error);
  CHECK_THROWS_AS(binding_from_json("[]"), Error);
}
