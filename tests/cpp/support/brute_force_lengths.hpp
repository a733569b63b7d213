#pragma once

#include <cstdint>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"

/// Referees for shortest paths along edges with lengths, in whole numbers and exact fractions: a
/// length of 3 tenths is the whole number 3 here and 0.3 in the call that is checked.
namespace citynet::test::brute_force {

/// One per edge, at least 1.
using WholeLengths = std::vector<std::int64_t>;

/// Whole lengths 1 to `longest`, the same for the same seed.
[[nodiscard]] WholeLengths random_lengths(const view::Graph& graph, std::int64_t longest,
                                          std::uint64_t seed);
/// The lengths a caller would write: tenths of the whole numbers.
[[nodiscard]] std::vector<double> tenths(const WholeLengths& lengths);

/// Every shortest path is walked. Raw.
[[nodiscard]] std::vector<double> betweenness(const view::Graph& graph,
                                              const WholeLengths& lengths);
[[nodiscard]] std::vector<double> edge_betweenness(const view::Graph& graph,
                                                   const WholeLengths& lengths);
/// Of the pairs of a source and a target; unordered pairs once when undirected.
[[nodiscard]] std::vector<double> betweenness_subset(const view::Graph& graph,
                                                     const WholeLengths& lengths,
                                                     const std::vector<view::Vertex>& sources,
                                                     const std::vector<view::Vertex>& targets);

/// The table of all distances; -1 where there is no path.
[[nodiscard]] std::vector<std::vector<std::int64_t>> distances(
    const view::Graph& graph, const WholeLengths& lengths,
    measure::Direction direction = measure::Direction::out);

}  // namespace citynet::test::brute_force
