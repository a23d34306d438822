// The fonts of fonts.ini as layout and render use them: faces by role, loaded when first asked for.
#pragma once

#include "base/diagnostic.hpp"
#include "layout/font_metrics.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giayto::render {

/// fonts.ini maps a role and face ("serif" "bold") to a font file. Every file is rebuilt by
/// HarfBuzz before anything else reads it, so that a damaged one is refused in words.
class FontSet : public layout::FontMetrics {
 public:
  /// Reads fonts.ini (and, when not empty, the office's own file that overrides single faces).
  /// Throws ConfigError. Opens no font yet.
  explicit FontSet(const std::filesystem::path& settings,
                   const std::filesystem::path& office_settings = {});
  ~FontSet() override;

  layout::FaceId face(std::string_view role, bool bold, bool italic) const override;
  layout::FaceId with_tabular_digits(layout::FaceId face) const override;
  const layout::AdvanceTable& advances(layout::FaceId face) const override;
  const layout::FaceMetrics& metrics(layout::FaceId face) const override;
  const layout::KerningTable* kerning(layout::FaceId face) const override;
  const std::string& name(layout::FaceId face) const override;

  /// One line per face of the settings: role, style, file, licence, which of the 134 Vietnamese
  /// letters are missing.
  struct Check {
    std::string role, style, file, licence, missing, problem;
  };
  std::vector<Check> check() const;

  struct Face;
  const Face& loaded(layout::FaceId face) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace giayto::render
