#include "layout/compositor.hpp"

#include "base/message.hpp"
#include "layout/page.hpp"
#include "layout/placed.hpp"
#include "layout/proof.hpp"

#include <algorithm>
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

std::vector<int> blocks_on(const Prepared& prepared, const std::vector<int>& blocks,
                           std::size_t page, std::size_t count) {
  std::vector<int> found;
  for (const int index : blocks) {
    if (is_on(pages_of(prepared, index), page, count)) found.push_back(index);
  }
  return found;
}

std::vector<Zone> zones_on(const Prepared& prepared, std::size_t page, std::size_t count) {
  std::vector<Zone> found;
  for (const Zone& zone : prepared.zones) {
    if (is_on(zone.pages, page, count)) found.push_back(zone);
  }
  return found;
}

/// The seal over the edge of the sheets joins a few of them at a time (decree 30/2020, annex I).
void tell_edge_seals(Document& document, std::size_t sheets) {
  const int joined = document.prepared.paper.page.edge_seal;
  if (joined <= 0 || sheets <= static_cast<std::size_t>(joined)) return;
  const std::size_t count =
      (sheets + static_cast<std::size_t>(joined) - 1) / static_cast<std::size_t>(joined);
  document.diagnostics.note(
      "edge-seal", {},
      message("the list has {} sheets: the edge seal needs {} impressions", sheets, count),
      message("fan out at most {} sheets for each impression", joined));
}

}  // namespace

struct Compositor::State {
  State(const tmpl::Template& paper, const FontMetrics& fonts, Diagnostics& diagnostics)
      : prepared(paper, fonts, diagnostics) {
    std::vector<int> constant;
    for (const int index : prepared.placed) {
      (in_backdrop(prepared, index) ? constant : changing).push_back(index);
    }
    needed = prepared.flow;
    needed.insert(needed.end(), changing.begin(), changing.end());
    make_backdrops(constant, diagnostics);
  }

  /// Page 0 of 2 stands for the first page, page 1 of 3 for the later ones.
  void make_backdrops(const std::vector<int>& constant, Diagnostics& diagnostics) {
    const std::vector<int> on_first = blocks_on(prepared, constant, 0, 2);
    const std::vector<int> on_later = blocks_on(prepared, constant, 1, 3);
    first = make_backdrop(on_first, zones_on(prepared, 0, 2), diagnostics);
    later = on_first == on_later ? first
                                 : make_backdrop(on_later, zones_on(prepared, 1, 3), diagnostics);
  }

  std::shared_ptr<const Items> make_backdrop(const std::vector<int>& blocks,
                                             const std::vector<Zone>& zones,
                                             Diagnostics& diagnostics) {
    tmpl::Binding nothing;
    nothing.values.resize(prepared.paper.slots.size());
    Document document(prepared, nothing, scratch, diagnostics);
    find_present_blocks(document, blocks);
    auto items = std::make_shared<Items>();
    add_placed(document, blocks, *items);
    check_zones(document, zones, *items);
    return items;
  }

  void finish_page(Document& document, std::size_t page, std::vector<Frame>& frames) const {
    Frame& frame = frames[page];
    frame.backdrop = page == 0 ? first : later;
    document.count.page = std::to_string(page + 1);
    add_placed(document, blocks_on(prepared, changing, page, frames.size()), frame.items);
    add_page_number(document, page, frame.items);
    if (prepared.zones.empty()) return;
    check_zones(document, zones_on(prepared, page, frames.size()), frame.items);
  }

  Prepared prepared;
  std::vector<int> changing;  // placed blocks that are no part of the backdrop
  std::vector<int> needed;    // all blocks that are no part of the backdrop
  std::shared_ptr<const Items> first, later;
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
  find_present_blocks(document, state_->needed);
  std::vector<Frame> frames;
  paginate(document, set_body(document), frames);
  document.count.pages = std::to_string(frames.size());
  tell_edge_seals(document, frames.size());
  for (std::size_t page = 0; page < frames.size(); ++page) {
    state_->finish_page(document, page, frames);
  }
  return frames;
}

}  // namespace giayto::layout
