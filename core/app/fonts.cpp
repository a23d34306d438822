// `fonts check`: proves the 134 Vietnamese letters in every face of the settings.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"

namespace giayto::app {

int run(const FontsCheckOptions&, Workplace& workplace) {
  const auto checks = workplace.fonts().check();
  bool all_there = true;
  Json faces = Json::array();
  std::vector<std::vector<std::string>> rows = {
      {message("ROLE"), message("FACE"), message("LETTERS"), message("FILE"), message("LICENCE")}};
  for (const auto& check : checks) {
    const bool good = check.problem.empty() && check.missing.empty();
    all_there = all_there && good;
    const std::string finding = !check.problem.empty()  ? check.problem
                                : check.missing.empty() ? message("all 134")
                                                        : message("missing: {}", check.missing);
    rows.push_back({check.role, check.style, finding, check.file, check.licence});
    faces.push_back({{"role", check.role},
                     {"style", check.style},
                     {"file", check.file},
                     {"licence", check.licence},
                     {"missing", check.missing},
                     {"problem", check.problem}});
  }
  if (workplace.options().json) {
    say_json({{"faces", faces}});
  } else {
    say_table(rows);
  }
  return all_there ? all_good : some_failed;
}

}  // namespace giayto::app
