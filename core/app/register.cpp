// `register`: the register book.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"

#include <giayto/vietnamese.hpp>

namespace giayto::app {

int run(const RegisterOptions& options, Workplace& workplace) {
  const auto entries =
      workplace.book().list({options.type, options.class_code, options.series, options.year});
  if (workplace.options().json) {
    Json array = Json::array();
    const auto link = [](long id) { return id == 0 ? Json() : Json(id); };
    for (const auto& entry : entries) {
      array.push_back({{"series", entry.series},
                       {"year", entry.year},
                       {"number", entry.number_text},
                       {"type", entry.key.type},
                       {"class", entry.key.class_code},
                       {"position", entry.position},
                       {"state", to_text(entry.state)},
                       {"issued_on", vietnamese::short_date(entry.issued_on)},
                       {"sha256", entry.sha256},
                       {"replaces", link(entry.replaces)},
                       {"replaced_by", link(entry.replaced_by)}});
    }
    say_json({{"entries", array}});
    return all_good;
  }
  if (entries.empty()) {
    say(message("no paper in the register fits"));
    return all_good;
  }
  std::vector<std::vector<std::string>> rows = {{message("NUMBER"), message("TYPE"),
                                                 message("CLASS"), "#", message("STATE"),
                                                 message("DATE"), message("FILE")}};
  for (const auto& entry : entries) {
    rows.push_back({entry.number_text.empty() ? "-" : entry.number_text, entry.key.type,
                    entry.key.class_code,
                    entry.position == 0 ? "-" : std::to_string(entry.position),
                    translate(to_text(entry.state).c_str()),
                    vietnamese::short_date(entry.issued_on), entry.file});
  }
  say_table(rows);
  return all_good;
}

}  // namespace giayto::app
