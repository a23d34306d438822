// Whole files: read back by Poppler, checked by qpdf, decoded by zbar.
#include "base/diagnostic.hpp"
#include "base/file.hpp"
#include "jpeg_sample.hpp"
#include "png_sample.hpp"
#include "raster.hpp"
#include "render/pdf.hpp"
#include "sample.hpp"
#include "support/pdf_reader.hpp"
#include "support/process.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace giayto;
using Catch::Matchers::Contains;
using test::a4;
using test::PdfReader;
using test::text_item;

namespace {

struct Saved {
  test::TemporaryFolder folder;
  std::string path = (folder / "a.pdf").string();

  explicit Saved(const std::string& bytes) { write_file(path, bytes); }
  std::string out_of(const std::string& command) const {
    return test::run(command + " " + path).out;
  }
};

std::string qpdf_check(const Saved& saved) {
  const auto result = test::run("qpdf --check " + saved.path);
  return result.exit_code == 0 ? "good" : result.out + result.err;
}

/// All faces of the project, by number.
std::vector<layout::FaceId> all_faces() {
  std::vector<layout::FaceId> faces;
  for (const auto& check : test::project_fonts().check()) {
    const bool bold = check.style.starts_with("bold"), italic = check.style.ends_with("italic");
    const layout::FaceId face = test::project_fonts().face(check.role, bold, italic);
    if (std::find(faces.begin(), faces.end(), face) == faces.end()) faces.push_back(face);
  }
  return faces;
}

layout::FaceId serif() {
  return test::project_fonts().face("serif", false, false);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
    ++count;
  return count;
}

}  // namespace

TEST_CASE("the 134 letters come back byte for byte in NFC from every face (LA-22)") {
  const auto& fonts = test::project_fonts();
  for (const layout::FaceId face : all_faces()) {
    INFO(fonts.name(face));
    layout::Items items;
    std::vector<std::string> lines;
    // Eleven letters a line: Poppler takes a long run of accents for two columns.
    for (const bool upper : {false, true}) {
      const auto& letters = upper ? text::upper_letters : text::lower_letters;
      for (std::size_t at = 0; at < letters.size(); at += 11) {
        std::string line;
        for (std::size_t i = at; i < std::min(at + 11, letters.size()); ++i)
          text::append_utf8(line, letters[i]);
        items.push_back(
            text_item(face, 20, 20 + 15.0 * static_cast<double>(lines.size()), line, 14));
        lines.push_back(line);
      }
    }
    const auto words = PdfReader(test::pdf_of({a4(items)})).words(0);
    REQUIRE(words.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) CHECK(words[i].text == lines[i]);
  }
}

TEST_CASE("all faces are embedded, cut and mapped to Unicode, and qpdf finds nothing") {
  layout::Items items;
  double y = 20;
  for (const layout::FaceId face : all_faces())
    items.emplace_back(text_item(face, 20, y += 10, "Nguyễn Thị Ánh Đặng", 14));
  const Saved saved(test::pdf_of({a4(items)}));
  CHECK(qpdf_check(saved) == "good");
  const std::string fonts = saved.out_of("pdffonts");
  CHECK(count_of(fonts, "yes yes yes") == all_faces().size());
  CHECK_THAT(fonts, Contains("CID TrueType") && Contains("CID Type 0C"));
  const auto text = test::run("pdftotext -layout " + saved.path + " -");
  CHECK(text.err == "");
  CHECK(count_of(text.out, "Nguyễn Thị Ánh Đặng") == all_faces().size());
}

TEST_CASE("a no-break space is copied as a space") {
  const std::string bytes =
      test::pdf_of({a4({text_item(serif(), 20, 20, "ngày\u00A015 tháng 8")})});
  CHECK_THAT(PdfReader(bytes).text(0), Contains("ngày 15 tháng 8"));
}

TEST_CASE(
    "the same frames give the same bytes, and the clock and the order of making do not matter "
    "(PR-14)") {
  const std::vector<layout::Frame> frames = {a4({text_item(serif(), 20, 20, "Giấy chứng nhận")}),
                                             a4({text_item(serif(), 20, 20, "số 0412")})};
  render::Metadata metadata;
  metadata.title = "Giấy chứng nhận";
  metadata.year = 2020, metadata.month = 11, metadata.day = 5;
  const std::string one = test::pdf_of(frames, metadata);
  CHECK(one == test::pdf_of(frames, metadata));
  render::Repertoire repertoire;
  for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) repertoire.add(*frame);
  const render::BatchFonts fonts(test::project_fonts(),
                                 render::Repertoire::from_text(repertoire.to_text()));
  render::PageRenderer first(test::project_fonts()),
      second(test::project_fonts());  // as two workers
  render::PdfFile file(fonts, metadata);
  const render::RenderedPage later = second.render(frames[1]);
  file.add(first.render(frames[0]));
  file.add(later);
  CHECK(file.finish() == one);
}

TEST_CASE("words stand where layout put them") {
  const auto& fonts = test::project_fonts();
  for (const layout::FaceId face : all_faces()) {
    INFO(fonts.name(face));
    const auto words =
        PdfReader(test::pdf_of({a4({text_item(face, 30, 100, "Nguyễn Văn Ấm", 30)})})).words(0);
    REQUIRE(words.size() == 3);
    const auto& widths = fonts.advances(face);
    double x = 30;
    for (const auto& word : words) {
      CHECK(word.x.mm == Approx(x).margin(0.02));
      text::for_each_letter(word.text, [&](char32_t letter) {
        x += static_cast<double>(widths[letter]) * Points{30}.length().mm;
      });
      CHECK(word.right().mm == Approx(x).margin(0.02));
      x += static_cast<double>(widths[U' ']) * Points{30}.length().mm;
    }
    CHECK(words[0].y.mm < 100);
    CHECK(words[0].y.mm + words[0].height.mm > 100);
  }
}

TEST_CASE("a justified line ends at its margin") {
  const auto& widths = test::project_fonts().advances(serif());
  const std::string text =
      "Căn cứ Quyết định số 123/QĐ-SNN ngày\u00A008/8/2020 về việc mở lớp tập huấn cho các chủ thể";
  double natural = 0;
  std::size_t spaces = 0;
  text::for_each_letter(text, [&](char32_t letter) {
    natural += static_cast<double>(widths[letter]) * Points{13}.length().mm;
    spaces += letter == U' ' || letter == U'\u00A0';
  });
  layout::TextItem item = text_item(serif(), 30, 50, text, 13);
  const double right = 30 + natural + 9;
  item.word_space = {9.0 / static_cast<double>(spaces)};
  const auto words = PdfReader(test::pdf_of({a4({item})})).words(0);
  REQUIRE(words.size() == spaces + 1);
  CHECK(words.back().right().mm == Approx(right).margin(0.02));
  CHECK(words[1].x.mm ==
        Approx(words[0].right().mm + static_cast<double>(widths[U' ']) * Points{13}.length().mm +
               item.word_space.mm)
            .margin(0.02));
}

TEST_CASE("tracking widens a title by as much as layout counts") {
  layout::TextItem item = text_item(serif(), 30, 50, "CHỨNG", 38);
  item.tracking = {1.1};
  const auto tracked = PdfReader(test::pdf_of({a4({item})})).words(0);
  item.tracking = {};
  const auto plain = PdfReader(test::pdf_of({a4({item})})).words(0);
  REQUIRE(tracked.size() == 1);
  CHECK(tracked[0].text == "CHỨNG");
  const double widened = tracked[0].width.mm - plain[0].width.mm;
  CHECK(widened > 4 * 1.1 - 0.05);  // Poppler's box may or may not count behind the last letter
  CHECK(widened < 5 * 1.1 + 0.05);
}

TEST_CASE("nested composite glyphs keep their accents") {
  // DejaVu builds "ễ" from "ê" from "e": cut one level deep, "Nguyễn" would print as "Nguyen".
  const test::TemporaryFolder folder;
  write_file(
      folder / "fonts.ini",
      "[nested]\nregular = /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf\n"
      "[whole]\nregular = /usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf\n");
  const render::FontSet fonts(folder / "fonts.ini");
  const auto ink_above = [&](const char* role, const std::string& text) {
    layout::Frame frame{
        {{60}, {40}}, nullptr, {text_item(fonts.face(role, false, false), 10, 30, text, 60)}};
    render::Repertoire repertoire;
    repertoire.add(frame);
    const render::BatchFonts batch(fonts, repertoire);
    render::PageRenderer renderer(fonts);
    render::PdfFile file(batch, {});
    file.add(renderer.render(frame));
    const Saved saved(file.finish());
    // Above the lower-case letters: the baseline is at 30 mm, an x-height is about 11 mm.
    return test::Raster(saved.path, 1, "72").ink_above(50);
  };
  for (const char* role : {"nested", "whole"}) {
    INFO(role);
    CHECK(ink_above(role, "ễ") > ink_above(role, "ê") + 20);
    CHECK(ink_above(role, "ê") > ink_above(role, "e") + 20);
  }
}

TEST_CASE("QR codes on a finished page decode") {
  layout::Items items;
  std::vector<std::string> texts;
  for (int i = 0; i < 12; ++i) {
    texts.push_back("https://giayto.example.vn/k/2020-" + std::to_string(411 + i) + "-7FQ" +
                    std::to_string(i));
    const double x = 20 + 60.0 * (i % 3), y = 20 + 60.0 * (i / 3);
    items.push_back(
        layout::QrItem{{{x}, {y}, {18}, {18}}, texts.back(), "LMQH" [i % 4], { 20, 58, 90 }, -1});
  }
  const Saved saved(test::pdf_of({a4(items)}));
  CHECK(qpdf_check(saved) == "good");
  test::run("pdftoppm -r 200 -png " + saved.path + " " + (saved.folder / "page").string());
  const std::string found =
      test::run("zbarimg -q --raw " + (saved.folder / "page-1.png").string()).out;
  for (const std::string& text : texts) CHECK_THAT(found, Contains(text));
}

TEST_CASE("a backdrop is in the file once, below the page") {
  const auto backdrop = std::make_shared<const layout::Items>(
      layout::Items{layout::FillItem{{{0}, {0}, {210}, {297}}, {250, 240, 220}},
                    text_item(serif(), 20, 20, "nền chung cho mọi trang")});
  const auto size_with = [&](int pages) {
    std::vector<layout::Frame> frames;
    for (int i = 0; i < pages; ++i)
      frames.push_back(
          {{{210}, {297}}, backdrop, {text_item(serif(), 20, 50, "trang " + std::to_string(i))}});
    return test::pdf_of(frames);
  };
  const std::string two = size_with(2), twelve = size_with(12);
  CHECK((twelve.size() - two.size()) / 10 <
        420);  // content, length, page and their cross-references
  const PdfReader reader(twelve);
  CHECK_THAT(reader.text(11), Contains("nền chung cho mọi trang") && Contains("trang 11"));
  CHECK(qpdf_check(Saved(twelve)) == "good");
}

TEST_CASE(
    "each file of one renderer has the backdrop, and a page that comes without it is refused when "
    "it "
    "is new") {
  layout::Frame frame = a4({text_item(serif(), 20, 50, "trang")});
  frame.backdrop =
      std::make_shared<const layout::Items>(layout::Items{text_item(serif(), 20, 20, "nền")});
  render::Repertoire repertoire;
  repertoire.add(frame);
  const render::BatchFonts fonts(test::project_fonts(), repertoire);
  render::PageRenderer renderer(test::project_fonts()), other_worker(test::project_fonts());
  for (int file_number = 0; file_number < 2; ++file_number) {
    render::PdfFile file(fonts, {});
    file.add(renderer.render(frame));
    render::RenderedPage from_pipe = other_worker.render(frame);
    from_pipe.backdrop.bytes = nullptr;  // the key is enough
    file.add(from_pipe);
    CHECK_THAT(PdfReader(file.finish()).text(1), Contains("nền"));
    render::PdfFile empty(fonts, {});
    CHECK_THROWS_AS(empty.add(from_pipe), Error);
  }
}

TEST_CASE("pictures are shared by the pages of a file and drawn where they belong") {
  const test::TemporaryFolder folder;
  write_file(folder / "red.png", test::plain_png(2, "\xFF\x01\x01").bytes());
  write_file(folder / "glass.png", test::plain_png(6, std::string("\x01\x01\xFF\x80", 4)).bytes());
  write_file(folder / "grey.jpg", test::grey_jpeg());
  std::vector<layout::Frame> frames;
  for (int i = 0; i < 3; ++i) {
    layout::Items items;
    for (const char* name : {"red.png", "glass.png", "grey.jpg", "red.png"}) {
      items.push_back(
          layout::ImageItem{{{20}, {20 + 30.0 * static_cast<double>(items.size())}, {20}, {20}},
                            (folder / name).string()});
    }
    frames.push_back(a4(items));
  }
  const std::string bytes = test::pdf_of(frames);
  const Saved saved(bytes);
  CHECK(qpdf_check(saved) == "good");
  CHECK(count_of(bytes, "/Subtype/Image") == 4);    // three pictures and one mask
  const test::Raster image(saved.path, 3, "25.4");  // a pixel a millimetre
  using Pixel = std::array<int, 3>;
  CHECK(image.pixel(30, 30) == Pixel{255, 1, 1});
  CHECK(image.pixel(30, 60)[0] == Approx(127).margin(3));  // half blue glass on white
  CHECK(image.pixel(30, 60)[2] == 255);
  CHECK(image.pixel(30, 45) == Pixel{255, 255, 255});
  CHECK(image.pixel(30, 120) == Pixel{255, 1, 1});
}

TEST_CASE("descriptive data and language are in the file (LA-22)") {
  render::Metadata metadata{
      "Giấy chứng nhận – lớp 31 😀", "Sở Nông nghiệp (Hà Nội)", "OCOP", 2020, 11, 5, "vi-VN"};
  const std::string bytes = test::pdf_of({a4({text_item(serif(), 20, 20, "x")})}, metadata);
  const PdfReader reader(bytes);
  CHECK(reader.title() == metadata.title);
  CHECK(reader.author() == metadata.author);
  CHECK(reader.subject() == metadata.subject);
  CHECK_THAT(bytes, Contains("/Lang(vi-VN)") && Contains("/CreationDate(D:20201105000000+07'00')"));
  metadata.language = "vi)>>";
  CHECK_THROWS_AS(test::pdf_of({a4({text_item(serif(), 20, 20, "x")})}, metadata), Error);
}

TEST_CASE("pages keep their size, and an empty page is a page") {
  layout::Frame landscape = a4({});
  landscape.size = {{297}, {210}};
  const PdfReader reader(test::pdf_of({a4({}), landscape}));
  CHECK(reader.page_count() == 2);
  CHECK(reader.width(0).mm == Approx(210).margin(0.01));
  CHECK(reader.height(1).mm == Approx(210).margin(0.01));
}

TEST_CASE("two thousand pages") {
  std::vector<layout::Frame> frames;
  for (int i = 0; i < 2000; ++i)
    frames.push_back(a4({text_item(serif(), 20, 20, "Số " + std::to_string(i))}));
  const Saved saved(test::pdf_of(frames));
  CHECK(qpdf_check(saved) == "good");
  const PdfReader reader(read_file(saved.path));
  CHECK(reader.page_count() == 2000);
  CHECK_THAT(reader.text(1999), Contains("Số 1999"));
}

TEST_CASE("the picture of a blank is a layer that shows on screens and does not print (CE-P)") {
  const test::TemporaryFolder folder;
  const std::string picture = (folder / "blank.png").string();
  write_file(picture, test::plain_png(2, std::string("\x20\x60\xC0", 3)).bytes());
  layout::Frame page = a4({text_item(serif(), 30, 40, "Nguyễn Thị Hồng Gấm")});
  page.background = picture;
  const Saved saved(test::pdf_of({page, page}));
  CHECK(qpdf_check(saved) == "good");
  const std::string text =
      test::run("qpdf --qdf --no-original-object-ids " + saved.path + " -").out;
  CHECK_THAT(text, Contains("/OCProperties"));
  CHECK_THAT(text, Contains("/PrintState /OFF"));
  CHECK_THAT(text, Contains("/ViewState /ON"));
  CHECK_THAT(text, Contains("/Event /Print"));
  CHECK_THAT(text, Contains("/OC/Blank BDC"));
  CHECK(count_of(text, "/Type /OCG") == 1);
  CHECK(count_of(text, "/Subtype /Image") == 1);
  const PdfReader reader(read_file(saved.path));
  CHECK_THAT(reader.text(1), Contains("Nguyễn Thị Hồng Gấm"));
}

TEST_CASE("a paper without a blank has no layers") {
  const Saved saved(test::pdf_of({a4({text_item(serif(), 30, 40, "A")})}));
  const std::string text = test::run("qpdf --qdf " + saved.path + " -").out;
  CHECK(count_of(text, "OCProperties") == 0);
}
