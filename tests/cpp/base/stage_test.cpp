#include "citynet/base/stage.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace citynet::base {
namespace {

TEST(Stage, TellsTheCallItsOwnShareOfTheProgress) {
  std::vector<double> told;
  const RunControl run{.threads = 3, .progress = [&](double share) {
                         told.push_back(share);
                         return share < 0.75 ? Continue::yes : Continue::no;
                       }};
  const auto first = stage(run, 0, 0.5), last = stage(run, 0.5, 1);
  EXPECT_EQ(first.threads, 3);
  EXPECT_EQ(first.progress(1), Continue::yes);
  EXPECT_EQ(last.progress(0), Continue::yes);
  EXPECT_EQ(last.progress(0.5), Continue::no);
  EXPECT_EQ(told, (std::vector<double>{0.5, 0.5, 0.75}));
}

TEST(Stage, MayBeOfAStage) {
  double told = -1;
  const RunControl run{.progress = [&](double share) {
    told = share;
    return Continue::yes;
  }};
  const auto half = stage(run, 0.5, 1);
  EXPECT_EQ(stage(half, 0, 0.5).progress(1), Continue::yes);
  EXPECT_EQ(told, 0.75);
}

TEST(Stage, ReportsToNobodyWhereNobodyAsked) {
  EXPECT_FALSE(stage(RunControl{.threads = 2}, 0, 1).progress);
  EXPECT_EQ(stage(RunControl{.threads = 2}, 0, 1).threads, 2);
}

}  // namespace
}  // namespace citynet::base
