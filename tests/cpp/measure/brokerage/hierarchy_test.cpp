#include "citynet/measure/brokerage/hierarchy.hpp"

#include <cmath>

#include "measure/brokerage/structural_holes.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> by_hand(const view::Graph& graph, TieUse ties) {
  const auto m = structural_holes::mutual(graph, ties);
  const auto c = structural_holes::constraints(graph, ties);
  std::vector<double> values;
  for (std::size_t i = 0; i < m.size(); ++i) {
    double n = 0, sum = 0, disorder = 0;
    for (std::size_t j = 0; j < m.size(); ++j) {
      if (m[i][j] == 0) continue;
      n += 1;
      sum += c[i][j];
    }
    for (std::size_t j = 0; j < m.size(); ++j) {
      if (m[i][j] == 0) continue;
      const double share = c[i][j] / (sum / n);
      disorder += share * std::log(share);
    }
    values.push_back(n < 2 ? std::nan("") : disorder / (n * std::log(n)));
  }
  return values;
}

TEST(Hierarchy, IsZeroWhereAllPartnersAreAlike) {
  EXPECT_NEAR(hierarchy(star(5)).values[0], 0, 1e-15);
  EXPECT_NEAR(hierarchy(complete(5)).values[0], 0, 1e-15);
}

// One partner with a strength of 10^6 against one of 1: constraint is all his.
TEST(Hierarchy, IsNearOneWhereOnePartnerHasItAll) {
  const auto graph = undirected(3, {{0, 1}, {0, 2}}, {1e6, 1});
  EXPECT_NEAR(hierarchy(graph, {.ties = TieUse::strength}).values[0], 1, 1e-9);
}

TEST(Hierarchy, IsUndefinedWithFewerThanTwoPartners) {
  EXPECT_TRUE(hierarchy(undirected(0, {})).values.empty());
  const auto values = hierarchy(with_isolates(path(3), 1)).values;
  EXPECT_TRUE(std::isnan(values[0]));
  EXPECT_FALSE(std::isnan(values[1]));
  EXPECT_TRUE(std::isnan(values[3]));
}

TEST(Hierarchy, AgreesWithTheDefinitionOnEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    EXPECT_TRUE(near(hierarchy(graph).values, by_hand(graph, TieUse::presence))) << text(graph);
  };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
}

TEST(Hierarchy, AgreesWithTheDefinitionOnRandomStrengths) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph = random_graph({.vertices = 40,
                                     .edges = 30 * (1 + seed),
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    EXPECT_TRUE(near(hierarchy(graph, {.ties = TieUse::strength}).values,
                     by_hand(graph, TieUse::strength)));
  }
}

TEST(Hierarchy, NeedsStrengthsWhenTheyAreAskedFor) {
  expect_refused([] { return hierarchy(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(Hierarchy, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 300, .edges = 3000, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return hierarchy(graph, {.run = run}).values; });
}

TEST(Hierarchy, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 100'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return hierarchy(graph, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
