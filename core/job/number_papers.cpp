#include "job/number_papers.hpp"

#include "base/message.hpp"
#include "template/numbering.hpp"

#include <giayto/vietnamese.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace giayto::job {
namespace {

using registry::Entry;
using vietnamese::short_date;

bool live(const Entry& entry) {
  return entry.state == registry::State::reserved || entry.state == registry::State::issued;
}

/// What a paper's heading says of its agency.
bool same_names(const Issuer& one, const Issuer& other) {
  return one.parent == other.parent && one.name == other.name && one.heading == other.heading &&
         one.abbreviation == other.abbreviation && one.place == other.place;
}

class Numberer {
 public:
  Numberer(registry::Register& book, const office::Office& office, const NumberRequest& request)
      : book_(book), office_(office), request_(request) {}

  NumberAccount run() {
    choose();
    check_series();
    for (const auto& [entry, number] : chosen_) check(entry, number);
    if (!account_.diagnostics.has_errors()) record();
    return std::move(account_);
  }

 private:
  void choose() {
    std::vector<Entry> all = book_.list({request_.type_id, request_.class_code, {}, 0});
    std::sort(all.begin(), all.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
    if (!request_.entries.empty()) return choose_named(all);
    int number = request_.from;
    for (const Entry& entry : all) {
      if (entry.pending() && live(entry)) chosen_.emplace_back(entry, number++);
    }
    if (chosen_.empty()) {
      throw ConfigError(message("no paper {} of class {} waits for its number", request_.type_id,
                                request_.class_code) +
                        "; " + message("`giayto register` shows what is on record"));
    }
  }

  void choose_named(const std::vector<Entry>& all) {
    for (const auto& [id, number] : request_.entries) {
      const auto found = std::find_if(all.begin(), all.end(),
                                      [id = id](const Entry& entry) { return entry.id == id; });
      if (found != all.end() && found->pending() && live(*found)) {
        chosen_.emplace_back(*found, number);
        continue;
      }
      account_.diagnostics.error(
          "number-not-pending", {},
          found == all.end()
              ? message("the register has no entry {} that fits", id)
              : message("entry {} does not wait for a number; it has {}", id,
                        found->number_text.empty() ? message("none") : found->number_text),
          message("`giayto register` shows the entries; a number once given stays"));
    }
  }

  /// The numbers of one series and year, taken or to be taken.
  void check_series() {
    std::map<std::pair<std::string, int>, std::vector<int>> wanted;
    for (const auto& [entry, number] : chosen_) {
      wanted[{entry.series, entry.year}].push_back(number);
    }
    for (auto& [series, numbers] : wanted) {
      std::map<int, long> taken;
      for (const Entry& entry : book_.list({{}, {}, series.first, series.second})) {
        if (entry.number != 0) taken[entry.number] = entry.id;
      }
      check_free(numbers, taken);
      tell_gap(series.first, numbers, taken);
    }
  }

  void check_free(const std::vector<int>& numbers, const std::map<int, long>& taken) {
    std::set<int> seen;
    for (const int number : numbers) {
      if (const auto holder = taken.find(number); holder != taken.end()) {
        account_.diagnostics.error(
            "number-taken", {},
            message("the number {} belongs to entry {} of the register", number, holder->second),
            message("each number of a series and year is given once"));
      } else if (!seen.insert(number).second) {
        account_.diagnostics.error("number-taken", {},
                                   message("the number {} is given twice", number),
                                   message("each number of a series and year is given once"));
      }
    }
  }

  /// Other papers of the office may hold what is missing here, so a gap stops nothing.
  void tell_gap(const std::string& series, std::vector<int> numbers,
                const std::map<int, long>& taken) {
    for (const auto& [number, entry] : taken) numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    std::string gaps;
    int last = 0;
    for (const int number : numbers) {
      if (number > last + 1) {
        gaps += (gaps.empty() ? "" : ", ") + std::to_string(last + 1);
        if (number > last + 2) gaps += "-" + std::to_string(number - 1);
      }
      last = std::max(last, number);
    }
    if (gaps.empty()) return;
    account_.diagnostics.warning(
        "number-gap", {},
        message("the register has no paper for {} of the series {}", gaps, series),
        message("nothing to do when other papers of the office have these numbers"));
  }

  void check(const Entry& entry, int number) {
    const std::string hint = message("void the paper and issue it anew");
    if (number < 1) {
      account_.diagnostics.error("number-taken", {}, message("{} is no number", number),
                                 message("numbers begin with 1"));
    }
    if (request_.date.year != entry.year) {
      account_.diagnostics.error("number-date", {},
                                 message("entry {} says the year {}, the date is {}", entry.id,
                                         entry.year, short_date(request_.date)),
                                 hint);
    } else if (!same_names(office_.issuer(entry.issued_on), office_.issuer(request_.date))) {
      account_.diagnostics.error(
          "number-date", {},
          message("entry {} bears the agency's name of {}, which is another one on {}", entry.id,
                  short_date(entry.issued_on), short_date(request_.date)),
          hint);
    }
  }

  void record() {
    std::vector<registry::Numbering> numbers;
    for (auto& [entry, number] : chosen_) {
      const office::Series& series = office_.series(entry.series);
      tmpl::Issue issue;
      issue.serial = series.serial(number);
      issue.number =
          series.number_text(number, entry.year, office_.issuer(request_.date).abbreviation);
      numbers.push_back({entry.id, number, request_.date, issue.number,
                         tmpl::with_number(entry.snapshot, issue, request_.date)});
      entry.number = number;
      entry.number_text = issue.number;
      entry.issued_on = request_.date;
      account_.numbered.push_back(entry);
    }
    book_.assign_numbers(numbers);
  }

  registry::Register& book_;
  const office::Office& office_;
  const NumberRequest& request_;
  std::vector<std::pair<Entry, int>> chosen_;
  NumberAccount account_;
};

}  // namespace

NumberAccount number_papers(registry::Register& book, const office::Office& office,
                            const NumberRequest& request) {
  return Numberer(book, office, request).run();
}

}  // namespace giayto::job
