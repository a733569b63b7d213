#include "citynet/present/brokerage_table.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace citynet::present {
namespace {

using Names = std::vector<std::string>;

/// a -> v -> b and a third that has no group.
view::Graph path() {
  const std::vector<view::Vertex> sources{0, 1, 2}, targets{1, 2, 3};
  view::GraphOptions options;
  options.directed = true;
  options.keys = {"a", "v", "b", "x"};
  return view::Graph::from_edges(4, sources, targets, options);
}

TEST(BrokerageTable, HasOneRowPerVertexWithItsGroupAndRoles) {
  const auto groups = measure::groups_of(Names{"PL", "DE", "DE", ""});
  EXPECT_EQ(to_csv(to_table(path(), groups, measure::brokerage(path(), groups))),
            "key,group,coordinator,consultant,representative,gatekeeper,liaison,total\n"
            "a,PL,0,0,0,0,0,0\n"
            "v,DE,0,0,0,1,0,1\n"
            "b,DE,0,0,0,0,0,0\n"
            "x,,,,,,,\n");
}

TEST(BrokerageTable, OfExpectationsHasOneRowPerRole) {
  const auto groups = measure::groups_of(Names{"PL", "DE", "DE", ""});
  const auto table = to_table(measure::expected_brokerage(path(), groups));
  ASSERT_EQ(table.row_count(), 6U);
  EXPECT_EQ(table.columns[0].values[3], Value("gatekeeper"));
  EXPECT_EQ(table.columns[1].values[3], Value(std::int64_t{1}));
  EXPECT_EQ(to_table(path(), groups, measure::expected_brokerage(path(), groups)).columns.size(),
            2U + 6 * 4);
}

TEST(BrokerageTable, OfSignificanceHasOneRowPerVertexAndRole) {
  const auto groups = measure::groups_of(Names{"PL", "DE", "DE", ""});
  const auto judged =
      measure::brokerage_significance(path(), groups, {.significance = {.trials = 9}});
  EXPECT_EQ(to_table(judged).row_count(), 6U);
  const auto table = to_table(path(), judged);
  ASSERT_EQ(table.row_count(), 24U);
  EXPECT_EQ(table.columns[0].values[6], Value("v"));
  EXPECT_EQ(table.columns[1].values[9], Value("gatekeeper"));
  EXPECT_EQ(table.columns[2].values[9], Value(1.0));
  EXPECT_EQ(table.columns[2].values[23], Value(std::monostate{})) << "x has no group";
}

TEST(BrokerageTable, OfTwoModesHasActorsAndThenTargets) {
  const std::vector<std::uint32_t> rows{0, 1}, columns{0, 0};
  const auto incidence = view::TwoMode::from_cells(2, 1, rows, columns);
  const auto actors = measure::groups_of(Names{"PL", "DE"});
  const auto targets = measure::groups_of(Names{"PL"});
  EXPECT_EQ(to_csv(to_table(incidence, actors, targets,
                            measure::two_mode_brokerage(incidence, actors, targets))),
            "key,side,group,coordinator,consultant,gatekeeper,liaison,total\n"
            "a0,actor,PL,0,0,0,0,0\n"
            "a1,actor,DE,0,0,0,0,0\n"
            "t0,target,PL,0,0,1,0,1\n");
}

}  // namespace
}  // namespace citynet::present
