// Runs the giayto command in a folder of its own, as the desk would.
#pragma once

#include "support/process.hpp"

#include "base/json.hpp"

#include <filesystem>
#include <string>

namespace giayto::test {

inline std::filesystem::path demo_data() {
  return std::filesystem::path(GIAYTO_TEST_DATA) / "hanoi-2020";
}

/// A desk with an empty record: store, office settings and papers in one temporary folder.
class TestDesk {
 public:
  TestDesk() { std::filesystem::copy_file(demo_data() / "office.ini", folder_ / "office.ini"); }

  /// Runs `giayto ARGUMENTS`; `before` goes in front of the command ("LC_ALL=vi_VN.UTF-8", "ulimit
  /// -f 8;").
  ProcessResult run(const std::string& arguments, const std::string& before = {}) const {
    return test::run("cd '" + folder_.path().string() + "' && unset GIAYTO_STORE GIAYTO_OFFICE; " +
                     before + " '" GIAYTO_BUILD_DIR "/giayto' --lang en " + arguments);
  }
  Json run_json(const std::string& arguments) const {
    return Json::parse(run("--json " + arguments).out);
  }

  std::filesystem::path path(const std::string& name) const { return folder_ / name; }

  /// Imports the plan of classes and one of its rosters.
  void take_in(const std::string& class_code) const {
    run("import '" + (demo_data() / "plan.xlsx").string() + "'");
    run("import '" + (demo_data() / (class_code + ".xlsx")).string() + "' --class " + class_code);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace giayto::test
