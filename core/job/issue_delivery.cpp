// What becomes of the pages: drawn, compared with what was issued, put into files, recorded.
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/message.hpp"
#include "job/issue_run.hpp"

#include <unistd.h>

#include <algorithm>
#include <numeric>

namespace giayto::job {
namespace {

namespace fs = std::filesystem;

/// A class code as a file name: a slash would make a folder.
std::string file_name_of(std::string code) {
  std::replace(code.begin(), code.end(), '/', '-');
  return code;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

/// Appends what was not told before.
void append_new(Diagnostics& all, const Diagnostics& found, const Diagnostics& told) {
  for (const Diagnostic& one : found.all()) {
    const bool known =
        std::any_of(told.all().begin(), told.all().end(),
                    [&one](const Diagnostic& other) { return to_text(one) == to_text(other); });
    if (!known) all.add(one);
  }
}

/// The hash of a file; empty when there is none.
std::string hash_of(const fs::path& file) {
  std::error_code failure;
  return fs::is_regular_file(file, failure) ? sha256_hex(read_file(file)) : std::string();
}

/// Whether the file of that hash is what the entry was recorded with.
bool is_in(const registry::Entry& entry, const std::string& file_hash) {
  return entry.state == registry::State::issued && !file_hash.empty() && entry.sha256 == file_hash;
}

}  // namespace

void make_folder(const fs::path& folder) {
  if (folder.empty()) return;
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    throw ConfigError(message("cannot make the folder {}: {}", folder.string(), failure.message()));
  if (::access(folder.c_str(), W_OK) != 0) {
    throw ConfigError(message("nothing can be written into the folder {}", folder.string()));
  }
}

fs::path IssueRun::class_folder() const {
  return request_.out / file_name_of(request_.class_code);
}

fs::path IssueRun::target_of(const registry::Entry& entry) const {
  // What is corrected for one printer is no file for another.
  const std::string type =
      info().id + (request_.printer.empty() ? "" : "." + file_name_of(request_.printer));
  if (!request_.each) return class_folder() / (type + ".pdf");
  std::string name = padded(entry.position, 3);
  if (entry.number != 0) name += "-" + series_->serial(entry.number);
  if (entry.pending()) name += "-pending";
  return class_folder() / type / (name + ".pdf");
}

void IssueRun::draw(const std::vector<std::size_t>& which) {
  std::vector<Document> drawn;
  std::vector<Diagnostics> told;  // by the preflight, of the same pages
  for (const std::size_t i : which) {
    Document& document = drawn.emplace_back(std::move(documents_[entered_[i].document]));
    told.push_back(document.problems);
    if (document.good()) document.problems = {};
  }
  batch_->render(drawn);
  for (std::size_t i = 0; i < which.size(); ++i) {
    Document& document = drawn[i];
    if (document.good()) compare_with_issued(document, entered_[which[i]].entry);
    append_new(account_.diagnostics, document.problems, told[i]);
    documents_[entered_[which[i]].document] = std::move(document);
  }
}

void IssueRun::compare_with_issued(Document& document, registry::Entry& entry) {
  const std::string drawing =
      document.drawing.empty() ? drawing_of(document.pages) : document.drawing;
  // A paper that got its number after signing has no drawing with it yet.
  if (entry.state != registry::State::issued || entry.drawing.empty()) {
    entry.drawing = drawing;
  } else if (entry.drawing != drawing) {
    refuse_to_change(document, entry);
  }
}

void IssueRun::refuse_to_change(Document& document, const registry::Entry& entry) {
  const bool other_template = entry.template_version != paper_->form().version;
  document.problems.error(
      "differs-from-issued", {{}, 0, {}, {}, document.row},
      other_template
          ? message("{} would not be what was issued: the template {} has changed since",
                    info().title, entry.template_id)
          : message("{} would not be what was issued: fonts, pictures or the program have "
                    "changed since",
                    info().title),
      message("put back what was used then"));
}

void IssueRun::deliver_collated() {
  if (entered_.empty()) return;
  const fs::path target = target_of(entered_.front().entry);
  const std::string before = hash_of(target);
  const bool complete =
      !corrected() && std::all_of(entered_.begin(), entered_.end(),
                                  [&](const Entered& e) { return is_in(e.entry, before); });
  if (complete) return;
  std::vector<std::size_t> all(entered_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  draw(all);
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < entered_.size(); ++i) {
    if (documents_[entered_[i].document].good()) {
      drawn.push_back(i);
    } else if (entered_[i].entry.state == registry::State::issued) {
      return;  // a file without a paper that was in it must not replace it
    }
  }
  if (drawn.empty()) return;
  // Every good document has its entry by now.
  const std::string sha256 = write_collated(target, entered_.front().entry.issued_on);
  if (sha256.empty()) return;
  for (const std::size_t i : drawn) {
    entered_[i].entry.file = target.string();
    entered_[i].entry.sha256 = sha256;
  }
  record(drawn);
}

std::string IssueRun::write_collated(const fs::path& target, const Date& date) {
  const std::string bytes = batch_->collate(documents_, metadata(date));
  make_folder(target.parent_path());
  if (target.has_parent_path()) remove_abandoned(target.parent_path());
  const fs::path temporary = write_beside(target, bytes);
  if (batch_->prove(documents_, temporary, account_.diagnostics)) {
    move_into_place(temporary, target);
    return sha256_hex(bytes);
  }
  fs::remove(temporary);
  for (const Document& document : documents_) {
    if (document.skipped.empty()) account_.diagnostics.append(document.problems);
  }
  return {};
}

void IssueRun::deliver_each() {
  if (entered_.empty()) return;
  make_folder(target_of(entered_.front().entry).parent_path());
  // Papers of one batch share fonts, papers of one day their date.
  std::map<std::pair<std::string, Date>, std::vector<std::size_t>> missing;
  for (std::size_t i = 0; i < entered_.size(); ++i) {
    const registry::Entry& entry = entered_[i].entry;
    if (!corrected() && is_in(entry, hash_of(target_of(entry)))) continue;
    missing[{entry.batch, entry.issued_on}].push_back(i);
  }
  for (const auto& [group, which] : missing) deliver_batch(group.first, group.second, which);
}

void IssueRun::deliver_batch(const std::string& batch, const Date& date,
                             const std::vector<std::size_t>& which) {
  draw(which);
  std::vector<Delivery> deliveries;
  std::map<std::size_t, std::size_t> entered_of;
  for (const std::size_t i : which) {
    const std::size_t document = entered_[i].document;
    if (!documents_[document].good()) continue;
    deliveries.push_back({document, target_of(entered_[i].entry)});
    entered_of[document] = i;
  }
  const auto letters = render::Repertoire::from_text(desk_.book.repertoire(batch));
  batch_->write_each(documents_, deliveries, letters, metadata(date), true,
                     [&](const std::vector<Delivered>& files) { record_files(files, entered_of); });
  for (const Delivery& delivery : deliveries) {
    const Diagnostics& problems = documents_[delivery.document].problems;
    if (problems.has_errors()) account_.diagnostics.append(problems);
  }
}

void IssueRun::record_files(const std::vector<Delivered>& files,
                            const std::map<std::size_t, std::size_t>& entered_of) {
  std::vector<std::size_t> which;
  for (const Delivered& made : files) {
    const std::size_t i = entered_of.at(made.document);
    entered_[i].entry.file = made.file.string();
    entered_[i].entry.sha256 = made.sha256;
    which.push_back(i);
  }
  record(which);
}

void IssueRun::record(const std::vector<std::size_t>& which) {
  std::vector<registry::Entry> entries;
  for (const std::size_t i : which) {
    registry::Entry& entry = entered_[i].entry;
    entry.state = registry::State::issued;
    entry.pages = static_cast<int>(documents_[entered_[i].document].pages.size());
    entries.push_back(entry);
    written_.insert(i);
  }
  desk_.book.record_issued(entries);
}

}  // namespace giayto::job
