#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "citynet/view/graph.hpp"
#include "view/nonzero.hpp"

namespace citynet::view {

/// A dense row of sums, of which those that were touched are visited in ascending order. Which they
/// are is known in one of two ways, chosen row by row, as each is the faster one for some: from
/// marks, or from the sums themselves, where none that was touched can be 0.
template <class Sum>
class RowSums {
 public:
  explicit RowSums(std::size_t rows) : sums_((rows + kWord - 1) / kWord * kWord) {
    auto size = rows;
    for (auto& level : levels_) {
      size = (size + kWord - 1) / kWord;
      level.resize(size);
    }
  }

  /// Gives the sum of a vertex, to be added to, and marks it: one bit for each sum, one for each 64
  /// of those bits, and so on. Ascending order then costs a few steps for each touched sum and no
  /// comparison, however few were touched. Bits are set without asking whether they are: the
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

    static std::uint64_t bit(Vertex place) { return std::uint64_t{1} << (place % kWord); }

    Sum* sums_;
    std::uint64_t *low_, *middle_, *top_;
  };
  [[nodiscard]] Touch touch() { return Touch(*this); }

  /// Gives the sum of a vertex, to be added to, and marks nothing.
  class PlainTouch {
   public:
    [[nodiscard]] Sum& operator()(Vertex vertex) const { return sums_[vertex]; }

   private:
    friend class RowSums;
    explicit PlainTouch(RowSums& row) : sums_(row.sums_.data()) {}
    Sum* sums_;
  };
  [[nodiscard]] PlainTouch plain_touch() { return PlainTouch(*this); }

  /// Visits the marked sums of vertices from `first` on, in ascending order, and clears them. No
  /// sum of a smaller vertex may have been touched.
  template <class Visit>
  void drain(Vertex first, const Visit& visit) {
    auto& top = levels_.back();
    for (std::size_t at = first >> 18U; at < top.size(); ++at) {
      each_bit(std::exchange(top[at], 0), at, [&](std::size_t middle) {
        each_bit(std::exchange(levels_[1][middle], 0), middle, [&](std::size_t word) {
          each_bit(std::exchange(levels_[0][word], 0), word, [&](std::size_t vertex) {
            visit(static_cast<Vertex>(vertex), sums_[vertex]);
            sums_[vertex] = Sum{};
          });
        });
      });
    }
  }

  /// The same of sums that were not marked, by looking at all of them.
  template <class Visit>
  void drain_all(Vertex first, const Visit& visit) {
    for (std::size_t word = first / kWord; word < sums_.size() / kWord; ++word) {
      Sum* const sums = sums_.data() + word * kWord;
      const auto touched = nonzero(sums);
      if (touched == 0) continue;
      each_bit(touched, word,
               [&](std::size_t vertex) { visit(static_cast<Vertex>(vertex), sums_[vertex]); });
      std::fill_n(sums, kWord, Sum{});
    }
  }

 private:
  using Bits = std::vector<std::uint64_t>;
  static constexpr std::size_t kWord = 64;

  template <class Use>
  static void each_bit(std::uint64_t word, std::size_t at, const Use& use) {
    for (; word != 0; word &= word - 1) {
      use(at * kWord + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }

  std::vector<Sum> sums_;
  std::array<Bits, 3> levels_{};
};

}  // namespace citynet::view
