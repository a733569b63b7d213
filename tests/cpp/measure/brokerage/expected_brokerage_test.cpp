#include "citynet/measure/brokerage/expected_brokerage.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> list(const RolesAndTotal& r) {
  return {r.roles.coordinator, r.roles.consultant, r.roles.representative,
          r.roles.gatekeeper,  r.roles.liaison,    r.total};
}

std::vector<double> list(const BrokerageRoles& r) { return list(RolesAndTotal{r, r.total()}); }

// R's sna 2.7 on the club's members and the two clubs they joined, each friendship as two arcs.
TEST(ExpectedBrokerage, OfTheKarateClubIsThatOfSna) {
  const auto result = expected_brokerage(karate_club(), groups_of(karate_clubs()),
                                         {.graph_variance = GraphVariance::published});
  const auto& last = result.vertices[33];
  EXPECT_NEAR(last.expected.roles.coordinator, 3.9945, 5e-5);
  EXPECT_NEAR(last.expected.roles.consultant, 4.5271, 5e-5);
  EXPECT_NEAR(last.expected.roles.representative, 4.5271, 5e-5);
  EXPECT_NEAR(last.expected.roles.gatekeeper, 4.5271, 5e-5);
  EXPECT_EQ(last.expected.roles.liaison, 0);
  EXPECT_NEAR(last.sd.roles.coordinator, 3.9313, 5e-5);
  EXPECT_NEAR(last.sd.roles.consultant, 4.2952, 5e-5);
  EXPECT_NEAR(last.sd.roles.representative, 4.3492, 5e-5);
  EXPECT_NEAR(last.z.roles.coordinator, 38.6656, 5e-5);
  EXPECT_NEAR(last.z.roles.consultant, .3429, 5e-5);
  EXPECT_NEAR(last.z.roles.representative, 8.1562, 5e-5);
  EXPECT_NEAR(last.z.roles.gatekeeper, 8.1562, 5e-5);
  EXPECT_TRUE(std::isnan(last.z.roles.liaison)) << "two groups have no liaison";
  EXPECT_NEAR(result.graph.z.roles.coordinator, 13.0362, 5e-5);
  EXPECT_NEAR(result.graph.z.roles.consultant, -3.9638, 5e-5);
  EXPECT_NEAR(result.graph.z.roles.representative, -1.0172, 5e-5);
  EXPECT_NEAR(result.graph.z.roles.gatekeeper, -1.0172, 5e-5);
  EXPECT_NEAR(result.graph.z.total, 2.2262, 5e-5);
}

/// Mean and variance over every directed graph on four vertices, each with the chance
/// d^arcs (1 - d)^(12 - arcs). The graph at hand has 4 of 12 arcs, so d is 1/3.
TEST(ExpectedBrokerage, IsTheMeanAndVarianceOverEveryGraphOfTheDensity) {
  for (const auto& of : std::vector<std::vector<std::uint32_t>>{
           {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 1}, {0, 0, 1, 2}, {0, 1, 2, 3}}) {
    const auto groups = groups_of(of);
    std::vector<double> mean(12, 0), square(12, 0);
    for_every_labelled_digraph_up_to(4, [&](const view::Graph& graph) {
      if (graph.vertex_count() < 4) return;
      const auto arcs = static_cast<double>(graph.edge_count());
      const double chance = std::pow(1.0 / 3, arcs) * std::pow(2.0 / 3, 12 - arcs);
      const auto roles = brokerage(graph, groups);
      auto values = list(roles.vertices[0]);
      for (const double value : list(roles.graph)) values.push_back(value);
      for (std::size_t i = 0; i < 12; ++i) {
        mean[i] += chance * values[i];
        square[i] += chance * values[i] * values[i];
      }
    });
    const auto result = expected_brokerage(directed(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}), groups);
    auto expected = list(result.vertices[0].expected), sd = list(result.vertices[0].sd);
    for (const double value : list(result.graph.expected)) expected.push_back(value);
    for (const double value : list(result.graph.sd)) sd.push_back(value);
    EXPECT_TRUE(near(expected, mean));
    for (std::size_t i = 0; i < 12; ++i) {
      EXPECT_NEAR(sd[i] * sd[i], square[i] - mean[i] * mean[i], 1e-12) << i;
    }
  }
}

TEST(ExpectedBrokerage, LeavesOutWhoHasNoGroup) {
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "b", "b", ""});
  const auto result =
      expected_brokerage(undirected(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}}), groups);
  EXPECT_TRUE(std::isnan(result.vertices[4].expected.total));
  const auto without =
      expected_brokerage(path(4), groups_of(std::vector<std::string>{"a", "a", "b", "b"}));
  EXPECT_EQ(list(result.graph.z).back(), list(without.graph.z).back());
  EXPECT_EQ(list(result.vertices[1].sd), list(without.vertices[1].sd));
}

TEST(ExpectedBrokerage, IsUndefinedWithoutPairs) {
  for (std::uint32_t n = 0; n < 2; ++n) {
    const auto result =
        expected_brokerage(undirected(n, {}), groups_of(std::vector<std::uint32_t>(n, 0)));
    EXPECT_EQ(result.account.status, Status::undefined);
    EXPECT_TRUE(std::isnan(result.graph.z.total));
  }
  // With pairs but without ties, or with all of them, nothing is brokered and nothing varies.
  for (const auto& graph : {undirected(4, {}), complete(4)}) {
    const auto result =
        expected_brokerage(graph, groups_of(std::vector<std::uint32_t>{0, 0, 1, 1}));
    EXPECT_EQ(result.graph.expected.total, 0);
    EXPECT_TRUE(std::isnan(result.graph.z.total));
  }
}

}  // namespace
}  // namespace citynet::measure
