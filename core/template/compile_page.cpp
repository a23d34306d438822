// The section [page]: sheet, margins, page number.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <utility>

namespace giayto::tmpl {
namespace {

void read_size(SectionReader& reader, Page& page) {
  const SourceEntry* entry = reader.take("size");
  if (entry == nullptr || entry->value == "A4") return;
  if (entry->value == "A5") {
    page.width = Length{148};
    page.height = Length{210};
    return;
  }
  const auto sides = parse_lengths(entry->value);
  if (sides.size() == 2 && sides[0] > Length{0} && sides[1] > Length{0}) {
    page.width = sides[0];
    page.height = sides[1];
    return;
  }
  reader.error("bad-length", *entry, message("'{}' is no page size", entry->value),
               message("write A4, A5, or width and height, for example 210 99 mm"));
}

void read_orientation(SectionReader& reader, Page& page) {
  bool landscape = page.width > page.height;
  constexpr std::array<Choice<bool>, 2> words = {{{"portrait", false}, {"landscape", true}}};
  if (!reader.choice("orientation", landscape, words)) return;
  if (landscape != (page.width > page.height)) std::swap(page.width, page.height);
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

void compile_page(Compilation& compilation) {
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind != "page" || !section.name.empty()) continue;
    SectionReader reader(section, compilation);
    read_size(reader, compilation.paper.page);
    read_orientation(reader, compilation.paper.page);
    read_margins(reader, compilation.paper.page);
  }
}

void compile_page_number(Compilation& compilation) {
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind != "page" || !section.name.empty()) continue;
    SectionReader reader(section, compilation);
    for (const char* key : {"size", "orientation", "margins"}) reader.take(key);
    PageNumber& number = compilation.paper.page.number;
    reader.yes_no("number", number.shown);
    reader.length("number_baseline", number.baseline);
    reader.style("number_style", number.style);
    reader.yes_no("number_on_first", number.on_first);
    reader.pattern("number_text", number.text);
    reader.integer("edge_seal", compilation.paper.page.edge_seal, 0);
    reader.file("background", compilation.paper.page.background);
    reader.finish();
  }
}

}  // namespace giayto::tmpl
