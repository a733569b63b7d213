#include "citynet/measure/centrality/eigenvector.hpp"

#include <cmath>
#include <numbers>

#include "citynet/view/projection.hpp"
#include "measure/shared_columns.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// Tight enough that small graphs agree with exact methods to 1e-12.
EigenvectorOptions tight(TieUse ties = TieUse::presence) {
  return {.ties = ties, .tolerance = 2e-15};
}

/// Asked only where igraph is the referee: it has no rule for several components.
[[maybe_unused]] bool is_connected(const view::Graph& graph) {
  for (const auto component : brute_force::components(graph, false)) {
    if (component != 0) return false;
  }
  return true;
}

// Bug corpus E01 (networkx #1704): A alone swings for ever on a path of 3; graph-tool hangs.
TEST(Eigenvector, OfAPathOfThree) {
  const auto scores = eigenvector(path(3));
  EXPECT_TRUE(near(scores.values, {.5, std::numbers::sqrt2 / 2, .5}));
  EXPECT_NEAR(scores.eigenvalue, std::numbers::sqrt2, 1e-12);
  EXPECT_EQ(scores.account.status, Status::converged);
}

TEST(Eigenvector, OfAStarCanHaveTheMaximumOne) {
  const auto scores = eigenvector(star(5), {.scale = EigenvectorScale::maximum_one});
  EXPECT_TRUE(near(scores.values, {1, .5, .5, .5, .5}));
  EXPECT_NEAR(scores.eigenvalue, 2, 1e-12);
}

TEST(Eigenvector, OfARegularGraphIsFoundAtOnce) {
  const auto scores = eigenvector(complete(5));
  EXPECT_TRUE(near(scores.values, std::vector<double>(5, 1 / std::sqrt(5.0))));
  EXPECT_NEAR(scores.eigenvalue, 4, 1e-12);
  ASSERT_TRUE(scores.account.iteration.has_value());
  EXPECT_EQ(scores.account.iteration->steps, 0U);
}

// To the four digits commonly printed; the widespread .373371 is a power iteration that was stopped
// early.
TEST(Eigenvector, OfTheKarateClub) {
  const auto scores = eigenvector(karate_club());
  EXPECT_NEAR(scores.eigenvalue, 6.7257, 5e-5);
  EXPECT_NEAR(scores.values[33], .3734, 5e-5);
  EXPECT_NEAR(scores.values[0], .3555, 5e-5);
  EXPECT_TRUE(near(scores.values, brute_force::eigenvector(karate_club(), false)));
}

TEST(Eigenvector, AgreesWithAllEigenvectorsOfEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    if (graph.vertex_count() == 0) return;
    const auto ours = eigenvector(graph, tight());
    EXPECT_TRUE(near(ours.values, brute_force::eigenvector(graph, false))) << text(graph);
    EXPECT_TRUE(agree(ours.eigenvalue, brute_force::largest_eigenvalue(graph, false), 1e-12))
        << text(graph);
#if CITYNET_WITH_IGRAPH
    if (graph.vertex_count() > 1 && is_connected(graph)) {
      auto options = tight();
      options.scale = EigenvectorScale::maximum_one;
      EXPECT_TRUE(
          near(eigenvector(graph, options).values, igraph_referee::eigenvector(graph, false)))
          << text(graph);
    }
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(Eigenvector, AgreesWithTheRefereesWithStrengths) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto graph =
        random_graph({.vertices = 9, .edges = 20, .seed = seed, .with_strengths = true});
    const auto ours = eigenvector(graph, tight(TieUse::strength));
    EXPECT_TRUE(near(ours.values, brute_force::eigenvector(graph, true))) << "seed " << seed;
    EXPECT_TRUE(agree(ours.eigenvalue, brute_force::largest_eigenvalue(graph, true), 1e-12));
  }
}

// Of a projection that counts, sums go through its columns: two components, isolates, columns of
// one and of none.
TEST(Eigenvector, AgreesWithTheRefereesThroughTheColumnsOfAProjection) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const auto large = random_incidence({.actors = 14, .targets = 6, .cells = 60, .seed = seed});
    const auto small = random_incidence({.actors = 7, .targets = 3, .cells = 18, .seed = seed});
    const auto graph = view::project(with_isolates(side_by_side(large, small), 2, 1));
    ASSERT_TRUE(SharedColumns::of(graph).has_value()) << "seed " << seed;
    const auto ours = eigenvector(graph, tight(TieUse::strength));
    EXPECT_TRUE(near(ours.values, brute_force::eigenvector(graph, true))) << "seed " << seed;
    EXPECT_TRUE(agree(ours.eigenvalue, brute_force::largest_eigenvalue(graph, true), 1e-12));
  }
}

// Bug corpus E02 (networkx #6888): two disjoint edges; peers return random signs or values.
TEST(Eigenvector, OfTwoEqualComponentsIsNotUniqueAndSharesEqually) {
  const auto scores = eigenvector(undirected(4, {{0, 1}, {2, 3}}));
  EXPECT_TRUE(near(scores.values, {.5, .5, .5, .5}));
  EXPECT_EQ(scores.account.status, Status::not_unique);
  EXPECT_NE(scores.account.note.find("2 components"), std::string::npos);
}

// Bug corpus E03: three isolates.
TEST(Eigenvector, WithoutEdgesIsEqualForAllAndNotUnique) {
  const auto scores = eigenvector(undirected(4, {}));
  EXPECT_TRUE(near(scores.values, {.5, .5, .5, .5}));
  EXPECT_EQ(scores.eigenvalue, 0);
  EXPECT_EQ(scores.account.status, Status::not_unique);
}

TEST(Eigenvector, OfASingleVertexIsOne) {
  const auto scores = eigenvector(path(1));
  EXPECT_EQ(scores.values, (std::vector<double>{1}));
  EXPECT_EQ(scores.account.status, Status::converged);
}

TEST(Eigenvector, OfNoVerticesIsUndefined) {
  const auto scores = eigenvector(view::Graph());
  EXPECT_TRUE(scores.values.empty());
  EXPECT_TRUE(std::isnan(scores.eigenvalue));
  EXPECT_EQ(scores.account.status, Status::undefined);
}

TEST(Eigenvector, OnlyTheComponentWithTheLargestEigenvalueScores) {
  const auto scores = eigenvector(side_by_side(complete(3), path(3)));
  EXPECT_TRUE(
      near(scores.values, {1 / std::sqrt(3.0), 1 / std::sqrt(3.0), 1 / std::sqrt(3.0), 0, 0, 0}));
  EXPECT_EQ(scores.account.status, Status::converged);
}

TEST(Eigenvector, AnIsolateScoresZeroAndChangesNothingElse) {
  auto expected = eigenvector(karate_club()).values;
  expected.push_back(0);
  EXPECT_EQ(eigenvector(with_isolates(karate_club(), 1)).values, expected);
}

TEST(Eigenvector, MovesWithTheNamesOfTheVertices) {
  const auto names = shuffled_names(karate_club(), 4);
  const auto before = eigenvector(karate_club(), tight()).values;
  const auto after = eigenvector(renamed(karate_club(), names), tight()).values;
  for (std::size_t v = 0; v < before.size(); ++v) {
    EXPECT_NEAR(before[v], after[names[v]], 1e-12);
  }
}

TEST(Eigenvector, IsNeverNegative) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 100, .edges = 120, .seed = seed});
    for (const double value : eigenvector(graph).values) EXPECT_GE(value, 0);
  }
}

TEST(Eigenvector, DoublingAllStrengthsChangesNoBit) {
  const auto graph = random_graph({.vertices = 30, .edges = 90, .seed = 2, .with_strengths = true});
  Pairs edges;
  std::vector<double> doubled, tiny;
  for (const auto& edge : graph.edges()) edges.emplace_back(edge.source, edge.target);
  for (const double strength : graph.strengths()) {
    doubled.push_back(2 * strength);
    tiny.push_back(std::ldexp(strength, -1000));
  }
  const auto expected = eigenvector(graph, {.ties = TieUse::strength});
  const auto twice = eigenvector(undirected(30, edges, doubled), {.ties = TieUse::strength});
  EXPECT_EQ(bits(twice.values), bits(expected.values));
  EXPECT_EQ(twice.eigenvalue, 2 * expected.eigenvalue);
  // Where the squares of the strengths would be lost.
  const auto small = eigenvector(undirected(30, edges, tiny), {.ties = TieUse::strength});
  EXPECT_EQ(bits(small.values), bits(expected.values));
}

TEST(Eigenvector, UsesStrengthsOnlyWhenAsked) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {1, 100});
  EXPECT_TRUE(near(eigenvector(graph).values, eigenvector(path(3)).values));
  EXPECT_LT(eigenvector(graph, {.ties = TieUse::strength}).values[0], .02);
}

TEST(Eigenvector, SaysWhenItDidNotConverge) {
  const auto scores = eigenvector(path(100), {.max_steps = 5});
  EXPECT_EQ(scores.account.status, Status::not_converged);
  ASSERT_TRUE(scores.account.iteration.has_value());
  EXPECT_EQ(scores.account.iteration->steps, 5U);
  EXPECT_GT(scores.account.iteration->residual, scores.account.iteration->tolerance);
  EXPECT_FALSE(scores.account.note.empty());
}

TEST(Eigenvector, OfALongPathConvergesInTheEnd) {
  const auto scores = eigenvector(path(60));
  EXPECT_EQ(scores.account.status, Status::converged);
  EXPECT_NEAR(scores.eigenvalue, 2 * std::cos(std::numbers::pi / 61), 1e-12);
  for (int v = 0; v < 60; ++v) {
    const double expected = std::sqrt(2.0 / 61) * std::sin(std::numbers::pi * (v + 1) / 61);
    EXPECT_NEAR(scores.values[static_cast<std::size_t>(v)], expected, 1e-10);
  }
}

// Bug corpus E04 (igraph #2679): a directed graph without cycles has no such vector.
TEST(Eigenvector, RefusesADirectedGraph) {
  expect_refused([] { return eigenvector(directed(3, {{0, 1}, {1, 2}})); }, "graph", "directed");
}

TEST(Eigenvector, RefusesWhatItCannotUse) {
  expect_refused([] { return eigenvector(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
  expect_refused([] { return eigenvector(path(3), {.tolerance = 0}); }, "tolerance", "0");
  expect_refused([] { return eigenvector(path(3), {.tolerance = std::nan("")}); }, "tolerance",
                 "nan");
  expect_refused([] { return eigenvector(path(3), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(Eigenvector, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return eigenvector(path(400), {.run = run}); });
}

TEST(Eigenvector, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 900, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return eigenvector(graph, {.run = run}).values; });
}

}  // namespace
}  // namespace citynet::measure
