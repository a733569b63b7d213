#include "citynet/measure/centrality/approximate_betweenness.hpp"

#include <algorithm>
#include <cmath>

#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/view/projection.hpp"
#include "support/referees.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

double largest_error(const view::Graph& graph, const std::vector<double>& values) {
  const auto exact = betweenness(graph).values;
  double largest = 0;
  for (std::size_t v = 0; v < exact.size(); ++v) {
    largest = std::max(largest, std::abs(values[v] - exact[v]));
  }
  return largest;
}

std::vector<view::Graph> several_graphs() {
  return {karate_club(),
          florentine_families(),
          star(30),
          path(12),
          cycle(9),
          complete(10),
          grid(6, 7),
          side_by_side(karate_club(), grid(3, 3)),
          random_graph({.vertices = 200, .edges = 600, .seed = 1}),
          random_graph({.vertices = 80, .edges = 70, .seed = 2}),
          random_graph({.vertices = 100, .edges = 500, .seed = 3, .directed = true}),
          view::project(random_incidence({.actors = 100, .targets = 40, .cells = 220, .seed = 4}))};
}

// The promise: of all values on all these graphs, with ten seeds each, as many sets may be off as
// the chance says, a tenth; Chernoff's bound is known to leave room, and none is.
TEST(ApproximateBetweenness, IsWithinEpsilonOfTheExactValues) {
  for (const auto& graph : several_graphs()) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      const auto scores = approximate_betweenness(graph, {.epsilon = .04, .seed = seed});
      ASSERT_TRUE(scores.account.iteration.has_value());
      const auto proven = scores.account.iteration->residual;
      EXPECT_LE(proven, .04);
      EXPECT_LE(largest_error(graph, scores.values), proven) << text(graph) << " seed " << seed;
    }
  }
}

TEST(ApproximateBetweenness, ComesCloserWithASmallerEpsilon) {
  for (const auto& graph : {karate_club(), grid(5, 6)}) {
    EXPECT_LE(largest_error(graph, approximate_betweenness(graph, {.epsilon = .004}).values), .004);
  }
}

// Between opposite corners of a cube there are six paths, between others fewer: a path that is not
// drawn with equal chance shows in the vertex it favours. By symmetry all vertices have 9/7 of the
// 21 pairs of others; the tail at vertex 0 breaks it. Exact values from brute force.
TEST(ApproximateBetweenness, DrawsEachShortestPathWithEqualChance) {
  const auto graph = undirected(9, {{0, 1},
                                    {0, 2},
                                    {0, 4},
                                    {1, 3},
                                    {1, 5},
                                    {2, 3},
                                    {2, 6},
                                    {3, 7},
                                    {4, 5},
                                    {4, 6},
                                    {5, 7},
                                    {6, 7},
                                    {0, 8}});
  auto exact = brute_force::betweenness(graph);
  for (double& value : exact) value /= 28;
  const auto values = approximate_betweenness(graph, {.epsilon = .003, .delta = .01}).values;
  EXPECT_TRUE(near(values, exact, .003));
}

TEST(ApproximateBetweenness, IsExactlyZeroWhereNobodyLiesBetweenOthers) {
  EXPECT_EQ(approximate_betweenness(complete(8)).values, std::vector<double>(8, 0.0));
  for (std::size_t n = 0; n < 3; ++n) {
    const auto scores = approximate_betweenness(path(n));
    EXPECT_EQ(scores.values, std::vector<double>(n, 0.0));
    EXPECT_EQ(scores.account.status, Status::exact);
  }
}

TEST(ApproximateBetweenness, OfVerticesWithoutTiesIsZero) {
  const auto scores = approximate_betweenness(with_isolates(path(0), 5));
  EXPECT_EQ(scores.values, std::vector<double>(5, 0.0));
}

// 2^1030 paths between the ends: counts are kept in proportion.
TEST(ApproximateBetweenness, OfAThousandDiamondsIsFinite) {
  constexpr std::size_t k = 1030;
  const auto graph = chain_of_diamonds(k);
  const auto scores = approximate_betweenness(graph, {.epsilon = .1});
  const double n = 3 * k + 1;
  const double middle = (3 * 515.0 * 3 * 515 + 1) / ((n - 1) * (n - 2) / 2);
  EXPECT_NEAR(scores.values[3 * 515], middle, .1);
  EXPECT_NEAR(scores.values[3 * 515 + 1], middle / 2, .1);
}

TEST(ApproximateBetweenness, RawValuesAreTheNormalisedOnesTimesThePairs) {
  const auto graph = karate_club();
  const auto normalized = approximate_betweenness(graph).values;
  const auto raw = approximate_betweenness(graph, {.normalized = false}).values;
  for (std::size_t v = 0; v < raw.size(); ++v) {
    EXPECT_DOUBLE_EQ(raw[v], normalized[v] * 33 * 32 / 2);
  }
}

// The bound of Hoeffding for all vertices and rounds at once needs ln(2 n K / delta) / 2 epsilon^2.
TEST(ApproximateBetweenness, NeedsFewPathsWhereNobodyIsOnMany) {
  const auto graph = random_graph({.vertices = 1000, .edges = 8000, .seed = 2});
  const auto scores = approximate_betweenness(graph);
  EXPECT_LT(static_cast<double>(scores.account.iteration->steps),
            std::log(2 * 1000 / .1) / (2 * .01 * .01) / 5);
}

TEST(ApproximateBetweenness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 900, .seed = 7});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return approximate_betweenness(graph, {.epsilon = .03, .run = run}).values;
  });
}

TEST(ApproximateBetweenness, DrawsOtherPathsWithAnotherSeed) {
  const auto graph = karate_club();
  const auto one = approximate_betweenness(graph, {.epsilon = .05, .seed = 1}).values;
  EXPECT_EQ(approximate_betweenness(graph, {.epsilon = .05, .seed = 1}).values, one);
  EXPECT_NE(approximate_betweenness(graph, {.epsilon = .05, .seed = 2}).values, one);
}

TEST(ApproximateBetweenness, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 20000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return approximate_betweenness(graph, {.run = run}); });
}

TEST(ApproximateBetweenness, RefusesWhatIsNoChance) {
  for (const double wrong : {0.0, 1.0, -.5}) {
    EXPECT_THROW((void)approximate_betweenness(star(4), {.epsilon = wrong}), base::InvalidArgument);
    EXPECT_THROW((void)approximate_betweenness(star(4), {.delta = wrong}), base::InvalidArgument);
  }
  expect_refused([] { return approximate_betweenness(star(4), {.epsilon = 0}); }, "epsilon", "0");
  expect_refused([] { return approximate_betweenness(star(3), {.run = {.threads = -1}}); },
                 "threads", "-1");
}

TEST(ApproximateBetweenness, TellsItsGuarantee) {
  const auto account = approximate_betweenness(star(4), {.seed = 9}).account;
  EXPECT_EQ(account.measure, "approximate betweenness");
  EXPECT_EQ(account.status, Status::converged);
  EXPECT_EQ(account.seed, 9U);
  EXPECT_EQ(account.iteration->tolerance, .01);
  EXPECT_EQ(account.conventions.back(),
            (Convention{"guarantee",
                        "every normalised value within 0.01 of the exact one, with a chance of at "
                        "least 1 - 0.1"}));
}

}  // namespace
}  // namespace citynet::measure
