#include "job/paper.hpp"

#include "lint/check.hpp"

#include <iterator>

namespace giayto::job {
namespace {

print::Grid grid_of(const tmpl::Template& form) {
  const tmpl::Sheet& sheet = *form.sheet;
  print::Grid grid;
  grid.sheet = {sheet.width, sheet.height};
  grid.cell = {form.page.width, form.page.height};
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
    if (only_fixed) compiled->page.prints = tmpl::Prints::fixed;
    paper.reset(new Paper(type, std::move(*compiled), fonts));
    paper->compositor_.emplace(paper->template_, fonts, problems);
    if (paper->template_.sheet) paper->imposer_.emplace(grid_of(paper->template_));
  }
  diagnostics.append(problems);
  return problems.has_errors() ? nullptr : std::move(paper);
}

std::vector<layout::Frame> Paper::lay_out(const tmpl::Binding& binding,
                                          Diagnostics& diagnostics) const {
  if (!imposer_) return compositor_->lay_out(binding, diagnostics);
  return imposer_->impose(binding.find_table(tmpl::cells_table) != nullptr
                              ? lay_out_cells(binding, diagnostics)
                              : compositor_->lay_out(binding, diagnostics));
}

std::vector<layout::Frame> Paper::lay_out_cells(const tmpl::Binding& binding,
                                                Diagnostics& diagnostics) const {
  std::vector<layout::Frame> pages;
  for (const tmpl::CellBinding& cell : tmpl::cells_of(template_, binding)) {
    Diagnostics problems;
    std::vector<layout::Frame> of_cell = compositor_->lay_out(cell.binding, problems);
    for (Diagnostic problem : problems.all()) {
      problem.where.row = cell.position;
      diagnostics.add(std::move(problem));
    }
    pages.insert(pages.end(), std::make_move_iterator(of_cell.begin()),
                 std::make_move_iterator(of_cell.end()));
  }
  return pages;
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
