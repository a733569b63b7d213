#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "measure/brokerage/mutual_ties.hpp"

namespace citynet::measure {

/// The ties among the neighbours of one vertex after the other. Every tie is kept at that of its
/// ends which has fewer neighbours, so that the many ties of a hub are not gone through for each
/// of its neighbours.
class NeighborPairs {
 public:
  explicit NeighborPairs(const MutualTies& ties) {
    const auto n = static_cast<view::Vertex>(ties.vertex_count());
    const auto degree = [&](view::Vertex v) { return ties.neighbors(v).size(); };
    for (view::Vertex q = 0; q < n; ++q) {
      const auto neighbors = ties.neighbors(q);
      for (std::size_t at = 0; at < neighbors.size(); ++at) {
        const auto j = neighbors[at];
        if (degree(q) > degree(j) || (degree(q) == degree(j) && q > j)) continue;
        ends_.push_back(j);
        strengths_.push_back(ties.strengths(q)[at]);
      }
      offsets_.push_back(ends_.size());
    }
    if (!strengths_.empty() && std::ranges::count(strengths_, strengths_[0]) ==
                                   static_cast<std::ptrdiff_t>(strengths_.size())) {
      same_ = strengths_[0];
      strengths_ = {};
    }
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
  std::vector<std::size_t> offsets_{0};
  std::vector<view::Vertex> ends_{};
  std::vector<double> strengths_{};  ///< empty when all are the same
  double same_ = 0;
};

}  // namespace citynet::measure
