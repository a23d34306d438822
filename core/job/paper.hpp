// One document type with its template, ready to make papers: the pure part of the pipeline.
#pragma once

#include "layout/compositor.hpp"
#include "plugin_host/plugin_host.hpp"
#include "print/imposition.hpp"
#include "template/binding.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace giayto::job {

/// Compiled once per batch. A stored document needs no plugin, so one can be laid out from its
/// snapshot alone.
class Paper {
 public:
  /// Compiles the template of a document type; all its problems go to `diagnostics`, and with
  /// errors there is no paper. `template_id` empty: the type's default. `only_fixed`:
  /// only what is the same on all papers.
  static std::unique_ptr<Paper> open(const plugins::LoadedType& type,
                                     const std::string& template_id,
                                     const tmpl::TemplateFolders& folders,
                                     const layout::FontMetrics& fonts, Diagnostics& diagnostics,
                                     bool only_fixed = false);
  /// From now on the paper is held to these rules, whatever its template says.
  void hold_to(tmpl::Profile profile) { template_.profile = profile; }

  const plugins::LoadedType& type() const { return type_; }
  const TypeInfo& info() const { return type_.info; }
  const layout::FontMetrics& fonts() const { return fonts_; }
  const tmpl::Template& form() const { return template_; }

  /// Decide, compose and bind. The decision's refusal ends it; throws Error when the plugin says
  /// that the data do not allow a paper, or fails.
  struct Draft {
    Decision decision;
    tmpl::Binding binding;
  };
  Draft draft(const Subject& subject, const tmpl::Issue& issue) const;

  /// The finished pages. Where the template has a sheet, its pages are put on sheets: those of
  /// the document, or one for each person of the class, whose problems carry their row.
  std::vector<layout::Frame> lay_out(const tmpl::Binding& binding, Diagnostics& diagnostics) const;

  /// Holds finished frames to the template's profile; a paper that breaks a rule is lost.
  void lint(const std::vector<layout::Frame>& frames, Diagnostics& diagnostics) const;

 private:
  Paper(const plugins::LoadedType& type, tmpl::Template compiled, const layout::FontMetrics& fonts)
      : type_(type), template_(std::move(compiled)), fonts_(fonts) {}

  std::vector<std::vector<layout::Frame>> lay_out_cells(const tmpl::Binding& binding,
                                                        Diagnostics& diagnostics) const;

  plugins::LoadedType type_;
  tmpl::Template template_;
  const layout::FontMetrics& fonts_;
  std::optional<layout::Compositor> compositor_;
  std::optional<print::Imposer> imposer_;  ///< where the template has a sheet
};

}  // namespace giayto::job
