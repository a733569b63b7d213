#include "citynet/measure/change/standardized_change.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::measure {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(StandardizedChange, ThreeCitiesByHand) {
  // Before 1, 2, 3: mean 2, sd 1, z -1, 0, 1. After 2, 3, 1: z 0, 1, -1. Changes 1, 1, -2: their
  // sum of squares is 6, sd sqrt(3), so 1/sqrt(3), 1/sqrt(3), -2/sqrt(3).
  const auto made =
      standardized_change({{"a", "b", "c"}, {1, 2, 3}}, {{"c", "b", "a"}, {1, 3, 2}}, {1.1});
  ASSERT_EQ(made.moves.size(), 3u);
  EXPECT_DOUBLE_EQ(made.moves[0].z_before, -1);
  EXPECT_DOUBLE_EQ(made.moves[0].z_after, 0);
  EXPECT_DOUBLE_EQ(made.moves[0].standardized, 1 / std::sqrt(3.0));
  EXPECT_DOUBLE_EQ(made.moves[1].change, 1);
  EXPECT_DOUBLE_EQ(made.moves[2].standardized, -2 / std::sqrt(3.0));
  EXPECT_FALSE(made.moves[1].exceptional);
  EXPECT_TRUE(made.moves[2].exceptional);
}

TEST(StandardizedChange, GrowthOfAllAndAnotherScaleAreNoChange) {
  const KeyedScores before{{"a", "b", "c", "d"}, {0.1, 0.7, 0.3, 1.9}};
  auto after = before;
  for (auto& value : after.values) value = value * 37.3 + 1000.0;
  const auto made = standardized_change(before, after);
  EXPECT_EQ(made.account.status, Status::exact);
  for (const auto& move : made.moves) {
    EXPECT_THAT(move.change, DoubleNear(0, 1e-9));
    EXPECT_EQ(move.standardized, 0);  // rounding is not blown up to standard deviations
    EXPECT_FALSE(move.exceptional);
  }
}

TEST(StandardizedChange, HasMeanZeroAndDeviationOne) {
  const auto made = standardized_change({{"a", "b", "c", "d", "e"}, {3, 1, 4, 1, 5}},
                                        {{"a", "b", "c", "d", "e"}, {9, 2, 6, 5, 3}});
  double sum = 0, squares = 0;
  for (const auto& move : made.moves) {
    sum += move.standardized;
    squares += move.standardized * move.standardized;
  }
  EXPECT_THAT(sum, DoubleNear(0, 1e-12));
  EXPECT_THAT(squares, DoubleNear(4, 1e-12));  // n - 1
}

TEST(StandardizedChange, WhoIsInOneWaveOnlyCountsInNoMean) {
  const auto made = standardized_change({{"a", "b", "c", "gone"}, {1, 2, 3, 99}},
                                        {{"a", "b", "c", "new"}, {2, 3, 1, -50}});
  EXPECT_THAT(made.only_before, ElementsAre("gone"));
  EXPECT_THAT(made.only_after, ElementsAre("new"));
  EXPECT_DOUBLE_EQ(made.moves[0].z_before, -1);
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  const auto undefined =
      standardized_change({{"a", "b", "c"}, {1, 2, kNaN}}, {{"a", "b", "c"}, {2, 3, 1}});
  EXPECT_EQ(undefined.moves.size(), 2u);
  EXPECT_THAT(undefined.only_after, ElementsAre("c"));
}

TEST(StandardizedChange, IsUndefinedWithoutAnySpread) {
  for (const auto& [before, after] :
       {std::pair(KeyedScores{{"a", "b"}, {2, 2}}, KeyedScores{{"a", "b"}, {1, 2}}),
        std::pair(KeyedScores{{"a", "b"}, {1, 2}}, KeyedScores{{"a", "b"}, {2, 2}}),
        std::pair(KeyedScores{{"a"}, {1}}, KeyedScores{{"a"}, {2}}),
        std::pair(KeyedScores{}, KeyedScores{})}) {
    const auto made = standardized_change(before, after);
    EXPECT_EQ(made.account.status, Status::undefined);
    EXPECT_FALSE(made.account.note.empty());
    for (const auto& move : made.moves) {
      EXPECT_TRUE(std::isnan(move.standardized));
      EXPECT_FALSE(move.exceptional);
    }
  }
}

TEST(StandardizedChange, RefusesAThresholdThatIsNone) {
  for (const double wrong : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_THROW((void)standardized_change({}, {}, {wrong}), base::InvalidArgument);
  }
}

}  // namespace
}  // namespace citynet::measure
