#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct RedundancyOptions {
  /// What a vertex with fewer than two neighbours scores: it links no pair, so that nothing of it
  /// could be redundant.
  FewNeighbors few_neighbors = FewNeighbors::undefined;
  base::RunControl run{};
};

/// Redundancy: which share of the pairs that a city brings together would meet without it.
///
///   r(v) = pairs of neighbours of v that share another vertex / (d(v) (d(v) - 1) / 2)
///
/// A network with redundancy 1 can close and no two of its cities lose touch in the projection.
/// Undefined (NaN), or 0, for fewer than two neighbours, as `few_neighbors` says. Grades do not
/// matter.
///
/// O(sum of squared degrees) time; the same bits for any number of threads. Throws Cancelled.
/// Latapy, Magnien & Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006.
[[nodiscard]] TwoModeScores redundancy(const view::TwoMode& incidence,
                                       const RedundancyOptions& options = {});

}  // namespace citynet::measure
