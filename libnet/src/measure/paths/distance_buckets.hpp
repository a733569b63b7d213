#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace citynet::measure {

/// The vertices that are seen and not yet settled, by bucket of their distance. The buckets are a
/// ring, which holds all that one arc can reach from the bucket the search is in; empty ones are
/// passed over 64 at a time. A vertex that comes nearer is put into its new bucket and stays in the
/// old one too: who takes it from there sees that it has been settled.
/// After Dial 1969, doi:10.1145/363269.363610.
class DistanceBuckets {
 public:
  /// For arcs that lead at most `reach` buckets onwards.
  explicit DistanceBuckets(std::uint32_t reach)
      : first_(std::bit_ceil(std::max<std::uint32_t>(reach + 2, kWord)), kNone),
        occupied_(first_.size() / kWord, 0) {}

  [[nodiscard]] std::uint32_t current() const { return current_; }

  /// Empties all and goes back to the first bucket.
  void clear() {
    std::fill(first_.begin(), first_.end(), kNone);
    std::fill(occupied_.begin(), occupied_.end(), 0U);
    entries_.clear();
    current_ = 0;
  }

  void add(std::uint32_t vertex, std::uint32_t bucket) {
    const auto place = bucket & mask();
    entries_.push_back({vertex, first_[place]});
    first_[place] = static_cast<std::uint32_t>(entries_.size() - 1);
    occupied_[place / kWord] |= std::uint64_t{1} << place % kWord;
  }

  /// Calls `use(vertex)` for all in the current bucket and empties it. Meanwhile vertices may be
  /// added to later ones.
  template <class Use>
  void take_current(Use use) {
    const auto place = current_ & mask();
    auto next = first_[place];
    first_[place] = kNone;
    occupied_[place / kWord] &= ~(std::uint64_t{1} << place % kWord);
    while (next != kNone) {
      const auto entry = entries_[next];
      next = entry.next;
      use(entry.vertex);
    }
  }

  /// Goes on to the next bucket that is not empty; false when all are.
  bool advance() {
    const auto start = (current_ + 1) & mask();
    auto word = start / kWord;
    auto bits = occupied_[word] & (~std::uint64_t{0} << start % kWord);
    for (std::size_t i = 0; i <= occupied_.size(); ++i) {
      if (bits != 0) {
        const auto place = word * kWord + static_cast<std::uint32_t>(std::countr_zero(bits));
        current_ += 1 + ((place - start) & mask());
        return true;
      }
      word = (word + 1) & static_cast<std::uint32_t>(occupied_.size() - 1);
      bits = occupied_[word];
    }
    return false;
  }

 private:
  static constexpr std::uint32_t kWord = 64;
  static constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

  struct Entry {
    std::uint32_t vertex, next;
  };

  [[nodiscard]] std::uint32_t mask() const { return static_cast<std::uint32_t>(first_.size() - 1); }

  std::vector<std::uint32_t> first_;     ///< entry of each bucket
  std::vector<std::uint64_t> occupied_;  ///< a bit for each bucket that is not empty
  std::vector<Entry> entries_{};
  std::uint32_t current_ = 0;
};

}  // namespace citynet::measure
