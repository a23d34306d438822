#include "job/calibration.hpp"

#include "print/calibration.hpp"
#include "print/calibration_sheet.hpp"
#include "render/pdf.hpp"

namespace giayto::job {

std::string calibration_pdf(layout::Size paper, const std::string& printer,
                            const office::Printer* known, const render::FontSet& fonts) {
  layout::Frame sheet = print::calibration_sheet(paper, printer, fonts);
  if (known != nullptr)
    sheet = print::Calibrator({{known->dx, known->dy, known->scale, false}, {}})(sheet);
  render::PageRenderer renderer(fonts);
  render::RenderedPage page = renderer.render(sheet);
  const render::BatchFonts embedded(fonts, renderer.letters());
  render::Metadata metadata;
  metadata.title = "Tờ cân chỉnh máy in";
  render::PdfFile file(embedded, metadata);
  file.add(std::move(page));
  return file.finish();
}

}  // namespace giayto::job
