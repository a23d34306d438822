#include "intake/xlsx.hpp"

#include "base/message.hpp"
#include "intake/unreadable.hpp"
#include "intake/xlsx_parts.hpp"
#include "intake/xlsx_sheet.hpp"
#include "intake/zip_archive.hpp"

#include <map>
#include <optional>

namespace giayto::intake {
namespace {

[[noreturn]] void refuse_other_archive(const ZipArchive& archive) {
  const bool sheet_of_other_kind = archive.has("xl/workbook.bin") || archive.has("content.xml");
  throw Unreadable("not-a-workbook",
                   sheet_of_other_kind ? message("this kind of workbook (.ods, .xlsb) is not read")
                                       : message("the file is a ZIP archive but holds no workbook"),
                   message("open it in Excel or LibreOffice and save it as .xlsx"));
}

/// Parses a part in place; `part` keeps the memory the document points into.
void parse(pugi::xml_document& document, std::string& part) {
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  if (document.load_buffer_inplace(part.data(), part.size(), options)) return;
  throw Unreadable("damaged-file", message("a part of the workbook cannot be read"),
                   message("open it in Excel or LibreOffice and save it again"));
}

/// A part and the document that was parsed from it.
struct Part {
  std::string bytes;
  pugi::xml_document document;

  pugi::xml_node root() const { return document.document_element(); }
};

std::unique_ptr<Part> open_part(const ZipArchive& archive, const std::string& name) {
  std::optional<std::string> bytes = archive.read(name);
  if (!bytes) return nullptr;
  auto part = std::make_unique<Part>();
  part->bytes = std::move(*bytes);
  parse(part->document, part->bytes);
  return part;
}

/// A target as a part name: absolute ("/xl/a.xml") or relative to the folder of its source, "..",
/// "." resolved.
std::string resolve(const std::string& folder, std::string_view target) {
  const std::string full =
      target.starts_with('/') ? std::string(target) : folder + "/" + std::string(target);
  return std::filesystem::path("/" + full).lexically_normal().relative_path().string();
}

struct Relation {
  std::string type;    ///< the last word: "worksheet", "styles", ...
  std::string target;  ///< part name
};

/// The relations of a part by id.
std::map<std::string, Relation> read_relations(const ZipArchive& archive,
                                               const std::string& of_part) {
  const std::filesystem::path path(of_part);
  const std::string folder = path.parent_path().string();
  const std::string name = (folder.empty() ? std::string() : folder + "/") + "_rels/" +
                           path.filename().string() + ".rels";
  std::map<std::string, Relation> relations;
  const auto part = open_part(archive, name);
  if (!part) return relations;
  for_each_child(part->root(), "Relationship", [&](const pugi::xml_node& relation) {
    const std::string type(attribute_named(relation, "Type"));
    relations[std::string(attribute_named(relation, "Id"))] = {
        type.substr(type.rfind('/') + 1), resolve(folder, attribute_named(relation, "Target"))};
  });
  return relations;
}

std::string workbook_part(const ZipArchive& archive) {
  for (const auto& [id, relation] : read_relations(archive, "")) {
    if (relation.type == "officeDocument") return relation.target;
  }
  return "xl/workbook.xml";
}

/// What all sheets share, found through the workbook's relations.
SharedParts read_shared(const ZipArchive& archive,
                        const std::map<std::string, Relation>& relations) {
  SharedParts shared;
  for (const auto& [id, relation] : relations) {
    if (relation.type != "styles" && relation.type != "sharedStrings") continue;
    const auto part = open_part(archive, relation.target);
    if (!part) continue;
    if (relation.type == "styles") {
      shared.styles = read_styles(part->root());
    } else {
      for_each_child(part->root(), "si", [&shared](const pugi::xml_node& item) {
        shared.strings.push_back(read_runs(item));
      });
    }
  }
  return shared;
}

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

}  // namespace

Workbook read_xlsx(const std::string& bytes) {
  const ZipArchive archive(bytes);
  const std::string name = workbook_part(archive);
  const auto part = open_part(archive, name);
  if (!part || local_name(part->root()) != "workbook") refuse_other_archive(archive);
  const auto relations = read_relations(archive, name);
  SharedParts shared = read_shared(archive, relations);
  Workbook workbook;
  workbook.date1904 = is_true(attribute_named(child_named(part->root(), "workbookPr"), "date1904"));
  shared.date1904 = workbook.date1904;
  for_each_child(child_named(part->root(), "sheets"), "sheet", [&](const pugi::xml_node& entry) {
    pugi::xml_attribute id;
    for (const pugi::xml_attribute& attribute : entry.attributes()) {
      if (std::string_view(attribute.name()).ends_with(":id")) id = attribute;
    }
    const auto relation = relations.find(id.value());
    if (relation == relations.end() || relation->second.type != "worksheet") return;
    const auto sheet_part = open_part(archive, relation->second.target);
    if (!sheet_part) return;
    Sheet sheet = read_sheet(sheet_part->root(), shared);
    sheet.name = checked_text(attribute_named(entry, "name"));
    const std::string_view state = attribute_named(entry, "state");
    sheet.hidden = state == "hidden" || state == "veryHidden";
    workbook.sheets.push_back(std::move(sheet));
  });
  return workbook;
}

}  // namespace giayto::intake
