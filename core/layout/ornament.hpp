// Ornaments as computed curves: outlines, guilloche bands, rosettes, braids, terraces, leaves,
// ears.
#pragma once

#include "layout/frame.hpp"
#include "template/template.hpp"

namespace giayto::layout {

/// The frame round a paper of that size: outlines, the bands of the four sides from corner centre
/// to corner centre, a white disc or square on each corner with its rosettes. One path per family
/// of curves.
void add_ornament(const tmpl::FrameBlock& frame, Size paper, Items& items);
void add_ornament(const tmpl::RosetteBlock& rosette, Size paper, Items& items);
void add_ornament(const tmpl::BraidBlock& braid, Size paper, Items& items);
void add_ornament(const tmpl::TerracesBlock& terraces, Size paper, Items& items);
void add_ornament(const tmpl::LeafBlock& leaves, Size paper, Items& items);
void add_ornament(const tmpl::EarBlock& ears, Size paper, Items& items);
void add_ornament(const tmpl::PathBlock& drawing, Size paper, Items& items);

/// The offset of a band's curve from its centre line at the angle `t`, for the phase `f` of the
/// curve.
double offset_at(const tmpl::Band& band, double t, double f);
/// How high line `v` of terraces lies above their foot at `u`, both from 0 to 1.
double height_at(const tmpl::TerracesBlock& terraces, double u, double v);
/// Half the width of a leaf, in parts of its whole width, at `t` along its spine.
double half_width_at(const tmpl::LeafBlock& leaves, double t);

}  // namespace giayto::layout
