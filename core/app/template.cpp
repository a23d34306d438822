// `template check`: faults of templates, found without data.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
#include "job/batch.hpp"
#include "job/sample.hpp"
#include "layout/compositor.hpp"

#include <set>

namespace giayto::app {
namespace {

/// Whether a template's `document` key, "*.paper" or an id, means this type.
bool means(const std::string& document, const std::string& type_id) {
  if (document.rfind("*.", 0) != 0) return document == type_id;
  const std::string paper = document.substr(1);
  return type_id.size() > paper.size() &&
         type_id.compare(type_id.size() - paper.size(), paper.size(), paper) == 0;
}

/// What is asked of one template file.
struct Question {
  std::filesystem::path file;
  tmpl::Profile profile;  ///< besides the one it names
};

/// Makes a paper from sample values, twice: at usual lengths, and long enough for a second page.
/// What the job's preflight finds, the template's profile included, is found here.
void try_with_samples(const Question& question, const plugins::LoadedType& type,
                      Workplace& workplace, Diagnostics& problems) {
  const auto paper = job::Paper::open(type, question.file.string(), workplace.templates(),
                                      workplace.fonts(), problems);
  if (!paper) return;
  if (question.profile != tmpl::Profile::none) paper->hold_to(question.profile);
  if (paper->form().profile == tmpl::Profile::none) return;
  for (const auto length : {job::Sample::Length::usual, job::Sample::Length::long_texts}) {
    job::Batch batch(*paper, workplace.fonts(), {}, job::Progress::Kind::none);
    for (const job::Document& made : job::preflight_sample(batch, type.info.scope, length)) {
      for (Diagnostic finding : made.problems.all()) {
        finding.where.row = 0;  // of the sample
        problems.add(std::move(finding));
      }
      if (made.skipped.empty()) continue;
      problems.warning(
          "profile-not-checked", {question.file.string(), 0, {}, {}, 0},
          message("{} was not made from sample values: {}", type.info.id, made.skipped));
    }
  }
}

/// Checks one template for one document type: what compiling it, laying out its fixed part and its
/// profile tell.
void check_for(const Question& question, const plugins::LoadedType* type, Workplace& workplace,
               Diagnostics& problems) {
  const auto compiled = tmpl::compile(question.file, workplace.templates(),
                                      type != nullptr ? &type->info : nullptr, problems);
  if (!compiled) return;
  const render::FontSet& fonts = workplace.fonts();
  if (!layout::check_fonts(*compiled, fonts, problems)) return;
  try {
    const layout::Compositor fixed_part(*compiled, fonts, problems);
    const bool held =
        compiled->profile != tmpl::Profile::none || question.profile != tmpl::Profile::none;
    if (held && type != nullptr) try_with_samples(question, *type, workplace, problems);
    if (held && type == nullptr) {
      problems.warning("profile-not-checked", {question.file.string(), 0, {}, {}, 0},
                       message("the rules of its profile are checked on pages, and without its "
                               "plugin there are none"));
    }
  } catch (const ConfigError& problem) {  // the other templates are checked all the same
    problems.error("font-unusable", {question.file.string(), 0, {}, {}, 0}, problem.what());
  }
}

/// A template that is its own type: as the catalogue has it, else as it says itself.
void check_custom(const Question& question, Workplace& workplace, Diagnostics& all) {
  const plugins::LoadedType* own = nullptr;
  for (const plugins::LoadedType* type : workplace.catalogue().types()) {
    std::error_code ignored;
    if (type->plugin == tmpl::custom_document &&
        std::filesystem::equivalent(type->file, question.file, ignored))
      own = type;
  }
  check_for(question, own, workplace, all);
}

void check(const Question& question, Workplace& workplace, Diagnostics& all) {
  const std::filesystem::path& file = question.file;
  const std::string document = tmpl::document_of(file);
  std::set<std::string> told;  // several types usually find the same faults
  bool any = false;
  const auto add_new = [&](const Diagnostics& problems) {
    for (const Diagnostic& problem : problems.all()) {
      if (told.insert(to_text(problem)).second) all.add(problem);
    }
  };
  if (document == tmpl::custom_document) return check_custom(question, workplace, all);
  for (const auto& loaded : workplace.plugins().types()) {
    if (!means(document, loaded.info.id)) continue;
    any = true;
    Diagnostics problems;
    check_for(question, &loaded, workplace, problems);
    add_new(problems);
  }
  if (any) return;
  Diagnostics problems;
  check_for(question, nullptr, workplace, problems);
  if (!document.empty()) {
    const std::string near = workplace.plugins().nearest(document);
    problems.warning(
        "plugin-absent", {file.string(), 0, {}, {}, 0},
        message("no plugin has a document type {}, so its own fields were taken on trust",
                document),
        near.empty() ? message("`giayto types` lists the types there are")
                     : message("did you mean {}?", near));
  }
  add_new(problems);
}

}  // namespace

int run(const TemplateCheckOptions& options, Workplace& workplace) {
  const std::vector<std::string> names =
      options.files.empty() ? workplace.templates().list() : options.files;
  Diagnostics all;
  const auto profile = options.profile == "nd30" ? tmpl::Profile::nd30 : tmpl::Profile::none;
  for (const std::string& name : names)
    check({workplace.templates().find(name), profile}, workplace, all);
  if (workplace.options().json) {
    say_json({{"diagnostics", to_json(all)}});
  } else {
    print(all);
    say(counted(names.size(), translatable("{} template checked"),
                translatable("{} templates checked")) +
        ", " + counted(all.error_count(), translatable("{} error"), translatable("{} errors")));
  }
  return all.has_errors() ? some_failed : all_good;
}

}  // namespace giayto::app
