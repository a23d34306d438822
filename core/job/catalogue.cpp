#include "job/catalogue.hpp"

#include "base/file.hpp"
#include "base/message.hpp"
#include "text/suggest.hpp"

namespace giayto::job {
namespace {

/// A paper of standard fields alone: the host binds all it says.
class StandardPaper final : public DocumentType {
 public:
  explicit StandardPaper(TypeInfo info) : info_(std::move(info)) {}

  const TypeInfo& info() const override { return info_; }
  Decision decide(const Subject&) const override { return Decision::yes(); }
  Content compose(const Subject&) const override { return {}; }

 private:
  TypeInfo info_;
};

/// Never destroyed, like the types of plugins.
const DocumentType* keep(TypeInfo info) {
  static auto& all = *new std::deque<StandardPaper>;
  return &all.emplace_back(std::move(info));
}

}  // namespace

std::vector<const plugins::LoadedType*> Catalogue::types() const {
  read_templates();
  std::vector<const plugins::LoadedType*> all;
  for (const plugins::LoadedType& type : plugins_.types()) all.push_back(&type);
  for (const plugins::LoadedType& type : custom_) all.push_back(&type);
  return all;
}

const plugins::LoadedType* Catalogue::find(const std::string& type_id) const {
  if (const plugins::LoadedType* type = plugins_.find(type_id)) return type;
  read_templates();
  for (const plugins::LoadedType& type : custom_) {
    if (type.info.id == type_id) return &type;
  }
  return nullptr;
}

const plugins::LoadedType& Catalogue::get(const std::string& type_id) const {
  if (const plugins::LoadedType* type = find(type_id)) return *type;
  std::string text = message("there is no document type {}", type_id);
  const std::string near = nearest(type_id);
  if (!near.empty()) {
    text += "; " + message("did you mean {}?", near);
  } else if (plugins_.types().empty()) {
    text += "; " + message("no plugin was found in {}", to_text(plugins_.folders()));
  } else {
    text += "; " + message("`giayto types` lists them");
  }
  for (const plugins::Refusal& refusal : plugins_.refused())
    text += "\n" + message("refused: {}: {}", refusal.file.string(), refusal.reason);
  for (const Diagnostic& problem : problems_.all()) text += "\n" + giayto::to_text(problem);
  throw ConfigError(text);
}

const Diagnostics& Catalogue::problems() const {
  read_templates();
  return problems_;
}

void Catalogue::read_templates() const {
  if (read_) return;
  read_ = true;
  for (const std::string& id : templates_.list()) read_template(templates_.find(id));
}

void Catalogue::read_template(const std::filesystem::path& file) const {
  auto info = tmpl::custom_type_of(file, templates_, problems_);
  if (!info) return;
  const plugins::LoadedType* taken = plugins_.find(info->id);
  for (const plugins::LoadedType& type : custom_) {
    if (type.info.id == info->id) taken = &type;
  }
  if (taken != nullptr) {
    problems_.error(
        "duplicate-type", {file.string(), 0, {}, {}, 0},
        message("the document type {} is made by {} already", info->id, taken->file.string()),
        message("give the template another id"));
    return;
  }
  plugins::LoadedType type;
  type.type = keep(*info);
  type.plugin = tmpl::custom_document;
  type.file = file;
  type.info = std::move(*info);
  custom_.push_back(std::move(type));
}

std::string Catalogue::nearest(const std::string& type_id) const {
  std::vector<std::string> ids;
  for (const plugins::LoadedType* type : types()) ids.push_back(type->info.id);
  return text::nearest(type_id, ids);
}

}  // namespace giayto::job
