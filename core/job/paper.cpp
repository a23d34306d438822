#include "job/paper.hpp"

#include "base/message.hpp"
#include "lint/check.hpp"

#include <algorithm>

namespace giayto::job {
namespace {

print::Grid grid_of(const tmpl::Template& form) {
  const tmpl::Sheet& sheet = *form.sheet;
  print::Grid grid;
  grid.sheet = {sheet.width, sheet.height};
  grid.cell = {form.pages.front().width, form.pages.front().height};
  grid.columns = sheet.columns;
  grid.rows = sheet.rows;
  grid.gap_x = sheet.gap_x;
  grid.gap_y = sheet.gap_y;
  grid.marks = sheet.marks == tmpl::Sheet::Marks::none  ? print::Grid::Marks::none
               : sheet.marks == tmpl::Sheet::Marks::cut ? print::Grid::Marks::cut
                                                        : print::Grid::Marks::lines;
  grid.tent = sheet.tent;
  return grid;
}

}  // namespace

std::unique_ptr<Paper> Paper::open(const plugins::LoadedType& type, const std::string& template_id,
                                   const tmpl::TemplateFolders& folders,
                                   const layout::FontMetrics& fonts, Diagnostics& diagnostics,
                                   bool only_fixed) {
  const TypeInfo& info = type.info;
  const std::filesystem::path file =
      folders.find(template_id.empty() ? info.default_template : template_id);
  Diagnostics problems;
  auto compiled = tmpl::compile(file, folders, &info, problems);
  std::unique_ptr<Paper> paper;
  if (compiled) {
    if (only_fixed) compiled->prints = tmpl::Prints::fixed;
    paper.reset(new Paper(type, std::move(*compiled), fonts));
    if (layout::check_fonts(paper->template_, fonts, problems))
      paper->compositor_.emplace(paper->template_, fonts, problems);
    if (paper->template_.sheet) paper->imposer_.emplace(grid_of(paper->template_));
  }
  diagnostics.append(problems);
  return problems.has_errors() ? nullptr : std::move(paper);
}

std::vector<layout::Frame> Paper::lay_out(const tmpl::Binding& binding,
                                          Diagnostics& diagnostics) const {
  if (!imposer_) return compositor_->lay_out(binding, diagnostics);
  if (binding.find_table(tmpl::cells_table) == nullptr)
    return imposer_->impose(compositor_->lay_out(binding, diagnostics));
  return imposer_->impose_sides(lay_out_cells(binding, diagnostics));
}

/// By side: the fronts of all cells, then their backs.
std::vector<std::vector<layout::Frame>> Paper::lay_out_cells(const tmpl::Binding& binding,
                                                             Diagnostics& diagnostics) const {
  std::vector<std::vector<layout::Frame>> sides(template_.pages.size());
  for (const tmpl::CellBinding& cell : tmpl::cells_of(template_, binding)) {
    Diagnostics problems;
    std::vector<layout::Frame> pages = compositor_->lay_out(cell.binding, problems);
    if (pages.size() != sides.size()) {
      problems.error("higher-than-page", template_.at(template_.pages.front().line),
                     message("the text takes {} pages, a cell of the sheet has {}", pages.size(),
                             sides.size()),
                     message("shorten it, or let it shrink"));
    }
    for (Diagnostic problem : problems.all()) {
      problem.where.row = cell.position;
      diagnostics.add(std::move(problem));
    }
    for (std::size_t side = 0; side < std::min(sides.size(), pages.size()); ++side)
      sides[side].push_back(std::move(pages[side]));
  }
  return sides;
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
