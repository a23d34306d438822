// One run of `issue` or `preview`: its steps in the order they are taken, each beside those it
// belongs to. issue.cpp has the road, issue_numbers.cpp what meets the register's numbers,
// issue_delivery.cpp what becomes of the pages.
#pragma once

#include "job/batch.hpp"
#include "job/issue.hpp"
#include "job/selection.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace giayto::job {

class IssueRun {
 public:
  IssueRun(const Desk& desk, const Request& request)
      : desk_(desk), request_(request), type_(desk.catalogue.get(request.type_id)) {}

  Account issue();
  Account preview(const View& view);

 private:
  /// A document with its entry in the register.
  struct Entered {
    std::size_t document;
    registry::Entry entry;
  };

  const TypeInfo& info() const { return type_.info; }
  bool numbered() const { return !info().series.empty(); }
  render::Metadata metadata(const Date& date) const;

  // issue.cpp
  /// False, with diagnostics, when class, template or fonts do not allow the run.
  bool prepare(bool only_fixed = false);
  /// Lays out every subject, also those that have their paper: so a record that changed since is
  /// noticed. Their own paper is what was stored.
  void preflight();
  void collect_problems();
  void report();
  bool has_entry(std::size_t document) const;
  bool corrected() const { return !request_.printer.empty(); }
  print::Calibration calibration();
  void number_blanks();

  // preview.cpp
  void make_previews(const View& view);
  /// The files made, in order: the PDF, or a picture for each page.
  std::vector<std::filesystem::path> write_previews(const View& view);
  void report_previews(const View& view, const std::vector<std::filesystem::path>& files);

  // issue_numbers.cpp
  tmpl::Issue issue_of(int number, std::size_t subject) const;
  /// Room to write number and date in (ND-41).
  tmpl::Issue pending_issue() const;
  /// Whether number and date may stay blank for this paper.
  bool may_be_pending();
  void tell_what_waits();
  /// A folder that cannot be had is told before a number is taken. Throws ConfigError.
  void make_class_folder() const;
  /// What stands for a number of full width.
  tmpl::Issue sample_issue() const;
  /// Documents with an entry are made from what was stored when their number was taken.
  void restore_issued();
  void restore(Document& document, const registry::Entry& entry);
  void tell_when_changed(const Document& now, const tmpl::Binding& stored,
                         const registry::Entry& entry);
  /// Takes numbers for the good documents that have none, in one transaction.
  void reserve_new();
  void finish(registry::Entry& entry, std::size_t subject);

  // issue_delivery.cpp
  std::filesystem::path class_folder() const;
  std::filesystem::path target_of(const registry::Entry& entry) const;
  /// Draws documents of `entered_`. One that fails, or would not be what was issued, is reported
  /// and keeps its entry.
  void draw(const std::vector<std::size_t>& which);
  void compare_with_issued(Document& document, registry::Entry& entry);
  void refuse_to_change(Document& document, const registry::Entry& entry);
  void deliver_collated();
  /// Writes the collated file, reads it back when that is asked for, and puts it in place: the hash
  /// of the file, or nothing when it does not show what is on record.
  std::string write_collated(const std::filesystem::path& target, const Date& date);
  void deliver_each();
  void deliver_batch(const std::string& batch, const Date& date,
                     const std::vector<std::size_t>& which);
  void record_files(const std::vector<Delivered>& files,
                    const std::map<std::size_t, std::size_t>& entered_of);
  void record(const std::vector<std::size_t>& which);

  const Desk& desk_;
  const Request& request_;
  const plugins::LoadedType& type_;
  const office::Series* series_ = nullptr;
  std::unique_ptr<Selection> selection_;
  std::unique_ptr<Paper> paper_;
  std::optional<readback::PdfLibrary> proof_library_;
  std::optional<Batch> batch_;
  std::map<registry::Key, registry::Entry> live_;  ///< of this type and class, before the run
  std::vector<Document> documents_;                ///< one per subject
  std::vector<Entered> entered_;   ///< those with an entry, in the order of the roll
  std::set<std::size_t> written_;  ///< indexes of `entered_`
  Account account_;
};

/// Makes a folder with its parents. Throws ConfigError, also when it cannot be written into.
void make_folder(const std::filesystem::path& folder);

}  // namespace giayto::job
