// `preview`: the papers with a sample number, as a PDF or as pictures; nothing is recorded.
#include "base/file.hpp"
#include "base/hash.hpp"
#include "job/issue_run.hpp"
#include "readback/pictures.hpp"

#include <algorithm>

namespace giayto::job {
namespace {

namespace fs = std::filesystem;

/// "x.png" for the only page, else "x-01.png" and so on, as wide as the highest number.
fs::path picture_file(const fs::path& out, int page, int count) {
  if (count == 1) return out;
  std::string number = std::to_string(page + 1);
  number.insert(0, std::to_string(count).size() - number.size(), '0');
  fs::path file = out;
  file.replace_filename(out.stem().string() + "-" + number + out.extension().string());
  return file;
}

}  // namespace

Account preview(const Desk& desk, const Request& request, const View& view) {
  return IssueRun(desk, request).preview(view);
}

Account IssueRun::preview(const View& view) {
  if (!prepare(view.only_fixed)) return std::move(account_);
  Finish finish;
  finish.shows_blank = !view.only_fixed;
  if (corrected()) finish.calibration = calibration();
  batch_->use(finish);
  make_previews(view);
  collect_problems();
  report_previews(view, write_previews(view));
  return std::move(account_);
}

void IssueRun::make_previews(const View& view) {
  if (!view.one && !view.only_fixed) {
    documents_ = batch_->preflight(selection_->subjects, sample_issue(), true);
    return;
  }
  for (const Subject& subject : selection_->subjects) {
    documents_ = batch_->preflight({subject}, sample_issue(), true);
    if (documents_.front().skipped.empty()) return;
  }
}

std::vector<fs::path> IssueRun::write_previews(const View& view) {
  const bool any =
      std::any_of(documents_.begin(), documents_.end(), [](const Document& d) { return d.good(); });
  if (!any) return {};
  make_folder(request_.out.parent_path());
  std::string bytes = batch_->collate(documents_, metadata(request_.issue_date));
  if (view.dpi == 0) {
    write_file(request_.out, bytes);
    return {request_.out};
  }
  const readback::Pictures pictures(std::move(bytes));
  std::vector<fs::path> files;
  for (int page = 0; page < pictures.page_count(); ++page) {
    files.push_back(picture_file(request_.out, page, pictures.page_count()));
    pictures.write_png(page, view.dpi, files.back());
  }
  return files;
}

/// A document is told with the file of its first page.
void IssueRun::report_previews(const View& view, const std::vector<fs::path>& files) {
  const std::string whole = view.dpi == 0 && !files.empty() ? sha256_hex(read_file(files[0])) : "";
  std::size_t page = 0;
  for (const Document& document : documents_) {
    if (!document.skipped.empty()) continue;
    const bool good = document.good();
    const fs::path file = !good || files.empty() ? fs::path() : files[view.dpi == 0 ? 0 : page];
    std::string sha256 = whole;
    if (good && view.dpi != 0) sha256 = sha256_hex(read_file(file));
    if (good) page += document.pages.size();
    account_.documents.push_back({info().id,
                                  request_.class_code,
                                  document.row,
                                  {},
                                  good ? "preview" : "failed",
                                  file,
                                  static_cast<int>(document.pages.size()),
                                  good ? sha256 : std::string(),
                                  good});
  }
}

}  // namespace giayto::job
