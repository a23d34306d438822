// A stranger with an installed Giayto writes a plugin: scaffold, build, verify, issue; from a
// prefix and from the Debian packages.
#include "base/json.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using giayto::test::ProcessResult;
using giayto::test::slurp;
using giayto::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A prefix with an installation in it. Its user has no Giayto but that one, and no ccache.
class Installed {
 public:
  explicit Installed(fs::path prefix) : prefix_(std::move(prefix)) {}

  ProcessResult run(const fs::path& folder, const std::string& command) const {
    return giayto::test::run("cd '" + folder.string() + "' && env -i HOME='" + folder.string() +
                             "' LANG=C.UTF-8 PATH='" + (prefix_ / "bin").string() +
                             ":/usr/local/bin:/usr/bin:/bin' CMAKE_PREFIX_PATH='" +
                             prefix_.string() + "' sh -c '" + command + "'");
  }
  const fs::path& prefix() const { return prefix_; }

 private:
  fs::path prefix_;
};

void require(const ProcessResult& result) {
  INFO(result.out);
  INFO(result.err);
  REQUIRE(result.exit_code == 0);
}

/// Installed once for all cases of this program.
const Installed& installed() {
  static const TemporaryFolder folder;
  static const Installed here = [] {
    require(giayto::test::run("'" GIAYTO_CMAKE "' --install '" GIAYTO_BUILD_DIR "' --prefix '" +
                              (folder / "usr").string() + "'"));
    return Installed(folder / "usr");
  }();
  return here;
}

/// Scaffolds a plugin, builds it, verifies it and issues the papers of its sample class.
void write_and_use(const Installed& user, const std::string& scope, std::size_t papers) {
  const TemporaryFolder folder;
  require(user.run(folder.path(), "giayto plugin new vn.example.thank-you --scope " + scope));
  require(user.run(folder.path(),
                   "cmake -S thank-you -B thank-you/build -DCMAKE_BUILD_TYPE=Release && "
                   "cmake --build thank-you/build"));
  require(user.run(folder.path(), "ctest --test-dir thank-you/build --output-on-failure"));
  require(user.run(folder.path(), "sh thank-you/data/try.sh"));
  const ProcessResult book =
      user.run(folder.path(), "GIAYTO_STORE=thank-you/out/giayto.db giayto --json register");
  require(book);
  CHECK(giayto::Json::parse(book.out).at("entries").size() == papers);
  const fs::path pdf = folder / "thank-you/out/papers/MAU-01/vn.example.thank-you.paper.pdf";
  CHECK(giayto::test::run("qpdf --check '" + pdf.string() + "'").exit_code == 0);
}

std::size_t lines_of(const fs::path& file) {
  const std::string text = slurp(file);
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("an installed giayto finds its own plugins, templates and fonts") {
  const TemporaryFolder folder;
  const ProcessResult types = installed().run(folder.path(), "giayto --json types");
  require(types);
  const auto all = giayto::Json::parse(types.out);
  CHECK(all.at("types").size() >= 9);
  CHECK(all.at("refused").empty());
  require(installed().run(folder.path(), "giayto template check"));
  require(installed().run(folder.path(), "giayto fonts check"));
}

TEST_CASE("a plugin for each person is written, built, verified and used with the prefix alone") {
  write_and_use(installed(), "participant", 2);  // one of three never came
}

TEST_CASE("a plugin for each class is written, built, verified and used with the prefix alone") {
  write_and_use(installed(), "class", 1);
}

TEST_CASE("a plugin for each session is written, built, verified and used with the prefix alone") {
  write_and_use(installed(), "session", 4);
}

TEST_CASE("the same from the Debian packages, unpacked") {
  const TemporaryFolder folder;
  require(giayto::test::run("cd '" + folder.path().string() +
                            "' && '" GIAYTO_CPACK "' --config '" GIAYTO_BUILD_DIR
                            "/CPackConfig.cmake' -B made"));
  const ProcessResult needs =
      giayto::test::run("dpkg-deb -f '" + folder.path().string() + "'/made/giayto_*.deb Depends");
  CHECK(needs.out.find("libicu") != std::string::npos);             // found by dpkg-shlibdeps
  CHECK(needs.out.find("fonts-liberation2") != std::string::npos);  // named
  for (const char* package : {"giayto_*.deb", "giayto-dev_*.deb"}) {
    require(giayto::test::run("cd '" + folder.path().string() + "/made' && dpkg-deb -x " + package +
                              " ../root"));
  }
  write_and_use(Installed(folder / "root/usr"), "participant", 2);
}

TEST_CASE("a complete new document type takes at most 60 lines of C++ and 8 of CMake") {
  const fs::path skeleton = fs::path(GIAYTO_SOURCE_DIR) / "plugins/skeleton";
  for (const char* scope : {"participant", "class", "session"})
    CHECK(lines_of(skeleton / scope / "skeleton.cpp") <= 60);
  CHECK(lines_of(skeleton / "common/CMakeLists.txt") <= 8);
}

TEST_CASE("plugin new refuses what cannot be, and touches nothing that is there") {
  const TemporaryFolder folder;
  const ProcessResult bad = installed().run(folder.path(), "giayto plugin new Thank_You");
  CHECK(bad.exit_code == 2);
  CHECK(bad.err.find("vn.example.thank-you") != std::string::npos);
  CHECK(installed().run(folder.path(), "giayto plugin new vn.example.test").exit_code == 2);
  const ProcessResult taken = installed().run(folder.path(), "giayto plugin new producers");
  CHECK(taken.exit_code == 2);
  CHECK(taken.err.find("is taken by") != std::string::npos);
  fs::create_directory(folder / "thank-you");
  const ProcessResult twice =
      installed().run(folder.path(), "giayto plugin new vn.example.thank-you");
  CHECK(twice.exit_code == 2);
  CHECK(fs::is_empty(folder / "thank-you"));
}
