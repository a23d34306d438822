// Where templates are found and which types they serve.
#include "sample.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using namespace giayto::tmpl;
using giayto::test::TemplateFiles;

TEST_CASE("templates are found by id, the first folder first, and listed without base/") {
  TemplateFiles office, shipped;
  office.write("certificate/classic.ini", "[template]\ndocument = office\n");
  shipped.write("certificate/classic.ini", "[template]\ndocument = shipped\n");
  shipped.write("invitation/letter.ini", "[template]\ndocument = *.invitation\n");
  shipped.write("base/styles.ini", "");
  const TemplateFolders folders({office / "", shipped / "", shipped / "missing"});
  CHECK(document_of(folders.find("certificate/classic")) == "office");
  CHECK(document_of(folders.find("invitation/letter.ini")) == "*.invitation");
  CHECK(folders.list() == std::vector<std::string>{"certificate/classic", "invitation/letter"});
  CHECK(folders.id_of(shipped / "invitation/letter.ini") == "invitation/letter");
  CHECK(folders.id_of("/elsewhere/mine.ini") == "mine");
  CHECK(folders.find((office / "certificate/classic.ini").string()) ==
        office / "certificate/classic.ini");
  CHECK_THROWS_AS(folders.find("certificate/none"), ConfigError);
  CHECK_THROWS_WITH(folders.find("certificate/none"),
                    Catch::Contains(shipped.folders().folders()[0].string()));
}

TEST_CASE("a document key covers one type, or a paper of every plugin") {
  CHECK(serves("producers.invitation", "producers.invitation"));
  CHECK_FALSE(serves("producers.invitation", "press.invitation"));
  CHECK(serves("*.invitation", "press.invitation"));
  CHECK_FALSE(serves("*.invitation", "press.reinvitation"));
  CHECK_FALSE(serves("*.invitation", ".invitation"));
}
