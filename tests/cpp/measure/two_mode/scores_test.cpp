#include "citynet/measure/two_mode/scores.hpp"

#include <gtest/gtest.h>

namespace citynet::measure {
namespace {

TEST(TwoModeScores, AreExactUntilSomethingElseIsSaid) {
  const TwoModeScores scores;
  EXPECT_TRUE(scores.actors.empty());
  EXPECT_TRUE(scores.targets.empty());
  EXPECT_FALSE(scores.integral);
  EXPECT_EQ(scores.account.status, Status::exact);
}

}  // namespace
}  // namespace citynet::measure
