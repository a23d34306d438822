// [sheet], and templates that are a document type of their own.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::SampleCase;
using giayto::test::TemplateFiles;

namespace {

const std::string badge =
    "[template]\ndocument = custom\nid = custom.badges\ntitle = Thẻ\nscope = class\n"
    "[page]\nsize = 90 54 mm\nmargins = 5 5 5 5 mm\n"
    "[sheet]\ngrid = 2 x 5\n"
    "[text name]\ny = 10mm\ntext = {participant.honorific} {participant.name} {class.code}\n";

std::vector<std::string> findings(std::string text, const std::string& old,
                                  const std::string& now) {
  text.replace(text.find(old), old.size(), now);
  TemplateFiles files;
  CHECK_FALSE(files.compile(text));
  for (const Diagnostic& one : files.diagnostics.all()) CHECK_FALSE(one.hint.empty());
  return files.found();
}

using Found = std::vector<std::string>;

/// A class of `count` people.
SampleCase people(std::size_t count) {
  SampleCase sample;
  const Participant first = sample.roll.front();
  sample.roll.clear();
  for (std::size_t i = 0; i < count; ++i) {
    sample.roll.push_back(first);
    sample.roll.back().position = static_cast<int>(10 + i);
    sample.roll.back().person.full_name = "Người " + std::to_string(i);
  }
  return sample;
}

Binding bind_class(const Template& paper, const SampleCase& sample) {
  const Subject subject{sample.issuer, sample.signer, sample.training_class, sample.roll,
                        nullptr,       nullptr,       {2020, 8, 5}};
  return bind(paper, subject, Content(), {});
}

}  // namespace

TEST_CASE("a sheet says paper, grid, gap, marks and fold") {
  TemplateFiles files;
  const auto paper = files.compile(badge);
  REQUIRE(paper);
  REQUIRE(paper->sheet);
  CHECK(paper->sheet->width.mm == 210);
  CHECK(paper->sheet->columns == 2);
  CHECK(paper->sheet->rows == 5);
  CHECK(paper->sheet->marks == Sheet::Marks::cut);
  CHECK_FALSE(paper->sheet->tent);
  const auto tent = files.compile(
      "[template]\ndocument = custom\ntitle = Biển tên\n[page]\nsize = 297 100 mm\n"
      "[sheet]\norientation = landscape\ngrid = 1 x 2\ngap = 0 10 mm\nmarks = none\nfold = tent\n"
      "[text name]\ny = 30mm\ntext = {participant.name}\n");
  REQUIRE(tent);
  CHECK(tent->sheet->width.mm == 297);
  CHECK(tent->sheet->gap_x.mm == 0);
  CHECK(tent->sheet->gap_y.mm == 10);
  CHECK(tent->sheet->tent);
}

TEST_CASE("a sheet that cannot be is told with its line") {
  CHECK(findings(badge, "2 x 5", "2 by 5") == Found{"bad-grid:10"});
  CHECK(findings(badge, "2 x 5", "0 x 5") == Found{"bad-grid:10"});
  CHECK(findings(badge, "2 x 5", "2 x 6") == Found{"sheet-too-small:9"});
  CHECK(findings(badge, "2 x 5", "1 x 5\nfold = tent") == Found{"bad-grid:9"});
  CHECK(findings(badge, "grid = 2 x 5", "marks = cut") == Found{"missing-key:9"});
  CHECK(findings(badge, "grid = 2 x 5", "grid = 2 x 5\nmarks = crosses") == Found{"bad-choice:11"});
}

TEST_CASE("a custom type without an id is called after its template") {
  TemplateFiles files;
  const auto file = files.write("name_badge/standard.ini",
                                "[template]\ndocument = custom\ntitle = Thẻ tên\nscope = session\n"
                                "order = as-recorded\naudience = press\nseries = badge\n");
  Diagnostics problems;
  const auto type = custom_type_of(file, files.folders(), problems);
  REQUIRE(type);
  CHECK(type->id == "custom.name-badge-standard");
  CHECK(type->title == "Thẻ tên");
  CHECK(type->scope == Scope::session);
  CHECK(type->order == RollOrder::as_recorded);
  CHECK(type->audience == "press");
  CHECK(type->series == "badge");
  CHECK(type->default_template == "name_badge/standard");
  CHECK(type->fields.empty());
}

TEST_CASE("the heading of a custom type is checked, other templates are none") {
  TemplateFiles files;
  CHECK(findings(badge, "custom.badges", "badges") == Found{"bad-type-id:3"});
  CHECK(findings(badge, "custom.badges", "custom.Badges") == Found{"bad-type-id:3"});
  CHECK(findings(badge, "title = Thẻ\n", "") == Found{"missing-key:1"});
  Diagnostics problems;
  CHECK_FALSE(custom_type_of(files.write("a.ini", test::one_text("x")), files.folders(), problems));
  CHECK(problems.empty());
  CHECK_FALSE(custom_type_of(files.write("b.ini", "[template]\ndocument = custom\n"),
                             files.folders(), problems));
  CHECK(problems.all().at(0).code == "missing-key");
}

TEST_CASE("a custom template does not serve another type") {
  TemplateFiles files;
  const TypeInfo other = test::certificate_type();
  CHECK_FALSE(files.compile(badge, &other));
  CHECK(files.found().front() == "wrong-document:2");
}

TEST_CASE("the participant's fields belong to a cell of the sheet, and to no class without one") {
  TemplateFiles files;
  CHECK(files.compile(badge));
  CHECK(findings(badge, "[sheet]\ngrid = 2 x 5\n", "") ==
        Found{"placeholder-out-of-scope:11", "placeholder-out-of-scope:11"});
}

TEST_CASE("0, 1, 2 and 57 people make as many cells, each with its own values and position") {
  TemplateFiles files;
  const auto paper = files.compile(badge);
  REQUIRE(paper);
  for (const std::size_t count : {0U, 1U, 2U, 57U}) {
    const SampleCase sample = people(count);
    const auto cells = cells_of(*paper, bind_class(*paper, sample));
    REQUIRE(cells.size() == count);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(cells[i].position == static_cast<int>(10 + i));
      CHECK(cells[i].binding.values ==
            std::vector<std::string>{"Bà", "Người " + std::to_string(i), "CEO-07"});
    }
  }
}

TEST_CASE("the register's snapshot gives the cells back, also to another version of the template") {
  TemplateFiles files;
  const auto paper = files.compile(badge);
  REQUIRE(paper);
  const std::string stored = to_json(*paper, bind_class(*paper, people(2)));
  std::string changed = badge;
  changed.replace(changed.find("{participant.honorific} {participant.name}"), 42,
                  "{participant.name} {participant.honorific}");
  const auto other = files.compile(changed);
  REQUIRE(other);
  const auto cells = cells_of(*other, binding_from_json(stored, *other));
  REQUIRE(cells.size() == 2);
  CHECK(cells[1].binding.values == std::vector<std::string>{"Người 1", "Bà", "CEO-07"});
  changed.replace(changed.find("{participant.honorific}"), 23, "{participant.unit}");
  const auto asks_more = files.compile(changed);
  REQUIRE(asks_more);
  CHECK_THROWS_AS(binding_from_json(stored, *asks_more), Error);
}
