// libharu as an object writer, and that it is the libharu we know.
#include "render/haru_document.hpp"
#include "base/diagnostic.hpp"

#include "support/pdf_reader.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using giayto::render::HaruDocument;
using namespace giayto;

namespace {

std::string qpdf_check(const std::string& bytes) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "a.pdf", std::ios::binary) << bytes;
  const auto result = test::run("qpdf --check " + (folder / "a.pdf").string());
  return result.exit_code == 0 ? "good" : result.out + result.err;
}

std::string with_pages(int count) {
  HaruDocument document;
  for (int i = 0; i < count; ++i) document.add_page("/MediaBox[0 0 100 100]/Resources<<>>");
  return document.finish();
}

}  // namespace

TEST_CASE("libharu's structures are the ones this code was written for") {
  CHECK(render::haru_layout_problem() == "");
}

TEST_CASE("objects refer to each other by the numbers given out") {
  HaruDocument document;
  const auto stream = document.add_stream("/Kind", std::string(10'000, 'x'), "/Test");
  const auto other = document.add_dictionary("/One 1", "/Two 2");
  CHECK(other == stream + 2);  // a stream's length is an object too
  document.add_page("/MediaBox[0 0 100 100]/Resources<<>>/Probe " + std::to_string(other) + " 0 R");
  const std::string bytes = document.finish();
  CHECK(bytes.starts_with("%PDF-1.7\n"));
  CHECK(bytes.find(std::to_string(other) + " 0 obj\n<<\n/One 1/Two 2>>") != std::string::npos);
  CHECK(bytes.find(std::string(10'000, 'x')) != std::string::npos);
  CHECK(qpdf_check(bytes) == "good");
  CHECK_THROWS_AS(document.finish(), Error);
}

TEST_CASE("page trees of any length are read back") {
  for (const int count : {1, 1000, 1001, 2500}) {
    INFO(count);
    const std::string bytes = with_pages(count);
    CHECK(test::PdfReader(bytes).page_count() == count);
    CHECK(qpdf_check(bytes) == "good");
  }
}

TEST_CASE("more pages than one libharu node holds (32,767)") {
  CHECK(test::PdfReader(with_pages(40'000)).page_count() == 40'000);
}
