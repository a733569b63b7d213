// How a graph with lengths is taken apart before it is searched.

#include "measure/paths/length_stages.hpp"

#include <gtest/gtest.h>

#include "citynet/view/projection.hpp"
#include "support/small_graphs.hpp"
#include "support/small_incidences.hpp"

namespace citynet::measure {
namespace {

using namespace test;

LengthStages<std::uint64_t> taken_apart(const view::Graph& graph,
                                        const std::vector<std::uint64_t>& lengths) {
  return length_stages(graph, std::span<const std::uint64_t>(lengths), nothing_off(graph), false);
}

// 0 - 2 is longer than 0 - 1 - 2 by one; 0 - 3 is as long as 0 - 1 - 3 and stays.
TEST(LengthStages, LeaveOutArcsThatAreLongerThanAWayRound) {
  const auto graph = undirected(4, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}});
  const auto made = taken_apart(graph, {3, 8, 6, 4, 3});
  EXPECT_EQ(made.lengths, (std::vector<std::uint64_t>{3, 4, 6, 8}));
  EXPECT_EQ(made.stages.front().length.size(), 2U * 4);
}

// Along arcs there is a way round from 0 to 2 and none back.
TEST(LengthStages, LookForWaysRoundAlongTheDirections) {
  const auto graph = directed(3, {{0, 1}, {0, 2}, {1, 2}, {2, 0}});
  const auto made = taken_apart(graph, {1, 3, 1, 3});
  ASSERT_EQ(made.stages.size(), 1U);
  EXPECT_EQ(made.stages.front().length.size(), 3U);
}

// 3 is tied to all others, but too far from 0 and 1 to be on the way between any.
TEST(LengthStages, SearchFromVerticesThatAreOnlyEndsFirst) {
  const auto graph = undirected(5, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {1, 4}, {2, 3}});
  const auto made = taken_apart(graph, {2, 3, 4, 3, 4, 1, 4});
  ASSERT_EQ(made.stages.size(), 2U);
  const auto& first = made.stages.front().stage;
  EXPECT_EQ(first.first_source, first.inner);
  EXPECT_GE(first.class_of[3], first.first_source);
  EXPECT_LT(first.class_of[1], first.inner);  // between 4 and the others
  const auto& second = made.stages.back().stage;
  EXPECT_EQ(second.class_of[3], kGone);
  EXPECT_EQ(second.size(), first.inner);
}

TEST(LengthStages, KnowHowFarAllAreFromTheCentreOfTheirComponent) {
  const auto graph = undirected(6, {{0, 1}, {1, 2}, {2, 3}, {4, 5}});
  const auto made = taken_apart(graph, {5, 1, 2, 7});
  const auto& stage = made.stages.front();
  const auto name = [&](view::Vertex v) { return stage.stage.class_of[v]; };
  EXPECT_TRUE(stage.may_meet(name(0), name(3)));
  EXPECT_FALSE(stage.may_meet(name(0), name(4)));
  EXPECT_EQ(stage.to_center[name(0)] + stage.to_center[name(3)], 5U + 1 + 2);
}

}  // namespace
}  // namespace citynet::measure
