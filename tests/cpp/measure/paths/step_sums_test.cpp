// The sums behind betweenness in steps, by each way of searching: what they take apart (trees,
// twins, vertices that are only ends) must not show in any number.

#include "measure/paths/step_sums.hpp"

#include "citynet/view/projection.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kBoth = {LevelSearch::bits, LevelSearch::queue};

/// As scores count: an undirected pair once.
std::vector<double> by_pairs(std::vector<double> sums, const view::Graph& graph) {
  if (graph.is_directed()) return sums;
  for (double& value : sums) value /= 2;
  return sums;
}

std::vector<double> vertices(const view::Graph& graph, LevelSearch search, int threads = 1) {
  return by_pairs(vertex_step_sums(graph, {.threads = threads}, search), graph);
}

std::vector<double> edges(const view::Graph& graph, LevelSearch search, int threads = 1) {
  return by_pairs(edge_step_sums(graph, {.threads = threads}, search), graph);
}

void compare_with_brute_force(const view::Graph& graph) {
  const auto of_vertices = brute_force::betweenness(graph);
  const auto of_edges = brute_force::edge_betweenness(graph);
  for (const auto search : kBoth) {
    EXPECT_TRUE(near(vertices(graph, search), of_vertices)) << text(graph);
    EXPECT_TRUE(near(edges(graph, search), of_edges)) << text(graph);
  }
}

void compare_with_boost(const view::Graph& graph, const std::string& what) {
  const auto of_vertices = boost_referee::betweenness(graph);
  const auto of_edges = boost_referee::edge_betweenness(graph);
  for (const auto search : kBoth) {
    EXPECT_TRUE(near(vertices(graph, search), of_vertices)) << what;
    EXPECT_TRUE(near(edges(graph, search), of_edges)) << what;
  }
}

TEST(StepSums, AgreeWithBruteForceOnEverySmallGraph) {
  for_every_labelled_graph_up_to(4, compare_with_brute_force);
  for_every_unlabelled_graph_up_to(7, compare_with_brute_force);
  for_every_labelled_digraph_up_to(4, compare_with_brute_force);
}

// Sparse enough for trees and several components, dense enough for pushing and pulling.
TEST(StepSums, AgreeWithBoostOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    const std::size_t arcs = 60 + 60 * seed;
    compare_with_boost(
        random_graph({.vertices = 150, .edges = arcs, .seed = seed, .directed = seed % 3 == 2}),
        "seed " + std::to_string(seed));
  }
}

/// Every vertex `copies` times, the copies tied to each other and to all copies of its neighbours.
view::Graph with_twins(const view::Graph& graph, std::uint32_t copies) {
  Pairs pairs;
  const auto each = [&](view::Vertex a, view::Vertex b) {
    for (std::uint32_t i = 0; i < copies; ++i) {
      for (std::uint32_t j = a == b ? i + 1 : 0; j < copies; ++j) {
        pairs.emplace_back(a * copies + i, b * copies + j);
      }
    }
  };
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) each(v, v);
  for (const auto& edge : graph.edges()) each(edge.source, edge.target);
  return undirected(graph.vertex_count() * copies, pairs);
}

/// A path of `steps` vertices more on every third vertex.
view::Graph with_paths_hanging_on(const view::Graph& graph, std::uint32_t steps) {
  Pairs pairs;
  for (const auto& edge : graph.edges()) pairs.emplace_back(edge.source, edge.target);
  auto next = static_cast<view::Vertex>(graph.vertex_count());
  for (view::Vertex v = 0; v < graph.vertex_count(); v += 3) {
    auto last = v;
    for (std::uint32_t i = 0; i < steps; ++i) {
      pairs.emplace_back(last, next);
      last = next++;
    }
  }
  return undirected(next, pairs);
}

TEST(StepSums, AgreeWithBoostWhereVerticesAreTwins) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph({.vertices = 30, .edges = 20 + 15 * seed, .seed = seed});
    compare_with_boost(with_twins(graph, 3), "seed " + std::to_string(seed));
  }
}

// Twins on which branches of different sizes hang are twins for vertices, not for edges.
TEST(StepSums, AgreeWithBoostWhereBranchesHangOnTwins) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph({.vertices = 30, .edges = 20 + 15 * seed, .seed = seed});
    compare_with_boost(with_paths_hanging_on(with_twins(graph, 2), 2),
                       "seed " + std::to_string(seed));
  }
}

TEST(StepSums, OfATreeAreFoundWithoutASearch) {
  Pairs pairs;
  for (view::Vertex v = 1; v < 100; ++v) pairs.emplace_back((v * v + 3 * v) % v, v);
  compare_with_boost(undirected(103, pairs), "tree and isolates");
  compare_with_boost(path(60), "path");
  compare_with_boost(star(60), "star");
  compare_with_boost(complete(20), "complete graph");
  compare_with_boost(with_paths_hanging_on(complete(9), 3), "complete graph with paths");
}

TEST(StepSums, AgreeWithBoostWherePathsAreLong) {
  compare_with_boost(grid(2, 60), "ladder");
  compare_with_boost(grid(9, 13), "grid");
  compare_with_boost(cycle(101), "odd cycle");
  compare_with_boost(with_paths_hanging_on(cycle(60), 4), "cycle with paths");
}

/// The ties of an undirected graph as arcs: those of every third one way only, and the vertices of
/// a few joined to a hub, so that rows are short and long.
view::Graph one_way_streets(const view::Graph& graph) {
  Pairs pairs;
  const auto hub = static_cast<view::Vertex>(graph.vertex_count());
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    const auto [a, b] = graph.edges()[e];
    if (e % 3 != 1) pairs.emplace_back(a, b);
    if (e % 3 != 2) pairs.emplace_back(b, a);
  }
  for (view::Vertex v = 0; v < hub; v += 17) {
    pairs.emplace_back(v % 2 == 0 ? v : hub, v % 2 == 0 ? hub : v);
  }
  return directed(hub + 1, pairs);
}

TEST(StepSums, AgreeWithBoostWhereDirectedPathsAreLong) {
  compare_with_boost(one_way_streets(grid(2, 60)), "ladder");
  compare_with_boost(one_way_streets(grid(9, 13)), "grid");
  compare_with_boost(one_way_streets(cycle(101)), "cycle");
  compare_with_boost(one_way_streets(with_paths_hanging_on(grid(6, 20), 3)), "grid with paths");
}

// Searching over the incidence gives the graph's own distances, as long as all who meet are tied.
TEST(StepSums, AgreeWithBoostOnProjections) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto cells = random_incidence(
        {.actors = 120, .targets = 30 + 10 * seed, .cells = 200 + 20 * seed, .seed = seed});
    compare_with_boost(view::project(cells), "all ties, seed " + std::to_string(seed));
    compare_with_boost(view::project(cells, {.minimum = 2}),
                       "strong ties, " + std::to_string(seed));
    compare_with_boost(view::project(cells, {.top = 2}), "strongest ties, " + std::to_string(seed));
    compare_with_boost(view::project(cells, {.scheme = view::Scheme::resource_allocation}),
                       "both directions, " + std::to_string(seed));
  }
}

/// `layers` times four vertices that are tied to all of the layer before: 4^(d - 1) paths between
/// vertices d layers apart.
Pairs layered_by_four(view::Vertex layers) {
  Pairs pairs;
  for (view::Vertex v = 0; v + 4 < 4 * layers; ++v) {
    for (view::Vertex i = 0; i < 4; ++i) pairs.emplace_back(v, (v / 4 + 1) * 4 + i);
  }
  return pairs;
}

// Up to 4^469 paths, more than are counted in double arithmetic. A layer shares the pairs on its
// two sides among its four, 4i * 4(k - 1 - i) / 4, and with another layer the six pairs in each
// layer beside it, which have eight vertices between them.
TEST(StepSums, OfManyLayersAreFinite) {
  constexpr view::Vertex k = 470;
  const auto graph = undirected(4 * k, layered_by_four(k));
  for (const auto search : kBoth) {
    const auto values = vertices(graph, search);
    for (view::Vertex v = 8; v < 4 * (k - 2); ++v) {
      const double before = v / 4, after = k - 1 - v / 4;
      const double expected = 4 * before * after + 6. / 8 + 6. / 8;
      ASSERT_NEAR(values[v], expected, expected * 1e-12) << "vertex " << v;
    }
  }
}

double sum_of_distances(const view::Graph& graph) {
  double sum = 0;
  for (view::Vertex s = 0; s < graph.vertex_count(); ++s) {
    std::vector<int> distance(graph.vertex_count(), -1);
    std::vector<view::Vertex> found{s};
    distance[s] = 0;
    for (std::size_t next = 0; next < found.size(); ++next) {
      for (const auto u : graph.neighbors(found[next])) {
        if (distance[u] >= 0) continue;
        distance[u] = distance[found[next]] + 1;
        sum += distance[u];
        found.push_back(u);
      }
    }
  }
  return sum / 2;
}

// Every path of d steps goes over d edges, also where branches and twins at both ends of the layers
// meet numbers that a double cannot count.
TEST(StepSums, OfLayersWithBranchesAddUpToAllDistances) {
  constexpr view::Vertex k = 468, end = 4 * k;
  auto pairs = layered_by_four(k);
  for (view::Vertex i = 0; i < 4; ++i) {
    pairs.insert(pairs.end(), {{end - 4 + i, end}, {end - 4 + i, end + 1}, {i, end + 2}});
  }
  pairs.insert(pairs.end(), {{end, end + 1}, {end + 2, end + 3}, {end + 3, end + 4}});
  const auto graph = undirected(end + 5, pairs);
  const auto expected = sum_of_distances(graph);
  for (const auto search : kBoth) {
    double sum = 0;
    for (const double value : edges(graph, search)) sum += value;
    EXPECT_TRUE(agree(sum, expected, 1e-11)) << sum << " " << expected;
  }
}

TEST(StepSums, HaveTheSameBitsForAnyNumberOfThreads) {
  const auto graph = with_paths_hanging_on(
      with_twins(random_graph({.vertices = 200, .edges = 500, .seed = 5}), 2), 2);
  for (const auto search : kBoth) {
    const auto of_vertices = bits(vertices(graph, search));
    const auto of_edges = bits(edges(graph, search));
    for (const int threads : {2, 3, 7}) {
      EXPECT_EQ(bits(vertices(graph, search, threads)), of_vertices) << threads << " threads";
      EXPECT_EQ(bits(edges(graph, search, threads)), of_edges) << threads << " threads";
    }
  }
}

}  // namespace
}  // namespace citynet::measure
