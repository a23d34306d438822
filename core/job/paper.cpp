#include "job/paper.hpp"

#include "lint/check.hpp"

namespace giayto::job {

std::unique_ptr<Paper> Paper::open(const plugins::LoadedType& type, const std::string& template_id,
                                   const tmpl::TemplateFolders& folders,
                                   const layout::FontMetrics& fonts, Diagnostics& diagnostics) {
  const TypeInfo& info = type.info;
  const std::filesystem::path file =
      folders.find(template_id.empty() ? info.default_template : template_id);
  Diagnostics problems;
  auto compiled = tmpl::compile(file, folders, &info, problems);
  std::unique_ptr<Paper> paper;
  if (compiled) {
    paper.reset(new Paper(type, std::move(*compiled), fonts));
    paper->compositor_.emplace(paper->template_, fonts, problems);
  }
  diagnostics.append(problems);
  return problems.has_errors() ? nullptr : std::move(paper);
}

void Paper::lint(const std::vector<layout::Frame>& frames, Diagnostics& diagnostics) const {
  if (template_.profile == tmpl::Profile::nd30)
    lint::check_nd30(template_, fonts_, frames, diagnostics);
}

Paper::Draft Paper::draft(const Subject& subject, const tmpl::Issue& issue) const {
  Draft draft;
  draft.decision = plugins::decide(type_, subject);
  if (!draft.decision.issue) return draft;
  draft.binding = tmpl::bind(template_, subject, plugins::compose(type_, subject), issue);
  return draft;
}

}  // namespace giayto::job
