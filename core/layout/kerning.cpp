#include "layout/kerning.hpp"

#include <algorithm>
#include <cmath>

namespace giayto::layout {

int KerningTable::learn(char32_t left, char32_t right) const {
  if (2 * (known_ + 1) > slots_.size()) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.pair != 0) slots_[place_of(slot.pair)] = slot;
    }
  }
  const auto pair = static_cast<std::uint32_t>(left << 16 | right);
  constexpr double most = 32'000;  // three em: no face in its senses asks for more
  const double units = std::clamp(ask_(left, right) * units_per_em, -most, most);
  slots_[place_of(pair)] = {pair, static_cast<std::int16_t>(std::lround(units))};
  ++known_;
  return slots_[place_of(pair)].units;
}

}  // namespace giayto::layout
