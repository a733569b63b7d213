#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/centrality/pagerank_start.hpp"

namespace citynet::measure {

/// How large a graph may be. Up to here elimination is quicker than conjugate gradients, however
/// dense the graph is, and its matrix fits the nearest cache.
inline constexpr std::size_t kMostEliminated = 64;

/// The PageRank of an undirected graph by Gaussian elimination, for graphs so small that it is
/// sooner done than the products of conjugate gradients; puts it into `x`, with the sum 1.
///
/// Of (S - d A) z = start, S the strengths of the vertices and x = S z: a vertex with few ties goes
/// first, as its going ties its neighbours to each other. Nothing is ever taken from a number of
/// its own sign but from the diagonal, which outweighs its row, so that no digits are lost and no
/// pivots have to be chosen. O(n^3) at worst, n^2 numbers. `strengths` is empty where a tie counts
/// 1. False, and x as it was, when the strengths leave the range of a double.
bool pagerank_by_elimination(const view::Graph& graph, std::span<const double> strengths,
                             const PageRankSystem& system, std::vector<double>& x);

}  // namespace citynet::measure
