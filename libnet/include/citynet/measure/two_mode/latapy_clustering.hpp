#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// By what the number of shared neighbours of two vertices is divided.
enum class LatapyOverlap {
  dot,  ///< by how many the two have together: |N(u) and N(v)| / |N(u) or N(v)|
  min,  ///< by the smaller degree: is one contained in the other
  max,  ///< by the larger degree
};

struct LatapyClusteringOptions {
  LatapyOverlap overlap = LatapyOverlap::dot;
  /// What a vertex scores that shares nothing with others.
  FewNeighbors few_neighbors = FewNeighbors::zero;
  base::RunControl run{};
};

struct LatapyClusteringScores : TwoModeScores {
  /// Means over the actors, the targets and both, of the values that are defined; NaN of none.
  double actor_mean = 0, target_mean = 0, mean = 0;
};

/// Clustering after Latapy: how much a city's networks are those of the cities it meets there.
///
///   c(u) = mean over v with N(u) and N(v) not disjoint of  |N(u) and N(v)| / m(u, v)
///
/// N(u): neighbours of u, all of the other kind; m as `overlap` says. 0, or undefined (NaN), for a
/// vertex that shares no neighbour with another, as `few_neighbors` says; zeros take part in the
/// means. Grades do not matter.
///
/// O(sum of squared degrees) time; the same bits for any number of threads. Throws Cancelled.
/// Latapy, Magnien & Del Vecchio 2008, doi:10.1016/j.socnet.2007.04.006.
[[nodiscard]] LatapyClusteringScores latapy_clustering(const view::TwoMode& incidence,
                                                       const LatapyClusteringOptions& options = {});

}  // namespace citynet::measure
