#include "formats/id_index.hpp"

#include <cstring>

namespace citynet::formats {
namespace {

/// Eight bytes at a time; the low bits choose the slot, so the high ones are folded in.
std::uint32_t hash_of(std::string_view text) noexcept {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = text.size() * kOdd;
  while (text.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), 8);
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 29U;
    text.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data(), text.size());
  hash = (hash ^ rest) * kOdd;
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

std::size_t IdIndex::slot_of(std::string_view text, std::uint32_t hash) const noexcept {
  const auto mask = slots_.size() - 1;
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    const auto& slot = slots_[at];
    if (slot.number_from_1 == 0) return at;
    if (slot.hash == hash && texts_[slot.number_from_1 - 1] == text) return at;
  }
}

std::optional<std::uint32_t> IdIndex::find(std::string_view text) const noexcept {
  const auto& slot = slots_[slot_of(text, hash_of(text))];
  if (slot.number_from_1 == 0) return std::nullopt;
  return slot.number_from_1 - 1;
}

std::uint32_t IdIndex::number_of(std::string_view text) {
  const auto hash = hash_of(text);
  auto& slot = slots_[slot_of(text, hash)];
  if (slot.number_from_1 != 0) return slot.number_from_1 - 1;
  texts_.emplace_back(text);
  const auto number = static_cast<std::uint32_t>(texts_.size());
  slot = {hash, number};
  if (2 * texts_.size() > slots_.size()) grow();
  return number - 1;
}

void IdIndex::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const auto mask = slots_.size() - 1;
  for (const auto& slot : old) {
    if (slot.number_from_1 == 0) continue;
    auto at = slot.hash & mask;
    while (slots_[at].number_from_1 != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace citynet::formats
