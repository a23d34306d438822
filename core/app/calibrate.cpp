// `calibrate`: the sheet from which a printer's corrections are measured.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"
#include "print/calibration.hpp"
#include "print/calibration_sheet.hpp"
#include "render/pdf.hpp"

namespace giayto::app {
namespace {

constexpr layout::Size usual_blank{{297}, {210}};  // A4 across: most certificates (CE-L1)

layout::Size paper_of(const CalibrateOptions& options, Workplace& workplace) {
  if (options.template_id.empty()) return usual_blank;
  Diagnostics problems;
  const auto paper = tmpl::compile(workplace.templates().find(options.template_id),
                                   workplace.templates(), nullptr, problems);
  print(problems);
  if (!paper) throw ConfigError(message("the template {} cannot be used", options.template_id));
  return {paper->page.width, paper->page.height};
}

std::string pdf_of(const layout::Frame& frame, const render::FontSet& fonts) {
  render::PageRenderer renderer(fonts);
  render::RenderedPage page = renderer.render(frame);
  const render::BatchFonts embedded(fonts, renderer.letters());
  render::Metadata metadata;
  metadata.title = "Tờ cân chỉnh máy in";
  render::PdfFile file(embedded, metadata);
  file.add(std::move(page));
  return file.finish();
}

}  // namespace

int run(const CalibrateOptions& options, Workplace& workplace) {
  const render::FontSet& fonts = workplace.fonts();
  layout::Frame sheet =
      print::calibration_sheet(paper_of(options, workplace), options.printer, fonts);
  if (options.check) {
    const office::Printer& printer = workplace.office().printer(options.printer);
    sheet = print::Calibrator({{printer.dx, printer.dy, printer.scale, false}, {}})(sheet);
  }
  const std::filesystem::path out = options.out.empty() ? "calibration.pdf" : options.out;
  write_file(out, pdf_of(sheet, fonts));
  if (workplace.options().json) {
    say_json({{"file", out.string()}, {"printer", options.printer}, {"corrected", options.check}});
  } else {
    say(message("{} is made; print it in full size and measure as it says", out.string()));
  }
  return all_good;
}

}  // namespace giayto::app
