// The blocks of running text: [text], [columns], [table] with its [column]s, [rule].
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/values.hpp"

#include <algorithm>

namespace giayto::tmpl {
namespace {

/// The declared content table of a name; null when there is none or nothing is known of the type.
const TableInfo* declared_table(SectionReader& reader, const SourceEntry& entry) {
  const TypeInfo* type = reader.compilation().type;
  if (type == nullptr) return nullptr;
  std::vector<std::string> names;
  for (const TableInfo& table : type->tables) {
    if (table.name == entry.value) return &table;
    names.push_back(table.name);
  }
  reader.error("unknown-table", entry,
               message("the type '{}' has no table '{}'", type->id, entry.value),
               spelling_hint(entry.value, names));
  return nullptr;
}

/// Reads a key that names a column of a content table.
void read_column_name(SectionReader& reader, const char* key, const std::string& table_name,
                      std::string& target) {
  if (!reader.text(key, target) || target.empty()) return;
  const TypeInfo* type = reader.compilation().type;
  if (type == nullptr) return;
  for (const TableInfo& table : type->tables) {
    if (table.name != table_name) continue;
    if (std::find(table.columns.begin(), table.columns.end(), target) != table.columns.end())
      return;
    reader.error("unknown-column", *reader.take(key),
                 message("the table '{}' has no column '{}'", table.name, target),
                 spelling_hint(target, table.columns));
  }
}

/// A text block may change its style in place: that makes a style of its own.
int own_style(SectionReader& reader, int base) {
  Template& paper = reader.compilation().paper;
  Style style = paper.styles[static_cast<std::size_t>(base)];
  if (!read_style_keys(reader, style, true)) return base;
  style.name = reader.title();
  paper.styles.push_back(std::move(style));
  return static_cast<int>(paper.styles.size()) - 1;
}

void read_table_looks(SectionReader& reader, TableBlock& table) {
  reader.style("style", table.style);
  table.header_style = table.band_style = table.style;
  reader.style("header_style", table.header_style);
  reader.style("band_style", table.band_style);
  reader.length("row_height", table.row_height);
  reader.length("header_height", table.header_height);
  reader.length("band_height", table.band_height);
  reader.length("padding", table.padding);
  reader.length("padding_top", table.padding_top);
  reader.length("rule", table.rule);
  reader.length("border", table.border);
  reader.colour("rule_colour", table.rule_color);
  reader.colour("header_fill", table.header_fill);
  reader.colour("band_fill", table.band_fill);
}

void read_repeat(SectionReader& reader, Column& column) {
  const SourceEntry* entry = reader.take("repeat");
  if (entry != nullptr) {
    column.repeat = entry->value;
    declared_table(reader, *entry);
  }
  for (const char* key : {"header_from", "group_from"}) {
    std::string& target =
        key == std::string_view("header_from") ? column.header_from : column.group_from;
    read_column_name(reader, key, column.repeat, target);
    if (entry != nullptr || target.empty()) continue;
    reader.error("missing-key", *reader.take(key), message("{} needs the key 'repeat'", key),
                 message("repeat = the content table with one row per column"));
  }
}

}  // namespace

void read_fit(SectionReader& reader, Fit& fit, double& shrink_floor) {
  const SourceEntry* entry = reader.take("fit");
  if (entry == nullptr) return;
  const auto words = split_words(entry->value);
  constexpr std::array<Choice<Fit>, 4> choices = {{{"stop", Fit::stop},
                                                   {"shrink", Fit::shrink},
                                                   {"wrap", Fit::wrap},
                                                   {"shrink-wrap", Fit::shrink_wrap}}};
  const auto chosen = std::find_if(choices.begin(), choices.end(), [&](const Choice<Fit>& one) {
    return !words.empty() && words[0] == one.word;
  });
  if (chosen == choices.end()) {
    return reader.bad_choice(*entry, {"stop", "shrink", "wrap", "shrink-wrap"});
  }
  fit = chosen->value;
  const bool shrinks = fit == Fit::shrink || fit == Fit::shrink_wrap;
  if (words.size() == 1) return;
  const auto floor = parse_fraction(words[1]);
  if (words.size() == 2 && shrinks && floor && *floor >= 0.5 && *floor <= 1) {
    shrink_floor = *floor;
    return;
  }
  reader.error("bad-fraction", *entry, message("'{}' is no way to fit", entry->value),
               message("write for example shrink 85%, from 50% to 100%"));
}

TextBlock compile_text(SectionReader& reader) {
  TextBlock block;
  if (reader.require("text") != nullptr) reader.pattern("text", block.text);
  reader.style("style", block.style);
  block.style = own_style(reader, block.style);
  read_fit(reader, block.fit, block.shrink_floor);
  Length gap;
  if (reader.length("gap_below", gap)) block.gap_below = gap;
  return block;
}

ColumnsBlock compile_columns(SectionReader& reader) {
  ColumnsBlock block;
  if (reader.require("widths") != nullptr) {
    block.widths = reader.lengths("widths", 1, 12, reader.compilation().text_width());
  }
  reader.width("gap", block.gap);
  reader.width("shift", block.shift, SectionReader::Sign::any);
  reader.integer("keep_lines", block.keep_lines, 0);
  return block;
}

TableBlock compile_table(SectionReader& reader) {
  TableBlock table;
  if (const SourceEntry* rows = reader.require("rows")) {
    table.rows = rows->value;
    declared_table(reader, *rows);
  }
  read_table_looks(reader, table);
  reader.yes_no("repeat_header", table.repeat_header);
  reader.integer("blank_rows", table.blank_rows, 0);
  reader.integer("keep_last", table.keep_last, 0);
  reader.integer("total_span", table.total_span, 1);
  reader.integer("repeat_most", table.repeat_most, 0);
  reader.pattern("continued", table.continued);
  return table;
}

std::vector<PickedColumn> read_picked_columns(SectionReader& reader) {
  std::vector<PickedColumn> picked;
  const SourceEntry* entry = reader.take("columns");
  if (entry == nullptr) return picked;
  for (const std::string_view part : split_list(entry->value, ",\n")) {
    const std::size_t space = part.find(' ');
    PickedColumn column{std::string(part.substr(0, space)), std::nullopt};
    if (space != std::string_view::npos) {
      column.width = parse_length(trim(part.substr(space)), reader.compilation().text_width());
      if (!column.width) {
        reader.error("bad-length", *entry, message("'{}' is no column with its width", part),
                     message("write for example: position 11mm, name 47mm, note"));
      }
    }
    picked.push_back(std::move(column));
  }
  return picked;
}

void arrange_columns(Compilation& compilation, const Block& block, TableBlock& table,
                     const std::vector<PickedColumn>& picked) {
  if (picked.empty()) return;
  std::vector<Column> arranged;
  std::vector<std::string> known;
  for (const SourceSection& section : compilation.source.sections) {
    if (section.kind == "column" && section.name.rfind(block.name + ".", 0) == 0)
      known.push_back(section.name.substr(block.name.size() + 1));
  }
  for (const PickedColumn& one : picked) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(),
                     [&one](const Column& column) { return column.name == one.name; });
    if (found == table.columns.end()) {
      compilation.error(
          "unknown-column", block.line,
          message("the table '{}' has no section for the column '{}'", block.name, one.name),
          spelling_hint(one.name, known));
      continue;
    }
    if (one.width) found->width = *one.width;
    arranged.push_back(*found);
  }
  table.columns = std::move(arranged);
}

Column compile_column(SectionReader& reader, const std::string& name, const TableBlock& table) {
  Column column;
  column.name = name;
  reader.pattern("header", column.header);
  reader.pattern("group", column.group);
  read_column_name(reader, "value", table.rows, column.value);
  read_repeat(reader, column);
  reader.width("width", column.width);
  reader.width("min_width", column.min_width);
  reader.integer("give_way", column.give_way, 0);
  reader.yes_no("optional", column.optional);
  reader.yes_no("join_next", column.join_next);
  reader.style("style", column.style);
  if (column.style >= 0) {
    column.align = reader.compilation().paper.styles[static_cast<std::size_t>(column.style)].align;
  }
  read_align(reader, column.align);
  read_fit(reader, column.fit, column.shrink_floor);
  return column;
}

RuleBlock compile_rule(SectionReader& reader, const Placement& placement) {
  RuleBlock rule;
  reader.text("of", rule.of);
  rule.length = placement.placed ? placement.width : Length{};
  const SourceEntry* length = reader.take("length");
  if (!rule.of.empty() && (length == nullptr || parse_fraction(length->value))) {
    rule.fraction = 1;
    reader.fraction("length", rule.fraction);
  } else if (length != nullptr) {
    reader.width("length", rule.length);
  } else if (!placement.placed) {
    reader.require("length");
  }
  reader.length("thickness", rule.thickness);
  reader.colour("colour", rule.color);
  read_align(reader, rule.align);
  reader.length("space_before", rule.space_before);
  return rule;
}

}  // namespace giayto::tmpl
