#include "citynet/measure/centrality/pagerank.hpp"

#include <cmath>
#include <numeric>

#include "citynet/view/projection.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

PageRankOptions tight(TieUse ties = TieUse::presence) { return {.ties = ties, .tolerance = 1e-14}; }

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Bug corpus P01: undirected n = 8, edges 0-4, 0-5, where igraph's ARPACK method gives 1.3e15.
TEST(PageRank, OfAStarAmongIsolates) {
  EXPECT_TRUE(near(pagerank(undirected(8, {{0, 4}, {0, 5}}), tight()).values,
                   {.389189189189, .04, .04, .04, .205405405405, .205405405405, .04, .04}, 1e-11));
}

// Bug corpus P02: 0 -> 1, a vertex without ties out; Boost loses its rank.
TEST(PageRank, OfOneArcKeepsTheRankOfTheDanglingVertex) {
  const auto values = pagerank(directed(2, {{0, 1}}), tight()).values;
  EXPECT_TRUE(near(values, {1 / 2.85, 1.85 / 2.85}));
}

// Bug corpus P03: A -> B -> C.
TEST(PageRank, OfAChainOfTwoArcs) {
  const auto values = pagerank(directed(3, {{0, 1}, {1, 2}}), tight()).values;
  EXPECT_NEAR(values[2], .474, 5e-4);
  EXPECT_NEAR(sum(values), 1, 1e-14);
}

// Bug corpus P04 (networkx #978), P10: dangling rank starts again where everyone does.
TEST(PageRank, DanglingRankFollowsThePersonalization) {
  auto options = tight();
  options.personalization = {0, 1};
  EXPECT_TRUE(near(pagerank(directed(2, {{0, 1}}), options).values, {0, 1}));
}

// Bug corpus P05 (gephi #1706): the base is (1 - d) / n over all vertices.
TEST(PageRank, OfAVertexNobodyPointsToIsTheBase) {
  const auto values = pagerank(directed(3, {{0, 1}, {1, 2}, {2, 1}}), tight()).values;
  EXPECT_NEAR(values[0], .15 / 3, 1e-14);
}

TEST(PageRank, AgreesWithTheLinearSystemBoostAndIgraphOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    if (graph.vertex_count() == 0) return;
    const auto ours = pagerank(graph, tight()).values;
    EXPECT_TRUE(near(ours, brute_force::pagerank(graph, .85, false))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::pagerank(graph, .85, false))) << text(graph);
#endif
    bool has_isolate = false;
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
      has_isolate = has_isolate || graph.neighbors(v).empty();
    }
    if (!has_isolate && !graph.is_directed()) {
      EXPECT_TRUE(near(ours, boost_referee::pagerank(graph, .85))) << text(graph);
    }
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

TEST(PageRank, AgreesWithTheRefereesWithStrengths) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto graph = random_graph({.vertices = 12,
                                     .edges = 30,
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    const auto ours = pagerank(graph, tight(TieUse::strength)).values;
    EXPECT_TRUE(near(ours, brute_force::pagerank(graph, .85, true))) << "seed " << seed;
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(near(ours, igraph_referee::pagerank(graph, .85, true))) << "seed " << seed;
#endif
  }
}

TEST(PageRank, AgreesWithTheLinearSystemWhenPersonalized) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 10, .edges = 15, .seed = seed, .directed = true});
    auto options = tight();
    options.damping = .6;
    options.personalization = {0, 0, 3, 1, 0, 0, 0, 0.5, 0, 2};
    EXPECT_TRUE(near(pagerank(graph, options).values,
                     brute_force::pagerank(graph, .6, false, options.personalization)));
  }
}

TEST(PageRank, AddsUpToOne) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph =
        random_graph({.vertices = 1000, .edges = 1500, .seed = seed, .directed = seed % 2 == 0});
    const auto values = pagerank(graph).values;
    EXPECT_NEAR(sum(values), 1, 1e-12);
    for (const double value : values) EXPECT_GT(value, 0);
  }
}

TEST(PageRank, WithDampingZeroIsTheStart) {
  EXPECT_EQ(pagerank(star(4), {.damping = 0}).values, std::vector<double>(4, .25));
}

TEST(PageRank, OfARegularGraphIsEqualForAll) {
  EXPECT_TRUE(near(pagerank(cycle(5)).values, std::vector<double>(5, .2)));
}

TEST(PageRank, WithoutEdgesIsEqualForAll) {
  EXPECT_TRUE(near(pagerank(undirected(4, {})).values, std::vector<double>(4, .25)));
}

TEST(PageRank, OfNoVerticesHasNoValues) { EXPECT_TRUE(pagerank(view::Graph()).values.empty()); }

TEST(PageRank, MovesWithTheNamesOfTheVertices) {
  const auto graph = random_graph({.vertices = 50, .edges = 120, .seed = 4, .directed = true});
  const auto names = shuffled_names(graph, 4);
  const auto before = pagerank(graph, tight()).values;
  const auto after = pagerank(renamed(graph, names), tight()).values;
  for (std::size_t v = 0; v < before.size(); ++v) {
    EXPECT_NEAR(before[v], after[names[v]], 1e-12);
  }
}

TEST(PageRank, OfAnUndirectedGraphIsThatOfBothDirections) {
  const auto graph = karate_club();
  Pairs arcs;
  for (const auto& edge : graph.edges()) {
    arcs.emplace_back(edge.source, edge.target);
    arcs.emplace_back(edge.target, edge.source);
  }
  // Different ways to the same answer: conjugate gradients here, the walk alone there.
  EXPECT_TRUE(near(pagerank(graph).values, pagerank(directed(34, arcs)).values, 1e-11));
}

TEST(PageRank, OfTwoGraphsSideBySideIsSharedByTheirSizes) {
  auto expected = pagerank(karate_club(), tight()).values;
  for (double& value : expected) value *= 34.0 / 46;
  for (const double value : pagerank(grid(3, 4), tight()).values) {
    expected.push_back(value * 12 / 46);
  }
  EXPECT_TRUE(near(pagerank(side_by_side(karate_club(), grid(3, 4)), tight()).values, expected));
}

TEST(PageRank, DoublingAllStrengthsChangesNoBit) {
  const auto graph = random_graph({.vertices = 30, .edges = 90, .seed = 2, .with_strengths = true});
  Pairs edges;
  std::vector<double> doubled;
  for (const auto& edge : graph.edges()) edges.emplace_back(edge.source, edge.target);
  for (const double strength : graph.strengths()) doubled.push_back(2 * strength);
  EXPECT_EQ(bits(pagerank(undirected(30, edges, doubled), {.ties = TieUse::strength}).values),
            bits(pagerank(graph, {.ties = TieUse::strength}).values));
}

/// The same graph without the incidence behind it.
view::Graph from_arrays(const view::Graph& graph) {
  std::vector<view::Vertex> sources, targets;
  for (const auto& edge : graph.edges()) {
    sources.push_back(edge.source);
    targets.push_back(edge.target);
  }
  const auto strengths = graph.strengths();
  return view::Graph::from_edges(graph.vertex_count(), sources, targets,
                                 view::EdgeStrengths{{strengths.begin(), strengths.end()}});
}

// Columns of one, rows without columns, rows with the same columns; other schemes and conditions.
TEST(PageRank, IsTheSameThroughTheIncidenceOfAProjection) {
  const auto incidence = with_isolates(
      random_incidence({.actors = 120, .targets = 150, .cells = 420, .seed = 3}), 4, 2);
  const std::vector<view::ProjectionOptions> projections{
      {}, {.minimum = 2}, {.scheme = view::Scheme::newman}, {.top = 3}};
  for (const auto& options : projections) {
    const auto graph = view::project(incidence, options);
    EXPECT_TRUE(near(pagerank(graph, tight(TieUse::strength)).values,
                     pagerank(from_arrays(graph), tight(TieUse::strength)).values, 1e-13));
  }
}

TEST(PageRank, WithDampingNearOneIsThatOfTheLinearSystem) {
  const auto graph = random_graph({.vertices = 40, .edges = 60, .seed = 6});
  auto options = tight();
  options.damping = .999;
  EXPECT_TRUE(
      near(pagerank(graph, options).values, brute_force::pagerank(graph, .999, false), 1e-10));
}

#if CITYNET_WITH_IGRAPH
TEST(PageRank, OfALargeGraphIsThatOfIgraph) {
  const auto graph =
      random_graph({.vertices = 3000, .edges = 9000, .seed = 8, .with_strengths = true});
  for (const bool strengths : {false, true}) {
    const auto ours = pagerank(graph, {.ties = strengths ? TieUse::strength : TieUse::presence});
    EXPECT_TRUE(near(ours.values, igraph_referee::pagerank(graph, .85, strengths), 1e-10));
    EXPECT_LE(ours.account.iteration->residual, 1e-12);
  }
}
#endif

TEST(PageRank, SaysHowItEnded) {
  const auto scores = pagerank(karate_club());
  EXPECT_EQ(scores.account.status, Status::converged);
  ASSERT_TRUE(scores.account.iteration.has_value());
  EXPECT_LE(scores.account.iteration->residual, 1e-12);
  EXPECT_GT(scores.account.iteration->steps, 10U);
  const auto cut = pagerank(karate_club(), {.max_steps = 3});
  EXPECT_EQ(cut.account.status, Status::not_converged);
  EXPECT_EQ(cut.account.iteration->steps, 3U);
}

TEST(PageRank, RefusesWhatItCannotUse) {
  expect_refused([] { return pagerank(path(3), {.damping = 1}); }, "damping", "1");
  expect_refused([] { return pagerank(path(3), {.damping = -.1}); }, "damping", "-0.1");
  expect_refused([] { return pagerank(path(3), {.damping = std::nan("")}); }, "damping", "nan");
  expect_refused([] { return pagerank(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
  expect_refused(
      [] {
        return pagerank(path(3), {.personalization = {1, 2}});
      },
      "personalization", "2 values");
  expect_refused(
      [] {
        return pagerank(path(3), {.personalization = {1, -2, 0}});
      },
      "personalization", "-2 at position 1");
  expect_refused(
      [] {
        return pagerank(path(3), {.personalization = {0, 0, 0}});
      },
      "personalization", "0 everywhere");
  expect_refused([] { return pagerank(path(3), {.tolerance = -1}); }, "tolerance", "-1");
  expect_refused([] { return pagerank(path(3), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(PageRank, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 20'000, .edges = 200'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return pagerank(graph, {.run = run}); });
}

TEST(PageRank, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 900, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return pagerank(graph, {.run = run}).values; });
}

TEST(PageRank, TellsItsConventions) {
  EXPECT_EQ(pagerank(directed(2, {{0, 1}})).account.conventions,
            (std::vector<Convention>{{"ties", "directed, followed out"},
                                     {"tie strengths", "not used"},
                                     {"damping", "0.85"},
                                     {"start", "uniform"},
                                     {"vertices without ties out", "start again"}}));
}

}  // namespace
}  // namespace citynet::measure
