#pragma once

#include <cstdint>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"

/// Referees that follow the definitions word by word, for graphs with a handful of vertices. They
/// share no code and no idea with the library; all they read is the list of edges.
namespace citynet::test::brute_force {

/// Every shortest path is walked; the sums are exact fractions. Raw.
[[nodiscard]] std::vector<double> betweenness(const view::Graph& graph);
[[nodiscard]] std::vector<double> edge_betweenness(const view::Graph& graph);

/// From the table of all distances (Floyd and Warshall).
[[nodiscard]] std::vector<double> closeness_within_component(const view::Graph& graph,
                                                             measure::Direction direction);
[[nodiscard]] std::vector<double> closeness_wasserman_faust(const view::Graph& graph,
                                                            measure::Direction direction);
/// Raw.
[[nodiscard]] std::vector<double> harmonic(const view::Graph& graph, measure::Direction direction);
/// The sum of d(s, t) - 1 over all pairs with a path; unordered pairs when undirected.
[[nodiscard]] double sum_of_inner_steps(const view::Graph& graph);

/// The vector of ones projected onto all eigenvectors of the largest eigenvalue (Jacobi's
/// rotations), unit length.
[[nodiscard]] std::vector<double> eigenvector(const view::Graph& graph, bool use_strengths);
[[nodiscard]] double largest_eigenvalue(const view::Graph& graph, bool use_strengths);

/// The linear system, solved by elimination.
[[nodiscard]] std::vector<double> pagerank(const view::Graph& graph, double damping,
                                           bool use_strengths,
                                           const std::vector<double>& personalization = {});

/// Over all subsets of the vertices.
[[nodiscard]] std::vector<double> coreness(const view::Graph& graph);
/// By taking out each vertex or edge and counting the components that are left.
[[nodiscard]] std::vector<view::Vertex> cut_points(const view::Graph& graph);
[[nodiscard]] std::vector<std::uint32_t> bridges(const view::Graph& graph);
/// Component of each vertex, named by its smallest vertex; from the table of all distances.
[[nodiscard]] std::vector<std::uint32_t> components(const view::Graph& graph, bool strong);

/// Over all triples of vertices; NaN where there is no pair of neighbours.
[[nodiscard]] std::vector<double> local_clustering(const view::Graph& graph);
[[nodiscard]] double transitivity(const view::Graph& graph);

/// The double sum over pairs of vertices.
[[nodiscard]] double modularity(const view::Graph& graph,
                                const std::vector<std::uint32_t>& membership, double resolution,
                                bool use_strengths);
[[nodiscard]] double constant_potts(const view::Graph& graph,
                                    const std::vector<std::uint32_t>& membership, double resolution,
                                    bool use_strengths);
/// Over all divisions of the vertices.
[[nodiscard]] double best_modularity(const view::Graph& graph, double resolution);
[[nodiscard]] double best_constant_potts(const view::Graph& graph, double resolution);

}  // namespace citynet::test::brute_force
