// The sections [style NAME], each over its parent.
#include "base/message.hpp"
#include "template/compile_parts.hpp"
#include "template/component.hpp"
#include "template/values.hpp"

#include <algorithm>
#include <limits>

namespace giayto::tmpl {
namespace {

void read_font(SectionReader& reader, Style& style) {
  if (!reader.text("font", style.font)) return;
  style.font_line = reader.take("font")->line;
  if (!style.font.empty() &&
      style.font.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos) {
    return;
  }
  reader.error("bad-font-role", *reader.take("font"), message("'{}' is no font role", style.font),
               message("a role is a word like serif or display; fonts.ini gives it its files"));
}

void read_weight_and_slant(SectionReader& reader, Style& style) {
  constexpr std::array<Choice<bool>, 2> weights = {{{"regular", false}, {"bold", true}}};
  reader.choice("weight", style.bold, weights);
  constexpr std::array<Choice<bool>, 2> slants = {{{"upright", false}, {"italic", true}}};
  reader.choice("slant", style.italic, slants);
}

void read_size(SectionReader& reader, Style& style) {
  Length size;
  if (!reader.length("size", size)) return;
  style.size = Points{size.mm / mm_per_point};
  if (style.size.pt > 0) return;
  reader.error("bad-length", *reader.take("size"), message("a type size must be above zero"));
}

void read_component(SectionReader& reader, Style& style) {
  static const auto choices = [] {
    std::array<Choice<Component>, component_words.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
      all[i] = {component_words[i].first, component_words[i].second};
    return all;
  }();
  reader.choice("component", style.component, choices);
}

/// Yes, no, or the size from which on pairs of letters are kerned.
void read_kerning(SectionReader& reader, Style& style) {
  const SourceEntry* entry = reader.take("kerning");
  if (!entry) return;
  Length from;
  if (entry->value == "yes") {
    style.kerned_from = {0};
  } else if (entry->value == "no") {
    style.kerned_from = {std::numeric_limits<double>::infinity()};
  } else if (reader.length("kerning", from)) {
    style.kerned_from = {from.mm / mm_per_point};
  }
}

/// Compiles styles in any order: a parent is compiled when the first child asks for it.
class StyleCompiler {
 public:
  explicit StyleCompiler(Compilation& compilation) : compilation_(compilation) {
    compilation.paper.styles = {Style{}};
    compilation.paper.styles.front().name = "default";
    compilation.styles = {{"default", 0}};
    for (const SourceSection& section : compilation.source.sections) {
      if (section.kind == "style" && !section.name.empty()) sections_.push_back(&section);
    }
  }

  void run() {
    for (const SourceSection* section : sections_) {
      if (section->name == "default") compile(*section);
    }
    for (const SourceSection* section : sections_) compile(*section);
  }

 private:
  void compile(const SourceSection& section) {
    if (std::find(done_.begin(), done_.end(), &section) != done_.end()) return;
    if (std::find(open_.begin(), open_.end(), &section) != open_.end()) {
      compilation_.error("style-cycle", section.line,
                         message("the style '{}' is its own ancestor", section.name),
                         message("correct the key parent of one of the styles"));
      return;
    }
    open_.push_back(&section);
    SectionReader reader(section, compilation_);
    Style style = parent_of(reader);
    style.name = section.name;
    read_style_keys(reader, style, false);
    reader.finish();
    store(std::move(style));
    open_.pop_back();
    done_.push_back(&section);
  }

  Style parent_of(SectionReader& reader) {
    int parent = 0;
    if (const SourceEntry* entry = reader.take("parent")) {
      for (const SourceSection* section : sections_) {
        if (section->name == entry->value) compile(*section);
      }
      const bool itself = std::any_of(open_.begin(), open_.end(), [&](const SourceSection* open) {
        return open->name == entry->value;
      });
      if (!itself) reader.style("parent", parent);
    }
    return compilation_.paper.styles[static_cast<std::size_t>(parent)];
  }

  void store(Style style) {
    const auto known = compilation_.styles.find(style.name);
    if (known != compilation_.styles.end()) {
      compilation_.paper.styles[static_cast<std::size_t>(known->second)] = std::move(style);
      return;
    }
    compilation_.styles[style.name] = static_cast<int>(compilation_.paper.styles.size());
    compilation_.paper.styles.push_back(std::move(style));
  }

  Compilation& compilation_;
  std::vector<const SourceSection*> sections_, open_, done_;
};

}  // namespace

bool read_style_keys(SectionReader& reader, Style& style, bool skip_space_before) {
  constexpr const char* keys[] = {"font",     "size",    "weight",       "slant",       "colour",
                                  "align",    "leading", "space_before", "space_after", "indent",
                                  "tracking", "case",    "component",    "kerning"};
  const bool any = std::any_of(std::begin(keys), std::end(keys), [&](std::string_view key) {
    return reader.has(key) && !(skip_space_before && key == "space_before");
  });
  read_font(reader, style);
  read_size(reader, style);
  read_weight_and_slant(reader, style);
  reader.colour("colour", style.color);
  read_align(reader, style.align);
  reader.number("leading", style.leading, 0.5);
  if (!skip_space_before) reader.length("space_before", style.space_before);
  reader.length("space_after", style.space_after);
  reader.length("indent", style.indent, SectionReader::Sign::any);
  reader.length("tracking", style.tracking, SectionReader::Sign::any);
  constexpr std::array<Choice<Case>, 3> cases = {
      {{"as-is", Case::as_is}, {"upper", Case::upper}, {"lower", Case::lower}}};
  reader.choice("case", style.text_case, cases);
  read_component(reader, style);
  read_kerning(reader, style);
  return any;
}

void read_align(SectionReader& reader, Align& align) {
  constexpr std::array<Choice<Align>, 4> words = {{{"left", Align::left},
                                                   {"centre", Align::centre},
                                                   {"right", Align::right},
                                                   {"justify", Align::justify}}};
  reader.choice("align", align, words);
}

void compile_styles(Compilation& compilation) {
  StyleCompiler(compilation).run();
}

}  // namespace giayto::tmpl
