// The linter: finished frames held to the rules of a profile.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"
#include "template/template.hpp"

#include <vector>

namespace giayto::lint {

/// Holds the pages of one document to Decree 30/2020 (ND-01 to ND-43), whole ranges, not our own
/// defaults. A finding is an error with the rule's id as code (`nd-11`) and in its sentence, at the
/// line of the block that breaks it; what only practice asks for is a warning.
void check_nd30(const tmpl::Template& form, const layout::FontMetrics& fonts,
                const std::vector<layout::Frame>& frames, Diagnostics& diagnostics);

}  // namespace giayto::lint
