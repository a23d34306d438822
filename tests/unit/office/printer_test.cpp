// [printer NAME] of office.ini: what is off, in every way it may be written wrong.
#include "office/office.hpp"

#include "base/file.hpp"
#include "support/temporary_folder.hpp"

#include <catch2/catch.hpp>

using namespace giayto;
using office::Office;

namespace {

struct Read {
  explicit Read(const std::string& text) {
    write_file(folder / "office.ini", "[office]\ncheck_key = k\n" + text);
    office = Office::read(folder / "office.ini", diagnostics);
  }
  std::string found() const {
    std::string all;
    for (const Diagnostic& one : diagnostics.all()) {
      CHECK_FALSE(one.hint.empty());
      all += one.code + ":" + std::to_string(one.where.line) + " ";
    }
    return all;
  }

  test::TemporaryFolder folder;
  Diagnostics diagnostics;
  Office office;
};

}  // namespace

TEST_CASE("a printer has dx, dy, scale and nudges of single fields (PR-12)") {
  const Read read(
      "[printer phòng họp]\ndx = 1.2mm\ndy = -0.5mm\nscale = 100.2%\nnudge.name = 0.3 -0.2 mm\n"
      "[printer other]\n");
  CHECK(read.found().empty());
  const office::Printer& printer = read.office.printer("phòng họp");
  CHECK(printer.dx.mm == Approx(1.2));
  CHECK(printer.dy.mm == Approx(-0.5));
  CHECK(printer.scale == Approx(1.002));
  REQUIRE(printer.nudges.size() == 1);
  CHECK(printer.nudges[0].block == "name");
  CHECK(printer.nudges[0].dx.mm == Approx(0.3));
  CHECK(printer.nudges[0].dy.mm == Approx(-0.2));
  CHECK(read.office.printer("other").scale == 1);
}

TEST_CASE("a printer that is not there is told with those that are") {
  const Read read("[printer hp]\n[printer canon]\n");
  CHECK_THROWS_WITH(read.office.printer("epson"), Catch::Contains("hp, canon"));
  CHECK_THROWS_WITH(Read("").office.printer("epson"), Catch::Contains("calibrate"));
}

TEST_CASE("values no printer is off by are told with their line") {
  CHECK(Read("[printer a]\ndx = 1.2\n").found() == "bad-length:4 ");
  CHECK(Read("[printer a]\ndy = 40mm\n").found() == "bad-length:4 ");
  CHECK(Read("[printer a]\nscale = 50%\n").found() == "bad-fraction:4 ");
  CHECK(Read("[printer a]\nscale = large\n").found() == "bad-fraction:4 ");
  CHECK(Read("[printer a]\nnudge.name = 0.3 mm\n").found() == "bad-length:4 ");
  CHECK(Read("[printer a]\nduplex = yes\n").found() == "unknown-key:4 ");
  CHECK(Read("[printer]\ndx = 1mm\n").found() == "bad-section-name:3 ");
}
