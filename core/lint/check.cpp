#include "lint/check.hpp"

#include "lint/rules.hpp"

namespace giayto::lint {

void check_nd30(const tmpl::Template& form, const layout::FontMetrics& fonts,
                const std::vector<layout::Frame>& frames, Diagnostics& diagnostics) {
  const Reading reading(form, fonts, frames);
  Findings findings(form, diagnostics);
  check_page(reading, findings);
  check_components(reading, findings);
  check_heading(reading, findings);
  check_body(reading, findings);
  check_ending(reading, findings);
}

}  // namespace giayto::lint
