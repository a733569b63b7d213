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

/// Whether two texts are equal, without a call for short ones.
[[nodiscard]] inline bool is_same_text(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  const auto size = a.size();
  if (size < 8) return base::front_word(a) == base::front_word(b);
  const auto differ = [&](std::size_t at) {
    return base::word_at<std::uint64_t>(a.data() + at) ^
           base::word_at<std::uint64_t>(b.data() + at);
  };
  // The last word covers what is left behind the whole ones.
  std::uint64_t difference = differ(size - 8);
  if (size > 32) return difference == 0 && std::memcmp(a.data(), b.data(), size) == 0;
  for (std::size_t at = 0; at + 8 < size; at += 8) difference |= differ(at);
  return difference == 0;
}

/// The number that up to eight digits are, the first of which is no 0 unless it stands alone.
[[nodiscard]] inline std::optional<std::uint32_t> number_of_digits(std::string_view text) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  // With zeros in front, so that there are eight digits.
  const auto missing = 8 * (8 - text.size());
  auto word = base::front_word(text);
  if (missing > 0) word = (word << missing) | ((kOnes * '0') >> (64 - missing));
  const auto is_beyond_9 = (word + kOnes * 0x06U) & (kOnes * 0xF0U);
  if ((word & (kOnes * 0xF0U)) != kOnes * 0x30U || is_beyond_9 != kOnes * 0x30U) {
    return std::nullopt;
  }
  if (text.front() == '0' && text.size() > 1) return std::nullopt;
  // Pairs of digits, then pairs of pairs, all at once.
  word = (word & (kOnes * 0x0FU)) * (1U + (10U << 8U)) >> 8U;
  word = (word & 0x00FF00FF00FF00FFU) * (1U + (100ULL << 16U)) >> 16U;
  word = (word & 0x0000FFFF0000FFFFU) * (1U + (10000ULL << 32U)) >> 32U;
  return static_cast<std::uint32_t>(word);
}

/// Numbers texts in the order in which they come: the ids of nodes, looked up twice for each edge.
/// An open table beside the texts, which lie one behind the other; those of up to seven bytes
/// stand in the table itself.
///
/// Programs number nodes (`17`, `n17`, `city-17`). Texts that are a number of up to seven digits
/// behind the letters of the first text are looked up by this number, in a table that is at most
/// eight times as long as there are texts; those beyond it as all others, until it is longer.
class IdIndex {
  static constexpr std::uint32_t kNoNumber = 0xFFFFFFFFU;
  static constexpr std::uint32_t kNotYetKnown = kNoNumber - 1;  ///< before the first text came

 public:
  /// What a text is looked up by.
  struct Key {
    std::uint64_t front = 0;           ///< all of a short text with its length, else the length
    std::uint32_t hash = 0;            ///< odd for short texts; none where the number is enough
    std::uint32_t number = kNoNumber;  ///< that stands in the text
  };
  [[nodiscard]] Key key_of(std::string_view text) const noexcept {
    const auto number = number_in(text);
    return number < by_number_.size() ? Key{0, 0, number} : key_by_hash(text, number);
  }
  /// Asks memory for what will be looked at: whoever has many texts to look up does it for some of
  /// them at a time.
  void fetch(const Key& key) const noexcept {
    if (key.number < by_number_.size()) {
      __builtin_prefetch(by_number_.data() + key.number);
    } else {
      __builtin_prefetch(slots_.data() + home_of(key.hash));
    }
  }

  /// The same, some time later, for what a long text is compared with.
  void fetch_text(const Key& key) const noexcept {
    if (key.number < by_number_.size()) return;
    const auto& slot = slots_[home_of(key.hash)];
    if ((slot.hash & 1U) == 0) __builtin_prefetch(bytes_.data() + (slot.front & kPlace));
  }

  /// The number of this text, a new one if it has none yet.
  std::uint32_t number_of(std::string_view text) { return number_of(text, key_of(text)); }
  std::uint32_t number_of(std::string_view text, const Key& key) {
    const auto known_from_1 = look_up(text, key);
    return known_from_1 != 0 ? known_from_1 - 1 : add(text);
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept {
    return find(text, key_of(text));
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text,
                                                  const Key& key) const noexcept {
    const auto known_from_1 = look_up(text, key);
    if (known_from_1 == 0) return std::nullopt;
    return known_from_1 - 1;
  }

  [[nodiscard]] std::size_t size() const noexcept { return begins_.size() - 1; }
  /// Good until the next text comes.
  [[nodiscard]] std::string_view text(std::size_t number) const noexcept {
    return std::string_view(bytes_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  /// All texts, by number.
  [[nodiscard]] std::vector<std::string> texts() const;

 private:
  static constexpr std::size_t kShort = 7;
  static constexpr std::size_t kMostDigits = 7;
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
  struct Numbered {
    std::uint32_t in_text, from_1;
  };
  [[nodiscard]] Key key_by_hash(std::string_view text, std::uint32_t number) const noexcept {
    const bool is_short = text.size() <= kShort;
    const auto hash = static_cast<std::uint32_t>(base::text_hash(text, seed_));
    if (!is_short) {
      return {std::min<std::uint64_t>(text.size(), kLong) << kPlaceBits, hash & ~1U, number};
    }
    return {base::front_word(text) | (std::uint64_t{text.size()} << 56U), hash | 1U, number};
  }
  /// The number behind the letters of the first text, if a text is such letters and a number of up
  /// to seven digits as it is usually written: no two texts have the same one.
  [[nodiscard]] std::uint32_t number_in(std::string_view text) const noexcept {
    if (size() == 0) return kNotYetKnown;
    const auto digits = text.size() - letters_.size();  // beyond all bounds for shorter texts
    if (digits - 1 >= kMostDigits || !is_same_text(text.substr(0, letters_.size()), letters_)) {
      return kNoNumber;
    }
    return number_of_digits(text.substr(letters_.size())).value_or(kNoNumber);
  }
  /// The number of a text from 1, or 0.
  [[nodiscard]] std::uint32_t look_up(std::string_view text, const Key& key) const noexcept {
    if (key.number < by_number_.size()) return by_number_[key.number];
    if (key.number == kNotYetKnown && size() > 0) return look_up(text, key_of(text));
    return slots_[slot_of(text, key)].number_from_1;
  }
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
           is_same_text({bytes_.data() + (slot.front & kPlace), wanted.size()}, wanted);
  }
  std::uint32_t add(std::string_view text);
  void add_by_hash(std::string_view text, std::uint64_t place);
  bool reaches(std::uint32_t number);
  void lengthen(std::size_t length);
  void grow();

  std::string bytes_{};
  std::vector<std::size_t> begins_{0};
  base::LargeVector<Slot> slots_ = base::LargeVector<Slot>(64);
  std::size_t hashed_ = 0;  ///< how many stand there
  std::uint64_t seed_ = base::seed_of(slots_.data());
  std::string letters_{};
  base::LargeVector<std::uint32_t> by_number_{};  ///< numbers of texts from 1, or 0
  std::vector<Numbered> beyond_{};                ///< texts whose number that table does not reach
};

}  // namespace citynet::formats
