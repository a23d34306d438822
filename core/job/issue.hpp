// Issue: the whole pipeline for one document type and class, with numbers and the register.
#pragma once

#include "base/diagnostic.hpp"
#include "job/desk.hpp"
#include "job/progress.hpp"
#include "job/worker_pool.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace giayto::job {

struct Request {
  std::string type_id;
  std::string class_code;
  std::string template_id;    ///< empty: the type's default
  std::filesystem::path out;  ///< folder for the papers
  Date issue_date;
  std::string signer;           ///< key or name of who signs; empty: by the office's rule
  bool number_pending = false;  ///< number, day and month are written after signing (ND-41)
  bool each = false;            ///< one file per document instead of one per class
  std::string printer;          ///< of the office's settings: pages are corrected for it
  std::string first_blank;      ///< serial of the blank the first paper goes on; empty: not known
  std::filesystem::path proof_module;  ///< reads every file back before it counts; empty: no proof
  WorkerLimits limits;
  Progress::Kind progress = Progress::Kind::none;
};

class OrnamentPictures;

/// How `preview` shows the papers.
struct View {
  int dpi = 0;  ///< pictures of so many dots per inch instead of a PDF; 0: a PDF
  std::filesystem::path pdf_reader;  ///< the module that draws them
  bool one = false;                  ///< only the first paper there is
  bool only_fixed = false;  ///< only what is the same on all papers: the blank to be printed
  OrnamentPictures* ornaments = nullptr;  ///< kept between previews; null: not kept
};

/// What became of one document.
struct DocumentReport {
  std::string type, class_code;
  int position = 0;
  std::string number;
  std::string state;  ///< "issued", "pending" (waits for its number), "preview", or "failed"
  std::filesystem::path file;
  int pages = 0;
  std::string sha256;
  bool written = false;    ///< false: was in place already
  std::string blank = {};  ///< serial of the blank it goes on
};

struct SkipReport {
  std::string class_code;
  int position = 0;
  std::string reason;
};

/// The account of a run.
struct Account {
  std::vector<DocumentReport> documents;
  std::vector<SkipReport> skipped;
  Diagnostics diagnostics;
};

/// Issues what is not issued yet and makes again what is missing: numbers are taken only when every
/// paper is known to fit, a stored number never changes, and the same entry gives the same bytes.
/// Wrong use throws ConfigError; problems of single documents are in the account. Throws
/// Interrupted; the next run goes on.
Account issue(const Desk& desk, const Request& request);

/// The same papers with a sample number in one PDF at `request.out` (a file), or a picture for
/// each page: "x.png", and with several pages "x-01.png", "x-02.png", ... Nothing is recorded.
Account preview(const Desk& desk, const Request& request, const View& view = {});

}  // namespace giayto::job
