#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// What local clustering is for a vertex with fewer than two neighbours, where no pair exists.
enum class FewNeighbors {
  zero,       ///< 0, so that it takes part in means, as most published tables have it
  undefined,  ///< NaN, as the formula says
};

struct LocalClusteringOptions {
  FewNeighbors few_neighbors = FewNeighbors::zero;
  base::RunControl run{};
};

struct LocalClusteringScores : VertexScores {
  std::vector<std::uint64_t> triangles{};  ///< per vertex
};

/// Local clustering: how many of a city's partners are partners of each other.
///
///   c(v) = triangles at v / (d(v) (d(v) - 1) / 2)
///
/// Strengths do not matter. A projected network is clustered by construction: every network of k
/// cities is a clique of k.
///
/// O(m^1.5) time; the same bits for any number of threads.
/// Throws InvalidArgument for a directed graph; Cancelled.
/// Watts & Strogatz 1998, doi:10.1038/30918.
[[nodiscard]] LocalClusteringScores local_clustering(const view::Graph& graph,
                                                     const LocalClusteringOptions& options = {});

struct TransitivityOptions {
  base::RunControl run{};
};

struct Transitivity {
  double value = 0;  ///< NaN when no vertex has two neighbours
  std::uint64_t triangles = 0;
  std::uint64_t connected_triples = 0;  ///< pairs of neighbours, summed over the vertices
  Account account{};
};

/// Transitivity: of all pairs of ties that meet in a city, how many are closed by a third.
///
///   3 * triangles / connected triples
///
/// Undefined (NaN) when no two ties meet. Cost, errors: as for `local_clustering`.
/// Newman, Watts & Strogatz 2002, doi:10.1073/pnas.012582999.
[[nodiscard]] Transitivity transitivity(const view::Graph& graph,
                                        const TransitivityOptions& options = {});

}  // namespace citynet::measure
