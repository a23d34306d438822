// The parts of the template compiler, in the order compile() runs them.
#pragma once

#include "template/section_reader.hpp"

namespace giayto::tmpl {

/// [template]: what the paper is for. Problems: `missing-key`, `unknown-format`, `wrong-document`.
void compile_heading(Compilation& compilation);
/// [colours]: names for the colour keys.
void compile_colours(Compilation& compilation);
/// [page]: sheet, margins and page number; the number's style and text come with
/// compile_page_number.
void compile_page(Compilation& compilation);
/// [sheet]: many pages on one paper. Problems: `bad-grid`, `sheet-too-small`.
void compile_sheet(Compilation& compilation);
/// The keys of [page] that need styles and placeholders.
void compile_page_number(Compilation& compilation);
/// All [style NAME] with their parents. Problems: `unknown-style`, `style-cycle`, `bad-font-role`.
void compile_styles(Compilation& compilation);
/// All blocks in page order, their children and columns. Problems: `unknown-block`,
/// `duplicate-name`, ...
void compile_blocks(Compilation& compilation);

/// Reads the keys of a style over `style`; true when there was one. `skip_space_before`: that key
/// belongs to the block that carries the style.
bool read_style_keys(SectionReader& reader, Style& style, bool skip_space_before);
/// Keys `fit = stop | wrap | shrink 85% | shrink-wrap 85%`.
void read_fit(SectionReader& reader, Fit& fit, double& shrink_floor);
/// Keys `size` and `orientation`.
void read_paper(SectionReader& reader, Length& width, Length& height);
/// Keys `align`.
void read_align(SectionReader& reader, Align& align);

TextBlock compile_text(SectionReader& reader);
ColumnsBlock compile_columns(SectionReader& reader);
TableBlock compile_table(SectionReader& reader);
/// A column that a table takes from the sections of its columns, with a width of its own.
struct PickedColumn {
  std::string name;
  std::optional<Length> width;
};
/// Key `columns = NAME [WIDTH], ...` of a table; empty: it takes all, in the order of the file.
std::vector<PickedColumn> read_picked_columns(SectionReader& reader);
/// Puts the columns in the order they were picked. Problems: `unknown-column` where one has no
/// section.
void arrange_columns(Compilation& compilation, const Block& block, TableBlock& table,
                     const std::vector<PickedColumn>& picked);
/// One [column TABLE.NAME] of a table.
Column compile_column(SectionReader& reader, const std::string& name, const TableBlock& table);
RuleBlock compile_rule(SectionReader& reader, const Placement& placement);
FrameBlock compile_frame(SectionReader& reader);
RosetteBlock compile_rosettes(SectionReader& reader);
BraidBlock compile_braid(SectionReader& reader);
/// Problems of these: `bad-curve`, also for terraces whose lines would cross.
TerracesBlock compile_terraces(SectionReader& reader);
LeafBlock compile_leaf(SectionReader& reader);
EarBlock compile_ear(SectionReader& reader);
PathBlock compile_path(SectionReader& reader);

}  // namespace giayto::tmpl
