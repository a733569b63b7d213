#pragma once

#include <cstddef>
#include <vector>

#include "measure/brokerage/mutual_ties.hpp"

namespace citynet::measure {

/// One row of Burt's constraint after the other: p(i, j) and the way through the others, added up
/// in a dense row over two steps.
class ConstraintRow {
 public:
  explicit ConstraintRow(const MutualTies& ties)
      : ties_(ties), invested_(ties.vertex_count(), 0.0) {}

  /// Computes the row of i; returns the work.
  std::size_t compute(view::Vertex i) {
    for (const auto j : reached_) invested_[j] = 0;
    reached_.clear();
    std::size_t work = 1 + ties_.neighbors(i).size();
    add(i, 1, i);
    for (std::size_t at = 0; at < ties_.neighbors(i).size(); ++at) {
      const auto q = ties_.neighbors(i)[at];
      add(q, ties_.strengths(i)[at] / ties_.sum(i), i);
      work += ties_.neighbors(q).size();
    }
    return work;
  }

  /// Everybody reached in one or two steps, without i itself.
  [[nodiscard]] const std::vector<view::Vertex>& reached() const { return reached_; }
  /// c(i, j), the square of what i invests in j directly and through others.
  [[nodiscard]] double operator[](view::Vertex j) const { return invested_[j] * invested_[j]; }

 private:
  /// Adds what i invests through q, of which it invests the share p in q.
  void add(view::Vertex q, double p, view::Vertex i) {
    const auto neighbors = ties_.neighbors(q);
    const auto strengths = ties_.strengths(q);
    for (std::size_t at = 0; at < neighbors.size(); ++at) {
      const auto j = neighbors[at];
      if (j == i) continue;
      if (invested_[j] == 0) reached_.push_back(j);
      invested_[j] += p * (strengths[at] / ties_.sum(q));
    }
  }

  const MutualTies& ties_;
  std::vector<double> invested_;
  std::vector<view::Vertex> reached_{};
};

}  // namespace citynet::measure
