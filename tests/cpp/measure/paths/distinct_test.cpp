#include "measure/paths/distinct.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

namespace citynet::measure {
namespace {

TEST(Distinct, GivesEachValueOnceAscending) {
  const std::vector<double> values{3, 1, 2, 3, 1};
  const auto found = distinct(std::span<const double>(values));
  EXPECT_EQ(found, (std::vector<double>{1, 2, 3}));
  EXPECT_EQ(place_in(std::span<const double>(found), 2.0), 1U);
  EXPECT_TRUE(distinct(std::span<const double>{}).empty());
}

// More than are met before the first tidying: once all different, once few.
TEST(Distinct, HoldsForManyValues) {
  std::vector<std::uint64_t> values(20'000);
  std::iota(values.rbegin(), values.rend(), 0U);
  auto sorted = values;
  std::sort(sorted.begin(), sorted.end());
  EXPECT_EQ(distinct(std::span<const std::uint64_t>(values)), sorted);
  for (auto& value : values) value %= 7;
  EXPECT_EQ(distinct(std::span<const std::uint64_t>(values)),
            (std::vector<std::uint64_t>{0, 1, 2, 3, 4, 5, 6}));
}

}  // namespace
}  // namespace citynet::measure
