// The calibration sheet of a printer as a file.
#pragma once

#include "layout/frame.hpp"
#include "office/printer.hpp"
#include "render/font_set.hpp"

#include <string>

namespace giayto::job {

/// A PDF with print::calibration_sheet. `known` not null: as that printer must get it, so that
/// everything on the printed paper stands where it says. Throws ConfigError for missing fonts.
std::string calibration_pdf(layout::Size paper, const std::string& printer,
                            const office::Printer* known, const render::FontSet& fonts);

}  // namespace giayto::job
