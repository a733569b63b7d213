#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/large_pages.hpp"
#include "base/text_hash.hpp"

namespace citynet::formats {

/// Numbers texts in the order in which they come: the ids of nodes, looked up twice for each edge.
/// An open table beside the texts, which lie one behind the other; those of up to seven bytes
/// stand in the table itself.
class IdIndex {
 public:
  /// What a text is looked up by.
  struct Key {
    std::uint64_t front = 0;  ///< all of a short text with its length, else the length
    std::uint32_t hash = 0;   ///< odd for short texts
  };
  [[nodiscard]] Key key_of(std::string_view text) const noexcept {
    const bool is_short = text.size() <= kShort;
    const auto hash = static_cast<std::uint32_t>(base::text_hash(text, seed_));
    if (!is_short) return {std::min<std::uint64_t>(text.size(), kLong) << kPlaceBits, hash & ~1U};
    return {base::front_word(text) | (std::uint64_t{text.size()} << 56U), hash | 1U};
  }
  /// Asks memory for what will be looked at: whoever has many texts to look up does it for some of
  /// them at a time.
  void fetch(const Key& key) const noexcept {
    __builtin_prefetch(slots_.data() + home_of(key.hash));
  }

  /// The same, some time later, for what a long text is compared with.
  void fetch_text(const Key& key) const noexcept {
    const auto& slot = slots_[home_of(key.hash)];
    if ((slot.hash & 1U) == 0) __builtin_prefetch(bytes_.data() + (slot.front & kPlace));
  }

  /// The number of this text, a new one if it has none yet.
  std::uint32_t number_of(std::string_view text) { return number_of(text, key_of(text)); }
  std::uint32_t number_of(std::string_view text, const Key& key) {
    const auto& slot = slots_[slot_of(text, key)];
    return slot.number_from_1 != 0 ? slot.number_from_1 - 1 : add(text, key);
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept;

  [[nodiscard]] std::size_t size() const noexcept { return begins_.size() - 1; }
  /// Good until the next text comes.
  [[nodiscard]] std::string_view text(std::size_t number) const noexcept {
    return std::string_view(bytes_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  /// All texts, by number.
  [[nodiscard]] std::vector<std::string> texts() const;

 private:
  static constexpr std::size_t kShort = 7;
  // In front of a long text stand its place among the bytes, which spares a look at `begins_`, and
  // its length, as far as it fits.
  static constexpr unsigned kPlaceBits = 40;
  static constexpr std::uint64_t kPlace = (std::uint64_t{1} << kPlaceBits) - 1;
  static constexpr std::uint64_t kLong = (std::uint64_t{1} << (64 - kPlaceBits)) - 1;
  struct Slot {
    std::uint64_t front = 0;
    std::uint32_t hash = 0;
    std::uint32_t number_from_1 = 0;  ///< 0: nobody is here
  };
  /// The lowest bit tells short from long, and no places apart.
  [[nodiscard]] std::size_t home_of(std::uint32_t hash) const noexcept {
    return (hash >> 1U) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t slot_of(std::string_view wanted, const Key& key) const noexcept {
    const auto mask = slots_.size() - 1;
    for (auto at = home_of(key.hash);; at = (at + 1) & mask) {
      const auto& slot = slots_[at];
      if (slot.number_from_1 == 0) return at;
      if (slot.hash != key.hash) continue;
      if (wanted.size() <= kShort ? slot.front == key.front : is_at(slot, wanted, key)) return at;
    }
  }
  [[nodiscard]] bool is_at(const Slot& slot, std::string_view wanted,
                           const Key& key) const noexcept {
    if (wanted.size() >= kLong) return text(slot.number_from_1 - 1) == wanted;
    return (slot.front & ~kPlace) == key.front &&
           std::memcmp(bytes_.data() + (slot.front & kPlace), wanted.data(), wanted.size()) == 0;
  }
  std::uint32_t add(std::string_view text, const Key& key);
  void grow();

  std::string bytes_{};
  std::vector<std::size_t> begins_{0};
  base::LargeVector<Slot> slots_ = base::LargeVector<Slot>(64);
  std::uint64_t seed_ = base::seed_of(slots_.data());
};

}  // namespace citynet::formats
