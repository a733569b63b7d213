#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "citynet/view/graph.hpp"
#include "view/marks.hpp"
#include "view/nonzero.hpp"

namespace citynet::view {

/// A dense row of sums, of which those that were touched are visited in ascending order. Which they
/// are is known in one of two ways, chosen row by row, as each is the faster one for some: from
/// marks, or from the sums themselves, where none that was touched can be 0.
///
/// Marked words are listed first, then the vertices in them, and then the sums of these are
/// visited: so that what the next step waits for is on its way while this one goes on, and one
/// long loop ends where many short ones would, at places that no processor foresees.
template <class Sum>
class RowSums {
 public:
  explicit RowSums(std::size_t rows)
      : sums_(round_up(rows, kWord)), marks_(sums_.size() / kWord), marked_words_(marks_.size()) {}

  /// Gives the sum of a vertex, to be added to, and marks it: one bit for each sum, and one for
  /// each 64 of those bits.
  class Touch {
   public:
    [[nodiscard]] Sum& operator()(Vertex vertex) const {
      marks_[vertex / kWord] |= std::uint64_t{1} << (vertex % kWord);
      mark_word_(vertex / kWord);
      return sums_[vertex];
    }

   private:
    friend class RowSums;
    explicit Touch(RowSums& row)
        : sums_(row.sums_.data()),
          marks_(row.marks_.data()),
          mark_word_(row.marked_words_.mark()) {}

    Sum* sums_;
    std::uint64_t* marks_;
    Marks::Mark mark_word_;
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
    marked_words_.drain(first / kWord,
                        [&, sums = sums_.data(), marks = marks_.data()](std::size_t word) {
                          each_bit(std::exchange(marks[word], 0), word, [&](std::size_t vertex) {
                            visit(static_cast<Vertex>(vertex), sums[vertex]);
                            sums[vertex] = Sum{};
                          });
                        });
  }

  /// The same of sums that were not marked, by looking at all of them.
  template <class Visit>
  void drain_all(Vertex first, const Visit& visit) {
    for (std::size_t word = first / kWord; word < marks_.size(); ++word) {
      Sum* const sums = sums_.data() + word * kWord;
      const auto touched = nonzero(sums);
      if (touched == 0) continue;
      each_bit(touched, word,
               [&](std::size_t vertex) { visit(static_cast<Vertex>(vertex), sums_[vertex]); });
      std::fill_n(sums, kWord, Sum{});
    }
  }

 private:
  std::vector<Sum> sums_;
  std::vector<std::uint64_t> marks_;
  Marks marked_words_;  ///< of which of them are not 0
};

}  // namespace citynet::view
