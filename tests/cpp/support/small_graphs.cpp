#include "support/small_graphs.hpp"

#include <numeric>
#include <span>

#include "citynet/base/random.hpp"

namespace citynet::test {
namespace {

using view::Graph;
using view::Vertex;

Graph build(std::size_t vertices, const Pairs& edges, const std::vector<double>* strengths,
            const view::GraphOptions& options) {
  std::vector<Vertex> sources, targets;
  for (const auto& [a, b] : edges) {
    sources.push_back(a);
    targets.push_back(b);
  }
  if (strengths == nullptr) return Graph::from_edges(vertices, sources, targets, options);
  return Graph::from_edges(vertices, sources, targets, view::EdgeStrengths{*strengths}, options);
}

Pairs pairs_of(const Graph& graph) {
  Pairs pairs;
  for (const auto& edge : graph.edges()) pairs.emplace_back(edge.source, edge.target);
  return pairs;
}

Graph rebuilt(const Graph& like, std::size_t vertices, const Pairs& edges,
              const std::vector<double>& strengths) {
  return build(vertices, edges, like.has_strengths() ? &strengths : nullptr,
               {.directed = like.is_directed()});
}

std::vector<double> strengths_of(const Graph& graph) {
  return {graph.strengths().begin(), graph.strengths().end()};
}

Vertex vertex(std::size_t number) { return static_cast<Vertex>(number); }

}  // namespace

Graph undirected(std::size_t vertices, const Pairs& edges) {
  return build(vertices, edges, nullptr, {});
}
Graph directed(std::size_t vertices, const Pairs& edges) {
  return build(vertices, edges, nullptr, {.directed = true});
}
Graph undirected(std::size_t vertices, const Pairs& edges, const std::vector<double>& strengths) {
  return build(vertices, edges, &strengths, {});
}
Graph directed(std::size_t vertices, const Pairs& edges, const std::vector<double>& strengths) {
  return build(vertices, edges, &strengths, {.directed = true});
}

Graph star(std::size_t vertices) {
  Pairs edges;
  for (std::size_t v = 1; v < vertices; ++v) edges.emplace_back(0, vertex(v));
  return undirected(vertices, edges);
}

Graph path(std::size_t vertices) {
  Pairs edges;
  for (std::size_t v = 1; v < vertices; ++v) edges.emplace_back(vertex(v - 1), vertex(v));
  return undirected(vertices, edges);
}

Graph cycle(std::size_t vertices) {
  Pairs edges;
  for (std::size_t v = 0; v < vertices; ++v) {
    edges.emplace_back(vertex(v), vertex((v + 1) % vertices));
  }
  return undirected(vertices, edges);
}

Graph complete(std::size_t vertices) {
  Pairs edges;
  for (std::size_t v = 0; v < vertices; ++v) {
    for (std::size_t u = 0; u < v; ++u) edges.emplace_back(vertex(u), vertex(v));
  }
  return undirected(vertices, edges);
}

Graph grid(std::size_t rows, std::size_t columns) {
  Pairs edges;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto here = row * columns + column;
      if (column + 1 < columns) edges.emplace_back(vertex(here), vertex(here + 1));
      if (row + 1 < rows) edges.emplace_back(vertex(here), vertex(here + columns));
    }
  }
  return undirected(rows * columns, edges);
}

Graph chain_of_diamonds(std::size_t k) {
  Pairs edges;
  for (std::size_t i = 0; i < k; ++i) {
    const auto a = vertex(3 * i);
    edges.emplace_back(a, a + 1);
    edges.emplace_back(a, a + 2);
    edges.emplace_back(a + 1, a + 3);
    edges.emplace_back(a + 2, a + 3);
  }
  return undirected(3 * k + 1, edges);
}

Graph karate_club() {
  return undirected(
      34, {{0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
           {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
           {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
           {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
           {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
           {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
           {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
           {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
           {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}});
}

std::vector<std::uint32_t> karate_clubs() {
  std::vector<std::uint32_t> clubs(34, 1);
  const std::vector<std::size_t> of_mr_hi{0,  1,  2,  3,  4,  5,  6,  7, 8,
                                          10, 11, 12, 13, 16, 17, 19, 21};
  for (const auto v : of_mr_hi) clubs[v] = 0;
  return clubs;
}

Graph florentine_families() {
  const std::vector<std::string> keys{"acciaiuoli", "albizzi", "barbadori", "bischeri",
                                      "castellani", "ginori",  "guadagni",  "lamberteschi",
                                      "medici",     "pazzi",   "peruzzi",   "ridolfi",
                                      "salviati",   "strozzi", "tornabuoni"};
  const std::vector<Vertex> sources{2, 1, 1, 3, 6, 0, 1, 2, 3, 4, 8, 8, 9, 3, 4, 10, 11, 6, 8, 11};
  const std::vector<Vertex> targets{4,  5,  6,  6,  7,  8,  8,  8,  10, 10,
                                    11, 12, 12, 13, 13, 13, 13, 14, 14, 14};
  return Graph::from_edges(keys.size(), sources, targets, {.keys = keys});
}

Graph random_graph(const RandomGraph& wanted) {
  base::RandomStream random(wanted.seed);
  std::vector<Vertex> sources, targets;
  view::EdgeStrengths strengths;
  for (std::size_t i = 0; i < wanted.edges; ++i) {
    sources.push_back(vertex(random.below(wanted.vertices)));
    targets.push_back(vertex(random.below(wanted.vertices)));
    strengths.values.push_back(static_cast<double>(1 + random.below(8)));
  }
  const view::GraphOptions options{.directed = wanted.directed,
                                   .loops = view::Loops::drop,
                                   .parallel_edges = view::ParallelEdges::keep_first};
  if (!wanted.with_strengths) return Graph::from_edges(wanted.vertices, sources, targets, options);
  return Graph::from_edges(wanted.vertices, sources, targets, strengths, options);
}

Graph renamed(const Graph& graph, const std::vector<Vertex>& names) {
  Pairs edges;
  for (const auto& edge : graph.edges()) edges.emplace_back(names[edge.source], names[edge.target]);
  return rebuilt(graph, graph.vertex_count(), edges, strengths_of(graph));
}

std::vector<Vertex> shuffled_names(const Graph& graph, std::uint64_t seed) {
  std::vector<Vertex> names(graph.vertex_count());
  std::iota(names.begin(), names.end(), Vertex{0});
  base::RandomStream random(seed);
  random.shuffle(std::span(names));
  return names;
}

Graph with_isolates(const Graph& graph, std::size_t count) {
  return rebuilt(graph, graph.vertex_count() + count, pairs_of(graph), strengths_of(graph));
}

Graph side_by_side(const Graph& first, const Graph& second) {
  auto edges = pairs_of(first);
  auto strengths = strengths_of(first);
  const auto shift = vertex(first.vertex_count());
  for (const auto& [a, b] : pairs_of(second)) edges.emplace_back(a + shift, b + shift);
  for (const double strength : second.strengths()) strengths.push_back(strength);
  return rebuilt(first, first.vertex_count() + second.vertex_count(), edges, strengths);
}

}  // namespace citynet::test
