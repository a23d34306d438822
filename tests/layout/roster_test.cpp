// A roster that nobody wrote code for: a preset and a few lines of template, from the shared parts,
// laid out.
#include "base/file.hpp"
#include "paper.hpp"
#include "support/temporary_folder.hpp"
#include "template/binding.hpp"

#include <giayto/standard.hpp>

#include <catch2/catch.hpp>

using namespace giayto;
using test::find;
using test::words;

namespace {

const std::filesystem::path shipped = std::filesystem::path(GIAYTO_SOURCE_DIR) / "templates";

/// A class of two people on the bus.
struct BusClass {
  Issuer issuer{"UBND Thành phố Hà Nội",
                "Sở Nông nghiệp",
                "Sở Nông nghiệp",
                "Sở Nông nghiệp Hà Nội",
                "SNN",
                "Hà Nội",
                "Giám đốc",
                "PTNT"};
  Signer signer{{"GIÁM ĐỐC"}, "Đoàn Thế Khải", "Giám đốc Sở"};
  TrainingClass training_class;
  std::vector<Participant> roll{2};

  BusClass() {
    training_class.code = "HD-01";
    training_class.title = "Tập huấn";
    for (std::size_t i = 0; i < roll.size(); ++i) {
      roll[i].position = static_cast<int>(i) + 1;
      roll[i].person.full_name = i == 0 ? "Lê Minh An" : "Tạ Xuân Đào";
      roll[i].extra["Số ghế"] = i == 0 ? "12A" : "12B";
    }
  }
  Subject subject() const {
    return {issuer, signer, training_class, roll, nullptr, nullptr, {2020, 8, 14}};
  }
};

standard::RosterPreset bus_list() {
  standard::RosterPreset preset;
  preset.paper = "bus-list";
  preset.template_id = "roster/bus-list";
  preset.heading = "DANH SÁCH XE ĐƯA ĐÓN";
  preset.columns = standard::roster_columns({"position", "name", "family_name", "given_name"});
  preset.columns.push_back(standard::extra_column("seat", "số ghế"));
  preset.signers = {standard::head_of_office()};
  return preset;
}

/// The list laid out with a template of the given lines.
std::vector<layout::Frame> frames_of(const std::string& lines, Diagnostics& said) {
  standard::Policy policy;
  policy.plugin = "vn.example";
  const standard::Roster roster(policy, bus_list());
  const test::TemporaryFolder folder;
  write_file(folder / "bus-list.ini",
             "[template]\ndocument = *.bus-list\n"
             "include = base/roster_title.ini, base/roster.ini, base/roster_foot.ini\n" +
                 lines);
  const tmpl::TemplateFolders folders({folder.path(), shipped});
  const auto paper = tmpl::compile(folder / "bus-list.ini", folders, &roster.info(), said);
  if (!paper) return {};
  const BusClass bus;
  const auto binding = tmpl::bind(*paper, bus.subject(), roster.compose(bus.subject()), {});
  const test::FakeFonts fonts;
  return layout::Compositor(*paper, fonts, said).lay_out(binding, said);
}

std::string told(const Diagnostics& said) {
  std::string all;
  for (const Diagnostic& one : said.all()) all += to_text(one) + "\n";
  return all;
}

}  // namespace

TEST_CASE("a new roster preset is a value and a few lines of template") {
  Diagnostics said;
  const auto frames = frames_of(
      "[page]\norientation = landscape\n"
      "[table roll]\ncolumns = seat 20mm, position, name 60mm, signature\nblank_rows = 2\n"
      "[column roll.seat]\nheader = Ghế\nvalue = seat\nalign = centre\n",
      said);
  INFO(told(said));
  REQUIRE(frames.size() == 1);
  CHECK(said.empty());
  const layout::Frame& page = frames[0];
  CHECK(page.size.width.mm == Approx(297));
  CHECK(words(page).find("DANH SÁCH XE ĐƯA ĐÓN") != std::string::npos);
  // Columns in the order picked, in the widths picked.
  const double first = find(page, "12A").origin.y.mm;
  CHECK(find(page, "Lê Minh An").origin.x.mm == Approx(30 + 20 + 11 + 1.8));
  CHECK(find(page, "Lê Minh An").origin.y.mm == Approx(first));
  CHECK(find(page, "12B").origin.y.mm == Approx(first + 9));  // RO-02: rows of 9 mm
  // One signer stands on the right (RO-27).
  CHECK(find(page, "THỦ TRƯỞNG").origin.x.mm > 148.5);
  CHECK(find(page, "Danh sách gồm 02 người").origin.x.mm == Approx(30));  // RO-26
}

TEST_CASE("surname and given name apart: one header, the same baseline") {
  Diagnostics said;
  const auto frames =
      frames_of("[table roll]\ncolumns = position, family_name 60mm, given_name 30mm\n", said);
  INFO(told(said));
  REQUIRE(frames.size() == 1);
  CHECK(find(frames[0], "Lê Minh").text == "Lê Minh");
  CHECK(find(frames[0], "An").origin.y == find(frames[0], "Lê Minh").origin.y);
  const std::string all = words(frames[0]);
  CHECK(all.find("Họ và tên") == all.rfind("Họ và tên"));
}

TEST_CASE("a column that is not in the catalogue is told with the nearest, and a bad width") {
  Diagnostics said;
  CHECK(frames_of("[table roll]\ncolumns = position, nme\n", said).empty());
  CHECK(told(said).find("did you mean 'name'?") != std::string::npos);
  Diagnostics other;
  CHECK(frames_of("[table roll]\ncolumns = position 11, name\n", other).empty());
  CHECK(told(other).find("bad-length") == std::string::npos);  // codes are not in the sentence
  CHECK(other.all().front().code == "bad-length");
}

TEST_CASE("a list may not show what its preset does not name (LA-04)") {
  Diagnostics said;
  CHECK(frames_of("[table roll]\ncolumns = position, name, id_number\n", said).empty());
  REQUIRE_FALSE(said.all().empty());
  CHECK(said.all().front().code == "unknown-column");
}
