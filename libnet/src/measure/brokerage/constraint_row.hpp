#pragma once

#include <cstddef>
#include <vector>

#include "measure/brokerage/mutual_ties.hpp"
#include "measure/brokerage/neighbor_pairs.hpp"

namespace citynet::measure {

/// One row of Burt's constraint after the other, for the neighbours of a vertex alone: p(i, j) and
/// the way through those that are neighbours of both.
template <class Id>
class NeighborConstraint {
 public:
  NeighborConstraint(const MutualTies& ties, const NeighborPairsIn<Id>& pairs)
      : ties_(ties),
        pairs_(pairs),
        invested_(ties.vertex_count(), 0.0),
        passed_on_(ties.vertex_count(), 0.0) {}

  /// Computes the row of i; returns the work.
  std::size_t compute(view::Vertex i) {
    const auto neighbors = ties_.neighbors(i);
    const double sum = ties_.sum(i);
    ties_.for_each(i, [&](view::Vertex q, double strength) {
      invested_[q] = strength / sum;
      passed_on_[q] = invested_[q] / ties_.sum(q);
    });
    std::size_t work = 1;
    for (const auto q : neighbors) work += pairs_.add(q, passed_on_, invested_);
    for (const auto q : neighbors) passed_on_[q] = 0;
    return work;
  }

  /// c(i, j), the square of what i invests in a neighbour j directly and through others.
  [[nodiscard]] double operator[](view::Vertex j) const { return invested_[j] * invested_[j]; }

 private:
  const MutualTies& ties_;
  const NeighborPairsIn<Id>& pairs_;
  std::vector<double> invested_;
  std::vector<double> passed_on_;  ///< p(i, q) for each unit of what q invests
};

/// The same for everybody within two steps, added up in a dense row.
class TwoStepConstraint {
 public:
  explicit TwoStepConstraint(const MutualTies& ties)
      : ties_(ties), invested_(ties.vertex_count(), 0.0) {}

  /// Computes the row of i; returns the work.
  std::size_t compute(view::Vertex i) {
    for (const auto j : reached_) invested_[j] = 0;
    reached_.clear();
    std::size_t work = 1 + ties_.neighbors(i).size();
    add(i, 1, i);
    ties_.for_each(i, [&](view::Vertex q, double strength) {
      add(q, strength / ties_.sum(i), i);
      work += ties_.neighbors(q).size();
    });
    return work;
  }

  /// Everybody reached in one or two steps, without i itself.
  [[nodiscard]] const std::vector<view::Vertex>& reached() const { return reached_; }
  /// c(i, j), the square of what i invests in j directly and through others.
  [[nodiscard]] double operator[](view::Vertex j) const { return invested_[j] * invested_[j]; }

 private:
  /// Adds what i invests through q, of which it invests the share p in q.
  void add(view::Vertex q, double p, view::Vertex i) {
    const double sum = ties_.sum(q);
    ties_.for_each(q, [&](view::Vertex j, double strength) {
      if (j == i) return;
      if (invested_[j] == 0) reached_.push_back(j);
      invested_[j] += p * (strength / sum);
    });
  }

  const MutualTies& ties_;
  std::vector<double> invested_;
  std::vector<view::Vertex> reached_{};
};

}  // namespace citynet::measure
