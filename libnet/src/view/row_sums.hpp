#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <numeric>
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
  explicit RowSums(std::size_t rows)
      : sums_(round_up(rows, kWord)),
        marks_(sums_.size() / kWord),
        marked_words_(round_up(round_up(marks_.size(), kWord) / kWord, kLine)) {}

  /// Gives the sum of a vertex, to be added to, and marks it: one bit for each sum, and one for
  /// each 64 of those bits. Ascending order then costs a few steps for each touched sum and no
  /// comparison, however few were touched. Bits are set without asking whether they are: the
  /// answer could not be foreseen, and a branch taken wrongly costs more than writing.
  class Touch {
   public:
    [[nodiscard]] Sum& operator()(Vertex vertex) const {
      marks_[vertex >> 6U] |= bit(vertex);
      marked_words_[vertex >> 12U] |= bit(vertex >> 6U);
      return sums_[vertex];
    }

   private:
    friend class RowSums;
    explicit Touch(RowSums& row)
        : sums_(row.sums_.data()),
          marks_(row.marks_.data()),
          marked_words_(row.marked_words_.data()) {}

    static std::uint64_t bit(Vertex place) { return std::uint64_t{1} << (place % kWord); }

    Sum* sums_;
    std::uint64_t *marks_, *marked_words_;
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
    for (auto line = (first >> 12U) / kLine * kLine; line < marked_words_.size(); line += kLine) {
      auto* const words = marked_words_.data() + line;
      if (std::accumulate(words, words + kLine, std::uint64_t{0}, std::bit_or{}) == 0) continue;
      for (std::size_t at = line; at < line + kLine; ++at) {
        each_bit(std::exchange(marked_words_[at], 0), at, [&](std::size_t word) {
          each_bit(std::exchange(marks_[word], 0), word, [&](std::size_t vertex) {
            visit(static_cast<Vertex>(vertex), sums_[vertex]);
            sums_[vertex] = Sum{};
          });
        });
      }
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
  static constexpr std::size_t kWord = 64;
  static constexpr std::size_t kLine = 8;  ///< words in a line of memory, looked at together

  static constexpr std::size_t round_up(std::size_t number, std::size_t to) {
    return (number + to - 1) / to * to;
  }

  template <class Use>
  static void each_bit(std::uint64_t word, std::size_t at, const Use& use) {
    for (; word != 0; word &= word - 1) {
      use(at * kWord + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }

  std::vector<Sum> sums_;
  std::vector<std::uint64_t> marks_;
  std::vector<std::uint64_t> marked_words_;  ///< a bit for each word of `marks_` that is not 0
};

}  // namespace citynet::view
