#include "measure/paths/distance_buckets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace citynet::measure {
namespace {

std::vector<std::uint32_t> taken(DistanceBuckets& buckets) {
  std::vector<std::uint32_t> vertices;
  buckets.take_current([&](std::uint32_t v) { vertices.push_back(v); });
  std::sort(vertices.begin(), vertices.end());
  return vertices;
}

TEST(DistanceBuckets, GiveTheNearestFirst) {
  DistanceBuckets buckets(200);
  buckets.add(7, 130);
  buckets.add(8, 3);
  buckets.add(9, 130);
  ASSERT_TRUE(buckets.advance());
  EXPECT_EQ(buckets.current(), 3U);
  EXPECT_EQ(taken(buckets), (std::vector<std::uint32_t>{8}));
  ASSERT_TRUE(buckets.advance());
  EXPECT_EQ(buckets.current(), 130U);
  EXPECT_EQ(taken(buckets), (std::vector<std::uint32_t>{7, 9}));
  EXPECT_FALSE(buckets.advance());
}

// As far onwards as an arc can lead, again and again: every place of the ring comes round.
TEST(DistanceBuckets, GoRoundTheRing) {
  for (const std::uint32_t reach : {1U, 62U, 63U, 64U, 126U, 500U}) {
    DistanceBuckets buckets(reach);
    buckets.add(0, 0);
    for (std::uint32_t at = 0; at < 100; ++at) {
      EXPECT_EQ(buckets.current(), at * reach);
      EXPECT_EQ(taken(buckets), (std::vector<std::uint32_t>{at}));
      buckets.add(at + 1, (at + 1) * reach);
      ASSERT_TRUE(buckets.advance());
    }
  }
}

TEST(DistanceBuckets, AreEmptyAndAtTheStartAfterClearing) {
  DistanceBuckets buckets(10);
  buckets.add(1, 5);
  ASSERT_TRUE(buckets.advance());
  buckets.add(2, 9);
  buckets.clear();
  EXPECT_EQ(buckets.current(), 0U);
  EXPECT_FALSE(buckets.advance());
}

}  // namespace
}  // namespace citynet::measure
