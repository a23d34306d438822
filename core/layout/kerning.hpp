// Pairs of letters that a face sets closer together or further apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace giayto::layout {

/// The kerning of one face, asked for pair by pair when first met and then remembered: a text uses
/// few of the thousands of pairs a face has. Not for several threads at once.
class KerningTable {
 public:
  /// What the face says of a pair, in em, positive where it moves them apart.
  using Ask = std::function<double(char32_t left, char32_t right)>;

  explicit KerningTable(Ask ask) : ask_(std::move(ask)), slots_(64) {}

  /// What is added behind `left` when `right` follows, in units of 1/10,000 em.
  int units(char32_t left, char32_t right) const {
    if ((left | right) > 0xFFFF) return 0;
    const auto pair = static_cast<std::uint32_t>(left << 16 | right);
    const Slot& slot = slots_[place_of(pair)];
    return slot.pair == pair ? slot.units : learn(left, right);
  }
  /// The same in em.
  double em(char32_t left, char32_t right) const { return units(left, right) / units_per_em; }

  static constexpr double units_per_em = 10'000;

 private:
  /// Pair 0 stands for an empty slot: no text holds U+0000.
  struct Slot {
    std::uint32_t pair = 0;
    std::int16_t units = 0;
  };

  /// Where the pair is, or the empty slot where it would be.
  std::size_t place_of(std::uint32_t pair) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (pair * 2654435769u >> 12) & mask;
    while (slots_[at].pair != 0 && slots_[at].pair != pair) at = (at + 1) & mask;
    return at;
  }
  int learn(char32_t left, char32_t right) const;

  Ask ask_;
  mutable std::vector<Slot> slots_;  // a power of two, never more than half full
  mutable std::size_t known_ = 0;
};

}  // namespace giayto::layout
