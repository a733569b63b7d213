#include "citynet/view/graph.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "support/small_graphs.hpp"

namespace citynet::view {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::vector<Vertex> kSources{2, 0, 1};
const std::vector<Vertex> kTargets{0, 1, 3};

template <class Call>
std::string refusal(Call call) {
  try {
    call();
  } catch (const base::InvalidArgument& error) {
    return error.what();
  }
  return "";
}

TEST(Graph, HoldsNeighborsInAscendingOrderWhateverTheOrderOfTheEdges) {
  const auto graph = Graph::from_edges(4, kSources, kTargets);
  EXPECT_THAT(graph.neighbors(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.neighbors(1), ElementsAre(0, 3));
  EXPECT_THAT(graph.neighbors(2), ElementsAre(0));
  EXPECT_EQ(graph.edge_count(), 3u);
}

TEST(Graph, NumbersEdgesByTheirEndsAndFindsThemFromBothSides) {
  const auto graph = Graph::from_edges(4, kSources, kTargets);
  EXPECT_THAT(graph.edges(), ElementsAre(Graph::Edge{0, 1}, Graph::Edge{0, 2}, Graph::Edge{1, 3}));
  EXPECT_EQ(graph.find_edge(3, 1), 2u);
  EXPECT_EQ(graph.find_edge(1, 3), 2u);
  EXPECT_EQ(graph.find_edge(2, 3), std::nullopt);
  EXPECT_EQ(graph.find_edge(9, 0), std::nullopt);
}

TEST(Graph, ArcsCarryTheNumberOfTheirEdgeOnEveryRandomGraph) {
  for (const bool directed : {false, true}) {
    const auto graph = test::random_graph({40, 200, 3, directed, true});
    std::size_t arcs = 0;
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
      const auto ends = graph.neighbors(v);
      EXPECT_TRUE(std::is_sorted(ends.begin(), ends.end()));
      for (std::size_t i = 0; i < ends.size(); ++i, ++arcs) {
        EXPECT_EQ(graph.edges_of(v)[i], graph.find_edge(v, ends[i]));
      }
      for (std::size_t i = 0; i < graph.in_neighbors(v).size(); ++i) {
        EXPECT_EQ(graph.in_edges_of(v)[i], graph.find_edge(graph.in_neighbors(v)[i], v));
      }
    }
    EXPECT_EQ(arcs, graph.edge_count() * (directed ? 1 : 2));
  }
}

TEST(Graph, LaysOutVerticesOfManyTiesAsAnyOthers) {
  // Six vertices are tied to all 5,000, each other vertex to these six.
  constexpr Vertex kHubs = 6, kVertices = 5000;
  std::vector<Vertex> sources, targets;
  for (Vertex hub = 0; hub < kHubs; ++hub) {
    for (Vertex v = hub + 1; v < kVertices; ++v) {
      sources.push_back(v);
      targets.push_back(hub);
    }
  }
  const auto graph = Graph::from_edges(kVertices, sources, targets);
  ASSERT_EQ(graph.edge_count(), sources.size());
  for (Vertex v = 0; v < kVertices; ++v) {
    const auto neighbors = graph.neighbors(v);
    ASSERT_EQ(neighbors.size(), v < kHubs ? kVertices - 1 : kHubs);
    for (Vertex i = 0; i < neighbors.size(); ++i) {
      const auto u = i < v ? i : i + 1;
      ASSERT_EQ(neighbors[i], u);
      ASSERT_EQ(graph.edges()[graph.edges_of(v)[i]], (Graph::Edge{std::min(u, v), std::max(u, v)}));
    }
  }
}

TEST(Graph, ArcsCarryTheNumberOfTheirEdgeInPartsOfAnyNumber) {
  // A ring of 2,800 vertices with edges to the next 400 of each: more than a million, so that the
  // numbers are found after the ends.
  constexpr Vertex kVertices = 2800, kNext = 400;
  std::vector<Vertex> sources, targets;
  for (Vertex v = 0; v < kVertices; ++v) {
    for (Vertex step = 1; step <= kNext; ++step) {
      sources.push_back(v);
      targets.push_back((v + step) % kVertices);
    }
  }
  for (const bool directed : {false, true}) {
    for (const int threads : {1, 2, 5}) {
      const auto graph = Graph::from_edges(kVertices, sources, targets,
                                           {.directed = directed, .run = {threads, {}}});
      ASSERT_EQ(graph.edge_count(), sources.size());
      for (Vertex v = 0; v < kVertices; ++v) {
        const auto out = graph.neighbors(v), in = graph.in_neighbors(v);
        ASSERT_EQ(out.size(), directed ? kNext : 2 * kNext);
        ASSERT_EQ(in.size(), out.size());
        ASSERT_TRUE(std::is_sorted(out.begin(), out.end()));
        ASSERT_TRUE(std::is_sorted(in.begin(), in.end()));
        for (std::size_t i = 0; i < out.size(); ++i) {
          const Graph::Edge leaving{directed ? v : std::min(v, out[i]),
                                    directed ? out[i] : std::max(v, out[i])};
          const Graph::Edge entering{directed ? in[i] : std::min(v, in[i]),
                                     directed ? v : std::max(v, in[i])};
          ASSERT_EQ(graph.edges()[graph.edges_of(v)[i]], leaving) << threads;
          ASSERT_EQ(graph.edges()[graph.in_edges_of(v)[i]], entering) << threads;
        }
      }
    }
  }
}

TEST(Graph, IsTheSameWhateverTheOrderOfItsEdges) {
  base::RandomStream random(3);
  for (int round = 0; round < 300; ++round) {
    const auto vertices = static_cast<Vertex>(2 + random.below(round % 2 == 0 ? 12 : 400));
    const bool directed = random.below(2) == 0;
    std::map<std::pair<Vertex, Vertex>, double> sums;  // what adding them up one by one gives
    std::vector<Vertex> sources, targets;
    EdgeStrengths strengths;
    for (auto left = random.below(60); left > 0; --left) {
      auto a = static_cast<Vertex>(random.below(vertices));
      auto b = static_cast<Vertex>(random.below(vertices));
      const auto strength = static_cast<double>(1 + random.below(9));
      sources.push_back(a);
      targets.push_back(b);
      strengths.values.push_back(strength);
      if (a == b) continue;
      if (!directed && a > b) std::swap(a, b);
      sums[{a, b}] += strength;
    }
    GraphOptions options;
    options.directed = directed;
    options.loops = Loops::drop;
    options.parallel_edges = ParallelEdges::add_strengths;
    const auto graph = Graph::from_edges(vertices, sources, targets, strengths, options);
    ASSERT_EQ(graph.edge_count(), sums.size());
    std::size_t edge = 0;
    std::vector<Vertex> in_order_sources, in_order_targets;
    for (const auto& [ends, sum] : sums) {
      EXPECT_EQ(graph.edges()[edge], (Graph::Edge{ends.first, ends.second}));
      EXPECT_EQ(graph.strengths()[edge++], sum);
      in_order_sources.push_back(ends.first);
      in_order_targets.push_back(ends.second);
    }
    options.loops = Loops::reject;
    const auto again = Graph::from_edges(vertices, in_order_sources, in_order_targets, options);
    EXPECT_TRUE(std::ranges::equal(again.edges(), graph.edges()));
    EXPECT_TRUE(std::ranges::equal(again.targets(), graph.targets()));
    for (const auto one : again.strengths()) EXPECT_EQ(one, 1.0);
  }
}

TEST(Graph, KeepsDirectionOnlyWhenAskedTo) {
  GraphOptions options;
  options.directed = true;
  const auto graph = Graph::from_edges(4, kSources, kTargets, options);
  EXPECT_THAT(graph.neighbors(0), ElementsAre(1));
  EXPECT_THAT(graph.in_neighbors(0), ElementsAre(2));
  EXPECT_EQ(graph.find_edge(0, 2), std::nullopt);
}

TEST(Graph, RefusesLoopsAndParallelEdgesUnlessToldWhatToDo) {
  const std::vector<Vertex> loops{1}, from{0, 1}, to{1, 0};
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(2, loops, loops); }), HasSubstr("1 - 1"));
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(2, from, to); }), HasSubstr("position 1"));

  GraphOptions lenient;
  lenient.loops = Loops::drop;
  EXPECT_EQ(Graph::from_edges(2, loops, loops, lenient).dropped_loops(), 1u);
  lenient.parallel_edges = ParallelEdges::add_strengths;
  const auto added = Graph::from_edges(2, from, to, EdgeStrengths{{2, 3}}, lenient);
  EXPECT_THAT(added.strengths(), ElementsAre(5));
  EXPECT_EQ(added.merged_parallel_edges(), 1u);
  lenient.parallel_edges = ParallelEdges::keep_first;
  EXPECT_THAT(Graph::from_edges(2, from, to, EdgeStrengths{{2, 3}}, lenient).strengths(),
              ElementsAre(2));
}

TEST(Graph, TwoDirectionsAreNotParallelInADirectedGraph) {
  GraphOptions options;
  options.directed = true;
  const std::vector<Vertex> from{0, 1}, to{1, 0};
  EXPECT_EQ(Graph::from_edges(2, from, to, options).edge_count(), 2u);
}

TEST(Graph, RefusesStrengthsThatAreNoStrengths) {
  const std::vector<Vertex> from{0}, to{1};
  for (const double bad : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    EXPECT_THAT(refusal([&] { (void)Graph::from_edges(2, from, to, EdgeStrengths{{bad}}); }),
                HasSubstr("position 0"));
  }
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(2, from, to, EdgeStrengths{{}}); }),
              HasSubstr("one strength per edge"));
}

TEST(Graph, RefusesVerticesThatDoNotExistAndArraysOfDifferentLength) {
  const std::vector<Vertex> from{0}, to{2}, longer{0, 1};
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(2, from, to); }), HasSubstr("0 - 2"));
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(3, from, longer); }), HasSubstr("length"));
}

TEST(Graph, AnswersToKeys) {
  GraphOptions options;
  options.keys = {"gdansk", "lublin", "kraków", "łódź"};
  const auto graph = Graph::from_edges(4, kSources, kTargets, options);
  EXPECT_EQ(graph.vertex("łódź"), 3u);
  EXPECT_EQ(graph.key(0), "gdansk");
  EXPECT_THAT(refusal([&] { (void)graph.vertex("gdanks"); }), HasSubstr("'gdansk'"));
  EXPECT_THAT(refusal([&] { (void)graph.key(4); }), HasSubstr("vertex_count is 4"));
}

TEST(Graph, WithoutKeysAnswersToNumbers) {
  const auto graph = Graph::from_edges(4, kSources, kTargets);
  EXPECT_EQ(graph.key(3), "3");
  EXPECT_EQ(graph.find("3"), Vertex{3});
  for (const auto* wrong : {"4", "03", "", "-1", "3 ", "99999999999"}) {
    EXPECT_EQ(graph.find(wrong), std::nullopt) << wrong;
  }
}

TEST(Graph, RefusesKeysThatAreNotUnique) {
  GraphOptions options;
  options.keys = {"a", "b", "a", "c"};
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(4, kSources, kTargets, options); }),
              HasSubstr("vertices 0 and 2"));
  options.keys.pop_back();
  EXPECT_THAT(refusal([&] { (void)Graph::from_edges(4, kSources, kTargets, options); }),
              HasSubstr("one key per vertex"));
}

TEST(Graph, CanBeEmpty) {
  EXPECT_EQ(Graph().vertex_count(), 0u);
  EXPECT_EQ(Graph::from_edges(3, {}, {}).edge_count(), 0u);
  EXPECT_EQ(Graph().origin(), nullptr);
  EXPECT_FALSE(Graph().has_strengths());
}

}  // namespace
}  // namespace citynet::view
