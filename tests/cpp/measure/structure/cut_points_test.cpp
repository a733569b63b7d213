#include "citynet/measure/structure/cut_points.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

using Vertices = std::vector<view::Vertex>;

TEST(CutPoints, OfAPathAreItsInnerVertices) {
  const auto found = cut_points(path(4));
  EXPECT_EQ(found.vertices, (Vertices{1, 2}));
  EXPECT_EQ(found.bridges, (std::vector<std::uint32_t>{0, 1, 2}));
}

TEST(CutPoints, OfACycleAreNone) {
  EXPECT_TRUE(cut_points(cycle(5)).vertices.empty());
  EXPECT_TRUE(cut_points(cycle(5)).bridges.empty());
}

TEST(CutPoints, OfAStarIsItsCentre) { EXPECT_EQ(cut_points(star(5)).vertices, (Vertices{0})); }

TEST(CutPoints, OfOneEdgeAreNoneButTheEdgeIsABridge) {
  EXPECT_TRUE(cut_points(path(2)).vertices.empty());
  EXPECT_EQ(cut_points(path(2)).bridges.size(), 1U);
}

// Only the loss of Mr Hi breaks the karate club: member 12 knows nobody else, and members 5, 6,
// 7, 11 and 17 reach the others through him alone.
TEST(CutPoints, OfTheKarateClubIsMrHi) {
  const auto graph = karate_club();
  const auto found = cut_points(graph);
  EXPECT_EQ(found.vertices, (Vertices{0}));
  EXPECT_EQ(found.bridges, (std::vector<std::uint32_t>{*graph.find_edge(0, 11)}));
}

TEST(CutPoints, OfTheFlorentineFamilies) {
  const auto graph = florentine_families();
  EXPECT_EQ(cut_points(graph).vertices,
            (Vertices{graph.vertex("albizzi"), graph.vertex("guadagni"), graph.vertex("medici"),
                      graph.vertex("salviati")}));
}

TEST(CutPoints, AgreeWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = cut_points(graph);
    EXPECT_EQ(ours.vertices, brute_force::cut_points(graph)) << text(graph);
    EXPECT_EQ(ours.vertices, boost_referee::cut_points(graph)) << text(graph);
    EXPECT_EQ(ours.bridges, brute_force::bridges(graph)) << text(graph);
    EXPECT_EQ(ours.bridges, boost_referee::bridges(graph)) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_EQ(ours.vertices, igraph_referee::cut_points(graph)) << text(graph);
    EXPECT_EQ(ours.bridges, igraph_referee::bridges(graph)) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(CutPoints, AgreeWithBoostOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 200, .edges = 150 + 15 * seed, .seed = seed});
    const auto ours = cut_points(graph);
    EXPECT_EQ(ours.vertices, boost_referee::cut_points(graph)) << "seed " << seed;
    EXPECT_EQ(ours.bridges, boost_referee::bridges(graph)) << "seed " << seed;
  }
}

// Recursion would overflow the stack here.
TEST(CutPoints, OfAVeryLongPath) {
  const auto found = cut_points(path(300'000));
  EXPECT_EQ(found.vertices.size(), 299'998U);
  EXPECT_EQ(found.bridges.size(), 299'999U);
}

TEST(CutPoints, RefuseADirectedGraph) {
  expect_refused([] { return cut_points(directed(2, {{0, 1}})); }, "graph", "directed");
}

TEST(CutPoints, AreCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return cut_points(karate_club(), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
