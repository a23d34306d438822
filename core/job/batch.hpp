// Many documents of one paper: preflight, render and deliver in worker processes. Knows no store:
// the caller brings the subjects and keeps the numbers.
#pragma once

#include "job/paper.hpp"
#include "job/progress.hpp"
#include "job/worker_pool.hpp"
#include "print/calibration.hpp"
#include "readback/pdf_library.hpp"
#include "render/pdf.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace giayto::job {

/// One document on its way.
struct Document {
  int row = 0;                              ///< roll position for messages; 0: the whole class
  std::string skipped;                      ///< reason of the plugin's refusal
  tmpl::Binding binding;                    ///< empty where preflight made the pages
  std::vector<render::RenderedPage> pages;  ///< filled by render
  std::string drawing;   ///< hash of the pages before a printer's correction; empty: not corrected
  Diagnostics problems;  ///< with errors the document is lost

  bool good() const { return skipped.empty() && !problems.has_errors(); }
};

/// Where one document of a batch goes.
struct Delivery {
  std::size_t document = 0;
  std::filesystem::path target;
};

/// A file made for a delivery.
struct Delivered {
  std::size_t document = 0;
  std::filesystem::path file;
  std::string sha256;  ///< empty unless asked for
};

/// What is done to finished pages before they are drawn.
struct Finish {
  bool shows_blank = false;      ///< the picture of the blank lies below, on screens
  bool ornaments_apart = false;  ///< for pictures: see render::PageRenderer
  std::optional<print::Calibration> calibration;  ///< of the printer they go to
};

/// The hash of pages as drawn, whatever file they go into.
std::string drawing_of(const std::vector<render::RenderedPage>& pages);

class Batch {
 public:
  Batch(const Paper& paper, const render::FontSet& fonts, WorkerLimits limits,
        Progress::Kind progress)
      : paper_(paper), fonts_(fonts), limits_(limits), progress_(progress) {}

  /// How pages are finished from now on.
  void use(Finish finish) { finish_ = std::move(finish); }
  /// From now on every file is read back and compared before it is in place (`issue --proof`).
  void read_back_with(const readback::PdfLibrary& library) { proof_ = &library; }

  /// Decide, compose, bind and lay out every subject, with `issue` standing for a number of full
  /// width. A plugin fault, a crash, a layout problem or a broken rule of the template's profile is
  /// in the document's problems, with its row. `with_pages` renders as well, for papers that get no
  /// number; nobody will lay them out again, so their bindings do not leave the workers.
  std::vector<Document> preflight(const std::vector<Subject>& subjects, const tmpl::Issue& issue,
                                  bool with_pages);

  /// Lays out and renders the good documents from their bindings.
  void render(std::vector<Document>& documents);

  /// The letters of all good documents of the last preflight or render.
  const render::Repertoire& letters() const { return letters_; }

  /// All pages of the good documents as one PDF.
  std::string collate(const std::vector<Document>& documents,
                      const render::Metadata& metadata) const;

  /// Reads a file of `collate` back and compares it with the documents, which have their bindings.
  /// What differs goes to the problems of its document, what is of no document to `of_file`. True
  /// when all is well, or when no reading back was asked for.
  bool prove(std::vector<Document>& documents, const std::filesystem::path& path,
             Diagnostics& of_file) const;

  /// Writes one file per delivery with fonts cut to `letters`: made beside the target by the
  /// workers, synced some hundred together, renamed here. `delivered` is told of every group in
  /// place. A failure to write, or a difference found when reading back, goes to its document's
  /// problems.
  void write_each(std::vector<Document>& documents, const std::vector<Delivery>& deliveries,
                  const render::Repertoire& letters, const render::Metadata& metadata, bool hashed,
                  const std::function<void(const std::vector<Delivered>&)>& delivered);

 private:
  std::string not_made(const WorkResult& result) const;
  Diagnostics prove_document(const readback::PdfReader& file, int first,
                             const Document& document) const;
  Diagnostics prove_alone(const Document& document, const std::filesystem::path& path) const;

  const Paper& paper_;
  const render::FontSet& fonts_;
  WorkerLimits limits_;
  Progress::Kind progress_;
  Finish finish_;
  const readback::PdfLibrary* proof_ = nullptr;
  render::Repertoire letters_;
};

}  // namespace giayto::job
