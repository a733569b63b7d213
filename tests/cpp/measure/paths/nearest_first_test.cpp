#include "measure/paths/nearest_first.hpp"

#include <gtest/gtest.h>

#include <map>

#include "citynet/base/random.hpp"

namespace citynet::measure {
namespace {

TEST(NearestFirst, GivesTheNearestVertex) {
  NearestFirst<int> ahead(10);
  for (const view::Vertex v : {4U, 2U, 9U, 7U, 1U, 3U}) ahead.add_or_lower(v, static_cast<int>(v));
  for (const view::Vertex v : {1U, 2U, 3U, 4U, 7U, 9U}) EXPECT_EQ(ahead.take(), v);
  EXPECT_TRUE(ahead.empty());
}

TEST(NearestFirst, MovesAVertexWhoseDistanceIsLowered) {
  NearestFirst<double> ahead(3);
  ahead.add_or_lower(0, 3);
  ahead.add_or_lower(1, 2);
  ahead.add_or_lower(2, 5);
  ahead.add_or_lower(2, 1);
  EXPECT_EQ(ahead.take(), 2U);
  EXPECT_EQ(ahead.take(), 1U);
  EXPECT_EQ(ahead.take(), 0U);
}

TEST(NearestFirst, ForgetsEverythingWhenItIsCleared) {
  NearestFirst<int> ahead(3);
  ahead.add_or_lower(0, 3);
  ahead.clear();
  EXPECT_TRUE(ahead.empty());
  ahead.add_or_lower(0, 4);
  EXPECT_EQ(ahead.take(), 0U);
}

// Against a table that is searched from end to end.
TEST(NearestFirst, AgreesWithASearchThroughAllVertices) {
  base::RandomStream random(7);
  NearestFirst<std::uint64_t> ahead(200);
  std::map<view::Vertex, std::uint64_t> table;
  for (int step = 0; step < 20'000; ++step) {
    if (table.empty() || random.below(3) != 0) {
      const auto v = static_cast<view::Vertex>(random.below(200));
      auto distance = random.below(1000);
      if (const auto known = table.find(v); known != table.end()) {
        distance = std::min(distance, known->second);
      }
      table[v] = distance;
      ahead.add_or_lower(v, distance);
    } else {
      const auto v = ahead.take();
      for (const auto& [other, distance] : table) ASSERT_LE(table.at(v), distance);
      table.erase(v);
    }
    ASSERT_EQ(ahead.empty(), table.empty());
  }
}

}  // namespace
}  // namespace citynet::measure
