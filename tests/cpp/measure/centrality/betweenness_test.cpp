#include "citynet/measure/centrality/betweenness.hpp"

#include <chrono>
#include <numeric>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

const BetweennessOptions kRaw{.normalized = false};

std::vector<double> raw(const view::Graph& graph) { return betweenness(graph, kRaw).values; }

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

TEST(Betweenness, CentreOfAStarScoresOne) {
  EXPECT_EQ(betweenness(star(5)).values, (std::vector<double>{1, 0, 0, 0, 0}));
}

TEST(Betweenness, OfAPathCountsThePairsOnBothSides) {
  EXPECT_EQ(raw(path(5)), (std::vector<double>{0, 3, 4, 3, 0}));
}

// Freeman's normalisation; recomputed with independent code, capabilities table G10.
TEST(Betweenness, OfTheKarateClub) {
  const auto scores = betweenness(karate_club());
  EXPECT_NEAR(scores.values[0], .437635, 5e-7);
  EXPECT_NEAR(scores.values[33], .304075, 5e-7);
  EXPECT_NEAR(scores.values[32], .145247, 5e-7);
  EXPECT_NEAR(scores.values[2], .143657, 5e-7);
  EXPECT_NEAR(scores.values[31], .138276, 5e-7);
  EXPECT_NEAR(raw(karate_club())[0], 231.0714, 5e-5);
}

// Wasserman & Faust 1994: Medici .522 of the 91 pairs among the other linked families.
TEST(Betweenness, OfTheFlorentineFamilies) {
  const auto graph = florentine_families();
  const auto values = raw(graph);
  EXPECT_NEAR(values[graph.vertex("medici")], 47.5, 1e-12);
  EXPECT_NEAR(values[graph.vertex("guadagni")], 139.0 / 6, 1e-12);
  EXPECT_NEAR(values[graph.vertex("albizzi")], 58.0 / 3, 1e-12);
  EXPECT_NEAR(values[graph.vertex("salviati")], 13, 1e-12);
  EXPECT_NEAR(values[graph.vertex("bischeri")], 9.5, 1e-12);
  EXPECT_NEAR(betweenness(graph).values[graph.vertex("medici")], .521978, 5e-7);
}

TEST(Betweenness, AgreesWithBruteForceBoostAndIgraphOnEveryLabelledGraph) {
  for_every_labelled_graph_up_to(5, [](const view::Graph& graph) {
    const auto ours = raw(graph);
    EXPECT_TRUE(near(ours, brute_force::betweenness(graph))) << text(graph);
    EXPECT_TRUE(near(ours, boost_referee::betweenness(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::betweenness(graph))) << text(graph);
#endif
  });
}

TEST(Betweenness, AgreesWithBruteForceBoostAndIgraphOnEveryGraphUpToSevenVertices) {
  for_every_unlabelled_graph_up_to(7, [](const view::Graph& graph) {
    const auto ours = raw(graph);
    EXPECT_TRUE(near(ours, brute_force::betweenness(graph))) << text(graph);
    EXPECT_TRUE(near(ours, boost_referee::betweenness(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::betweenness(graph))) << text(graph);
#endif
  });
}

TEST(Betweenness, AgreesWithTheRefereesOnEveryDirectedGraphUpToFourVertices) {
  for_every_labelled_digraph_up_to(4, [](const view::Graph& graph) {
    const auto ours = raw(graph);
    EXPECT_TRUE(near(ours, brute_force::betweenness(graph))) << text(graph);
    EXPECT_TRUE(near(ours, boost_referee::betweenness(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::betweenness(graph))) << text(graph);
#endif
  });
}

TEST(Betweenness, AgreesWithBoostAndIgraphOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph(
        {.vertices = 120, .edges = 100 + 20 * seed, .seed = seed, .directed = seed % 2 == 1});
    const auto ours = raw(graph);
    EXPECT_TRUE(near(ours, boost_referee::betweenness(graph))) << "seed " << seed;
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::betweenness(graph))) << "seed " << seed;
#endif
  }
}

// Bug corpus B01: NetworkX, igraph, graph-tool and Boost answer NaN, because the middle pairs are
// joined by 2^1030 paths. Junction j separates 3j vertices from 3(k - j), and lies on one of two
// paths between the two vertices before it, and again behind it: 3j * 3(k - j) + 1/2 + 1/2.
TEST(Betweenness, OfAThousandDiamondsIsFinite) {
  constexpr std::size_t k = 1030;
  const auto values = raw(chain_of_diamonds(k));
  EXPECT_NEAR(values[3 * 515], 2'387'026, 2'387'026 * 1e-12);
  for (std::size_t j = 1; j < k; ++j) {
    const auto expected = static_cast<double>(3 * j * 3 * (k - j)) + 1;
    EXPECT_NEAR(values[3 * j], expected, expected * 1e-12) << "junction " << j;
  }
}

// The same where every source still counts in double arithmetic and where none does.
TEST(Betweenness, OfDiamondsDoesNotDependOnHowPathsAreCounted) {
  for (const std::size_t k : {3U, 900U, 970U, 1000U}) {
    const auto values = raw(chain_of_diamonds(k));
    const auto j = k / 2;
    const auto expected = static_cast<double>(3 * j * 3 * (k - j)) + 1;
    EXPECT_NEAR(values[3 * j], expected, expected * 1e-12) << k << " diamonds";
    // Symmetric to the ends and to the two sides of a diamond.
    EXPECT_NEAR(values[1], values[2], values[1] * 1e-12);
    EXPECT_NEAR(values[1], values[3 * k - 1], values[1] * 1e-12);
  }
}

// Bug corpus B02: 64-bit counts of paths overflow on a grid (LightGraphs.jl #1405).
TEST(Betweenness, OfAFiftyByFiftyGrid) {
  const auto values = raw(grid(50, 50));
  EXPECT_NEAR(*std::max_element(values.begin(), values.end()), 90107.6986374876, 1e-9);
}

// Bug corpus B07 (networkit #795): 1-2 1-5 2-3 2-5 3-4 4-5 4-6, pairs counted once.
TEST(Betweenness, CountsEachUndirectedPairOnce) {
  const auto graph = undirected(6, {{0, 1}, {0, 4}, {1, 2}, {1, 4}, {2, 3}, {3, 4}, {3, 5}});
  EXPECT_TRUE(near(raw(graph), {0, 1.5, 1, 4.5, 3, 0}));
}

// Bug corpus B08 (networkx #99): a-b b-c c-d b-e e-d.
TEST(Betweenness, SharesPairsAmongEqualPaths) {
  const auto graph = undirected(5, {{0, 1}, {1, 2}, {2, 3}, {1, 4}, {4, 3}});
  EXPECT_TRUE(near(raw(graph), {0, 3.5, 1, .5, 1}));
}

// Bug corpus B11 without its strengths, B13 without its loop.
TEST(Betweenness, FollowsDirections) {
  EXPECT_EQ(raw(directed(3, {{2, 1}, {1, 0}})), (std::vector<double>{0, 1, 0}));
  EXPECT_EQ(betweenness(directed(3, {{0, 1}, {1, 2}})).values, (std::vector<double>{0, 0.5, 0}));
}

TEST(Betweenness, OfAnUndirectedGraphIsHalfThatOfBothDirections) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto graph = random_graph({.vertices = 40, .edges = 80, .seed = seed});
    Pairs arcs;
    for (const auto& edge : graph.edges()) {
      arcs.emplace_back(edge.source, edge.target);
      arcs.emplace_back(edge.target, edge.source);
    }
    auto both = raw(directed(40, arcs));
    for (double& value : both) value /= 2;
    EXPECT_TRUE(near(raw(graph), both));
  }
}

TEST(Betweenness, IgnoresStrengths) {
  EXPECT_EQ(raw(undirected(3, {{0, 1}, {1, 2}, {0, 2}}, {1, 1, 9})),
            (std::vector<double>{0, 0, 0}));
}

TEST(Betweenness, IsZeroWithFewerThanThreeVertices) {
  for (std::size_t n = 0; n < 3; ++n) {
    EXPECT_EQ(betweenness(path(n)).values, std::vector<double>(n, 0.0));
    EXPECT_EQ(betweenness(path(n), kRaw).values, std::vector<double>(n, 0.0));
  }
}

TEST(Betweenness, MovesWithTheNamesOfTheVertices) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto graph = random_graph({.vertices = 60, .edges = 100, .seed = seed});
    const auto names = shuffled_names(graph, seed);
    const auto before = raw(graph), after = raw(renamed(graph, names));
    for (std::size_t v = 0; v < before.size(); ++v) {
      EXPECT_TRUE(agree(before[v], after[names[v]], 1e-12));
    }
  }
}

TEST(Betweenness, AnIsolateChangesOnlyTheNormalisation) {
  const auto graph = karate_club();
  auto expected = raw(graph);
  expected.push_back(0);
  EXPECT_EQ(raw(with_isolates(graph, 1)), expected);
}

TEST(Betweenness, OfTwoGraphsSideBySideIsThatOfEach) {
  auto expected = raw(karate_club());
  for (const double value : raw(grid(4, 5))) expected.push_back(value);
  EXPECT_TRUE(near(raw(side_by_side(karate_club(), grid(4, 5))), expected));
}

// Every pair at distance d has d - 1 vertices between its ends on each of its paths.
TEST(Betweenness, AddsUpToTheInnerStepsOfAllPairs) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto graph = random_graph(
        {.vertices = 50, .edges = 30 + 10 * seed, .seed = seed, .directed = seed % 2 == 1});
    EXPECT_TRUE(agree(sum(raw(graph)), brute_force::sum_of_inner_steps(graph), 1e-12));
  }
}

TEST(Betweenness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 500, .edges = 2000, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return betweenness(graph, {.run = run}).values; });
}

TEST(Betweenness, HasTheSameBitsForAnyNumberOfThreadsAlsoWithWideCounts) {
  const auto graph = chain_of_diamonds(1030);
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return betweenness(graph, {.run = run}).values; });
}

TEST(Betweenness, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 20000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return betweenness(graph, {.run = run}); });
}

TEST(Betweenness, AnswersACancellationWithinATenthOfASecond) {
  const auto graph = random_graph({.vertices = 20'000, .edges = 100'000, .seed = 7});
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THROW(
      (void)betweenness(graph, {.run = {.progress = [](double) { return base::Continue::no; }}}),
      base::Cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(500));
}

TEST(Betweenness, RefusesANegativeNumberOfThreads) {
  expect_refused([] { return betweenness(star(3), {.run = {.threads = -1}}); }, "threads", "-1");
}

TEST(Betweenness, TellsItsConventions) {
  const auto account = betweenness(star(4)).account;
  EXPECT_EQ(account.measure, "betweenness");
  EXPECT_EQ(account.status, Status::exact);
  EXPECT_EQ(account.engine, "citynet");
  EXPECT_EQ(account.conventions,
            (std::vector<Convention>{{"ties", "undirected"},
                                     {"tie strengths", "not used"},
                                     {"pairs", "unordered, counted once"},
                                     {"unreachable pairs", "add nothing"},
                                     {"scale", "divided by (n - 1)(n - 2) / 2"}}));
}

TEST(EdgeBetweenness, OfAPathCountsThePairsOnBothSides) {
  EXPECT_EQ(edge_betweenness(path(4), kRaw).values, (std::vector<double>{3, 4, 3}));
  EXPECT_EQ(edge_betweenness(path(2)).values, (std::vector<double>{1}));
}

TEST(EdgeBetweenness, AgreesWithBruteForceBoostAndIgraphOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = edge_betweenness(graph, kRaw).values;
    EXPECT_TRUE(near(ours, brute_force::edge_betweenness(graph))) << text(graph);
    EXPECT_TRUE(near(ours, boost_referee::edge_betweenness(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::edge_betweenness(graph))) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

// An edge of a diamond carries half of what passes the diamond, all pairs that end at its far end,
// and half of the pair of the two sides.
TEST(EdgeBetweenness, OfAThousandDiamondsIsFinite) {
  const auto graph = chain_of_diamonds(1030);
  const auto values = edge_betweenness(graph, kRaw).values;
  const auto edge = graph.find_edge(3 * 515, 3 * 515 + 1);
  ASSERT_TRUE(edge.has_value());
  // Up to the junction there are 3 * 515 + 1 vertices, behind the two sides 3 * 515 - 2.
  const double before = 3 * 515 + 1, after = 3 * 515 - 2;
  EXPECT_NEAR(values[*edge], before * after / 2 + before + .5, 1e-12 * before * after);
}

// Every path of d steps goes over d edges.
TEST(EdgeBetweenness, AddsUpToTheDistancesOfAllPairs) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph({.vertices = 40, .edges = 60, .seed = seed});
    const auto vertices = sum(raw(graph));
    // d = (d - 1) + 1 for each connected pair.
    double connected = 0;
    const auto component = brute_force::components(graph, false);
    for (std::size_t a = 0; a < 40; ++a) {
      for (std::size_t b = a + 1; b < 40; ++b) connected += component[a] == component[b];
    }
    EXPECT_TRUE(agree(sum(edge_betweenness(graph, kRaw).values), vertices + connected, 1e-12));
  }
}

TEST(EdgeBetweenness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 1200, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return edge_betweenness(graph, {.run = run}).values; });
}

TEST(EdgeBetweenness, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 1000, .edges = 10000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return edge_betweenness(graph, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
