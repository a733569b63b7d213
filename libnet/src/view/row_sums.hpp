#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "citynet/view/graph.hpp"

namespace citynet::view {

/// A dense row of sums that knows which of them were touched: one bit for each sum, one for each 64
/// of those bits, and so on. Ascending order then costs a few steps for each touched sum and no
/// comparison, whether few or nearly all were touched.
template <class Sum>
class RowSums {
 public:
  explicit RowSums(std::size_t rows) : sums_(rows) {
    auto size = rows;
    for (auto& level : levels_) {
      size = (size + 63) / 64;
      level.resize(size);
    }
  }

  /// The sum of this vertex, to be added to.
  [[nodiscard]] Sum& touch(Vertex vertex) {
    auto& sum = sums_[vertex];
    if (is_untouched(sum)) mark(vertex);
    return sum;
  }

  /// Visits the touched sums of vertices from `first` on, in ascending order, and clears them. No
  /// sum of a smaller vertex may have been touched.
  template <class Visit>
  void drain(Vertex first, const Visit& visit) {
    auto& top = levels_.back();
    for (std::size_t at = first >> 18U; at < top.size(); ++at) {
      each_bit(top, at, [&](std::size_t middle) {
        each_bit(levels_[1], middle, [&](std::size_t word) {
          each_bit(levels_[0], word, [&](std::size_t vertex) {
            visit(static_cast<Vertex>(vertex), sums_[vertex]);
            sums_[vertex] = Sum{};
          });
        });
      });
    }
  }

 private:
  using Bits = std::vector<std::uint64_t>;

  void mark(Vertex vertex) {
    std::size_t place = vertex;
    for (auto& level : levels_) {
      auto& word = level[place / 64];
      const bool known = word != 0;
      word |= std::uint64_t{1} << (place % 64);
      if (known) return;  // the levels above have it
      place /= 64;
    }
  }

  template <class Use>
  static void each_bit(Bits& bits, std::size_t at, const Use& use) {
    for (auto word = std::exchange(bits[at], 0); word != 0; word &= word - 1) {
      use(at * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }

  std::vector<Sum> sums_;
  std::array<Bits, 3> levels_{};
};

}  // namespace citynet::view
