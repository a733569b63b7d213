#include "citynet/present/vertex_column.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace citynet::present {
namespace {

TEST(VertexColumn, ShowsCountsAsWholeNumbersAndUndefinedScoresAsMissing) {
  measure::VertexScores scores;
  scores.account.measure = "degree";
  scores.values = {3, std::nan("")};
  scores.integral = true;
  const auto column = vertex_column(scores);
  EXPECT_EQ(column.name, "degree");
  EXPECT_EQ(column.values[0], Value(std::int64_t{3}));
  EXPECT_EQ(column.values[1], Value(std::monostate{}));
  scores.integral = false;
  EXPECT_EQ(vertex_column(scores).values[0], Value(3.0));
}

TEST(VertexColumn, NumbersCommunitiesFromOne) {
  measure::Communities communities;
  communities.membership = {0, 1, 0};
  const auto column = vertex_column(communities);
  EXPECT_EQ(column.name, "community");
  EXPECT_EQ(column.values, (std::vector<Value>{std::int64_t{1}, std::int64_t{2}, std::int64_t{1}}));
}

}  // namespace
}  // namespace citynet::present
