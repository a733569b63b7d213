#pragma once

#include <cstdint>
#include <vector>

#include "citynet/view/graph.hpp"

/// The answers of Boost Graph, computed on Boost's own adjacency list. Undirected graphs unless
/// said otherwise.
namespace citynet::test::boost_referee {

/// Raw; undirected or directed.
[[nodiscard]] std::vector<double> betweenness(const view::Graph& graph);
[[nodiscard]] std::vector<double> edge_betweenness(const view::Graph& graph);

/// By breadth-first search, ties followed outwards; undirected or directed.
[[nodiscard]] std::vector<double> closeness_within_component(const view::Graph& graph);
[[nodiscard]] std::vector<double> closeness_wasserman_faust(const view::Graph& graph);
[[nodiscard]] std::vector<double> harmonic(const view::Graph& graph);

[[nodiscard]] std::vector<double> coreness(const view::Graph& graph);
/// 0 for a vertex with fewer than two neighbours.
[[nodiscard]] std::vector<double> local_clustering(const view::Graph& graph);
/// Number of the component of each vertex, in no particular order.
[[nodiscard]] std::vector<std::uint32_t> components(const view::Graph& graph);
/// Of a directed graph.
[[nodiscard]] std::vector<std::uint32_t> strong_components(const view::Graph& graph);
[[nodiscard]] std::vector<view::Vertex> cut_points(const view::Graph& graph);
/// Edges that are a biconnected component by themselves.
[[nodiscard]] std::vector<std::uint32_t> bridges(const view::Graph& graph);

/// 250 steps, scaled to the sum 1; undirected graphs without isolates, where Boost loses no rank.
[[nodiscard]] std::vector<double> pagerank(const view::Graph& graph, double damping);

}  // namespace citynet::test::boost_referee
