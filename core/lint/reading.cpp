#include "lint/reading.hpp"

#include "layout/paragraph.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::lint {
namespace {

constexpr double same_line = 0.05;     // mm
constexpr double gap_is_space = 0.15;  // em

bool names(const std::string& face, std::string_view word) {
  return face.find(word) != std::string::npos;
}

int printed_letters(std::string_view text) {
  int count = 0;
  text::for_each_letter(text, [&count](char32_t letter) {
    if (letter != U' ' && letter != U'\u00A0') ++count;
  });
  return count;
}

}  // namespace

Reading::Reading(const tmpl::Template& form, const layout::FontMetrics& fonts,
                 const std::vector<layout::Frame>& frames)
    : form_(form), fonts_(fonts), frames_(frames) {
  for (std::size_t page = 0; page < frames.size(); ++page) {
    const int run = run_of(frames[page]);
    runs_.push_back(run >= 0 ? run : runs_.empty() ? 0 : runs_.back());
    if (frames[page].backdrop) read(static_cast<int>(page), *frames[page].backdrop);
    read(static_cast<int>(page), frames[page].items);
  }
}

/// That of its blocks; a page without any text of a block belongs to the pages before it.
int Reading::run_of(const layout::Frame& frame) const {
  const auto find = [this](const layout::Items& items) {
    for (const layout::Item& item : items) {
      const auto* text = std::get_if<layout::TextItem>(&item);
      if (text != nullptr && text->block >= 0) return block(text->block).run;
    }
    return -1;
  };
  const int run = find(frame.items);
  return run < 0 && frame.backdrop ? find(*frame.backdrop) : run;
}

int Reading::place_in_run(int page) const {
  int place = 0;
  while (page - place > 0 && run_of(page - place - 1) == run_of(page)) ++place;
  return place;
}

const tmpl::Style* Reading::style_of(int index) const {
  if (index < 0) return nullptr;
  const auto* text = std::get_if<tmpl::TextBlock>(&block(index).body);
  return text == nullptr ? nullptr : &form_.styles[static_cast<std::size_t>(text->style)];
}

tmpl::Component Reading::component_of(int index) const {
  const tmpl::Style* style = style_of(index);
  return style == nullptr ? tmpl::Component::none : style->component;
}

void Reading::read(int page, const layout::Items& items) {
  for (const layout::Item& item : items) {
    if (const auto* text = std::get_if<layout::TextItem>(&item)) add(page, *text);
    if (const auto* fill = std::get_if<layout::FillItem>(&item)) add(page, *fill);
  }
}

void Reading::add(int page, const layout::TextItem& item) {
  if (printed_letters(item.text) == 0) return;
  const bool goes_on = !lines_.empty() && lines_.back().page == page &&
                       lines_.back().block == item.block &&
                       std::abs(lines_.back().baseline - item.origin.y.mm) < same_line;
  if (!goes_on) {
    TextLine line;
    line.page = page;
    line.run = run_of(page);
    line.block = item.block;
    line.component = component_of(item.block);
    line.left = line.right = item.origin.x.mm;
    line.baseline = item.origin.y.mm;
    lines_.push_back(std::move(line));
  }
  append(lines_.back(), item);
}

void Reading::append(TextLine& line, const layout::TextItem& item) const {
  const double em = item.size.length().mm;
  if (!line.text.empty() && line.text.back() != ' ' && item.text.front() != ' ' &&
      item.origin.x.mm - line.right > gap_is_space * em) {
    line.text += ' ';
  }
  line.text += item.text;
  line.left = std::min(line.left, item.origin.x.mm);
  line.right = std::max(line.right, item.origin.x.mm + width_of(item, item.text.size()));
  line.size = std::max(line.size, item.size.pt);
  const int letters = printed_letters(item.text);
  const std::string& face = fonts_.name(item.face);
  line.letters += letters;
  if (names(face, "Bold")) line.bold += letters;
  if (names(face, "Italic") || names(face, "Oblique")) line.italic += letters;
  line.items.push_back(&item);
}

void Reading::add(int page, const layout::FillItem& item) {
  if (item.block < 0) return;
  const auto* rule = std::get_if<tmpl::RuleBlock>(&block(item.block).body);
  if (rule == nullptr || rule->of.empty()) return;
  DrawnRule drawn;
  drawn.page = page;
  drawn.block = item.block;
  drawn.left = item.area.x.mm;
  drawn.right = item.area.right().mm;
  drawn.y = item.area.y.mm + item.area.height.mm / 2;
  for (std::size_t i = 0; i < form_.blocks.size(); ++i) {
    if (form_.blocks[i].name == rule->of) drawn.text_block = static_cast<int>(i);
  }
  rules_.push_back(drawn);
}

Lines Reading::lines_of(tmpl::Component component) const {
  Lines found;
  for (const TextLine& line : lines_) {
    if (line.component == component) found.push_back(&line);
  }
  return found;
}

Lines Reading::lines_of_block(int block) const {
  Lines found;
  for (const TextLine& line : lines_) {
    if (line.block == block) found.push_back(&line);
  }
  return found;
}

std::string Reading::text_of_block(int block) const {
  std::string text;
  for (const TextLine* line : lines_of_block(block)) text += (text.empty() ? "" : " ") + line->text;
  return text;
}

std::vector<int> Reading::blocks_of(tmpl::Component component) const {
  std::vector<int> blocks;
  for (const TextLine& line : lines_) {
    if (line.component == component) blocks.push_back(line.block);
  }
  std::sort(blocks.begin(), blocks.end());
  blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
  return blocks;
}

double Reading::width_of(const layout::TextItem& item, std::size_t bytes) const {
  if (bytes >= item.text.size()) return layout::width_of(item, fonts_).mm;
  if (bytes == 0) return 0;
  layout::TextItem part = item;
  part.text.resize(bytes);
  const auto letters = static_cast<std::size_t>(
      std::count_if(part.text.begin(), part.text.end(),
                    [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
  if (!part.kerning.empty()) part.kerning.resize(letters);
  return (layout::width_of(part, fonts_) + item.tracking).mm;
}

double Reading::x_of(const TextLine& line, std::size_t at) const {
  std::size_t begin = 0;
  for (const layout::TextItem* item : line.items) {
    begin = line.text.find(item->text, begin);
    if (at < begin + item->text.size()) {
      return item->origin.x.mm + width_of(*item, at > begin ? at - begin : 0);
    }
    begin += item->text.size();
  }
  return line.right;
}

}  // namespace giayto::lint
