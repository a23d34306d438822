// `calibrate`: the sheet from which a printer's corrections are measured.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"
#include "job/calibration.hpp"

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
  if (paper->sheet) return {paper->sheet->width, paper->sheet->height};
  const tmpl::Page& page = paper->pages.front();
  return {page.width, page.height};
}

}  // namespace

int run(const CalibrateOptions& options, Workplace& workplace) {
  const office::Printer* known = nullptr;
  if (options.check) known = &workplace.office().printer(options.printer);
  const std::filesystem::path out = options.out.empty() ? "calibration.pdf" : options.out;
  write_file(out, job::calibration_pdf(paper_of(options, workplace), options.printer, known,
                                       workplace.fonts()));
  if (workplace.options().json) {
    say_json({{"file", out.string()}, {"printer", options.printer}, {"corrected", options.check}});
  } else {
    say(message("{} is made; print it in full size and measure as it says", out.string()));
  }
  return all_good;
}

}  // namespace giayto::app
