// The sheet from which a printer's dx, dy and scale are measured.
#pragma once

#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"

#include <string>

namespace giayto::print {

/// Lines to measure stand this far from the paper's edges.
inline constexpr Length measured_at{20};

/// A millimetre grid, rulers along all four sides counted from the left and the top edge, a red
/// line 20 mm from each edge to measure from the edge of the printed paper, and how to reckon the
/// values of office.ini from them, in Vietnamese. Not corrected in any way. Throws ConfigError when
/// the fonts have no "sans".
layout::Frame calibration_sheet(layout::Size paper, const std::string& printer,
                                const layout::FontMetrics& fonts);

}  // namespace giayto::print
