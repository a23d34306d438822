// Ornaments as computed curves: outlines, guilloche bands, rosettes, braids.
#pragma once

#include "layout/frame.hpp"
#include "template/template.hpp"

namespace giayto::layout {

/// How far a drawn curve may lie from its formula.
constexpr Length curve_tolerance{0.015};

/// The frame round a paper of that size: outlines, the bands of the four sides from corner centre
/// to corner centre, a white disc on each corner with its rosettes. One path per family of curves.
void add_ornament(const tmpl::FrameBlock& frame, Size paper, Items& items);
void add_ornament(const tmpl::RosetteBlock& rosette, Size paper, Items& items);
void add_ornament(const tmpl::BraidBlock& braid, Size paper, Items& items);

/// The offset of a band's curve from its centre line at the angle `t`, for the phase `f` of the
/// curve.
double offset_at(const tmpl::Band& band, double t, double f);

}  // namespace giayto::layout
