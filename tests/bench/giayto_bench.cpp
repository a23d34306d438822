// The four workloads through the product's own road: records, a plugin, an INI template, frames,
// render.
//
//   giayto_bench JOB N DATA OUT     JOB is W1 to W4; OUT a file (W1, W4) or a folder (W2, W3)
//   giayto_bench proof N DATA OUT   W1, then its file read back as `issue --proof` does: ms a page
//   giayto_bench data DATA          makes a data folder
#include "base/file.hpp"
#include "bench/data.hpp"
#include "job/batch.hpp"
#include "job/paper.hpp"

#include <giayto/plugin.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <string>

namespace {

using namespace giayto;
namespace fs = std::filesystem;

struct Workload {
  std::string type;
  bool each = false;                 ///< one file per document
  bool by_class = false;             ///< N counts classes
  std::vector<std::string> columns;  ///< what its papers print besides a person's usual fields
  bool proof = false;                ///< the file is read back, and only that is timed
};

const std::map<std::string, Workload> workloads = {
    {"W1", {"bench.certificate", false, false, {"birthplace", "grade", "cert", "score", "qr"}}},
    {"W2", {"bench.certificate", true, false, {"birthplace", "grade", "cert", "score", "qr"}}},
    {"W3", {"bench.sheet", true, true, {}}},
    {"W4", {"bench.letter", false, false, {"cert"}}},
    {"proof",
     {"bench.certificate", false, false, {"birthplace", "grade", "cert", "score", "qr"}, true}}};

std::string file_name(const bench::ClassRecord& record, const Participant* participant) {
  if (participant == nullptr) return record.training_class.code + ".pdf";
  std::string name = participant->extra.at("cert");
  for (char& letter : name) {
    if (letter == '/') letter = '-';
  }
  return name + ".pdf";
}

class Bench {
 public:
  Bench(const Workload& workload, std::size_t count, const fs::path& data, fs::path out)
      : workload_(workload),
        out_(std::move(out)),
        records_(bench::read_data(
            data, workload.by_class ? bench::Extent{0, count} : bench::Extent{count, 0},
            workload.columns)),
        host_({fs::path(GIAYTO_BUILD_DIR) / "tests/bench/plugins"},
              fs::path(GIAYTO_BUILD_DIR) / "tests/bench/plugins"),
        fonts_(fs::path(GIAYTO_SOURCE_DIR) / "tests/bench/fonts.ini"),
        folders_({fs::path(GIAYTO_SOURCE_DIR) / "tests/bench/templates"}) {}

  void run(int jobs) {
    add_subjects();
    Diagnostics problems;
    const plugins::LoadedType* type = host_.find(workload_.type);
    if (type == nullptr) throw Error("the bench plugin has no " + workload_.type);
    const auto paper = job::Paper::open(*type, {}, folders_, fonts_, problems);
    if (!paper) fail(problems);
    job::WorkerLimits limits;
    limits.jobs = jobs;
    job::Batch batch(*paper, fonts_, limits, job::Progress::Kind::none);
    documents_ = batch.preflight(subjects_, {}, !workload_.proof);
    if (workload_.proof) batch.render(documents_);  // a proof needs what was bound
    for (const job::Document& document : documents_) problems.append(document.problems);
    if (problems.has_errors()) fail(problems);
    const render::Metadata metadata{
        .title = "Bench", .author = {}, .subject = {}, .year = 2025, .month = 1, .day = 1};
    if (!workload_.each) {
      write_file(out_, batch.collate(documents_, metadata));
      if (workload_.proof) prove(batch);
      return;
    }
    fs::create_directories(out_);
    std::vector<job::Delivery> deliveries;
    for (std::size_t i = 0; i < documents_.size(); ++i) deliveries.push_back({i, out_ / names_[i]});
    batch.write_each(documents_, deliveries, batch.letters(), metadata, false, [](const auto&) {});
  }

 private:
  [[noreturn]] static void fail(const Diagnostics& problems) {
    for (const Diagnostic& problem : problems.all())
      std::fprintf(stderr, "%s\n", to_text(problem).c_str());
    std::exit(1);
  }

  void prove(job::Batch& batch) {
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    const readback::PdfLibrary library(fs::path(GIAYTO_BUILD_DIR) / "lib/pdf_reader.so");
    batch.read_back_with(library);
    Diagnostics of_file;
    const bool good = batch.prove(documents_, out_, of_file);
    const double wall =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    std::size_t pages = 0;
    for (const job::Document& document : documents_) {
      pages += document.pages.size();
      of_file.append(document.problems);
    }
    if (!good) fail(of_file);
    const double per_page = 1000.0 / static_cast<double>(std::max<std::size_t>(pages, 1));
    std::printf("proof: %zu pages, %.2f ms a page (CPU of this process %.2f)\n", pages,
                wall * per_page, cpu * per_page);
  }

  void add_subjects() {
    for (const bench::ClassRecord& record : records_) {
      const auto add = [&](const Participant* participant) {
        subjects_.push_back({issuer_,
                             signer_,
                             record.training_class,
                             record.roll,
                             participant,
                             nullptr,
                             {2025, 1, 1}});
        names_.push_back(file_name(record, participant));
      };
      if (workload_.by_class) {
        add(nullptr);
        continue;
      }
      for (const Participant& participant : record.roll) add(&participant);
    }
  }

  const Workload& workload_;
  fs::path out_;
  std::vector<bench::ClassRecord> records_;
  plugins::PluginHost host_;
  render::FontSet fonts_;
  tmpl::TemplateFolders folders_;
  Issuer issuer_;
  Signer signer_;
  std::vector<Subject> subjects_;
  std::vector<job::Document> documents_;
  std::vector<std::string> names_;
};

int run(int count, char** arguments) {
  if (count == 3 && std::string(arguments[1]) == "data") {
    bench::make_data(arguments[2]);
    return 0;
  }
  const auto workload = count >= 5 ? workloads.find(arguments[1]) : workloads.end();
  if (workload == workloads.end()) {
    std::fprintf(
        stderr,
        "usage: giayto_bench W1|W2|W3|W4|proof N DATA OUT [JOBS]\n       giayto_bench data DATA\n");
    return 2;
  }
  // Never taken apart: the process ends, and after a fork every freed page would be copied first.
  auto& bench = *new Bench(workload->second, static_cast<std::size_t>(std::atol(arguments[2])),
                           arguments[3], arguments[4]);
  bench.run(count > 5 ? std::atoi(arguments[5]) : 1);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(count, arguments);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "giayto_bench: %s\n", problem.what());
    return 1;
  }
}
