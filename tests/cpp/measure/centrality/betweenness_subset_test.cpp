#include "citynet/measure/centrality/betweenness_subset.hpp"

#include <numeric>

#include "citynet/base/random.hpp"
#include "citynet/measure/centrality/betweenness.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using view::Vertex;
using Vertices = std::vector<Vertex>;

std::vector<double> raw(const view::Graph& graph, const Vertices& sources,
                        const Vertices& targets) {
  return betweenness_subset(graph, sources, targets, {.normalized = false}).values;
}

Vertices everyone(const view::Graph& graph) {
  Vertices all(graph.vertex_count());
  std::iota(all.begin(), all.end(), Vertex{0});
  return all;
}

Vertices some_of(const view::Graph& graph, std::uint64_t seed) {
  base::RandomStream random(seed);
  Vertices some;
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (random.below(2) == 0) some.push_back(v);
  }
  return some;
}

TEST(BetweennessSubset, OfOnePairIsOnItsPath) {
  EXPECT_EQ(raw(path(5), {0}, {3}), (std::vector<double>{0, 1, 1, 0, 0}));
  EXPECT_EQ(raw(path(5), {3}, {0}), (std::vector<double>{0, 1, 1, 0, 0}));
  EXPECT_EQ(raw(cycle(4), {0}, {2}), (std::vector<double>{0, .5, 0, .5}));
}

TEST(BetweennessSubset, CountsAPairOnceHoweverItIsMet) {
  EXPECT_EQ(raw(path(3), {0, 2}, {0, 2}), (std::vector<double>{0, 1, 0}));
  EXPECT_EQ(raw(path(3), {0, 2}, {2}), (std::vector<double>{0, 1, 0}));
}

TEST(BetweennessSubset, FollowsDirections) {
  const auto graph = directed(3, {{0, 1}, {1, 2}});
  EXPECT_EQ(raw(graph, {0}, {2}), (std::vector<double>{0, 1, 0}));
  EXPECT_EQ(raw(graph, {2}, {0}), (std::vector<double>{0, 0, 0}));
}

TEST(BetweennessSubset, OfAllPairsIsBetweenness) {
  for (const auto& graph :
       {karate_club(), florentine_families(),
        random_graph({.vertices = 40, .edges = 90, .seed = 1, .directed = true})}) {
    const auto all = everyone(graph);
    EXPECT_TRUE(near(betweenness_subset(graph, all, all).values, betweenness(graph).values));
    EXPECT_TRUE(near(raw(graph, all, all), betweenness(graph, {.normalized = false}).values));
  }
}

TEST(BetweennessSubset, AgreesWithBruteForceOnEverySmallGraph) {
  std::uint64_t seed = 0;
  const auto compare = [&seed](const view::Graph& graph) {
    const auto sources = some_of(graph, ++seed), targets = some_of(graph, ++seed);
    const brute_force::WholeLengths steps(graph.edge_count(), 1);
    EXPECT_TRUE(near(raw(graph, sources, targets),
                     brute_force::betweenness_subset(graph, steps, sources, targets)))
        << text(graph);
    const auto lengths = brute_force::random_lengths(graph, 4, seed);
    EXPECT_TRUE(
        near(betweenness_subset(
                 graph, sources, targets,
                 {.normalized = false, .lengths = view::EdgeLengths{brute_force::tenths(lengths)}})
                 .values,
             brute_force::betweenness_subset(graph, lengths, sources, targets)))
        << text(graph);
  };
  for_every_unlabelled_graph_up_to(6, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

TEST(BetweennessSubset, IsAtMostOneWhenNormalised) {
  std::uint64_t seed = 0;
  for_every_unlabelled_graph_up_to(6, [&](const view::Graph& graph) {
    const auto sources = some_of(graph, ++seed), targets = some_of(graph, ++seed);
    for (const double value : betweenness_subset(graph, sources, targets).values) {
      EXPECT_LE(value, 1 + 1e-12) << text(graph);
    }
  });
  // A vertex through which all traffic flows, be it chosen or not.
  EXPECT_EQ(betweenness_subset(star(5), Vertices{1, 2}, Vertices{3, 4}).values[0], 1);
  EXPECT_EQ(betweenness_subset(star(5), Vertices{0, 1, 2}, Vertices{3, 4}).values[0], 1);
}

TEST(BetweennessSubset, OfNoPairIsZero) {
  EXPECT_EQ(betweenness_subset(path(3), {}, {}).values, (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(betweenness_subset(path(3), Vertices{1}, Vertices{1}).values,
            (std::vector<double>{0, 0, 0}));
  EXPECT_TRUE(betweenness_subset(path(0), {}, {}).values.empty());
}

TEST(BetweennessSubset, RefusesWhoIsNoVertexOrStandsTwice) {
  expect_refused(
      [] {
        return betweenness_subset(path(3), Vertices{0, 3}, Vertices{1});
      },
      "sources", "3 at position 1");
  expect_refused(
      [] {
        return betweenness_subset(path(3), Vertices{0}, Vertices{1, 1});
      },
      "targets", "1 at position 1");
}

TEST(BetweennessSubset, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 900, .seed = 2});
  const auto sources = some_of(graph, 1), targets = some_of(graph, 2);
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return betweenness_subset(graph, sources, targets, {.run = run}).values;
  });
}

TEST(BetweennessSubset, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 1000, .edges = 10'000, .seed = 2});
  const auto all = everyone(graph);
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return betweenness_subset(graph, all, all, {.run = run});
  });
}

TEST(BetweennessSubset, TellsItsConventions) {
  const auto account = betweenness_subset(path(3), Vertices{0}, Vertices{1, 2}).account;
  EXPECT_EQ(account.measure, "betweenness subset");
  EXPECT_EQ(account.conventions.back(),
            (Convention{"scale", "divided by the chosen pairs without the vertex"}));
  EXPECT_EQ(account.conventions[account.conventions.size() - 2],
            (Convention{"chosen pairs", "1 sources and 2 targets"}));
}

}  // namespace
}  // namespace citynet::measure
