// Paper, margins, fonts, page numbers; and what every component must look like.
#include "base/message.hpp"
#include "lint/rules.hpp"
#include "text/normalise.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::lint {
namespace {

bool has_table(const tmpl::Template& form, int run) {
  return std::any_of(form.blocks.begin(), form.blocks.end(), [run](const tmpl::Block& block) {
    return block.run == run && std::holds_alternative<tmpl::TableBlock>(block.body);
  });
}

void check_paper(const Reading& reading, Findings& findings) {
  for (std::size_t page = 0; page < reading.frames().size(); ++page) {
    const layout::Frame& frame = reading.frames()[page];
    const int run = reading.run_of(static_cast<int>(page));
    const double width = frame.size.width.mm, height = frame.size.height.mm;
    const auto is = [&](double across, double down) {
      return std::abs(width - across) < close && std::abs(height - down) < close;
    };
    if (is(nd30::paper_short, nd30::paper_long)) continue;
    if (has_table(reading.form(), run) && is(nd30::paper_long, nd30::paper_short)) continue;
    findings.error_on_sheet(
        "nd-01", run, message("the paper is {:.0f} x {:.0f} mm", width, height),
        message("A4, 210 x 297 mm, upright; across only for papers with a table"));
  }
}

void check_margin(Findings& findings, int run, const std::string& side, double margin,
                  nd30::Range range) {
  if (range.has(margin, 0.05)) return;
  findings.error_on_sheet("nd-02", run, message("the margin {} is {:.1f} mm", side, margin),
                          message("{} {:.0f} to {:.0f} mm", side, range.least, range.most));
}

void check_margins(const Reading& reading, Findings& findings) {
  for (std::size_t i = 0; i < reading.form().pages.size(); ++i) {
    const int run = static_cast<int>(i);
    const tmpl::Page& page = reading.sheet(run);
    // Bound on top, a sheet that is read across has the wide margin there.
    const bool on_top = page.width > page.height && page.top.mm >= nd30::left.least;
    check_margin(findings, run, message("at the top"), page.top.mm,
                 on_top ? nd30::left : nd30::top);
    check_margin(findings, run, message("at the bottom"), page.bottom.mm,
                 on_top ? nd30::right : nd30::bottom);
    check_margin(findings, run, message("on the left"), page.left.mm,
                 on_top ? nd30::top : nd30::left);
    check_margin(findings, run, message("on the right"), page.right.mm,
                 on_top ? nd30::bottom : nd30::right);
  }
}

/// What the page's settings say must be what the page shows.
void check_ink_in_margins(const Reading& reading, Findings& findings) {
  for (const TextLine& line : reading.lines()) {
    if (line.component == tmpl::Component::none) continue;
    const tmpl::Page& page = reading.sheet(line.run);
    const double bottom = (page.height - page.bottom).mm;
    const double cap_height =
        line.size_mm() * reading.fonts().metrics(line.items.front()->face).cap_height;
    if (line.baseline - cap_height >= page.top.mm - close && line.baseline <= bottom + close) {
      continue;
    }
    findings.error("nd-02", line.block,
                   message("block '{}' stands in the margin, {:.1f} mm from the top",
                           reading.name(line.block), line.baseline),
                   message("keep it between {:.1f} and {:.1f} mm", page.top.mm, bottom));
  }
}

bool is_decree_face(const std::string& name) {
  // Times New Roman and the faces made to its measures.
  constexpr const char* faces[] = {"Times New Roman", "Liberation Serif", "Tinos",
                                   "TeX Gyre Termes", "Nimbus Roman"};
  return std::any_of(std::begin(faces), std::end(faces),
                     [&name](const char* face) { return name.rfind(face, 0) == 0; });
}

void check_faces(const Reading& reading, Findings& findings) {
  for (const TextLine& line : reading.lines()) {
    for (const layout::TextItem* item : line.items) {
      const std::string& face = reading.fonts().name(item->face);
      if (!is_decree_face(face)) {
        findings.error("nd-04", line.block, message("the font is {}", face),
                       message("Times New Roman or a face of the same measures"));
      }
      const Color ink = item->color;
      if (ink == Color{}) continue;
      findings.error("nd-04", line.block,
                     message("the text is #{:02x}{:02x}{:02x}", ink.red, ink.green, ink.blue),
                     message("text is black"));
    }
  }
}

bool is_page_number(const Reading& reading, const TextLine& line) {
  if (line.block < 0) return true;
  const auto* text = std::get_if<tmpl::TextBlock>(&reading.block(line.block).body);
  return text != nullptr &&
         std::any_of(text->text.pieces.begin(), text->text.pieces.end(),
                     [&](const tmpl::Piece& piece) {
                       return piece.slot >= 0 &&
                              reading.form().slots[static_cast<std::size_t>(piece.slot)].page == 1;
                     });
}

void check_page_number(const Reading& reading, const TextLine& line, Findings& findings) {
  const tmpl::Page& page = reading.sheet(line.run);
  if (line.text.find_first_not_of("0123456789") != std::string::npos) {
    findings.error("nd-05", line.block, message("the page number reads '{}'", line.text),
                   message("the bare number in Arabic digits"));
  }
  if (!nd30::page_number_size.has(line.size, size_step) || line.bold > 0 || line.italic > 0) {
    findings.error("nd-05", line.block, message("the page number is of {:.1f} pt", line.size),
                   message("13 to 14 pt, upright, not bold"));
  }
  if (std::abs(line.middle() - page.width.mm / 2) > aligned &&
      std::abs(line.middle() - (reading.text_left(line) + reading.text_right(line)) / 2) >
          aligned) {
    findings.error(
        "nd-05", line.block,
        message("the middle of the page number is {:.1f} mm from the left edge", line.middle()),
        message("centre it across the page"));
  }
  if (line.baseline > page.top.mm || line.baseline < line.size_mm()) {
    findings.error("nd-05", line.block,
                   message("the page number is {:.1f} mm from the top", line.baseline),
                   message("set it in the top margin"));
  }
}

void check_page_numbers(const Reading& reading, Findings& findings) {
  std::vector<bool> numbered(reading.frames().size(), false);
  for (const TextLine& line : reading.lines()) {
    if (!is_page_number(reading, line)) continue;
    numbered[static_cast<std::size_t>(line.page)] = true;
    check_page_number(reading, line, findings);
    if (reading.place_in_run(line.page) > 0) continue;
    findings.error("nd-05", line.block, message("page 1 shows its number"),
                   message("number_on_first = no"));
  }
  for (int page = 1; page < static_cast<int>(numbered.size()); ++page) {
    if (numbered[static_cast<std::size_t>(page)] || reading.place_in_run(page) == 0) continue;
    findings.error_on_sheet("nd-05", reading.run_of(page),
                            message("page {} shows no number", page + 1),
                            message("number = yes in [page]"));
  }
}

void check_size(const nd30::ComponentRule& rule, const Reading& reading, const TextLine& line,
                Findings& findings) {
  for (const layout::TextItem* item : line.items) {
    if (rule.size.has(item->size.pt, size_step)) continue;
    findings.error(
        rule.code, line.block,
        message("the size of block '{}' is {:.1f} pt", reading.name(line.block), item->size.pt),
        rule.size.least < rule.size.most
            ? message("{:.0f} to {:.0f} pt", rule.size.least, rule.size.most)
            : message("{:.0f} pt", rule.size.least));
  }
}

/// A body may set words off; any other component is of one weight and slant.
void check_weight_and_slant(const nd30::ComponentRule& rule, const Reading& reading,
                            const TextLine& line, Findings& findings) {
  const bool body = rule.component == tmpl::Component::body;
  const auto all = [&](int letters) { return body ? 2 * letters > line.letters : letters > 0; };
  const bool bold = rule.bold ? line.bold == line.letters : all(line.bold);
  const bool italic = rule.italic ? line.italic == line.letters : all(line.italic);
  const std::string& name = reading.name(line.block);
  if (bold != rule.bold) {
    findings.error(
        rule.code, line.block,
        rule.bold ? message("block '{}' is not bold", name) : message("block '{}' is bold", name),
        rule.bold ? message("weight = bold") : message("weight = regular"));
  }
  if (italic != rule.italic) {
    findings.error(rule.code, line.block,
                   rule.italic ? message("block '{}' is not italic", name)
                               : message("block '{}' is italic", name),
                   rule.italic ? message("slant = italic") : message("slant = upright"));
  }
}

void check_letters(const nd30::ComponentRule& rule, const Reading& reading, const TextLine& line,
                   Findings& findings) {
  const std::string& name = reading.name(line.block);
  const bool capitals = text::to_upper(line.text) == line.text;
  if (rule.letters == nd30::Letters::capitals && !capitals) {
    findings.error(rule.code, line.block, message("block '{}' is not in capitals", name),
                   message("write it in capitals, or case = upper"));
  }
  if (rule.letters == nd30::Letters::sentence && capitals && line.letters > 3) {
    findings.error(rule.code, line.block, message("block '{}' is in capitals", name),
                   message("write it as in a sentence"));
  }
}

bool stands_right(nd30::Across across, const Reading& reading, const TextLine& line) {
  const double part = (line.middle() - reading.text_left(line)) / reading.text_width(line);
  switch (across) {
    case nd30::Across::left_column:
      return nd30::middle_of_left.has(part, 0);
    case nd30::Across::right_column:
      return nd30::middle_of_right.has(part, 0);
    case nd30::Across::page_centre:
      return std::abs(part - 0.5) * reading.text_width(line) < aligned ||
             std::abs(line.middle() - reading.sheet(line.run).width.mm / 2) < aligned;
    case nd30::Across::left_margin:
      return std::abs(line.left - reading.text_left(line)) < aligned;
    case nd30::Across::anywhere:
      break;
  }
  return true;
}

std::string place_hint(nd30::Across across) {
  switch (across) {
    case nd30::Across::left_column:
      return message("centre it in the left column");
    case nd30::Across::right_column:
      return message("centre it in the right column");
    case nd30::Across::page_centre:
      return message("centre it on the page");
    default:
      return message("begin it at the left margin");
  }
}

void check_across(const nd30::ComponentRule& rule, const Reading& reading, const TextLine& line,
                  Findings& findings) {
  if (stands_right(rule.across, reading, line)) return;
  findings.error(rule.code, line.block,
                 message("block '{}' stands from {:.1f} to {:.1f} mm of the page's width",
                         reading.name(line.block), line.left, line.right),
                 place_hint(rule.across));
}

}  // namespace

void check_page(const Reading& reading, Findings& findings) {
  check_paper(reading, findings);
  check_margins(reading, findings);
  check_ink_in_margins(reading, findings);
  check_faces(reading, findings);
  check_page_numbers(reading, findings);
}

void check_components(const Reading& reading, Findings& findings) {
  for (const nd30::ComponentRule& rule : nd30::component_rules()) {
    const Lines lines = reading.lines_of(rule.component);
    for (const TextLine* line : lines) {
      check_size(rule, reading, *line, findings);
      check_weight_and_slant(rule, reading, *line, findings);
      check_letters(rule, reading, *line, findings);
      check_across(rule, reading, *line, findings);
    }
    if (!lines.empty() || !rule.needed) continue;
    findings.error(
        rule.code, -1,
        message("no block is the component {}", std::string(tmpl::word_of(rule.component))),
        message("say which with component = {}, or use its style of base/decree.ini",
                std::string(tmpl::word_of(rule.component))));
  }
}

}  // namespace giayto::lint
