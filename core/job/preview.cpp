// `preview`: the papers with a sample number, as a PDF or as pictures; nothing is recorded.
#include "base/file.hpp"
#include "base/hash.hpp"
#include "job/issue_run.hpp"
#include "job/page_pictures.hpp"
#include "render/png_writer.hpp"

#include <algorithm>
#include <future>

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

void save(const fs::path& file, const readback::Picture& picture, const View& view) {
  const int deflate_level = view.one ? 0 : 1;  // whoever waits for the one rather waits less
  write_file(file,
             render::png_of(picture.width, picture.height, picture.rgb, view.dpi, deflate_level));
}

}  // namespace

Account preview(const Desk& desk, const Request& request, const View& view) {
  return IssueRun(desk, request).preview(view);
}

Account IssueRun::preview(const View& view) {
  if (!prepare(view.only_fixed)) return std::move(account_);
  Finish finish;
  finish.shows_blank = !view.only_fixed && !proof_library_;  // a proof knows no such picture
  finish.ornaments_apart = view.dpi != 0;
  batch_->use(finish);
  make_previews(view);
  collect_problems();
  report_previews(view, write_previews(view));
  return std::move(account_);
}

void IssueRun::make_previews(const View& view) {
  // Reading back needs what was bound, which pages made in the preflight leave behind.
  const bool with_pages = !proof_library_;
  if (!view.one && !view.only_fixed) {
    documents_ = batch_->preflight(selection_->subjects, sample_issue(), with_pages);
  } else {
    for (const Subject& subject : selection_->subjects) {
      documents_ = batch_->preflight({subject}, sample_issue(), with_pages);
      if (documents_.front().skipped.empty()) break;
    }
  }
  if (!with_pages) batch_->render(documents_);
}

std::vector<fs::path> IssueRun::write_previews(const View& view) {
  const bool any =
      std::any_of(documents_.begin(), documents_.end(), [](const Document& d) { return d.good(); });
  if (!any) return {};
  if (view.dpi == 0) {
    const std::string sha256 = write_collated(request_.out, request_.issue_date);
    return sha256.empty() ? std::vector<fs::path>() : std::vector<fs::path>{request_.out};
  }
  std::vector<render::RenderedPage> pages;
  for (const Document& document : documents_) {
    if (document.good()) pages.insert(pages.end(), document.pages.begin(), document.pages.end());
  }
  make_folder(request_.out.parent_path());
  std::vector<fs::path> pictures;
  const int count = static_cast<int>(pages.size());
  OrnamentPictures for_this_run;
  std::future<void> saved;  // a page is saved while the next one is drawn
  draw_pages(std::move(pages), desk_.fonts, batch_->letters(),
             readback::PdfLibrary(view.pdf_reader), view.dpi,
             view.ornaments ? *view.ornaments : for_this_run,
             [&](int page, readback::Picture drawn) {
               if (saved.valid()) saved.get();
               pictures.push_back(picture_file(request_.out, page, count));
               const auto when = page + 1 < count ? std::launch::async : std::launch::deferred;
               saved = std::async(when, save, pictures.back(), std::move(drawn), view);
             });
  if (saved.valid()) saved.get();
  return pictures;
}

/// A document is told with the file of its first page.
void IssueRun::report_previews(const View& view, const std::vector<fs::path>& files) {
  const std::string whole = view.dpi == 0 && !files.empty() ? sha256_hex(read_file(files[0])) : "";
  std::size_t page = 0;
  for (const Document& document : documents_) {
    if (!document.skipped.empty()) continue;
    const bool good = document.good() && !files.empty();
    const fs::path file = !good ? fs::path() : files[view.dpi == 0 ? 0 : page];
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
