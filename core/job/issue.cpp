// The road of one run: prepare, preflight, number, deliver, report.
#include "job/issue.hpp"

#include "base/message.hpp"
#include "job/issue_run.hpp"

#include <algorithm>

namespace giayto::job {

namespace fs = std::filesystem;

Account issue(const Desk& desk, const Request& request) {
  return IssueRun(desk, request).issue();
}

Account IssueRun::issue() {
  if (!prepare()) return std::move(account_);
  preflight();
  make_class_folder();
  reserve_new();
  if (request_.each) {
    deliver_each();
  } else {
    deliver_collated();
  }
  report();
  number_blanks();
  return std::move(account_);
}

void IssueRun::make_class_folder() const {
  if (std::any_of(documents_.begin(), documents_.end(), [](const Document& d) { return d.good(); }))
    make_folder(class_folder());
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

bool IssueRun::prepare(bool only_fixed) {
  selection_ = select(desk_, type_, request_.class_code, request_.issue_date, request_.signer,
                      account_.diagnostics);
  paper_ = Paper::open(type_, request_.template_id, desk_.templates, desk_.fonts,
                       account_.diagnostics, only_fixed);
  if (!selection_ || !paper_) return false;
  if (paper_->form().sheet && selection_->roll.empty()) {
    tell_empty_roll(request_.class_code, account_.diagnostics);
    return false;
  }
  if (numbered()) series_ = &desk_.office.series(info().series);
  if (request_.number_pending && !may_be_pending()) return false;
  batch_.emplace(*paper_, desk_.fonts, request_.limits, request_.progress);
  if (corrected()) batch_->use({.calibration = calibration()});
  if (!request_.proof_module.empty())
    batch_->read_back_with(proof_library_.emplace(request_.proof_module));
  return true;
}

print::Calibration IssueRun::calibration() {
  const office::Printer& printer = desk_.office.printer(request_.printer);
  print::Calibration calibration;
  calibration.transform = {printer.dx, printer.dy, printer.scale, false};
  const std::vector<tmpl::Block>& blocks = paper_->form().blocks;
  for (const office::Printer::Nudge& nudge : printer.nudges) {
    const auto found =
        std::find_if(blocks.begin(), blocks.end(),
                     [&nudge](const tmpl::Block& block) { return block.name == nudge.block; });
    if (found != blocks.end()) {
      calibration.nudges[static_cast<int>(found - blocks.begin())] = {nudge.dx, nudge.dy};
    } else if (paper_->form().prints == tmpl::Prints::variable) {
      account_.diagnostics.warning(
          "unknown-block", {desk_.office.file().string(), nudge.line, {}, {}, 0},
          message("the template {} has no block '{}' to nudge", paper_->form().id, nudge.block),
          message("name a block of the template"));
    }
  }
  return calibration;
}

/// Blanks lie in the tray in the order of the papers, a serial for each.
void IssueRun::number_blanks() {
  if (request_.first_blank.empty()) return;
  long serial = std::stol(request_.first_blank);
  for (DocumentReport& document : account_.documents) {
    if (document.state == "failed") continue;
    std::string text = std::to_string(serial);
    serial += document.pages;
    if (text.size() < request_.first_blank.size())
      text.insert(0, request_.first_blank.size() - text.size(), '0');
    document.blank = std::move(text);
  }
}

void IssueRun::preflight() {
  documents_ = batch_->preflight(selection_->subjects, sample_issue(), false);
  live_ = desk_.book.live_entries(info().id, request_.class_code);
  restore_issued();
  collect_problems();
}

void IssueRun::collect_problems() {
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    Document& document = documents_[i];
    account_.diagnostics.append(document.problems);
    if (document.good()) document.problems = {};  // warnings are told once
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
