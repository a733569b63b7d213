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

  /// Gives the sum of a vertex, to be added to. Bits are set without asking whether they are: the
  /// answer could not be foreseen, and a branch taken wrongly costs more than writing. Only the
  /// highest, where one word serves many, are set when the word below is empty.
  class Touch {
   public:
    [[nodiscard]] Sum& operator()(Vertex vertex) const {
      low_[vertex >> 6U] |= bit(vertex);
      auto& middle = middle_[vertex >> 12U];
      if (middle == 0) top_[vertex >> 18U] |= bit(vertex >> 12U);
      middle |= bit(vertex >> 6U);
      return sums_[vertex];
    }

   private:
    friend class RowSums;
    explicit Touch(RowSums& row)
        : sums_(row.sums_.data()),
          low_(row.levels_[0].data()),
          middle_(row.levels_[1].data()),
          top_(row.levels_[2].data()) {}

    static std::uint64_t bit(Vertex place) { return std::uint64_t{1} << (place % 64); }

    Sum* sums_;
    std::uint64_t *low_, *middle_, *top_;
  };
  [[nodiscard]] Touch touch() { return Touch(*this); }

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
