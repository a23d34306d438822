// Every way a plugin can be wrong has its own sentence; right ones are taken whole, also stripped.
#include "plugin_host/plugin_host.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using giayto::plugins::PluginHost;
using giayto::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const fs::path broken = GIAYTO_BROKEN_PLUGINS;
const fs::path shipped = fs::path(GIAYTO_BUILD_DIR) / "plugins";

fs::path plugin(const std::string& name) {
  return broken / (name + ".so");
}

/// The sentence a single file is refused with; empty when it was accepted.
std::string refusal_of(const fs::path& file) {
  const PluginHost host({file});
  if (host.refused().empty()) return {};
  CHECK(host.types().empty());
  CHECK(host.refused().size() == 1);
  return host.refused().front().reason;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("a good plugin gives its types") {
  const PluginHost host({plugin("good")});
  REQUIRE(host.refused().empty());
  REQUIRE(host.types().size() == 1);
  const giayto::plugins::LoadedType& type = host.types().front();
  CHECK(type.plugin == "sample");
  CHECK(type.plugin_version == "1.0");
  CHECK(type.file == fs::canonical(plugin("good")));
  CHECK(type.info.id == "sample.paper");
  CHECK(type.info.id == type.type->info().id);
}

TEST_CASE("a plugin may leave its version out") {
  const PluginHost host({plugin("no_version")});
  REQUIRE(host.types().size() == 1);
  CHECK(host.types().front().plugin_version.empty());
}

TEST_CASE("a stripped plugin is accepted") {
  const TemporaryFolder folder;
  const std::string stripped = (folder / "stripped.so").string();
  REQUIRE(giayto::test::run("strip -s -o '" + stripped + "' '" + plugin("good").string() + "'")
              .exit_code == 0);
  CHECK(refusal_of(stripped).empty());
}

TEST_CASE("a plugin made by clang++ is accepted by a host made by g++") {
  if (!fs::exists(plugin("by_clang"))) {
    WARN("there is no plugin made by clang++ here: not tested");
    return;
  }
  CHECK(refusal_of(plugin("by_clang")).empty());
}

TEST_CASE("a relative path is no search in the current folder") {
  const fs::path before = fs::current_path();
  fs::current_path(broken);
  const PluginHost host({"good.so"});
  fs::current_path(before);
  REQUIRE(host.types().size() == 1);
  CHECK(host.types().front().file.is_absolute());
}

TEST_CASE("files that are no libraries are refused in words") {
  const TemporaryFolder folder;
  write(folder / "empty.so", "");
  write(folder / "text.so", "this is a letter, not a library");
  const std::string whole = giayto::test::slurp(plugin("good"));
  for (const std::size_t size :
       {5, 63, 600, 9000}) {  // touching what is not there would kill the host
    write(folder / "cut.so", whole.substr(0, size));
    CHECK(contains(refusal_of(folder / "cut.so"), "the file is cut off"));
  }
  fs::create_directory(folder / "folder.so");
  CHECK(refusal_of(folder / "empty.so") == "the file is empty");
  CHECK(contains(refusal_of(folder / "text.so"), "not a shared library"));
  const PluginHost host({folder.path()});
  CHECK(host.types().empty());
  REQUIRE(host.refused().size() == 4);  // by name
  CHECK(host.refused()[2].file.filename() == "folder.so");
  CHECK(contains(host.refused()[2].reason, "it is a folder"));
}

TEST_CASE("a refusal of the descriptor names both sides") {
  CHECK(refusal_of(plugin("no_descriptor")) ==
        "it does not export the symbol 'giayto_plugin'; a plugin says GIAYTO_PLUGIN(...) once");
  CHECK(refusal_of(plugin("wrong_magic")) ==
        "its descriptor begins with 'GIAYTO09', this program expects 'GIAYTO\\x00\\x01'");
  CHECK(refusal_of(plugin("wrong_size")) == "its descriptor has 40 bytes, this program expects 48");
  CHECK(refusal_of(plugin("wrong_abi")) ==
        "it was built for plugin interface 77, this program has 1; build it again");
  CHECK(refusal_of(plugin("wrong_signature")) ==
        "it was built with 'other library', this program with '" GIAYTO_TOOLCHAIN
        "'; build it again with the same settings");
  CHECK(contains(refusal_of(plugin("null_signature")), "it was built with ''"));
  CHECK(contains(refusal_of(plugin("null_id")), "its plugin id ''"));
  CHECK(contains(refusal_of(plugin("bad_id")), "its plugin id 'Cảm ơn'"));
  CHECK(refusal_of(plugin("null_entry")) == "its descriptor has no entry function");
}

TEST_CASE("builds whose values could not cross have another signature") {
  CHECK(contains(refusal_of(plugin("debug_containers")), "debug containers on"));
  CHECK(contains(refusal_of(plugin("old_strings")), "strings old"));
  CHECK(contains(refusal_of(plugin("no_rtti")), "rtti off"));
}

TEST_CASE("a symbol that nobody defines is named") {
  CHECK(refusal_of(plugin("undefined_symbol")) ==
        "it needs 'elsewhere::helper(giayto::v1::Catalogue&)', which no library defines; link what "
        "defines it");
}

TEST_CASE("what an entry does wrong is contained and told") {
  CHECK(refusal_of(plugin("throws_error")) == "its entry function failed with 'settings missing'");
  CHECK(refusal_of(plugin("throws_double")) ==
        "its entry function threw something that is no std::exception");
  CHECK(refusal_of(plugin("throws_after_adding")) ==
        "its entry function failed with 'second thoughts'");
  CHECK(refusal_of(plugin("adds_null")) ==
        "its entry function added an empty pointer as a document type");
  CHECK(refusal_of(plugin("adds_nothing")) == "its entry function added no document type");
  CHECK(refusal_of(plugin("info_throws")) == "info() of a document type failed with 'no settings'");
}

TEST_CASE("a plugin that breaks out while it is loaded is refused, and the program goes on") {
  CHECK(contains(refusal_of(plugin("crashes_when_loaded")), "crashes the program: signal 7 "));
  CHECK(contains(refusal_of(plugin("crashes")), "loading it crashes the program: signal 11 "));
  CHECK(contains(refusal_of(plugin("aborts")), "loading it crashes the program: signal 6 "));
  CHECK(refusal_of(plugin("exits")) == "loading it ends the program with exit code 0");
  CHECK(refusal_of(plugin("writes")) == "loading it writes to standard output");
  CHECK(refusal_of(plugin("closes_files")) == "loading it closes files that are not its own");
  CHECK(refusal_of(broken / "slow/loops.so") == "loading it takes longer than 10 seconds");
}

TEST_CASE("a plugin that takes all memory while it is loaded is refused") {
#ifdef __SANITIZE_ADDRESS__  // which ends the process, on a busy machine too late
  CHECK(contains(refusal_of(plugin("allocates")), "loading it "));
#else
  CHECK(contains(refusal_of(plugin("allocates")), "bad_alloc"));
#endif
}

TEST_CASE("a wrong declaration of a type is told") {
  CHECK(refusal_of(plugin("adds_twice")) == "document type 'sample.paper' is added twice");
  CHECK(contains(refusal_of(plugin("foreign_type_id")),
                 "document type 'council.invitation': the id must be 'sample.'"));
  CHECK(contains(refusal_of(plugin("bad_type_id")),
                 "document type 'sample.Thank_You': the id must be"));
  CHECK(refusal_of(plugin("no_title")) == "document type 'sample.paper': it has no title");
  CHECK(refusal_of(plugin("no_template")) ==
        "document type 'sample.paper': it names no default template");
  CHECK(contains(refusal_of(plugin("shadowing_field")),
                 "field 'participant.full_name' would hide the standard field"));
  CHECK(contains(refusal_of(plugin("shadowing_serial")),
                 "field 'serial' would hide the standard field"));
  CHECK(contains(refusal_of(plugin("bad_field_name")), "field 'Họ tên' is not a name"));
  CHECK(contains(refusal_of(plugin("twice_field")), "field 'words' is declared twice"));
  CHECK(contains(refusal_of(plugin("no_columns")), "table 'rows' has no columns"));
  CHECK(
      contains(refusal_of(plugin("twice_column")), "table 'rows': column 'one' is declared twice"));
}

TEST_CASE("of two plugins with one id the first wins and the second is told where the first is") {
  const PluginHost host({plugin("good"), plugin("same_id")});
  REQUIRE(host.types().size() == 1);
  CHECK(host.types().front().file.filename() == "good.so");
  REQUIRE(host.refused().size() == 1);
  CHECK(host.refused()[0].reason == "its plugin id 'sample' is taken by " +
                                        fs::canonical(plugin("good")).string() +
                                        ", which was found first");
}

TEST_CASE("the same file found twice is one plugin") {
  const PluginHost host({plugin("good"), broken / ".." / "broken" / "good.so"});
  CHECK(host.types().size() == 1);
  CHECK(host.refused().empty());
}

TEST_CASE("one bad plugin stops no other") {
  const PluginHost host({broken, shipped});
  std::set<std::string> plugins;
  for (const auto& type : host.types()) plugins.insert(type.plugin);
  CHECK(plugins == std::set<std::string>{"council", "faulty", "officials", "press", "producers",
                                         "sample", "study-tours"});
}

TEST_CASE("each fault has a sentence of its own") {
  std::set<std::string> reasons;
  std::size_t refused = 0;
  for (const auto& entry : fs::directory_iterator(broken)) {
    if (entry.is_directory()) continue;
    const PluginHost host({entry.path()});
    for (const auto& refusal : host.refused()) {
      ++refused;
      INFO(refusal.reason);
      CHECK(reasons.insert(refusal.reason).second);
    }
  }
  CHECK(refused == 37);
}

TEST_CASE(
    "the shipped plugins and the skeleton are accepted, with the three usual papers of each "
    "audience") {
  const PluginHost host({shipped, GIAYTO_SKELETON});
  CHECK(host.refused().empty());
  std::set<std::string> ids;
  for (const auto& type : host.types()) ids.insert(type.info.id);
  std::vector<std::string> expected = {"study-tours.delegation-decision", "press.press-invitation"};
  for (const std::string plugin : {"council", "officials", "producers"}) {
    for (const char* paper : {".invitation", ".attendance-sheet", ".completion-certificate"}) {
      expected.push_back(plugin + paper);
    }
  }
  expected.push_back("vn.example.skeleton.paper");
  for (const std::string& id : expected) {
    INFO(id);
    CHECK(ids.count(id) == 1);
  }
  REQUIRE(host.find("producers.invitation") != nullptr);
  CHECK(host.find("producers.letter") == nullptr);
  CHECK(host.nearest("producer.invitaton") == "producers.invitation");
  CHECK(host.nearest("xyz").empty());
}

TEST_CASE("folders that do not exist are passed over") {
  const PluginHost host({"/nonexistent/plugins"});
  CHECK(host.types().empty());
  CHECK(host.refused().empty());
  CHECK(host.folders().size() == 1);
}
