#include "layout/compositor.hpp"

#include "base/message.hpp"
#include "layout/page.hpp"
#include "layout/placed.hpp"
#include "layout/proof.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace giayto::layout {
namespace {

/// The pages a block is for: a rule that stands under its text goes with the text.
tmpl::OnPages pages_of(const Prepared& prepared, int index) {
  const tmpl::Placement& place = prepared.block(index).placement;
  const int text = prepared.ready(index).rule_of;
  return text >= 0 && !place.placed ? prepared.block(text).placement.pages : place.pages;
}

/// The last page is not known before a document is laid out: what is for it is no part of a
/// backdrop.
bool in_backdrop(const Prepared& prepared, int index) {
  return prepared.ready(index).constant && pages_of(prepared, index) != tmpl::OnPages::last;
}

/// Whether a block is put on the paper: on a blank only what differs from paper to paper is, and
/// what the template marks.
bool is_printed(const Prepared& prepared, int index) {
  const tmpl::Prints prints = prepared.paper.prints;
  if (prints == tmpl::Prints::all) return true;
  const bool on_blank = prepared.block(index).printed.value_or(!prepared.ready(index).constant);
  return on_blank == (prints == tmpl::Prints::variable);
}

std::vector<int> blocks_on(const Prepared& prepared, const std::vector<int>& blocks,
                           std::size_t page, std::size_t count) {
  std::vector<int> found;
  for (const int index : blocks) {
    if (is_on(pages_of(prepared, index), page, count)) found.push_back(index);
  }
  return found;
}

std::vector<Zone> zones_on(const PreparedPages& pages, std::size_t page, std::size_t count) {
  std::vector<Zone> found;
  for (const Zone& zone : pages.zones) {
    if (is_on(zone.pages, page, count)) found.push_back(zone);
  }
  return found;
}

/// The seal over the edge of the sheets joins a few of them at a time (decree 30/2020, annex I).
void tell_edge_seals(Document& document, std::size_t sheets) {
  const int joined = document.page().edge_seal;
  if (joined <= 0 || sheets <= static_cast<std::size_t>(joined)) return;
  const std::size_t count =
      (sheets + static_cast<std::size_t>(joined) - 1) / static_cast<std::size_t>(joined);
  document.diagnostics.note(
      "edge-seal", {},
      message("the list has {} sheets: the edge seal needs {} impressions", sheets, count),
      message("fan out at most {} sheets for each impression", joined));
}

/// What a run of pages keeps for all documents.
struct PageRun {
  std::vector<int> changing;  ///< placed blocks that are no part of the backdrop
  std::vector<int> needed;    ///< all blocks that are no part of the backdrop
  std::shared_ptr<const Items> first, later;
};

/// A run that goes with a content table is there when the table has rows.
bool is_wanted(const tmpl::Page& page, const tmpl::Binding& binding) {
  if (page.only_with.empty()) return true;
  const Table* table = binding.find_table(page.only_with);
  return table != nullptr && !table->rows().empty();
}

}  // namespace

bool check_fonts(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics) {
  std::set<std::pair<int, std::string>> told;
  for (const tmpl::Style& style : paper.styles) {
    try {
      fonts.face(style.font, style.bold, style.italic);
    } catch (const ConfigError& problem) {
      if (!told.insert({style.font_line, problem.what()}).second) continue;
      diagnostics.error(
          "font-unusable", paper.at(style.font_line), problem.what(),
          message("use a font of fonts.ini, or give '{}' its files there", style.font));
    }
  }
  return told.empty();
}

struct Compositor::State {
  State(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics)
      : prepared(paper, fonts, diagnostics) {
    for (std::size_t i = 0; i < prepared.page_runs.size(); ++i) make_run(i, diagnostics);
  }

  void make_run(std::size_t index, Diagnostics& diagnostics) {
    PreparedPages& pages = prepared.page_runs[index];
    if (prepared.paper.prints == tmpl::Prints::fixed) pages.flow.clear();
    PageRun& run = page_runs.emplace_back();
    std::vector<int> constant;
    for (const int block : pages.placed) {
      if (!is_printed(prepared, block)) continue;
      (in_backdrop(prepared, block) ? constant : run.changing).push_back(block);
    }
    run.needed = pages.flow;
    run.needed.insert(run.needed.end(), run.changing.begin(), run.changing.end());
    make_backdrops(index, constant, diagnostics);
  }

  /// Page 0 of 2 stands for the first page, page 1 of 3 for the later ones.
  void make_backdrops(std::size_t index, const std::vector<int>& constant,
                      Diagnostics& diagnostics) {
    const std::vector<int> on_first = blocks_on(prepared, constant, 0, 2);
    const std::vector<int> on_later = blocks_on(prepared, constant, 1, 3);
    const auto make = [&](const std::vector<int>& blocks, std::size_t page, std::size_t count) {
      return make_backdrop(index, blocks, zones_on(prepared.page_runs[index], page, count),
                           diagnostics);
    };
    page_runs[index].first = make(on_first, 0, 2);
    page_runs[index].later = on_first == on_later ? page_runs[index].first : make(on_later, 1, 3);
  }

  std::shared_ptr<const Items> make_backdrop(std::size_t index, const std::vector<int>& blocks,
                                             const std::vector<Zone>& zones,
                                             Diagnostics& diagnostics) {
    tmpl::Binding nothing;
    nothing.values.resize(prepared.paper.slots.size());
    Document document(prepared, nothing, scratch, diagnostics);
    document.page_run = static_cast<int>(index);
    find_present_blocks(document, blocks);
    auto items = std::make_shared<Items>();
    add_placed(document, blocks, *items);
    check_zones(document, zones, *items);
    return items;
  }

  /// Adds the pages of one run behind those that are there.
  void lay_out(Document& document, std::size_t index, std::vector<Frame>& frames) const {
    document.begin_pages(static_cast<int>(index));
    find_present_blocks(document, page_runs[index].needed);
    std::vector<Frame> pages;
    paginate(document, set_body(document), pages);
    document.count.pages = std::to_string(pages.size());
    tell_edge_seals(document, pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page) finish_page(document, page, pages);
    if (frames.empty()) {
      frames = std::move(pages);
    } else {
      std::move(pages.begin(), pages.end(), std::back_inserter(frames));
    }
  }

  void finish_page(Document& document, std::size_t page, std::vector<Frame>& frames) const {
    const PageRun& run = page_runs[static_cast<std::size_t>(document.page_run)];
    Frame& frame = frames[page];
    frame.backdrop = page == 0 ? run.first : run.later;
    frame.background = document.page().background.string();
    document.count.page = std::to_string(page + 1);
    add_placed(document, blocks_on(prepared, run.changing, page, frames.size()), frame.items);
    if (prepared.paper.prints != tmpl::Prints::fixed) add_page_number(document, page, frame.items);
    if (document.pages().zones.empty()) return;
    check_zones(document, zones_on(document.pages(), page, frames.size()), frame.items);
  }

  Prepared prepared;
  std::vector<PageRun> page_runs;
  mutable Scratch scratch;  // a compositor works for one caller at a time
};

Compositor::Compositor(const tmpl::Template& paper, const FontMetrics& fonts,
                       Diagnostics& diagnostics)
    : state_(std::make_unique<State>(paper, fonts, diagnostics)) {}
Compositor::~Compositor() = default;
Compositor::Compositor(Compositor&&) noexcept = default;

std::vector<Frame> Compositor::lay_out(const tmpl::Binding& binding,
                                       Diagnostics& diagnostics) const {
  Document document(state_->prepared, binding, state_->scratch, diagnostics);
  std::vector<Frame> frames;
  for (std::size_t run = 0; run < state_->page_runs.size(); ++run) {
    if (is_wanted(state_->prepared.page_runs[run].page, binding)) {
      state_->lay_out(document, run, frames);
    }
  }
  return frames;
}

}  // namespace giayto::layout
