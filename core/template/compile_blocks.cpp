// The blocks of a page: where each stands, what it is, and whose child.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <algorithm>
#include <map>

namespace giayto::tmpl {
namespace {

constexpr Length rounding{0.01};

bool is_ornament(std::string_view kind) {
  constexpr std::string_view kinds[] = {"frame", "rosette", "braid", "terraces",
                                        "leaf",  "ear",     "path"};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

bool is_block(std::string_view kind) {
  constexpr std::string_view kinds[] = {"text", "columns", "table", "rule", "image", "qr", "zone"};
  return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds) ||
         is_ornament(kind);
}

void read_pages(SectionReader& reader, Placement& placement) {
  constexpr std::array<Choice<OnPages>, 4> words = {{{"all", OnPages::all},
                                                     {"first", OnPages::first},
                                                     {"later", OnPages::later},
                                                     {"last", OnPages::last}}};
  reader.choice("pages", placement.pages, words);
}

void read_box(SectionReader& reader, Placement& placement) {
  const auto box = reader.lengths("box", 3, 4);
  if (box.empty()) return;
  placement.x = box[0];
  placement.y = box[1];
  placement.width = box[2];
  if (box.size() == 4) placement.height = box[3];
}

/// x, width and centre: what is not given follows from the margins.
void read_sides(SectionReader& reader, Placement& placement) {
  const Page& page = reader.compilation().page();
  const bool has_width = reader.width("width", placement.width);
  const bool has_x = reader.width("x", placement.x);
  Length centre;
  if (reader.width("centre", centre)) {
    if (!has_width)
      placement.width = 2.0 * std::min(centre - page.left, page.width - page.right - centre);
    placement.x = centre - placement.width / 2;
  } else {
    if (!has_x) placement.x = page.left;
    if (!has_width) placement.width = page.width - page.right - placement.x;
  }
}

void check_on_page(SectionReader& reader, const Placement& placement) {
  const Page& page = reader.compilation().page();
  const Length bottom =
      (placement.has_baseline ? placement.baseline : placement.y) + placement.height;
  if (placement.x >= -rounding && placement.width >= Length{0} &&
      placement.x + placement.width <= page.width + rounding && bottom <= page.height + rounding) {
    return;
  }
  reader.compilation().error("off-page", reader.line(),
                             message("{} reaches beyond the page", reader.title()),
                             message("the page is {} x {} mm", page.width.mm, page.height.mm));
}

bool has_any(SectionReader& reader, std::initializer_list<const char*> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return reader.has(key); });
}

/// Placed by `box`, or by `y` or `baseline` with or without x and width; else the block flows.
Placement read_placement(SectionReader& reader) {
  Placement placement;
  placement.placed = has_any(reader, {"box", "y", "baseline"});
  if (reader.has("box")) {
    read_box(reader, placement);
  } else if (placement.placed) {
    reader.take("box");
    read_sides(reader, placement);
    reader.length("y", placement.y);
    reader.length("height", placement.height);
    placement.has_baseline = reader.length("baseline", placement.baseline);
  } else {
    for (const char* key : {"box", "y", "baseline"}) reader.take(key);
    if (has_any(reader, {"x", "width", "centre", "height", "pages"})) {
      reader.compilation().error(
          "bad-placement", reader.line(),
          message("{} flows, so it has no place of its own", reader.title()),
          message("add y or baseline, or remove x, centre, width, height and pages"));
      for (const char* key : {"x", "width", "centre", "height"}) reader.take(key);
    }
  }
  read_pages(reader, placement);
  if (placement.placed) check_on_page(reader, placement);
  return placement;
}

/// Pictures, codes and zones cannot do without a box.
Placement read_needed_box(SectionReader& reader) {
  Placement placement = read_placement(reader);
  if (placement.placed && placement.width > Length{0} && placement.height > Length{0})
    return placement;
  reader.compilation().error("missing-key", reader.line(),
                             message("{} needs a box with width and height", reader.title()),
                             message("write box = X Y WIDTH HEIGHT mm"));
  return placement;
}

/// Ornaments carry their own place.
Placement read_ornament_pages(SectionReader& reader) {
  Placement placement;
  placement.placed = true;
  read_pages(reader, placement);
  return placement;
}

BlockBody compile_ornament(SectionReader& reader, std::string_view kind) {
  if (kind == "frame") return compile_frame(reader);
  if (kind == "rosette") return compile_rosettes(reader);
  if (kind == "braid") return compile_braid(reader);
  if (kind == "terraces") return compile_terraces(reader);
  if (kind == "leaf") return compile_leaf(reader);
  if (kind == "ear") return compile_ear(reader);
  return compile_path(reader);
}

ImageBlock compile_image(SectionReader& reader) {
  ImageBlock image;
  if (reader.require("file") != nullptr) reader.file("file", image.file);
  return image;
}

QrBlock compile_qr(SectionReader& reader) {
  QrBlock code;
  if (reader.require("text") != nullptr) reader.pattern("text", code.text);
  constexpr std::array<Choice<char>, 4> levels = {{{"L", 'L'}, {"M", 'M'}, {"Q", 'Q'}, {"H", 'H'}}};
  reader.choice("level", code.level, levels);
  reader.colour("colour", code.color);
  return code;
}

ZoneBlock compile_zone(SectionReader& reader) {
  ZoneBlock zone;
  constexpr std::array<Choice<bool>, 2> shapes = {{{"box", false}, {"circle", true}}};
  reader.choice("shape", zone.circle, shapes);
  return zone;
}

class BlocksCompiler {
 public:
  explicit BlocksCompiler(Compilation& compilation) : compilation_(compilation) {}

  void run() {
    for (const SourceSection& section : compilation_.source.sections) {
      if (section.kind == "page" && !section.name.empty()) begin_run(section.name);
      if (is_block(section.kind)) compile(section);
    }
    for (const SourceSection& section : compilation_.source.sections) {
      if (section.kind == "column") compile_column_of(section);
    }
    for (auto& [index, picked] : picked_) {
      Block& block = compilation_.paper.blocks[static_cast<std::size_t>(index)];
      arrange_columns(compilation_, block, std::get<TableBlock>(block.body), picked);
    }
    check_tables();
    if (compilation_.paper.prints == Prints::variable) check_overprint();
  }

 private:
  /// All blocks from here on belong to the pages of that name.
  void begin_run(std::string_view name) {
    const auto& pages = compilation_.paper.pages;
    for (std::size_t i = 1; i < pages.size(); ++i) {
      if (pages[i].name == name) compilation_.run = static_cast<int>(i);
    }
  }

  void compile(const SourceSection& section) {
    SectionReader reader(section, compilation_);
    Block block;
    block.name = section.name;
    block.line = section.line;
    block.run = compilation_.run;
    check_name(section);
    read_body(reader, block);
    if (!std::holds_alternative<RuleBlock>(block.body)) {
      reader.length("space_before", block.space_before);
    }
    reader.yes_no("optional", block.optional);
    reader.yes_no("keep_with_next", block.keep_with_next);
    bool printed = false;
    if (reader.yes_no("print", printed)) block.printed = printed;
    read_parent(reader, block);
    if (const auto* rule = std::get_if<RuleBlock>(&block.body)) check_rule(reader, block, *rule);
    reader.finish();
    compilation_.paper.blocks.push_back(std::move(block));
  }

  void read_body(SectionReader& reader, Block& block) {
    const std::string& kind = block_kind(reader);
    if (is_ornament(kind)) {
      block.placement = read_ornament_pages(reader);
      block.body = compile_ornament(reader, kind);
    } else if (kind == "image" || kind == "qr" || kind == "zone") {
      block.placement = read_needed_box(reader);
    } else {
      block.placement = read_placement(reader);
    }
    if (kind == "text") block.body = compile_text(reader);
    if (kind == "columns") block.body = compile_columns(reader);
    if (kind == "table") {
      block.body = compile_table(reader);
      picked_[static_cast<int>(compilation_.paper.blocks.size())] = read_picked_columns(reader);
    }
    if (kind == "rule") block.body = compile_rule(reader, block.placement);
    if (kind == "image") block.body = compile_image(reader);
    if (kind == "qr") block.body = compile_qr(reader);
    if (kind == "zone") block.body = compile_zone(reader);
  }

  static const std::string& block_kind(SectionReader& reader) { return reader.section().kind; }

  void check_name(const SourceSection& section) {
    if (find_block(section.name) < 0 || section.name.empty()) return;
    compilation_.error("duplicate-name", section.line,
                       message("two blocks have the name '{}'", section.name),
                       message("give each block a name of its own"));
  }

  int find_block(std::string_view name) const {
    const auto& blocks = compilation_.paper.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].name == name) return static_cast<int>(i);
    }
    return -1;
  }
  /// Only among the blocks of the run of pages that is being compiled.
  int find_block_here(std::string_view name) const {
    const int block = find_block(name);
    return block >= 0 && block_at(block).run == compilation_.run ? block : -1;
  }

  const Block& block_at(int index) const {
    return compilation_.paper.blocks[static_cast<std::size_t>(index)];
  }

  template <class Body>
  std::vector<std::string> names_of() const {
    std::vector<std::string> names;
    for (const Block& block : compilation_.paper.blocks) {
      if (block.run == compilation_.run && std::holds_alternative<Body>(block.body))
        names.push_back(block.name);
    }
    return names;
  }

  /// `in = NAME.CELL`: a text or rule that flows in a cell of a columns block above.
  void read_parent(SectionReader& reader, Block& block) {
    const SourceEntry* entry = reader.take("in");
    if (entry == nullptr) return;
    const std::size_t dot = entry->value.rfind('.');
    const std::string name = entry->value.substr(0, dot);
    const int parent = find_block_here(name);
    const auto* columns = parent < 0 ? nullptr : std::get_if<ColumnsBlock>(&block_at(parent).body);
    if (columns == nullptr) {
      return reader.error("unknown-block", *entry,
                          message("there is no columns block '{}' above", name),
                          spelling_hint(name, names_of<ColumnsBlock>()));
    }
    const auto cell = dot == std::string::npos
                          ? std::nullopt
                          : parse_integer(std::string_view(entry->value).substr(dot + 1));
    if (!cell || *cell < 1 || *cell > static_cast<int>(columns->widths.size())) {
      return reader.error("unknown-block", *entry, message("'{}' names no cell", entry->value),
                          message("write {}.1 to {}.{}", name, name, columns->widths.size()));
    }
    if (block.placement.placed || !(std::holds_alternative<TextBlock>(block.body) ||
                                    std::holds_alternative<RuleBlock>(block.body))) {
      return reader.error("bad-placement", *entry,
                          message("only a flowing text or rule can stand in a cell"),
                          message("remove 'in', or the place of its own"));
    }
    block.parent = parent;
    block.cell = *cell - 1;
  }

  void check_rule(SectionReader& reader, const Block& block, const RuleBlock& rule) {
    if (rule.of.empty()) return;
    const int text = find_block_here(rule.of);
    const SourceEntry& entry = *reader.take("of");
    if (text < 0 || !std::holds_alternative<TextBlock>(block_at(text).body)) {
      return reader.error("unknown-block", entry,
                          message("there is no text block '{}' above", rule.of),
                          spelling_hint(rule.of, names_of<TextBlock>()));
    }
    const Block& above = block_at(text);
    const bool follows_placed = above.placement.placed && block.parent < 0;
    if (block.placement.placed || follows_placed ||
        (!above.placement.placed && above.parent == block.parent && above.cell == block.cell)) {
      return;
    }
    reader.error("bad-placement", entry,
                 message("the rule is in a cell, but the text '{}' stands elsewhere", rule.of),
                 message("give the rule a y of its own, or put both into one cell"));
  }

  void compile_column_of(const SourceSection& section) {
    const std::size_t dot = section.name.find('.');
    const std::string name = section.name.substr(0, dot);
    const int index = find_block(name);
    auto* table = index < 0 ? nullptr
                            : std::get_if<TableBlock>(
                                  &compilation_.paper.blocks[static_cast<std::size_t>(index)].body);
    if (table == nullptr || dot == std::string::npos || dot + 1 == section.name.size()) {
      compilation_.error("unknown-block", section.line,
                         message("the column '{}' belongs to no table", section.name),
                         table == nullptr ? spelling_hint(name, names_of<TableBlock>())
                                          : message("write [column {}.NAME]", name));
      return;
    }
    const std::string column = section.name.substr(dot + 1);
    if (!is_picked(index, column)) return;
    compilation_.run = block_at(index).run;
    SectionReader reader(section, compilation_);
    table->columns.push_back(compile_column(reader, column, *table));
    reader.finish();
  }

  /// A catalogue of columns holds some that this table does not take.
  bool is_picked(int table, const std::string& column) const {
    const std::vector<PickedColumn>& picked = picked_.at(table);
    return picked.empty() ||
           std::any_of(picked.begin(), picked.end(),
                       [&](const PickedColumn& one) { return one.name == column; });
  }

  void check_tables() {
    for (const Block& block : compilation_.paper.blocks) {
      const auto* table = std::get_if<TableBlock>(&block.body);
      if (table == nullptr) continue;
      compilation_.run = block.run;
      if (table->columns.empty()) {
        compilation_.error("missing-section", block.line,
                           message("the table '{}' has no columns", block.name),
                           message("add [column {}.NAME] sections", block.name));
      }
      check_width(block, *table);
    }
  }

  /// What a blank leaves room for has a place to the millimetre (CE-P).
  void check_overprint() {
    for (const Block& block : compilation_.paper.blocks) {
      const bool rule_of_text = std::holds_alternative<RuleBlock>(block.body) &&
                                !std::get<RuleBlock>(block.body).of.empty();
      const bool in_cells = block.parent >= 0 || std::holds_alternative<ColumnsBlock>(block.body);
      if (!in_cells && (block.placement.placed || rule_of_text)) continue;
      compilation_.error("overprint-flow", block.line,
                         message("block '{}' has no place of its own, and the paper is printed "
                                 "on blanks",
                                 block.name),
                         message("give it a box, or y or baseline"));
    }
  }

  void check_width(const Block& block, const TableBlock& table) {
    Length total;
    for (const Column& column : table.columns) total += std::max(column.width, column.min_width);
    const Length room = block.placement.placed ? block.placement.width : compilation_.text_width();
    if (total <= room + rounding) return;
    compilation_.error(
        "too-wide", block.line,
        message("the columns of '{}' are {:.1f} mm wide together, the room is {:.1f} mm",
                block.name, total.mm, room.mm),
        message("make a column narrower"));
  }

  Compilation& compilation_;
  std::map<int, std::vector<PickedColumn>> picked_;  // by the block of the table
};

}  // namespace

void compile_blocks(Compilation& compilation) {
  BlocksCompiler(compilation).run();
}

}  // namespace giayto::tmpl
