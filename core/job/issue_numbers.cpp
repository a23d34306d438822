// Numbers and the register: entries found, entries taken.
#include "base/message.hpp"
#include "job/check_code.hpp"
#include "job/issue_run.hpp"
#include "template/blank.hpp"
#include "template/numbering.hpp"

#include <algorithm>

namespace giayto::job {
namespace {

// No digit is wider than another in text faces; four cover a year.
constexpr int widest_number = 8888;

}  // namespace

tmpl::Issue IssueRun::issue_of(int number, std::size_t subject) const {
  tmpl::Issue issue;
  if (!numbered()) return issue;
  const Participant* participant = selection_->subjects[subject].participant;
  issue.serial = series_->serial(number);
  issue.number =
      series_->number_text(number, request_.issue_date.year, selection_->issuer.abbreviation);
  issue.check_code = check_code(desk_.office.check_key(), selection_->issuer, issue.number,
                                participant != nullptr ? &participant->person : nullptr,
                                selection_->training_class, request_.issue_date);
  issue.check_text = issue.number + " " + issue.check_code;
  return issue;
}

tmpl::Issue IssueRun::pending_issue() const {
  const office::PendingRoom& room = desk_.office.pending_room();
  tmpl::Issue issue;
  issue.pending = true;
  issue.date_room = room.date;
  issue.serial = tmpl::blank(room.number);
  issue.number = series_->pending_text(issue.serial, request_.issue_date.year,
                                       selection_->issuer.abbreviation);
  return issue;
}

bool IssueRun::may_be_pending() {
  if (!numbered()) {
    throw ConfigError(
        message("{} has no number, so none can be pending; leave out --number-pending", info().id));
  }
  bool possible = true;
  for (const tmpl::Slot& slot : paper_->form().slots) {
    if (!slot.needed() || (slot.name != "check_code" && slot.name != "check_text")) continue;
    account_.diagnostics.error(
        "number-pending", paper_->form().at(slot.line),
        message("the paper prints {}, which is made from its number, so the number cannot be "
                "pending",
                "{" + slot.name + "}"),
        message("issue it without --number-pending, or with a template without check code"));
    possible = false;
  }
  return possible;
}

void IssueRun::tell_what_waits() {
  const auto waiting = std::count_if(entered_.begin(), entered_.end(), [](const Entered& e) {
    return e.entry.pending() && e.entry.state == registry::State::issued;
  });
  if (waiting == 0) return;
  account_.diagnostics.note(
      "number-pending", {}, message("papers that wait for their number: {}", waiting),
      message("when it is known: giayto register number {} --class {} --from NUMBER --date DAY",
              info().id, request_.class_code));
}

tmpl::Issue IssueRun::sample_issue() const {
  if (request_.number_pending) return pending_issue();
  tmpl::Issue issue = selection_->subjects.empty() ? tmpl::Issue{} : issue_of(widest_number, 0);
  if (!issue.check_code.empty()) issue.check_code = widest_check_code;
  return issue;
}

void IssueRun::restore_issued() {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const auto found = live_.find(selection_->keys[i]);
    if (found == live_.end()) continue;
    restore(documents_[i], found->second);
    entered_.push_back({i, found->second});
  }
}

void IssueRun::restore(Document& document, const registry::Entry& entry) {
  tmpl::Binding stored;
  Diagnostics problems;
  try {
    stored = tmpl::binding_from_json(entry.snapshot, paper_->form());
    tell_when_changed(document, stored, entry);
  } catch (const Error& failure) {  // the template asks for what was not stored
    problems.error("differs-from-issued", {{}, 0, {}, {}, document.row}, failure.what(),
                   message("put back what was used then"));
  }
  document.binding = std::move(stored);
  document.skipped.clear();
  document.problems = std::move(problems);
}

void IssueRun::tell_when_changed(const Document& now, const tmpl::Binding& stored,
                                 const registry::Entry& entry) {
  if (now.good() && tmpl::same_record(paper_->form(), now.binding, stored)) return;
  account_.diagnostics.warning(
      "record-changed", {{}, 0, {}, {}, now.row},
      message("the record has changed since {} was issued; the paper stays as it was issued",
              entry.number_text.empty() ? info().title : entry.number_text),
      message("void it and issue it anew to change it"));
}

void IssueRun::reserve_new() {
  std::vector<registry::Reservation> wanted;
  std::vector<std::size_t> who;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    if (!documents_[i].good() || live_.count(selection_->keys[i]) != 0) continue;
    wanted.push_back({selection_->keys[i], info().series, request_.issue_date.year,
                      documents_[i].row, request_.issue_date, request_.number_pending});
    who.push_back(i);
  }
  if (wanted.empty()) return;
  render::Repertoire letters = batch_->letters();
  letters.add_code_letters();  // the real numbers and codes are not known to the preflight
  std::size_t next = 0;
  const auto entries = desk_.book.reserve(
      wanted, letters.to_text(), [&](registry::Entry& entry) { finish(entry, who[next++]); });
  for (std::size_t i = 0; i < entries.size(); ++i) entered_.push_back({who[i], entries[i]});
  std::sort(entered_.begin(), entered_.end(),
            [](const Entered& a, const Entered& b) { return a.document < b.document; });
}

void IssueRun::finish(registry::Entry& entry, std::size_t subject) {
  tmpl::Binding& binding = documents_[subject].binding;
  const tmpl::Issue issue = entry.pending() ? pending_issue() : issue_of(entry.number, subject);
  tmpl::set_issue(paper_->form(), binding, issue);
  entry.number_text = entry.pending() ? std::string() : issue.number;
  entry.template_id = paper_->form().id;
  entry.template_version = paper_->form().version;
  entry.plugin_version = type_.plugin_version;
  entry.snapshot = tmpl::to_json(paper_->form(), binding);
}

}  // namespace giayto::job
