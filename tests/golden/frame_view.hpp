// Finished frames as a test looks at them: the papers of a type, their items, texts by their start.
#pragma once

#include "contract/sample_class.hpp"
#include "job/paper.hpp"
#include "render/font_set.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace giayto::test {

inline const render::FontSet& shipped_fonts() {
  static const render::FontSet set(std::filesystem::path(GIAYTO_SOURCE_DIR) / "fonts/fonts.ini");
  return set;
}

/// The pages of one paper, which has to be made.
inline std::vector<layout::Frame> frames_of(const plugins::LoadedType& type, const Subject& subject,
                                            const std::string& form = {}) {
  static const tmpl::TemplateFolders folders(
      {std::filesystem::path(GIAYTO_SOURCE_DIR) / "templates"});
  Diagnostics diagnostics;
  const auto paper = job::Paper::open(type, form, folders, shipped_fonts(), diagnostics);
  REQUIRE(paper);
  const auto draft = paper->draft(subject, {"05", "05/GM-SNN", "K7Q4-M2XD", "05 K7Q4-M2XD"});
  REQUIRE(draft.decision.issue);
  auto made = paper->lay_out(draft.binding, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) UNSCOPED_INFO(one.code << ": " << one.message);
  REQUIRE_FALSE(diagnostics.has_errors());
  return made;
}

/// All items of a kind, those of the backdrop first.
template <class Kind>
std::vector<Kind> items(const layout::Frame& frame) {
  std::vector<Kind> found;
  const auto take = [&found](const layout::Items& all) {
    for (const layout::Item& item : all) {
      if (const Kind* one = std::get_if<Kind>(&item)) found.push_back(*one);
    }
  };
  if (frame.backdrop) take(*frame.backdrop);
  take(frame.items);
  return found;
}

/// The first text that begins so, no-break spaces shown as '~'.
inline layout::TextItem text_with(const layout::Frame& frame, const std::string& start) {
  for (const layout::TextItem& one : items<layout::TextItem>(frame)) {
    if (visible(one.text).rfind(start, 0) == 0) return one;
  }
  FAIL("no text \"" + start + "\"");
  return {};
}

inline double width_mm(const layout::TextItem& item) {
  return layout::width_of(item, shipped_fonts()).mm;
}
inline double middle_mm(const layout::TextItem& item) {
  return item.origin.x.mm + width_mm(item) / 2;
}
inline bool is_bold(const layout::TextItem& item) {
  return shipped_fonts().name(item.face).find("Bold") != std::string::npos;
}
inline bool is_italic(const layout::TextItem& item) {
  return shipped_fonts().name(item.face).find("Italic") != std::string::npos;
}

}  // namespace giayto::test
