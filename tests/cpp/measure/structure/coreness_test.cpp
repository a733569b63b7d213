#include "citynet/measure/structure/coreness.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(Coreness, OfATriangleWithATail) {
  const auto scores = coreness(undirected(5, {{0, 1}, {1, 2}, {0, 2}, {2, 3}}));
  EXPECT_EQ(scores.values, (std::vector<double>{2, 2, 2, 1, 0}));
  EXPECT_TRUE(scores.integral);
}

// The 4-core of the karate club has ten members; NetworkX and igraph agree.
TEST(Coreness, OfTheKarateClub) {
  const auto values = coreness(karate_club()).values;
  std::vector<view::Vertex> innermost;
  for (view::Vertex v = 0; v < values.size(); ++v) {
    EXPECT_LE(values[v], 4);
    if (values[v] == 4) innermost.push_back(v);
  }
  EXPECT_EQ(innermost, (std::vector<view::Vertex>{0, 1, 2, 3, 7, 8, 13, 30, 32, 33}));
}

TEST(Coreness, AgreesWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = coreness(graph).values;
    EXPECT_EQ(ours, brute_force::coreness(graph)) << text(graph);
    EXPECT_EQ(ours, boost_referee::coreness(graph)) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_EQ(ours, igraph_referee::coreness(graph)) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(Coreness, AgreesWithBoostAndIgraphOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 300, .edges = 200 * (1 + seed), .seed = seed});
    const auto ours = coreness(graph).values;
    EXPECT_EQ(ours, boost_referee::coreness(graph)) << "seed " << seed;
#if CITYNET_WITH_IGRAPH
    EXPECT_EQ(ours, igraph_referee::coreness(graph)) << "seed " << seed;
#endif
  }
}

TEST(Coreness, MovesWithTheNamesOfTheVertices) {
  const auto names = shuffled_names(karate_club(), 9);
  const auto before = coreness(karate_club()).values;
  const auto after = coreness(renamed(karate_club(), names)).values;
  for (std::size_t v = 0; v < before.size(); ++v) EXPECT_EQ(before[v], after[names[v]]);
}

TEST(Coreness, OfAnIsolateIsZeroAndChangesNothingElse) {
  auto expected = coreness(karate_club()).values;
  expected.push_back(0);
  EXPECT_EQ(coreness(with_isolates(karate_club(), 1)).values, expected);
}

TEST(Coreness, OfTwoGraphsSideBySideIsThatOfEach) {
  EXPECT_EQ(coreness(side_by_side(complete(4), cycle(3))).values,
            (std::vector<double>{3, 3, 3, 3, 2, 2, 2}));
}

TEST(Coreness, RefusesADirectedGraph) {
  expect_refused([] { return coreness(directed(2, {{0, 1}})); }, "graph", "directed");
}

TEST(Coreness, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return coreness(karate_club(), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
