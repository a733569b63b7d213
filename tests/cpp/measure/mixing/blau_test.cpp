#include "citynet/measure/mixing/blau.hpp"

#include <cmath>

#include "citynet/measure/mixing/participation.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

const std::vector<std::string> kHubAndFour{"a", "a", "a", "b", "c"};

// Shares 1/2, 1/4 and 1/4 of three groups: 1 - 3/8, of at most 2/3.
TEST(Blau, OfTheCentreOfAStar) {
  const auto groups = groups_of(kHubAndFour);
  EXPECT_EQ(blau(star(5), groups).values[0], .625);
  EXPECT_EQ(blau(star(5), groups).values[1], 0);
  EXPECT_NEAR(blau(star(5), groups, {.normalized = true}).values[0], .625 * 1.5, 1e-15);
  EXPECT_NEAR(blau(star(5), groups).composition, 1 - (9.0 + 1 + 1) / 25, 1e-15);
}

TEST(Blau, ReachesOneWhenNormalizedAndEvenlySpread) {
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "b", "c"});
  EXPECT_NEAR(blau(star(4), groups, {.normalized = true}).values[0], 1, 1e-15);
}

TEST(Blau, CountsNeighborsByStrengthWhenAsked) {
  const auto graph = undirected(3, {{0, 1}, {0, 2}}, {3, 1});
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "b"});
  EXPECT_EQ(blau(graph, groups).values[0], .5);
  EXPECT_EQ(blau(graph, groups, {.ties = TieUse::strength}).values[0], 1 - (9.0 + 1) / 16);
  expect_refused([&] { return blau(path(3), groups, {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(Blau, CountsANeighborOnceWhicheverWayTheTiesGo) {
  const auto graph = directed(3, {{0, 1}, {1, 0}, {2, 0}});
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "b"});
  EXPECT_EQ(blau(graph, groups).values[0], .5);
  EXPECT_EQ(blau(graph, groups, {.direction = Direction::out}).values[0], 0);
  EXPECT_EQ(blau(graph, groups, {.direction = Direction::in}).values[0], .5);
}

// By presence, neighbours and ties of an undirected graph are the same.
TEST(Blau, IsTheParticipationCoefficientOnEverySmallGraph) {
  for_every_labelled_graph_up_to(5, [](const view::Graph& graph) {
    const auto groups = groups_of(std::vector<std::string>(
        kHubAndFour.begin(), kHubAndFour.begin() + static_cast<long>(graph.vertex_count())));
    EXPECT_TRUE(near(blau(graph, groups).values, participation(graph, groups).values));
  });
}

TEST(Blau, IsUndefinedWithoutNeighborsWithoutGroupAndForOneGroupNormalized) {
  const auto groups = groups_of(std::vector<std::string>{"a", "", "a", "a"});
  const auto scores = blau(undirected(4, {{0, 1}, {1, 2}, {2, 3}}), groups);
  EXPECT_TRUE(std::isnan(scores.values[0]));
  EXPECT_TRUE(std::isnan(scores.values[1]));
  EXPECT_EQ(scores.values[2], 0);
  EXPECT_TRUE(std::isnan(blau(path(4), groups, {.normalized = true}).values[3]));
  EXPECT_TRUE(
      std::isnan(blau(undirected(0, {}), groups_of(std::vector<std::string>{})).composition));
}

TEST(Blau, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return blau(karate_club(), groups_of(karate_clubs()), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
