#pragma once

#include <cstddef>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct BiRankOptions {
  /// How much of a score comes from the other kind, and how much from the query: 0 to 1, not 1 for
  /// both kinds. 0.85 as published.
  double actor_damping = 0.85;
  double target_damping = 0.85;
  view::CellUse cells = view::CellUse::presence;
  /// What is known beforehand: one value per vertex of the kind, at least 0, not all 0; scaled to
  /// the sum 1. Empty: the same for all.
  std::vector<double> actor_query{};
  std::vector<double> target_query{};
  /// Stop when the values change by at most this in sum.
  double tolerance = 1e-12;
  std::size_t max_steps = 100'000;  ///< some 25 are needed at the default damping
  base::RunControl run{};
};

/// BiRank: which cities and which networks matter, given what is known beforehand; a tie counts
/// less where either end has many.
///
///   u = a S v + (1 - a) u0,   v = b S' u + (1 - b) v0,   S(i, k) = w(i, k) / sqrt(d(i) d(k))
///
/// u scores of actors, v of targets, u0 and v0 the queries, a and b the two dampings, w 1 or the
/// grade, d the sum of w at a vertex. With a query on what one city joined, v ranks what it might
/// join next. An isolate keeps its share of the query, (1 - a) u0. The scores have no fixed sum.
///
/// O(cells) time per step. The actors are found by conjugate gradients, as the equations without
/// the targets are symmetric, and the two equations then have the last word. A run that ends at
/// `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for a damping, query, tolerance or step limit out of range and for
/// missing grades; Cancelled.
/// He et al. 2017, doi:10.1109/TKDE.2016.2611584.
[[nodiscard]] TwoModeScores birank(const view::TwoMode& incidence,
                                   const BiRankOptions& options = {});

}  // namespace citynet::measure
