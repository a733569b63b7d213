#pragma once

#include <cstdint>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"

/// The answers of igraph's C library. Only in builds with igraph.
namespace citynet::test::igraph_referee {

/// Raw; undirected or directed.
[[nodiscard]] std::vector<double> betweenness(const view::Graph& graph);
[[nodiscard]] std::vector<double> edge_betweenness(const view::Graph& graph);
/// Along edges with these lengths. igraph takes lengths for equal that differ by 1e-10 of them.
[[nodiscard]] std::vector<double> betweenness(const view::Graph& graph,
                                              const std::vector<double>& lengths);
[[nodiscard]] std::vector<double> edge_betweenness(const view::Graph& graph,
                                                   const std::vector<double>& lengths);
[[nodiscard]] std::vector<double> closeness_within_component(const view::Graph& graph,
                                                             measure::Direction direction);
/// Divided by n - 1; NaN in a graph with one vertex.
[[nodiscard]] std::vector<double> harmonic(const view::Graph& graph, measure::Direction direction);
/// Of a connected undirected graph; the largest value is 1.
[[nodiscard]] std::vector<double> eigenvector(const view::Graph& graph, bool use_strengths);
/// By PRPACK; its other method returns wrong numbers in 0.10.2.
[[nodiscard]] std::vector<double> pagerank(const view::Graph& graph, double damping,
                                           bool use_strengths);
[[nodiscard]] std::vector<double> coreness(const view::Graph& graph);
[[nodiscard]] std::vector<view::Vertex> cut_points(const view::Graph& graph);
[[nodiscard]] std::vector<std::uint32_t> bridges(const view::Graph& graph);
[[nodiscard]] std::vector<std::uint32_t> components(const view::Graph& graph, bool strong);
/// NaN for a vertex with fewer than two neighbours.
[[nodiscard]] std::vector<double> local_clustering(const view::Graph& graph);
/// NaN when no vertex has two neighbours.
[[nodiscard]] double transitivity(const view::Graph& graph);
[[nodiscard]] double modularity(const view::Graph& graph,
                                const std::vector<std::uint32_t>& membership, double resolution,
                                bool use_strengths);

}  // namespace citynet::test::igraph_referee
