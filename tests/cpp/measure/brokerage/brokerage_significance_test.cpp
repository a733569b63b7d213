#include "citynet/measure/brokerage/brokerage_significance.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> flat(const BrokerageSignificance& result) {
  std::vector<double> values;
  const auto add = [&](const RoleSignificance& roles) {
    for (const auto& s : {roles.coordinator, roles.consultant, roles.representative,
                          roles.gatekeeper, roles.liaison, roles.total}) {
      values.insert(values.end(), {s.observed, s.mean, s.sd, s.z, s.p_greater, s.p_less});
    }
  };
  for (const auto& roles : result.vertices) add(roles);
  add(result.graph);
  return values;
}

// The clubs divided along the ties: members broker inside their club, hardly across.
TEST(BrokerageSignificance, OfTheKarateClubFindsCoordinatorsAndFewConsultants) {
  const auto result = brokerage_significance(karate_club(), groups_of(karate_clubs()),
                                             {.significance = {.trials = 199}});
  EXPECT_EQ(result.graph.coordinator.observed, 510);
  EXPECT_EQ(result.graph.coordinator.p_greater, 1.0 / 200);
  EXPECT_EQ(result.graph.consultant.p_less, 1.0 / 200);
  EXPECT_EQ(result.account.measure, "significance of brokerage");
}

// Whoever is in which group, as many pairs are brokered.
TEST(BrokerageSignificance, OfTheTotalSaysNothingUnderPermutedGroups) {
  const auto result = brokerage_significance(karate_club(), groups_of(karate_clubs()),
                                             {.significance = {.trials = 19}});
  for (const auto& roles : result.vertices) {
    EXPECT_EQ(roles.total.p_two_sided, 1);
    EXPECT_EQ(roles.total.sd, 0);
    EXPECT_TRUE(std::isnan(roles.total.z));
  }
}

// The mean over all orders of the groups, counted one by one, for a path of four in twos.
TEST(BrokerageSignificance, HasTheMeanOverAllOrdersOfTheGroups) {
  double coordinators = 0, gatekeepers = 0;
  const std::vector<std::vector<std::uint32_t>> orders{{0, 0, 1, 1}, {0, 1, 0, 1}, {0, 1, 1, 0},
                                                       {1, 0, 0, 1}, {1, 0, 1, 0}, {1, 1, 0, 0}};
  for (const auto& order : orders) {
    const auto roles = brokerage(path(4), groups_of(order)).graph;
    coordinators += roles.coordinator / 6;
    gatekeepers += roles.gatekeeper / 6;
  }
  const auto result =
      brokerage_significance(path(4), groups_of(orders[0]), {.significance = {.trials = 9999}});
  EXPECT_NEAR(result.graph.coordinator.mean, coordinators, .03);
  EXPECT_NEAR(result.graph.gatekeeper.mean, gatekeepers, .03);
}

TEST(BrokerageSignificance, TakesAnyNullModel) {
  const auto groups = groups_of(karate_clubs());
  const NullModel nothing_changes = [&](base::RandomStream&) {
    return GroupedGraph{karate_club(), groups};
  };
  const auto result = brokerage_significance(
      karate_club(), groups, {.model = nothing_changes, .significance = {.trials = 9}});
  EXPECT_EQ(result.graph.gatekeeper.p_greater, 1);
  EXPECT_EQ(result.graph.gatekeeper.p_less, 1);
  EXPECT_EQ(result.graph.gatekeeper.mean, 128);
}

TEST(BrokerageSignificance, HasTheSameBitsForAnyNumberOfThreads) {
  for (const auto credit : {BrokerageCredit::whole, BrokerageCredit::share}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      return flat(brokerage_significance(
          karate_club(), groups_of(karate_clubs()),
          {.credit = credit, .significance = {.trials = 70, .seed = 3, .run = run}}));
    });
  }
}

// One trial alone takes longer than the time between two questions: it is stopped inside.
TEST(BrokerageSignificance, IsCancelledInsideATrial) {
  const auto graph = random_graph({.vertices = 3000, .edges = 200'000, .seed = 7});
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return brokerage_significance(graph, groups_of(std::vector<std::uint32_t>(3000, 0)),
                                  {.credit = BrokerageCredit::share, .significance = {.run = run}});
  });
}

}  // namespace
}  // namespace citynet::measure
