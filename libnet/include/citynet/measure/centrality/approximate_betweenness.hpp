#pragma once

#include <cstdint>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct ApproximateBetweennessOptions {
  /// How far any normalised value may be off; above 0 and below 1. Half of it takes up to four
  /// times as long.
  double epsilon = 0.01;
  /// The chance that some value is off by more; above 0 and below 1.
  double delta = 0.1;
  std::uint64_t seed = 1;  ///< which paths are drawn
  /// As for `betweenness`; epsilon is always that of the normalised values.
  bool normalized = true;
  base::RunControl run{};
};

/// Betweenness from a sample of shortest paths, for graphs in which looking at all would take too
/// long: with a chance of at least 1 - delta, all values at once are within epsilon of those of
/// `betweenness` in steps.
///
/// A pair of vertices is drawn, and one of its shortest paths, each with equal chance; the vertices
/// inside it are counted. A pair without a path counts as drawn. After each of K rounds, N paths
/// having been drawn so far, a share p of paths is known to lie within epsilon when
///
///   N kl(p, p - epsilon) and N kl(p, p + epsilon) are at least ln(2 n K / delta)
///
/// with kl(p, q) = p ln(p/q) + (1 - p) ln((1 - p)/(1 - q)), the bound of Chernoff for one vertex
/// and one round; that all are known ends the search. (The share is that of all ordered pairs,
/// those with the vertex as an end included; value and epsilon are scaled to pairs of others.) As a
/// network hardly has vertices that lie on half of all paths, this is far below the
/// ln(2 n K / delta) / (2 epsilon^2) paths that are needed at most.
///
/// The account has the status `converged`, as `iteration.steps` the number of paths drawn, as
/// `iteration.residual` what is in fact the largest error with that chance, and the guarantee as a
/// convention. Fewer than 3 vertices: every value is 0, exactly.
///
/// O(n + m) time per path at worst; it is searched for from both ends, each time from the one with
/// less to look at, which on most networks finds it after a small part of them. The same values for
/// the same seed and any number of threads. Throws InvalidArgument for an epsilon or delta out of
/// range; Cancelled.
/// Search and adaptive sampling after Borassi & Natale 2019, doi:10.1145/3284359; sampling of paths
/// after Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0.
[[nodiscard]] VertexScores approximate_betweenness(
    const view::Graph& graph, const ApproximateBetweennessOptions& options = {});

}  // namespace citynet::measure
