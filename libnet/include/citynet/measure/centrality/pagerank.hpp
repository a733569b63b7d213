#pragma once

#include <cstddef>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct PageRankOptions {
  double damping = 0.85;  ///< chance to follow a tie, at least 0 and below 1; as published
  TieUse ties = TieUse::presence;
  /// Where the walker starts again: one value per vertex, at least 0, not all 0; scaled to the
  /// sum 1. Empty: anywhere with equal chance.
  std::vector<double> personalization{};
  /// Stop when the values change by at most this in sum; the distance to the exact answer is then
  /// at most tolerance * damping / (1 - damping).
  double tolerance = 1e-12;
  std::size_t max_steps = 100'000;  ///< 170 are needed at the default damping, in directed graphs
  base::RunControl run{};
};

/// PageRank: the share of its time a random walker along the ties spends in a city.
///
///   x(v) = (1 - d) p(v) + d * sum over u -> v of x(u) a(u, v) / a(u, all) + d * lost * p(v)
///
/// d the damping, p the personalization, a 1 or the strength, `lost` the rank of vertices without
/// ties out, which start again like everyone. Ties of an undirected graph lead both ways. The
/// values add up to 1. A graph without vertices has no values.
///
/// O(n + m) time per step; where strengths count the shared columns of a complete projection, m is
/// the number of cells of its incidence. In undirected graphs conjugate gradients take most of the
/// steps, with at most 64 vertices elimination, each vertex being a step, and the walk the last
/// ones. A run that ends at `max_steps` has the status
/// `not_converged`. Throws InvalidArgument for a damping, personalization, tolerance or step limit
/// out of range and for missing strengths; Cancelled. Brin & Page 1998,
/// doi:10.1016/S0169-7552(98)00110-X; Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
[[nodiscard]] VertexScores pagerank(const view::Graph& graph, const PageRankOptions& options = {});

}  // namespace citynet::measure
