// The parts of the linter, in the order check_nd30 runs them.
#pragma once

#include "lint/findings.hpp"
#include "lint/nd30.hpp"
#include "lint/reading.hpp"

namespace giayto::lint {

constexpr double close = 0.3;       // mm: what an eye with a ruler calls the same place
constexpr double aligned = 1.0;     // mm: two middles, two baselines that belong together
constexpr double size_step = 0.05;  // pt

/// Paper, margins, fonts, page numbers (ND-01, ND-02, ND-04, ND-05).
void check_page(const Reading& reading, Findings& findings);
/// Size, weight, slant, case and column of every component (ND-10 to ND-33), and those that a paper
/// must have.
void check_components(const Reading& reading, Findings& findings);
/// The heading's lines, drawn rules and wording (ND-10 to ND-17, ND-40, ND-41).
void check_heading(const Reading& reading, Findings& findings);
/// Indent, spacing, justification and end mark of the body (ND-20, ND-38), its dates and times
/// (ND-40, ND-43).
void check_body(const Reading& reading, Findings& findings);
/// Signature, addressee and recipients (ND-26 to ND-30).
void check_ending(const Reading& reading, Findings& findings);

}  // namespace giayto::lint
