// `types`: the catalogue of document types by plugin.
#include "app/exit_code.hpp"
#include "app/report.hpp"
#include "app/verbs.hpp"
#include "base/file.hpp"
#include "base/message.hpp"

#include <cstdio>

namespace giayto::app {
namespace {

const char* scope_name(Scope scope) {
  switch (scope) {
    case Scope::training_class:
      return translatable("class");
    case Scope::session:
      return translatable("session");
    case Scope::participant:
      break;
  }
  return translatable("participant");
}

void print_refusals(const plugins::PluginHost& host) {
  Diagnostics refused;
  for (const auto& refusal : host.refused()) {
    refused.warning("plugin-refused", {refusal.file.string(), 0, {}, {}, 0}, refusal.reason);
  }
  print(refused);
}

Json types_json(const job::Catalogue& catalogue) {
  Json types = Json::array();
  for (const plugins::LoadedType* loaded : catalogue.types()) {
    const TypeInfo& info = loaded->info;
    types.push_back({{"id", info.id},
                     {"title", info.title},
                     {"scope", scope_name(info.scope)},
                     {"audience", loaded->info.audience},
                     {"plugin", loaded->plugin},
                     {"template", info.default_template}});
  }
  return types;
}

void print_types(const job::Catalogue& catalogue) {
  std::vector<std::vector<std::string>> rows = {{message("TYPE"), message("TITLE"),
                                                 message("SCOPE"), message("TEMPLATE"),
                                                 message("PLUGIN")}};
  for (const plugins::LoadedType* loaded : catalogue.types()) {
    const TypeInfo& info = loaded->info;
    rows.push_back({info.id, info.title, translate(scope_name(info.scope)), info.default_template,
                    loaded->file.filename().string()});
  }
  say_table(rows);
}

}  // namespace

int run(const TypesOptions&, Workplace& workplace) {
  const plugins::PluginHost& host = workplace.plugins();
  const job::Catalogue& catalogue = workplace.catalogue();
  if (workplace.options().json) {
    Json refused = Json::array();
    for (const auto& refusal : host.refused()) {
      refused.push_back({{"file", refusal.file.string()}, {"reason", refusal.reason}});
    }
    say_json({{"types", types_json(catalogue)},
              {"refused", refused},
              {"diagnostics", to_json(catalogue.problems())}});
    return all_good;
  }
  if (catalogue.types().empty()) {
    say(message("no document types: no plugin was found in {}", to_text(host.folders())));
  } else {
    print_types(catalogue);
  }
  print_refusals(host);
  print(catalogue.problems());
  return all_good;
}

}  // namespace giayto::app
