// Whatever a plugin throws or forgets in a call reaches the host as one Error that names plugin and
// type.
#include "contract/sample_class.hpp"
#include "plugin_host/plugin_host.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using plugins::LoadedType;

namespace {

const LoadedType& faulty(const std::string& behaviour) {
  static const plugins::PluginHost host(
      {std::filesystem::path(GIAYTO_BROKEN_PLUGINS) / "faulty.so"});
  const LoadedType* type = host.find("faulty." + behaviour);
  REQUIRE(type != nullptr);
  return *type;
}

std::string compose_fault(const std::string& behaviour) {
  const test::SampleClass sample;
  try {
    plugins::compose(faulty(behaviour), sample.whole_class());
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string decide_fault(const std::string& behaviour) {
  const test::SampleClass sample;
  try {
    plugins::decide(faulty(behaviour), sample.whole_class());
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a call that keeps its promise passes") {
  const test::SampleClass sample;
  CHECK(plugins::decide(faulty("good"), sample.whole_class()).issue);
  const Content content = plugins::compose(faulty("good"), sample.whole_class());
  CHECK(*content.find("words") == "chữ");
  REQUIRE(content.find_table("rows")->rows().size() == 2);
  CHECK(content.find_table("rows")->rows()[0].is_band);
}

TEST_CASE("an Error passes with its own text, all else names plugin and type") {
  for (const auto& fault : {compose_fault, decide_fault}) {
    CHECK(fault("error") == "lớp chưa có tên");
    CHECK(fault("exception") ==
          "plugin 'faulty', document type 'faulty.exception': it failed with 'index out of range'");
    CHECK(fault("double") ==
          "plugin 'faulty', document type 'faulty.double': it threw something that is no "
          "std::exception");
  }
}

TEST_CASE("a refusal always carries a reason") {
  const test::SampleClass sample;
  const Decision decision = plugins::decide(faulty("no-reason"), sample.whole_class());
  CHECK_FALSE(decision.issue);
  CHECK(decision.reason == "plugin 'faulty' gives no reason");
}

TEST_CASE("content that breaks the declaration is a fault of the plugin") {
  const auto fault = [](const std::string& behaviour) {
    const std::string text = compose_fault(behaviour),
                      start = "plugin 'faulty', document type 'faulty." + behaviour + "': ";
    CHECK(text.substr(0, start.size()) == start);
    return text.substr(std::min(start.size(), text.size()));
  };
  CHECK(fault("missing-field") == "it did not set its field 'words'");
  CHECK(fault("extra-field") == "it set a field 'more' it does not declare");
  CHECK(fault("missing-table") == "it did not make its table 'rows'");
  CHECK(fault("extra-table") == "it made 2 tables, declared are 1");
  CHECK(fault("short-row") == "a row of table 'rows' has 1 cells, declared are 2");
  CHECK(fault("no-nfc") == "field 'words' is not UTF-8 text in NFC");  // TX-20
  CHECK(fault("no-utf8") == "field 'words' is not UTF-8 text in NFC");
}
