#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "measure/brokerage/mutual_ties.hpp"

namespace citynet::measure {

/// The ties among the neighbours of one vertex after the other. Every tie is kept at that of its
/// ends which has fewer neighbours, so that the many ties of a hub are not gone through for each
/// of its neighbours. `Id` holds the number of any vertex.
template <class Id>
class NeighborPairsIn {
 public:
  explicit NeighborPairsIn(const MutualTies& ties) {
    std::size_t pairs = 0;
    bool are_same = true;
    for_each_kept(ties, [&](view::Vertex, double strength) {
      if (pairs++ == 0) same_ = strength;
      are_same = are_same && strength == same_;
    });
    ends_.reserve(pairs);
    if (!are_same) strengths_.reserve(pairs);
    offsets_.reserve(ties.vertex_count() + 1);
    for_each_kept(
        ties,
        [&](view::Vertex j, double strength) {
          ends_.push_back(static_cast<Id>(j));
          if (!are_same) strengths_.push_back(strength);
        },
        [&] { offsets_.push_back(static_cast<std::uint32_t>(ends_.size())); });
  }

  /// The other ends of the ties kept at q.
  [[nodiscard]] std::span<const Id> kept(view::Vertex q) const {
    return std::span(ends_).subspan(offsets_[q], offsets_[q + 1] - offsets_[q]);
  }

  /// For every tie {q, j} kept at q, with a = a(q, j) + a(j, q): adds share[q] a to sum[j] and
  /// share[j] a to sum[q]. With shares that are 0 but for the neighbours of a vertex, and called
  /// for each of them, that makes of sum[j] of a neighbour the sum over the others; what is added
  /// to vertices that are no neighbours means nothing. Returns the work.
  std::size_t add(view::Vertex q, std::span<const double> share, std::span<double> sum) const {
    const auto first = offsets_[q], last = offsets_[q + 1];
    double of_q = 0;
    if (strengths_.empty()) {
      const double from_q = share[q] * same_;
      for (auto at = first; at < last; ++at) {
        sum[ends_[at]] += from_q;
        of_q += share[ends_[at]];
      }
      sum[q] += of_q * same_;
    } else {
      const double from_q = share[q];
      for (auto at = first; at < last; ++at) {
        sum[ends_[at]] += from_q * strengths_[at];
        of_q += share[ends_[at]] * strengths_[at];
      }
      sum[q] += of_q;
    }
    return 1 + (last - first);
  }

 private:
  /// Calls `use(j, strength)` for the ties kept at each vertex, and `finish()` after each vertex.
  template <class Use, class Finish>
  static void for_each_kept(const MutualTies& ties, Use use, Finish finish) {
    const auto degree = [&](view::Vertex v) { return ties.neighbors(v).size(); };
    for (view::Vertex q = 0; q < ties.vertex_count(); ++q) {
      const auto of_q = degree(q);
      ties.for_each(q, [&](view::Vertex j, double strength) {
        const auto of_j = degree(j);
        if (of_q < of_j || (of_q == of_j && q < j)) use(j, strength);
      });
      finish();
    }
  }
  template <class Use>
  static void for_each_kept(const MutualTies& ties, Use use) {
    for_each_kept(ties, use, [] {});
  }

  std::vector<std::uint32_t> offsets_{0};  ///< a graph has no more ties
  std::vector<Id> ends_{};
  std::vector<double> strengths_{};  ///< empty when all are the same
  double same_ = 0;
};

using NeighborPairs = NeighborPairsIn<view::Vertex>;

}  // namespace citynet::measure
