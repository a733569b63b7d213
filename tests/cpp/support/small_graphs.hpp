#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "citynet/view/graph.hpp"

/// Graphs that tests share. All are undirected unless their name says otherwise.
namespace citynet::test {

using Pairs = std::vector<std::pair<view::Vertex, view::Vertex>>;

[[nodiscard]] view::Graph undirected(std::size_t vertices, const Pairs& edges);
[[nodiscard]] view::Graph directed(std::size_t vertices, const Pairs& edges);
[[nodiscard]] view::Graph undirected(std::size_t vertices, const Pairs& edges,
                                     const std::vector<double>& strengths);
[[nodiscard]] view::Graph directed(std::size_t vertices, const Pairs& edges,
                                   const std::vector<double>& strengths);

/// Vertex 0 tied to all others.
[[nodiscard]] view::Graph star(std::size_t vertices);
[[nodiscard]] view::Graph path(std::size_t vertices);
[[nodiscard]] view::Graph cycle(std::size_t vertices);
[[nodiscard]] view::Graph complete(std::size_t vertices);
/// Vertex row * columns + column.
[[nodiscard]] view::Graph grid(std::size_t rows, std::size_t columns);
/// k times a - b, a - c, b - d, c - d, each d being the next a: junction j is vertex 3 j.
[[nodiscard]] view::Graph chain_of_diamonds(std::size_t k);

/// 34 members of a karate club and their 78 friendships, members 1 to 34 being vertices 0 to 33.
/// Zachary 1977, doi:10.1086/jar.33.4.3629752.
[[nodiscard]] view::Graph karate_club();
/// Which of the two clubs each member joined after the split (17 and 17).
[[nodiscard]] std::vector<std::uint32_t> karate_clubs();
/// 15 families of Renaissance Florence with their 20 marriages, keys in lower case.
/// Padgett & Ansell 1993, doi:10.1086/230190.
[[nodiscard]] view::Graph florentine_families();

struct RandomGraph {
  std::size_t vertices = 0;
  std::size_t edges = 0;  ///< drawn; loops and repetitions are dropped
  std::uint64_t seed = 0;
  bool directed = false;
  bool with_strengths = false;  ///< whole numbers 1 to 8
};

/// The same graph for the same numbers on every machine.
[[nodiscard]] view::Graph random_graph(const RandomGraph& wanted);

/// The graph with its vertices renamed: vertex v becomes names[v].
[[nodiscard]] view::Graph renamed(const view::Graph& graph, const std::vector<view::Vertex>& names);
/// A random order of the vertices.
[[nodiscard]] std::vector<view::Vertex> shuffled_names(const view::Graph& graph,
                                                       std::uint64_t seed);
/// With `count` more vertices that have no ties.
[[nodiscard]] view::Graph with_isolates(const view::Graph& graph, std::size_t count);
/// Both graphs side by side: vertices of `second` come after those of `first`.
[[nodiscard]] view::Graph side_by_side(const view::Graph& first, const view::Graph& second);

}  // namespace citynet::test
