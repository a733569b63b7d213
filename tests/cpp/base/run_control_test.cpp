#include "citynet/base/run_control.hpp"

#include <gtest/gtest.h>

namespace citynet::base {
namespace {

TEST(RunControl, StartsNoThreadAndReportsToNobodyUnlessAsked) {
  const RunControl run;
  EXPECT_EQ(run.threads, 1);
  EXPECT_FALSE(run.progress);
}

TEST(RunControl, PassesTheShareToTheCallback) {
  double seen = -1;
  RunControl run;
  run.progress = [&](double share) {
    seen = share;
    return share < 0.5 ? Continue::yes : Continue::no;
  };
  EXPECT_EQ(run.progress(0.25), Continue::yes);
  EXPECT_EQ(run.progress(0.75), Continue::no);
  EXPECT_DOUBLE_EQ(seen, 0.75);
}

}  // namespace
}  // namespace citynet::base
