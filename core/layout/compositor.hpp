// Layout: a compiled template and one document's binding to frames.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/font_metrics.hpp"
#include "layout/frame.hpp"
#include "template/binding.hpp"
#include "template/template.hpp"

#include <vector>

namespace giayto::layout {

/// Whether the fonts have a face for every style; what they lack is told at the line that asks for
/// it, as `font-unusable`. Without that a Compositor throws ConfigError.
bool check_fonts(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics);

/// Lays out documents of one template. Made once per batch: resolves faces, lays out the constant
/// placed blocks into a shared backdrop, computes ornaments. Keeps references to both arguments.
class Compositor {
 public:
  /// Throws ConfigError for a face the fonts settings do not have; problems of the constant part
  /// (text outside its box, a letter the face lacks) go to `diagnostics`.
  Compositor(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics);
  ~Compositor();
  Compositor(Compositor&&) noexcept;

  /// The pages of one document. Problems (text that does not fit, an empty field, a missing letter,
  /// a table without room) go to `diagnostics` with the template line; with errors the frames must
  /// not be used. Diagnostics carry the block and field, never the value.
  std::vector<Frame> lay_out(const tmpl::Binding& binding, Diagnostics& diagnostics) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace giayto::layout
