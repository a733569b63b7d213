#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/lengths.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct BetweennessOptions {
  /// Divide by the number of pairs, so that the centre of a star scores 1 and graphs of different
  /// size can be compared.
  bool normalized = true;
  /// What makes a path short. Steps, as the measure was published; others must be asked for.
  view::Lengths lengths{};
  base::RunControl run{};
};

/// Shortest-path betweenness: how often a city lies between two others.
///
///   b(v) = sum over pairs s, t, both other than v, of  paths(s, t | v) / paths(s, t)
///
/// Every edge is one step unless `lengths` says otherwise; then paths are as long as their edges
/// together. Lengths compare as the decimals they were written as (0.1 + 0.2 equals 0.15 + 0.15)
/// whenever these have a common unit that fits 128 bits; else in double arithmetic, and the
/// account says how many comparisons were too close to call. An undirected pair counts once, a
/// directed one from s to t. Pairs without a path add nothing. Normalised: divided by
/// (n-1)(n-2)/2, or (n-1)(n-2) when directed. With fewer than 3 vertices every score is 0. Path
/// counts beyond the range of a double are kept with an exponent of their own and do not overflow.
///
/// O(n m) time at worst, with lengths O(n m + n^2 log n). In steps, n and m are those of the graph
/// without its trees, with one vertex for all that have the same neighbours and are tied to each
/// other (cities whose only network is the same one); in a projection that is a small part of it.
/// Along lengths that compare exactly, edges with a shorter way round are left out as well.
/// The same bits for any number of threads.
/// Throws InvalidArgument for lengths that are missing or out of range; Cancelled.
/// Brandes 2001, doi:10.1080/0022250X.2001.9990249; with lengths after Dijkstra 1959,
/// doi:10.1007/BF01386390.
[[nodiscard]] VertexScores betweenness(const view::Graph& graph,
                                       const BetweennessOptions& options = {});

/// Betweenness of ties: how much of the traffic between all pairs goes over an edge.
///
///   b(e) = sum over pairs s, t of  paths(s, t | e) / paths(s, t)
///
/// In the order of the edges. Normalised: divided by n(n-1)/2, or n(n-1) when directed. All
/// else as for `betweenness`.
/// Girvan & Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008,
/// doi:10.1016/j.socnet.2007.11.001.
[[nodiscard]] EdgeScores edge_betweenness(const view::Graph& graph,
                                          const BetweennessOptions& options = {});

}  // namespace citynet::measure
