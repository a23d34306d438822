// The road of one run: prepare, preflight, number, deliver, report.
#include "job/issue.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "job/issue_run.hpp"

#include <algorithm>

namespace giayto::job {

namespace fs = std::filesystem;

Account issue(const Desk& desk, const Request& request) {
  return IssueRun(desk, request).issue();
}

Account preview(const Desk& desk, const Request& request) {
  return IssueRun(desk, request).preview();
}

Account IssueRun::issue() {
  if (!prepare()) return std::move(account_);
  preflight();
  reserve_new();
  if (request_.each) {
    deliver_each();
  } else {
    deliver_collated();
  }
  report();
  return std::move(account_);
}

Account IssueRun::preview() {
  if (!prepare()) return std::move(account_);
  documents_ = batch_->preflight(selection_->subjects, sample_issue(), true);
  collect_problems();
  const bool any =
      std::any_of(documents_.begin(), documents_.end(), [](const Document& d) { return d.good(); });
  std::string sha256;
  if (any) {
    const std::string bytes = batch_->collate(documents_, metadata(request_.issue_date));
    make_folder(request_.out.parent_path());
    write_file(request_.out, bytes);
    sha256 = sha256_hex(bytes);
  }
  for (const Document& document : documents_) {
    if (!document.skipped.empty()) continue;
    const bool good = document.good();
    account_.documents.push_back({info().id,
                                  request_.class_code,
                                  document.row,
                                  {},
                                  good ? "preview" : "failed",
                                  good ? request_.out : fs::path(),
                                  static_cast<int>(document.pages.size()),
                                  good ? sha256 : std::string(),
                                  good});
  }
  return std::move(account_);
}

render::Metadata IssueRun::metadata(const Date& date) const {
  render::Metadata metadata;
  metadata.title = info().title;
  metadata.author = selection_->issuer.name;
  metadata.subject = selection_->training_class.code;
  metadata.year = date.year;
  metadata.month = date.month;
  metadata.day = date.day;
  return metadata;
}

bool IssueRun::prepare() {
  selection_ = select(desk_, type_, request_.class_code, request_.issue_date, request_.signer,
                      account_.diagnostics);
  paper_ =
      Paper::open(type_, request_.template_id, desk_.templates, desk_.fonts, account_.diagnostics);
  if (!selection_ || !paper_) return false;
  if (numbered()) series_ = &desk_.office.series(info().series);
  if (request_.number_pending && !may_be_pending()) return false;
  batch_.emplace(*paper_, desk_.fonts, request_.limits, request_.progress);
  return true;
}

void IssueRun::preflight() {
  documents_ = batch_->preflight(selection_->subjects, sample_issue(), false);
  live_ = desk_.book.live_entries(info().id, request_.class_code);
  restore_issued();
  collect_problems();
}

void IssueRun::collect_problems() {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const Document& document = documents_[i];
    account_.diagnostics.append(document.problems);
    if (document.skipped.empty()) continue;
    account_.skipped.push_back({request_.class_code, document.row, document.skipped});
  }
}

void IssueRun::report() {
  for (std::size_t i = 0; i < entered_.size(); ++i) {
    const Entered& e = entered_[i];
    const bool issued = e.entry.state == registry::State::issued;
    const char* const state = e.entry.pending() ? "pending" : "issued";
    account_.documents.push_back({info().id, request_.class_code, e.entry.position,
                                  e.entry.number_text, issued ? state : "failed",
                                  issued ? fs::path(e.entry.file) : fs::path(), e.entry.pages,
                                  e.entry.sha256, written_.count(i) != 0});
  }
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    const Document& document = documents_[i];
    if (!document.problems.has_errors() || has_entry(i)) continue;
    account_.documents.push_back(
        {info().id, request_.class_code, document.row, {}, "failed", {}, 0, {}, false});
  }
  tell_what_waits();
}

bool IssueRun::has_entry(std::size_t document) const {
  return std::any_of(entered_.begin(), entered_.end(),
                     [document](const Entered& e) { return e.document == document; });
}

}  // namespace giayto::job
