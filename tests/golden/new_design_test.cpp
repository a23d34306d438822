// A design of the certificate dropped into a folder is issued by the program as it is.
#include "golden/paper_page.hpp"
#include "support/giayto.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace giayto;

TEST_CASE("a new design in a template folder is issued without a rebuild") {
  const test::TestDesk desk;
  desk.take_in("CEO-001");
  std::filesystem::create_directories(desk.path("own/certificate"));
  std::ofstream(desk.path("own/certificate/plain.ini"))
      << "[template]\ndocument = *.completion-certificate\n"
         "[colours]\nplum = #5a2145\n"
         "[page]\nsize = A5\norientation = landscape\n"
         "[frame border]\noutline = 8mm 0.4mm plum\n"
         "[text title]\nbaseline = 50mm\nfont = display\nsize = 30pt\ntext = GIẤY CHỨNG NHẬN\n"
         "[text name]\nbaseline = 80mm\nsize = 24pt\nfit = shrink 85%\ntext = {name}\n"
         "[text number]\nbaseline = 120mm\ntext = {number}\n";
  const std::string own = " --templates own";
  CHECK(desk.run("template check certificate/plain" + own).exit_code == 0);
  const test::ProcessResult issued = desk.run(
      "issue producers.completion-certificate --class CEO-001 --date 14/8/2020 "
      "--template certificate/plain --out plain" +
      own);
  INFO(issued.err);
  REQUIRE(issued.exit_code == 0);
  std::filesystem::path pdf;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(desk.path("plain"))) {
    if (entry.path().extension() == ".pdf") pdf = entry.path();
  }
  const test::PdfReader reader(test::slurp(pdf));
  REQUIRE(reader.page_count() == 54);
  CHECK(reader.width(0).mm == Approx(210).margin(0.1));
  const auto lines = test::lines_of(reader.words(0), 12);
  CHECK(test::line_with(lines, "GIẤY CHỨNG NHẬN").baseline == Approx(50).margin(0.3));
  CHECK(test::line_with(lines, "0001/2020/GCN-SNN").baseline == Approx(120).margin(0.3));
}
