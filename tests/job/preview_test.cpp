// `preview` as pictures, as the blank alone, and watching a template while it is edited.
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>
#include <thread>

using namespace giayto;
using namespace giayto::test;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const std::string certificate = "preview producers.completion-certificate --class CEO-001 ";

/// Waits for what the command prints; the machine may be slow, so it waits long.
bool appears(const fs::path& file, const std::string& text, int times = 1) {
  for (int tries = 0; tries < 600; ++tries) {
    const std::string all = slurp(file);
    int found = 0;
    for (std::size_t at = all.find(text); at != std::string::npos; at = all.find(text, at + 1))
      ++found;
    if (found >= times) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

TEST_CASE("the ending of --out or --png makes pictures, one for each page, numbered when several") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const Json few =
      desk.run_json("preview producers.invitation --class CEO-001 --out a/x.png --dpi 30");
  CHECK(few["documents"].size() == 57);
  CHECK(few["documents"][0]["file"] == "a/x-01.png");
  CHECK(few["documents"][56]["file"] == "a/x-57.png");
  CHECK(fs::exists(desk.path("a/x-57.png")));
  CHECK_FALSE(fs::exists(desk.path("a/x.png")));
  REQUIRE(desk.run(certificate + "--blank --png").exit_code == 0);
  CHECK_THAT(slurp(desk.path("preview.png")).substr(1, 3), Contains("PNG"));
  CHECK(desk.run(certificate + "--png --out x.pdf").exit_code == 2);
  CHECK(desk.run(certificate + "--out x.png --dpi 5").exit_code == 2);
}

TEST_CASE("preview --blank is what is the same on all papers") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const Json blank = desk.run_json(certificate + "--blank --out b.pdf");
  REQUIRE(blank["documents"].size() == 1);
  const std::string text = run("pdftotext '" + desk.path("b.pdf").string() + "' -").out;
  CHECK_THAT(text, Contains("GIẤY CHỨNG NHẬN"));
  CHECK_THAT(text, !Contains("Thịnh"));
}

TEST_CASE(
    "watching draws again after a save in place, a rename, a fault and its repair, then stops") {
  const TestDesk desk;
  desk.take_in("CEO-001");
  const fs::path paper = desk.path("paper.ini"), out = desk.path("out"), err = desk.path("err");
  const auto save = [&](const std::string& words, bool by_rename) {
    const fs::path written = by_rename ? desk.path("paper.ini~") : paper;
    std::ofstream(written) << "[template]\ndocument = *.invitation\ninclude = words.ini\n" << words;
    if (by_rename) fs::rename(written, paper);
  };
  std::ofstream(desk.path("words.ini")) << "[style default]\nsize = 14pt\n";
  save("[text a]\ntext = {class.title}\n", false);
  REQUIRE(desk.run("preview producers.invitation --class CEO-001 --template paper.ini --watch "
                   "--out w.pdf > out 2> err & echo $! > pid")
              .exit_code == 0);
  CHECK(appears(out, "watching"));
  const std::string first = slurp(desk.path("w.pdf"));
  save("[text a]\ntext = Kính gửi {class.title}\n", false);
  CHECK(appears(out, "drawn in", 2));
  CHECK(slurp(desk.path("w.pdf")) != first);
  save("[text a]\ntext = {class.titel}\n", true);
  CHECK(appears(out, "drawn in", 3));
  CHECK(appears(err, "class.titel"));
  save("[text a]\ntext = {class.title}\n", true);
  CHECK(appears(out, "drawn in", 4));
  CHECK(slurp(desk.path("w.pdf")) == first);
  std::ofstream(desk.path("words.ini")) << "[style default]\nsize = 12pt\n";
  CHECK(appears(out, "drawn in", 5));
  CHECK(slurp(desk.path("w.pdf")) != first);
  REQUIRE(desk.run("true", "kill -INT $(cat pid);").out.empty());
  CHECK(appears(out, "no longer watching"));
}
