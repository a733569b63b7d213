#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct OpsahlClusteringOptions {
  base::RunControl run{};
};

/// What clustering after Opsahl comes to for one kind.
struct FourPaths {
  double clustering = 0;  ///< closed / all; NaN when there are none
  double all = 0;         ///< counts, exact up to 2^53
  double closed = 0;
};

struct OpsahlClustering {
  FourPaths actors{};   ///< city - network - city - network - city
  FourPaths targets{};  ///< network - city - network - city - network
  Account account{};
};

/// Clustering after Opsahl: of all chains of three cities that meet in two different networks, how
/// many are closed, as the first and the last city meet in a third network.
///
///   closed four-paths / four-paths
///
/// A four-path has three different vertices of one kind and two different ones of the other between
/// them; it is closed when its ends share a vertex of the other kind that is not on the path.
/// Unlike the transitivity of a projection this does not count cities of one network as clustered.
/// Undefined (NaN), kind by kind, where there is no four-path. Grades do not matter.
///
/// O(sum over vertices of the second and third steps around them) time: nothing is enumerated path
/// by path. Whole numbers up to 2^53, the same for any number of threads. Throws Cancelled.
/// Opsahl 2013, doi:10.1016/j.socnet.2011.07.001.
[[nodiscard]] OpsahlClustering opsahl_clustering(const view::TwoMode& incidence,
                                                 const OpsahlClusteringOptions& options = {});

struct OpsahlLocalClusteringOptions {
  /// What a vertex in the middle of no four-path scores.
  FewNeighbors few_neighbors = FewNeighbors::undefined;
  base::RunControl run{};
};

/// Local clustering after Opsahl: of the four-paths with this vertex in the middle, the share that
/// is closed.
///
/// 0 or undefined (NaN) for a vertex in the middle of none, as `few_neighbors` says.
/// O(sum over vertices of the second and third steps around them) time: nothing is enumerated path
/// by path. The same bits for any number of threads. Throws Cancelled.
/// Opsahl 2013, doi:10.1016/j.socnet.2011.07.001.
[[nodiscard]] TwoModeScores opsahl_local_clustering(
    const view::TwoMode& incidence, const OpsahlLocalClusteringOptions& options = {});

}  // namespace citynet::measure
