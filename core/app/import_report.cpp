#include "app/import_report.hpp"

#include "app/report.hpp"
#include "base/message.hpp"
#include "template/filters.hpp"

#include <giayto/vietnamese.hpp>

#include <map>

namespace giayto::app {
namespace {

const char* gender_word(Gender gender) {
  switch (gender) {
    case Gender::male:
      return "male";
    case Gender::female:
      return "female";
    case Gender::unknown:
      break;
  }
  return "";
}

Json people_of(const std::vector<intake::RosterRow>& rows) {
  Json people = Json::array();
  for (const intake::RosterRow& row : rows) {
    if (row.bad) continue;
    const Person& person = row.participant.person;
    people.push_back({{"row", row.where.row},
                      {"full_name", person.full_name},
                      {"birth", vietnamese::short_date(person.birth)},
                      {"gender", gender_word(person.gender)},
                      {"post", person.post},
                      {"unit", person.unit},
                      {"address", person.address},
                      {"phone", person.phone},
                      {"id_number", person.id_number},
                      {"email", person.email}});
  }
  return people;
}

void report_json(const ImportReport& import) {
  Json mapping = Json::object();
  for (const intake::Mapping& one : import.mapping) mapping[one.header] = one.field;
  say_json({{"people", import.rows != nullptr ? people_of(*import.rows) : Json::array()},
            {"mapping", mapping},
            {"diagnostics", to_json(*import.diagnostics)}});
}

std::string shown(const intake::Repair& repair, const std::string& text) {
  const bool masked =
      repair.field == "phone" || repair.field == "id_number" || repair.field == "passport_number";
  return masked ? tmpl::masked(text) : text;
}

/// Three samples of each kind of repair are enough to judge it by. A value that was kept as it is
/// was not repaired; its diagnostic says all there is.
void say_repairs(const std::vector<intake::RosterRow>& rows) {
  constexpr std::size_t most_samples = 3;
  std::map<std::string, std::vector<const intake::Repair*>> by_code;
  for (const intake::RosterRow& row : rows) {
    for (const intake::Repair& repair : row.repairs) {
      if (repair.raw != repair.value) by_code[repair.code].push_back(&repair);
    }
  }
  for (const auto& [code, repairs] : by_code) {
    say(message("repaired ({})", code) + ": " +
        counted(repairs.size(), translatable("{} cell"), translatable("{} cells")));
    for (std::size_t i = 0; i < std::min(most_samples, repairs.size()); ++i) {
      const intake::Repair& repair = *repairs[i];
      say("  " + repair.cell + ": " + shown(repair, repair.raw) + " → " +
          (repair.value.empty() ? message("(empty)") : shown(repair, repair.value)));
    }
  }
}

}  // namespace

void report(const ImportReport& import, bool json, bool verbose) {
  if (json) return report_json(import);
  if (!import.mapping.empty()) {
    std::string line;
    for (const intake::Mapping& one : import.mapping) {
      line += (line.empty() ? "" : ", ") + one.header + " = " + one.field;
    }
    say(message("columns: {}", line));
  }
  if (import.rows != nullptr) say_repairs(*import.rows);
  verbose ? print(*import.diagnostics) : print_by_column(*import.diagnostics);
}

}  // namespace giayto::app
