// A small paper with a table, a code and a zone, from template to PDF, whose steps a test may
// damage one by one.
#pragma once

#include "base/file.hpp"
#include "layout/compositor.hpp"
#include "proof/proof.hpp"
#include "render/pdf.hpp"
#include "support/project.hpp"
#include "support/temporary_folder.hpp"
#include "template/binding.hpp"

#include <memory>
#include <string>
#include <vector>

namespace giayto::test {

inline constexpr const char* paper_text = R"([template]
document = test.list

[page]
number = yes

[style default]
size = 13pt

[text title]
text = DANH SÁCH
baseline = 30mm

[text name]
text = Kính mời {greeting}
baseline = 40mm
pages = first

[text unit]
text = {unit}
baseline = 50mm
case = upper
pages = first

[zone photo]
box = 150 60 30 40 mm
pages = first

[qr code]
box = 30 60 20 20 mm
text = {unit}
pages = first

[text intro]
space_before = 90mm
text = Gồm có:

[table people]
rows = people
row_height = 8mm

[column people.number]
value = number
width = 10mm

[column people.name]
value = name
)";

class ProofPaper {
 public:
  explicit ProofPaper(int rows = 3) {
    type_.id = "test.list";
    type_.fields = {"greeting", "unit"};
    type_.tables = {{"people", {"number", "name"}}};
    const tmpl::TemplateFolders folders({folder_.path()});
    write_file(folder_ / "paper.ini", paper_text);
    auto compiled = tmpl::compile(folder_ / "paper.ini", folders, &type_, said);
    if (!compiled) throw Error(to_text(said.all().front()));
    form = std::move(*compiled);
    for (const tmpl::Slot& slot : form.slots)
      binding.values.push_back(slot.name == "greeting" ? "bà Nguyễn Thị Hồng Gấm"
                                                       : "Hợp tác xã Rau hữu cơ Phù Đổng");
    Table people("people");
    const char* names[] = {"Đặng Thị Ấm", "Kiều Đình Chiến", "Tạ Xuân Đào"};
    for (int i = 0; i < rows; ++i) people.add({std::to_string(i + 1), names[i % 3]});
    binding.tables.push_back(std::move(people));
    frames = lay_out(binding);
  }

  std::vector<layout::Frame> lay_out(const tmpl::Binding& values) {
    const layout::Compositor compositor(form, project_fonts(), said);
    auto made = compositor.lay_out(values, said);
    if (said.has_errors()) throw Error(to_text(said.all().front()));
    return made;
  }

  /// The file of some frames, with fonts cut to `letters`, or to what the frames need.
  static std::string pdf_of(const std::vector<layout::Frame>& frames,
                            const render::Repertoire* letters = nullptr) {
    render::Repertoire met;
    for (const layout::Frame& frame : frames) met.add(frame);
    const render::BatchFonts fonts(project_fonts(), letters != nullptr ? *letters : met);
    render::PageRenderer renderer(project_fonts());
    render::PdfFile file(fonts, {});
    for (const layout::Frame& frame : frames) file.add(renderer.render(frame));
    return file.finish();
  }

  /// What the proof says about a file: the record and the frames are this paper's.
  Diagnostics check(const std::string& pdf, int first = 0) const {
    Diagnostics found;
    const auto file = pdf_library().open(pdf);
    proof::check_page_count(*file, frames.size(), found);
    proof::check(*file, first, form, project_fonts(), binding, frames, found);
    return found;
  }

  tmpl::Template form;
  tmpl::Binding binding;
  std::vector<layout::Frame> frames;
  Diagnostics said;

 private:
  TemporaryFolder folder_;
  TypeInfo type_;
};

/// The text item that begins with `start`.
inline layout::TextItem& item(std::vector<layout::Frame>& frames, const std::string& start) {
  for (layout::Frame& frame : frames) {
    for (layout::Item& one : frame.items) {
      auto* text = std::get_if<layout::TextItem>(&one);
      if (text != nullptr && text->text.rfind(start, 0) == 0) return *text;
    }
  }
  throw Error("no text begins with " + start);
}

inline std::string all_of(const Diagnostics& said) {
  std::string text;
  for (const Diagnostic& one : said.all()) text += to_text(one) + "\n";
  return text;
}

/// Whether a finding of this code names this.
inline bool tells(const Diagnostics& said, const std::string& code, const std::string& what) {
  for (const Diagnostic& one : said.all()) {
    if (one.code == code && one.message.find(what) != std::string::npos) return true;
  }
  return false;
}

}  // namespace giayto::test
