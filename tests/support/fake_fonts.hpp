// Fonts for layout tests: every letter has the same width, so that positions can be told in the
// head.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/font_metrics.hpp"

#include <string>
#include <vector>

namespace giayto::test {

/// Letters are half an em wide, in the BMP up to U+1EFF and general punctuation; U+2603 (a snowman)
/// is missing. Ascent .8, descent
/// -.2, capitals .7 em. Faces are numbered: 0 upright, 1 bold, 2 italic, 3 bold italic, for every
/// role but "none".
class FakeFonts : public layout::FontMetrics {
 public:
  FakeFonts() {
    for (char32_t letter = 0x20; letter < 0x2100; ++letter) advances_.set(letter, 0.5F);
    metrics_ = {0.8, -0.2, 0.7};
  }

  layout::FaceId face(std::string_view role, bool bold, bool italic) const override {
    if (role == "none") throw ConfigError("no face 'none'");
    return static_cast<layout::FaceId>((bold ? 1 : 0) + (italic ? 2 : 0));
  }
  const layout::AdvanceTable& advances(layout::FaceId) const override { return advances_; }
  const layout::FaceMetrics& metrics(layout::FaceId) const override { return metrics_; }
  const std::string& name(layout::FaceId face) const override { return names_[face]; }

 private:
  layout::AdvanceTable advances_;
  layout::FaceMetrics metrics_;
  std::vector<std::string> names_{"Fake", "Fake Bold", "Fake Italic", "Fake Bold Italic"};
};

}  // namespace giayto::test
