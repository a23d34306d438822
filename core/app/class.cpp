// `class list` and `class show CODE`: what is on record.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"

#include <giayto/vietnamese.hpp>

namespace giayto::app {
namespace {

using vietnamese::short_date;

/// "planned" or "held" in the user's language.
std::string status_word(const std::string& status) {
  if (status == "planned") return message("planned");
  return status == "held" ? message("held") : status;
}

int list(Workplace& workplace) {
  const auto classes = workplace.records().list_classes();
  if (workplace.options().json) {
    Json array = Json::array();
    for (const auto& one : classes) {
      array.push_back({{"code", one.code},
                       {"title", one.title},
                       {"audience", one.audience},
                       {"status", one.status},
                       {"first_day", short_date(one.first_day)},
                       {"last_day", short_date(one.last_day)},
                       {"people", one.people},
                       {"planned_people", one.planned_people}});
    }
    say_json({{"classes", array}});
    return all_good;
  }
  std::vector<std::vector<std::string>> rows = {{message("CODE"), message("AUDIENCE"),
                                                 message("STATUS"), message("FROM"), message("TO"),
                                                 message("PEOPLE"), message("TITLE")}};
  for (const auto& one : classes) {
    rows.push_back({one.code, one.audience, status_word(one.status), short_date(one.first_day),
                    short_date(one.last_day), message("{} of {}", one.people, one.planned_people),
                    one.title});
  }
  say_table(rows);
  return all_good;
}

std::string attended(const Participant& participant) {
  if (participant.attendance.empty()) return "-";
  int present = 0;
  for (const Mark mark : participant.attendance) present += mark == Mark::present ? 1 : 0;
  return std::to_string(present) + "/" + std::to_string(participant.attendance.size());
}

int show(const std::string& code, Workplace& workplace) {
  const auto found = workplace.records().find_class(code);
  if (!found) throw Error(message("there is no class {} on record", code));
  say_table({{message("class"), found->code},
             {message("title"), found->title},
             {message("audience"), found->audience},
             {message("days"), short_date(found->first_day) + " - " + short_date(found->last_day)},
             {message("place"), found->venue},
             {message("sessions"), std::to_string(found->sessions.size())},
             {message("attendance needed"), std::to_string(found->min_attendance) + " %"}});
  std::vector<std::vector<std::string>> rows = {{"#", message("NAME"), message("BIRTH"),
                                                 message("POST"), message("UNIT"),
                                                 message("ATTENDED")}};
  for (const auto& entry : workplace.records().roll(code)) {
    const Person& person = entry.participant.person;
    rows.push_back({std::to_string(entry.participant.position), person.full_name,
                    short_date(person.birth), person.post, person.unit,
                    attended(entry.participant)});
  }
  say("");
  say_table(rows);
  return all_good;
}

}  // namespace

int run(const ClassOptions& options, Workplace& workplace) {
  return options.code.empty() ? list(workplace) : show(options.code, workplace);
}

}  // namespace giayto::app
