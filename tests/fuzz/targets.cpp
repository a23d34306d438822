#include "fuzz/targets.hpp"

#include "base/file.hpp"
#include "intake/plan.hpp"
#include "intake/roster.hpp"
#include "intake/workbook.hpp"
#include "intake/zip_archive.hpp"
#include "layout/compositor.hpp"
#include "office/office.hpp"
#include "render/font_set.hpp"
#include "render/pdf.hpp"
#include "render/picture.hpp"
#include "support/fake_fonts.hpp"
#include "support/temporary_folder.hpp"
#include "support/xlsx_writer.hpp"
#include "template/binding.hpp"
#include "unit/render/jpeg_sample.hpp"
#include "unit/render/png_sample.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace giayto::fuzz {
namespace {

namespace fs = std::filesystem;

const fs::path project = GIAYTO_SOURCE_DIR;
const fs::path data = project / "tests/data/hanoi-2020";
constexpr std::size_t small = 16000;  // bytes of a seed

/// The small files below a folder with that ending.
std::vector<std::string> files(const fs::path& folder, const std::string& ending) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ending && entry.file_size() < small)
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const fs::path& path : paths) texts.push_back(read_file(path));
  return texts;
}

/// A file with these bytes, for readers that take a path.
fs::path file_of(const std::string& bytes, const char* name) {
  static const test::TemporaryFolder folder;
  const fs::path file = folder / name;
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

void import(const intake::Workbook& book) {
  Diagnostics told;
  if (intake::looks_like_plan(book)) {
    intake::read_plan(book, {}, told);
  } else {
    intake::read_roster(book, {}, told);
  }
}

void read_list(const std::string& bytes, const char* name) {
  Diagnostics told;
  import(intake::read_workbook(file_of(bytes, name), told, {}));
}

constexpr const char* worksheet = "xl/worksheets/sheet1.xml";

/// A list of the demo with this worksheet in place of its own.
void read_worksheet(const std::string& xml) {
  static const std::string list = read_file(data / "CEO-002.xlsx");
  const intake::ZipArchive archive(list);
  std::vector<std::pair<std::string, std::string>> parts = {{worksheet, xml}};
  for (const char* name : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                           "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"}) {
    if (const auto part = archive.read(name)) parts.emplace_back(name, *part);
  }
  const fs::path file = file_of({}, "parts.xlsx");
  test::write_zip(file, parts);
  Diagnostics told;
  import(intake::read_workbook(file, told, {}));
}
std::vector<std::string> worksheets() {
  std::vector<std::string> all;
  for (const std::string& list : files(data, ".xlsx")) {
    try {
      if (auto xml = intake::ZipArchive(list).read(worksheet)) all.push_back(*xml);
    } catch (const Error&) {  // one of the damaged samples
    }
  }
  return all;
}

/// Compiles, and what compiles is laid out with a long Vietnamese word in every slot.
void read_template(const std::string& bytes) {
  Diagnostics told;
  const tmpl::TemplateFolders folders({project / "templates"});
  const auto paper = tmpl::compile(file_of(bytes, "paper.ini"), folders, nullptr, told);
  if (!paper || told.has_errors()) return;
  const test::FakeFonts fonts;
  const layout::Compositor compositor(*paper, fonts, told);
  if (told.has_errors()) return;
  tmpl::Binding binding;
  binding.values.assign(paper->slots.size(), "Nguyễn Thị Thử nghiêng");
  compositor.lay_out(binding, told);
}

void read_office(const std::string& bytes) {
  Diagnostics told;
  const office::Office office = office::Office::read(file_of(bytes, "office.ini"), told);
  const Date day{2020, 8, 14};
  office.issuer(day);
  office.signer("producers.invitation", day);
}

std::vector<std::string> pictures() {
  test::PngSample palette = test::plain_png(3, std::string(1, '\0'));
  palette.between = test::png_chunk("PLTE", std::string(6, '\x55')) +
                    test::png_chunk("tRNS", std::string("\x20\xFF", 2));
  return {test::plain_png(2, "\xFF\x01\x01").bytes(),
          test::plain_png(6, "\x01\x01\xFF\x80").bytes(), test::plain_png(4, "\x77\x80").bytes(),
          palette.bytes(), test::grey_jpeg()};
}

/// Measures, and cuts down what can be measured.
void read_font(const std::string& bytes) {
  const fs::path font = file_of(bytes, "font.ttf");
  const fs::path settings = file_of(
      "[fonts]\nfolders = " + font.parent_path().string() + "\n[serif]\nregular = font.ttf\n",
      "fonts.ini");
  const render::FontSet set(settings);
  const layout::FaceId face = set.face("serif", false, false);
  set.metrics(face);
  render::Repertoire letters;
  for (const char32_t letter : {U'A', U'ệ', U'0'}) letters.add(face, letter);
  const render::BatchFonts cut(set, letters);
}
std::vector<std::string> fonts() {
  return {
      read_file("/usr/share/fonts/truetype/liberation2/LiberationMono-Regular.ttf"),
      read_file("/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrechorus-mediumitalic.otf")};
}

void read_snapshot(const std::string& bytes) {
  tmpl::binding_from_json(bytes);
}
std::vector<std::string> snapshots() {
  return {R"({"slots": [["date|long_date", "ngày 05 tháng 8 năm 2020"]], "tables": []})",
          R"({"slots": [], "tables": [{"name": "rows", "rows": [{"band": "I. Gia Lâm"},)"
          R"(["1", "Đỗ Thị Thử"], {"total": ["", "01 người"]}]}]})"};
}

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {
      {"xlsx", [](const std::string& bytes) { read_list(bytes, "list.xlsx"); },
       [] { return files(data, ".xlsx"); }},
      {"csv", [](const std::string& bytes) { read_list(bytes, "list.csv"); },
       [] { return files(data, ".csv"); }},
      {"template", read_template, [] { return files(project / "templates", ".ini"); }},
      {"office", read_office, [] { return files(data, ".ini"); }},
      {"worksheet", read_worksheet, worksheets},
      {"picture", [](const std::string& bytes) { render::read_picture(bytes, "a.png"); }, pictures},
      {"font", read_font, fonts},
      {"repertoire", [](const std::string& bytes) { render::Repertoire::from_text(bytes); },
       [] {
         return std::vector<std::string>{"0:20,41-5A;3:1EA1", "1:0-FFFF"};
       }},
      {"snapshot", read_snapshot, snapshots},
  };
  return all;
}

std::string wrong(const Target& target, const std::string& bytes) {
  try {
    target.read(bytes);
  } catch (const Error&) {
  } catch (const std::exception& failure) {
    return failure.what();
  }
  return {};
}

}  // namespace giayto::fuzz
