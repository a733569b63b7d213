#include "citynet/measure/centrality/katz.hpp"

#include <cmath>

#include "citynet/view/projection.hpp"
#include "measure/shared_columns.hpp"
#include "support/dense.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// (I - a T') x = 1, solved by elimination.
std::vector<double> by_elimination(const view::Graph& graph, double attenuation,
                                   bool use_strengths) {
  const auto n = graph.vertex_count();
  const auto a = brute_force::adjacency(graph, use_strengths);
  brute_force::Table system(n, std::vector<double>(n, 0.0));
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t u = 0; u < n; ++u) system[v][u] = (u == v ? 1.0 : 0.0) - attenuation * a[u][v];
  }
  return brute_force::solve(system, std::vector<double>(n, 1.0));
}

// Walks to the end of a path of three that are worth a tenth per step: x = 1 + .1 y, y = 1 + .2 x.
TEST(Katz, OfAPathSolvesTwoEquations) {
  const double x = 1.1 / .98;
  EXPECT_TRUE(near(katz(path(3), {.attenuation = .1}).values, {x, 1 + .2 * x, x}));
}

TEST(Katz, CountsTiesThatComeIn) {
  EXPECT_TRUE(
      near(katz(directed(3, {{0, 1}, {1, 2}}), {.attenuation = .5}).values, {1, 1.5, 1.75}));
}

TEST(Katz, AgreesWithEliminationOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = katz(graph);
    EXPECT_EQ(ours.account.status, Status::converged) << text(graph);
    EXPECT_TRUE(near(ours.values, by_elimination(graph, ours.attenuation, false))) << text(graph);
  };
  for_every_labelled_graph_up_to(4, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

TEST(Katz, TakesAShareOfTheSpectralRadius) {
  const auto compare = [](const view::Graph& graph) {
    if (graph.edge_count() == 0) return;
    const auto ours = katz(graph);
    const double radius = brute_force::largest_eigenvalue(graph, false);
    EXPECT_NEAR(ours.spectral_radius, radius, 2e-6 * radius) << text(graph);
    EXPECT_GE(ours.spectral_radius, radius * (1 - 1e-14));
    EXPECT_NEAR(ours.attenuation * ours.spectral_radius, .85, 1e-15);
  };
  for_every_unlabelled_graph_up_to(6, compare);
}

// Sums go through the columns of a projection that counts, those for the spectral radius as well.
TEST(Katz, AgreesWithEliminationThroughTheColumnsOfAProjection) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const auto large = random_incidence({.actors = 14, .targets = 6, .cells = 60, .seed = seed});
    const auto small = random_incidence({.actors = 7, .targets = 3, .cells = 18, .seed = seed});
    const auto graph = view::project(with_isolates(side_by_side(large, small), 2, 1));
    ASSERT_TRUE(SharedColumns::of(graph).has_value()) << "seed " << seed;
    const auto ours = katz(graph, {.ties = TieUse::strength});
    EXPECT_TRUE(near(ours.values, by_elimination(graph, ours.attenuation, true))) << seed;
    const double radius = brute_force::largest_eigenvalue(graph, true);
    EXPECT_NEAR(ours.spectral_radius, radius, 2e-6 * radius);
  }
}

TEST(Katz, WithStrengthsAgreesWithElimination) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto graph = random_graph({.vertices = 20,
                                     .edges = 10 + 3 * seed,
                                     .seed = seed,
                                     .directed = seed % 2 == 1,
                                     .with_strengths = true});
    const auto ours = katz(graph, {.ties = TieUse::strength});
    EXPECT_TRUE(near(ours.values, by_elimination(graph, ours.attenuation, true))) << seed;
  }
}

// A directed graph without a cycle has the radius 0: walks end by themselves.
TEST(Katz, OfAGraphWithoutCyclesTakesAnyAttenuation) {
  const auto graph = directed(3, {{0, 1}, {1, 2}, {0, 2}});
  EXPECT_TRUE(near(katz(graph, {.attenuation = 10}).values, {1, 11, 121}));
  EXPECT_EQ(katz(graph).attenuation, .85);
  EXPECT_EQ(katz(graph).spectral_radius, 0);
}

// The radius of a triangle is 2, of a star of five 2, of a directed cycle 1.
TEST(Katz, RefusesAnAttenuationThatReachesTheLimit) {
  for (const auto& [graph, limit] :
       {std::pair(cycle(3), .5), {star(5), .5}, {directed(3, {{0, 1}, {1, 2}, {2, 0}}), 1.0}}) {
    EXPECT_EQ(katz(graph, {.attenuation = limit * .999}).account.status, Status::converged);
    for (const double wrong : {limit, limit * 1.001, 100.0}) {
      try {
        (void)katz(graph, {.attenuation = wrong});
        ADD_FAILURE() << wrong;
      } catch (const base::InvalidArgument& error) {
        EXPECT_EQ(error.argument(), "attenuation");
        EXPECT_NE(error.rule().find("below 1 / spectral radius"), std::string::npos);
      }
    }
  }
  expect_refused([] { return katz(path(3), {.attenuation = 0}); }, "attenuation", "0");
  expect_refused([] { return katz(path(3), {.attenuation = std::nan("")}); }, "attenuation", "nan");
}

TEST(Katz, IsOneForWhoHasNoTies) {
  EXPECT_EQ(katz(undirected(3, {})).values, (std::vector<double>{1, 1, 1}));
  EXPECT_TRUE(katz(path(0)).values.empty());
  const auto values = katz(with_isolates(path(3), 1), {.attenuation = .1}).values;
  EXPECT_EQ(values[3], 1);
}

TEST(Katz, IsScaledWhenAsked) {
  const auto one = katz(karate_club(), {.scale = EigenvectorScale::maximum_one}).values;
  EXPECT_EQ(*std::max_element(one.begin(), one.end()), 1);
  double squares = 0;
  for (const double v : katz(karate_club(), {.scale = EigenvectorScale::unit_length}).values) {
    squares += v * v;
  }
  EXPECT_NEAR(squares, 1, 1e-14);
}

TEST(Katz, DoesNotDependOnTheUnitOfTheStrengths) {
  const auto graph = undirected(4, {{0, 1}, {1, 2}, {2, 3}, {1, 3}}, {1, 2, 3, 5});
  const auto doubled = undirected(4, {{0, 1}, {1, 2}, {2, 3}, {1, 3}}, {2, 4, 6, 10});
  EXPECT_EQ(bits(katz(graph, {.ties = TieUse::strength}).values),
            bits(katz(doubled, {.ties = TieUse::strength}).values));
}

TEST(Katz, SaysWhenItStoppedTooEarly) {
  const auto scores = katz(karate_club(), {.max_steps = 3});
  EXPECT_EQ(scores.account.status, Status::not_converged);
  EXPECT_EQ(scores.account.iteration->steps, 3U);
  EXPECT_GT(scores.account.iteration->residual, scores.account.iteration->tolerance);
}

TEST(Katz, RefusesWhatItCannotUse) {
  expect_refused([] { return katz(path(3), {.ties = TieUse::strength}); }, "graph", "no strengths");
  expect_refused([] { return katz(path(3), {.tolerance = 0}); }, "tolerance", "0");
  expect_refused([] { return katz(path(3), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(Katz, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 20'000, .edges = 200'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return katz(graph, {.run = run}); });
}

TEST(Katz, TellsItsConventions) {
  EXPECT_EQ(katz(path(3), {.attenuation = .25}).account.conventions,
            (std::vector<Convention>{{"ties", "undirected"},
                                     {"tie strengths", "not used"},
                                     {"attenuation", "0.25, given"},
                                     {"walks of no step", "count 1"},
                                     {"scale", "raw"}}));
}

}  // namespace
}  // namespace citynet::measure
