#include "citynet/measure/structure/clustering.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> with_nan(const view::Graph& graph) {
  return local_clustering(graph, {.few_neighbors = FewNeighbors::undefined}).values;
}

TEST(LocalClustering, OfATriangleWithATail) {
  const auto graph = undirected(4, {{0, 1}, {1, 2}, {0, 2}, {2, 3}});
  const auto scores = local_clustering(graph);
  EXPECT_TRUE(near(scores.values, {1, 1, 1.0 / 3, 0}));
  EXPECT_EQ(scores.triangles, (std::vector<std::uint64_t>{1, 1, 1, 0}));
  EXPECT_TRUE(near(with_nan(graph), {1, 1, 1.0 / 3, std::nan("")}));
}

TEST(LocalClustering, SaysWhereItIsUndefined) {
  const auto scores = local_clustering(path(3), {.few_neighbors = FewNeighbors::undefined});
  EXPECT_EQ(scores.account.status, Status::exact);
  EXPECT_EQ(scores.account.note,
            "2 vertices have fewer than two neighbours, where clustering is undefined (NaN)");
  EXPECT_EQ(local_clustering(path(2), {.few_neighbors = FewNeighbors::undefined}).account.status,
            Status::undefined);
  EXPECT_EQ(local_clustering(path(2)).account.status, Status::exact);
}

// 45 triangles and mean .570638, as published for the karate club by Watts and Strogatz's formula.
TEST(LocalClustering, OfTheKarateClub) {
  const auto scores = local_clustering(karate_club());
  double mean = 0;
  std::uint64_t corners = 0;
  for (std::size_t v = 0; v < 34; ++v) {
    mean += scores.values[v] / 34;
    corners += scores.triangles[v];
  }
  EXPECT_EQ(corners, 3U * 45);
  EXPECT_NEAR(mean, .570638, 5e-7);
}

TEST(LocalClustering, AgreesWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = with_nan(graph);
    EXPECT_TRUE(near(ours, brute_force::local_clustering(graph))) << text(graph);
    EXPECT_TRUE(near(local_clustering(graph).values, boost_referee::local_clustering(graph)))
        << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::local_clustering(graph))) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(LocalClustering, AgreesWithBoostOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto graph = random_graph({.vertices = 100, .edges = 200 * (1 + seed), .seed = seed});
    EXPECT_TRUE(near(local_clustering(graph).values, boost_referee::local_clustering(graph)));
  }
}

TEST(LocalClustering, MovesWithTheNamesOfTheVertices) {
  const auto names = shuffled_names(karate_club(), 9);
  const auto before = local_clustering(karate_club()).values;
  const auto after = local_clustering(renamed(karate_club(), names)).values;
  for (std::size_t v = 0; v < before.size(); ++v) EXPECT_EQ(before[v], after[names[v]]);
}

TEST(LocalClustering, OfTwoGraphsSideBySideIsThatOfEach) {
  auto expected = local_clustering(karate_club()).values;
  for (const double value : local_clustering(complete(4)).values) expected.push_back(value);
  EXPECT_EQ(local_clustering(side_by_side(karate_club(), complete(4))).values, expected);
}

TEST(LocalClustering, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 500, .edges = 5000, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return local_clustering(graph, {.run = run}).values; });
}

TEST(LocalClustering, RefusesADirectedGraph) {
  expect_refused([] { return local_clustering(directed(2, {{0, 1}})); }, "graph", "directed");
}

TEST(LocalClustering, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 100'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return local_clustering(graph, {.run = run}); });
}

// Figures of the data set's usual description: transitivity .255682 of the karate club, .191489 of
// the Florentine marriages.
TEST(Transitivity, OfKnownNetworks) {
  const auto karate = transitivity(karate_club());
  EXPECT_NEAR(karate.value, .255682, 5e-7);
  EXPECT_EQ(karate.triangles, 45U);
  EXPECT_EQ(karate.connected_triples, 528U);
  EXPECT_NEAR(transitivity(florentine_families()).value, .191489, 5e-7);
}

TEST(Transitivity, AgreesWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const double ours = transitivity(graph).value;
    EXPECT_TRUE(agree(ours, brute_force::transitivity(graph), 1e-12)) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(agree(ours, igraph_referee::transitivity(graph), 1e-12)) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(Transitivity, IsUndefinedWhereNoTwoTiesMeet) {
  const auto result = transitivity(undirected(4, {{0, 1}, {2, 3}}));
  EXPECT_TRUE(std::isnan(result.value));
  EXPECT_EQ(result.account.status, Status::undefined);
  EXPECT_EQ(result.account.note, "no vertex has two neighbours");
}

TEST(Transitivity, RefusesADirectedGraph) {
  expect_refused([] { return transitivity(directed(2, {{0, 1}})); }, "graph", "directed");
}

TEST(Transitivity, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return transitivity(karate_club(), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
