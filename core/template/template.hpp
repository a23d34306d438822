// A template: an INI file compiled into plain structures that layout reads. Compiled once per
// batch.
//
// Sections are `[kind name]` in page order. A block with a box or a baseline is placed; a block
// without flows in the body, or in the cell of a columns block named by `in`. The keys of every
// kind, with examples, are in templates/README.md.
#pragma once

#include "base/diagnostic.hpp"
#include "base/units.hpp"

#include <giayto/plugin.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace giayto::tmpl {

enum class Align { left, centre, right, justify };
enum class Case { as_is, upper, lower };
/// What happens to text wider or higher than its box: stop with a diagnostic, shrink the size to
/// `shrink_floor` (a factor) and then stop, or wrap and stop when the height is exceeded.
/// `shrink_wrap`: shrink to the floor, then wrap, then stop (PR-13).
enum class Fit { stop, shrink, wrap, shrink_wrap };
/// Which pages of a document a placed block is drawn on.
enum class OnPages { all, first, later, last };

/// What a text is by Decree 30/2020 (ND-10 to ND-33): so the linter knows which rules it is held
/// to. `template/component.hpp` has their words.
enum class Component {
  none,
  nation,
  motto,
  parent,
  agency,
  number,
  place_date,
  title,
  subject,
  letter_subject,
  basis,
  body,
  authority,
  signer,
  addressee,
  recipients_heading,
  recipients,
  annex,
  annex_title,
  annex_reference
};

/// The rules a paper is held to, on every finished page.
enum class Profile { none, nd30 };

struct Style {
  std::string name;
  std::string font = "serif";  ///< role in fonts.ini
  int font_line = 0;           ///< where that is said; 0: nowhere
  Points size{13};
  bool bold = false;
  bool italic = false;
  Color color;
  Align align = Align::left;
  double leading = 1.15;  ///< baseline distance in multiples of the size
  Length space_before;
  Length space_after;
  Length indent;  ///< of the first line of a paragraph
  Length tracking;
  Case text_case = Case::as_is;
  Component component = Component::none;
  Points kerned_from{20};  ///< pairs of letters are kerned from this size on

  bool is_kerned() const { return size.pt >= kerned_from.pt; }
};

/// A piece of template text: literal text, or the value of a slot. `<b>` and `<i>` in the template
/// (never in a value) toggle the style's bold and italic.
struct Piece {
  std::string literal;
  int slot = -1;      ///< index into Template::slots, or -1 for a literal
  bool bold = false;  ///< toggled against the style
  bool italic = false;
};

/// Text with placeholders; "\n" in a literal ends a paragraph.
struct Pattern {
  std::vector<Piece> pieces;
  int line = 0;  ///< line of the template file

  bool constant() const {
    for (const Piece& piece : pieces) {
      if (piece.slot >= 0) return false;
    }
    return true;
  }
  bool empty() const { return pieces.empty(); }
};

/// Where a block stands. Not placed: it flows.
struct Placement {
  bool placed = false;
  Length x, y, width, height;  ///< the box; height 0 = as high as its content
  bool has_baseline = false;
  Length baseline;  ///< of the first line, from the top of the page; y is then unused
  OnPages pages = OnPages::all;
};

struct TextBlock {
  Pattern text;
  int style = 0;  ///< index into Template::styles
  Fit fit = Fit::wrap;
  double shrink_floor = 0.85;
  std::optional<Length> gap_below;  ///< empty room for a signature, after the text
};

/// Side-by-side cells: header block, signature block. Its children name it with `in = NAME.CELL`
/// (from 1).
struct ColumnsBlock {
  std::vector<Length> widths;  ///< one per cell
  Length gap;
  Length shift;        ///< moves the whole block to the left (< 0) or right
  int keep_lines = 2;  ///< lines of the text above kept with the block, when that text is (ND-38)
};

struct Column {
  std::string name;
  std::string value;  ///< column of the content table; empty: empty cells to write in
  Pattern header;
  Pattern group;            ///< upper header row; neighbours with the same text share one cell
  std::string repeat;       ///< content table: one column per row of it, ...
  std::string header_from;  ///< ... its header and group taken from these columns of that table
  std::string group_from;
  Length width;            ///< 0: shares what is left equally
  Length min_width;        ///< narrower than this is an error (signature cells, RO-02)
  int give_way = 0;        ///< left out when columns get too narrow, 1 goes first; 0: stays
  bool optional = false;   ///< left out when no row has a text in it
  bool join_next = false;  ///< one header cell with the next column, and no rule between them
  int style = -1;          ///< cell text; -1: the table's
  Align align = Align::left;
  Fit fit = Fit::wrap;
  double shrink_floor = 0.85;
};

struct TableBlock {
  std::string rows;  ///< content table with the rows
  std::vector<Column> columns;
  int style = 0;  ///< cell text
  int header_style = 0;
  int band_style = 0;
  Length row_height;     ///< at least
  Length header_height;  ///< of each of the one or two header rows, at least
  Length band_height;
  Length padding{1.8};  ///< left and right in a cell
  Length padding_top;   ///< least distance of text from the rules above and below
  Length rule{0.2};     ///< inner rules
  Length border{0.3};   ///< outer and header rules
  Color rule_color;
  std::optional<Color> header_fill;
  std::optional<Color> band_fill;
  bool repeat_header = true;
  int blank_rows = 0;   ///< numbered empty rows for walk-ins (RO-25)
  int keep_last = 2;    ///< rows kept with what follows (RO-21)
  int total_span = 2;   ///< columns that the label of a row of totals spans
  int repeat_most = 0;  ///< most repeated columns on one sheet; 0: as many as fit
  Pattern continued;    ///< appended to a band repeated on a new page
};

/// A drawn rule. `of` names a text block: the length is then a fraction of its last line
/// (ND-11: 1, ND-13: 1/3 to 1/2) and the rule is centred under it (or flush left with it).
struct RuleBlock {
  std::string of;
  double fraction = 0;  ///< of the text line; 0: `length` is absolute
  Length length;
  Length thickness{0.25};
  Color color;
  Align align = Align::centre;
  Length space_before;  ///< from the baseline of the line above to the rule
};

/// A wave of a band or rosette: amplitude (mm) * sin(frequency * t + phase_factor * f + offset).
struct Wave {
  double amplitude = 0;
  double frequency = 1;
  double phase_factor = 0;
  double offset = 0;  ///< in quarter turns
};

/// A family of `count` curves along a border: the curve k is the sum of the waves at f = 2 pi k /
/// count.
struct Band {
  Color color;
  Length width;
  int count = 1;
  std::vector<Wave> waves;
};

/// `count` closed curves r = radius + amplitude * cos(lobes * t + 2 pi k / count).
struct Rosette {
  Color color;
  Length width;
  Length radius, amplitude;
  int lobes = 1;
  int count = 1;
  bool dot = false;  ///< a filled disc of `radius` instead
};

/// Ornamental frame round the page: rectangles, a guilloche band, a disc with rosettes at each
/// corner.
struct FrameBlock {
  struct Outline {
    Length offset;  ///< from the paper's edge
    Length width;
    Color color;
  };
  std::vector<Outline> outlines;
  Length band_offset;    ///< centre line of the band
  int periods_long = 0;  ///< whole periods on the long and the short side
  int periods_short = 0;
  std::vector<Band> bands;
  Length corner_disc;           ///< radius of the white disc at each corner; 0: none
  Length corner_square;         ///< side of the white square at each corner; 0: none
  Outline corner_outline;       ///< of that square; width 0: none
  std::vector<Rosette> corner;  ///< drawn in order

  bool has_corners() const { return corner_disc.mm > 0 || corner_square.mm > 0; }
};

/// Rosettes with one centre, stretched in x: a ground or a seal-like ornament.
struct RosetteBlock {
  Length x, y;  ///< centre
  double stretch = 1;
  std::vector<Rosette> rosettes;
};

/// A short braid of three strands with a rosette in its middle.
struct BraidBlock {
  Length x, y;  ///< centre
  Length half_width;
  Color color, centre_color;
};

/// A place of a drawing, from the page's top left.
struct Spot {
  Length x, y;
};

/// A cubic curve by its ends and handles: the midrib of a leaf, the stem of an ear.
using Spine = std::array<Spot, 4>;

/// Lines that rise from a level foot to a rolling skyline as terraces do: dark ones with hair lines
/// between them. With u from 0 to 1 across and v from 0 to 1 upwards the height above the foot is
/// skyline(u) * (v + the sum of the bunches); the sum of 2 pi * share * across of all bunches is
/// below 1, so no line crosses another.
struct TerracesBlock {
  /// height * exp(-((u - centre) / spread)^2)
  struct Hill {
    Length height;
    double centre = 0, spread = 1;
  };
  /// height * sin(2 pi * waves * u + phase)
  struct Roll {
    Length height;
    double waves = 1, phase = 0;
  };
  /// share * sin(2 pi * rising * v + rising_phase) * sin(2 pi * across * u + across_phase)
  struct Bunch {
    double share = 0, rising = 1, rising_phase = 0, across = 1, across_phase = 0;
  };
  Length x, width;
  Length foot;    ///< from the page's top
  Length height;  ///< of the skyline before hills and rolls
  std::vector<Hill> hills;
  std::vector<Roll> rolls;
  std::vector<Bunch> bunches;
  int lines = 9;
  Length line_width{0.26};
  Color color, top_color;  ///< of the lowest and the highest line; those between are mixed
  int hairs = 3;           ///< between two lines, and below the first
  Length hair_width{0.12};
  Color hair_color, accent_color;
  std::vector<int> accents;   ///< the fields, from 1 at the foot, whose hair lines have that colour
  std::optional<Color> fill;  ///< below the skyline
};

/// Leaves on spines, drawn in order: a filled outline with veins that run from end to end. At t
/// along the spine half the width is width / 2 * sin(pi * min(1, (1 - start) * t + start)^swell).
struct LeafBlock {
  struct Leaf {
    Spine spine;
    Length width;
  };
  std::vector<Leaf> leaves;
  double start = 0.1;  ///< 0: pointed at both ends
  double swell = 1;    ///< above 1 the widest place moves to the tip
  std::optional<Color> fill;
  Color color, vein_color;
  Length line_width{0.22}, vein_width{0.12};
  int veins = 3;
  double vein_spread = 0.405;  ///< of the outermost veins, in parts of half the width
};

/// Ears of grain on spines: pairs of grains from `from` to the end, smaller and closer to the stem
/// as they rise, a last one at the tip; each with a midline that goes on as an awn.
struct EarBlock {
  struct Ear {
    Spine spine;
    int pairs = 1;
    Length grain;  ///< length of the lowest grains
  };
  std::vector<Ear> ears;
  double from = 0.45;
  double first_angle = 35.5, last_angle = 18.3;  ///< degrees between grain and stem
  double taper = 0.35;                           ///< what the last grains are shorter by
  Length grain_breadth{1.05};                    ///< reach of a grain's handles from its midline
  double awn = 0.9;                              ///< in lengths of its grain; 0: none
  Color stem_color, grain_color;
  std::optional<Color> fill;
  Length stem_width{0.35}, line_width{0.16}, awn_width{0.1};
};

/// A drawing of straight lines and curves, in the order given.
struct PathBlock {
  enum class Verb { move, line, curve, close };  // 1, 1, 3 and 0 points
  std::vector<Verb> verbs;
  std::vector<Length> coordinates;  ///< x and y of each point, from the page's top left
  std::optional<Color> fill, stroke;
  Length width{0.25};
};

struct ImageBlock {
  std::filesystem::path file;  ///< resolved against the template's folder
};

struct QrBlock {
  Pattern text;
  char level = 'M';
  Color color;
};

struct ZoneBlock {
  bool circle = false;
};

using BlockBody = std::variant<TextBlock, ColumnsBlock, TableBlock, RuleBlock, FrameBlock,
                               RosetteBlock, BraidBlock, TerracesBlock, LeafBlock, EarBlock,
                               PathBlock, ImageBlock, QrBlock, ZoneBlock>;

struct Block {
  std::string name;
  int line = 0;
  Placement placement;
  int run = 0;            ///< index into Template::pages
  int parent = -1;        ///< index of a columns block, for a child of one of its cells
  int cell = 0;           ///< from 0
  Length space_before;    ///< in the flow, added to the style's
  bool optional = false;  ///< left out when one of its placeholders is empty
  bool keep_with_next = false;
  std::optional<bool> printed;  ///< on a blank; not said: when it holds a placeholder
  BlockBody body;
};

struct PageNumber {
  bool shown = false;
  Length baseline{13.5};  ///< from the top of the page (ND-05)
  int style = 0;
  bool on_first = false;
  Pattern text;  ///< with {page} and {pages}; empty: the bare number
};

/// What of a paper is put on the sheet: all of it, what differs from paper to paper (printed on
/// blanks, CE-P), or what is the same on all of them (the blank itself).
enum class Prints { all, variable, fixed };

/// The sheet of a run of pages: of the letter, of its annex, of the back of a card. Each run
/// numbers its own pages (ND-05).
struct Page {
  std::string name;  ///< empty: the first run
  int line = 0;
  Length width{210}, height{297};
  Length top{20}, bottom{20}, left{30}, right{15};
  PageNumber number;
  std::filesystem::path background;  ///< picture of the blank, shown in previews only
  std::string only_with;             ///< the run is left out when this content table has no rows
  int edge_seal = 0;  ///< sheets that one impression of the edge seal joins; more are told; 0: none
};

/// Many pages of the template on one sheet of paper, to be cut or folded. In a paper about a whole
/// class each person gets a cell, and the participant's fields may be used in it.
struct Sheet {
  enum class Marks { none, cut, lines };
  Length width{210}, height{297};
  int columns = 1, rows = 1;
  Length gap_x, gap_y;  ///< between cells
  Marks marks = Marks::cut;
  /// Every page twice, one above the other, the upper one upside down: folded between the two it
  /// stands and reads from both sides.
  bool tent = false;
};

/// A filter of the closed grammar `{name|filter}`.
enum class Filter {
  none,
  upper,
  lower,
  date,
  long_date,
  words,
  number,
  masked,
  ascii,
  two_digits,
  if_any
};

/// Lines are kept as one int that also tells the file: the index into Template::files times a
/// million.
struct PackedLine {
  int file = 0;
  int line = 0;
};
constexpr int pack_line(int file, int line) {
  return file * 1'000'000 + line;
}
constexpr PackedLine unpack_line(int packed) {
  return {packed / 1'000'000, packed % 1'000'000};
}

/// One distinct placeholder of a template.
struct Slot {
  /// Whether a missing value stops the paper (or leaves out an optional block).
  bool needed() const {
    return page == 0 && std::find(filters.begin(), filters.end(), Filter::if_any) == filters.end();
  }

  std::string name;  ///< as written: "class.title"
  std::vector<Filter> filters;
  int standard = -1;  ///< StandardField as int, or -1
  int field = -1;     ///< index into TypeInfo::fields, or -1
  int page = 0;       ///< 1 = {page}, 2 = {pages}: filled in by layout
  int line = 0;
  bool may_be_blank = false;  ///< number or date: a room to write in while they are pending (ND-41)
};

struct Template {
  std::string id;        ///< path below templates/ without ".ini"
  std::string document;  ///< document type id, or "*.paper" for every plugin's
  std::string language = "vi";
  Profile profile = Profile::none;
  std::filesystem::path file;
  std::vector<std::filesystem::path> files;  ///< `file` and all includes, in the order read
  std::string version;  ///< SHA-256 of its text and all includes, in hexadecimal
  std::optional<TypeInfo>
      custom;  ///< the document type this template makes itself (`document = custom`)
  std::vector<Page> pages = std::vector<Page>(1);  ///< one for each run of pages, in order
  Prints prints = Prints::all;                     ///< of all pages
  std::optional<Sheet> sheet;                      ///< the pages are then cells of it
  std::vector<Style> styles;                       ///< [0] is the default style
  std::vector<Slot> slots;
  std::vector<TableInfo> tables;  ///< content tables of the document type, as it declares them
  std::vector<Block> blocks;      ///< in page order; children after their parent

  /// The place of any `line` kept in this structure, also where it stands in an included file.
  Location at(int line) const {
    const PackedLine place = unpack_line(line);
    const bool included = place.file > 0 && static_cast<std::size_t>(place.file) < files.size();
    return {(included ? files[static_cast<std::size_t>(place.file)] : file).string(),
            place.line,
            {},
            {},
            0};
  }
};

/// Where templates and their includes are looked for: the first folder that has the file wins.
class TemplateFolders {
 public:
  explicit TemplateFolders(std::vector<std::filesystem::path> folders)
      : folders_(std::move(folders)) {}

  /// The file of a template id ("certificate/classic") or of a path to an .ini file. Throws
  /// ConfigError that names the folders looked in.
  std::filesystem::path find(const std::string& id_or_path) const;
  /// Ids of all templates in all folders, sorted; what lies in base/ is for including only.
  std::vector<std::string> list() const;
  /// The id of a template file: its path below the first folder that holds it, without ".ini"; else
  /// its stem.
  std::string id_of(const std::filesystem::path& file) const;
  const std::vector<std::filesystem::path>& folders() const { return folders_; }

 private:
  std::vector<std::filesystem::path> folders_;
};

/// Reads and compiles a template for one document type: includes, styles, blocks, placeholders.
/// All problems go to `diagnostics` with file and line; with errors the result is empty.
/// `type` null: placeholders that are no standard field are taken on trust (their names are listed
/// in slots), unless the template is its own document type (`document = custom`, see
/// Template::custom).
std::optional<Template> compile(const std::filesystem::path& file, const TemplateFolders& folders,
                                const TypeInfo* type, Diagnostics& diagnostics);

/// The `document` key of a template that is its own document type.
inline constexpr std::string_view custom_document = "custom";

/// The `document` key of a template without compiling it; empty when it has none.
std::string document_of(const std::filesystem::path& file);

/// The document type of a template with `document = custom`, read from its heading alone; nothing
/// for other templates, and after problems, which go to `diagnostics`.
std::optional<TypeInfo> custom_type_of(const std::filesystem::path& file,
                                       const TemplateFolders& folders, Diagnostics& diagnostics);

/// Whether a `document` key covers a type: the same id, or "*.paper" and "<plugin>.paper".
bool serves(std::string_view document, std::string_view type_id);

}  // namespace giayto::tmpl
