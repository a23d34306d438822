// `register`: the register book, and `register number` for what waits in it.
#include "app/dates.hpp"
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
#include "job/number_papers.hpp"
#include "job/selection.hpp"
#include "template/values.hpp"
#include "text/suggest.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <functional>

namespace giayto::app {
namespace {

std::string number_or_dash(const registry::Entry& entry) {
  if (entry.pending()) return message("(pending)");
  return entry.number_text.empty() ? "-" : entry.number_text;
}

Json to_json(const registry::Entry& entry) {
  const auto link = [](long id) { return id == 0 ? Json() : Json(id); };
  return {{"id", entry.id},
          {"series", entry.series},
          {"year", entry.year},
          {"number", entry.number_text},
          {"type", entry.key.type},
          {"class", entry.key.class_code},
          {"position", entry.position},
          {"state", state_word(entry)},
          {"issued_on", vietnamese::short_date(entry.issued_on)},
          {"sha256", entry.sha256},
          {"replaces", link(entry.replaces)},
          {"replaced_by", link(entry.replaced_by)}};
}

void say_json_of(const std::vector<registry::Entry>& entries, const Diagnostics& problems) {
  Json array = Json::array();
  for (const auto& entry : entries) array.push_back(to_json(entry));
  say_json({{"entries", array}, {"diagnostics", app::to_json(problems)}});
}

void say_entries(const std::vector<registry::Entry>& entries) {
  std::vector<std::vector<std::string>> rows = {
      {message("ENTRY"), message("NUMBER"), message("TYPE"), message("CLASS"), "#",
       message("STATE"), message("DATE"), message("FILE")}};
  for (const auto& entry : entries) {
    rows.push_back({std::to_string(entry.id), number_or_dash(entry), entry.key.type,
                    entry.key.class_code,
                    entry.position == 0 ? "-" : std::to_string(entry.position),
                    translate(state_word(entry).c_str()), vietnamese::short_date(entry.issued_on),
                    entry.file});
  }
  say_table(rows);
}

/// The word of the book nearest to one that no entry has; empty when some have it.
std::string nearest_in_book(const std::string& wanted, const std::vector<registry::Entry>& book,
                            const std::function<const std::string&(const registry::Entry&)>& word) {
  std::vector<std::string> known;
  for (const auto& entry : book) known.push_back(word(entry));
  if (wanted.empty() || std::find(known.begin(), known.end(), wanted) != known.end()) return {};
  return text::nearest(wanted, known);
}

/// Nothing fits: say so, with what was perhaps meant.
void say_nothing_fits(const RegisterOptions& options, Workplace& workplace) {
  say(message("no paper in the register fits"));
  const auto book = workplace.book().list({});
  for (const std::string& near :
       {nearest_in_book(options.type, book,
                        [](const auto& e) -> const std::string& { return e.key.type; }),
        nearest_in_book(options.class_code, book,
                        [](const auto& e) -> const std::string& { return e.key.class_code; }),
        nearest_in_book(options.series, book,
                        [](const auto& e) -> const std::string& { return e.series; })}) {
    if (!near.empty()) say(message("did you mean {}?", near));
  }
}

int whole_number(const std::string& word) {
  if (const auto number = tmpl::parse_integer(word)) return *number;
  throw ConfigError(message("'{}' is no whole number; write --entry ID NUMBER", word));
}

job::NumberRequest number_request(const NumberOptions& options) {
  if (options.entries.empty() && options.from == 0) {
    throw ConfigError(message("say the first number with --from, or each with --entry ID NUMBER"));
  }
  if (!options.entries.empty() && options.from != 0) {
    throw ConfigError(message("--from and --entry do not go together"));
  }
  if (options.from != 0 && (options.type.empty() || options.class_code.empty())) {
    throw ConfigError(message("--from needs the document type and --class"));
  }
  job::NumberRequest request;
  request.type_id = options.type;
  request.class_code = options.class_code;
  request.from = options.from;
  for (std::size_t i = 0; i + 1 < options.entries.size(); i += 2) {
    request.entries.emplace_back(whole_number(options.entries[i]),
                                 whole_number(options.entries[i + 1]));
  }
  request.date = date_of(options.date);
  return request;
}

}  // namespace

int run(const RegisterOptions& options, Workplace& workplace) {
  const auto entries =
      workplace.book().list({options.type, options.class_code, options.series, options.year});
  if (workplace.options().json) {
    say_json_of(entries, {});
  } else if (entries.empty()) {
    say_nothing_fits(options, workplace);
  } else {
    say_entries(entries);
  }
  return all_good;
}

int run(const NumberOptions& options, Workplace& workplace) {
  const job::NumberRequest request = number_request(options);
  if (!request.type_id.empty()) workplace.catalogue().get(request.type_id);
  const job::NumberAccount account =
      job::number_papers(workplace.book(), workplace.office(), request);
  if (workplace.options().json) {
    say_json_of(account.numbered, account.diagnostics);
  } else {
    print(account.diagnostics);
    if (!account.numbered.empty()) say_entries(account.numbered);
  }
  return account.diagnostics.has_errors() ? some_failed : all_good;
}

}  // namespace giayto::app
