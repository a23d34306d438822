// A batch read back before its files are in place: a paper that differs is lost, the others are
// not.
#include "job/batch.hpp"
#include "job/sample.hpp"
#include "paper.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace giayto;
using namespace giayto::test;
namespace fs = std::filesystem;

namespace {

/// Three certificates, drawn and ready to be put into files.
struct Certificates {
  Certificates() : folders({GIAYTO_SOURCE_DIR "/templates"}) {
    const plugins::LoadedType* type = host().find("producers.completion-certificate");
    REQUIRE(type != nullptr);
    paper = job::Paper::open(*type, {}, folders, project_fonts(), said);
    REQUIRE(paper);
    batch.emplace(*paper, project_fonts(), job::WorkerLimits{}, job::Progress::Kind::none);
    batch->read_back_with(pdf_library());
    const std::vector<Subject> subjects(3, sample.subject(Scope::participant));
    documents = batch->preflight(subjects, job::Sample::issue(), false);
    batch->render(documents);
    for (const job::Document& document : documents) {
      INFO(all_of(document.problems));
      REQUIRE(document.good());
    }
  }
  static const plugins::PluginHost& host() {
    static const plugins::PluginHost loaded({fs::path(GIAYTO_BUILD_DIR) / "plugins"});
    return loaded;
  }

  /// The record as another paper would have it: the drawn page is no longer this person's.
  void change_name(std::size_t document) {
    const auto& slots = paper->form().slots;
    const auto found = std::find_if(slots.begin(), slots.end(),
                                    [](const tmpl::Slot& slot) { return slot.name == "name"; });
    REQUIRE(found != slots.end());
    documents[document].binding.values[static_cast<std::size_t>(found - slots.begin())] =
        "Kiều Đình Chiến";
  }

  TemporaryFolder folder;
  job::Sample sample{job::Sample::Length::usual};
  tmpl::TemplateFolders folders;
  Diagnostics said;
  std::unique_ptr<job::Paper> paper;
  std::optional<job::Batch> batch;
  std::vector<job::Document> documents;
};

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path().filename());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("of files read back, those that show another record are not put in place") {
  Certificates made;
  made.change_name(1);
  std::vector<job::Delivery> deliveries;
  for (std::size_t i = 0; i < 3; ++i)
    deliveries.push_back({i, made.folder / (std::to_string(i) + ".pdf")});
  std::vector<std::size_t> delivered;
  made.batch->write_each(made.documents, deliveries, made.batch->letters(), {}, true,
                         [&](const std::vector<job::Delivered>& files) {
                           for (const auto& file : files) delivered.push_back(file.document);
                         });
  CHECK(delivered == std::vector<std::size_t>{0, 2});
  CHECK(files_in(made.folder.path()) == std::vector<fs::path>{"0.pdf", "2.pdf"});
  INFO(all_of(made.documents[1].problems));
  CHECK(tells(made.documents[1].problems, "proof-text", "{name}"));
  REQUIRE_FALSE(made.documents[1].problems.empty());
  CHECK(made.documents[1].problems.all().front().where.row == made.documents[1].row);
  CHECK(made.documents[0].problems.empty());
}

TEST_CASE("a collated file is read back paper by paper, in workers too") {
  for (const int jobs : {1, 2}) {
    Certificates made;
    const fs::path file = made.folder / "all.pdf";
    write_file(file, made.batch->collate(made.documents, {}));
    Diagnostics of_file;
    CHECK(made.batch->prove(made.documents, file, of_file));
    CHECK(of_file.empty());
    made.change_name(2);
    job::WorkerLimits limits;
    limits.jobs = jobs;
    job::Batch other(*made.paper, project_fonts(), limits, job::Progress::Kind::none);
    other.read_back_with(pdf_library());
    CHECK_FALSE(other.prove(made.documents, file, of_file));
    CHECK(made.documents[0].good());
    CHECK(made.documents[1].good());
    CHECK(tells(made.documents[2].problems, "proof-text", "{name}"));
  }
}

TEST_CASE("two papers that stand in each other's place are both found") {
  Certificates made;
  const fs::path file = made.folder / "all.pdf";
  made.change_name(0);
  made.batch->render(made.documents);
  std::swap(made.documents[0].pages, made.documents[1].pages);
  write_file(file, made.batch->collate(made.documents, {}));
  Diagnostics of_file;
  CHECK_FALSE(made.batch->prove(made.documents, file, of_file));
  for (const std::size_t i : {0u, 1u})
    CHECK(tells(made.documents[i].problems, "proof-text", "{name}"));
  CHECK(made.documents[2].good());
}

TEST_CASE("a file with a page too few is told as such") {
  Certificates made;
  const fs::path file = made.folder / "all.pdf";
  auto fewer = std::move(made.documents.back());
  made.documents.pop_back();
  write_file(file, made.batch->collate(made.documents, {}));
  made.documents.push_back(std::move(fewer));
  Diagnostics of_file;
  CHECK_FALSE(made.batch->prove(made.documents, file, of_file));
  CHECK(tells(of_file, "proof-pages", "2 pages"));
}
