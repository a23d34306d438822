// The sections [page] and [page NAME]: sheet, margins, page number of each run of pages.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <algorithm>
#include <utility>

namespace giayto::tmpl {
namespace {

void read_size(SectionReader& reader, Length& width, Length& height) {
  const SourceEntry* entry = reader.take("size");
  if (entry == nullptr || entry->value == "A4") return;
  if (entry->value == "A5") {
    width = Length{148};
    height = Length{210};
    return;
  }
  const auto sides = parse_lengths(entry->value);
  if (sides.size() == 2 && sides[0] > Length{0} && sides[1] > Length{0}) {
    width = sides[0];
    height = sides[1];
    return;
  }
  reader.error("bad-length", *entry, message("'{}' is no page size", entry->value),
               message("write A4, A5, or width and height, for example 210 99 mm"));
}

void read_orientation(SectionReader& reader, Length& width, Length& height) {
  bool landscape = width > height;
  constexpr std::array<Choice<bool>, 2> words = {{{"portrait", false}, {"landscape", true}}};
  if (!reader.choice("orientation", landscape, words)) return;
  if (landscape != (width > height)) std::swap(width, height);
}

/// In the order of ND-02: top, bottom, left, right.
void read_margins(SectionReader& reader, Page& page) {
  const auto margins = reader.lengths("margins", 4, 4);
  if (!margins.empty()) {
    page.top = margins[0];
    page.bottom = margins[1];
    page.left = margins[2];
    page.right = margins[3];
  }
  if (page.left + page.right < page.width && page.top + page.bottom < page.height) return;
  reader.compilation().error("bad-length", reader.line(),
                             message("the margins leave no room on the page"));
}

}  // namespace

void read_paper(SectionReader& reader, Length& width, Length& height) {
  read_size(reader, width, height);
  read_orientation(reader, width, height);
}

namespace {

/// The section of a run: [page] of the first, [page NAME] of the others.
bool is_page(const SourceSection& section, const Page& page) {
  return section.kind == "page" && section.name == page.name;
}

void read_sheet(Compilation& compilation, const SourceSection& section, Page& page) {
  SectionReader reader(section, compilation);
  page.line = section.line;
  read_paper(reader, page.width, page.height);
  read_margins(reader, page);
}

/// `only_with = TABLE`: an annex without rows is no annex.
void read_only_with(SectionReader& reader, Page& page) {
  const SourceEntry* entry = reader.take("only_with");
  if (entry == nullptr) return;
  page.only_with = entry->value;
  const TypeInfo* type = reader.compilation().type;
  if (type == nullptr) return;
  std::vector<std::string> tables;
  for (const TableInfo& table : type->tables) tables.push_back(table.name);
  if (std::find(tables.begin(), tables.end(), page.only_with) != tables.end()) return;
  reader.error("unknown-table", *entry, message("there is no table '{}'", page.only_with),
               spelling_hint(page.only_with, tables));
}

void read_number(Compilation& compilation, const SourceSection& section, Page& page) {
  SectionReader reader(section, compilation);
  for (const char* key : {"size", "orientation", "margins"}) reader.take(key);
  PageNumber& number = page.number;
  reader.yes_no("number", number.shown);
  reader.length("number_baseline", number.baseline);
  reader.style("number_style", number.style);
  reader.yes_no("number_on_first", number.on_first);
  reader.pattern("number_text", number.text);
  reader.integer("edge_seal", page.edge_seal, 0);
  reader.file("background", page.background);
  bool overprint = false;
  if (reader.yes_no("overprint", overprint) && overprint)
    compilation.paper.prints = Prints::variable;
  if (!page.name.empty()) read_only_with(reader, page);
  reader.finish();
}

}  // namespace

void compile_page(Compilation& compilation) {
  auto& pages = compilation.paper.pages;
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind != "page") continue;
    if (section.name.empty()) {
      read_sheet(compilation, section, pages.front());
      continue;
    }
    pages.emplace_back().name = section.name;
    read_sheet(compilation, section, pages.back());
  }
}

void compile_page_number(Compilation& compilation) {
  for (const SourceSection& section : compilation.source.sections) {
    for (Page& page : compilation.paper.pages) {
      if (is_page(section, page)) read_number(compilation, section, page);
    }
  }
}

}  // namespace giayto::tmpl
