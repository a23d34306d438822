#include "app/watch.hpp"

#include "app/account.hpp"
#include "app/exit_code.hpp"
#include "app/folder_watch.hpp"
#include "app/report.hpp"
#include "base/message.hpp"
#include "job/page_pictures.hpp"
#include "template/source.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>

namespace giayto::app {
namespace {

namespace fs = std::filesystem;

/// The pictures a template names; they are looked for as the template's own reader does.
void add_pictures(const tmpl::Template& paper, std::set<fs::path>& files) {
  for (const tmpl::Page& page : paper.pages) {
    if (!page.background.empty()) files.insert(page.background);
  }
  for (const tmpl::Block& block : paper.blocks) {
    if (const auto* image = std::get_if<tmpl::ImageBlock>(&block.body)) files.insert(image->file);
  }
}

/// Pictures of pages are megabytes, made again at every save. Each time, and after each fork, the
/// system would have to provide their memory anew, page by page, which takes longer than to draw:
/// so the heap keeps what it has got, and has it in huge pages.
void keep_memory() {
  constexpr std::size_t block = 31 << 20, blocks = 4;
  mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the largest that is allowed
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_ARENA_MAX, 1);                           // for all threads
  std::array<std::unique_ptr<char[]>, blocks> room;  // NOLINT(modernize-avoid-c-arrays)
  for (auto& one : room) {
    one = std::make_unique_for_overwrite<char[]>(block);
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* start = one.get();
    std::size_t size = block;
    if (std::align(page, block - page, start, size) != nullptr)
      madvise(start, block - page, MADV_HUGEPAGE);  // without it, it is only slower
  }
}

class Watcher {
 public:
  Watcher(const job::Request& request, const job::View& view, Workplace& workplace)
      : request_(request), view_(view), workplace_(workplace) {
    view_.ornaments = &ornaments_;
  }

  int run() {
    draw();
    say(message("watching {} files; stop with Ctrl-C", files_.size()));
    std::fflush(stdout);  // whoever reads along must not wait for a full buffer
    while (watch_.wait()) {
      workplace_.forget_drawing();
      draw();
    }
    say(message("no longer watching"));
    return all_good;
  }

 private:
  using Clock = std::chrono::steady_clock;

  /// What cannot be drawn is told and watched on: the next save may put it right.
  void draw() {
    const Clock::time_point start = Clock::now();
    try {
      const job::Account account = job::preview(workplace_.desk(), request_, view_);
      const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
      print(account.diagnostics);
      say_account(account);
      const std::size_t findings = account.diagnostics.all().size();
      say(succeeded(account) ? message("drawn in {:.0f} ms, {} findings", ms, findings)
                             : message("not drawn in {:.0f} ms, {} findings", ms, findings));
    } catch (const job::Interrupted&) {  // told by wait()
    } catch (const Error& problem) {
      std::fprintf(stderr, "%s: %s\n", message("error").c_str(), problem.what());
    }
    std::fflush(stdout);
    watch_.set(find_files());
  }

  const std::set<fs::path>& find_files() {
    std::set<fs::path> found = workplace_.font_files();
    try {
      add_template(found);
    } catch (const Error&) {  // told by draw(); the files known before stay watched
      found.insert(files_.begin(), files_.end());
    }
    files_.clear();
    for (const fs::path& file : found) files_.insert(fs::absolute(file).lexically_normal());
    return files_;
  }

  void add_template(std::set<fs::path>& found) {
    const TypeInfo& info = workplace_.catalogue().get(request_.type_id).info;
    const tmpl::TemplateFolders& folders = workplace_.templates();
    const fs::path file =
        folders.find(request_.template_id.empty() ? info.default_template : request_.template_id);
    found.insert(file);
    Diagnostics told_by_draw;
    for (const fs::path& one : tmpl::read_source(file, folders, told_by_draw).files)
      found.insert(one);
    if (const auto paper = tmpl::compile(file, folders, &info, told_by_draw))
      add_pictures(*paper, found);
  }

  const job::Request& request_;
  job::View view_;
  job::OrnamentPictures ornaments_;
  Workplace& workplace_;
  FolderWatch watch_;
  std::set<fs::path> files_;
};

}  // namespace

int watch(const job::Request& request, const job::View& view, Workplace& workplace) {
  if (workplace.options().json)
    throw ConfigError(message("--watch goes on until it is stopped, so it has no --json"));
  keep_memory();
  return Watcher(request, view, workplace).run();
}

}  // namespace giayto::app
