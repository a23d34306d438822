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
  if (classes.empty()) {
    say(message("no class is on record; import the plan of classes first"));
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

struct Attended {
  int present = 0, held = 0;
};

/// Sessions with a mark of presence, of those that are marked at all.
Attended attended(const Participant& participant) {
  Attended result;
  result.held = static_cast<int>(participant.attendance.size());
  for (const Mark mark : participant.attendance) result.present += mark == Mark::present ? 1 : 0;
  return result;
}

TrainingClass find(const std::string& code, Workplace& workplace) {
  auto found = workplace.records().find_class(code);
  if (found) return std::move(*found);
  const std::string near = workplace.records().nearest_code(code);
  throw Error(message("there is no class {} on record", code) + "; " +
              (near.empty() ? message("`giayto class list` shows the classes")
                            : message("did you mean {}?", near)));
}

Json to_json(const TrainingClass& one, const std::vector<records::RollEntry>& roll) {
  Json people = Json::array();
  for (const auto& entry : roll) {
    const Person& person = entry.participant.person;
    const auto [present, held] = attended(entry.participant);
    people.push_back({{"position", entry.participant.position},
                      {"full_name", person.full_name},
                      {"birth", short_date(person.birth)},
                      {"post", person.post},
                      {"unit", person.unit},
                      {"present", present},
                      {"marked", held}});
  }
  return {{"code", one.code},
          {"title", one.title},
          {"audience", one.audience},
          {"status", one.status},
          {"first_day", short_date(one.first_day)},
          {"last_day", short_date(one.last_day)},
          {"venue", one.venue},
          {"sessions", one.sessions.size()},
          {"min_attendance", one.min_attendance},
          {"people", people}};
}

void say_class(const TrainingClass& one) {
  const std::string needed = one.min_attendance > 0
                                 ? std::to_string(one.min_attendance) + " %"
                                 : message("not said; the plan says it as Tỷ lệ tham dự");
  say_table({{message("class"), one.code},
             {message("title"), one.title},
             {message("audience"), one.audience},
             {message("days"), short_date(one.first_day) + " - " + short_date(one.last_day)},
             {message("place"), one.venue},
             {message("sessions"), std::to_string(one.sessions.size())},
             {message("attendance needed"), needed}});
}

void say_roll(const std::vector<records::RollEntry>& roll) {
  std::vector<std::vector<std::string>> rows = {{"#", message("NAME"), message("BIRTH"),
                                                 message("POST"), message("UNIT"),
                                                 message("ATTENDED")}};
  for (const auto& entry : roll) {
    const Person& person = entry.participant.person;
    const auto [present, held] = attended(entry.participant);
    rows.push_back({std::to_string(entry.participant.position), person.full_name,
                    short_date(person.birth), person.post, person.unit,
                    held == 0 ? "-" : std::to_string(present) + "/" + std::to_string(held)});
  }
  say_table(rows);
}

int show(const std::string& code, Workplace& workplace) {
  const TrainingClass found = find(code, workplace);
  const auto roll = workplace.records().roll(code);
  if (workplace.options().json) {
    say_json(to_json(found, roll));
    return all_good;
  }
  say_class(found);
  say("");
  if (roll.empty()) {
    say(message("nobody is on the roll of class {}", code));
  } else {
    say_roll(roll);
  }
  return all_good;
}

}  // namespace

int run(const ClassOptions& options, Workplace& workplace) {
  return options.code.empty() ? list(workplace) : show(options.code, workplace);
}

}  // namespace giayto::app
