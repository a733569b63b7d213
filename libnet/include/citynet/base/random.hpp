#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace citynet::base {

/// Random numbers that are the same on every machine and compiler, for any number of threads.
///
/// Philox4x32-10: the n-th number is a function of (seed, stream, n) alone, so that trial k of a
/// simulation draws the same numbers whichever thread runs it. Give each trial, block or source
/// its own `stream`. Never seeded from the clock.
/// Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405.
class RandomStream {
 public:
  explicit RandomStream(std::uint64_t seed, std::uint64_t stream = 0) noexcept
      : seed_(seed), stream_(stream) {}

  /// The next 64 random bits.
  [[nodiscard]] std::uint64_t bits() noexcept;
  /// Every whole number below `bound` with exactly equal chance; `bound` > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound) noexcept;
  /// A number in [0, 1), a multiple of 2^-53.
  [[nodiscard]] double unit() noexcept;

  /// Every order with equal chance (Fisher and Yates).
  template <class T>
  void shuffle(std::span<T> items) noexcept {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t seed_, stream_, block_ = 0;
  std::array<std::uint64_t, 2> buffer_{};
  unsigned left_ = 0;
};

}  // namespace citynet::base
