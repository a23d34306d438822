// `template check`: faults of templates, found without data.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/message.hpp"
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

/// Checks one template for one document type: what compiling it and laying out its fixed part
/// tells.
void check_for(const std::filesystem::path& file, const TypeInfo* type, Workplace& workplace,
               Diagnostics& problems) {
  const auto compiled = tmpl::compile(file, workplace.templates(), type, problems);
  if (!compiled) return;
  const render::FontSet& fonts = workplace.fonts();
  try {
    const layout::Compositor fixed_part(*compiled, fonts, problems);
  } catch (const ConfigError& problem) {  // the other templates are checked all the same
    problems.error("font-unusable", {file.string(), 0, {}, {}, 0}, problem.what());
  }
}

void check(const std::filesystem::path& file, Workplace& workplace, Diagnostics& all) {
  const std::string document = tmpl::document_of(file);
  std::set<std::string> told;  // several types usually find the same faults
  bool any = false;
  const auto add_new = [&](const Diagnostics& problems) {
    for (const Diagnostic& problem : problems.all()) {
      if (told.insert(to_text(problem)).second) all.add(problem);
    }
  };
  if (document == tmpl::custom_document) return check_for(file, nullptr, workplace, all);
  for (const auto& loaded : workplace.plugins().types()) {
    if (!means(document, loaded.info.id)) continue;
    any = true;
    Diagnostics problems;
    check_for(file, &loaded.info, workplace, problems);
    add_new(problems);
  }
  if (any) return;
  Diagnostics problems;
  check_for(file, nullptr, workplace, problems);
  if (!document.empty()) {
    problems.warning(
        "plugin-absent", {file.string(), 0, {}, {}, 0},
        message("no plugin has a document type {}, so its own fields were taken on trust",
                document),
        message("`giayto types` lists the types there are"));
  }
  add_new(problems);
}

}  // namespace

int run(const TemplateCheckOptions& options, Workplace& workplace) {
  const std::vector<std::string> names =
      options.files.empty() ? workplace.templates().list() : options.files;
  Diagnostics all;
  for (const std::string& name : names) check(workplace.templates().find(name), workplace, all);
  if (workplace.options().json) {
    say_json({{"diagnostics", to_json(all)}});
  } else {
    print(all);
    say(message("{} templates checked, {} errors", names.size(), all.error_count()));
  }
  return all.has_errors() ? some_failed : all_good;
}

}  // namespace giayto::app
