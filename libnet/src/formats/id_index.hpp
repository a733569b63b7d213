#pragma once

#include <cstddef>
#include <cstdint>
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
    std::uint64_t front = 0;  ///< all of a short text with its length, else the first eight bytes
    std::uint32_t hash = 0;   ///< odd for short texts
  };
  [[nodiscard]] Key key_of(std::string_view text) const noexcept {
    const bool is_short = text.size() <= kShort;
    const auto length = is_short ? std::uint64_t{text.size()} << 56U : 0;
    const auto hash = static_cast<std::uint32_t>(base::text_hash(text, seed_));
    return {base::front_word(text) | length, is_short ? hash | 1U : hash & ~1U};
  }
  /// Asks memory for what will be looked at: whoever has many texts to look up does it for some of
  /// them at a time.
  void fetch(const Key& key) const noexcept {
    __builtin_prefetch(slots_.data() + (key.hash & (slots_.size() - 1)));
  }

  /// The same, some time later, for what a long text is compared with.
  void fetch_text(const Key& key) const noexcept {
    const auto number_from_1 = slots_[key.hash & (slots_.size() - 1)].number_from_1;
    if ((key.hash & 1U) == 0 && number_from_1 != 0) {
      __builtin_prefetch(bytes_.data() + begins_[number_from_1 - 1]);
    }
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
  struct Slot {
    std::uint64_t front = 0;
    std::uint32_t hash = 0;
    std::uint32_t number_from_1 = 0;  ///< 0: nobody is here
  };
  [[nodiscard]] std::size_t slot_of(std::string_view wanted, const Key& key) const noexcept {
    const auto mask = slots_.size() - 1;
    for (auto at = key.hash & mask;; at = (at + 1) & mask) {
      const auto& slot = slots_[at];
      if (slot.number_from_1 == 0) return at;
      if (slot.hash != key.hash || slot.front != key.front) continue;
      if (wanted.size() <= kShort || text(slot.number_from_1 - 1) == wanted) return at;
    }
  }
  std::uint32_t add(std::string_view text, const Key& key);
  void grow();

  std::string bytes_{};
  std::vector<std::size_t> begins_{0};
  base::LargeVector<Slot> slots_ = base::LargeVector<Slot>(64);
  std::uint64_t seed_ = base::seed_of(slots_.data());
};

}  // namespace citynet::formats
