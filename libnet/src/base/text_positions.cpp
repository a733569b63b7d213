#include "base/text_positions.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "base/text_hash.hpp"

namespace citynet::base {

template <class Text>
TextPositions<Text>::TextPositions(std::span<const Text> texts)
    : texts_(texts), slots_(std::bit_ceil(2 * texts.size() + 2)), seed_(seed_of(slots_.data())) {
  // The slots of a whole group are fetched before the first of them is looked at.
  constexpr std::size_t kGroup = 16;
  std::array<std::uint32_t, kGroup> hashes{};
  for (std::size_t first = 0; first < texts.size(); first += kGroup) {
    const auto count = std::min(kGroup, texts.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      hashes[i] = static_cast<std::uint32_t>(text_hash(texts[first + i], seed_));
      __builtin_prefetch(slots_.data() + (hashes[i] & (slots_.size() - 1)), 1);
    }
    for (std::size_t i = 0; i < count; ++i) add(first + i, hashes[i]);
  }
}

template <class Text>
void TextPositions<Text>::add(std::size_t place, std::uint32_t hash) {
  auto& slot = slots_[slot_of(texts_[place], hash)];
  if (slot.place_from_1 == 0) {
    slot = {hash, static_cast<std::uint32_t>(place + 1)};
  } else if (!repeated_) {
    repeated_ = {slot.place_from_1 - 1U, place};
  }
}

template <class Text>
std::size_t TextPositions<Text>::slot_of(std::string_view text, std::uint32_t hash) const noexcept {
  const auto mask = slots_.size() - 1;
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    const auto& slot = slots_[at];
    if (slot.place_from_1 == 0) return at;
    if (slot.hash == hash && texts_[slot.place_from_1 - 1] == text) return at;
  }
}

template <class Text>
std::optional<std::uint32_t> TextPositions<Text>::find(std::string_view text) const noexcept {
  if (slots_.empty()) return std::nullopt;
  const auto& slot = slots_[slot_of(text, static_cast<std::uint32_t>(text_hash(text, seed_)))];
  if (slot.place_from_1 == 0) return std::nullopt;
  return slot.place_from_1 - 1;
}

template class TextPositions<std::string>;
template class TextPositions<std::string_view>;

}  // namespace citynet::base
