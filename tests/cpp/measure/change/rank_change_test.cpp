#include "citynet/measure/change/rank_change.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(RankChange, TiesShareTheSmallestPlaceAndRisesAreCountedInPlaces) {
  // Before: a 5, b 3, c 3, d 1 -> ranks 1, 2=, 2=, 4. After: d 9, b 3, a 2, c 2 -> 1, 2, 3=, 3=.
  const auto made =
      rank_change({{"a", "b", "c", "d"}, {5, 3, 3, 1}}, {{"d", "c", "b", "a"}, {9, 2, 3, 2}});
  const auto& moves = made.trajectories;
  ASSERT_EQ(moves.size(), 4u);
  EXPECT_EQ(moves[0].ranks[0], (SharedRank{1, 0}));
  EXPECT_EQ(moves[0].ranks[1], (SharedRank{3, 1}));
  EXPECT_EQ(moves[0].rise, -2);
  EXPECT_EQ(moves[1].ranks[0], (SharedRank{2, 1}));
  EXPECT_EQ(moves[1].rise, 0);
  EXPECT_EQ(moves[2].rise, -1);
  EXPECT_EQ(moves[3].rise, 3);
}

TEST(RankChange, NewcomersAndTheUndefinedHaveNoRise) {
  const auto made = rank_change({{"a", "b", "gone"}, {2, kNaN, 7}}, {{"a", "b", "new"}, {2, 1, 9}});
  const auto& moves = made.trajectories;
  EXPECT_EQ(moves[0].rise, 0);  // second behind `gone`, then behind `new`
  EXPECT_EQ(moves[1].ranks[0], std::nullopt);
  EXPECT_EQ(moves[1].rise, std::nullopt);
  EXPECT_EQ(moves[2].ranks[1], std::nullopt);
  EXPECT_TRUE(std::isnan(moves[2].scores[1]));
  EXPECT_EQ(moves[3].ranks[1], (SharedRank{1, 0}));
}

TEST(RankChange, LastBitsAreNoRank) {
  const auto made = rank_change({{"a", "b"}, {0.1 + 0.2, 0.3}}, {{"a", "b"}, {1, 1 + 1e-6}});
  EXPECT_EQ(made.trajectories[0].ranks[0], (SharedRank{1, 1}));
  EXPECT_EQ(made.trajectories[0].ranks[1], (SharedRank{2, 0}));
  RankChangeOptions exact;
  exact.tie_tolerance = 0;
  EXPECT_EQ(rank_change({{"a", "b"}, {0.1 + 0.2, 0.3}}, {{}, {}}, exact).trajectories[1].ranks[0],
            (SharedRank{2, 0}));
}

TEST(RankChange, ManyWavesGiveABumpChart) {
  const std::vector<KeyedScores> waves{{{"a", "b"}, {1, 2}}, {{"b"}, {5}}, {{"a", "b"}, {4, 3}}};
  const auto made = rank_change(waves);
  EXPECT_EQ(made.trajectories[0].ranks[1], std::nullopt);
  EXPECT_EQ(made.trajectories[0].rise, 1);
  EXPECT_EQ(made.trajectories[1].rise, -1);
  EXPECT_TRUE(rank_change(std::vector<KeyedScores>{}).trajectories.empty());
}

TEST(RankChange, RefusesWhatIsNoWave) {
  EXPECT_THROW((void)rank_change({{"a", "a"}, {1, 2}}, {{}, {}}), base::InvalidArgument);
  EXPECT_THROW((void)rank_change({{"a"}, {}}, {{}, {}}), base::InvalidArgument);
  RankChangeOptions wrong;
  wrong.tie_tolerance = 1;
  EXPECT_THROW((void)rank_change({{}, {}}, {{}, {}}, wrong), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::measure
