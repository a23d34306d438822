#include "job/batch.hpp"

#include "base/bytes.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/message.hpp"
#include "job/wire.hpp"
#include "proof/proof.hpp"
#include "render/qr_image.hpp"

#include <optional>
#include <set>

namespace giayto::job {
namespace {

/// What only drawing would find, when the paper has its number already: throws Error for a QR text
/// that is too long.
void check_codes(const layout::Frame& frame) {
  constexpr std::size_t fits_always = 1200;  // bytes; the highest level takes 1,273
  for (const layout::Item& item : frame.items) {
    const auto* const code = std::get_if<layout::QrItem>(&item);
    if (code != nullptr && code->text.size() > fits_always)
      render::make_qr(code->text, code->level);
  }
}

/// What a worker needs to make pages; made in the worker at its first item.
class PageMaker {
 public:
  PageMaker(const Paper& paper, const render::FontSet& fonts, const Finish& finish)
      : paper_(paper), shows_blank_(finish.shows_blank), renderer_(fonts) {
    if (finish.calibration) calibrator_.emplace(*finish.calibration);
    if (finish.ornaments_apart) renderer_.keep_ornaments_apart();
  }

  /// Lays out and, when asked, renders. A paper not yet issued is held to its profile as well.
  /// Problems are added to `problems`.
  std::vector<render::RenderedPage> make(const tmpl::Binding& binding, bool with_pages, bool linted,
                                         Diagnostics& problems) {
    drawing_.clear();
    auto frames = paper_.lay_out(binding, problems);
    std::vector<render::RenderedPage> pages;
    if (linted && !problems.has_errors()) paper_.lint(frames, problems);
    if (problems.has_errors()) return pages;
    for (layout::Frame& frame : frames) {
      if (!shows_blank_) frame.background.clear();
      if (with_pages) {
        pages.push_back(renderer_.render(frame));
      } else {
        letters_.add(frame);
        check_codes(frame);
      }
    }
    if (calibrator_ && with_pages) calibrate(frames, pages);
    return pages;
  }

  /// Of the pages made last, where they were corrected for a printer after it.
  const std::string& drawing() const { return drawing_; }

  /// The letters met since the last call, or nothing when there is no new one.
  std::optional<std::string> new_letters(bool with_pages) {
    const render::Repertoire& met = with_pages ? renderer_.letters() : letters_;
    const std::size_t count = met.size();
    if (count == told_) return std::nullopt;
    told_ = count;
    return met.to_text();
  }

  PageSender& sender() { return sender_; }

 private:
  /// The record keeps what the paper looks like; a printer's fault is no part of that.
  void calibrate(const std::vector<layout::Frame>& frames,
                 std::vector<render::RenderedPage>& pages) {
    drawing_ = drawing_of(pages);
    for (std::size_t i = 0; i < frames.size(); ++i) {
      pages[i] = renderer_.render((*calibrator_)(frames[i]));
    }
  }

  const Paper& paper_;
  bool shows_blank_;
  std::optional<print::Calibrator> calibrator_;
  std::string drawing_;
  render::PageRenderer renderer_;
  render::Repertoire letters_;
  std::size_t told_ = 0;
  PageSender sender_;
};

/// A worker's answer about one document: problems, new letters, pages.
void put_pages(ByteWriter& out, PageMaker& maker, const tmpl::Binding& binding, bool with_pages,
               bool linted) {
  Diagnostics problems;
  const auto pages = maker.make(binding, with_pages, linted, problems);
  put(out, problems);
  const auto letters = maker.new_letters(with_pages);
  out.put_text(letters ? *letters : std::string());
  out.put_text(maker.drawing());
  maker.sender().put(out, pages);
}

void get_pages(ByteReader& in, Document& document, render::Repertoire& letters,
               PageReceiver& receiver) {
  document.problems.append(get_diagnostics(in));
  const std::string new_letters = in.get_text();
  if (!new_letters.empty()) letters.add(render::Repertoire::from_text(new_letters));
  document.drawing = in.get_text();
  document.pages = receiver.get(in);
}

/// Changes each problem of a document where it stands.
template <class Change>
void change_problems(Document& document, const Change& change) {
  Diagnostics changed;
  for (Diagnostic diagnostic : document.problems.all()) {
    change(diagnostic);
    changed.add(std::move(diagnostic));
  }
  document.problems = std::move(changed);
}

void put_row(Document& document) {
  change_problems(document, [&document](Diagnostic& problem) {
    if (problem.where.row == 0) problem.where.row = document.row;
  });
}

/// Which session a document is about, where there is one for each: it has no row to be told by.
std::string of_session(const Subject& subject, std::string text) {
  if (subject.participant != nullptr || subject.session == nullptr) return text;
  return message("session {}: {}", subject.session->number, text);
}

void put_session(Document& document, const Subject& subject) {
  change_problems(document, [&subject](Diagnostic& problem) {
    problem.message = of_session(subject, std::move(problem.message));
  });
}

std::string draft_answer(PageMaker& maker, const Paper& paper, const Subject& subject,
                         const tmpl::Issue& issue, bool with_pages) {
  const Paper::Draft draft = paper.draft(subject, issue);
  ByteWriter out;
  out.put(draft.decision.issue);
  out.put_text(draft.decision.reason);
  if (draft.decision.issue) {
    if (!with_pages) put(out, draft.binding);
    put_pages(out, maker, draft.binding, with_pages, true);
  }
  return out.take();
}

/// Files made but not yet in place. What is left when a run breaks off is removed: also what a
/// worker was killed over, which is why an outbox must outlive its workers.
class Outbox {
 public:
  Outbox(std::set<std::filesystem::path> folders,
         const std::function<void(const std::vector<Delivered>&)>& delivered)
      : folders_(std::move(folders)), delivered_(delivered) {
    clear_abandoned();
  }
  Outbox(const Outbox&) = delete;
  Outbox& operator=(const Outbox&) = delete;
  ~Outbox() {
    std::error_code ignored;
    for (const auto& temporary : temporaries_) std::filesystem::remove(temporary, ignored);
    clear_abandoned();
  }

  void add(const std::filesystem::path& temporary, Delivered made) {
    temporaries_.push_back(temporary);
    made_.push_back(std::move(made));
    if (made_.size() >= synced_together) put_in_place();
  }

  void put_in_place() {
    if (made_.empty()) return;
    sync_folder(made_.front().file.parent_path());
    for (std::size_t i = 0; i < made_.size(); ++i) move_into_place(temporaries_[i], made_[i].file);
    temporaries_.clear();
    delivered_(made_);
    made_.clear();
  }

 private:
  static constexpr std::size_t synced_together = 500;  // one sync costs about as much as one file's

  void clear_abandoned() const {
    for (const auto& folder : folders_) remove_abandoned(folder);
  }

  std::set<std::filesystem::path> folders_;
  const std::function<void(const std::vector<Delivered>&)>& delivered_;
  std::vector<std::filesystem::path> temporaries_;
  std::vector<Delivered> made_;
};

void fail(Document& document, const std::string& code, std::string sentence) {
  document.problems.error(code, {{}, 0, {}, {}, document.row}, std::move(sentence));
}

}  // namespace

std::string drawing_of(const std::vector<render::RenderedPage>& pages) {
  ByteWriter facts;
  for (const render::RenderedPage& page : pages) {
    facts.put(page.size);
    facts.put(page.backdrop.key);  // a hash of the backdrop's bytes
    facts.put_text(page.content);
  }
  return sha256_hex(facts.take());
}

/// A worker that is lost at a paper was, as far as anybody can tell, ended by the plugin.
std::string Batch::not_made(const WorkResult& result) const {
  const std::string& type = paper_.info().id;
  return result.lost ? message("plugin '{}', document type '{}': {}", paper_.type().plugin, type,
                               result.failure)
                     : message("{} cannot be made: {}", type, result.failure);
}

std::vector<Document> Batch::preflight(const std::vector<Subject>& subjects,
                                       const tmpl::Issue& issue, bool with_pages) {
  letters_ = {};
  std::vector<Document> documents(subjects.size());
  Progress progress(progress_, message("checking"), subjects.size());
  std::optional<PageMaker> maker;
  PageReceiver receiver;
  run_in_workers(
      subjects.size(), limits_,
      [&](std::size_t i) {
        if (!maker) maker.emplace(paper_, fonts_, finish_);
        return draft_answer(*maker, paper_, subjects[i], issue, with_pages);
      },
      [&](std::size_t i, WorkResult result) {
        Document& document = documents[i];
        document.row = subjects[i].participant ? subjects[i].participant->position : 0;
        progress.advance();
        if (!result.ok) {
          fail(document, "paper-not-made", of_session(subjects[i], not_made(result)));
          return;
        }
        ByteReader in(result.bytes);
        const bool wanted = in.get<bool>();
        std::string reason = in.get_text();
        if (!wanted) {
          if (reason.empty()) reason = message("the plugin gave no reason");
          document.skipped = of_session(subjects[i], std::move(reason));
          return;
        }
        if (!with_pages) document.binding = get_binding(in);
        get_pages(in, document, letters_, receiver);
        put_row(document);
        put_session(document, subjects[i]);
      });
  return documents;
}

void Batch::render(std::vector<Document>& documents) {
  letters_ = {};
  std::vector<std::size_t> good;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].good()) good.push_back(i);
  }
  Progress progress(progress_, message("drawing"), good.size());
  std::optional<PageMaker> maker;
  PageReceiver receiver;
  run_trusted(
      good.size(), limits_,
      [&](std::size_t i) {
        if (!maker) maker.emplace(paper_, fonts_, finish_);
        ByteWriter out;
        put_pages(out, *maker, documents[good[i]].binding, true, false);
        return out.take();
      },
      [&](std::size_t i, WorkResult result) {
        Document& document = documents[good[i]];
        progress.advance();
        if (!result.ok) {
          fail(document, "paper-not-made", message("cannot be drawn: {}", result.failure));
          return;
        }
        ByteReader in(result.bytes);
        get_pages(in, document, letters_, receiver);
        put_row(document);
      });
}

std::string Batch::collate(const std::vector<Document>& documents,
                           const render::Metadata& metadata) const {
  const render::BatchFonts fonts(fonts_, letters_);
  render::PdfFile file(fonts, metadata);
  for (const Document& document : documents) {
    if (!document.good()) continue;
    for (const render::RenderedPage& page : document.pages) file.add(page);
  }
  return file.finish();
}

Diagnostics Batch::prove_document(const readback::PdfReader& file, int first,
                                  const Document& document) const {
  Diagnostics problems;
  auto frames = paper_.lay_out(document.binding, problems);
  if (finish_.calibration) {
    print::Calibrator calibrate(*finish_.calibration);
    for (layout::Frame& frame : frames) frame = calibrate(frame);
  }
  proof::check(file, first, paper_.form(), fonts_, document.binding, frames, problems);
  return problems;
}

Diagnostics Batch::prove_alone(const Document& document, const std::filesystem::path& path) const {
  if (proof_ == nullptr) return {};
  const auto file = proof_->open(read_file(path));
  Diagnostics problems;
  proof::check_page_count(*file, document.pages.size(), problems);
  problems.append(prove_document(*file, 0, document));
  return problems;
}

bool Batch::prove(std::vector<Document>& documents, const std::filesystem::path& path,
                  Diagnostics& of_file) const {
  if (proof_ == nullptr) return true;
  std::vector<std::pair<std::size_t, int>> places;  // a good document and its first page
  int pages = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!documents[i].good()) continue;
    places.emplace_back(i, pages);
    pages += static_cast<int>(documents[i].pages.size());
  }
  const auto file = proof_->open(read_file(path));
  proof::check_page_count(*file, static_cast<std::size_t>(pages), of_file);
  bool good = !of_file.has_errors();
  Progress progress(progress_, message("reading back"), places.size());
  run_trusted(
      places.size(), limits_,
      [&](std::size_t i) {
        ByteWriter out;
        put(out, prove_document(*file, places[i].second, documents[places[i].first]));
        return out.take();
      },
      [&](std::size_t i, WorkResult result) {
        Document& document = documents[places[i].first];
        progress.advance();
        if (result.ok) {
          ByteReader in(result.bytes);
          document.problems.append(get_diagnostics(in));
          put_row(document);
        } else {
          fail(document, "paper-not-made", message("cannot be read back: {}", result.failure));
        }
        good = good && document.good();
      });
  return good;
}

void Batch::write_each(std::vector<Document>& documents, const std::vector<Delivery>& deliveries,
                       const render::Repertoire& letters, const render::Metadata& metadata,
                       bool hashed,
                       const std::function<void(const std::vector<Delivered>&)>& delivered) {
  const render::BatchFonts fonts(fonts_, letters);
  Progress progress(progress_, message("writing"), deliveries.size());
  std::set<std::filesystem::path> folders;
  for (const Delivery& delivery : deliveries) folders.insert(delivery.target.parent_path());
  Outbox outbox(std::move(folders), delivered);
  run_trusted(
      deliveries.size(), limits_,
      [&](std::size_t i) {
        render::PdfFile file(fonts, metadata);
        for (const render::RenderedPage& page : documents[deliveries[i].document].pages)
          file.add(page);
        const std::string bytes = file.finish();
        const auto temporary = write_beside(deliveries[i].target, bytes, Durability::later);
        ByteWriter out;
        out.put_text(temporary.string());
        out.put_text(hashed ? sha256_hex(bytes) : std::string());
        put(out, prove_alone(documents[deliveries[i].document], temporary));
        return out.take();
      },
      [&](std::size_t i, WorkResult result) {
        progress.advance();
        const Delivery& delivery = deliveries[i];
        if (!result.ok) {
          fail(documents[delivery.document], "file-not-written", std::move(result.failure));
          return;
        }
        ByteReader in(result.bytes);
        const std::filesystem::path temporary = in.get_text();
        Delivered made{delivery.document, delivery.target, in.get_text()};
        Document& document = documents[delivery.document];
        document.problems.append(get_diagnostics(in));
        put_row(document);
        if (document.good()) {
          outbox.add(temporary, std::move(made));
        } else {
          std::filesystem::remove(temporary);
        }
      });
  outbox.put_in_place();
}

}  // namespace giayto::job
