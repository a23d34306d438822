#include "job/issue.hpp"

#include "base/bytes.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/message.hpp"
#include "job/batch.hpp"
#include "job/check_code.hpp"
#include "job/selection.hpp"
#include "template/numbering.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace giayto::job {
namespace {

namespace fs = std::filesystem;

constexpr int widest_number =
    8888;  // no digit is wider than another in text faces; four cover a year

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

render::Metadata metadata_of(const Paper& paper, const Selection& selection, const Date& date) {
  render::Metadata metadata;
  metadata.title = paper.info().title;
  metadata.author = selection.issuer.name;
  metadata.subject = selection.training_class.code;
  metadata.year = date.year;
  metadata.month = date.month;
  metadata.day = date.day;
  return metadata;
}

/// The hash of pages as drawn, whatever file they go into.
std::string drawing_of(const std::vector<render::RenderedPage>& pages) {
  ByteWriter facts;
  for (const render::RenderedPage& page : pages) {
    facts.put(page.size);
    facts.put(page.backdrop_key);  // a hash of the backdrop's bytes
    facts.put_text(page.content);
  }
  return sha256_hex(facts.take());
}

/// One run for one document type and class.
class IssueRun {
 public:
  IssueRun(const Desk& desk, const Request& request)
      : desk_(desk), request_(request), type_(find_type(desk.plugins, request.type_id)) {}

  Account issue() {
    if (!prepare()) return std::move(account_);
    live_ = desk_.book.live_entries(info().id, request_.class_code);
    preflight();
    restore_issued();
    reserve_new();
    if (request_.each) {
      deliver_each();
    } else {
      deliver_collated();
    }
    report();
    return std::move(account_);
  }

  Account preview() {
    if (!prepare()) return std::move(account_);
    documents_ = batch_->preflight(selection_->subjects, sample_issue(), true);
    collect_problems();
    const bool any = std::any_of(documents_.begin(), documents_.end(),
                                 [](const Document& d) { return d.good(); });
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

 private:
  /// A document with its entry in the register.
  struct Entered {
    std::size_t document;
    registry::Entry entry;
  };

  const TypeInfo& info() const { return type_.info; }
  bool numbered() const { return !info().series.empty(); }
  render::Metadata metadata(const Date& date) const {
    return metadata_of(*paper_, *selection_, date);
  }

  bool prepare() {
    selection_ =
        select(desk_, type_, request_.class_code, request_.issue_date, account_.diagnostics);
    paper_ = Paper::open(type_, request_.template_id, desk_.templates, desk_.fonts,
                         account_.diagnostics);
    if (!selection_ || !paper_) return false;
    if (numbered()) series_ = &desk_.office.series(info().series);
    batch_.emplace(*paper_, desk_.fonts, request_.limits, request_.progress);
    return true;
  }

  tmpl::Issue issue_of(int number, std::size_t subject) const {
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

  tmpl::Issue sample_issue() const {
    tmpl::Issue issue = selection_->subjects.empty() ? tmpl::Issue{} : issue_of(widest_number, 0);
    if (!issue.check_code.empty()) issue.check_code = widest_check_code;
    return issue;
  }

  /// Lays out every subject, also those that have their paper: so a record that changed since is
  /// noticed.
  void preflight() {
    documents_ = batch_->preflight(selection_->subjects, sample_issue(), false);
    collect_problems();
  }

  void collect_problems() {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const Document& document = documents_[i];
      account_.diagnostics.append(document.problems);
      if (document.skipped.empty()) continue;
      account_.skipped.push_back({request_.class_code, document.row, document.skipped});
    }
  }

  /// Documents with an entry are made from what was stored when their number was taken.
  void restore_issued() {
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const auto found = live_.find(selection_->keys[i]);
      if (found == live_.end()) continue;
      Document& document = documents_[i];
      tmpl::Binding stored = tmpl::binding_from_json(found->second.snapshot, paper_->form());
      tell_when_changed(document, stored, found->second);
      document.binding = std::move(stored);
      document.skipped.clear();
      document.problems = {};
      entered_.push_back({i, found->second});
    }
  }

  void tell_when_changed(const Document& now, const tmpl::Binding& stored,
                         const registry::Entry& entry) {
    if (now.good() && tmpl::same_record(paper_->form(), now.binding, stored)) return;
    account_.diagnostics.warning(
        "record-changed", {{}, 0, {}, {}, now.row},
        message("the record has changed since {} was issued; the paper stays as it was issued",
                entry.number_text.empty() ? info().title : entry.number_text),
        message("void it and issue it anew to change it"));
  }

  void reserve_new() {
    std::vector<registry::Reservation> wanted;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (!documents_[i].good() || live_.count(selection_->keys[i]) != 0) continue;
      wanted.push_back({selection_->keys[i], info().series, request_.issue_date.year,
                        documents_[i].row, request_.issue_date});
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

  void finish(registry::Entry& entry, std::size_t subject) {
    tmpl::Binding& binding = documents_[subject].binding;
    const tmpl::Issue issue = issue_of(entry.number, subject);
    tmpl::set_issue(paper_->form(), binding, issue);
    entry.number_text = issue.number;
    entry.template_id = paper_->form().id;
    entry.template_version = paper_->form().version;
    entry.plugin_version = type_.plugin_version;
    entry.snapshot = tmpl::to_json(paper_->form(), binding);
  }

  fs::path class_folder() const { return request_.out / file_name_of(request_.class_code); }

  fs::path target_of(const registry::Entry& entry) const {
    if (!request_.each) return class_folder() / (info().id + ".pdf");
    std::string name = padded(entry.position, 3);
    if (entry.number != 0) name += "-" + series_->serial(entry.number);
    return class_folder() / info().id / (name + ".pdf");
  }

  static void make_folder(const fs::path& folder) {
    if (folder.empty()) return;
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
      throw Error(message("cannot make the folder {}: {}", folder.string(), failure.message()));
  }

  static bool in_place(const registry::Entry& entry, const fs::path& target) {
    if (entry.state != registry::State::issued || entry.sha256.empty()) return false;
    std::error_code failure;
    if (!fs::is_regular_file(target, failure)) return false;
    return sha256_hex(read_file(target)) == entry.sha256;
  }

  /// Draws documents of `entered`. One that fails, or would not be what was issued, is reported and
  /// keeps its entry. False when there is one.
  bool draw(const std::vector<std::size_t>& which) {
    std::vector<Document> drawn;
    for (const std::size_t i : which) drawn.push_back(std::move(documents_[entered_[i].document]));
    batch_->render(drawn);
    bool all_good = true;
    for (std::size_t i = 0; i < which.size(); ++i) {
      Document& document = drawn[i];
      if (document.good()) compare_with_issued(document, entered_[which[i]].entry);
      all_good = all_good && document.good();
      account_.diagnostics.append(document.problems);
      documents_[entered_[which[i]].document] = std::move(document);
    }
    return all_good;
  }

  void compare_with_issued(Document& document, registry::Entry& entry) {
    const std::string drawing = drawing_of(document.pages);
    if (entry.state != registry::State::issued) {
      entry.drawing = drawing;
    } else if (entry.drawing != drawing) {
      refuse_to_change(document, entry);
    }
  }

  void refuse_to_change(Document& document, const registry::Entry& entry) {
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

  void deliver_collated() {
    if (entered_.empty()) return;
    const fs::path target = target_of(entered_.front().entry);
    const bool complete = std::all_of(entered_.begin(), entered_.end(),
                                      [&](const Entered& e) { return in_place(e.entry, target); });
    if (complete) return;
    std::vector<std::size_t> all(entered_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (!draw(all)) return;  // a file without one of its papers must not replace a whole one
    const std::string bytes =
        batch_->collate(documents_in_file(), metadata(entered_.front().entry.issued_on));
    make_folder(target.parent_path());
    remove_abandoned(target.parent_path());
    write_file(target, bytes);
    const std::string sha256 = sha256_hex(bytes);
    for (Entered& e : entered_) {
      e.entry.file = target.string();
      e.entry.sha256 = sha256;
    }
    record(all);
  }

  std::vector<Document> documents_in_file() {
    std::vector<Document> file;
    for (const Entered& e : entered_) file.push_back(documents_[e.document]);
    return file;
  }

  void deliver_each() {
    if (entered_.empty()) return;
    make_folder(target_of(entered_.front().entry).parent_path());
    // Papers of one batch share fonts, papers of one day their date.
    std::map<std::pair<std::string, Date>, std::vector<std::size_t>> missing;
    for (std::size_t i = 0; i < entered_.size(); ++i) {
      const registry::Entry& entry = entered_[i].entry;
      if (!in_place(entry, target_of(entry))) missing[{entry.batch, entry.issued_on}].push_back(i);
    }
    for (const auto& [group, which] : missing) deliver_batch(group.first, group.second, which);
  }

  void deliver_batch(const std::string& batch, const Date& date,
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
    batch_->write_each(
        documents_, deliveries, letters, metadata(date), true,
        [&](const std::vector<Delivered>& files) { record_files(files, entered_of); });
    for (const Delivery& delivery : deliveries) {
      const Diagnostics& problems = documents_[delivery.document].problems;
      if (problems.has_errors()) account_.diagnostics.append(problems);
    }
  }

  void record_files(const std::vector<Delivered>& files,
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

  void record(const std::vector<std::size_t>& which) {
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

  void report() {
    for (std::size_t i = 0; i < entered_.size(); ++i) {
      const Entered& e = entered_[i];
      const bool issued = e.entry.state == registry::State::issued;
      account_.documents.push_back({info().id, request_.class_code, e.entry.position,
                                    e.entry.number_text, issued ? "issued" : "failed",
                                    issued ? fs::path(e.entry.file) : fs::path(), e.entry.pages,
                                    e.entry.sha256, written_.count(i) != 0});
    }
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const Document& document = documents_[i];
      if (!document.problems.has_errors() || has_entry(i)) continue;
      account_.documents.push_back(
          {info().id, request_.class_code, document.row, {}, "failed", {}, 0, {}, false});
    }
  }

  bool has_entry(std::size_t document) const {
    return std::any_of(entered_.begin(), entered_.end(),
                       [document](const Entered& e) { return e.document == document; });
  }

  const Desk& desk_;
  const Request& request_;
  const plugins::LoadedType& type_;
  const office::Series* series_ = nullptr;
  std::unique_ptr<Selection> selection_;
  std::unique_ptr<Paper> paper_;
  std::optional<Batch> batch_;
  std::map<registry::Key, registry::Entry> live_;
  std::vector<Document> documents_;
  std::vector<Entered> entered_;
  std::set<std::size_t> written_;
  Account account_;
};

}  // namespace

Account issue(const Desk& desk, const Request& request) {
  return IssueRun(desk, request).issue();
}

Account preview(const Desk& desk, const Request& request) {
  return IssueRun(desk, request).preview();
}

}  // namespace giayto::job
